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
  {
    file: "src/reachability/inside/ask-one-by-one.ts",
    code: "const GATHERING_MS = 25;",
    replacement: "(25 + 1)",
    because: A_MILLISECOND,
  },
  {
    file: "src/reachability/inside/see-connection.ts",
    code: "const CONNECT_TIMEOUT_MS = 1_000;",
    replacement: "(1_000 + 1)",
    because: A_MILLISECOND,
  },
  {
    file: "src/reachability/inside/see-connection.ts",
    code: "for (let count = 1; ; count += 1) {",
    replacement: "(1 + 1)",
    because: "Three looks instead of four: only how late a connection may arrive changes.",
  },
  {
    file: "src/reachability/inside/see-connection.ts",
    code: "await pause(PAUSE_MS, undefined, { signal });",
    replacement: ";",
    because: "Without the pause the looks only come faster.",
  },
  {
    file: "src/backend/docker/container/listens-on.ts",
    code: "const TIMEOUT_MS = 1_000;",
    replacement: "(1_000 + 1)",
    because: A_MILLISECOND,
  },
  {
    file: "src/backend/docker/container/plan-container.ts",
    code: 'return path.length > 1 ? path.replace(/\\/+$/, "") : path;',
    replacement: "(1 + 1)",
    because: "Absolute paths of two characters do not end in a slash.",
  },
  {
    file: "src/backend/docker/network/join-network.ts",
    code: "return networks.every((endpoint) => networkName < endpoint.networkName);",
    replacement: "<=",
    because: "A container is not on two networks of one name.",
  },
  {
    file: "src/readiness/same-check/read-command.ts",
    code: 'if (join !== undefined) tokens.push({ kind: "operator", text: ">&" });',
    replacement: '"another kind"',
    because: "Only words and the text of operators are looked at.",
  },
];

/** Why no test notices this mutant; `undefined` if a test is missing. */
export function whySurvives({ file, code, replacement }: Mutant): string | undefined {
  return KNOWN.find(
    (known) => known.file === file && known.code === code && known.replacement === replacement,
  )?.because;
}
