import { describe, expect, test } from "vitest";
import { createBodyOf } from "../../../src/backend/docker/container/create-body-of.ts";
import { tcpPort } from "../../../src/request/container-port.ts";
import { openDockerOptions } from "../../../src/request/docker-options.ts";
import { errorsOf, requestOf, serviceOf } from "../reading.ts";

describe("options", () => {
  test("in single quotes are read as a shell reads them, and a notice says so", () => {
    const { services, notices } = requestOf(
      "a: {image: x, options: \"--health-cmd 'pg_isready -U x' --cpus 1\"}",
    );
    expect(services[0]).toMatchObject({
      healthcheck: { test: ["CMD-SHELL", "pg_isready -U x"] },
      resources: { cpus: 1 },
    });
    expect(notices).toEqual([expect.stringContaining("split into words as a shell does")]);
  });

  test.each([
    "ports: ['0']",
    "ports: [0]",
    "ports: ['8080:0/udp']",
    "ports: ['0-2']",
    "options: -p 0",
    "options: --publish=target=0",
    "options: --expose 0-1/udp",
    "options: --expose 0/dccp",
  ])("%s is refused: nothing can listen on port 0", (key) =>
    expect(errorsOf(`a: {image: x, ${key}}`)).toContain("nothing can listen on container port 0"),
  );

  test("take host port 0 for any", () =>
    expect(serviceOf("a: {image: x, ports: ['0:80']}").ports).toMatchObject([
      { containerPort: tcpPort(80) },
    ]));

  test("on several lines too", () =>
    expect(serviceOf("a:\n  image: x\n  options: |\n    --cpus 1\n    --memory 1g\n").resources).toEqual({
      cpus: 1,
      memoryBytes: 2 ** 30,
    }));

  const CONTINUED = expect.stringContaining("options: a backslash at the end of a line continues it");

  test.each([
    ["folded lines", ">-\n    --cpus 1 \\\n    --memory 1g \\\n    --init"],
    ["a block", "|\n    --cpus 1 \\\n    --memory 1g \\\n    --init\n"],
    ["a block that ends in one", "|\n    --cpus 1 \\\n    --memory 1g \\\n    --init \\\n"],
    ["plain lines", "--cpus 1 \\\n    --memory 1g \\\n    --init"],
    ["lines of Windows", "--cpus 1 \\\r\n    --memory 1g \\\r\n    --init\r"],
  ])("on lines that end in a backslash go on in the next one, in %s", (_, text) => {
    const { services, notices } = requestOf(`a:\n  image: x\n  options: ${text}\n`);
    expect(services.map((service) => createBodyOf(service))).toMatchObject([
      { HostConfig: { NanoCpus: 1e9, Memory: 2 ** 30, Init: true } },
    ]);
    expect(notices).toEqual([CONTINUED]);
  });

  test("go on so inside a shell's quotes too", () =>
    expect(
      createBodyOf(serviceOf("a:\n  image: x\n  options: |\n    --health-cmd 'test x' \\\n    --init\n")),
    ).toMatchObject({ Healthcheck: { Test: ["CMD-SHELL", "test x"] }, HostConfig: { Init: true } }));

  test("keep a backslash that GitHub takes as a part of a value", () => {
    const { services, notices } = requestOf(
      'a:\n  image: x\n  options: >-\n    --health-cmd "a \\\n    b"\n',
    );
    expect(services[0]?.healthcheck?.test).toEqual(["CMD-SHELL", "a \\ b"]);
    expect(notices).toEqual([]);
  });

  test("that are wrong on a continued line are wrong at their place", () =>
    expect(
      errorsOf("a:\n  image: x\n  options: |\n    --cpus 1 \\\n    --memry 1g\n"),
    ).toMatchInlineSnapshot(`
      "services.a.options: "--memry" is not a flag of docker create (services, line 5)
         5 |     --memry **
           |     ^^^^^^^
      Hint: Did you mean --memory?"
    `));

  test("as a list are not split", () =>
    expect(serviceOf("a: {image: x, options: [--health-cmd, 'a b']}").healthcheck?.test).toEqual([
      "CMD-SHELL",
      "a b",
    ]));

  test("that repeat the image give its command, with a notice about what GitHub would lose", () => {
    const { services, notices } = requestOf("a: {image: redis, env: {K: v}, options: redis:7 --save 60}");
    expect(services[0]).toMatchObject({
      image: "redis:7",
      command: ["--save", "60", "-e", "K=v", "-e", "GITHUB_ACTIONS=true", "-e", "CI=true", "redis"],
    });
    expect(notices).toEqual([
      expect.stringContaining("env and everything after it become arguments of the command"),
    ]);
  });

  test.each(["redis", "docker.io/library/redis:7", "index.docker.io/library/redis", "library/redis"])(
    "may repeat the image as %s",
    (spelling) => expect(serviceOf(`a: {image: redis, options: ${spelling}}`).image).toBe(spelling),
  );

  test.each([
    ["--rm", "`--rm` is ignored"],
    ["-a stdin", "`--attach` has no effect"],
    ["--restart always", "`--restart` hides crashes"],
    ["--kernel-memory 1g", "`--kernel-memory` has no effect"],
    ["--link other", "`--link` is not needed"],
  ])("%s is answered with a sentence", (options, sentence) =>
    expect(requestOf(`a: {image: x, options: ${options}}`).notices).toEqual([
      expect.stringContaining(sentence),
    ]),
  );

  test.each(["--rm=false", "--restart no", "-q", "--isolation default"])("%s needs no words", (options) =>
    expect(requestOf(`a: {image: x, options: ${options}}`).notices).toEqual([]),
  );

  test("that name the container, its platform and its pull policy have fields of their own", () =>
    expect(
      serviceOf(
        "a: {image: x, options: --name n --platform arm64 --pull never --network-alias b, aliases: [c]}",
      ),
    ).toMatchObject({
      containerName: "n",
      platform: "linux/arm64",
      pull: "never",
      aliases: ["b", "c"],
    }));

  test("describe the endpoint before its network is known", () =>
    expect(
      createBodyOf(serviceOf("a: {image: x, options: '--ip 172.30.0.5 --mac-address 92:d0:c6:0a:29:33'}"))
        .NetworkingConfig,
    ).toEqual({
      EndpointsConfig: {
        default: { IPAMConfig: { IPv4Address: "172.30.0.5" }, MacAddress: "92:d0:c6:0a:29:33" },
      },
    }));

  test("tell which API version they need", () =>
    expect(
      openDockerOptions(
        serviceOf("a: {image: x, options: '--annotation a=b --mount type=image,src=x,dst=/y --cpus 1'}")
          .dockerOptions,
      ).apiNeeds,
    ).toEqual([
      { what: "--annotation", apiVersion: "1.43" },
      { what: "--mount type=image", apiVersion: "1.48" },
    ]));

  test("never take what the service's own fields hold into the body", () =>
    expect(
      createBodyOf(serviceOf("a: {image: x, ports: [80], options: '--rm --expose 99 -a stdin'}")),
    ).toEqual({
      Env: ["GITHUB_ACTIONS=true", "CI=true"],
      AttachStdin: true,
      ExposedPorts: { "99/tcp": {} },
    }));
});
