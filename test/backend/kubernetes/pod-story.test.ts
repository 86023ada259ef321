import { describe, expect, test } from "vitest";
import type { PodStatus } from "../../../src/backend/kubernetes/objects/pod-status.ts";
import type { ServiceRequest } from "../../../src/request/request.ts";
import type { Settings } from "../../../src/request/settings.ts";
import { NOTHING_STARTED, STATE_NAME } from "../../../src/session/saved-session.ts";
import type { UserError } from "../../../src/user-error.ts";
import { aJob } from "../../fakes/a-job.ts";
import type { Holdings } from "../../fakes/cluster/holdings.ts";
import { endProgram, show } from "../../fakes/cluster/in-memory-node.ts";
import { removePod } from "../../fakes/cluster/in-memory-pods.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { aService } from "../../stories/a-start.ts";
import { aNamespace, aPodStart } from "./a-pod-start.ts";

const quota =
  'pods "db-1" is forbidden: exceeded quota: ci, requested: pods=1, used: pods=2, limited: pods=2';
const restricted =
  'pods "db-1" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true (pod or container "service" must set securityContext.runAsNonRoot=true)';
const limitRange = 'pods "db-1" is forbidden: maximum memory usage per Container is 64Mi, but limit is 128Mi';

/** What is there without the job's own pod. */
function left({ pods, services, secrets }: Holdings): string[] {
  return [...pods.keys(), ...services.keys(), ...secrets.keys()].filter((name) => name !== "runner-workflow");
}

function podOf({ pods }: Holdings, service: string) {
  const found = [...pods].find(([name]) => name.startsWith(`${service}-`));
  if (found === undefined) throw new Error(`${service} has no pod`);
  return found[1];
}

async function messageOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => "it did not fail",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

test("a step starts its services, and post leaves nothing of them", async () => {
  const step = aPodStart();
  const started = await step.start(aService("db"), aService("cache"));
  expect(started).toBeUndefined();
  expect(left(step.holdings)).toHaveLength(5);
  expect(podOf(step.holdings, "db").pod.metadata.labels).toMatchObject({ "runner-pod": "runner" });
  await step.stop();
  expect(left(step.holdings)).toEqual([]);
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

describe("a right that is missing", () => {
  const created = ({ calls }: Holdings) =>
    calls.filter((call) => /^POST (pods|secrets|services)$/.test(call));

  test("is said before anything is created", async () => {
    const step = aPodStart();
    step.holdings.denied.add("create pods/exec").add("list services");
    expect(await messageOf(step.start(aService("db")))).toContain(
      "the service account default of the namespace ci, which this job runs as, may not create pods/exec, list services in the namespace ci",
    );
    expect(created(step.holdings)).toEqual([]);
  });

  test("in the namespace of the job's own pod is said too", async () => {
    const step = aPodStart({ ownNamespace: "runners" });
    step.holdings.denied.add("runners: get pods");
    expect(await messageOf(step.start(aService("db")))).toMatch(/may not get pods in the namespace runners$/);
    expect(created(step.holdings)).toEqual([]);
  });

  test("only at first, because the API server has just started, does not fail the start", async () => {
    const clock = new FakeClock();
    const step = aPodStart({ clock });
    step.holdings.denied.add("create pods");
    const started = step.start(aService("db"));
    await clock.advance(1_000);
    expect(created(step.holdings)).toEqual([]);
    step.holdings.denied.clear();
    await clock.advance(1_000);
    expect(await started).toBeUndefined();
    await step.stop();
  });
});

describe("what no pod can do is refused before anything is created:", () => {
  const clerk = { ...aService("db"), user: "clerk" };
  const sql = { ...aService("db"), copies: [{ from: "sql", to: "/sql", mode: undefined, owner: undefined }] };

  test.each<[string, Partial<Settings>, ServiceRequest[], string]>([
    ["the input network", { network: "shared" }, [aService("db")], 'which cannot be on "shared"'],
    ["the input testcontainers", { testcontainers: true }, [aService("db")], "testcontainers: it needs a"],
    ["that input without any service", { testcontainers: true }, [], "testcontainers: it needs a"],
    ["two names that are one in DNS", {}, [aService("my_db"), aService("my-db")], "the DNS name my-db"],
    ["a user of whom only the image knows", {}, [clerk], "only the image knows"],
    ["a file that no Secret can hold", {}, [sql], 'services.db.copy: the folder for "/sql" is empty'],
  ])("%s", async (_, settings, services, sentence) => {
    const step = aPodStart();
    const failure: unknown = await step.startWith(settings, ...services).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: expect.stringContaining(sentence),
      topic: "Not possible in a pod",
    });
    expect(step.holdings.calls.filter((call) => call.startsWith("POST"))).toEqual([]);
    expect(step.runner.saved[STATE_NAME]).toBe(NOTHING_STARTED);
  });

  test("all of it in one report", async () => {
    const step = aPodStart();
    const settings = { network: "shared", testcontainers: true };
    const services = [clerk, { ...sql, name: "init", aliases: ["other"] }];
    const failure: unknown = await step.startWith(settings, ...services).catch((error: unknown) => error);
    const { details } = failure as UserError;
    expect(details?.title).toBe("5 problems in the inputs");
    expect([...(details?.text ?? "").matchAll(/^[a-z.]+: /gm)].map(([path]) => path)).toEqual([
      "network: ",
      "testcontainers: ",
      "services.db.options: ",
      "services.init.aliases: ",
      "services.init.copy: ",
    ]);
  });
});

test("post finds the step's pods if its state is lost", async () => {
  const step = aPodStart();
  await step.start(aService("db"));
  step.runner.saved = {};
  await step.stop();
  expect(left(step.holdings)).toEqual([]);
});

describe("a pod that the cluster does not take", () => {
  test.each([
    ["a quota that is used up", quota, "the namespace's ResourceQuota"],
    ["a PodSecurity level", restricted, "PodSecurity level"],
    ["a LimitRange", limitRange, "LimitRange"],
  ])("for %s fails at once, in the cluster's words, and nothing stays", async (_, sentence, hint) => {
    const step = aPodStart();
    step.holdings.refusals.push({ call: /^POST pods$/, statusCode: 403, reason: "Forbidden", sentence });
    const failure = await step.start(aService("db"), aService("cache")).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: expect.stringContaining(`was refused by the cluster: ${sentence}`),
      hint: expect.stringContaining(hint),
    });
    await step.stop();
    expect(left(step.holdings)).toEqual([]);
  });
});

describe("a pod that the cluster takes away while it is waited for is reported in the cluster's words:", () => {
  const condition = (reason: string, message: string): PodStatus => ({
    conditions: [{ type: "DisruptionTarget", status: "True", reason, message }],
  });
  const waiting = async () => {
    const step = aPodStart();
    const attempt = messageOf(step.start(aService("db", { health: "exit 1" })));
    await expect.poll(() => step.log.lines.some((line) => /db: +started/.test(line))).toBe(true);
    return { ...step, attempt, db: podOf(step.holdings, "db") };
  };

  test("evicted by its node", async () => {
    const { attempt, db, holdings } = await waiting();
    const message = "The node was low on resource: memory.";
    show(db, { phase: "Failed", reason: "Evicted", message, containerStatuses: [] }, holdings);
    expect(await attempt).toContain(`db was ended by the cluster: Evicted: ${message}`);
  });

  test("evicted by the API, which leaves no pod", async () => {
    const { attempt, db, holdings } = await waiting();
    show(db, condition("EvictionByEvictionAPI", "Eviction API: evicting"), holdings);
    removePod(db, holdings);
    expect(await attempt).toContain(
      "db was ended by the cluster: EvictionByEvictionAPI: Eviction API: evicting",
    );
  });

  test("on a node that is gone, which never tells its end", async () => {
    const { attempt, db, holdings } = await waiting();
    const taint = "Taint manager: deleting due to NoExecute taint";
    db.pod = { ...db.pod, metadata: { ...db.pod.metadata, deletionTimestamp: "2026-01-01T00:00:30Z" } };
    show(db, condition("DeletionByTaintManager", taint), holdings);
    expect(await attempt).toContain(`db was ended by the cluster: DeletionByTaintManager: ${taint}`);
  });

  test("removed by somebody, about whom the cluster says nothing", async () => {
    const { attempt, db, holdings } = await waiting();
    removePod(db, holdings);
    expect(await attempt).toContain("was removed by something else while it was starting");
  });
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
  expect(left(step.holdings)).toEqual([]);
});

test("an answer that is lost is no failure: what the repeated call meets is its own", async () => {
  const step = aPodStart();
  const twice = step.holdings.repeated;
  twice.add("POST pods").add("POST secrets").add("POST services");
  await step.start(aService("db"));
  await step.stop();
  expect(left(step.holdings)).toEqual([]);
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
  expect(left(holdings).filter((name) => !/^(web|job)-/.test(name))).toEqual([]);
  expect(podOf(holdings, "web").pod.status?.phase).toBe("Running");
  await living.stop();
  expect(left(holdings)).toEqual([]);
});
