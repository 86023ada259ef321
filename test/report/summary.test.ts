import { describe, expect, test } from "vitest";
import { ganttOf } from "../../src/report/gantt.ts";
import { failureSummaryOf, summaryOf } from "../../src/report/summary.ts";
import { timelinesOf } from "../../src/service/timelines.ts";
import { UserError } from "../../src/user-error.ts";
import { reachableRedis } from "../fakes/some-reachable-service.ts";

const redis = { ...reachableRedis, digest: `sha256:${"0123456789abcdef".repeat(4)}` };

const MIB = 1_048_576;

describe("the job summary", () => {
  test("has one row for each service", () => {
    expect(summaryOf([redis], []).split("\n").slice(2, 5)).toEqual([
      "| service | image | address | ready after | decided by | route |",
      "| --- | --- | --- | --- | --- | --- |",
      "| <code>redis</code> | <code>redis&#58;7</code><br><code>sha256&#58;0123456789ab</code> | <code>127.0.0.1&#58;32768</code> | 1.4 s | <code>port 6379&#58; Redis answers PING</code> | published |",
    ]);
  });

  test.each([
    "a|b",
    "<script>",
    "`x`",
    "\n| x |",
    "**a**",
    "[a](b)",
    "&#60;",
    "```\n",
    "#1 @x",
    "\u001b[2J",
    "_a_",
  ])("keeps %j inside its cell", (image) => {
    const rows = summaryOf([{ ...redis, image }], [])
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(rows).toHaveLength(3);
    const [, cell = ""] = rows[2]?.split(" | ") ?? [];
    expect(rows[2]?.split("|")).toHaveLength(8);
    expect(cell.replace(/<(?:\/?code|br)>/g, "")).not.toMatch(/[<>`*_[\]]/);
  });

  test("of a failure has the error and the report", () => {
    const error = new UserError("db exited with code 1: <no> *password*", {
      topic: "Setting missing",
      hint: "Set `*POSTGRES*` in its `env`, not one ` alone.",
      evidence: [
        {
          about: "db",
          facts: [{ label: "state", lines: ["exited with code 1"] }],
          quotes: [{ title: "its last lines", lines: ["</pre><script>", "", "bye"] }],
        },
      ],
    });
    expect(failureSummaryOf(error, []).split("\n")).toEqual([
      "### Setting missing",
      "",
      "db exited with code 1&#58; &#60;no&#62; &#42;password&#42;<br>",
      "",
      "Hint&#58; Set <code>&#42;POSTGRES&#42;</code> in its <code>env</code>, not one &#96; alone.<br>",
      "",
      "<pre>",
      "db:",
      "  state  exited with code 1",
      "  its last lines:",
      "    &#60;/pre&#62;&#60;script&#62;",
      "    ",
      "    bye",
      "</pre>",
      "",
      "",
    ]);
  });

  test("stays below 1 MiB whatever happens", () => {
    const services = Array.from({ length: 5_000 }, (_, at) => ({
      ...redis,
      name: `s${at}`,
      image: "&".repeat(200),
    }));
    const timelines = services.map(({ name }) => ({
      service: name,
      phases: [{ name: "wait" as const, startedAtMs: 0, endedAtMs: 1 }],
    }));
    const markdown = summaryOf(services, timelines);
    expect(Buffer.byteLength(markdown)).toBeLessThan(MIB);
    expect(markdown).toMatch(/_The rest is left out\._$/);
    const lines = Array(50_000).fill("\u00e9".repeat(50));
    const error = new UserError("x", {
      evidence: [{ about: "db", facts: [], quotes: [{ title: "its last lines", lines }] }],
    });
    const report = failureSummaryOf(error, timelines);
    expect(Buffer.byteLength(report)).toBeLessThan(MIB);
    expect(report).toMatch(/\n<\/pre>\n\n_The rest is left out\._$/);
  });
});

describe("the picture of what took the time", () => {
  test("has a bar for each phase, from the first one's beginning", () => {
    const timelines = timelinesOf(["db", "app", "late"]);
    timelines.add("db", { name: "pull", startedAtMs: 1_000, endedAtMs: 2_500 });
    timelines.begin("db", "start", 2_500);
    timelines.begin("db", "wait", 2_900);
    timelines.begin("db", undefined, 3_900);
    timelines.begin("app", "start", 3_900);
    expect(ganttOf(timelines.until(3_900))).toEqual([
      "```mermaid",
      '%%{init: {"gantt": {"leftPadding": 75}}}%%',
      "gantt",
      "    dateFormat x",
      "    axisFormat %-S.%L s",
      "    section db\u200b",
      "    pull 1.5 s :0, 1500",
      "    start 0.4 s :1500, 1900",
      "    wait 1.0 s :1900, 2900",
      "    section app\u200b",
      "    start 0.0 s :2900, 2901",
      "```",
    ]);
  });

  test("has minutes if there are some, and is left out if there is nothing", () => {
    expect(ganttOf([{ service: "db", phases: [] }])).toEqual([]);
  });

  test.each([
    [9_999, "%-S.%L s"],
    [10_000, "%-S s"],
    [59_999, "%-S s"],
    [61_000, "%-M:%S"],
  ])("that took %i ms has an axis as %s", (endedAtMs, axis) => {
    const phases = [{ name: "wait" as const, startedAtMs: 0, endedAtMs }];
    expect(ganttOf([{ service: "db", phases }])).toContain(`    axisFormat ${axis}`);
  });

  test("leaves room for long names, and cuts the longest", () => {
    const phases = [{ name: "wait" as const, startedAtMs: 0, endedAtMs: 1 }];
    const [, room, , , , section] = ganttOf([{ service: `${"x".repeat(60)}-2`, phases }]);
    expect(room).toContain('"leftPadding": 300');
    expect(section).toBe(`    section ${"x".repeat(23)}…${"x".repeat(14)}-2\u200b`);
  });

  test("gives each service a section of its own, even if a cut leaves the same of their names", () => {
    const phases = [{ name: "wait" as const, startedAtMs: 0, endedAtMs: 1 }];
    const middles = ["1", "2"].map((one) => `${"x".repeat(30)}${one}${"x".repeat(30)}`);
    const sections = ganttOf(middles.map((service) => ({ service, phases }))).filter((line) =>
      /section/.test(line),
    );
    expect(new Set(sections).size).toBe(2);
  });
});
