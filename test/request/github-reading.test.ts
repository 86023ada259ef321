import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { splitAsGitHub } from "../../src/request/words/split-as-github.ts";
import { read } from "./reading.ts";
import { sharedFolder } from "./shared-material.ts";

/** What GitHub's own parser makes of a scalar that is written literally as the value of a variable. */
type RecordedScalar = { readonly scalar: string } & (
  | { readonly value: string }
  | { readonly refused: string }
);

type RecordedWords = { readonly options: string } & (
  | { readonly words: readonly string[] }
  | { readonly open: true }
);

const folder = sharedFolder("conformance");

function recorded<T>(name: string): readonly T[] {
  return folder === undefined ? [] : JSON.parse(readFileSync(join(folder, name), "utf8"));
}

/** What GitHub refuses and we take, or the other way round, each on purpose. */
const DIFFERENT: Readonly<Record<string, string>> = {
  // Neither the Engine API nor an environment can carry a NUL.
  '"\\0"': "refused",
  // A tag of YAML's core schema is taken wherever it stands.
  "!!int '7'": "7",
  "!!bool yes": "yes",
  "!!null ''": "",
  "!!int 1.5": "1.5",
};

/** What YAML takes away there and here; a notice says so. */
const LOSSES = ["null", "Null", "NULL", "~", "!!null ~", "&x a"];

describe.skipIf(folder === undefined)(
  "what GitHub's own parser reads (skipped where ../shared/conformance is absent)",
  () => {
    test("a scalar is read like it, or kept as written with a notice that names its place", () => {
      const unequal = recorded<RecordedScalar>("github-scalars.json").flatMap((entry) => {
        const ours = readScalar(entry.scalar);
        return isExpected(entry, ours) ? [] : [{ entry, ours }];
      });
      expect(unequal).toEqual([]);
    });

    test("options are split into the same words", () => {
      for (const entry of recorded<RecordedWords>("github-words.json")) {
        if (!("words" in entry)) continue;
        expect({ ...entry, words: splitAsGitHub(entry.options).map(({ text }) => text) }).toEqual(entry);
      }
    });
  },
);

interface OurReading {
  readonly value: string;
  readonly notices: readonly string[];
}

function readScalar(scalar: string): OurReading {
  const lines = scalar.replaceAll("\n", `\n${" ".repeat(8)}`);
  const result = read(`a:\n  image: x\n  env:\n    K: ${lines}\n`);
  if (result.kind === "problems") return { value: "refused", notices: [] };
  const [variable = ""] = result.request.services[0]?.environment ?? [];
  return { value: variable.replace(/^K=?/, ""), notices: result.request.notices };
}

function isExpected(entry: RecordedScalar, { value, notices }: OurReading): boolean {
  const { scalar } = entry;
  const github = "value" in entry ? entry.value : "refused";
  if (scalar in DIFFERENT) return value !== github && value === DIFFERENT[scalar];
  const isNamed = notices.length === 1 && notices[0]?.startsWith("services.a.env.K: ") === true;
  const written = scalar.replace(/^!!\w+ /, "");
  if (value === written && value !== github) return isNamed && !notices[0]?.includes(written);
  return value === github && isNamed === LOSSES.includes(scalar);
}
