import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { inject } from "vitest";
import { neededRoles } from "../../../src/backend/kubernetes/rights/access-rules.ts";
import { roleText } from "../../../src/backend/kubernetes/rights/role-text.ts";
import { readFileCommands } from "../../step/file-commands.ts";
import { cacheFolder } from "../cache.ts";
import { IMAGES } from "./images.ts";
import { type ExecOutcome, type Kubectl, kubectlWith } from "./kubectl.ts";

/** How the container hooks of a runner give a job its files (runner-container-hooks packages/k8s). */
export type HookMode =
  /** v0.7: a volume that the runner shares with the job's pod. */
  | "shared-volume"
  /** v0.8: copied in before a step and back after it, but not after one that failed. */
  | "no-volume";

/** What a stage of a step told the runner. */
export interface StageOutcome extends ExecOutcome {
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
}

/** One step of a job, as workflows write it. */
export interface StepOfJob {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Told the whole log so far, again and again. */
type OnLog = (log: string) => void;

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

const ROOT = join(import.meta.dirname, "../../..");
const JOB = { repository: "octo/project", run: "4711", job: "test" };

/** A namespace of its own, whose default service account has the rights that this action names, or none. */
export async function makeNamespace(rights: "all" | "none" = "all"): Promise<string> {
  const kubectl = connectKubectl();
  const name = `ci-${randomBytes(4).toString("hex")}`;
  await kubectl.raw("create", "namespace", name);
  await kubectl.raw("-n", name, "wait", "--for=create", "serviceaccount/default", "--timeout=60s");
  const account = { kind: "service-account", namespace: name, name: "default" } as const;
  if (rights === "all")
    for (const role of neededRoles({ namespace: name, ownNamespace: name }))
      await kubectl.apply(roleText(role, account));
  return name;
}

/** Kubernetes' client for the cluster of the tests. */
export function connectKubectl(): Kubectl {
  const { kubectl, kubeconfig } = inject("cluster");
  return kubectlWith(kubectl, kubeconfig);
}

/** Starts a job's pod as the container hooks do. */
export async function startJobPod(
  namespace: string,
  {
    mode = "shared-volume",
    jobName = JOB.job,
    serviceAccountName = "default",
  }: { mode?: HookMode; jobName?: string; serviceAccountName?: string } = {},
): Promise<JobPod> {
  const { folder } = inject("cluster");
  const kubectl = connectKubectl();
  const runner = `runner-${randomBytes(3).toString("hex")}`;
  const name = `${runner}-workflow`;
  const work = join(folder, "work", runner);
  await mkdir(join(work, "project/project"), { recursive: true });
  await mkdir(join(work, "_temp/_runner_file_commands"), { recursive: true });
  await mkdir(join(work, "_actions"), { recursive: true });
  await kubectl.apply(JSON.stringify(podOf({ namespace, name, runner, work, mode, serviceAccountName })));
  await kubectl.raw("-n", namespace, "wait", "--for=condition=Ready", `pod/${name}`, "--timeout=60s");
  const defaults = await inputDefaults();
  const exec = (script: string) => kubectl.exec({ namespace, pod: name, container: "job" }, script);
  if (mode === "no-volume") await exec("mkdir -p /__w/project/project /__w/_temp/_runner_file_commands");
  let count = 0;
  let jobEnvironment: Readonly<Record<string, string>> = {};

  /** The job's image has no `setsid`. */
  const detached = (onLog: OnLog) => async (script: string) => {
    const [log, code, text] = ["log", "code", "script"].map((part) => `_temp/detached-${count}.${part}`);
    await writeFile(join(work, `${text}`), script);
    const command = `sh -e /__w/${text} > /__w/${log} 2>&1; echo $? > /__w/${code}.part; mv /__w/${code}.part /__w/${code}`;
    const { exitCode, output } = await exec(`nohup sh -c ${quoted(command)} > /dev/null 2>&1 < /dev/null &`);
    if (exitCode !== 0) throw new Error(`the stage could not be started: ${output}`);
    for (;;) {
      const outcome = await readFile(join(work, `${code}`), "utf8").catch(() => "");
      const output = await readFile(join(work, `${log}`), "utf8").catch(() => "");
      onLog(output);
      if (outcome !== "") return { exitCode: Number(outcome), output };
      await pause(50);
    }
  };

  async function stage(
    file: "main" | "post",
    { id, inputs, environment = {} }: StepOfJob,
    state: Readonly<Record<string, string>>,
    run: (script: string) => Promise<ExecOutcome> = exec,
  ): Promise<StageOutcome> {
    count += 1;
    const at = (kind: string) => `_temp/_runner_file_commands/${kind}_${count}`;
    const files = {
      GITHUB_OUTPUT: at("output"),
      GITHUB_STATE: at("state"),
      GITHUB_ENV: at("env"),
      GITHUB_STEP_SUMMARY: at("summary"),
    };
    if (mode === "shared-volume")
      for (const path of Object.values(files)) await writeFile(join(work, path), "");
    const given = Object.entries({ ...defaults, ...inputs });
    const variables = {
      ...jobVariables({ runner, jobName }),
      ...jobEnvironment,
      ...environment,
      GITHUB_ACTION: id,
      ...Object.fromEntries(given.map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value])),
      ...Object.fromEntries(Object.entries(state).map(([key, value]) => [`STATE_${key}`, value])),
      ...Object.fromEntries(Object.entries(files).map(([key, path]) => [key, `/__w/${path}`])),
    };
    const create = Object.values(files)
      .map((path) => `/__w/${path}`)
      .join(" ");
    const words = Object.entries(variables).map(([key, value]) => quoted(`${key}=${value}`));
    const script = `cd /__w/project/project\ntouch ${create}\nexec env ${words.join(" ")} node /action/dist/${file}/index.js\n`;
    const outcome = await run(script);
    const isLost = mode === "no-volume" && outcome.exitCode !== 0;
    const read = async (path: string) => {
      if (isLost) return {};
      const text =
        mode === "shared-volume"
          ? await readFile(join(work, path), "utf8")
          : (await exec(`cat /__w/${path}`)).output;
      return readFileCommands(text).values;
    };
    const answers = {
      outputs: await read(files.GITHUB_OUTPUT),
      state: await read(files.GITHUB_STATE),
      environment: await read(files.GITHUB_ENV),
    };
    jobEnvironment = { ...jobEnvironment, ...answers.environment };
    return { ...outcome, ...answers };
  }

  return {
    namespace,
    name,
    kubectl,
    main: (step) => stage("main", step, {}),
    post: (step, { state }) => stage("post", step, state),
    detached: {
      main: (step, onLog) => stage("main", step, {}, detached(onLog)),
      post: (step, { state }, onLog) => stage("post", step, state, detached(onLog)),
    },
    script: (text) => exec(text),
    async remove() {
      await kubectl.raw("-n", namespace, "delete", "pod", name, "--grace-period=0", "--force");
    },
  };
}

/** As runner-container-hooks packages/k8s/src/k8s/index.ts makes it, without what no step sees. */
function podOf({
  namespace,
  name,
  runner,
  work,
  mode,
  serviceAccountName,
}: {
  readonly namespace: string;
  readonly name: string;
  readonly runner: string;
  readonly work: string;
  readonly mode: HookMode;
  readonly serviceAccountName: string;
}): object {
  const volume = mode === "shared-volume" ? { hostPath: { path: work } } : { emptyDir: {} };
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, namespace, labels: { "runner-pod": runner } },
    spec: {
      restartPolicy: "Never",
      serviceAccountName,
      terminationGracePeriodSeconds: 0,
      containers: [
        {
          name: "job",
          image: IMAGES.job,
          command: ["tail", "-f", "/dev/null"],
          volumeMounts: [
            { name: "work", mountPath: "/__w" },
            { name: "action", mountPath: "/action", readOnly: true },
            { name: "cache", mountPath: "/cache", readOnly: true },
          ],
        },
      ],
      volumes: [
        { name: "work", ...volume },
        { name: "action", hostPath: { path: ROOT } },
        { name: "cache", hostPath: { path: cacheFolder } },
      ],
    },
  };
}

function jobVariables({ runner, jobName }: { readonly runner: string; readonly jobName: string }) {
  return {
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_REPOSITORY: JOB.repository,
    GITHUB_RUN_ID: JOB.run,
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_JOB: jobName,
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_WORKSPACE: "/__w/project/project",
    RUNNER_NAME: runner,
    RUNNER_OS: "Linux",
    RUNNER_TEMP: "/__w/_temp",
  };
}

/** What the runner fills in; expressions are those that hooks leave empty. */
async function inputDefaults(): Promise<Record<string, string>> {
  const { parse } = await import("yaml");
  const { inputs } = parse(await readFile(join(ROOT, "action.yml"), "utf8")) as {
    inputs: Record<string, { default?: string }>;
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: value = "" }]) => [
      name,
      value === "${{ job.status }}" ? "success" : value.includes("${{") ? "" : value,
    ]),
  );
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
