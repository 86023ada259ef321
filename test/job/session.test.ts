import { describe, expect, test } from "vitest";
import { runnerCleanUpLabels, sessionLabels } from "../../src/backend/docker/labels.ts";
import { newSession } from "../../src/job/session.ts";
import { aJob } from "../fakes/a-job.ts";

describe("a session", () => {
  test("has an id of its own, whatever its job", () => {
    const [first, second] = [newSession("0123456789ab"), newSession("0123456789ab")];
    expect(first.id).toMatch(/^[0-9a-f]{12}$/);
    expect(second.id).not.toBe(first.id);
  });

  test("each of our labels is always set, so that none of an image shows through", () => {
    const labels = sessionLabels(
      { id: "0123456789ab", jobSession: "0123456789ab" },
      { containerId: "c0ffee", worker: undefined, entry: undefined },
      { job: aJob({ repository: "org/app" }), expiresSeconds: 60, runnerLabels: {} },
    );
    expect(labels).toEqual({
      "sibling-services.session": "0123456789ab",
      "sibling-services.job-session": "0123456789ab",
      "sibling-services.name": "",
      "sibling-services.service": "",
      "sibling-services.repository": "org/app",
      "sibling-services.run": "",
      "sibling-services.job": "",
      "sibling-services.step": "",
      "sibling-services.runner": "",
      "sibling-services.expires-seconds": "60",
      "sibling-services.owner.container": "c0ffee",
      "sibling-services.owner.network": "",
      "sibling-services.owner.pipeline-network": "",
      "sibling-services.owner.pipeline-volume": "",
      "sibling-services.owner.worker": "",
      "sibling-services.owner.entry": "",
    });
  });

  test("only the runner's own clean-up label is copied from the job container", () => {
    expect(runnerCleanUpLabels({ "9a1b2c": "", "com.example": "", abcdef: "x" })).toEqual({ "9a1b2c": "" });
  });
});
