import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The files that make a package of the command line's bundle, by name. It has no dependencies, because they are in the
 * bundle.
 *
 * @param licenses those of the bundled packages
 */
export function terminalPackage(root: string, licenses: string): ReadonlyMap<string, string> {
  const textOf = (path: string) => readFileSync(join(root, path), "utf8");
  const { name, version, license } = JSON.parse(textOf("package.json"));
  const manifest = {
    name,
    version,
    description: "Service containers for one command, from any terminal or CI: started, ready, removed",
    license,
    bin: { [name]: "index.js" },
    engines: { node: ">=20" },
    os: ["linux"],
    files: ["index.js", "sibling-services.js", "licenses.txt"],
  };
  return new Map([
    ["package.json", `${JSON.stringify(manifest, null, 2)}\n`],
    ["README.md", withoutRelativeLinks(textOf("docs/terminal.md"))],
    ["LICENSE", textOf("LICENSE")],
    ["licenses.txt", licenses],
  ]);
}

/** What they lead to is not in the package. */
function withoutRelativeLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\((?!https?:)[^)]*\)/g, "$1");
}
