import { describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { docker, startJobContainer, withSocket } from "../engines/bed/job-container.ts";
import { reach } from "../engines/bed/reach.ts";
import { userNetwork } from "../engines/bed/user-network.ts";

const { dockerHost } = inject("bed");
const socket = new URL(dockerHost).pathname;

/** The first of them by name has the default route. */
const [OWN, OTHER] = ["sibling-test-a", "sibling-test-b"];

async function networksOf(id: string): Promise<string[]> {
  return Object.keys((await connectDaemon(dockerHost).getContainer(id).inspect()).NetworkSettings.Networks);
}

describe("a network that the user names", () => {
  test("is left again by a job container that was not on it", async () => {
    await using own = await userNetwork(dockerHost, OWN);
    await using other = await userNetwork(dockerHost, OTHER);
    await using job = await startJobContainer(dockerHost, [...withSocket(socket), "--network", own.name]);
    const during: string[][] = [];
    const reached = await reach("a network that the user names", job, {
      dockerHost,
      inputs: { network: other.name },
      during: async () => void during.push(await networksOf(job.id)),
    });
    expect(reached).toEqual({ vantage: "job-container", postgres: "alias postgres", redis: "alias redis" });
    expect(during).toEqual([[OWN, OTHER]]);
    expect(await networksOf(job.id)).toEqual([OWN]);
  });

  test("is not left by a job container that the user put onto it", async () => {
    await using own = await userNetwork(dockerHost, OWN);
    await using other = await userNetwork(dockerHost, OTHER);
    await using job = await startJobContainer(dockerHost, [...withSocket(socket), "--network", own.name]);
    await docker(dockerHost, "network", "connect", other.name, job.id);
    await reach("a network that the job is on", job, { dockerHost, inputs: { network: other.name } });
    expect(await networksOf(job.id)).toEqual([OWN, OTHER]);
  });
});
