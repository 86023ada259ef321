import type { Mutant } from "./mutants-of.ts";

/** A wrong line that changes nothing that a test could notice. */
interface KnownSurvivor {
  readonly file: string;
  /** The line as it is, without its indentation. */
  readonly code: string;
  readonly replacement: string;
  readonly because: string;
}

const A_MILLISECOND = "A millisecond more of the real clock: no test can tell it from a busy machine.";
const ABORTS_ONCE = "A signal aborts once, and the listener is taken away at the end in any case.";

const KNOWN: readonly KnownSurvivor[] = [
  {
    file: "src/readiness/pattern-count.ts",
    code: "const LONGEST_MS = 500;",
    replacement: "(500 + 1)",
    because: A_MILLISECOND,
  },
  {
    file: "src/readiness/watch-wait.ts",
    code: 'tools.signal.addEventListener("abort", onRunAborted, { once: true });',
    replacement: "false",
    because: ABORTS_ONCE,
  },
  {
    file: "src/readiness/checks/command-check.ts",
    code: 'signal.addEventListener("abort", giveUp, { once: true });',
    replacement: "false",
    because: ABORTS_ONCE,
  },
  {
    file: "src/readiness/checks/attempt-at.ts",
    code: "return { unanswered: check.reason, pauseMs: () => 0, try: async () => check };",
    replacement: "(0 + 1)",
    because: "Its first answer is final, so that no pause follows.",
  },
];

/** Why no test notices this mutant; `undefined` if a test is missing. */
export function whySurvives({ file, code, replacement }: Mutant): string | undefined {
  return KNOWN.find(
    (known) => known.file === file && known.code === code && known.replacement === replacement,
  )?.because;
}
