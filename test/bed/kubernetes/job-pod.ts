import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { inject } from "vitest";
import { connectKubectl } from "./connect-kubectl.ts";
import { type HookMode, jobPodObject } from "./job-pod-object.ts";
import type { ExecOutcome, Kubectl } from "./kubectl.ts";
import { jobVariables, type StepOfJob } from "./stage-variables.ts";
import { type OnLog, type StageOutcome, stagesIn } from "./stages-in-pod.ts";

/** A job's pod, with the runner that runs its steps by pods/exec. */
export interface JobPod {
  readonly namespace: string;
  readonly name: string;
  readonly kubectl: Kubectl;
  main(step: StepOfJob): Promise<StageOutcome>;
  post(step: StepOfJob, main: Pick<StageOutcome, "state">): Promise<StageOutcome>;
  /** The same without a connection to the API server, whose end would end a stage; only with a shared volume. */
  readonly detached: {
    main(step: StepOfJob, onLog: OnLog): Promise<StageOutcome>;
    post(step: StepOfJob, main: Pick<StageOutcome, "state">, onLog: OnLog): Promise<StageOutcome>;
  };
  /** A step with `run:`. */
  script(text: string): Promise<ExecOutcome>;
  /** As the runner does at the job's end. */
  remove(): Promise<void>;
}

/** What may differ from job to job. */
interface JobPodOptions {
  readonly mode?: HookMode;
  readonly jobName?: string;
  readonly serviceAccountName?: string;
}

/** Starts a job's pod as the container hooks do. */
export async function startJobPod(
  namespace: string,
  { mode = "shared-volume", jobName = "test", serviceAccountName = "default" }: JobPodOptions = {},
): Promise<JobPod> {
  const { folder } = inject("cluster");
  const kubectl = connectKubectl();
  const runner = `runner-${randomBytes(3).toString("hex")}`;
  const name = `${runner}-workflow`;
  const work = join(folder, "work", runner);
  await mkdir(join(work, "project/project"), { recursive: true });
  await mkdir(join(work, "_temp/_runner_file_commands"), { recursive: true });
  await mkdir(join(work, "_actions"), { recursive: true });
  const pod = jobPodObject({ namespace, name, runner, work, mode, serviceAccountName });
  await kubectl.apply(JSON.stringify(pod));
  await kubectl.raw("-n", namespace, "wait", "--for=condition=Ready", `pod/${name}`, "--timeout=60s");
  const exec = (script: string) => kubectl.exec({ namespace, pod: name, container: "job" }, script);
  if (mode === "no-volume") await exec("mkdir -p /__w/project/project /__w/_temp/_runner_file_commands");
  const stage = stagesIn({ mode, work, variables: jobVariables(runner, jobName), exec });
  return {
    namespace,
    name,
    kubectl,
    main: (step) => stage("main", step, {}),
    post: (step, { state }) => stage("post", step, state),
    detached: {
      main: (step, onLog) => stage("main", step, {}, onLog),
      post: (step, { state }, onLog) => stage("post", step, state, onLog),
    },
    script: (text) => exec(text),
    async remove() {
      await kubectl.raw("-n", namespace, "delete", "pod", name, "--grace-period=0", "--force");
    },
  };
}
