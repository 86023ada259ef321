import { afterEach, describe, expect, test } from "vitest";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { readAndWrite } from "../../clients/read-and-write.ts";
import { aFolder, dockerHost, folders, REDIS, SERVICES } from "./a-folder.ts";

expectNothingLeft(dockerHost);

afterEach(async () => {
  for (const folder of folders.splice(0)) {
    await folder.run(["down"]);
    folder[Symbol.dispose]();
  }
});

describe("up, and what follows it", () => {
  test("env, ps, logs and down know the services by the folder alone", async () => {
    const folder = aFolder(SERVICES);
    const up = await folder.run(["up", "--env", "DATABASE_URL={postgres.url}", "--format", "sh"]);
    expect(up.exitCode, up.stderr).toBe(0);
    expect(up.stdout).toMatch(/^export SIBLING_POSTGRES_HOST='127\.0\.0\.1'$/m);
    expect(up.stderr.match(/Docker \d/g)).toHaveLength(1);
    const url = (await folder.run(["env", "DATABASE_URL"])).stdout.trim();
    const redis = JSON.parse((await folder.run(["env", "--format", "json"])).stdout).SIBLING_REDIS_URL;
    await readAndWrite({ postgres: url, redis });
    expect((await folder.run(["ps"])).stdout).toMatch(
      /^postgres {2}127\.0\.0\.1:\d+ {2}running\nredis {5}127\.0\.0\.1:\d+ {2}running\n$/,
    );
    expect((await folder.run(["logs", "redis"])).stdout).toMatch(/Ready to accept connections/);
    const follow = await folder.run(["logs", "-f"], {
      onOutput: (text, child) => {
        if (text.includes("Ready to accept connections")) child.kill("SIGINT");
      },
    });
    expect(follow.exitCode, follow.stderr).toBe(130);
    expect(follow.stdout).toMatch(/^redis {4}\| .*Ready to accept connections/m);
    const again = await folder.run(["up"]);
    expect(again.exitCode).toBe(125);
    expect(again.stderr).toContain("postgres is already up in this directory");
    expect((await folder.run(["ps"])).stdout).toMatch(/running\n.*running/);
    const down = await folder.run(["down"]);
    expect(down.exitCode, down.stderr).toBe(0);
    expect(down.stderr).toContain("removed 2 containers, 1 network");
    expect((await folder.run(["env"])).exitCode).toBe(125);
    expect((await folder.run(["down"])).exitCode).toBe(0);
  });

  test("--keep leaves the services of a run to `down --session`", async () => {
    const folder = aFolder(REDIS);
    const run = await folder.run(["run", "--keep", "--", "true"]);
    expect(run.exitCode, run.stderr).toBe(0);
    const session = /down --session ([0-9a-f]{12})/.exec(run.stderr)?.[1] ?? "";
    expect((await folder.run(["ps", "--session", session])).stdout).toMatch(/redis .* running/);
    expect((await folder.run(["down", "--session", session])).stderr).toContain("removed 1 container");
  });
});

test("down finds the daemon that up was told, and --all what other directories left", async () => {
  const [here, there] = [aFolder(REDIS), aFolder(REDIS)];
  const environment = { DOCKER_HOST: "", TMPDIR: here.path };
  for (const folder of [here, there]) {
    const up = await folder.run(["up", "--docker-host", dockerHost], { environment });
    expect(up.exitCode, up.stderr).toBe(0);
  }
  const ps = await here.run(["ps"], { environment });
  expect(ps.stdout).toMatch(/^redis .* running$/m);
  const down = await here.run(["down", "--all"], { environment });
  expect(down.exitCode, down.stderr).toBe(0);
  expect(down.stderr.match(/removed 1 container, 1 network/g)).toHaveLength(2);
  const inCi = await here.run(["down", "--all"], { environment: { ...environment, BUILDKITE: "true" } });
  expect(inCi.stderr).toContain("--all is not for a job of Buildkite");
});

test("sweep says what a killed run left before it removes it, and spares what is young", async () => {
  const folder = aFolder(REDIS);
  await folder.run(["run", "--", "sh", "-c", "echo at-work; sleep 1"], {
    onOutput: (text, child) => void (text.includes("at-work") && child.kill("SIGKILL")),
  });
  const left = await folder.run(["sweep", "--dry-run"]);
  expect(left.exitCode, left.stderr).toBe(0);
  expect(left.stdout).toMatch(
    /^container {2}sibling-services-\S+-redis {2}its runner's worker process is gone$/m,
  );
  expect((await folder.run(["sweep", "--dry-run", "--older", "1h"])).stdout).toBe("");
  expect((await folder.run(["sweep", "--older", "1h"])).stderr).toContain("nothing of an ended job is left");
  expect((await folder.run(["sweep"])).stderr).toMatch(/removed \d leftovers of job session/);
  expect((await folder.run(["sweep", "--dry-run"])).stdout).toBe("");
});

test("explain says where this is, and starts nothing", async () => {
  const { exitCode, stdout, stderr } = await aFolder(REDIS).run(["explain"], { environment: { CI: "true" } });
  expect(exitCode, stderr).toBe(0);
  expect(stdout).toMatch(/^CI +an unknown CI$/m);
  expect(stdout).toMatch(/^vantage +daemon-host, because /m);
  expect(stdout).toMatch(/^publishes +declared ports, on 127\.0\.0\.1 only$/m);
});
