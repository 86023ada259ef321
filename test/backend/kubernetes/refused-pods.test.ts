import { describe, expect, test } from "vitest";
import type { ServiceRequest } from "../../../src/request/request.ts";
import type { Settings } from "../../../src/request/settings.ts";
import { NOTHING_STARTED, STATE_NAME } from "../../../src/session/saved-session.ts";
import type { UserError } from "../../../src/user-error.ts";
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
