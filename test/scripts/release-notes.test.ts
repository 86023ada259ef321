import { expect, test } from "vitest";
import { notesOf } from "../../scripts/notes-of-version.ts";

const changelog = "# Changelog\n\n## 1.2.3 - 2026-12-01\n\n### Added\n\n- A thing.\n\n## 1.2.2\n\n- Older.\n";

test("a release says what the changelog says about its version, and nothing older", () => {
  expect(notesOf("v1.2.3", { changelog, packageVersion: "1.2.3" })).toEqual({
    kind: "notes",
    text: "### Added\n\n- A thing.",
  });
});

test.each([
  ["v1", "1.2.3", changelog, '"v1" is not a version such as v1.2.3'],
  ["1.2.3", "1.2.3", changelog, '"1.2.3" is not a version such as v1.2.3'],
  ["v1.2.3-rc.1", "1.2.3", changelog, '"v1.2.3-rc.1" is not a version such as v1.2.3'],
  ["v1.2.4", "1.2.3", changelog, "package.json has version 1.2.3, not 1.2.4"],
  ["v1.2.2", "1.2.2", changelog, 'CHANGELOG.md begins with "1.2.3 - 2026-12-01", not with 1.2.2'],
  ["v1.2.3", "1.2.3", "## Unreleased\n\n- New.\n", 'CHANGELOG.md begins with "Unreleased", not with 1.2.3'],
  ["v1.2.3", "1.2.3", "## 1.2.30\n\n- New.\n", 'CHANGELOG.md begins with "1.2.30", not with 1.2.3'],
  ["v1.2.3", "1.2.3", "## 1.2.3\n\n## 1.2.2\n", "CHANGELOG.md says nothing about 1.2.3"],
])("no release of %s while package.json has %s and the changelog %j", (tag, packageVersion, text, why) => {
  expect(notesOf(tag, { changelog: text, packageVersion })).toEqual({ kind: "refused", why });
});
