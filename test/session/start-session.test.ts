import { describe, expect, test } from "vitest";
import { NOTHING_STARTED } from "../../src/session/saved-session.ts";
import { startSession } from "../../src/session/start-session.ts";
import { UserError } from "../../src/user-error.ts";
import { aService, aStart } from "../stories/a-start.ts";

test("what the backend knows to be secret is masked before it is asked for anything", async () => {
  const started = aStart();
  started.backend.secretsOf = () => ["hunter2", "aHVudGVyMg=="];
  started.backend.connect = () => Promise.reject(new UserError(`masked: ${started.runner.masked.join(" ")}`));
  await expect(started.start(aService("db"))).rejects.toThrow("masked: hunter2 aHVudGVyMg==");
});

test("an export of a url that no image gives is refused before anything is started", async () => {
  const started = aStart();
  await expect(started.startWith({ exported: "DB={db.url}" }, aService("db"))).rejects.toThrow(
    "export: DB: db has no url",
  );
  expect(started.host.calls).toEqual([]);
});

describe("what main saves for post", () => {
  test("a start that has succeeded is over, so post need not wait for its calls", async () => {
    const started = aStart();
    await started.start(aService("db"));
    expect(started.runner.saved["main-ended"]).toBe("yes");
  });

  test("a backend that cannot be reached holds nothing that post would have to remove", async () => {
    const started = aStart();
    started.backend.connect = () => Promise.reject(new UserError("no daemon"));
    await expect(started.start(aService("db"))).rejects.toThrow("no daemon");
    expect(started.runner.saved.session).toBe(NOTHING_STARTED);
  });
});

test("a step without services hands out that it has none, and says so", async () => {
  const started = aStart();
  await started.startWith({});
  expect(started.runner.outputs).toEqual({ services: "{}" });
  expect(started.runner.summary).toBe("");
  expect(started.log.lines).toContain(
    "warning: this step has no services to start: `services` and `services-file` are empty. Was the expression in it empty? If that is meant, skip the step with `if`.",
  );
});

test("a step whose services are all skipped only notes it", async () => {
  const started = aStart();
  const request = { services: [], skipped: ["db"], notices: [], warnings: [] };
  await startSession({ request, exports: [], settings: started.settings }, started.startTools);
  expect(started.log.lines).toContain("notice: this step has no services to start");
});

test.each<["always" | "on-failure" | "never", "well" | "not well", string]>([
  ["always", "well", "with a summary"],
  ["on-failure", "well", "without a summary"],
  ["never", "well", "without a summary"],
  ["always", "not well", "with a summary"],
  ["on-failure", "not well", "with a summary"],
  ["never", "not well", "without a summary"],
])("with `summary: %s`, a start that goes %s ends %s", async (summary, end, expected) => {
  const started = aStart();
  const command = end === "well" ? ["sleep", "60"] : ["sh", "-c", "exit 3"];
  await started.startWith({ summary }, aService("db", { command })).catch(() => undefined);
  expect(started.runner.summary === "" ? "without a summary" : "with a summary").toBe(expected);
});

test("a bug of ours is nothing that a summary could explain", async () => {
  const started = aStart();
  const { prepare } = started.backend;
  const broken = () => Promise.reject(new TypeError("a bug"));
  started.backend.prepare = async (order) => ({ ...(await prepare(order)), prepare: broken });
  await expect(started.start(aService("db"))).rejects.toThrow("a bug");
  expect(started.runner.summary).toBe("");
});
