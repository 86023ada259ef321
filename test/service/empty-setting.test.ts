import { describe, expect, test } from "vitest";
import { ServiceFailure } from "../../src/ports/service-failure.ts";
import { emptySettingHint } from "../../src/service/empty-setting.ts";
import { explainFailure } from "../../src/service/explain-failure.ts";
import { aService } from "../stories/a-start.ts";

const HINT = "Set POSTGRES_PASSWORD in its `env`.";

describe("a setting that the image misses, and that the service names without a value", () => {
  test.each([
    ["without the job's value", ["POSTGRES_PASSWORD"]],
    ["with an empty one", ["A=b", "POSTGRES_PASSWORD="]],
    ["that was set before", ["POSTGRES_PASSWORD=x", "POSTGRES_PASSWORD"]],
  ])("is called empty: %s", (_, environment) => {
    expect(emptySettingHint(HINT, environment)).toBe(
      "POSTGRES_PASSWORD is in its `env` but has no value. If an expression is written there, it was empty: is the secret defined, and may this event read it? A pull request from a fork gets no secrets.",
    );
  });

  test.each([
    ["that is not named", ["POSTGRES_USER="]],
    ["that has a value", ["POSTGRES_PASSWORD=x"]],
    ["of a longer name", ["POSTGRES_PASSWORD_FILE="]],
    ["that has one at last", ["POSTGRES_PASSWORD", "POSTGRES_PASSWORD=x"]],
  ])("is not: %s", (_, environment) => expect(emptySettingHint(HINT, environment)).toBeUndefined());

  test("is one of those that the hint asks for", () => {
    const hint = "Set COUCHDB_USER and COUCHDB_PASSWORD in its `env`.";
    expect(emptySettingHint(hint, ["COUCHDB_USER=", "COUCHDB_PASSWORD="])).toMatch(
      /^COUCHDB_USER and COUCHDB_PASSWORD are in its `env` but have no value\./,
    );
  });
});

test("the report of a failure says so", async () => {
  const end = { exitCode: 1, isOutOfMemory: false };
  const crash = new ServiceFailure("db", "exited with code 1", {
    hint: "See above.",
    containerId: "c1",
    end,
  });
  const line = "Error: Database is uninitialized and superuser password is not specified.";
  const report = { lastLogLines: async () => [line], state: async () => undefined };
  const services = [{ ...aService("db"), image: "postgres:16", environment: ["POSTGRES_PASSWORD"] }];
  expect(await explainFailure(crash, services, { report, unready: [] })).toMatchObject({
    hint: expect.stringMatching(/^POSTGRES_PASSWORD is in its `env` but has no value\./),
    topic: "Setting missing",
  });
});
