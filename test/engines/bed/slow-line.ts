import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { runCommand } from "../../bed/command.ts";
import type { Namespace } from "./namespace.ts";

/** A second way to a host, on which every packet takes its time. */
export interface SlowLine extends AsyncDisposable {
  /** The host's address at its end. */
  readonly address: string;
}

/** Lays it from this machine; the kernel need not know how to delay, for a process of ours carries the packets. */
export async function laySlowLine({ name }: Namespace, delayMs: number): Promise<SlowLine> {
  const tag = name.slice(-6);
  const [near, far] = [`sn-${tag}`, `sf-${tag}`];
  const carrier = spawn(
    "perl",
    [join(import.meta.dirname, "slow-line.pl"), String(delayMs / 1_000), near, far],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await Promise.race([once(carrier.stdout, "data"), once(carrier, "exit")]);
  const subnet = `10.212.${Number.parseInt(tag.slice(0, 2), 16)}`;
  const ip = (line: string) => runCommand("ip", line.split(" "));
  await ip(`link set ${far} netns ${name}`);
  await ip(`addr add ${subnet}.1/24 dev ${near}`);
  await ip(`link set ${near} up`);
  await ip(`-n ${name} addr add ${subnet}.2/24 dev ${far}`);
  await ip(`-n ${name} link set ${far} up`);
  return {
    address: `${subnet}.2`,
    async [Symbol.asyncDispose]() {
      if (carrier.exitCode !== null) return;
      const ended = once(carrier, "exit");
      carrier.kill("SIGTERM");
      await ended;
    },
  };
}
