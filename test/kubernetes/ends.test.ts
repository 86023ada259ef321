import { beforeAll, describe, expect, test } from "vitest";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { type JobPod, startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";
import { failureOf, step } from "./start-on-cluster.ts";

const TWO = "one: redis:7\ntwo: redis:7\n";

/** A shell's for a process that SIGKILL has ended. */
const KILLED = 137;
/** With a Secret each, and a command that a pod is asked to run. */
const ALL_KINDS = `
one: {image: redis:7, env: {A: b}}
two: {image: redis:7, env: {A: b}, wait: {exec: redis-cli ping}}
`;

describe("a main that is killed at a request leaves nothing once post has run", () => {
  let namespace: string;
  let job: JobPod;
  beforeAll(async () => {
    namespace = await makeNamespace();
    job = await startJobPod(namespace);
  });

  test.each<
    [at: string, moment: "sent" | "answered", method: "GET" | "POST", path: string, occurrence: number]
  >([
    ["its rights are asked for", "sent", "POST", "/selfsubjectrulesreviews$", 1],
    ["its own pod is found", "answered", "GET", "/pods/[^/]+$", 1],
    ["a watch has begun", "answered", "GET", "/pods\\?.*watch=true", 1],
    ["the network's name is made", "sent", "POST", "/services$", 1],
    ["the network's name is there", "answered", "POST", "/services$", 1],
    ["a Secret is made", "sent", "POST", "/secrets$", 1],
    ["both Secrets are there", "answered", "POST", "/secrets$", 2],
    ["a pod is made", "sent", "POST", "/pods\\?", 1],
    ["a pod is there", "answered", "POST", "/pods\\?", 1],
    ["the second pod is made", "sent", "POST", "/pods\\?", 2],
    ["both pods are there", "answered", "POST", "/pods\\?", 2],
    ["a command is sent to a pod", "sent", "GET", "/exec\\?", 1],
    ["a pod runs a command", "answered", "GET", "/exec\\?", 1],
  ])("when %s (%s)", async (_, moment, method, path, occurrence) => {
    const killed = {
      ...step(ALL_KINDS),
      environment: {
        KILL_AT: JSON.stringify({ moment, method, path, occurrence }),
        NODE_OPTIONS: "--require=/action/test/kubernetes/kill-at.cjs",
      },
    };
    const main = await job.main(killed);
    const post = await job.post(step(ALL_KINDS), main);
    expect(main.exitCode, main.output).toBe(KILLED);
    expect(post.exitCode, post.output).toBe(0);
    expect(await left(namespace), post.output).toEqual([]);
  });
});

test("what a job pod that is removed in the middle leaves is gone within two seconds", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const main = await job.main(step(TWO));
  expect(main.exitCode, main.output).toBe(0);
  expect(await left(namespace)).toHaveLength(5);
  const startedAtMs = performance.now();
  await job.remove();
  await expect.poll(() => left(namespace), { timeout: 5_000, interval: 50 }).toEqual([]);
  const tookMs = performance.now() - startedAtMs;
  console.log(`garbage gone after ${Math.round(tookMs)} ms`);
  expect(tookMs).toBeLessThan(2_000);
});

test("a post that may not remove pods says what stays, and does not fail the job", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const main = await job.main(step(TWO));
  expect(main.exitCode, main.output).toBe(0);
  const role = ["-n", namespace, "patch", "role", "sibling-services", "--type=json", "-p"];
  const verbs = (verbs: readonly string[]) =>
    job.kubectl.raw(...role, JSON.stringify([{ op: "replace", path: "/rules/0/verbs", value: verbs }]));
  await verbs(["get", "list", "watch"]);
  const helpless = await job.post(step(TWO), main);
  expect(helpless.exitCode, helpless.output).toBe(0);
  expect(helpless.output).toMatch(/::warning.*could not remove .*one-[0-9a-f]{12}.* is forbidden: /);
  await verbs(["get", "list", "watch", "delete"]);
  const post = await job.post(step(TWO), main);
  expect(await left(namespace), post.output).toEqual([]);
  await job.remove();
});

test("a job without rights says which, and what grants them, before it creates anything", async () => {
  const namespace = await makeNamespace("none");
  const job = await startJobPod(namespace);
  const main = await job.main(step(TWO));
  expect(main.exitCode).toBe(1);
  expect(main.output).toContain(`the service account default of the namespace ${namespace}`);
  expect(main.output).toContain("kind: RoleBinding");
  expect(await left(namespace)).toEqual([]);
  await job.remove();
});

describe("a service that cannot start says so in the cluster's own words", () => {
  let namespace: string;
  let job: JobPod;
  beforeAll(async () => {
    namespace = await makeNamespace();
    job = await startJobPod(namespace);
  });

  test.each<[string, string, RegExp, Record<string, string>?]>([
    [
      "an image with an impossible name",
      "db: {image: 'acme/none:1@sha256:12'}",
      /InvalidImageName|not an image/,
    ],
    [
      "a program that is not there",
      "db: {image: 'redis:7', entrypoint: [/no-such]}",
      /could not be started: .*\/no-such/,
    ],
    [
      "one that asks for too much",
      "db: {image: 'redis:7', options: '--memory 900g'}",
      /found no node that has room for it: .*Insufficient memory/,
    ],
    [
      "one that runs out of memory",
      "db: {image: 'node:24-slim', options: '--memory 64m', command: [node, -e, 'const a=[];for(;;)a.push(Buffer.alloc(1e7,1))']}",
      /db ran out of memory|out of memory/,
    ],
    [
      "an input that only Docker has",
      "db: redis:7",
      /network: this job's services run as pods, which cannot be on "shared"/,
      { network: "shared" },
    ],
    [
      "a daemon for tools of later steps",
      "db: redis:7",
      /testcontainers: it needs a Docker daemon, and this job's services run as pods/,
      { testcontainers: "true" },
    ],
    [
      "a volume of the machine",
      "db: {image: 'redis:7', volumes: ['/srv:/data']}",
      /services\.db\.volumes: a pod must not mount "\/srv" of the node that it happens to run on/,
    ],
  ])("%s", async (_, services, sentence, inputs = {}) => {
    expect(await failureOf(job, step(services, inputs))).toMatch(sentence);
  });
});
