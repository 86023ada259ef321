import { describe, expect, test } from "vitest";
import type { ServiceRequest } from "../../../src/request/request.ts";
import type { Settings } from "../../../src/request/settings.ts";
import { NOTHING_STARTED, STATE_NAME } from "../../../src/session/saved-session.ts";
import type { UserError } from "../../../src/user-error.ts";
import { aService } from "../../stories/a-start.ts";
import { aPodStart } from "./a-pod-start.ts";

const copying = (from: string) => ({
  ...aService("db"),
  copies: [{ from, to: "/sql", mode: undefined, owner: undefined }],
});

describe("what no pod can do is refused before anything is created:", () => {
  const clerk = { ...aService("db"), user: "clerk" };
  const sql = copying("sql");

  test.each<[string, Partial<Settings>, ServiceRequest[], string]>([
    ["the input network", { network: "shared" }, [aService("db")], 'which cannot be on "shared"'],
    ["the input testcontainers", { testcontainers: true }, [aService("db")], "testcontainers: it needs a"],
    ["that input without any service", { testcontainers: true }, [], "testcontainers: it needs a"],
    ["two names that are one in DNS", {}, [aService("my_db"), aService("my-db")], "the DNS name my-db"],
    ["a user of whom only the image knows", {}, [clerk], "only the image knows"],
    ["a file that no Secret can hold", {}, [sql], 'services.db.copy: the folder for "/sql" is empty'],
  ])("%s", async (_, settings, services, sentence) => {
    const step = aPodStart();
    const failure: unknown = await step.startWith(settings, ...services).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: expect.stringContaining(sentence),
      topic: "Not possible in a pod",
    });
    expect(step.holdings.calls.filter((call) => call.startsWith("POST"))).toEqual([]);
    expect(step.runner.saved[STATE_NAME]).toBe(NOTHING_STARTED);
  });

  test("all of it in one report", async () => {
    const step = aPodStart();
    const settings = { network: "shared", testcontainers: true };
    const services = [
      clerk,
      { ...sql, name: "init", aliases: ["other"] },
      { ...copying("gone"), name: "web" },
    ];
    const failure: unknown = await step.startWith(settings, ...services).catch((error: unknown) => error);
    const { details } = failure as UserError;
    expect(details?.title).toBe("6 problems in the inputs");
    expect([...(details?.text ?? "").matchAll(/^[a-z.]+: /gm)].map(([path]) => path)).toEqual([
      "network: ",
      "testcontainers: ",
      "services.db.options: ",
      "services.init.aliases: ",
      "services.init.copy: ",
      "web: ",
    ]);
  });
});

test("files to copy that are missing are found before anything is created", async () => {
  const step = aPodStart();
  const services = [copying("gone"), { ...copying("lost"), name: "web" }];
  const failure: unknown = await step.start(...services).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    message: expect.stringMatching(
      /^db: copy: gone does not exist in the workspace\nHint: Is actions\/checkout /,
    ),
    topic: "File to copy missing",
    details: { text: expect.stringContaining("web: copy: lost does not exist in the workspace") },
  });
  expect(step.holdings.calls.filter((call) => call.startsWith("POST"))).toEqual([]);
});
