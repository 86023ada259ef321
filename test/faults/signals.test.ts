import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunningStage, StageRun } from "../step/run-step.ts";
import { inParallel, remainsOf, runMain, runPost } from "./job-run.ts";
import { type Call, startFaultProxy } from "./proxy/fault-proxy.ts";
import { scenery } from "./scenery.ts";

const { dockerHost, services } = scenery();
const isWhole = process.env.SIBLING_SERVICES_FAULTS === "all";

/** How a job is cancelled; `none` is the job container's case: no signal comes, and main runs on while post begins. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGKILL", "none"] as const;
type Cancel = (typeof SIGNALS)[number];

/** Where in main's story it happens. */
type Point =
  | { readonly kind: "call"; readonly call: Call; readonly at: "call" | "answer" }
  | { readonly kind: "time"; readonly ms: number };

interface Case {
  readonly point: Point;
  readonly cancel: Cancel;
}

/** Before the first call, and at moments between calls. */
const MOMENTS_MS = [0, 40, 80, 120, 200, 350];
const LATER_MS = 5_000;

let calls: readonly Call[];
beforeAll(async () => {
  await using proxy = await startFaultProxy(dockerHost, () => undefined);
  const main = await runMain({ services, mainHost: proxy.dockerHost, postHost: "" });
  calls = proxy.calls;
  await runPost(main, dockerHost);
});

/** A job that is cancelled there; what was not as promised, one line each. */
async function cancelJob({ point, cancel }: Case): Promise<{ main: StageRun; complaints: string[] }> {
  const reached = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  await using proxy = await startFaultProxy(dockerHost, ({ name, nth }) => {
    if (point.kind !== "call" || name !== point.call.name || nth !== point.call.nth) return undefined;
    reached.resolve();
    return { kind: "hold", at: point.at, until: release.promise };
  });
  const started = Promise.withResolvers<RunningStage>();
  // By these, post knows main of its own step from all others that run now.
  const step = { GITHUB_RUN_ID: randomUUID(), RUNNER_TEMP: tmpdir() };
  const running = runMain({
    services,
    mainHost: proxy.dockerHost,
    postHost: dockerHost,
    mainEnvironment: step,
    onMainStart: (child) => {
      started.resolve(child);
      if (point.kind === "time") setTimeout(reached.resolve, point.ms);
    },
  });
  const child = await started.promise;
  await Promise.race([reached.promise, running]);
  // The answer that is held has to be there.
  if (point.kind === "call" && point.at === "answer") await pause(150);
  // A call in hand reaches the daemon after its sender's end, too.
  setTimeout(release.resolve, cancel === "none" ? 400 : 100);
  const [main, post] =
    cancel === "none"
      ? await overtake(running, child, step)
      : await endFirst(running, child, { signal: cancel, step });
  const complaints: string[] = [];
  if (post.exitCode !== 0 || /^::(error|warning)/m.test(post.output))
    complaints.push(`post said: ${post.output}`);
  for (const left of await remainsOf(main, dockerHost)) complaints.push(`left behind: ${left}`);
  return { main, complaints };
}

/** A runner waits for the end of what it has signalled. */
async function endFirst(
  running: Promise<StageRun>,
  child: RunningStage,
  { signal, step }: { signal: NodeJS.Signals; step: Record<string, string> },
) {
  child.kill(signal);
  const main = await running;
  return [main, await runPost({ ...main, environment: step }, dockerHost)] as const;
}

/** Post begins with what main has saved so far, and main goes on until post stops it. */
async function overtake(running: Promise<StageRun>, child: RunningStage, step: Record<string, string>) {
  const saved = await child.abandon();
  const environment = { ...saved.environment, ...step };
  const [post, main] = await Promise.all([runPost({ ...saved, environment }, dockerHost), running]);
  return [main, post] as const;
}

const describeCase = ({ point, cancel }: Case) =>
  point.kind === "time"
    ? `${cancel} after ${point.ms} ms`
    : `${cancel} at the ${point.at} of ${point.call.name} (${point.call.nth})`;

function casesAt(points: readonly Point[]): Case[] {
  return points.flatMap((point) => SIGNALS.map((cancel) => ({ point, cancel })));
}

function allPoints(): Point[] {
  const atCalls = calls.flatMap((call) =>
    (["call", "answer"] as const).map((at): Point => ({ kind: "call", call, at })),
  );
  return [...MOMENTS_MS.map((ms): Point => ({ kind: "time", ms })), ...atCalls];
}

async function expectNothingLeft(cases: readonly Case[], atOnce: number): Promise<void> {
  const complaints: string[] = [];
  const mains: StageRun[] = [];
  await inParallel(cases, atOnce, async (one) => {
    const { main, complaints: found } = await cancelJob(one);
    mains.push(main);
    complaints.push(...found.map((complaint) => `${describeCase(one)}: ${complaint}`));
  });
  await pause(LATER_MS);
  const later = (await Promise.all(mains.map((main) => remainsOf(main, dockerHost)))).flat();
  complaints.push(...later.map((left) => `left behind, later: ${left}`));
  const points = new Set(cases.map(({ point }) => JSON.stringify(point))).size;
  const left = complaints.filter((one) => one.includes("left behind")).length;
  console.log(
    `points x signals tried: ${points} x ${SIGNALS.length}, sessions run: ${mains.length}, left behind: ${left}`,
  );
  expect(complaints).toEqual([]);
}

/** One point in each part of the story. */
const SHORT = /^POST \/(containers\/create|containers\/\{id\}\/start|networks\/create|images\/create)/;

describe("a job that is cancelled leaves nothing, now and later", () => {
  if (isWhole) {
    test("at every point of the story", { timeout: 1_800_000 }, async () => {
      expect(allPoints().length).toBeGreaterThanOrEqual(25);
      await expectNothingLeft(casesAt(allPoints()), 6);
    });
  } else {
    test("while it creates, starts and pulls", { timeout: 300_000 }, async () => {
      const points = allPoints().filter((point) =>
        point.kind === "time"
          ? point.ms === 80
          : point.call.nth === 1 && point.at === "call" && SHORT.test(point.call.name),
      );
      await expectNothingLeft(casesAt(points), 5);
    });
  }
});
