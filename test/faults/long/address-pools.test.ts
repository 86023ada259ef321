import { randomBytes } from "node:crypto";
import { expect, inject, test } from "vitest";
import { connectDaemon } from "../../bed/daemon.ts";
import { differences, takeInventory } from "../../bed/inventory.ts";
import { remainsOf, runMain, runPost } from "../job-run.ts";

const { dockerHost, images } = inject("bed");
const docker = connectDaemon(dockerHost);
const MOST_NETWORKS = 64;

/** Takes what the daemon's pools have, as leaks of many jobs would. */
async function useUpPools(): Promise<{ ids: string[]; isUsedUp: boolean }> {
  const ids: string[] = [];
  try {
    while (ids.length < MOST_NETWORKS) {
      ids.push((await docker.createNetwork({ Name: `pool-${randomBytes(4).toString("hex")}` })).id);
    }
    return { ids, isUsedUp: false };
  } catch {
    return { ids, isUsedUp: true };
  }
}

test("used-up address pools: a small subnet of our own that overlaps with nothing", {
  timeout: 300_000,
}, async () => {
  const before = await takeInventory(dockerHost);
  const { ids, isUsedUp } = await useUpPools();
  try {
    expect(isUsedUp).toBe(true);
    const services = `redis: { image: "${images.redis}", ports: [6379] }`;
    const mains = await Promise.all(
      [1, 2, 3].map(() => runMain({ services, mainHost: dockerHost, postHost: "" })),
    );
    const subnets: string[] = [];
    for (const main of mains) {
      expect(main.output).not.toMatch(/^::error[ :]/m);
      const { IPAM } = await docker.getNetwork(main.outputs.network ?? "").inspect();
      subnets.push(IPAM?.Config?.[0]?.Subnet ?? "");
      await runPost(main, dockerHost);
      expect(await remainsOf(main, dockerHost)).toEqual([]);
    }
    console.log(`subnets tried: ${subnets.join(", ")}`);
    for (const subnet of subnets) expect(subnet).toMatch(/^(10\.201|172\.30|192\.168)\.\d+\.\d+\/26$/);
    expect(new Set(subnets).size).toBe(3);
  } finally {
    for (const id of ids) await docker.getNetwork(id).remove();
  }
  expect(differences(before, await takeInventory(dockerHost))).toEqual([]);
});
