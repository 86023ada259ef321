import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { troubleshootingUrl } from "../../src/actions/troubleshooting-url.ts";
import { anchorOf, TOPICS } from "../../src/topics.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/troubleshooting.md"), "utf8");
const sections = page.split(/^### /m).slice(1);

describe("the page about failures", () => {
  test("has one section for each title of an error, and no other", () => {
    const headings = sections.map((section) => section.slice(0, section.indexOf("\n")));
    expect(headings.toSorted()).toEqual([...TOPICS].toSorted());
    expect(new Set(TOPICS.map(anchorOf)).size).toBe(TOPICS.length);
  });

  test.each(sections)("shows a message, why, and what helps: %s", (section) => {
    expect(section).toMatch(/^.+\n\n.*`.+\n\n.+\n\n\*\*What helps\.\*\* .+\n/);
  });
});

test.each([
  [{}, "org/sibling-services/blob/v1"],
  [
    { GITHUB_ACTION_REPOSITORY: "acme/sibling-services", GITHUB_ACTION_REF: "v1.2.3" },
    "acme/sibling-services/blob/v1.2.3",
  ],
  [{ GITHUB_ACTION_REPOSITORY: "acme/composite", GITHUB_ACTION_REF: "v9" }, "org/sibling-services/blob/v1"],
  [{ GITHUB_ACTION_REPOSITORY: "acme/sibling-services" }, "org/sibling-services/blob/v1"],
])("an error links to the page of the version in use: %o", (environment, expected) => {
  expect(troubleshootingUrl("Runner's files not writable", environment)).toBe(
    `https://github.com/${expected}/docs/troubleshooting.md#runners-files-not-writable`,
  );
});
