import type { IncomingMessage } from "node:http";
import { describe, expect, test } from "vitest";
import { patientCalls } from "../../../../src/backend/kubernetes/api/patient-call.ts";
import { podLog } from "../../../../src/backend/kubernetes/api/pod-log.ts";
import { sendTo } from "../../../../src/backend/kubernetes/api/send.ts";
import type { LogExtent } from "../../../../src/backend/kubernetes/cluster/cluster.ts";
import type { ApiAnswer } from "../../../fakes/api-server/answer-call.ts";
import { startApiServer } from "../../../fakes/api-server/start-api-server.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";

const WHOLE: LogExtent = { kind: "whole" };

/** An answer that arrives in these pieces, and then ends, is cut or stays open. */
const inPieces =
  (then: "ends" | "is cut" | "stays", ...pieces: string[]): ApiAnswer =>
  (socket, response) => {
    response?.flushHeaders();
    const next = () => {
      const piece = pieces.shift();
      if (piece !== undefined) response?.write(piece, () => setTimeout(next, 3));
      else if (then === "ends") response?.end();
      else if (then === "is cut") socket.destroy();
    };
    next();
  };

/** The log of a pod on a server that gives these answers one after the other. */
async function aLog(extent: LogExtent, answers: ApiAnswer[]) {
  const server = await startApiServer({ answerOf: () => answers.shift() });
  const { signal } = new AbortController();
  const { stream } = patientCalls(sendTo(server.access), { clock: new FakeClock(), signal, patienceMs: 0 });
  const opened: IncomingMessage[] = [];
  let attempts = 0;
  const calls = {
    stream: async (call: Parameters<typeof stream>[0]) => {
      attempts += 1;
      const answer = await stream(call);
      opened.push(answer);
      return answer;
    },
  };
  const pieces: string[] = [];
  const reading = (async () => {
    for await (const piece of podLog(calls, "/api/v1/namespaces/ci/pods/db", extent))
      pieces.push(String(piece));
  })();
  reading.catch(() => undefined);
  return {
    reading,
    pieces,
    opened,
    attempts: () => attempts,
    server,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

const follow = (signal = new AbortController().signal, silenceMs = 4_000): LogExtent => ({
  kind: "follow",
  silenceMs,
  signal,
});

test.each<[LogExtent, Record<string, string>, number]>([
  [WHOLE, {}, 10_000],
  [{ kind: "last-lines", lines: 20 }, { tailLines: "20" }, 10_000],
  [follow(), { follow: "true" }, 4_000],
])("%j is asked for, and waited for", async (extent, query, silenceMs) => {
  await using log = await aLog(extent, [inPieces("stays", "a")]);
  await expect.poll(() => log.pieces).toEqual(["a"]);
  const [{ name, query: asked } = { name: "", query: new URLSearchParams() }] = log.server.requests;
  expect(name).toBe("GET pods/db/log");
  expect(Object.fromEntries(asked)).toEqual(query);
  expect(log.opened[0]?.socket.timeout).toBe(silenceMs);
  log.opened[0]?.destroy();
  await log.reading.catch(() => undefined);
});

describe("a log that is followed", () => {
  test.each<[string, string[][], string[]]>([
    ["in its middle", [["hello ", "wor"], ["hello world\n"]], ["hello ", "wor", "ld\n"]],
    [
      "between two pieces",
      [
        ["one", "two"],
        ["one", "two", "3"],
      ],
      ["one", "two", "3"],
    ],
    ["twice", [["a"], ["ab"], ["a", "b", "c"]], ["a", "b", "c"]],
    ["before its first byte", [[], ["a", "b"]], ["a", "b"]],
  ])("goes on where it was if the connection is lost: %s", async (_, answers, expected) => {
    const ordered = answers.map((pieces, at) =>
      inPieces(at === answers.length - 1 ? "ends" : "is cut", ...pieces),
    );
    await using log = await aLog(follow(), ordered);
    await log.reading;
    expect(log.pieces).toEqual(expected);
    expect(log.server.requests).toHaveLength(answers.length);
  });

  test("is over after a silence", async () => {
    await using log = await aLog(follow(), [inPieces("stays", "a")]);
    await expect.poll(() => log.pieces).toEqual(["a"]);
    log.opened[0]?.socket.emit("timeout");
    await log.reading;
    expect(log.server.requests).toHaveLength(1);
  });

  test("is let go with the reason, and not opened again", async () => {
    const control = new AbortController();
    await using log = await aLog(follow(control.signal), [inPieces("stays", "a")]);
    await expect.poll(() => log.pieces).toEqual(["a"]);
    const reason = new Error("enough");
    control.abort(reason);
    await expect(log.reading).rejects.toBe(reason);
    expect(log.attempts()).toBe(1);
    expect(log.server.requests).toHaveLength(1);
  });
});

describe("a log that is read once", () => {
  test("fails if the connection is lost", async () => {
    await using log = await aLog(WHOLE, [inPieces("is cut", "a")]);
    await expect(log.reading).rejects.toThrow("aborted");
    expect(log.server.requests).toHaveLength(1);
  });

  test("fails after a silence", async () => {
    await using log = await aLog(WHOLE, [inPieces("stays", "a")]);
    await expect.poll(() => log.pieces).toEqual(["a"]);
    log.opened[0]?.socket.emit("timeout");
    await expect(log.reading).rejects.toThrow("nothing came for 10 s");
  });

  test.each([400, 404])("is empty if the server says %d", async (status) => {
    await using log = await aLog(WHOLE, [{ status }]);
    await log.reading;
    expect(log.pieces).toEqual([]);
  });

  test("is refused by any other status", async () => {
    await using log = await aLog(WHOLE, [{ status: 403 }]);
    await expect(log.reading).rejects.toMatchObject({ statusCode: 403 });
  });
});
