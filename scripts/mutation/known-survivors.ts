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

const BEGINS_WITH_OR = "A command that begins with `||` is not one in any case.";

const KNOWN: readonly KnownSurvivor[] = [
  {
    file: "src/session/refuse-taken-names.ts",
    code: "const service = services.find(({ name }) => isSameName(name, found.name));",
    replacement: "findLast",
    because: "The names of a step's services differ.",
  },
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
  {
    file: "src/readiness/plan-readiness.ts",
    code: "const isMoved = declaredPorts.length > 0 && otherPorts(preset, facts).length > 0;",
    replacement: ">=",
    because: "Without declared ports there are no others.",
  },
  {
    file: "src/readiness/probes/dialogue.ts",
    code: "clearTimeout(silence);",
    replacement: ";",
    because: "A promise settles once, and the timer that is left ends by itself.",
  },
  {
    file: "src/readiness/probes/dialogue.ts",
    code: "socket.destroy();",
    replacement: ";",
    because: "Node destroys a socket after its error by itself.",
  },
  {
    file: "src/readiness/probes/dialogue.ts",
    code: 'socket.removeAllListeners("data").resume();',
    replacement: ";",
    because: "Who listens on settles a promise that is settled.",
  },
  {
    file: "src/readiness/probes/dialogue.ts",
    code: 'socket.once("close", () => clearTimeout(patience)).unref();',
    replacement: ";",
    because: "The timer keeps no process alive, and destroys a socket that is closed.",
  },
  {
    file: "src/readiness/probes/plain-or-tls-probe.ts",
    code: "if (timeoutMs < 1 || options.signal.aborted) return answer;",
    replacement: "(1 + 1)",
    because: A_MILLISECOND,
  },
  {
    file: "src/readiness/probes/http-probe.ts",
    code: "let bytes = 0;",
    replacement: "(0 + 1)",
    because: "One byte of a page of a megabyte.",
  },
  {
    file: "src/readiness/same-check/known-check.ts",
    code: 'return { kind: "program", programs: programs.split(" "), operands, options: {}, ...more };',
    replacement: '"another kind"',
    because: "The compiler refuses it, and only the other kind is asked for.",
  },
  {
    file: "src/readiness/same-check/read-command.ts",
    code: "const after = end < 0 ? [] : tokens.slice(end + 1).map((token) => token.text);",
    replacement: "<=",
    because: BEGINS_WITH_OR,
  },
  {
    file: "src/readiness/same-check/read-command.ts",
    code: 'if (end >= 0 && !["exit 1", "exit $?", "false"].includes(after.join(" "))) return undefined;',
    replacement: ">",
    because: BEGINS_WITH_OR,
  },
  {
    file: "src/readiness/same-check/read-command.ts",
    code: 'if (end >= 0 && !["exit 1", "exit $?", "false"].includes(after.join(" "))) return undefined;',
    replacement: "(0 + 1)",
    because: BEGINS_WITH_OR,
  },
  {
    file: "src/readiness/same-check/read-command.ts",
    code: "const stages = stagesOf(end < 0 ? tokens : tokens.slice(0, end));",
    replacement: "<=",
    because: BEGINS_WITH_OR,
  },
  {
    file: "src/readiness/same-check/read-command.ts",
    code: "const stages = stagesOf(end < 0 ? tokens : tokens.slice(0, end));",
    replacement: "(0 + 1)",
    because: BEGINS_WITH_OR,
  },
  {
    file: "src/readiness/same-check/read-command.ts",
    code: "const after = end < 0 ? [] : tokens.slice(end + 1).map((token) => token.text);",
    replacement: "(0 + 1)",
    because: BEGINS_WITH_OR,
  },
  {
    file: "src/readiness/same-check/read-command.ts",
    code: "if (token === undefined || stage === undefined) return undefined;",
    replacement: "&&",
    because: "Neither can be: the compiler does not know that the index is within the list.",
  },
  {
    file: "src/readiness/presets/mysql.ts",
    code: "const LONGEST_PACKET_BYTES = 4_096;",
    replacement: "(4_096 + 1)",
    because: "No greeting comes near to it.",
  },
  {
    file: "src/readiness/presets/http-look.ts",
    code: "const ANY: readonly StatusRange[] = [{ from: 100, to: 599 }];",
    replacement: "(100 + 1)",
    because: "No answer ends with status 100.",
  },
  {
    file: "src/readiness/presets/http-look.ts",
    code: "const BELOW_500: readonly StatusRange[] = [{ from: 100, to: 499 }];",
    replacement: "(100 + 1)",
    because: "No answer ends with status 100.",
  },
  {
    file: "src/backend/docker/removal/owner-traces.ts",
    code: 'return fates.find(({ kind }) => kind === "alive") ?? fates[0] ?? { kind: "alive" };',
    replacement: "findLast",
    because: '"alive" has no further details.',
  },
  {
    file: "src/backend/docker/removal/owner-traces.ts",
    code: "ageSeconds: isDecided ? 0 : (await witness.nowEpochSeconds()) - youngestEpochSeconds,",
    replacement: "(0 + 1)",
    because: "Nothing looks at the age of a job whose end is decided.",
  },
  {
    file: "src/backend/docker/removal/sweep.ts",
    code: "const MOST_JOBS_AT_ONCE = 4;",
    replacement: "(4 + 1)",
    because: "One more at a time: only the load on the daemon changes.",
  },
  {
    file: "src/backend/docker/network/session-network.ts",
    code: "const PAUSE_MS = 50;",
    replacement: "(50 + 1)",
    because: A_MILLISECOND,
  },
];

/** Why no test notices this mutant; `undefined` if a test is missing. */
export function whySurvives({ file, code, replacement }: Mutant): string | undefined {
  return KNOWN.find(
    (known) => known.file === file && known.code === code && known.replacement === replacement,
  )?.because;
}
