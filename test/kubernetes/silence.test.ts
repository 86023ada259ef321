import { beforeAll, describe, expect, test } from "vitest";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { type JobPod, startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";
import { killKubelet, nodeIsBack, paused } from "../bed/kubernetes/node.ts";
import { once, step } from "./start-on-cluster.ts";

/** The pod of `db` is made once `first` listens, for which nobody needs the node. */
const LATER = `
first: {image: 'busybox:1.36', command: [sh, -c, 'sleep 5; exec httpd -f -p 8080'], ports: [8080]}
db: {image: redis:7, depends-on: [first]}
`;

let namespace: string;
let job: JobPod;
beforeAll(async () => {
  namespace = await makeNamespace();
  job = await startJobPod(namespace);
});

/** What main says if this is paused from the moment at which the log says so, and until main has ended. */
async function failureWithout(component: "kubelet" | "scheduler", pattern: RegExp, services: string) {
  let away: Disposable | undefined;
  const main = await job.detached
    .main(step(services), (log) => {
      if (pattern.test(log)) away ??= paused(component);
    })
    .finally(() => away?.[Symbol.dispose]());
  expect(main.exitCode, main.output).toBe(1);
  const post = await job.post(step(services), main);
  expect(await left(namespace), post.output).toEqual([]);
  return main.output;
}

describe("a cluster that does nothing with a pod fails the start after two minutes:", () => {
  const LONG = 240_000;

  test("its scheduler is away", { timeout: LONG }, async () => {
    const said = await failureWithout("scheduler", /Kubernetes v/, "db: redis:7\n");
    expect(said).toContain("db was given to no node within 2 minutes, and the cluster does not say why");
  });

  test("its node's kubelet is away", { timeout: LONG }, async () => {
    const said = await failureWithout("kubelet", /first:\s+started/, LATER);
    expect(said).toContain("db was given to the node node1, which has not begun with it within 2 minutes");
  });
});

describe("a kubelet that goes away once the service has started", () => {
  const asked = step("db: {image: redis:7, wait: {exec: 'exit 1'}, timeout: 45s}\n");

  test("answers no command, which the failure says", async () => {
    const away = once(/db:\s+started/, async () => killKubelet(50_000));
    const main = await job.detached.main(asked, away.onLog);
    await away.done();
    expect(main.exitCode, main.output).toBe(1);
    expect(main.output).toMatch(
      /db was not ready within 45\.?\d* s: .*error dialing backend: .*connection refused/,
    );
    await nodeIsBack();
    const post = await job.post(asked, main);
    expect(await left(namespace), post.output).toEqual([]);
  });

  test("keeps post from the logs alone: nothing is left", async () => {
    const asked = step("db: redis:7\n", { logs: "always" });
    const main = await job.main(asked);
    expect(main.exitCode, main.output).toBe(0);
    let away: Disposable | undefined;
    const post = await job.detached
      .post(asked, main, () => {
        away ??= paused("kubelet");
      })
      .finally(() => away?.[Symbol.dispose]());
    expect(post.exitCode, post.output).toBe(0);
    expect(post.output).toMatch(/removed 1 pod, 1 Service/);
    expect(await left(namespace)).toEqual([]);
  });
});
