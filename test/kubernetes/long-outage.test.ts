import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { apiServerIsBack, hangApiServer, killApiServer } from "../bed/kubernetes/api-server.ts";
import { connectKubectl } from "../bed/kubernetes/connect-kubectl.ts";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { type JobPod, startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";
import { once, step } from "./start-on-cluster.ts";

/** The pod of `db` is made once `first` listens, for which nobody needs the API server. */
const LATER = `
first: {image: 'busybox:1.36', command: [sh, -c, 'sleep 4; exec httpd -f -p 8080'], ports: [8080]}
db: {image: redis:7, depends-on: [first]}
`;
const AWAY_MS = 35_000;

let namespace: string;
let other: string;
let job: JobPod;
beforeAll(async () => {
  namespace = await makeNamespace();
  other = await makeNamespace();
  job = await startJobPod(namespace);
});
afterEach(apiServerIsBack);

const started = /first:\s+started/;

describe("an API server that stays away in the middle of a start", { timeout: 240_000 }, () => {
  test.each<[string, () => Promise<void>, string]>([
    ["crashed", async () => killApiServer(AWAY_MS), "ECONNREFUSED"],
    ["hangs", () => hangApiServer(AWAY_MS), "no answer within 10 s"],
  ])(
    "because it %s fails it with the call that got no answer, and post leaves nothing",
    async (_, end, why) => {
      const outage = once(started, end);
      const main = await job.detached.main(step(LATER), outage.onLog);
      await outage.done();
      await apiServerIsBack();
      expect(main.exitCode, main.output).toBe(1);
      expect(main.output).toMatch(new RegExp(`the cluster did not answer POST .*${why}`));
      const post = await job.post(step(LATER), main);
      expect(await left(namespace), post.output).toEqual([]);
    },
  );

  test("while nothing is asked of it goes unnoticed", async () => {
    const slow =
      "first: {image: 'busybox:1.36', command: [sh, -c, 'sleep 30; exec httpd -f -p 8080'], ports: [8080]}\n";
    const outage = once(started, async () => killApiServer(25_000));
    const main = await job.detached.main(step(slow), outage.onLog);
    await apiServerIsBack();
    expect(main.exitCode, main.output).toBe(0);
    const post = await job.post(step(slow), main);
    expect(await left(namespace), post.output).toEqual([]);
  });
});

test("a post that never reaches the API server says so, and the next job's sweep leaves nothing", {
  timeout: 240_000,
}, async () => {
  await connectKubectl().raw(
    ...["-n", other, "create", "rolebinding", "other", "--role=sibling-services"],
    `--serviceaccount=${namespace}:default`,
  );
  const asked = step("db: redis:7\n", { "kubernetes-namespace": other });
  const dying = await startJobPod(namespace);
  const main = await dying.main(asked);
  expect(main.exitCode, main.output).toBe(0);
  const outage = once(/^/, async () => killApiServer(45_000));
  const post = await dying.detached.post(asked, main, outage.onLog);
  await outage.done();
  await apiServerIsBack();
  expect(post.exitCode, post.output).toBe(0);
  expect(post.output).toMatch(/the next job in this namespace will remove the rest|could not remove pods/);
  expect(await left(other)).not.toEqual([]);
  await dying.remove();
  const next = await job.main(asked);
  expect(next.exitCode, next.output).toBe(0);
  const after = await job.post(asked, next);
  expect(await left(other), after.output).toEqual([]);
});
