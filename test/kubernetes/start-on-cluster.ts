import { expect } from "vitest";
import type { JobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";
import type { StepOfJob } from "../bed/kubernetes/stage-variables.ts";

/** A step that starts these services. */
export const step = (services: string, inputs: Readonly<Record<string, string>> = {}): StepOfJob => ({
  id: "services",
  inputs: { services, ...inputs },
});

/** What a failed start says; nothing is left of it once post has run. */
export async function failureOf(
  job: JobPod,
  asked: StepOfJob,
  onLog?: (log: string) => void,
): Promise<string> {
  return outcomeOf(job, asked, { exitCode: 1, onLog });
}

/** What a start says that succeeds; nothing is left of it once post has run. */
export async function successOf(
  job: JobPod,
  asked: StepOfJob,
  onLog?: (log: string) => void,
): Promise<string> {
  return outcomeOf(job, asked, { exitCode: 0, onLog });
}

async function outcomeOf(
  job: JobPod,
  asked: StepOfJob,
  { exitCode, onLog }: { readonly exitCode: number; readonly onLog: ((log: string) => void) | undefined },
): Promise<string> {
  const main = await (onLog === undefined ? job.main(asked) : job.detached.main(asked, onLog));
  expect(main.exitCode, main.output).toBe(exitCode);
  const post = await job.post(asked, main);
  expect(await left(job.namespace), post.output).toEqual([]);
  return main.output;
}

/** Does something once, when the log says so. */
export function once(pattern: RegExp, act: () => Promise<unknown>) {
  let acting: Promise<unknown> | undefined;
  return {
    onLog(log: string) {
      if (pattern.test(log)) acting ??= act();
    },
    done: async () => {
      expect(acting).toBeDefined();
      await acting;
    },
  };
}
