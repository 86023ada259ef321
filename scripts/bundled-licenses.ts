/** A package whose code is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly license: string;
  readonly author: string | undefined;
  /** The text that the package carries. */
  readonly text: string | undefined;
}

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

/** Texts of licences, for packages that name one and carry none. */
const STANDARD_TEXTS: Readonly<Record<string, string>> = { ISC };

const HEAD = `The bundles in this directory contain code of the packages below, each under its own licence. The code of
sibling-services itself is under the licence in the file LICENSE.`;

/** Folders of the packages that modules lie in, each once and in order; our own modules have none. */
export function packageFolders(modules: readonly string[]): string[] {
  const folders = modules.flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? []);
  return [...new Set(folders)].sort();
}

/** The file that a licence asks for: each text once, below the packages that it holds for. */
export function licensesFile(packages: readonly BundledPackage[]): string {
  const byText = Map.groupBy(packages, licenseText);
  const sections = [...byText].map(([text, those]) => `${those.map(titleOf).join("\n")}\n\n${text}\n`);
  const line = "-".repeat(80);
  return [`${HEAD}\n`, ...sections].join(`\n${line}\n\n`);
}

function titleOf({ name, version, license }: BundledPackage): string {
  return `${name} ${version} (${license})`;
}

function licenseText({ name, license, author, text }: BundledPackage): string {
  if (text !== undefined) return text.replaceAll("\r\n", "\n").trim();
  const standard = STANDARD_TEXTS[license];
  if (standard === undefined || author === undefined)
    throw new Error(`${name} carries no text of its licence, ${license}: bundled-licenses.ts needs one`);
  return `By ${author}. The package carries no text of its licence; this is the usual one.\n\n${standard}`;
}
