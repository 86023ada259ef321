import { beforeAll, describe, expect, test } from "vitest";
import { inParallel, remainsOf, runMain, runPost } from "./job-run.ts";
import { describeFault, type Fault, QUICK_FAULTS } from "./proxy/fault.ts";
import { type Call, startFaultProxy } from "./proxy/fault-proxy.ts";
import { scenery } from "./scenery.ts";

const { dockerHost, services } = scenery();
const isWhole = process.env.SIBLING_SERVICES_FAULTS === "all";

type Stage = "main" | "post";
interface Case {
  readonly stage: Stage;
  readonly call: Call;
  readonly fault: Fault;
}

const MAIN_LIMIT_MS = { quick: 30_000, stall: 100_000 };
const POST_LIMIT_MS = 45_000;
const STALLS: readonly Fault[] = [
  { kind: "stall", at: "call" },
  { kind: "stall", at: "middle" },
];

const NAMES_THE_CALL =
  /[A-Z]+ \/[\w/{}]+|could not be started|could not pull|refused by the daemon|no Docker daemon|the daemon at \S+ refuses/;
/** A command or a log that stalls in the daemon's hands looks like one that takes long. */
const NAMES_WHAT_TOOK_LONG = /was not ready within|did not end within/;

let calls: Record<Stage, readonly Call[]>;
beforeAll(async () => {
  calls = await recordCalls();
});

/** What a job without faults calls. */
async function recordCalls(): Promise<Record<Stage, readonly Call[]>> {
  await using front = await startFaultProxy(dockerHost, () => undefined);
  await using back = await startFaultProxy(dockerHost, () => undefined);
  const main = await runMain({ services, mainHost: front.dockerHost, postHost: "" });
  expect(main.output).not.toMatch(/^::error[ :]/m);
  await runPost(main, back.dockerHost);
  expect(back.calls).not.toEqual([]);
  return { main: front.calls, post: back.calls };
}

/** Runs a job in which one call goes wrong; what was not as promised, one line each. */
async function complaintsOf({ stage, call, fault }: Case): Promise<string[]> {
  await using proxy = await startFaultProxy(dockerHost, ({ name, nth }) =>
    name === call.name && nth === call.nth ? fault : undefined,
  );
  const hosts = {
    mainHost: stage === "main" ? proxy.dockerHost : dockerHost,
    postHost: stage === "post" ? proxy.dockerHost : dockerHost,
  };
  const main = await runMain({ services, ...hosts });
  const post = await runPost(main, hosts.postHost);
  const complaints = [...complaintsAboutMain(main, fault), ...complaintsAboutPost(post)];
  for (const left of await remainsOf(main, dockerHost)) complaints.push(`left behind: ${left}`);
  const what = `${stage}: ${call.name} (${call.nth}) ${describeFault(fault)}`;
  return complaints.map((complaint) => `${what}: ${complaint}`);
}

function complaintsAboutMain(
  main: { exitCode: number; output: string; elapsedMs: number },
  fault: Fault,
): string[] {
  const complaints: string[] = [];
  const limitMs = fault.kind === "stall" ? MAIN_LIMIT_MS.stall : MAIN_LIMIT_MS.quick;
  if (main.elapsedMs > limitMs) complaints.push(`main took ${Math.round(main.elapsedMs)} ms`);
  const errors = main.output.match(/^::error.*$/gm) ?? [];
  if (main.exitCode === 0)
    return errors.length === 0 ? complaints : [...complaints, "a success with an error"];
  const [error = ""] = errors;
  const isOneSentence = errors.length === 1 && !/unexpectedly|%0A\s+at /.test(error);
  if (!isOneSentence)
    complaints.push(`main failed, but not by one sentence: ${errors.join(" / ") || main.output}`);
  const isNamed = NAMES_THE_CALL.test(error) || (fault.kind === "stall" && NAMES_WHAT_TOOK_LONG.test(error));
  if (!isNamed) complaints.push(`no call in: ${error}`);
  return complaints;
}

function complaintsAboutPost(post: { exitCode: number; output: string; elapsedMs: number }): string[] {
  const complaints: string[] = [];
  if (post.exitCode !== 0) complaints.push(`post ended with ${post.exitCode}: ${post.output}`);
  if (post.elapsedMs > POST_LIMIT_MS) complaints.push(`post took ${Math.round(post.elapsedMs)} ms`);
  if (/^::error/m.test(post.output)) complaints.push(`post printed an error: ${post.output}`);
  return complaints;
}

async function expectAllWell(cases: readonly Case[], atOnce: number): Promise<void> {
  const complaints: string[] = [];
  await inParallel(cases, atOnce, async (one) => {
    complaints.push(...(await complaintsOf(one)));
  });
  console.log(
    `faults tried: ${cases.length}, sessions run: ${cases.length}, left behind: ${complaints.filter((one) => one.includes("left behind")).length}`,
  );
  expect(complaints).toEqual([]);
}

const casesOf = (stage: Stage, faults: readonly Fault[]): Case[] =>
  calls[stage].flatMap((call) => faults.map((fault) => ({ stage, call, fault })));

describe("one call to the daemon goes wrong: success, or one sentence that names it, and nothing is left", () => {
  if (isWhole) {
    for (const stage of ["main", "post"] as const) {
      test(`each call of ${stage}, every fault`, { timeout: 1_200_000 }, async () => {
        await expectAllWell(casesOf(stage, QUICK_FAULTS), 4);
      });

      test(`each call of ${stage} stalls`, { timeout: 1_200_000 }, async () => {
        await expectAllWell(casesOf(stage, STALLS), 16);
      });
    }
  } else {
    test("each call of main and post, each with another fault", { timeout: 300_000 }, async () => {
      const [first] = QUICK_FAULTS.slice(0, 1).map((fault) => [
        ...casesOf("main", [fault]),
        ...casesOf("post", [fault]),
      ]);
      const rotating = (first ?? []).map((one, at) => ({
        ...one,
        fault: QUICK_FAULTS[at % QUICK_FAULTS.length] ?? one.fault,
      }));
      await expectAllWell(rotating, 3);
    });
  }

  test("a daemon that is away for some seconds: post waits for it", async () => {
    const main = await runMain({ services, mainHost: dockerHost, postHost: dockerHost });
    const backAtMs = Date.now() + 5_000;
    await using away = await startFaultProxy(dockerHost, () =>
      Date.now() < backAtMs ? { kind: "cut", at: "call" } : undefined,
    );
    const post = await runPost(main, away.dockerHost);
    expect(complaintsAboutPost(post)).toEqual([]);
    expect(await remainsOf(main, dockerHost)).toEqual([]);
  });

  if (isWhole) {
    test("a daemon that fails for good: post ends in time, and a later one removes everything", async () => {
      const main = await runMain({ services, mainHost: dockerHost, postHost: dockerHost });
      await using sick = await startFaultProxy(dockerHost, () => ({ kind: "refuse", statusCode: 500 }));
      const post = await runPost(main, sick.dockerHost);
      expect(complaintsAboutPost(post)).toEqual([]);
      expect(post.output).toContain("::warning::could not remove containers: the daemon refused");
      await runPost(main, dockerHost);
      expect(await remainsOf(main, dockerHost)).toEqual([]);
    });
  }
});
