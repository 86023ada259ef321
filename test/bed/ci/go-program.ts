import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cached } from "../cache.ts";
import { isInstalled, runCommand } from "../command.ts";
import { type Say, step } from "../step.ts";

/** A program of the Go module proxy. */
interface GoProgram {
  /** What the program is called in the cache. */
  readonly name: string;
  /** `module version` */
  readonly requirement: string;
  /** Where the module is fetched from, if it calls itself otherwise. */
  readonly replacement?: string;
  /** The package to build, or the main of our own that uses the module. */
  readonly source: { readonly package: string } | { readonly main: string };
}

/** The path of a program, built in a module of its own on first use. */
export async function goProgram(wanted: GoProgram, say: Say): Promise<string> {
  const [module = "", version = ""] = wanted.requirement.split(" ");
  return cached(`${wanted.name}-${version}-${process.arch}`, (path, workFolder) =>
    step(say, `build ${wanted.name} ${version} from Go modules`, async () => {
      if (!(await isInstalled("go", ["version"])))
        throw new Error(
          `${wanted.name} is built by Go, which this machine lacks. Install Go 1.26 and try again.`,
        );
      const folder = join(workFolder, "module");
      await mkdir(folder);
      const replace = wanted.replacement === undefined ? "" : `replace ${module} => ${wanted.replacement}\n`;
      await writeFile(
        join(folder, "go.mod"),
        `module bed\n\ngo 1.26\n\nrequire ${wanted.requirement}\n\n${replace}`,
      );
      if ("main" in wanted.source) await copyFile(wanted.source.main, join(folder, "main.go"));
      const what = "main" in wanted.source ? "." : wanted.source.package;
      const env = {
        ...process.env,
        CGO_ENABLED: "0",
        // The machine has other things to do.
        GOMAXPROCS: "1",
        GOFLAGS: "-mod=mod -trimpath -buildvcs=false -p=1",
      };
      await runCommand("go", ["build", "-ldflags", "-s -w", "-o", path, what], { folder, env });
    }),
  );
}
