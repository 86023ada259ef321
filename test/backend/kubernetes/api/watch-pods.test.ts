import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { patientCalls } from "../../../../src/backend/kubernetes/api/patient-call.ts";
import { sendTo } from "../../../../src/backend/kubernetes/api/send.ts";
import { watchPods } from "../../../../src/backend/kubernetes/api/watch-pods.ts";
import type { Pod } from "../../../../src/backend/kubernetes/objects/pod.ts";
import type { AnswerOf, ApiAnswer } from "../../../fakes/api-server/answer-call.ts";
import { startApiServer } from "../../../fakes/api-server/start-api-server.ts";
import { show } from "../../../fakes/cluster/in-memory-node.ts";
import { add, removePod } from "../../../fakes/cluster/in-memory-pods.ts";
import { NotedClock } from "./noted-clock.ts";

const PATH = "/api/v1/namespaces/ci/pods";
const podNamed = (name: string, uid = `uid-of-${name}`): Pod => ({
  metadata: { name, uid, labels: { app: "x" } },
  spec: { containers: [] },
});
const line = (type: string, object: object) => `${JSON.stringify({ type, object })}\n`;

/** A watch for all pods with `app=x`, and what it has told. */
async function aWatch(answerOf: AnswerOf = () => undefined, held: readonly string[] = []) {
  const server = await startApiServer({ answerOf });
  for (const name of held) add(podNamed(name), server.holdings);
  const clock = new NotedClock();
  const ending = new AbortController();
  const { signal } = ending;
  const send = sendTo(server.access);
  const answers: IncomingMessage[] = [];
  const calls = patientCalls(send, { clock, signal, patienceMs: 0 });
  const stream: typeof calls.stream = async (call) => {
    const answer = await calls.stream(call);
    answers.push(answer);
    return answer;
  };
  const told: string[] = [];
  await watchPods(
    PATH,
    { app: "x" },
    ({ kind, pod }) =>
      told.push(
        `${kind}: ${pod.metadata.name}${pod.status?.phase === undefined ? "" : ` ${pod.status.phase}`}`,
      ),
    { calls: { ...calls, stream }, clock, signal },
  );
  return {
    server,
    clock,
    ending,
    told,
    answers,
    /** What was asked for: `list` or `watch`, and from which version on. */
    asked: () =>
      server.requests.map(({ query }) =>
        [query.get("watch") === "true" ? "watch" : "list", query.get("resourceVersion")]
          .filter((word) => word !== null)
          .join(" "),
      ),
    /** The pause before it begins again. */
    async pause() {
      await expect.poll(() => clock.sleeperCount).toBe(1);
      await clock.advance(100);
    },
    async [Symbol.asyncDispose]() {
      ending.abort();
      await server[Symbol.asyncDispose]();
    },
  };
}

test("a watch asks for the labels, for a minute at a time, and waits ten seconds longer", async () => {
  await using watch = await aWatch();
  const [{ query } = { query: new URLSearchParams() }] = watch.server.requests;
  expect(Object.fromEntries(query)).toEqual({ labelSelector: "app=x", watch: "true", timeoutSeconds: "60" });
  expect(watch.answers[0]?.socket.timeout).toBe(70_000);
});

test("what there is, what changes and what goes is told, each once, over one connection", async () => {
  await using watch = await aWatch(undefined, ["db"]);
  const { holdings } = watch.server;
  await expect.poll(() => watch.told).toEqual(["now: db Pending"]);
  const db = holdings.pods.get("db");
  if (db === undefined) throw new Error("there is no db");
  show(db, { phase: "Running" }, holdings);
  removePod(db, holdings);
  await expect.poll(() => watch.told.slice(1)).toEqual(["now: db Running", "gone: db Running"]);
  expect(watch.asked()).toEqual(["watch"]);
  expect(watch.clock.pausesMs).toEqual([]);
});

test.each<[string, (watch: Awaited<ReturnType<typeof aWatch>>) => void]>([
  [
    "ends",
    ({ server }) => {
      for (const stream of server.streams) stream.end();
    },
  ],
  [
    "is cut",
    ({ server }) => {
      for (const stream of server.streams) stream.destroy();
    },
  ],
])("a connection that %s is opened again, and what was missed is told", async (_, end) => {
  await using watch = await aWatch(undefined, ["db", "cache"]);
  const { server, clock } = watch;
  await expect.poll(() => watch.told).toHaveLength(2);
  end(watch);
  await expect.poll(() => server.streams.size).toBe(0);
  const db = server.holdings.pods.get("db");
  if (db === undefined) throw new Error("there is no db");
  removePod(db, server.holdings);
  add(podNamed("web"), server.holdings);
  await watch.pause();
  await expect
    .poll(() => watch.told.slice(2))
    .toEqual(["gone: db Pending", "now: cache Pending", "now: web Pending"]);
  await expect.poll(() => watch.asked()).toEqual(["watch", "list", `watch ${server.journal.version}`]);
  await expect.poll(() => server.streams.size).toBe(1);
  add(podNamed("late"), server.holdings);
  await expect.poll(() => watch.told.slice(5)).toEqual(["now: late Pending"]);
  expect(watch.answers[1]?.socket.timeout).toBe(70_000);
  expect(clock.pausesMs).toEqual([100]);
});

test("what the server has forgotten is listed again", async () => {
  const lists: string[] = [];
  const answerOf: AnswerOf = ({ query }) => {
    if (query.get("watch") === "true") return undefined;
    lists.push("list");
    return lists.length === 1
      ? { status: 200, text: '{"metadata":{"resourceVersion":"7"},"items":[]}' }
      : undefined;
  };
  await using watch = await aWatch(answerOf, ["db"]);
  await expect.poll(() => watch.told).toEqual(["now: db Pending"]);
  for (const stream of watch.server.streams) stream.end();
  await watch.pause();
  await watch.pause();
  await expect
    .poll(() => watch.asked())
    .toEqual(["watch", "list", "watch 7", "list", `watch ${watch.server.journal.version}`]);
  expect(watch.told).toEqual(["now: db Pending", "gone: db Pending", "now: db Pending"]);
});

test("bookmarks, pods that it never told of, and what comes after an error are left out", async () => {
  const lines = [
    line("ADDED", podNamed("db")),
    line("BOOKMARK", { metadata: { resourceVersion: "9" } }),
    line("DELETED", podNamed("stranger")),
    line("MODIFIED", podNamed("db")),
    line("DELETED", podNamed("db")),
    line("DELETED", podNamed("db")),
    line("ERROR", { kind: "Status", code: 410, metadata: {} }),
    line("ADDED", podNamed("late")),
  ];
  const ordered: ApiAnswer = { status: 200, text: lines.join("") };
  await using watch = await aWatch((_, nth) => (nth === 1 ? ordered : undefined));
  await expect.poll(() => watch.clock.sleeperCount).toBe(1);
  expect(watch.told).toEqual(["now: db", "now: db", "gone: db"]);
});

test("a list that fails is tried again, until the watch is ended", async () => {
  const answerOf: AnswerOf = ({ query }) => (query.get("watch") === "true" ? undefined : { status: 403 });
  await using watch = await aWatch(answerOf);
  await expect.poll(() => watch.server.streams.size).toBe(1);
  for (const stream of watch.server.streams) stream.end();
  await watch.pause();
  await watch.pause();
  await expect.poll(() => watch.clock.sleeperCount).toBe(1);
  expect(watch.asked()).toEqual(["watch", "list", "list"]);
  watch.ending.abort();
  await expect.poll(() => watch.clock.sleeperCount).toBe(0);
  expect(watch.clock.pausesMs).toEqual([100, 100, 100]);
});

test("a watch that cannot be opened fails", async () => {
  await expect(aWatch(() => ({ status: 403 }))).rejects.toMatchObject({ statusCode: 403 });
});
