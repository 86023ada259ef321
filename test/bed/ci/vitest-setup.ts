import type { TestProject } from "vitest/node";
import { provideAgentImage } from "./agent-image.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The image of agents and of their jobs. */
    agentImage: string;
  }
}

let image: AsyncDisposable | undefined;

/** On the bed that was set up before. */
export async function setup(project: TestProject): Promise<void> {
  const { bed } = project.getProvidedContext();
  const say = (line: string) => console.log(`test bed: ${line}`);
  const built = await provideAgentImage({ dockerHost: bed.dockerHost, jobImage: bed.images.job }, say);
  image = built;
  project.provide("agentImage", built.name);
}

export async function teardown(): Promise<void> {
  await image?.[Symbol.asyncDispose]();
}
