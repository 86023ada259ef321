import type { Runner } from "../ports/runner.ts";

/** A runner that is this process itself: what later steps would get, it keeps. */
interface TerminalRunner extends Runner {
  readonly exported: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly saved: Readonly<Record<string, string>>;
}

export function terminalRunner(
  environment: Readonly<Record<string, string | undefined>>,
  mask: (secret: string) => void,
): TerminalRunner {
  const exported: Record<string, string> = {};
  const outputs: Record<string, string> = {};
  const saved: Record<string, string> = {};
  return {
    exported,
    outputs,
    saved,
    mask,
    input: () => undefined,
    environment: () => environment,
    setOutput: (name, value) => {
      outputs[name] = value;
    },
    exportVariable: (name, value) => {
      exported[name] = value;
    },
    saveState: (name, value) => {
      saved[name] = value;
    },
    state: (name) => saved[name],
    writeSummary: async () => {},
  };
}
