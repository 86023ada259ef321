import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { type JobPod, startJobPod } from "../bed/kubernetes/job-pod.ts";
import { type PrivateRegistry, startPrivateRegistry } from "../bed/kubernetes/private-registry.ts";
import { publishImage } from "../registry/publish-image.ts";
import { failureOf, once, step, successOf } from "./start-on-cluster.ts";

describe("a registry that answers 503", () => {
  let isBusy: boolean;
  let registry: PrivateRegistry;
  let job: JobPod;
  beforeAll(async () => {
    registry = await startPrivateRegistry({
      isOpen: true,
      faultOf: () => (isBusy ? { kind: "status", status: 503 } : undefined),
    });
    for (const tag of ["1", "2"])
      await publishImage(registry.port, { repository: "team/app", tag, layerBytes: 1 << 10 });
    job = await startJobPod(await makeNamespace());
  });
  afterAll(() => registry[Symbol.asyncDispose]());

  const asked = (tag: string) => step(`app: {image: '${registry.host}/team/app:${tag}', wait: none}\n`);

  test("at first delays a start, and does not fail it", async () => {
    isBusy = true;
    const better = once(/app: the image .*app:1 could not be pulled yet: ErrImagePull: .*503/, async () => {
      isBusy = false;
    });
    await successOf(job, asked("1"), better.onLog);
    await better.done();
  });

  test("for ever fails the start after a minute, and is not taken for a wrong name", {
    timeout: 180_000,
  }, async () => {
    isBusy = true;
    const startedAtMs = performance.now();
    const said = await failureOf(job, asked("2"));
    expect(performance.now() - startedAtMs).toBeGreaterThan(60_000);
    expect(said).toMatch(/app could not pull the image .*app:2: .*503 Service Unavailable/);
    expect(said).toContain("The node has tried it again for a minute.");
  });
});
