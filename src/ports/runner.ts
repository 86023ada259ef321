/** The runner that executes this step, in our words. */
export interface Runner {
  /** An input's text as it was written; blank and absent are the same. */
  input(name: string): string | undefined;
  environment(): Readonly<Record<string, string | undefined>>;
  setOutput(name: string, value: string): void;
  /** Sets a variable for the later steps of the job. */
  exportVariable(name: string, value: string): void;
  saveState(name: string, value: string): void;
  state(name: string): string | undefined;
  /** From now on the runner blanks this text in every log line. */
  mask(secret: string): void;
  writeSummary(markdown: string): Promise<void>;
}
