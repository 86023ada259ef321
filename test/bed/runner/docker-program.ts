import { runProcess } from "./processes.ts";

/** The runner's `docker`, run with the runner's own environment. */
export interface DockerProgram {
  readonly environment: Readonly<Record<string, string>>;
  /** Runs it to its end and returns what it printed, line by line; throws where it fails. */
  run(...dockerArguments: readonly string[]): Promise<string[]>;
}

export function dockerProgram(
  environment: Readonly<Record<string, string>>,
  folder: string,
  say: (line: string) => void,
): DockerProgram {
  return {
    environment,
    async run(...dockerArguments) {
      const lines: string[] = [];
      say(`##[command]docker ${dockerArguments.join(" ")}`);
      const code = await runProcess(["docker", ...dockerArguments], {
        folder,
        environment,
        onLine: (line) => lines.push(line),
      });
      for (const line of lines) say(line);
      if (code !== 0) throw new Error(`Docker ${dockerArguments[0]} failed with exit code ${code}`);
      return lines;
    },
  };
}
