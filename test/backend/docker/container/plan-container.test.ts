import { describe, expect, test } from "vitest";
import { containerNameOf, planContainer } from "../../../../src/backend/docker/container/plan-container.ts";
import type { VolumeRequest } from "../../../../src/request/container-request.ts";
import type { ServiceRequest } from "../../../../src/request/request.ts";
import { plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { bind, onlyDocker, placement, service } from "./a-plan.ts";

const named = (target: string): VolumeRequest => ({ kind: "named", name: "x", target, mode: undefined });

const anonymous = (target: string): VolumeRequest => ({ kind: "anonymous", target });

const mount = { Type: "volume", Target: "/data" };

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
