/** Where whole logs are written to. */
export interface LogFolder {
  /** Writes one file below `directory`, a path of the job, as the pieces come; returns its path. */
  write(directory: string, fileName: string, pieces: AsyncIterable<Uint8Array>): Promise<string>;
}
