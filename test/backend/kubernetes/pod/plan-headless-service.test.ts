import { expect, test } from "vitest";
import { planHeadlessService } from "../../../../src/backend/kubernetes/pod/plan-headless-service.ts";

test("it finds all pods of a job by name, before they are ready too, and has no address of its own", () => {
  const labels = { "sibling-services.job-session": "0123456789ab", "sibling-services.name": "job-1" };
  expect(planHeadlessService({ name: "job-1", labels })).toEqual({
    metadata: { name: "job-1", labels },
    spec: {
      clusterIP: "None",
      selector: { "sibling-services.job-session": "0123456789ab" },
      publishNotReadyAddresses: true,
    },
  });
});
