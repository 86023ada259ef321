import type { TestProject } from "vitest/node";
import { type Bed, bringUpBed } from "./bed.ts";

declare module "vitest" {
  interface ProvidedContext {
    bed: Pick<Bed, "dockerHost" | "act" | "images">;
  }
}

let bed: Bed | undefined;

/** One bed for all files that need an engine. */
export async function setup(project: TestProject): Promise<void> {
  bed = await bringUpBed((line) => console.log(`test bed: ${line}`));
  const { dockerHost, act, images } = bed;
  project.provide("bed", { dockerHost, act, images });
}

export async function teardown(): Promise<void> {
  await bed?.[Symbol.asyncDispose]();
}
