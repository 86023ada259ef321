import { createConnection } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { bringUpBed } from "../test/bed/bed.ts";
import { composeProgram } from "../test/bed/ci/programs.ts";
import { installPackages } from "../test/ready/clients/install-clients.ts";
import { median } from "./comparison.ts";
import { compose } from "./peers/compose.ts";
import type { Peer, Reached, Server } from "./peers/peer.ts";
import { testcontainers } from "./peers/testcontainers.ts";
import { thisAction } from "./peers/this-action.ts";

/**
 * How long a job waits until it can use its servers, and for their removal, with this action and with its peers: the
 * same images on the same daemon, in turn. Only tells; GitHub's own `services:` needs a runner.
 */
const ROUNDS = 5;
const say = (line: string) => console.error(`test bed: ${line}`);

interface Measured {
  readonly readyMs: number;
  readonly removedMs: number;
  /** Servers that did not serve at once when they were called ready. */
  readonly early: number;
}

const program = await composeProgram(say);
const library = await installPackages("test/examples/testcontainers", "testcontainers-");
await using bed = await bringUpBed(say);
const { dockerHost, images } = bed;
const peers = [thisAction(dockerHost), compose(program, dockerHost), testcontainers(library, dockerHost)];

console.log(
  "| servers | | until the job can use them (s) | until all is removed (s) | called ready too early |",
);
console.log("| --- | --- | --- | --- | --- |");
for (const [what, servers] of [
  ["one Postgres", [server("postgres", 1)]],
  ["two Postgres and three Redis", [1, 2, 3, 4, 5].map((at) => server(at < 3 ? "postgres" : "redis", at))],
] as const) {
  const runs = new Map<Peer, Measured[]>(peers.map((peer) => [peer, []]));
  // The first round only warms up.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const peer of peers) {
      const measured = await measure(peer, servers);
      if (round > 0) runs.get(peer)?.push(measured);
    }
  for (const [{ name }, all] of runs) console.log(row([what, name], all));
}

function server(kind: Server["kind"], at: number): Server {
  return { name: `${kind}${at}`, kind, image: images[kind] };
}

async function measure(peer: Peer, servers: readonly Server[]): Promise<Measured> {
  const beganMs = performance.now();
  const { reached, remove } = await peer.start(servers);
  const waits = await Promise.all(reached.map(untilItServes));
  const readyMs = performance.now() - beganMs;
  const removeMs = performance.now();
  await remove();
  return {
    readyMs,
    removedMs: performance.now() - removeMs,
    early: waits.filter((tries) => tries > 1).length,
  };
}

/** How many tries it takes until a client is served. */
async function untilItServes(at: Reached): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const isServed = await (at.kind === "postgres" ? asksPostgres(at) : asksRedis(at)).catch(() => false);
    if (isServed) return tries;
    if (tries > 1_000) throw new Error(`${at.kind} at ${at.host}:${at.port} never serves`);
    await pause(20);
  }
}

async function asksPostgres({ host, port }: Reached): Promise<boolean> {
  const client = new Client({ host, port, user: "postgres", password: "secret" });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("SELECT 1");
  await client.end();
  return true;
}

function asksRedis({ host, port }: Reached): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host, port }, () => socket.write("PING\r\n"));
    socket.on("error", reject).on("close", () => resolve(false));
    socket.once("data", (answer) => {
      resolve(answer.toString().startsWith("+PONG"));
      socket.destroy();
    });
  });
}

function row(names: readonly string[], runs: readonly Measured[]): string {
  const early = runs.reduce((sum, run) => sum + run.early, 0);
  const cells = [spread(runs.map(({ readyMs }) => readyMs)), spread(runs.map(({ removedMs }) => removedMs))];
  return `| ${[...names, ...cells, `${early}`].join(" | ")} |`;
}

/** The median, and the least and the most in brackets. */
function spread(valuesMs: readonly number[]): string {
  const seconds = [median(valuesMs), Math.min(...valuesMs), Math.max(...valuesMs)];
  const [middle, least, most] = seconds.map((value) => (value / 1_000).toFixed(2));
  return `${middle} (${least} to ${most})`;
}
