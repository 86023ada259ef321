import { expect, test } from "vitest";
import { aJob } from "../../fakes/a-job.ts";
import { endProgram, show } from "../../fakes/cluster/in-memory-node.ts";
import { removePod } from "../../fakes/cluster/in-memory-pods.ts";
import { aService } from "../../stories/a-start.ts";
import { aNamespace, aPodStart, objectsLeft, podOf } from "./a-pod-start.ts";

test("a step starts its services, and post leaves nothing of them", async () => {
  const step = aPodStart();
  const started = await step.start(aService("db"), aService("cache"));
  expect(started).toBeUndefined();
  expect(objectsLeft(step.holdings)).toHaveLength(5);
  expect(podOf(step.holdings, "db").pod.metadata.labels).toMatchObject({ "runner-pod": "runner" });
  await step.stop();
  expect(objectsLeft(step.holdings)).toEqual([]);
  expect(step.log.lines).toContainEqual(expect.stringMatching(/^info: removed 2 pods, 1 Service in /));
  await step.stop();
  expect(step.log.lines.at(-1)).toMatch(/^info: removed nothing in /);
});

test.each([
  [{ publish: "always" as const }, "publish: always"],
  [{ publishAddress: "10.0.0.5" }, "publish-address"],
])("%j means nothing to a pod, which is said", async (settings, input) => {
  const step = aPodStart();
  await step.startWith(settings, aService("db"));
  expect(step.log.lines).toContainEqual(expect.stringContaining(`notice: \`${input}\` has no effect`));
});

test("a service's own `pull` goes before the step's", async () => {
  const step = aPodStart();
  await step.startWith({ pull: "always" }, aService("db"), { ...aService("cache"), pull: "missing" });
  const policyOf = (service: string) => podOf(step.holdings, service).pod.spec.containers[0]?.imagePullPolicy;
  expect([policyOf("db"), policyOf("cache")]).toEqual(["Always", "IfNotPresent"]);
  await step.stop();
});

test("post finds the step's pods if its state is lost", async () => {
  const step = aPodStart();
  await step.start(aService("db"));
  step.runner.saved = {};
  await step.stop();
  expect(objectsLeft(step.holdings)).toEqual([]);
});

test("a right to list policies that is missing is no failure", async () => {
  const step = aPodStart();
  const sentence = "networkpolicies is forbidden";
  step.holdings.refusals.push({ call: /networkpolicies/, statusCode: 403, reason: "Forbidden", sentence });
  await step.start(aService("db"));
  await step.stop();
});

test("post says what the cluster ended during the job", async () => {
  const step = aPodStart();
  await step.start(aService("db"), aService("cache"));
  const message = "Pod was active on the node longer than the specified deadline";
  const db = podOf(step.holdings, "db");
  show(db, { phase: "Failed", reason: "DeadlineExceeded", message, containerStatuses: [] }, step.holdings);
  endProgram(podOf(step.holdings, "cache"), 139, step.holdings);
  await step.stop();
  expect(step.log.lines.filter((line) => line.startsWith("warning"))).toEqual([
    `warning: db was ended by the cluster: DeadlineExceeded: ${message} during the job`,
    "warning: cache ended with code 139 (SIGSEGV) during the job, at 2026-01-01 00:01:00 UTC",
  ]);
  expect(objectsLeft(step.holdings)).toEqual([]);
});

test("an answer that is lost is no failure: what the repeated call meets is its own", async () => {
  const step = aPodStart();
  const twice = step.holdings.repeated;
  twice.add("POST pods").add("POST secrets").add("POST services");
  await step.start(aService("db"));
  await step.stop();
  expect(objectsLeft(step.holdings)).toEqual([]);
});

test("a later job removes what a dead one has left, and nothing of one that lives", async () => {
  const holdings = aNamespace();
  const dead = aPodStart({ holdings, job: aJob({ run: "1" }) });
  await dead.start(aService("db"));
  const own = podOf(holdings, "runner");
  removePod(own, holdings);
  const again = { ...own.pod, metadata: { ...own.pod.metadata, uid: "uid-of-the-next-job" } };
  holdings.pods.set("runner-workflow", { ...own, pod: again });
  const next = aPodStart({ holdings, job: aJob({ run: "2" }) });
  await next.start(aService("cache"));
  const living = aPodStart({ holdings, job: aJob({ run: "3" }) });
  await living.start(aService("web"));
  await next.stop();
  expect(objectsLeft(holdings).filter((name) => !/^(web|job)-/.test(name))).toEqual([]);
  expect(podOf(holdings, "web").pod.status?.phase).toBe("Running");
  await living.stop();
  expect(objectsLeft(holdings)).toEqual([]);
});
