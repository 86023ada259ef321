import { describe, expect, test } from "vitest";
import { copiesOfUnseen, withoutUnseen } from "../../../../src/backend/docker/container/copy-unseen.ts";
import { findLentPaths } from "../../../../src/backend/docker/container/find-lent-paths.ts";
import { type Placement, planContainer } from "../../../../src/backend/docker/container/plan-container.ts";
import type { VolumeRequest } from "../../../../src/request/container-request.ts";
import { plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { someContainer } from "../../../fakes/some-container.ts";
import { bind, onlyDocker, placement, service } from "./a-plan.ts";

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
