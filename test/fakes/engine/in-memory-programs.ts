/** What a program of the in-memory daemon does when it is started. */
export interface InMemoryRun {
  /** `undefined` for a program that runs on. */
  readonly exitCode: number | undefined;
  readonly output: readonly string[];
  readonly isMissing: boolean;
}

/** The few programs that tests use: `sleep`, `true`, `false`, and `sh -c 'echo <words>; exit <code>'`. */
export function runInMemory(argv: readonly string[]): InMemoryRun {
  const [program, flag, script = ""] = argv;
  switch (program) {
    case undefined:
    case "sleep":
      return { exitCode: undefined, output: [], isMissing: false };
    case "true":
      return { exitCode: 0, output: [], isMissing: false };
    case "false":
      return { exitCode: 1, output: [], isMissing: false };
    case "sh":
    case "/bin/sh":
      return flag === "-c" ? runScript(script) : { exitCode: 0, output: [], isMissing: false };
    default:
      return { exitCode: undefined, output: [], isMissing: true };
  }
}

function runScript(script: string): InMemoryRun {
  const words = script.match(/echo ([^;]+)/)?.[1];
  const exitCode = Number(script.match(/exit (\d+)/)?.[1] ?? (script === "false" ? 1 : 0));
  return { exitCode, output: words === undefined ? [] : [words.trim()], isMissing: false };
}
