import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleClient } from "../../e2e/workspace/bundle-client.ts";
import { parseFileCommands } from "../../step/file-commands.ts";

/** Where a job's processes run. */
export interface Place {
  /** Put before a command, this runs it there; the variables are to be set for it. */
  command(argv: readonly string[], env: Readonly<Record<string, string>>): readonly string[];
  /** A folder that it sees under the same path as this process. */
  readonly folder: string;
  /** Its Node 24. */
  readonly node: string;
}

/** What a step left behind. */
export interface StepRun {
  readonly exitCode: number;
  readonly output: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, "../../..");
const COMMANDS = ["GITHUB_OUTPUT", "GITHUB_STATE", "GITHUB_ENV", "GITHUB_STEP_SUMMARY"] as const;

/** This machine, or a network namespace of it. */
export function onThisMachine(enter: readonly string[] = []): Place {
  return {
    command: (argv, env) => [
      ...enter,
      ...["env", "-i", ...Object.entries(env).map(([name, value]) => `${name}=${value}`)],
      ...argv,
    ],
    folder: tmpdir(),
    node: process.execPath,
  };
}

/** Runs the built bundle of main or post there, as a runner would, with its answer files in a folder that both see. */
export async function runStep(
  stage: "main" | "post",
  place: Place,
  options: {
    inputs: Readonly<Record<string, string>>;
    environment?: Readonly<Record<string, string>>;
    state?: Readonly<Record<string, string>>;
    /** Told of what the step prints, as it comes. */
    onOutput?: (text: string) => void;
  },
): Promise<StepRun> {
  const folder = await mkdtemp(join(place.folder, "step-"));
  try {
    // A job's user need not be ours.
    await chmod(folder, 0o777);
    const files = Object.fromEntries(COMMANDS.map((name) => [name, join(folder, name)]));
    for (const file of Object.values(files)) {
      await writeFile(file, "");
      await chmod(file, 0o666);
    }
    const env = {
      PATH: "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
      HOME: "/root",
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: folder,
      RUNNER_DEBUG: "1",
      ...files,
      ...prefixed("INPUT_", options.inputs, (name) => name.toUpperCase()),
      ...prefixed("STATE_", options.state ?? {}, (name) => name),
      ...options.environment,
    };
    const bundle = join(root, "dist", stage, "index.js");
    const { exitCode, output } = await run(place.command([place.node, bundle], env), options.onOutput);
    const text = (name: (typeof COMMANDS)[number]) => readFile(join(folder, name), "utf8");
    return {
      exitCode,
      output,
      outputs: parseFileCommands(await text("GITHUB_OUTPUT")),
      state: parseFileCommands(await text("GITHUB_STATE")),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A later step: writes to and reads from both services there, by the outputs alone; throws where it cannot. */
export async function useServices(place: Place, outputs: Readonly<Record<string, string>>): Promise<void> {
  const folder = await mkdtemp(join(place.folder, "client-"));
  await chmod(folder, 0o755);
  const client = join(folder, "client.mjs");
  await copyFile(await bundleClient(), client);
  const env = {
    PATH: "/usr/local/bin:/usr/bin:/bin",
    DATABASE_URL: outputs["postgres-url"] ?? "",
    REDIS_URL: `redis://${outputs["redis-address"]}`,
  };
  const { exitCode, output } = await run(place.command([place.node, client], env));
  await rm(folder, { recursive: true });
  // The npm client looks an IPv6 host up with its brackets (redis 6.3), so Redis is greeted by hand there.
  const isIpv6 = outputs["redis-host"]?.includes(":") === true;
  if (isIpv6 && /^Postgres at .* read back$/m.test(output)) {
    const greeting = await run(
      place.command([place.node, "-e", PING, outputs["redis-host"] ?? "", "6379"], env),
    );
    if (greeting.exitCode === 0) return;
  }
  if (exitCode !== 0)
    throw new Error(`the services cannot be used by ${JSON.stringify(outputs)}:\n${output}`);
}

const PING =
  'const [host, port] = process.argv.slice(1); const s = require("net").connect({ host, port }, () => s.write("PING\\r\\n")); s.once("data", (d) => process.exit(String(d).startsWith("+PONG") ? 0 : 1))';

/** Runs a command to its end, whatever its end. */
export async function run(
  argv: readonly string[],
  onOutput: (text: string) => void = () => {},
): Promise<{ exitCode: number; output: string }> {
  const [program = "", ...programArguments] = argv;
  const child = spawn(program, programArguments, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      onOutput(text);
    });
  }
  const [code] = (await once(child, "close")) as [number | null];
  return { exitCode: code ?? 128, output };
}

function prefixed(prefix: string, record: Readonly<Record<string, string>>, map: (name: string) => string) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [prefix + map(name), value]));
}
