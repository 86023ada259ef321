import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { apiServerIsBack, killApiServer } from "../bed/kubernetes/api-server.ts";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { type JobPod, startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";

const TWO = "one: redis:7\ntwo: redis:7\n";
const step = (services: string) => ({ id: "services", inputs: { services } });

// Made once: after an outage it takes the controllers up to a minute to fill a new namespace.
let namespace: string;
let job: JobPod;
beforeAll(async () => {
  namespace = await makeNamespace();
  job = await startJobPod(namespace);
});
afterEach(apiServerIsBack);

/** Kills the API server once a stage has said something; it is back ten seconds later. */
function whenSaid(pattern: RegExp): { readonly onLog: (log: string) => void; wasAway(): boolean } {
  let wasAway = false;
  return {
    onLog(log) {
      if (wasAway || !pattern.test(log)) return;
      wasAway = true;
      killApiServer();
    },
    wasAway: () => wasAway,
  };
}

const SLOW = `${TWO}
slow: {image: 'busybox:1.36', command: [sh, -c, 'sleep 3; exit 0'], wait: {exit: 0}}
later: {image: redis:7, depends-on: {slow: finished}}
asked: {image: redis:7, wait: {exec: 'test -e /tmp/asked || { touch /tmp/asked; sleep 5; }'}}
`;

describe("an API server that is away for ten seconds", () => {
  test.each([
    // So the first that main asks for is its rights, of a server that has just come up.
    ["before it is asked for the first time", /^/],
    ["before anything is created", /Kubernetes v/],
    ["while services start", /slow:\s+started/],
    ["while one is waited for", /asked:\s+started/],
  ])("%s delays a start, and does not fail it", async (_, pattern) => {
    const outage = whenSaid(pattern);
    const main = await job.detached.main(step(SLOW), outage.onLog);
    expect(outage.wasAway()).toBe(true);
    expect(main.exitCode, main.output).toBe(0);
    expect(main.output).toMatch(/later:\s+ready/);
    const post = await job.post(step(SLOW), main);
    expect(post.output).toContain("removed 5 pods, 1 Service");
    expect(await left(namespace)).toEqual([]);
  });
});

describe("an API server that is away for ten seconds from the moment at which post", () => {
  test.each([
    ["begins", 0],
    ["lists or removes", 400],
  ])("%s keeps it waiting, and nothing is left", async (_, afterMs) => {
    const main = await job.main(step(TWO));
    expect(main.exitCode, main.output).toBe(0);
    let begun: Promise<void> | undefined;
    const post = await job.detached.post(step(TWO), main, () => {
      begun ??= pause(afterMs).then(() => killApiServer());
    });
    await begun;
    await apiServerIsBack();
    expect(post.exitCode).toBe(0);
    expect(await left(namespace), post.output).toEqual([]);
  });
});
