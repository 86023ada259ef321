import { expect, test } from "vitest";
import { isSameMeaning, type Meaning, ourMeaning } from "../../compose-oracle/comparison.ts";
import { OWN_PROJECTS } from "../../compose-oracle/own-files.ts";
import recorded from "../recorded/compose.json" with { type: "json" };

/** What compose-go has made of each: `npm run test:compose` compares, and records with `-- -u`. */
const theirs: Readonly<Record<string, unknown>> = recorded;

test("each project is recorded", () => expect(Object.keys(theirs)).toEqual(Object.keys(OWN_PROJECTS)));

test.each(Object.entries(OWN_PROJECTS))("%s means what it means to Compose", (title, project) => {
  const [ours, meant] = [ourMeaning(project), theirs[title] as Meaning];
  if (!isSameMeaning(ours, meant)) expect(ours).toEqual(meant);
});
