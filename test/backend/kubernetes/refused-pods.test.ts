import { describe, expect, test } from "vitest";
import type { Holdings } from "../../fakes/cluster/holdings.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { aService } from "../../stories/a-start.ts";
import { aPodStart, failureOf, objectsLeft } from "./a-pod-start.ts";

const quota =
  'pods "db-1" is forbidden: exceeded quota: ci, requested: pods=1, used: pods=2, limited: pods=2';
const restricted =
  'pods "db-1" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true (pod or container "service" must set securityContext.runAsNonRoot=true)';
const limitRange = 'pods "db-1" is forbidden: maximum memory usage per Container is 64Mi, but limit is 128Mi';

describe("a right that is missing", () => {
  const created = ({ calls }: Holdings) =>
    calls.filter((call) => /^POST (pods|secrets|services)$/.test(call));

  test("is said before anything is created", async () => {
    const step = aPodStart();
    step.holdings.denied.add("create pods/exec").add("list services");
    expect(await failureOf(step.start(aService("db")))).toContain(
      "the service account default of the namespace ci, which this job runs as, may not create pods/exec, list services in the namespace ci",
    );
    expect(created(step.holdings)).toEqual([]);
  });

  test("in the namespace of the job's own pod is said too", async () => {
    const step = aPodStart({ ownNamespace: "runners" });
    step.holdings.denied.add("runners: get pods");
    expect(await failureOf(step.start(aService("db")))).toMatch(/may not get pods in the namespace runners$/);
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
    expect(objectsLeft(step.holdings)).toEqual([]);
  });
});

test("a Service that the cluster does not take for another reason than its name fails", async () => {
  const step = aPodStart();
  const refusal = { call: /^POST services$/, statusCode: 409, reason: "Conflict", sentence: "try again" };
  step.holdings.refusals.push(refusal);
  expect(await failureOf(step.start(aService("db")))).toContain("try again");
  await step.stop();
  expect(objectsLeft(step.holdings)).toEqual([]);
});
