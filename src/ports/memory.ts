/** Texts by name that main leaves for its post. */
export interface Memory {
  saveState(name: string, value: string): void;
  /** `undefined` if it was not saved, or is lost. */
  state(name: string): string | undefined;
}
