import { afterEach, describe, expect, test } from "vitest";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { aFolder, dockerHost, folders, images, REDIS, SERVICES } from "./a-folder.ts";

expectNothingLeft(dockerHost);

afterEach(async () => {
  for (const folder of folders.splice(0)) {
    await folder.run(["down"]);
    folder[Symbol.dispose]();
  }
});

describe("run", () => {
  test("gives the command its services by the environment alone, and its exit code is the command's", async () => {
    const folder = aFolder(SERVICES);
    const script = "echo $DATABASE_URL; redis=$SIBLING_REDIS_HOST:$SIBLING_REDIS_PORT; echo $redis; exit 7";
    const words = ["run", "--env", "DATABASE_URL={postgres.url}", "--", "sh", "-c", script];
    const { exitCode, stdout, stderr } = await folder.run(words);
    expect(exitCode, stderr).toBe(7);
    expect(stdout).toMatch(/^postgres:\/\/postgres:secret@127\.0\.0\.1:\d+\/postgres\n127\.0\.0\.1:\d+\n$/);
    expect(stderr).toContain("removed 2 containers, 1 network");
    expect(stderr).not.toContain("::");
  });

  test("tells its services nothing of GitHub", async () => {
    const folder = aFolder(`box: { image: "${images.busybox}", command: env, wait: { exit: 0 } }\n`);
    const { exitCode, stderr } = await folder.run(["run", "--logs", "always", "--", "true"], {
      environment: { CI: "woodpecker" },
    });
    expect(exitCode, stderr).toBe(0);
    expect(stderr).toContain("CI=woodpecker");
    expect(stderr).not.toContain("GITHUB_ACTIONS");
  });

  test("a service that fails: the cause, its last lines, 125, and nothing left", async () => {
    const folder = aFolder(
      `box: { image: "${images.busybox}", command: ["sh", "-c", "echo no licence; exit 3"] }\n`,
    );
    const { exitCode, stdout, stderr } = await folder.run(["run", "--format", "json", "--", "echo", "never"]);
    expect(exitCode).toBe(125);
    expect(stdout).toBe("");
    const json = stderr.trimEnd().split("\n").at(-1);
    expect(JSON.parse(json ?? "")).toMatchObject({
      error: { service: "box", kind: "exited-while-starting" },
    });
    expect(stderr).toMatch(/\| no licence/);
    expect(stderr).toMatch(/^error: box exited with code 3/m);
  });

  test("a command that is missing starts nothing", async () => {
    const { exitCode, stderr } = await aFolder(REDIS).run(["run", "--", "no-such-program"]);
    expect(exitCode).toBe(127);
    expect(stderr).toMatch(
      /^error: the command "no-such-program" was not found: it is in no folder of PATH\n/,
    );
  });
});

describe("ends of a run", () => {
  test.each([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)("%s to it alone: the command is told, all is removed within 9 s", async (signal, code) => {
    let sentAtMs = 0;
    const { exitCode, stderr, stdout } = await aFolder(REDIS).run(
      [
        "run",
        "--",
        "sh",
        "-c",
        "trap 'echo told; exit 0' TERM HUP; echo at-work; while :; do sleep 0.1; done",
      ],
      {
        onOutput: (text, child) => {
          if (!text.includes("at-work")) return;
          sentAtMs = Date.now();
          child.kill(signal);
        },
      },
    );
    expect(exitCode, stderr).toBe(code);
    expect(stdout).toBe("at-work\ntold\n");
    expect(stderr).toContain("removed 1 container, 1 network");
    expect(Date.now() - sentAtMs).toBeLessThan(9_000);
  });

  test("TERM during the start: what was started is removed", async () => {
    const { exitCode, stderr } = await aFolder(
      `box: { image: "${images.busybox}", command: sleep 600, wait: { log: never } }\n`,
    ).run(["run", "--", "true"], {
      onOutput: (text, child) => {
        if (/box: (?:started|waiting)/.test(text)) child.kill("SIGTERM");
      },
    });
    expect(exitCode, stderr).toBe(143);
    expect(stderr).toMatch(/removed 1 container/);
  });

  test("a parent that dies without a word: the same as TERM", async () => {
    const folder = aFolder(REDIS);
    let hasDied = false;
    const { stderr, stdout } = await folder.run(
      ["run", "--", "sh", "-c", "echo at-work; sleep 60; echo never"],
      {
        around: (command) => ["sh", "-c", `"$@"; true`, "sh", ...command],
        onOutput: (text, child) => {
          if (text.includes("at-work")) {
            hasDied = child.kill("SIGKILL");
          }
        },
      },
    );
    expect(hasDied).toBe(true);
    expect(stderr).toContain("ending: sh, which started this, has ended");
    expect(stdout).toBe("at-work\n");
  });
});
