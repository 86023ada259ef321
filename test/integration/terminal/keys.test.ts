import { join } from "node:path";
import { afterEach, describe, expect, inject, test } from "vitest";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { aScreen } from "../../terminal/live/a-screen.ts";
import { type CliFolder, type CliRun, cliFolder } from "../../terminal/run-cli.ts";

const { images, dockerHost } = inject("bed");
expectNothingLeft(dockerHost);

const TYPIST = join(import.meta.dirname, "../../terminal/type-in-a-terminal.py");
const REDIS = `redis: { image: "${images.redis}", ports: [6379] }\n`;
const CTRL_C = "\\x03";
/** Lives on when it is told to end, as do many servers. */
const STUBBORN = "trap 'echo told' INT TERM HUP; echo at-work; while :; do sleep 0.1; done";
const OBEDIENT = "trap 'echo told; exit 3' INT; echo at-work; while :; do sleep 0.1; done";

const folders: CliFolder[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) {
    await folder.run(["down"]);
    folder[Symbol.dispose]();
  }
});

/** Types into the terminal of a `run`: each key once a text is shown. */
function type(
  command: string,
  keys: readonly (readonly [string, string])[],
  { services = REDIS, terminal = "dumb" } = {},
): { folder: CliFolder; run: Promise<CliRun> } {
  const folder = cliFolder({ "services.yml": services }, { DOCKER_HOST: dockerHost, TERM: terminal });
  folders.push(folder);
  const run = folder.run(["run", "--", "sh", "-c", command], {
    around: (words) => ["python3", TYPIST, ...words],
    stdin: keys.map((one) => `${one.join("\t")}\n`).join(""),
  });
  return { folder, run };
}

test("a terminal shows what is under way, also in a window that changes, and keeps plain lines of it", async () => {
  const slow = `slow: { image: "${images.busybox}", command: sleep 600, wait: { exec: "sleep 2" } }\n`;
  const { exitCode, stdout } = await type(
    "echo at-work",
    [
      ["has only just started", "resize 24 44"],
      ["redis: ready after", "resize 3 120"],
    ],
    { services: `${REDIS}${slow}`, terminal: "xterm" },
  ).run;
  expect(exitCode, stdout).toBe(0);
  const screen = aScreen({ rows: 24, columns: 80 });
  screen.write(stdout);
  expect(stdout.split("\u001b[J").length, "drawings").toBeGreaterThan(10);
  const shown = screen.lines.join("\n");
  expect(shown).toMatch(/^ +\d+\.\d s {2}slow: +ready after /m);
  expect(shown).toMatch(/^at-work$/m);
  expect(shown).not.toMatch(/^[|/\\-] (?:slow|redis)/m);
});

describe("Ctrl-C at a terminal", () => {
  test("once: the command ends in its own way, then the services go", async () => {
    const { exitCode, stdout } = await type(OBEDIENT, [["at-work", CTRL_C]]).run;
    expect(stdout).toContain("told\r\n");
    expect(stdout).toContain("removed 1 container, 1 network");
    expect(exitCode, stdout).toBe(3);
  });

  test("twice: the command is killed, then the services go", async () => {
    const { exitCode, stdout } = await type(STUBBORN, [
      ["at-work", CTRL_C],
      ["press Ctrl-C again to kill it", CTRL_C],
    ]).run;
    expect(stdout).toContain("removed 1 container, 1 network");
    expect(exitCode, stdout).toBe(130);
  });

  test("during the start: what was started is removed", async () => {
    const { exitCode, stdout } = await type("echo never", [["redis: started", CTRL_C]]).run;
    expect(stdout).not.toMatch(/^never/m);
    expect(exitCode, stdout).toBe(130);
  });

  test("three times: it leaves at once, and says what removes the rest", async () => {
    const { folder, run } = type(STUBBORN, [
      ["at-work", CTRL_C],
      ["press Ctrl-C again to kill it", CTRL_C],
      ["press Ctrl-C again to leave", CTRL_C],
    ]);
    const { exitCode, stdout } = await run;
    expect(exitCode, stdout).toBe(130);
    // A quick daemon may have removed everything before the third one is there.
    if (stdout.includes("removed 1 container, 1 network")) return;
    const [, session = ""] = /sibling-services down --session ([0-9a-f]{12})/.exec(stdout) ?? [];
    const down = await folder.run(["down", "--session", session]);
    expect(down.exitCode, down.stderr).toBe(0);
    expect(stdout + down.stderr).toMatch(/removed (?:1 container|1 network)/);
  });
});
