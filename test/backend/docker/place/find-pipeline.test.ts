import { expect, test } from "vitest";
import { findPipeline } from "../../../../src/backend/docker/place/find-pipeline.ts";
import { inMemoryEngine } from "../../../fakes/engine/in-memory-engine.ts";
import { someContainer } from "../../../fakes/some-container.ts";

const pipeline = {
  system: "Woodpecker",
  isNetwork: (name: string) => name === "wp_1_default",
  volumeBeside: (network: string) => network,
};
const endpoint = { ipv4: "", ipv6: "", macAddress: "", aliases: [] };
const bridge = { ...endpoint, networkName: "bridge", networkId: "b" };
const own = { ...endpoint, networkName: "wp_1_default", networkId: "n" };

test.each([
  ["its network and its volume", [bridge, own], "wp_1_default", { networkId: "n", volume: "wp_1_default" }],
  ["its network alone, if the checkout is on none", [own], "other", { networkId: "n", volume: undefined }],
  ["nothing, if the step was put on other networks", [bridge], "wp_1_default", undefined],
])("a pipeline is known by %s", async (_, networks, volume, expected) => {
  const engine = inMemoryEngine();
  engine.holdings.volumes.set(volume, {});
  const found = await findPipeline(pipeline, someContainer({ networks }), engine);
  if (expected === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(expected);
});

test("a step that is in no container of this daemon has none", async () => {
  expect(await findPipeline(pipeline, undefined, inMemoryEngine())).toBeUndefined();
});
