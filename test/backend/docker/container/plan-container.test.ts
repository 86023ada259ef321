import { describe, expect, test } from "vitest";
import { copiesOfUnseen, withoutUnseen } from "../../../../src/backend/docker/container/copy-unseen.ts";
import { findLentPaths } from "../../../../src/backend/docker/container/find-lent-paths.ts";
import {
  containerNameOf,
  type Placement,
  planContainer,
} from "../../../../src/backend/docker/container/plan-container.ts";
import type { VolumeRequest } from "../../../../src/request/container-request.ts";
import type { CreateBody } from "../../../../src/request/create-options/create-body.ts";
import { sealDockerOptions } from "../../../../src/request/docker-options.ts";
import type { ServiceRequest } from "../../../../src/request/request.ts";
import { plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { someContainer } from "../../../fakes/some-container.ts";
import { aService } from "../../../stories/a-start.ts";

const placement: Placement = {
  name: "sibling-services-0123456789ab-db",
  networkName: "net",
  labels: { "sibling-services.session": "0123456789ab" },
  portBindings: { "5432/tcp": [{ HostIp: "127.0.0.1", HostPort: "" }] },
  files: { workspace: "/work", mounts: undefined, isDaemonRemote: false, exists: () => true },
  lentPaths: [],
  dataDirectories: [],
  jobHost: "172.18.0.1",
};
const service = (given: Partial<ServiceRequest> = {}): ServiceRequest => ({ ...aService("db"), ...given });
const bind = (target: string): VolumeRequest => {
  return { kind: "bind", source: "/x", isRelative: false, target, mode: "ro" };
};
const named = (target: string): VolumeRequest => ({ kind: "named", name: "x", target, mode: undefined });
const anonymous = (target: string): VolumeRequest => ({ kind: "anonymous", target });
const mount = { Type: "volume", Target: "/data" };
const onlyDocker = (body: CreateBody) => ({
  dockerOptions: sealDockerOptions({ body, relativeSources: [], apiNeeds: [], flags: [] }),
});

describe("what the daemon is asked to create", () => {
  test("puts the service on the network under its name and its aliases", () => {
    const { body } = planContainer(service({ aliases: ["database"] }), plainImage(), placement);
    expect(body.NetworkingConfig?.EndpointsConfig).toEqual({ net: { Aliases: ["db", "database"] } });
    expect(body.HostConfig?.NetworkMode).toBe("net");
  });

  test("keeps what the user's flags say of the endpoint, such as --ip", () => {
    const endpoint = { IPAMConfig: { IPv4Address: "172.30.0.7" } };
    const own = onlyDocker({ NetworkingConfig: { EndpointsConfig: { any: endpoint } } });
    expect(
      planContainer(service(own), plainImage(), placement).body.NetworkingConfig?.EndpointsConfig,
    ).toEqual({
      net: { ...endpoint, Aliases: ["db"] },
    });
  });

  test("is of the platform that the user wants, else of the daemon's own", () => {
    const planned = (platform: string | undefined) =>
      planContainer(service({ platform }), plainImage(), placement);
    expect(planned("linux/arm64").platform).toBe("linux/arm64");
    expect(planned(undefined)).not.toHaveProperty("platform");
  });

  test("our labels win over the user's", () => {
    const own = { "sibling-services.session": "mine", other: "kept" };
    expect(planContainer(service(onlyDocker({ Labels: own })), plainImage(), placement).body.Labels).toEqual({
      "sibling-services.session": "0123456789ab",
      other: "kept",
    });
  });

  test("the job is known as job, beside the user's own hosts", () => {
    const own = onlyDocker({ HostConfig: { ExtraHosts: ["a:1.2.3.4"] } });
    expect(planContainer(service(own), plainImage(), placement).body.HostConfig?.ExtraHosts).toEqual([
      "a:1.2.3.4",
      "job:172.18.0.1",
    ]);
  });

  test("the container's name is ours and random, unless the user wants his own", () => {
    const nameOf = (given: Partial<ServiceRequest>) => containerNameOf(service(given), "0123456789ab");
    expect(nameOf({})).toBe("sibling-services-0123456789ab-db");
    expect(nameOf({ containerName: "pg" })).toBe("pg");
  });

  test.each<[string, Partial<ServiceRequest>, string[]]>([
    ["each VOLUME of the image is a labelled mount", {}, ["/data"]],
    ["but not where the user binds", { volumes: [bind("/data/")] }, []],
    ["nor where a named volume is", { volumes: [named("/data")] }, []],
    ["nor where the user mounts", onlyDocker({ HostConfig: { Mounts: [mount] } }), ["/data"]],
    ["nor where a tmpfs is", { volumes: [{ kind: "tmpfs", target: "/data", options: "" }] }, []],
    ["an anonymous volume of the user too", { volumes: [anonymous("/more")] }, ["/data", "/more"]],
    ["but once", { volumes: [anonymous("/data/")] }, ["/data"]],
  ])("%s", (_, given, expected) => {
    const { body } = planContainer(service(given), plainImage({ volumes: ["/data"] }), placement);
    expect(body.HostConfig?.Mounts?.map(({ Target }) => Target)).toEqual(expected);
    expect(body.Volumes).toBeUndefined();
  });
});

test("with storage in memory, each VOLUME is a tmpfs, and what the user mounts stays", () => {
  const volumes: VolumeRequest[] = [bind("/config"), { kind: "tmpfs", target: "/run", options: "size=1m" }];
  const image = plainImage({ volumes: ["/data", "/config"] });
  const plan = planContainer(service({ volumes, storage: "memory" }), image, placement);
  expect(plan.body.HostConfig).toMatchObject({ Tmpfs: { "/run": "size=1m", "/data": "" }, Mounts: [] });
});

test("with storage in memory, the directories that the preset knows are a tmpfs, too, for any user", () => {
  const image = plainImage({ volumes: ["/data"] });
  const dataDirectories = ["/data", "/var/lib/x", "/mine"];
  const known = { ...placement, dataDirectories };
  const memory = planContainer(service({ volumes: [bind("/mine")], storage: "memory" }), image, known);
  expect(memory.body.HostConfig).toMatchObject({ Tmpfs: { "/data": "", "/var/lib/x": "mode=1777" } });
  expect(Object.keys(memory.body.HostConfig?.Tmpfs ?? {})).toEqual(["/data", "/var/lib/x"]);
  const disk = planContainer(service(), image, known);
  expect(disk.body.HostConfig?.Mounts?.map(({ Target }) => Target)).toEqual(["/data"]);
});

test.each([undefined, "memory"] as const)(
  "what another container lends lies where the image has a VOLUME, with storage %s",
  (storage) => {
    const image = plainImage({ volumes: ["/data", "/config/"] });
    const { body } = planContainer(service({ storage }), image, {
      ...placement,
      lentPaths: ["/data/", "/config"],
    });
    expect([body.HostConfig?.Mounts, body.HostConfig?.Tmpfs ?? {}]).toEqual([[], {}]);
  },
);

test("the containers of --volumes-from lend what is mounted into them, at the same paths", async () => {
  const lenders = { seed: ["/data"], certs: ["/certs", "/keys"] } as Record<string, string[]>;
  const inspect = async (name: string) =>
    lenders[name] &&
    someContainer({ mounts: lenders[name].map((destination) => ({ source: "/s", destination })) });
  const borrower = service(onlyDocker({ HostConfig: { VolumesFrom: ["seed", "certs:ro", "gone:rw,z"] } }));
  expect(await findLentPaths(borrower, { inspect })).toEqual(["/data", "/certs", "/keys"]);
  expect(await findLentPaths(service(), { inspect })).toEqual([]);
});

describe("volumes of a step", () => {
  const shared: VolumeRequest = {
    kind: "session",
    name: "cache",
    target: "/c",
    isReadOnly: true,
    isCopied: false,
  };
  const mountsOf = (volumes: VolumeRequest[], given: Partial<Placement> = {}) =>
    planContainer(service({ volumes }), plainImage(), { ...placement, ...given }).body.HostConfig?.Mounts ??
    [];

  test("have a name of 64 digits and the session's labels, by which they are removed", () =>
    expect(mountsOf([shared])).toEqual([
      {
        Type: "volume",
        Source: expect.stringMatching(/^[0-9a-f]{64}$/),
        Target: "/c",
        ReadOnly: true,
        VolumeOptions: { Labels: placement.labels, NoCopy: true },
      },
    ]));

  test("are the same for each service of the step, and others in another step", () => {
    const [one] = mountsOf([shared]);
    const [again] = mountsOf([{ ...shared, target: "/d" }]);
    const [other] = mountsOf([shared], { labels: { "sibling-services.session": "ba9876543210" } });
    expect(again?.Source).toBe(one?.Source);
    expect(other?.Source).not.toBe(one?.Source);
  });
});

describe("a bind mount that may be copied", () => {
  const volumes: VolumeRequest[] = [
    {
      kind: "bind",
      source: "/work/sql",
      isRelative: true,
      target: "/sql",
      mode: undefined,
      ifUnseen: "copied",
    },
  ];
  const remote = { ...placement.files, isDaemonRemote: true };

  test("is one where the daemon sees its source", () => {
    expect(copiesOfUnseen({ volumes }, placement.files)).toEqual([]);
    expect(withoutUnseen(volumes, placement.files)).toEqual(volumes);
  });

  test("is not copied if its source is missing, so that the start fails", () => {
    const missing = { ...remote, exists: () => false };
    expect(copiesOfUnseen({ volumes }, missing)).toEqual([]);
    expect(withoutUnseen(volumes, missing)).toEqual(volumes);
  });

  test("differs from one that may not, which the daemon refuses", () => {
    const strict = [bind("/sql")];
    expect(copiesOfUnseen({ volumes: strict }, remote)).toEqual([]);
    expect(withoutUnseen(strict, remote)).toEqual(strict);
  });

  test("is a copy where the daemon does not", () => {
    expect(copiesOfUnseen({ volumes }, remote)).toMatchObject([{ from: "/work/sql", to: "/sql" }]);
    const planned = planContainer(service({ volumes }), plainImage(), { ...placement, files: remote });
    expect(planned.body.HostConfig?.Binds).toBeUndefined();
  });
});
