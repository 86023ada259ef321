import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { patientCalls } from "../../../../src/backend/kubernetes/api/patient-call.ts";
import type { Send } from "../../../../src/backend/kubernetes/api/send.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";

const LIST = { method: "GET", path: "/api/v1/namespaces/ci/pods" } as const;
const CREATE = { ...LIST, method: "POST", body: {} } as const;

/** What the server answers next: a status and a reason, or nothing, because the connection is cut. */
type Answer = readonly [statusCode: number, reason?: string] | "cut";

let answers: Answer[];
let asked: number;
const server = createServer((_, response) => {
  asked += 1;
  answer(answers.shift() ?? [200], response);
});

function answer(given: Answer, response: ServerResponse): void {
  if (given === "cut") {
    response.destroy();
    return;
  }
  const [statusCode, reason = ""] = given;
  response.writeHead(statusCode);
  response.end(JSON.stringify({ kind: "Status", reason, message: `it is ${statusCode}` }));
}

beforeEach(async () => {
  answers = [];
  asked = 0;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterEach(() => {
  server.close();
});

const send: Send = ({ method, path }) =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: "127.0.0.1", port, method, path, agent: false })
      .on("response", (answer) => resolve({ kind: "answer", answer }))
      .on("error", reject)
      .end();
  });

/** Makes the calls one after another, and tells how the last of them went and how long all of them took. */
async function outcomeOf(...calls: (typeof LIST | typeof CREATE)[]) {
  const clock = new FakeClock();
  const { signal } = new AbortController();
  const { json } = patientCalls(send, { clock, signal, patienceMs: 20_000 });
  let isOver = false;
  const work = (async () => {
    let last: unknown;
    for (const call of calls) last = await json(call).catch((error: unknown) => error);
    return last;
  })();
  void work.then(() => {
    isOver = true;
  });
  while (!isOver) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    await clock.advance(250);
  }
  const last = await work;
  return { said: last instanceof Error ? last.message : "answered" };
}

test.each<[string, Answer[]]>([
  ["a connection that is cut", ["cut"]],
  ["a server that is overloaded", [[429], [503]]],
  ["a server whose etcd is away", [[500]]],
  ["a quota that was counted at the same time", [[409, "Conflict"]]],
])("after %s a call is made again", async (_, given) => {
  answers = [...given];
  expect(await outcomeOf(CREATE)).toEqual({ said: "answered" });
  expect(asked).toBe(given.length + 1);
});

test.each<[string, Answer]>([
  ["a right that is missing", [403, "Forbidden"]],
  ["a token that is wrong", [401, "Unauthorized"]],
  ["a name that is taken", [409, "AlreadyExists"]],
])("%s ends a call at once", async (_, given) => {
  answers = [given];
  expect((await outcomeOf(CREATE)).said).toContain(`it is ${given[0]}`);
  expect(asked).toBe(1);
});

test("a server that has just come up may refuse everybody, also a call that was not cut itself", async () => {
  answers = ["cut", [200], [403], [401], [200]];
  expect(await outcomeOf(LIST, CREATE)).toEqual({ said: "answered" });
  expect(asked).toBe(5);
});

test("a server that stays away is waited for as long as patience lasts", async () => {
  answers = Array.from({ length: 100 }, () => "cut" as const);
  expect((await outcomeOf(LIST)).said).toContain("the cluster did not answer GET pods");
  expect(asked).toBeGreaterThan(10);
});
