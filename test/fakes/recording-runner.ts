import type { Runner } from "../../src/ports/runner.ts";

/** A runner that keeps what it is told. */
export interface RecordingRunner extends Runner {
  readonly outputs: Record<string, string>;
  readonly exported: Record<string, string>;
  readonly masked: string[];
  saved: Record<string, string>;
  summary: string;
}

export function recordingRunner(environment: Record<string, string> = {}): RecordingRunner {
  const runner: RecordingRunner = {
    outputs: {},
    exported: {},
    masked: [],
    saved: {},
    summary: "",
    input: () => undefined,
    environment: () => environment,
    setOutput: (name, value) => {
      runner.outputs[name] = value;
    },
    exportVariable: (name, value) => {
      runner.exported[name] = value;
    },
    saveState: (name, value) => {
      runner.saved[name] = value;
    },
    state: (name) => runner.saved[name],
    mask: (text) => void runner.masked.push(text),
    writeSummary: async (markdown) => {
      runner.summary += markdown;
    },
  };
  return runner;
}
