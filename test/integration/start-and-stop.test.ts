import { describe, expect, inject, test } from "vitest";
import { readAndWrite } from "../clients/read-and-write.ts";
import { aJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

const POSTGRES_AND_REDIS = `
postgres:
  image: ${images.postgres}
  env:
    POSTGRES_PASSWORD: secret
  ports: ["5432"]
  options: --health-cmd pg_isready --health-interval 10s
redis: { image: "${images.redis}", ports: [6379] }
`;

describe("a process on the daemon's machine", () => {
  test("talks to Postgres and Redis by the outputs alone, and nothing is left after post", async () => {
    const main = await job.start(POSTGRES_AND_REDIS);
    expect(main.output).not.toMatch(/^::error[ :]/m);
    expect(main.exitCode).toBe(0);
    expect(main.outputs).toMatchObject({
      vantage: "daemon-host",
      "postgres-host": "127.0.0.1",
      "redis-host": "127.0.0.1",
    });
    await readAndWrite({
      postgres: main.outputs["postgres-url"] ?? "",
      redis: main.outputs["redis-url"] ?? "",
    });
    expect(main.summary).toContain("<code>postgres</code>");

    const post = await job.stop(main);
    expect(post.exitCode).toBe(0);
    expect(post.output).toContain("removed 2 containers, 1 network");
  });

  test("reaches a port that is not declared at the container's address", async () => {
    const main = await job.start(`redis: ${images.redis}`);
    expect(main.outputs).toMatchObject({ "redis-port": "6379" });
    expect(main.outputs["redis-host"]).not.toBe("127.0.0.1");
    expect(main.outputs["redis-host"]).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(JSON.parse(main.outputs.services ?? "{}")).toMatchObject({
      redis: { route: "container-ip", proven: true },
    });
  });

  test("two jobs with the same request do not fight over a port", async () => {
    const starts = await Promise.all([job.start(POSTGRES_AND_REDIS), job.start(POSTGRES_AND_REDIS)]);
    expect(starts.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const [first, second] = starts.map(({ outputs }) => outputs["postgres-port"]);
    expect(first).not.toBe(second);
  });

  test("a service reaches the job by the name job", async () => {
    const main = await job.start(`box: { image: "${images.busybox}", command: "grep -w job /etc/hosts" }`);
    expect(main.output).toContain("box exited with code 0");
    expect(main.output).toMatch(/\| \d+\.\d+\.\d+\.1\tjob/);
  });

  test("post twice is as good as once, and post without main has nothing to do", async () => {
    const main = await job.start(`redis: ${images.redis}`);
    await job.stop(main);
    const again = await job.stop(main);
    expect(again.exitCode).toBe(0);
    expect(again.output).toContain("removed nothing");
    const without = await job.stop({ ...main, state: {} });
    expect(without.exitCode).toBe(0);
    expect(without.output).toContain("nothing to remove");
  });
});
