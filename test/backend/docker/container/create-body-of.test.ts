import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { createBodyOf } from "../../../../src/backend/docker/container/create-body-of.ts";
import type { ContainerRequest } from "../../../../src/request/container-request.ts";
import type { CreateBody } from "../../../../src/request/create-options/create-body.ts";
import {
  type CreateOptions,
  parseCreateOptions,
} from "../../../../src/request/create-options/parse-create-options.ts";
import { PLACEHOLDER_NETWORK } from "../../../../src/request/service/command-line.ts";
import { splitBody } from "../../../../src/request/service/split-body.ts";
import { someSurroundings } from "../../../request/reading.ts";
import { sharedFolder } from "../../../request/shared-material.ts";

const conformance = sharedFolder("conformance");

function parsed(words: readonly string[]): CreateOptions | undefined {
  const options = parseCreateOptions(words, {
    ...someSurroundings({ environment: { HOME: "/h" }, workspace: "/cwd" }),
    readFile: (path) => {
      const file = resolve(conformance ?? "", "files", path);
      return existsSync(file) ? readFileSync(file, "utf8") : undefined;
    },
  });
  return options.kind === "parsed" ? options : undefined;
}

function thereAndBack(options: CreateOptions): CreateBody {
  return createBodyOf(splitBody(options, "/cwd").container);
}

const without: ContainerRequest = splitBody({ body: {}, ports: [], uses: [] }, "/cwd").container;

describe("what Docker gets through our words is what its own command line sends", () => {
  test.each<[string, CreateBody]>([
    ["", {}],
    ["-e A=1 -e B -e Z=a=b -e A2= -e B2", { Env: ["A=1", "B", "Z=a=b", "A2=", "B2"] }],
    ["--entrypoint=", { Entrypoint: [""] }],
    ["--entrypoint sh", { Entrypoint: ["sh"] }],
    ["--user= --hostname=", { User: "", Hostname: "" }],
    ["-u 1:2 -w /x -h me", { User: "1:2", WorkingDir: "/x", Hostname: "me" }],
    ["--no-healthcheck", { Healthcheck: { Test: ["NONE"] } }],
    ["--health-cmd=a --health-interval 0", { Healthcheck: { Test: ["CMD-SHELL", "a"] } }],
    [
      "--health-timeout 1ns --health-interval 1.5s --health-start-period 1us --health-start-interval 7h --health-retries 3",
      {
        Healthcheck: {
          Timeout: 1,
          Interval: 1_500_000_000,
          StartPeriod: 1_000,
          StartInterval: 25_200_000_000_000,
          Retries: 3,
        },
      },
    ],
    ["--health-interval 999999999999999ns", { Healthcheck: { Interval: 999_999_999_999_999 } }],
    ["--health-interval 8765432109876540ns", { Healthcheck: { Interval: 8_765_432_109_876_540 } }],
    ["--cpus 0", { HostConfig: { NanoCpus: 0 } }],
    ["--cpus 999999.999999999", { HostConfig: { NanoCpus: 999_999_999_999_999 } }],
    [
      "-m 0 --memory-reservation 1m --cpus 0.000000001 --shm-size 64m",
      { HostConfig: { Memory: 0, MemoryReservation: 2 ** 20, NanoCpus: 1, ShmSize: 2 ** 26 } },
    ],
    ["--cpus 1.000000001 --cpuset-cpus 0", { HostConfig: { NanoCpus: 1_000_000_001, CpusetCpus: "0" } }],
    [
      "-v /b:/x -v a1:/y:ro -v /a:/z:ro,z -v ./r:/r -v /only -v /also",
      {
        HostConfig: { Binds: ["/b:/x", "a1:/y:ro", "/a:/z:ro,z", "/cwd/r:/r"] },
        Volumes: { "/only": {}, "/also": {} },
      },
    ],
    ["-v c:\\x:d:\\y:ro", { HostConfig: { Binds: ["c:\\x:d:\\y:ro"] } }],
    [
      "--tmpfs /a --tmpfs /b:size=1m,mode=1777",
      { HostConfig: { Tmpfs: { "/a": "", "/b": "size=1m,mode=1777" } } },
    ],
    [
      "-v __proto__ --tmpfs=__proto__",
      JSON.parse('{"Volumes":{"__proto__":{}},"HostConfig":{"Tmpfs":{"__proto__":""}}}'),
    ],
    ["--mount type=bind,dst=/m", { HostConfig: { Mounts: [{ Type: "bind", Target: "/m" }] } }],
    [
      "--mount type=bind,src=./m,dst=/m --stop-timeout 0 --init=false",
      {
        StopTimeout: 0,
        HostConfig: { Mounts: [{ Type: "bind", Source: "/cwd/m", Target: "/m" }], Init: false },
      },
    ],
    [
      `--network ${PLACEHOLDER_NETWORK} --ip 10.0.0.2 --network-alias a -p 80 --expose 81 --rm -a stdout`,
      {
        ExposedPorts: { "81/tcp": {} },
        NetworkingConfig: { EndpointsConfig: { default: { IPAMConfig: { IPv4Address: "10.0.0.2" } } } },
      },
    ],
  ])("%s", (words, expected) => {
    const options = parsed([...words.split(" ").filter((word) => word !== ""), "busybox"]);
    expect(options && thereAndBack(options)).toStrictEqual(expected);
  });

  test.each<[Partial<CreateBody>, Partial<ContainerRequest>]>([
    [{}, { command: undefined, entrypoint: undefined, healthcheck: undefined, dockerOptions: undefined }],
    [
      { Cmd: [], Entrypoint: [] },
      { command: [], entrypoint: [] },
    ],
    [
      { Cmd: [""], Entrypoint: [""] },
      { command: [""], entrypoint: [""] },
    ],
    [{ Env: ["B", "A=", "B=1"] }, { environment: ["B", "A=", "B=1"] }],
    [{ Healthcheck: {} }, { healthcheck: {} }],
    [{ Healthcheck: { Test: [] } }, { healthcheck: { test: [] } }],
    [
      {
        Healthcheck: {
          Test: ["CMD", "a", ""],
          Interval: 0,
          Timeout: 0,
          StartPeriod: 0,
          StartInterval: 0,
          Retries: 0,
        },
      },
      {
        healthcheck: {
          test: ["CMD", "a", ""],
          intervalMs: 0,
          timeoutMs: 0,
          startPeriodMs: 0,
          startIntervalMs: 0,
          retries: 0,
        },
      },
    ],
  ])("%j", (body, expected) => {
    const { container } = splitBody({ body, ports: [], uses: [] }, "/cwd");
    expect(container).toEqual({ ...without, ...expected });
    expect(createBodyOf(container)).toStrictEqual(body);
  });

  test("what has a field is not among the Docker options as well", () => {
    const ours =
      "-e A=1 --entrypoint a -u 1 -w /w -h me --health-cmd a --health-retries 1 -v /a:/b -v /c --tmpfs /d -m 1g --memory-reservation 1g --cpus 1 --shm-size 1g -p 80 --rm";
    const options = parsed([...ours.split(" "), "busybox", "true"]);
    expect(options && splitBody(options, "/cwd").container.dockerOptions).toBeUndefined();
  });
});
