import type { ProcessIdentity, ProcessTable } from "../ports/process-table.ts";

/** /proc counts in these for programs, whatever the kernel's own clock (USER_HZ, proc(5)). */
const TICKS_PER_SECOND = 100;

/** Programs that run a job's steps and outlive them. */
const WORKERS = ["Runner.Worker", "act", "act_runner", "gitea-runner", "forgejo-runner"];
/** GitHub's runner starts one for each job; the others run several jobs at the same time. */
const WORKER_OF_ONE_JOB = "Runner.Worker";

/**
 * The nearest ancestor that lives as long as the job: the runner's worker, or act if it runs steps on the machine
 * itself. `undefined` under `docker exec`, where no ancestor is visible.
 */
export function findWorker(processes: ProcessTable): ProcessIdentity | undefined {
  let pid = parentOf(processes.stat(processes.ownPid));
  while (pid > 0) {
    const stat = processes.stat(pid);
    if (WORKERS.includes(nameOf(stat))) return identify(pid, processes);
    pid = parentOf(stat);
  }
  return undefined;
}

/** Whether the worker ends with its job. */
export function servesOneJob(worker: ProcessIdentity, processes: ProcessTable): boolean {
  return nameOf(processes.stat(worker.pid)) === WORKER_OF_ONE_JOB;
}

/**
 * `exec` if a command was executed in this container from outside (`docker exec`): its first visible ancestor is then
 * not the container's own first process.
 */
export function findEntry(processes: ProcessTable): "exec" | undefined {
  let pid = processes.ownPid;
  for (;;) {
    const stat = processes.stat(pid);
    // If /proc hides processes, this is unknown.
    if (stat === undefined) return undefined;
    const parent = parentOf(stat);
    if (parent === 0) return pid === 1 ? undefined : "exec";
    pid = parent;
  }
}

/** `undefined` if no such process is alive. */
export function identify(pid: number, processes: ProcessTable): ProcessIdentity | undefined {
  const startTime = fieldsAfterName(processes.stat(pid))[19];
  if (startTime === undefined) return undefined;
  return { pid, startTime, pidNamespace: processes.pidNamespace(), bootId: processes.bootId() };
}

/** How long a process had been running when this one started; `undefined` if either cannot be seen. */
export function ageSecondsOf({ startTime }: ProcessIdentity, processes: ProcessTable): number | undefined {
  const own = identify(processes.ownPid, processes);
  return own && (Number(own.startTime) - Number(startTime)) / TICKS_PER_SECOND;
}

/** Whether exactly that process is alive; `undefined` if it cannot be seen from here. */
export function isAlive(identity: ProcessIdentity, processes: ProcessTable): boolean | undefined {
  if (identity.bootId !== processes.bootId() || identity.pidNamespace !== processes.pidNamespace())
    return undefined;
  const stat = processes.stat(identity.pid);
  // A zombie keeps its number until its parent reaps it, but no longer does anything.
  const hasEnded = /^[ZX]/.test(fieldsAfterName(stat)[0] ?? "");
  return !hasEnded && identify(identity.pid, processes)?.startTime === identity.startTime;
}

/** The process as one label value. */
export function formatIdentity(identity: ProcessIdentity): string {
  return [identity.pid, identity.startTime, identity.pidNamespace, identity.bootId].join(" ");
}

export function parseIdentity(text: string): ProcessIdentity | undefined {
  const [pid, startTime, pidNamespace, bootId] = text.split(" ");
  if (!pid || !startTime || !pidNamespace || !bootId || !/^\d+$/.test(pid)) return undefined;
  return { pid: Number(pid), startTime, pidNamespace, bootId };
}

/** `pid (name) state ppid …`, the name may contain spaces and parentheses (proc(5)). */
function nameOf(stat = ""): string {
  return stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
}

function parentOf(stat: string | undefined): number {
  return Number(fieldsAfterName(stat)[1] ?? 0);
}

function fieldsAfterName(stat = ""): string[] {
  return stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .filter((field) => field !== "");
}
