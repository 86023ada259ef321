import type { Memory } from "./memory.ts";

/** The runner that executes this step, in our words. */
export interface Runner extends Memory {
  /** An input's text as written; blank and absent are the same. */
  input(name: string): string | undefined;
  environment(): Readonly<Record<string, string | undefined>>;
  setOutput(name: string, value: string): void;
  /** Sets a variable for the later steps of the job. */
  exportVariable(name: string, value: string): void;
  /** From now on, the runner masks this text in every log line. */
  mask(secret: string): void;
  writeSummary(markdown: string): Promise<void>;
}
