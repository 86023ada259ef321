import { identifyJob, type JobTraces } from "../../job/job-identity.ts";
import { formatIdentity, identify } from "../../job/worker-process.ts";
import { processTable, surroundings } from "../../machine/this-process.ts";
import { terminalLeader } from "../../terminal/ends/ancestors.ts";
import { type KeptSession, keptSessions } from "../../terminal/kept-sessions.ts";
import { readTerminalJob } from "../../terminal/read-terminal-job.ts";
import { ownerOf } from "../../terminal/wishes.ts";
import type { VerbCall } from "./verb-call.ts";

/** The job that this process belongs to, and what an earlier command of it has left. */
interface ThisJob {
  readonly traces: JobTraces & { readonly surroundings: ReturnType<typeof surroundings> };
  readonly jobSession: string;
  readonly kept: ReturnType<typeof keptSessions>;
  readonly before: KeptSession | undefined;
}

/** The job of `run`, which is its own, or the one that `up` and the commands after it share. */
export function thisJob(
  { flags, environment, system }: VerbCall,
  errand: {
    readonly verb: "run" | "up";
    /** Whether the services outlive this process. */
    readonly keeps: boolean;
    readonly jobContainer: string | undefined;
    readonly folder: string;
  },
): ThisJob {
  const own = identify(processTable.ownPid, processTable);
  const processes = {
    own,
    leader: terminalLeader(processTable),
    find: (pid: number) => identify(pid, processTable),
  };
  const job = readTerminalJob(environment, {
    ...errand,
    system,
    ownProcess: own === undefined ? String(process.pid) : formatIdentity(own),
    owner: ownerOf({ ...errand, flags, system }, processes),
  });
  const traces = {
    job,
    processes: processTable,
    surroundings: surroundings(job, errand.jobContainer),
  };
  const jobSession = flags.get("session")?.[0] ?? identifyJob(traces).jobSession;
  const kept = keptSessions();
  return { traces, jobSession, kept, before: kept.read(jobSession) };
}
