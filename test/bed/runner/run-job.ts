import { fork } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bed } from "../bed.ts";
import { cached } from "../cache.ts";
import { archiveAction } from "./action-archive.ts";
import { pathWithDocker } from "./docker-on-path.ts";
import type { Conclusion, JobEvent } from "./job-event.ts";
import type { Order, Report } from "./messages.ts";
import { nameWorker } from "./worker-name.ts";

/** What a job is run with. */
export interface JobRequest {
  /** The workflow's text, and which of its jobs. */
  readonly workflow: string;
  readonly job: string;
  /** The folder that the job finds as its workspace; default: an empty one. */
  readonly workspace?: string;
  readonly github?: Readonly<Record<string, string>>;
  /** The entry of the job's matrix. */
  readonly matrix?: Readonly<Record<string, unknown>>;
  /** Folders of other actions, by what a step `uses:`. */
  readonly actions?: Readonly<Record<string, string>>;
  /** In front of the runner's PATH, for programs that a machine has. */
  readonly programs?: string;
  readonly onEvent?: (event: JobEvent) => void;
  /** Is given the way to cancel the job, as the server does. */
  readonly onStart?: (cancel: () => void) => void;
  readonly signal?: AbortSignal;
}

/** What a job showed. */
export interface JobRun {
  readonly conclusion: Conclusion;
  readonly elapsedMs: number;
  /** By name, as each step and post ended. */
  readonly steps: Readonly<Record<string, Conclusion>>;
  /** Of all steps, by name. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly (JobEvent & { kind: "annotation" })[];
  readonly obeyed: readonly string[];
  readonly summary: string;
  readonly lines: readonly string[];
  /** The whole log, for a person. */
  readonly log: string;
}

/** Runs one job of a workflow as GitHub's own runner would, on the bed's engine, to its end. */
export async function runJob(bed: Pick<Bed, "dockerHost">, request: JobRequest): Promise<JobRun> {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-runner-"));
  try {
    const workspace = request.workspace ?? join(folder, "empty");
    await mkdir(workspace, { recursive: true });
    await using archive = await archiveAction();
    const events: JobEvent[] = [];
    const startedAtMs = Date.now();
    await runWorker(
      {
        kind: "job",
        job: {
          ...{ workflow: request.workflow, job: request.job, workspace, folder, archive: archive.path },
          externals: await externals(),
          environment: await runnerEnvironment(bed.dockerHost, folder, request.programs),
          github: request.github ?? {},
          matrix: request.matrix ?? {},
          actions: request.actions ?? {},
        },
      },
      folder,
      request,
      (event) => {
        events.push(event);
        request.onEvent?.(event);
      },
    );
    return { ...gather(events), elapsedMs: Date.now() - startedAtMs };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runWorker(
  order: Order,
  folder: string,
  { onStart, signal }: JobRequest,
  onEvent: (event: JobEvent) => void,
): Promise<void> {
  const worker = fork(join(import.meta.dirname, "worker-process.ts"), {
    execPath: await nameWorker(folder),
    // package.json names no module type, which Node remarks on for each .ts file.
    execArgv: ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let broken: string | undefined;
  worker.on("message", (report: Report) => {
    if (report.kind === "event") onEvent(report.event);
    else broken = report.reason;
  });
  const cancel = () => worker.send({ kind: "cancel" } satisfies Order);
  worker.send(order);
  onStart?.(cancel);
  signal?.addEventListener("abort", cancel);
  const [code] = await once(worker, "exit");
  signal?.removeEventListener("abort", cancel);
  if (broken !== undefined || code !== 0) throw new Error(`the emulated runner broke: ${broken ?? code}`);
}

/** The runner brings its own Node, and mounts it into job containers. */
function externals(): Promise<string> {
  return cached(`runner-externals-node-${process.versions.node}-${process.arch}`, async (path) => {
    const bin = join(path, "node24", "bin");
    await mkdir(bin, { recursive: true });
    await copyFile(process.execPath, join(bin, "node"));
  });
}

/** Nothing of the tests' own environment reaches a job. */
async function runnerEnvironment(
  dockerHost: string,
  folder: string,
  programs: string | undefined,
): Promise<Record<string, string>> {
  const home = join(folder, "home");
  await mkdir(home);
  const PATH = await pathWithDocker(folder);
  return {
    PATH: programs === undefined ? PATH : `${programs}:${PATH}`,
    HOME: home,
    DOCKER_HOST: dockerHost,
    LANG: "C.UTF-8",
  };
}

function gather(events: readonly JobEvent[]): Omit<JobRun, "elapsedMs"> {
  const of = <Kind extends JobEvent["kind"]>(kind: Kind) =>
    events.filter((event): event is JobEvent & { kind: Kind } => event.kind === kind);
  const lines = of("line").map(({ line }) => line);
  return {
    conclusion: of("job")[0]?.conclusion ?? "failure",
    steps: Object.fromEntries(of("step").map(({ step, conclusion }) => [step, conclusion])),
    outputs: Object.assign({}, ...of("step").map(({ outputs }) => outputs)) as Record<string, string>,
    annotations: of("annotation"),
    obeyed: of("obeyed").map(({ command }) => command),
    summary: of("summary")
      .map(({ markdown }) => markdown)
      .join("\n"),
    lines,
    log: lines.join("\n"),
  };
}
