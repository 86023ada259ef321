import { EMPTY_VALUE_HINT, EXPRESSION_HINT } from "../request/expression-hint.ts";
import { EXPRESSION_IN_A_FILE } from "../request/refuse-expressions.ts";
import { STRUCTURE_HINT } from "../request/schema/shapes/scalars.ts";

/** Settings that have the same name as a flag and as the action's input. */
const SETTINGS =
  "network|docker-host|publish-address|publish|timeout|pull|logs|log-directory|hosts-file|expires|job-container|backend|kubernetes-namespace|pod-template";

/** What the rooms that both fronts share say in GitHub's words, and what a terminal says instead; the first that fits. */
const WORDS: readonly (readonly [string | RegExp, string])[] = [
  [EXPRESSION_HINT, "Or write a bare `KEY:`, which takes the value from this environment."],
  [EMPTY_VALUE_HINT, "Set it in this environment, or write its value."],
  [/(has no services to start): `services` and .*/g, "$1"],
  [STRUCTURE_HINT, "GitHub writes this word for a mapping or a list. Write the text itself."],
  [EXPRESSION_IN_A_FILE.message, "only GitHub evaluates ${{ }}"],
  [
    EXPRESSION_IN_A_FILE.hint,
    "Write the value, or a bare `KEY:` in `env`, which takes it from this environment.",
  ],
  ["Anchors of the workflow do not exist in this text: define", "Define"],
  [
    "Is actions/checkout an earlier step? Otherwise check the path; a relative one starts in the workspace.",
    "Check the path; a relative one starts in the current directory.",
  ],
  [
    "Is actions/checkout an earlier step? Otherwise check the path, which starts in the workspace.",
    "Check the path, which starts in the current directory.",
  ],
  [new RegExp(`\\b(?:its|the) input \`?(${SETTINGS})\`?`, "g"), "`--$1`"],
  [/\b(?:this|the) action chooses\b/g, "sibling-services chooses"],
  [/\b(?:This|The) action chooses\b/g, "sibling-services chooses"],
  [/later steps read from the output `([^`]+)-port`/g, "commands read from `{$1.port}` in `--env`"],
  [
    /later steps read from the output `([^`]+)-port-(\d+)[^`]*`/g,
    "commands read from `{$1.port:$2}` in `--env`",
  ],
  // Of variables that `--env` sets. Woodpecker and Drone have later steps, of which other sentences speak.
  [/\b(which \w+|how|that) later steps (depend on|trust|use|reach)\b/g, "$1 commands $2"],
];

/** A sentence without a workflow behind it: GitHub's words are replaced by those of the command line. */
export function inOwnWords(sentence: string): string {
  return WORDS.reduce((known, [github, ours]) => known.replaceAll(github, ours), sentence);
}
