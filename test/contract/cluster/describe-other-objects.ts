import { expect, test } from "vitest";
import { ACCESS_RULES, attributesOf } from "../../../src/backend/kubernetes/rights/access-rules.ts";
import { notShownIn } from "../../../src/backend/kubernetes/rights/reviews.ts";
import { type ClusterTrial, LABEL } from "./cluster-trial.ts";

/** What a cluster promises of Services, Secrets and rights. */
export function describeOtherObjects(trial: ClusterTrial): void {
  test("a Service has its name once, and is gone when removed", async () => {
    const service = {
      metadata: { name: `svc-${trial.podName}`, labels: trial.labels },
      spec: { clusterIP: "None" },
    } as const;
    const created = await trial.namespace.services.create(service);
    await expect(trial.namespace.services.create(service)).rejects.toMatchObject({ reason: "AlreadyExists" });
    expect(await trial.namespace.services.list(trial.labels)).toHaveLength(1);
    await trial.namespace.services.remove(service.metadata.name, created.metadata.uid ?? "");
    expect(await trial.namespace.services.list(trial.labels)).toEqual([]);
    await trial.namespace.services.remove(service.metadata.name, created.metadata.uid ?? "");
  });

  test("a Secret has its name once, until all of its labels are removed", async () => {
    const secret = { metadata: { name: `secret-${trial.podName}`, labels: trial.labels } };
    await trial.namespace.secrets.create(secret);
    await expect(trial.namespace.secrets.create(secret)).rejects.toMatchObject({ reason: "AlreadyExists" });
    await trial.namespace.secrets.removeAll({ [LABEL]: "another" });
    await expect(trial.namespace.secrets.create(secret)).rejects.toMatchObject({ statusCode: 409 });
    await trial.namespace.secrets.removeAll(trial.labels);
    await trial.namespace.secrets.create(secret);
  });

  test("what this account may do is told by one review, and each right by its own", async () => {
    const needed = attributesOf(ACCESS_RULES, trial.namespace.name);
    expect(notShownIn(await trial.namespace.reviewRules(), needed)).toEqual([]);
    const [first] = needed;
    if (first === undefined) throw new Error("nothing is needed");
    expect((await trial.namespace.reviewAccess(first)).status?.allowed).toBe(true);
  });
}
