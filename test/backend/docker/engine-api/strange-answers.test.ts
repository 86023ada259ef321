import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import { parseDockerHost } from "../../../../src/backend/docker/daemon/docker-host.ts";
import type { Engine } from "../../../../src/backend/docker/engine/engine.ts";
import { EngineBreakdown, UnreadableAnswer } from "../../../../src/backend/docker/engine/engine-breakdown.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import { connectEngine } from "../../../../src/backend/docker/engine-api/connect-engine.ts";
import type { PaperAnswer } from "../../../fakes/daemon/paper-answer.ts";
import { startPaperDaemon } from "../../../fakes/daemon/paper-daemon.ts";

const ID = "c".repeat(64);
/** Far from what an answer takes on a busy machine. */
const PATIENT = { askMs: 30_000, changeMs: 30_000, idleMs: 30_000 };
/** For answers that never end. */
const IMPATIENT = { askMs: 400, changeMs: 400, idleMs: 400 };
const running = new AbortController();

/** Every question and change whose answer has a content, by the call that it sends. */
const CALLS: Readonly<Record<string, (engine: Engine) => Promise<unknown>>> = {
  "GET /version": (engine) => engine.about(),
  "GET /info": (engine) => engine.clockEpochSeconds(),
  "GET /images/{image}/json": (engine) => engine.images.find("box:1"),
  "POST /containers/create": (engine) => engine.containers.create({ name: "box", body: { Image: "box:1" } }),
  "GET /containers/{id}/json": (engine) => engine.containers.inspect(ID),
  "GET /containers/json": (engine) => engine.containers.list({ a: "b" }),
  "GET /networks": (engine) => engine.networks.list({ a: "b" }),
  "GET /networks/{id}": (engine) => engine.networks.inspect(ID),
  "POST /networks/create": (engine) => engine.networks.create({ name: "n", labels: {} }),
  "GET /volumes": (engine) => engine.volumes.list({ a: "b" }),
  "POST /containers/{id}/exec": (engine) => engine.containers.exec(ID, ["true"], { signal: running.signal }),
};

/** What the daemon answers to that one call, and what becomes of it. */
async function failureOf(name: string, answer: PaperAnswer, limits = PATIENT): Promise<unknown> {
  await using daemon = await startPaperDaemon((call) => (call.name === name ? answer : undefined));
  const engine = connectEngine(parseDockerHost(daemon.dockerHost, "the test"), limits);
  return await CALLS[name]?.(engine).then(
    () => "it was accepted",
    (error: unknown) => error,
  );
}

const chunk = Buffer.alloc(1 << 20, "x");
/** Writes as long as somebody reads. */
function writeOn(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write(chunk));
    response.once("drain", more);
  };
  response.on("error", () => {}).write('["');
  more();
}

/** What no daemon answers, with what is to be read of it. */
const STRANGE: readonly [string, PaperAnswer, RegExp][] = [
  [
    "a page of HTML",
    { text: "<html>Please log in</html>" },
    /did not come from a Docker daemon: .*not valid JSON/,
  ],
  ["another object", { text: '{"Id": 7, "Volumes": 7}' }, /did not come from a Docker daemon: \S+ is not /],
  ["a number", { text: "7" }, /did not come from a Docker daemon: it is not /],
  ["lists of lists", { text: "[[]]" }, /did not come from a Docker daemon: \S+ is not /],
];

describe("an answer that no daemon gives is one sentence", () => {
  const table = Object.keys(CALLS).flatMap((name) =>
    STRANGE.map(([what, answer, said]) => ({ name, what, answer, said })),
  );
  // At once, because some of the calls are repeated after a pause.
  test.concurrent.each(table)("$what to $name", async ({ name, answer, said }) => {
    const failure = await failureOf(name, answer);
    expect(failure).toBeInstanceOf(UnreadableAnswer);
    expect((failure as Error).message).toMatch(said);
  });
});

describe("an answer without an end is cut off", () => {
  test.each(["GET /version", "GET /containers/json"])("megabytes in answer to %s", async (name) => {
    const failure = await failureOf(name, writeOn, IMPATIENT);
    expect(failure).toBeInstanceOf(EngineBreakdown);
    expect((failure as Error).message).toMatch(/it is longer than 32768 KiB|no answer within 0.4 s/);
  });

  test("an answer that drips", async () => {
    const drip = (response: ServerResponse) => {
      const timer = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(timer));
    };
    expect(String(await failureOf("GET /version", drip, IMPATIENT))).toMatch(/no answer within 0.4 s/);
  });
});

describe("a refusal is one bounded line", () => {
  test.each<[string, string, RegExp]>([
    [
      "megabytes of a registry",
      JSON.stringify({ message: "denied: ".padEnd(3_000_000, "x") }),
      /^denied: x+\u2026$/,
    ],
    [
      "a page of a proxy",
      `<html>\n<b>Forbidden</b>\n${"<br>\n".repeat(99_999)}`,
      /^<html> <b>Forbidden<\/b> [^\n]+\u2026$/,
    ],
    ["nothing", "", /^without a reason$/],
    ["the daemon's own words", '{"message":"no such\\nthing"}', /^no such thing$/],
  ])("%s", async (_, text, expected) => {
    const failure = await failureOf("POST /containers/create", { status: 403, text });
    expect(failure).toBeInstanceOf(EngineRefusal);
    expect((failure as EngineRefusal).reason).toMatch(expected);
    expect((failure as EngineRefusal).reason.length).toBeLessThan(700);
  });
});

test("a redirect is not followed, wherever it leads", async () => {
  await using elsewhere = await startPaperDaemon();
  const failure = await failureOf("GET /version", (response) =>
    response.writeHead(301, { location: "http://127.0.0.1:1/version" }).end(),
  );
  expect(failure).toBeInstanceOf(EngineRefusal);
  expect((failure as Error).message).toContain("it redirects to http://127.0.0.1:1/version");
  expect(elsewhere.calls).toEqual([]);
});

test("a pull whose error is of megabytes, in lines of megabytes, ends by one bounded line", async () => {
  const lines = [
    `{"status":"${"x".repeat(2_000_000)}"}`,
    JSON.stringify({ error: `denied ${"y".repeat(900_000)}` }),
  ];
  await using daemon = await startPaperDaemon(({ name }) =>
    name === "POST /images/create" ? { text: lines.join("\n") } : undefined,
  );
  const seen: string[] = [];
  const pull = connectEngine(parseDockerHost(daemon.dockerHost, "the test")).images.pull({
    reference: "box:1",
    signal: running.signal,
    onProgress: ({ status }) => seen.push(status),
  });
  await expect(pull).rejects.toThrow(/^denied y{593}\u2026$/);
  expect(seen).toEqual([]);
});
