import { describe, expect, test } from "vitest";
import { findLentPaths } from "../../../../src/backend/docker/container/find-lent-paths.ts";
import {
  containerNameOf,
  type Placement,
  planContainer,
} from "../../../../src/backend/docker/container/plan-container.ts";
import type { CreateBody } from "../../../../src/request/create-options/create-body.ts";
import type { ServiceRequest } from "../../../../src/request/request.ts";
import { plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { someContainer } from "../../../fakes/some-container.ts";
import { aService } from "../../../stories/a-start.ts";

const placement: Placement = {
  name: "sibling-services-0123456789ab-db",
  networkName: "net",
  labels: { "sibling-services.session": "0123456789ab" },
  portBindings: { "5432/tcp": [{ HostIp: "127.0.0.1", HostPort: "" }] },
  lentPaths: [],
  jobHost: "172.18.0.1",
};
const service = (body: CreateBody, given: Partial<ServiceRequest> = {}): ServiceRequest => ({
  ...aService("db"),
  body,
  ...given,
});
const volumesOf = (body: CreateBody, volumes: string[]) =>
  planContainer(service(body), plainImage({ volumes }), placement).body.HostConfig?.Mounts?.map(
    ({ Target }) => Target,
  );

describe("what the daemon is asked to create", () => {
  test("puts the service on the network under its name and its aliases", () => {
    const { body } = planContainer(service({}, { aliases: ["database"] }), plainImage(), placement);
    expect(body.NetworkingConfig?.EndpointsConfig).toEqual({ net: { Aliases: ["db", "database"] } });
    expect(body.HostConfig?.NetworkMode).toBe("net");
  });

  test("our labels win over the user's", () => {
    const own = { "sibling-services.session": "mine", other: "kept" };
    expect(planContainer(service({ Labels: own }), plainImage(), placement).body.Labels).toEqual({
      "sibling-services.session": "0123456789ab",
      other: "kept",
    });
  });

  test("the job is known as job, beside the user's own hosts", () => {
    const body = { HostConfig: { ExtraHosts: ["a:1.2.3.4"] } };
    expect(planContainer(service(body), plainImage(), placement).body.HostConfig?.ExtraHosts).toEqual([
      "a:1.2.3.4",
      "job:172.18.0.1",
    ]);
  });

  test("the container's name is ours and random, unless the user wants his own", () => {
    const nameOf = (given: Partial<ServiceRequest>) => containerNameOf(service({}, given), "0123456789ab");
    expect(nameOf({})).toBe("sibling-services-0123456789ab-db");
    expect(nameOf({ containerName: "pg" })).toBe("pg");
  });

  test.each<[string, CreateBody, string[], string[]]>([
    ["each VOLUME of the image is a labelled mount", {}, ["/data"], ["/data"]],
    ["but not where the user binds", { HostConfig: { Binds: ["/x:/data/:ro"] } }, ["/data"], []],
    [
      "nor where the user mounts",
      { HostConfig: { Mounts: [{ Type: "volume", Target: "/data" }] } },
      ["/data"],
      ["/data"],
    ],
    ["nor where a tmpfs is", { HostConfig: { Tmpfs: { "/data": "" } } }, ["/data"], []],
    ["an anonymous volume of the user too", { Volumes: { "/more": {} } }, ["/data"], ["/data", "/more"]],
  ])("%s", (_, body, volumes, expected) => {
    expect(volumesOf(body, volumes)).toEqual(expected);
  });
});

test("with storage in memory, each VOLUME is a tmpfs, and what the user mounts stays", () => {
  const body = { HostConfig: { Binds: ["/x:/config"], Tmpfs: { "/run": "size=1m" } } };
  const image = plainImage({ volumes: ["/data", "/config"] });
  const plan = planContainer(service(body, { storage: "memory" }), image, placement);
  expect(plan.body.HostConfig).toMatchObject({ Tmpfs: { "/run": "size=1m", "/data": "" }, Mounts: [] });
});

test.each([undefined, "memory"] as const)(
  "what another container lends lies where the image has a VOLUME, with storage %s",
  (storage) => {
    const image = plainImage({ volumes: ["/data", "/config/"] });
    const { body } = planContainer(service({}, { storage }), image, {
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
  const body = { HostConfig: { VolumesFrom: ["seed", "certs:ro", "gone:rw,z"] } };
  expect(await findLentPaths(body, { inspect })).toEqual(["/data", "/certs", "/keys"]);
  expect(await findLentPaths({}, { inspect })).toEqual([]);
});
