import { describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { aJob, oneJob } from "./job.ts";

const { dockerHost, images } = inject("bed");
const job = aJob();

const redis = (name: string) => `${name}: ${images.redis}`;

describe("steps of one job", () => {
  test("share its network one after the other, and the last post removes it", async () => {
    const environment = oneJob();
    const first = await job.start(redis("one"), { environment });
    const second = await job.start(redis("two"), { environment });
    expect(second.outputs.network).toBe(first.outputs.network);
    expect((await job.stop(second)).output).toContain("removed 1 container in");
    expect((await job.stop(first)).output).toContain("removed 1 container, 1 network");
  });

  test("that run at once share it too, and see each other's names, though neither knows of the other", async () => {
    const environment = oneJob();
    const watching = `
three:
  image: ${images.redis}
  wait: { exec: "redis-cli -h one ping && redis-cli -h two ping" }
`;
    const steps = await Promise.all(
      [redis("one"), redis("two"), watching].map((services) => job.start(services, { environment })),
    );
    expect(steps.map(({ exitCode, output }) => (exitCode === 0 ? 0 : output))).toEqual([0, 0, 0]);
    expect(new Set(steps.map(({ outputs }) => outputs.network)).size).toBe(1);
    const networks = await connectDaemon(dockerHost).listNetworks();
    expect(networks.filter(({ Name }) => Name === steps[0]?.outputs.network)).toHaveLength(1);
    expect(steps.map(({ environment }) => environment)).toEqual([{}, {}, {}]);
  });

  test.each(["in turn", "at once"])(
    "cannot have two services of one name, %s: one is refused",
    async (order) => {
      const environment = oneJob();
      const start = (step: string) =>
        job.start(redis("redis"), { environment: { ...environment, GITHUB_ACTION: step } });
      const steps =
        order === "at once"
          ? await Promise.all([start("databases"), start("caches")])
          : [await start("databases"), await start("caches")];
      const refused = steps.filter(({ exitCode }) => exitCode !== 0);
      expect(refused.map(({ output }) => output)).toEqual([
        expect.stringMatching(
          /::error(?: title=[^:]*)?::redis was already started by (the step `databases`|the step `caches`|another step) of this job/,
        ),
      ]);
    },
  );

  test("whose state is lost are found by their labels, and nothing of other steps with them", async () => {
    const environment = oneJob();
    const lost = await job.start(redis("lost"), { environment: { ...environment, GITHUB_ACTION: "one" } });
    const other = await job.start(redis("other"), { environment: { ...environment, GITHUB_ACTION: "two" } });
    const post = await job.stop(
      { ...lost, state: {} },
      {},
      { environment: { ...environment, GITHUB_ACTION: "one" } },
    );
    expect(post.output).toContain("the state of this step was lost: removing everything with its labels");
    expect(post.output).toContain("removed 1 container in");
    expect((await job.stop(other)).output).toContain("removed 1 container, 1 network");
  });
});
