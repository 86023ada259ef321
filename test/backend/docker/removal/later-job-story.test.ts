import { describe, expect, test } from "vitest";
import { aDockerStart } from "../a-docker-start.ts";

type Started = ReturnType<typeof aDockerStart>;

describe("the post of a later job", () => {
  const label = (given: Record<string, string>) => ({
    "sibling-services.session": "aaaaaaaaaaaa",
    "sibling-services.job-session": "aaaaaaaaaaaa",
    "sibling-services.name": "left",
    ...given,
  });
  const leave = async ({ engine }: Started, labels: Record<string, string>) => {
    const id = await engine.containers.create({ name: "left", body: { Image: "app:1", Labels: labels } });
    await engine.containers.start(id);
  };

  /** Main is over sooner than its sweep, so post goes on with it. */
  const runLaterJob = async (started: Started) => {
    await started.start();
    await started.stop();
  };

  test("removes what another left whose container is gone", async () => {
    const started = aDockerStart();
    await leave(started, label({ "sibling-services.owner.container": "gone" }));
    await runLaterJob(started);
    expect(await started.engine.containers.inspect("left")).toBeUndefined();
  });

  test("keeps what belongs to a living job, or to one that cannot be judged before it expires", async () => {
    for (const owner of [
      { "sibling-services.owner.container": "job" },
      { "sibling-services.expires-seconds": "60" },
    ]) {
      const started = aDockerStart();
      await started.engine.containers.create({ name: "job", body: {} });
      await leave(
        started,
        label({
          ...owner,
          ...(owner["sibling-services.owner.container"] && { "sibling-services.owner.container": "c1" }),
        }),
      );
      await runLaterJob(started);
      expect(await started.engine.containers.inspect("left")).toBeDefined();
    }
  });

  test("never touches what is not ours", async () => {
    const started = aDockerStart();
    await leave(started, { "sibling-services.session": "not an id", other: "label" });
    await runLaterJob(started);
    expect(await started.engine.containers.inspect("left")).toBeDefined();
  });
});
