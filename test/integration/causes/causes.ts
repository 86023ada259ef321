import type { Cause } from "./cause.ts";
import { conditionsIn } from "./conditions.ts";
import { endsIn } from "./ends.ts";
import { mistakesIn } from "./known-images.ts";
import { portsIn } from "./ports.ts";
import { pullsIn } from "./pulls.ts";
import { type Given, sceneOf } from "./scene.ts";
import { surroundingsIn } from "./surroundings.ts";

/** Every way to fail that has a sentence of its own. */
export function causesIn(given: Given): Cause[] {
  const scene = sceneOf(given);
  return [endsIn, mistakesIn, conditionsIn, portsIn, pullsIn, surroundingsIn].flatMap((causes) =>
    causes(scene),
  );
}
