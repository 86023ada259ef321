import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One variant of one real block of services. */
export interface Block {
  /** The number with which its file's name starts. */
  readonly number: string;
  /** What stands for every `${{ }}`, which GitHub replaces before anybody reads the text. */
  readonly filler: string;
  readonly text: string;
}

/** A plain word that is good as a port, as a tag and as a password, and nothing at all. */
const FILLERS = ["16", ""] as const;
const EXPRESSION = /\$\{\{.*?\}\}/gs;

export function readBlocks(corpus: string): Block[] {
  const folder = join(corpus, "services");
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const fillers = text.search(EXPRESSION) === -1 ? FILLERS.slice(0, 1) : FILLERS;
      return fillers.map((filler) => ({
        number: file.slice(0, 3),
        filler,
        text: text.replaceAll(EXPRESSION, filler),
      }));
    });
}

/** What became of one service: a digest of its body's meaning, that it was skipped, or why it was refused. */
export type RecordedService =
  | { readonly body: string }
  | { readonly skipped: true }
  | { readonly refused: string };

/** What the real command line made of the corpus; the corpus itself belongs to others and is not in the repository. */
export interface RecordedCorpus {
  readonly recordedWith: string;
  /** The body of `docker create` without any flag. */
  readonly bareBody: Record<string, unknown>;
  /** By the block's number and filler, as `184` or `184:empty`, then by the service's position in its block. */
  readonly blocks: Readonly<Record<string, readonly RecordedService[]>>;
}

export function recordedKey({ number, filler }: Block): string {
  return filler === "" ? `${number}:empty` : number;
}

export function digest(meaning: unknown): string {
  return createHash("sha256").update(JSON.stringify(meaning)).digest("hex").slice(0, 16);
}
