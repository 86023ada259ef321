import { expect, test } from "vitest";
import { checkRights } from "../../../../src/backend/kubernetes/access/check-rights.ts";
import type { ClusterChoice } from "../../../../src/backend/kubernetes/access/cluster-choice.ts";
import { emptyHoldings } from "../../../fakes/cluster/holdings.ts";
import { inMemoryCluster } from "../../../fakes/cluster/in-memory-cluster.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";

const choice: ClusterChoice = {
  access: { host: "10.96.0.1", port: 443, authority: undefined, token: () => undefined },
  namespace: "ci",
  ownNamespace: "ci",
  account: { kind: "service-account", namespace: "ci", name: "job" },
  because: "a test says so",
};

function checking() {
  const holdings = emptyHoldings();
  const clock = new FakeClock();
  const tools = { cluster: inMemoryCluster(holdings), clock, signal: new AbortController().signal };
  const reviews = () => holdings.calls.filter((call) => call === "POST selfsubjectrulesreviews").length;
  return { holdings, clock, reviews, check: () => checkRights(choice, tools) };
}

test("rights that are there are asked for once", async () => {
  const { check, reviews } = checking();
  await check();
  expect(reviews()).toBe(1);
});

test("one that is missing is asked for again after a quarter, a half, one and two seconds", async () => {
  const { holdings, clock, check, reviews } = checking();
  holdings.denied.add("create pods");
  const failure = check().then(
    () => "allowed",
    (error: Error) => error.message,
  );
  for (const [at, pauseMs] of [250, 500, 1_000, 2_000].entries()) {
    await clock.advance(pauseMs - 1);
    expect(reviews()).toBe(at + 1);
    await clock.advance(1);
    expect(reviews()).toBe(at + 2);
  }
  expect(await failure).toContain("may not create pods in the namespace ci");
});

test("one that comes at the last review is enough", async () => {
  const { holdings, clock, check } = checking();
  holdings.denied.add("create pods");
  const checked = check();
  await clock.advance(250);
  await clock.advance(500);
  await clock.advance(1_000);
  holdings.denied.clear();
  await clock.advance(2_000);
  expect(await checked).toBeUndefined();
});
