import { execFileSync } from "node:child_process";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../bed/cache.ts";
import { runCommand } from "../bed/command.ts";
import { step } from "../bed/step.ts";

const VERSION = "v2.16.2";

/** What the oracle is asked to load. */
export interface OracleRequest {
  /** Absolute; the files are in it. */
  readonly folder: string;
  /** Absolute paths. */
  readonly files: readonly string[];
  /** `NAME=value` */
  readonly env: readonly string[];
  readonly profiles: readonly string[];
}

export type OracleAnswer =
  | { readonly project: { readonly services?: Readonly<Record<string, OracleService>> } }
  | { readonly error: string };

/** A service of compose-go's model, as JSON. */
export type OracleService = Readonly<Record<string, unknown>>;

/** Builds compose-go's loader as a program, once. */
function build(): Promise<string> {
  return cached(`compose-go-${VERSION}-${process.arch}`, (path, workFolder) =>
    step(console.log, `build compose-go ${VERSION} from Go modules`, async () => {
      const module = join(workFolder, "module");
      await mkdir(module);
      await mkdir(path);
      await copyFile(join(import.meta.dirname, "oracle.go"), join(module, "main.go"));
      await writeFile(join(module, "go.mod"), "module oracle\n\ngo 1.25\n");
      const env = { ...process.env, GOFLAGS: "-mod=mod" };
      const go = (...goArguments: string[]) => runCommand("go", goArguments, { folder: module, env });
      await go("get", `github.com/compose-spec/compose-go/v2@${VERSION}`);
      await go("mod", "tidy");
      await go("build", "-trimpath", "-o", join(path, "oracle"), ".");
    }),
  );
}

/** What Compose makes of each of the requests. */
export async function askOracle(requests: readonly OracleRequest[]): Promise<OracleAnswer[]> {
  const program = join(await build(), "oracle");
  const input = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
  const output = execFileSync(program, { input, encoding: "utf8", maxBuffer: 1 << 30, env: {} });
  return output
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as OracleAnswer);
}
