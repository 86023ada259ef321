import { expect, test } from "vitest";
import { POD_LABEL } from "../../../../src/backend/kubernetes/labels.ts";
import type { Pod } from "../../../../src/backend/kubernetes/objects/pod.ts";
import { watchStepPods } from "../../../../src/backend/kubernetes/running/pod-watch.ts";
import { startPod } from "../../../../src/backend/kubernetes/running/start-pod.ts";
import { emptyHoldings, received } from "../../../fakes/cluster/holdings.ts";
import { inMemoryCluster } from "../../../fakes/cluster/in-memory-cluster.ts";
import { show } from "../../../fakes/cluster/in-memory-node.ts";
import { add, removePod } from "../../../fakes/cluster/in-memory-pods.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";
import { eventOf } from "../example-objects.ts";

const NAME = "db-1";
const metadata = { name: NAME, labels: { [POD_LABEL.start]: "this start" }, annotations: {} };
const wanted: Pod = { metadata, spec: { containers: [{ name: "service", image: "app:1" }] } };
const secret = { metadata: { name: "db-1-a", labels: metadata.labels }, stringData: {} };
const running = {
  podIP: "10.0.0.1",
  containerStatuses: [{ name: "service", state: { running: {} } }],
} as const;

/** A start in a namespace whose node does nothing by itself. */
async function starting({ signal = new AbortController().signal, holder = {} as Pod["metadata"] } = {}) {
  const holdings = emptyHoldings();
  if (Object.keys(holder).length > 0)
    add({ ...wanted, metadata: { ...metadata, uid: "other", ...holder } }, holdings);
  const whole = inMemoryCluster(holdings).namespace("ci");
  const create = async (pod: Pod) => {
    received("POST pods", holdings);
    // It tells that the name is taken as the API server does.
    if (holdings.pods.has(NAME)) return whole.pods.create(pod);
    return add({ ...pod, metadata: { ...pod.metadata, uid: "uid-of-db" } }, holdings).pod;
  };
  const namespace = { ...whole, pods: { ...whole.pods, create } };
  const [clock, log] = [new FakeClock(), recordingLog()];
  const watch = await watchStepPods(namespace, {});
  const planned = { service: { name: "db", image: "app:1" }, secrets: [secret], pod: wanted };
  const begin = () => {
    let outcome: unknown = "still waits";
    startPod(planned, signal, { namespace, watch, clock, log }).then(
      ({ metadata: { uid } }) => {
        outcome = `started ${uid}`;
      },
      (error: Error) => {
        outcome = error;
      },
    );
    return { outcome: () => (outcome instanceof Error ? outcome.message : outcome) };
  };
  const count = (call: string) => holdings.calls.filter((one) => one === call).length;
  const own = () => {
    const one = holdings.pods.get(NAME);
    if (one === undefined) throw new Error("there is no pod");
    return one;
  };
  return { holdings, clock, log, begin, count, own };
}

test("a pod that runs has started at once, whatever the clock says", async () => {
  const { clock, begin, own, holdings } = await starting();
  const { outcome } = begin();
  await clock.advance(0);
  expect(outcome()).toBe("still waits");
  show(own(), running, holdings);
  await clock.advance(0);
  expect(outcome()).toBe("started uid-of-db");
  expect(holdings.secrets.size).toBe(1);
});

test("what the cluster has noted is asked for after five seconds, then every ten, and says why it waits", async () => {
  const { clock, log, begin, count, holdings } = await starting();
  holdings.events.push(eventOf("FailedMount", "no such volume"));
  const { outcome } = begin();
  await clock.advance(4_999);
  expect(count("GET events")).toBe(0);
  await clock.advance(1);
  expect(count("GET events")).toBe(1);
  await clock.advance(9_999);
  expect(count("GET events")).toBe(1);
  await clock.advance(1);
  expect(count("GET events")).toBe(2);
  expect(log.lines).toEqual([
    "info: db: waiting for a node",
    "info: db: its node cannot prepare it yet: FailedMount: no such volume",
  ]);
  await clock.advance(44_999);
  expect(outcome()).toBe("still waits");
  await clock.advance(1);
  expect(outcome()).toBe("db could not be prepared by its node: FailedMount: no such volume");
});

test("a right to read events that is missing is no failure", async () => {
  const { clock, begin, own, holdings } = await starting();
  const sentence = "events is forbidden";
  holdings.refusals.push({ call: /events/, statusCode: 403, reason: "Forbidden", sentence });
  const { outcome } = begin();
  await clock.advance(6_000);
  show(own(), running, holdings);
  await clock.advance(0);
  expect(outcome()).toBe("started uid-of-db");
});

test("a cancel ends it", async () => {
  const cancel = new AbortController();
  const { clock, begin } = await starting({ signal: cancel.signal });
  const { outcome } = begin();
  await clock.advance(500);
  cancel.abort(new Error("the step was cancelled"));
  await clock.advance(0);
  expect(outcome()).toBe("the step was cancelled");
});

test("a pod that vanishes was removed by something else", async () => {
  const { clock, begin, own, holdings } = await starting();
  const { outcome } = begin();
  await clock.advance(0);
  removePod(own(), holdings);
  await clock.advance(0);
  expect(outcome()).toBe("db was removed by something else while it was starting");
});

test("a name that another start has is taken, and this start's Secrets go", async () => {
  const annotations = { "sibling-services.step": "services" };
  const holder = { labels: { [POD_LABEL.start]: "another" }, annotations };
  const { clock, begin, count, holdings } = await starting({ holder });
  const { outcome } = begin();
  await clock.advance(0);
  expect(outcome()).toMatch(/db.*services/);
  expect(count("POST pods")).toBe(2);
  expect(holdings.secrets.size).toBe(0);
});

test("one that this start has is its own: an answer was lost", async () => {
  const { clock, begin } = await starting({ holder: { uid: "other" } });
  const { outcome } = begin();
  await clock.advance(0);
  expect(outcome()).toBe("still waits");
});

const going = { labels: { [POD_LABEL.start]: "another" }, deletionTimestamp: "2026-01-01T00:00:30Z" };

test("one that is being removed is waited for, and looked at ten times a second", async () => {
  const { clock, begin, own, count, holdings } = await starting({ holder: going });
  const { outcome } = begin();
  await clock.advance(99);
  expect(count(`GET pods/${NAME}`)).toBe(1);
  await clock.advance(1);
  expect(count(`GET pods/${NAME}`)).toBe(2);
  removePod(own(), holdings);
  await clock.advance(100);
  show(own(), running, holdings);
  await clock.advance(0);
  expect(outcome()).toBe("started uid-of-db");
});

test("for five seconds at most", async () => {
  const { clock, begin } = await starting({ holder: going });
  const { outcome } = begin();
  await clock.advance(4_999);
  expect(outcome()).toBe("still waits");
  await clock.advance(1);
  expect(outcome()).toMatch(/\bdb\b/);
});

test.each([
  ["a Secret", /^POST secrets$/],
  ["a pod", /^POST pods$/],
])("%s that the cluster refuses fails the start in its words", async (_, call) => {
  const { clock, begin, holdings } = await starting();
  const sentence = "the object has been modified";
  holdings.refusals.push({ call, statusCode: 409, reason: "Conflict", sentence });
  const { outcome } = begin();
  await clock.advance(200);
  expect(outcome()).toBe(`db was refused by the cluster: ${sentence}`);
});

test("a Secret that is there already is from a call whose answer was lost", async () => {
  const { clock, begin, holdings } = await starting();
  holdings.repeated.add("POST secrets");
  const { outcome } = begin();
  await clock.advance(0);
  expect(outcome()).toBe("still waits");
});
