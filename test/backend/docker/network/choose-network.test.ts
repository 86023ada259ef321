import { describe, expect, test } from "vitest";
import type { NetworkFacts } from "../../../../src/backend/docker/engine/networks.ts";
import { findOrCreateNetwork } from "../../../../src/backend/docker/network/session-network.ts";
import { inMemoryEngine } from "../../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";

const JOB_SESSION = "0123456789ab";

/** Finds the network of a job on a daemon that holds one of the user's, `users`, and one of the runner's, `runners`. */
async function find(given: { network?: string; jobNetwork?: string }, users: Partial<NetworkFacts> = {}) {
  const { networks } = inMemoryEngine();
  for (const name of ["users", "runners"]) await networks.create({ name, labels: {} });
  const { inspect } = networks;
  networks.inspect = async (name) => {
    const network = await inspect(name);
    return network && name === "users" ? { ...network, ...users } : network;
  };
  const { network, isOurs } = await findOrCreateNetwork(
    {
      network: given.network,
      jobNetwork: given.jobNetwork,
      session: { id: JOB_SESSION, jobSession: JOB_SESSION },
      labels: { "sibling-services.session": JOB_SESSION, "sibling-services.job-session": JOB_SESSION },
      jobContainer: undefined,
      routes: [],
      isPodman: false,
    },
    { networks, clock: new FakeClock(), signal: new AbortController().signal },
  );
  return { name: network.name, isOurs };
}

const OWN = `zzz-sibling-services-${JOB_SESSION}`;

describe("services are placed", () => {
  test.each([
    ["on the network that the user names", { network: "users" }, { name: "users", isOurs: false }],
    [
      "on the user's rather than on the runner's",
      { network: "users", jobNetwork: "runners" },
      { name: "users", isOurs: false },
    ],
    [
      "on the runner's where it names one, so that native services see ours",
      { jobNetwork: "runners" },
      { name: "runners", isOurs: false },
    ],
    [
      "on the job's own where this daemon does not know the runner's",
      { jobNetwork: "elsewhere" },
      { name: OWN, isOurs: true },
    ],
    ["on the job's own where nobody names one", {}, { name: OWN, isOurs: true }],
  ])("%s", async (_, given, expected) => {
    expect(await find(given)).toEqual(expected);
  });
});

describe("a network that the user names is refused", () => {
  test.each<[string, Partial<NetworkFacts>, string]>([
    ["the host's", { driver: "host" }, "its driver, host"],
    ["none", { driver: "null" }, "its driver, null"],
    ["Docker's default bridge", { name: "bridge" }, "the default bridge"],
    ["Podman's default bridge", { name: "podman" }, "the default bridge"],
    ["a swarm's own", { isSwarmWide: true, isAttachable: false }, "swarm"],
  ])("if it cannot hold services: %s", async (_, users, why) => {
    await expect(find({ network: "users" }, users)).rejects.toThrow(why);
  });

  test("if the daemon does not have it, with what to do", async () => {
    await expect(find({ network: "gone" })).rejects.toMatchObject({
      message: "network: this daemon has no network gone",
      hint: expect.stringContaining("docker network create"),
    });
  });

  test.each<[string, Partial<NetworkFacts>]>([
    ["of a swarm, if containers may join it", { isSwarmWide: true, isAttachable: true }],
    ["that is attachable and no swarm's", { isAttachable: true }],
    ["of a driver that we do not know", { driver: "macvlan" }],
  ])("but not one %s", async (_, users) => {
    expect(await find({ network: "users" }, users)).toEqual({ name: "users", isOurs: false });
  });
});
