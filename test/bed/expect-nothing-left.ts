import { afterEach, beforeEach, expect } from "vitest";
import { differences, type Inventory, takeInventory } from "./inventory.ts";

/** Fails every test of the file that leaves a container, a network or a volume behind, or takes one away. */
export function expectNothingLeft(dockerHost: string): void {
  let before: Inventory;
  beforeEach(async () => {
    before = await takeInventory(dockerHost);
  });
  afterEach(async () => {
    expect(differences(before, await takeInventory(dockerHost))).toEqual([]);
  });
}
