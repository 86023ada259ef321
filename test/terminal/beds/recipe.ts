import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const docs = join(import.meta.dirname, "../../../docs");

/** The blocks of code of a page, in one language, as they stand there. */
export function blocksOf(page: string, language: string): readonly string[] {
  const text = readFileSync(join(docs, page), "utf8");
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  return blocks.filter(([, name]) => name === language).map(([, , code]) => code ?? "");
}

/** The one block that has this text. */
export function blockWith(page: string, language: string, text: string): string {
  const [found, ...others] = blocksOf(page, language).filter((block) => block.includes(text));
  if (found === undefined || others.length > 0)
    throw new Error(`${page} has ${others.length + (found ? 1 : 0)} ${language} blocks with ${text}`);
  return found;
}

/** As `blockWith`, read as YAML. */
export function yamlWith(page: string, text: string) {
  return parse(blockWith(page, "yaml", text));
}
