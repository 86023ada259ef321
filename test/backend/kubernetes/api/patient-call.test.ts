import { describe, expect, test } from "vitest";
import type { ApiCall } from "../../../../src/backend/kubernetes/api/api-call.ts";
import { patientCalls } from "../../../../src/backend/kubernetes/api/patient-call.ts";
import { sendTo } from "../../../../src/backend/kubernetes/api/send.ts";
import { ClusterBreakdown } from "../../../../src/backend/kubernetes/cluster/cluster-breakdown.ts";
import { ClusterRefusal } from "../../../../src/backend/kubernetes/cluster/cluster-refusal.ts";
import type { ApiAnswer } from "../../../fakes/api-server/answer-call.ts";
import { LIST } from "./answered.ts";
import { callsTo, cut, fine, refused, silence } from "./calls-to.ts";

const CREATE = { ...LIST, method: "POST", body: {} } as const;
const DELETE = { method: "DELETE", path: `${LIST.path}/db`, body: {} } as const;

/** What comes of one call. */
async function outcomeOf(answers: ApiAnswer[], call: ApiCall = LIST, patienceMs?: number) {
  await using calls = await callsTo(answers, patienceMs);
  const said = await calls.clock.during(calls.json<string>(call)).catch((error: unknown) => error);
  return { said, pausesMs: calls.clock.pausesMs, asked: calls.server.requests.length, told: calls.told };
}

describe("a call is made again", () => {
  test.each<[string, ApiCall, ApiAnswer]>([
    ["after a connection that was cut", CREATE, cut],
    [
      "after an answer that is cut off",
      LIST,
      (_, response) => void response?.write("{", () => response.destroy()),
    ],
    ["after an answer that is no JSON", LIST, { status: 200, text: "<html>" }],
    ["if the server has too many", LIST, refused(429)],
    ["if its etcd is away", LIST, refused(500)],
    ["if it is away behind its proxy", LIST, refused(502)],
    ["if it is overloaded", DELETE, refused(503)],
    ["if it does not answer its proxy", LIST, refused(504)],
    ["if a quota was counted at the same time", CREATE, refused(409, "Conflict")],
  ])("%s", async (_, call, given) => {
    expect(await outcomeOf([given], call)).toMatchObject({ said: "fine", pausesMs: [50], asked: 2 });
  });

  test("after longer and longer pauses, as long as patience lasts", async () => {
    const { said, pausesMs, asked } = await outcomeOf(Array(20).fill(cut), LIST, 4_550);
    expect(said).toBeInstanceOf(ClusterBreakdown);
    expect(said).toMatchObject({ message: expect.stringContaining("did not answer GET pods") });
    expect(pausesMs).toEqual([50, 100, 200, 400, 800, 1_000, 1_000, 1_000]);
    expect(asked).toBe(9);
  });

  test("as long as patience lasts if the server is in trouble, too", async () => {
    const { said } = await outcomeOf(Array(20).fill(refused(503)), LIST, 100);
    expect(said).toBeInstanceOf(ClusterRefusal);
    expect(said).toMatchObject({ statusCode: 503, sentence: "it is 503" });
  });
});

describe("a call is refused at once", () => {
  test.each<[string, ApiCall, ApiAnswer]>([
    ["by a server that cannot read it", LIST, refused(400)],
    ["without a right", CREATE, refused(403, "Forbidden")],
    ["with a wrong token", LIST, refused(401, "Unauthorized")],
    ["if its name is taken", CREATE, refused(409, "AlreadyExists")],
    ["if it means another object of that name", DELETE, refused(409, "Conflict")],
    ["with a reason that belongs to another status", CREATE, refused(403, "Conflict")],
    ["by a status beside those of a server in trouble", LIST, refused(501)],
  ])("%s", async (_, call, given) => {
    const { said, asked, pausesMs } = await outcomeOf([given], call);
    expect(said).toBeInstanceOf(ClusterRefusal);
    expect([asked, pausesMs]).toEqual([1, []]);
  });
});

describe("a server that has just come up", () => {
  test("may refuse everybody for ten seconds, also calls that were not cut themselves", async () => {
    await using calls = await callsTo([cut, fine, refused(403), refused(401), fine, refused(403)]);
    const { clock, json } = calls;
    await clock.during(json(LIST));
    await clock.advance(8_000);
    expect(await clock.during(json(CREATE))).toBe("fine");
    await clock.advance(10_000 - clock.passedMs);
    await expect(clock.during(json(CREATE))).rejects.toMatchObject({ statusCode: 403 });
    expect(calls.server.requests).toHaveLength(6);
  });

  test("is known by its last breakdown, not by a refusal", async () => {
    await using calls = await callsTo([refused(429), fine, refused(403)]);
    const { clock, json } = calls;
    await clock.during(json(LIST));
    await expect(clock.during(json(LIST))).rejects.toMatchObject({ statusCode: 403 });
  });
});

test("each answer is told, with its call, its status and how long it took", async () => {
  await using calls = await callsTo([silence]);
  const late = calls.json(LIST);
  await expect.poll(() => calls.server.requests.length).toBe(1);
  await calls.clock.advance(300);
  calls.ending.abort(new Error("enough"));
  await expect(late).rejects.toThrow("enough");
  const { told } = await outcomeOf([refused(429), fine], CREATE);
  expect(told).toEqual([
    ["POST pods", 429, 0],
    ["POST pods", 200, 0],
  ]);
});

test("a call that is given up fails with the reason for that, however little patience is left", async () => {
  await using calls = await callsTo([silence, silence], 0);
  const own = new AbortController();
  const reasons = [new Error("one"), new Error("other")] as const;
  const sent = [calls.json({ ...LIST, signal: own.signal }), calls.json(LIST)] as const;
  await expect.poll(() => calls.server.requests.length).toBe(2);
  own.abort(reasons[0]);
  await expect(sent[0]).rejects.toBe(reasons[0]);
  calls.ending.abort(reasons[1]);
  await expect(sent[1]).rejects.toBe(reasons[1]);
});

test("the rest of an answer is waited for ten seconds of silence", async () => {
  let answered: Parameters<Extract<ApiAnswer, (...args: never[]) => void>>[1];
  const half: ApiAnswer = (_, response) => {
    answered = response;
    response?.write("[");
  };
  await using calls = await callsTo([half]);
  const send = sendTo(calls.server.access);
  const timeouts: (number | undefined)[] = [];
  const { json } = patientCalls(
    async (...call) => {
      const head = await send(...call);
      setImmediate(() => {
        if (head.kind === "answer") timeouts.push(head.answer.socket.timeout);
        answered?.end("]");
      });
      return head;
    },
    { clock: calls.clock, signal: calls.ending.signal, patienceMs: 0 },
  );
  expect(await json(LIST)).toEqual([]);
  expect(timeouts).toEqual([10_000]);
});
