import { expect, test } from "vitest";
import { plainImage } from "../../../../fakes/engine/in-memory-engine.ts";
import { aService } from "../../../../stories/a-start.ts";
import { aDockerStart } from "../../a-docker-start.ts";

test("all images are pulled at once, whatever waits for what, and each of them once", async () => {
  const { engine, start } = aDockerStart();
  const pulled: string[] = [];
  const { promise: allBegun, resolve } = Promise.withResolvers<void>();
  engine.images.pull = async ({ reference }) => {
    pulled.push(reference);
    if (pulled.length === 3) resolve();
    await allBegun;
    engine.holdings.images.set(reference, plainImage());
  };
  const after = (service: string) => [{ service, until: "ready" as const }];
  await start(
    { ...aService("c"), image: "c:1", dependsOn: after("b") },
    { ...aService("b"), image: "b:1", dependsOn: after("a") },
    { ...aService("a"), image: "a:1" },
    { ...aService("other-a"), image: "a:1", dependsOn: after("c") },
  );
  expect(pulled.sort()).toEqual(["a:1", "b:1", "c:1"]);
});
