import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { obeyedCommands } from "../step/obeyed-commands.ts";
import { bareNodeKib, watchPeak } from "../step/peak-memory.ts";
import type { StageRun } from "../step/run-step.ts";
import { aJob, oneJob } from "./job.ts";

const { images } = inject("bed");
const job = aJob();

const ALLOWED_KIB = 45 * 1024;

/** A service that prints what the shell script prints, and then stays. */
const printing = (script: string, name = "noisy") => `
${name}:
  image: ${images.busybox}
  command: ${JSON.stringify(["sh", "-c", `${script}; echo done; sleep 1; touch /ready; sleep 600`])}
  options: --health-cmd "test -e /ready" --health-interval 1s
`;

/** What post tells the debug log of each of its calls. */
const CALL = /^debug:(?:DELETE|GET|HEAD|POST) \/\S+: \d{3} after [\d.]+ ms$/;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sibling-services-logs-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Post after a failure of the job, with its peak memory. */
async function stopAndPrint(main: StageRun) {
  let watch: ReturnType<typeof watchPeak> | undefined;
  const post = await job.stop(
    main,
    { "job-status": "failure" },
    { onStart: ({ pid }) => (watch = watchPeak(pid)) },
  );
  return { ...post, peakKib: watch?.stop() ?? 0 };
}

describe("the services' logs", () => {
  test("cannot give the runner commands, whatever a service prints", async () => {
    const main = await job.start(
      printing(
        'printf "::error::e1\\n  ::set-output name=a::b\\nx ##[error]e2\\n::stop-commands::t\\ny\\r::warning::e3\\n\\302\\205::add-path::/evil\\n"; yes same | head -n 50; printf "\\377\\376\\000\\001\\n"',
      ),
    );
    expect(main.exitCode).toBe(0);
    const post = await stopAndPrint(main);
    expect(post.output).toContain("\n  | ::error::e1\n");
    expect(post.output).toContain("\n  | \ufffd::add-path::/evil\n");
    expect(post.output).toContain("\n  | same (repeated 50 times)\n");
    expect(post.output).toContain("##[error]e2");
    expect(post.output).toContain("\ufffd\ufffd");
    const [calls, others] = [true, false].map((isCall) =>
      obeyedCommands(post.output).filter((one) => CALL.test(one) === isCall),
    );
    expect(calls).not.toEqual([]);
    expect(others).toEqual(["group:Logs of noisy", "endgroup:"]);
  });

  test.each([
    ["a million short lines", "seq 1000000", "1000000"],
    [
      "a hundred megabytes of long lines",
      'yes "$(head -c 8000 /dev/zero | tr "\\0" x)" | head -c 100000000; echo',
      "xxxx",
    ],
    ["a hundred megabytes without a line's end", "head -c 100000000 /dev/zero | tr '\\0' y; echo", "yyyy"],
  ])("%s: the tail is right, and memory stays in bounds", async (_, script, expected) => {
    const main = await job.start(printing(`${script}`), { inputs: { timeout: "100s" } });
    expect(main.output).not.toMatch(/^::error[ :]/m);
    const post = await stopAndPrint(main);
    expect(post.exitCode).toBe(0);
    // Not toContain: a failure would print it all.
    expect(post.output.includes("\n  | done\n")).toBe(true);
    expect(post.output.includes(expected)).toBe(true);
    expect(post.output.length).toBeLessThan(3 << 20);
    console.log(`peak of post: bare Node + ${Math.round((post.peakKib - bareNodeKib()) / 1024)} MB`);
    expect(post.peakKib - bareNodeKib()).toBeLessThan(ALLOWED_KIB);
  });

  test("are printed with `always` after a success, and with `never` not after a failure", async () => {
    const one = await job.start(printing("true"));
    expect((await job.stop(one, { logs: "always" })).output).toContain("::group::Logs of noisy");
    const other = await job.start(printing("true"));
    const post = await job.stop(other, { logs: "never", "job-status": "failure" });
    expect(post.output).not.toContain("Logs of noisy");
  });

  test("of a start that fails are written to log-directory at once, whole", async () => {
    const directory = join(folder, "failed");
    const main = await job.start(`${printing("seq 5000")}${printing("seq 10; exit 3", "broken")}`, {
      inputs: { "log-directory": directory, timeout: "5s" },
    });
    expect(main.exitCode).toBe(1);
    expect((await readdir(directory)).sort()).toEqual(["broken.log", "noisy.log"]);
    expect(await readFile(join(directory, "broken.log"), "utf8")).toBe("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n");
  });

  test("of all of the job's steps are written by a later step with collect-logs", async () => {
    const directory = join(folder, "collected");
    const environment = oneJob();
    const first = await job.start(printing("seq 100000"), { environment });
    const second = await job.start(printing("echo two", "second"), { environment });
    const collecting = await job.start("", {
      environment,
      inputs: { "collect-logs": directory },
    });
    expect(collecting.output).not.toMatch(/^::error[ :]/m);
    expect((await readdir(directory)).sort()).toEqual(["noisy.log", "second.log"]);
    expect((await stat(join(directory, "noisy.log"))).size).toBe(588_895 + "done\n".length);
    expect((await job.stop(collecting)).output).toContain("removed nothing");
    for (const main of [second, first]) await job.stop(main);
  });
});
