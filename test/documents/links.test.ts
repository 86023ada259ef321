import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const documents = globSync(["*.md", "docs/**/*.md"], { cwd: root }).sort();

test.each(documents)("%s: every link within the repository leads somewhere", (document) => {
  expect(linksOf(document).filter((link) => !leadsSomewhere(document, link))).toEqual([]);
});

test("every page of docs/ is linked from README.md", () => {
  const linked = linksOf("README.md").map((link) => link.replace(/#.*/, ""));
  expect(
    globSync("docs/*.md", { cwd: root }).filter(
      (page) => page !== "docs/README.md" && !linked.includes(page),
    ),
  ).toEqual([]);
});

test("every example is linked from docs/examples.md", () => {
  const linked = linksOf("docs/examples.md").map((link) => link.replace("../", ""));
  expect(globSync("examples/*.yml", { cwd: root }).filter((example) => !linked.includes(example))).toEqual(
    [],
  );
});

test("an anchor is what GitHub makes of a heading", () => {
  expect(anchorsOf("## From `services:`\n### A Docker, elsewhere\n")).toEqual([
    "from-services",
    "a-docker-elsewhere",
  ]);
});

/** Targets of Markdown links that are neither on the web nor in code. */
function linksOf(document: string): string[] {
  const text = readFileSync(join(root, document), "utf8")
    .replaceAll(/^```.*?^```/gms, "")
    .replaceAll(/`[^`\n]*`(?!\])/g, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere(document: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? document : relative(root, join(root, dirname(document), path));
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf(readFileSync(join(root, target), "utf8")).includes(anchor);
}

/** As GitHub makes them: small letters, no punctuation, hyphens for spaces; and those that are set by hand. */
function anchorsOf(markdown: string): string[] {
  const text = markdown.replaceAll(/^```.*?^```/gms, "");
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
  return [...headings, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, name = ""]) => name)];
}
