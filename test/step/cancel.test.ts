import type { ServerResponse } from "node:http";
import { beforeAll, expect, test } from "vitest";
import type { PaperAnswer } from "../fakes/daemon/paper-answer.ts";
import { type PaperCall, startPaperDaemon } from "../fakes/daemon/paper-daemon.ts";
import { type RunningStage, runStage } from "./run-step.ts";

/** Every part of a start that asks the daemon for something: a pull, copied files, a log, a command in the container. */
const services = `
box:
  image: "box:1"
  pull: always
  copy: [many:/many]
  wait: [{ log: ready }, { exec: "true" }]
  after-ready: [["true"]]
`;
const files = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`many/${at}`, "x".repeat(2_000)]));

const EXEC = "e".repeat(64);
function answerOf({ name }: PaperCall): PaperAnswer | undefined {
  switch (name) {
    case "GET /containers/{id}/logs":
      return { text: "ready\n" };
    case "POST /containers/{id}/exec":
      return { text: JSON.stringify({ Id: EXEC }) };
    case "POST /exec/{id}/start":
      return { text: "" };
    case "GET /exec/{id}/json":
      return { text: '{"ExitCode":0}' };
  }
  return undefined;
}

const keyOf = ({ name, nth }: PaperCall) => `${name} (${nth})`;

let calls: readonly string[];
beforeAll(async () => {
  await using daemon = await startPaperDaemon(answerOf);
  const main = await runStage("main", {
    inputs: { services },
    files,
    environment: { DOCKER_HOST: daemon.dockerHost },
  });
  expect(main.output).not.toMatch(/^::error[ :]/m);
  // What every start asks once; how often it looks at the container afterwards is a matter of time.
  calls = daemon.calls.filter(({ name, nth }) => nth === 1 || !name.includes("{id}")).map(keyOf);
});

/** How a call hangs, no answer at all or one that stops in the middle, and how the runner ends the step. */
const WAYS = [
  { signal: "SIGINT", hold: () => {} },
  {
    signal: "SIGTERM",
    hold: (response: ServerResponse) => response.writeHead(200, { "content-length": 1_000 }).write("{"),
  },
] as const;

async function cancelAt(key: string, { signal, hold }: (typeof WAYS)[number]) {
  let child: RunningStage | undefined;
  let cancelledAtMs = Number.POSITIVE_INFINITY;
  await using daemon = await startPaperDaemon((call) => {
    if (keyOf(call) !== key) return answerOf(call);
    return (response) => {
      hold(response);
      // The answer that is held has to be on its way.
      setTimeout(() => {
        cancelledAtMs = performance.now();
        child?.kill(signal);
      }, 50);
    };
  });
  const main = await runStage("main", {
    inputs: { services },
    files,
    environment: { DOCKER_HOST: daemon.dockerHost },
    onStart: (started) => {
      child = started;
    },
  });
  const tookMs = performance.now() - cancelledAtMs;
  const [, sentence = ""] = /^::error(?: title=[^:]*)?::(.*?)(?:%0A|$)/m.exec(main.output) ?? [];
  const isSaid =
    sentence.startsWith("cancelled while waiting for box: ") ||
    sentence === `the step was cancelled (${signal})`;
  return main.exitCode === 1 && isSaid && tookMs < 3_000
    ? []
    : [`${key}: ${tookMs} ms, ${main.output.slice(-300)}`];
}

test("a cancel ends main at once, whatever call it is in", { timeout: 120_000 }, async () => {
  expect(calls.length).toBeGreaterThan(14);
  const complaints: string[] = [];
  const cases = calls.map((key, at) => ({ key, way: WAYS[at % WAYS.length] ?? WAYS[0] }));
  const worker = async () => {
    for (let one = cases.shift(); one !== undefined; one = cases.shift())
      complaints.push(...(await cancelAt(one.key, one.way)));
  };
  await Promise.all([worker(), worker(), worker()]);
  expect(complaints).toEqual([]);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s does not end post before it has looked for everything",
  async (signal) => {
    let post: RunningStage | undefined;
    await using daemon = await startPaperDaemon((call) => {
      if (call.name !== "GET /containers/json" || post === undefined) return answerOf(call);
      return (response) => {
        post?.kill(signal);
        setTimeout(() => response.end("[]"), 100);
      };
    });
    const environment = { DOCKER_HOST: daemon.dockerHost };
    const main = await runStage("main", { inputs: { services }, files, environment });
    const { exitCode, output } = await runStage("post", {
      inputs: { "job-status": "cancelled" },
      state: main.state,
      environment,
      onStart: (started) => {
        post = started;
      },
    });
    expect(output).toContain(`${signal} received during cleanup: still removing the rest`);
    expect(output).toContain("removed nothing in ");
    expect(exitCode).toBe(0);
  },
);
