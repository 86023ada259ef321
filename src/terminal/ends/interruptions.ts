import type { Interruption, Interruptions } from "../../ports/interruption.ts";
import type { ProcessTable } from "../../ports/process-table.ts";
import { ancestorsOf, endedAncestor, isOrphan } from "./ancestors.ts";

const LOOK_MS = 500;

/** Ctrl-C, TERM, HUP, and the silent end of whatever started this process. */
export function interruptionsOf(processes: ProcessTable): Interruptions {
  return (listener) => {
    const hear = (name: NodeJS.Signals, interruption: Interruption) =>
      process.on(name, () => listener(interruption));
    hear("SIGINT", { kind: "pressed", exitCode: 130 });
    hear("SIGTERM", { kind: "told", signal: "SIGTERM", exitCode: 143 });
    hear("SIGHUP", { kind: "told", signal: "SIGHUP", exitCode: 129 });
    const ancestors = ancestorsOf(processes);
    const lost = isOrphan(processes, process.env.npm_command) ? "the parent process" : undefined;
    const looking = setInterval(() => {
      const parent = lost ?? endedAncestor(ancestors, processes)?.name;
      if (parent === undefined) return;
      clearInterval(looking);
      listener({ kind: "orphaned", parent, exitCode: 143 });
    }, LOOK_MS);
    looking.unref();
  };
}
