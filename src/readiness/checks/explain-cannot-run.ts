import { nearestName } from "../../request/nearest-name.ts";
import type { Topic } from "../../topics.ts";
import type { Check } from "../readiness-plan.ts";

/** How container runtimes and shells report a program that cannot run. */
const SENTENCES: readonly { readonly says: RegExp; readonly problem: Problem }[] = [
  // runc: exec: "curl": executable file not found in $PATH; exec: "/bin/sh": stat /bin/sh: no such file or directory
  { says: /exec: "([^"]+)": (?:stat \S+: )?(?:executable file not found|no such file)/, problem: "missing" },
  { says: /exec: "([^"]+)": (?:stat \S+: )?permission denied/, problem: "forbidden" },
  { says: /executable file [`'"]?([^\s`'"]+)[`'"]? not found/, problem: "missing" }, // crun
  { says: /([^\s:'"`]+): (?:command )?not found/, problem: "missing" }, // dash, busybox, bash
  { says: /^(?!.*runtime).*?([^\s:'"`]+): permission denied/i, problem: "forbidden" },
];

type Problem = "missing" | "forbidden";

const LONGEST_QUOTE = 300;

const INSTEAD = {
  healthcheck:
    "With `--no-healthcheck` in `options` and the service's `ports`, a connection decides instead of a command.",
  wait: "Or let another condition of `wait` decide: tcp, http, log.",
};

/**
 * Why a command cannot be run in this container, and what the user can do about it.
 *
 * @param told what the shell printed or the runtime answered
 * @param started the program to start, if it is known to be the missing one
 */
export function explainCannotRun(
  { source, isHealthcheck }: Pick<Extract<Check, { kind: "command" }>, "source" | "isHealthcheck">,
  told: string,
  started?: string,
): { topic: Topic; reason: string; hint: string } {
  const instead = isHealthcheck ? INSTEAD.healthcheck : INSTEAD.wait;
  const problem = problemOf(told, started);
  const words = told.replace(/\s+/g, " ").trim().slice(0, LONGEST_QUOTE);
  const reason = [`${source} cannot be run`, problem].filter((part) => part !== undefined).join(": ");
  return {
    topic: "Health command cannot run",
    reason: words === "" ? reason : `${reason} (${words})`,
    hint: problem === undefined ? instead : `${useAnother(told)} ${instead}`,
  };
}

/** What health commands call most, and what has taken the place of programs that newer images lack. */
const PROGRAMS = (
  "bash cassandra clickhouse-client cqlsh curl etcdctl healthcheck.sh mariadb-admin mongosh mysqladmin nc " +
  "pg_isready psql rabbitmq-diagnostics rabbitmqctl redis-cli valkey-cli wget"
).split(" ");
const SUCCESSORS: Readonly<Record<string, string>> = {
  mongo: "mongosh",
  mysql: "mariadb",
  mysqladmin: "mariadb-admin",
};

/** Names the program that was probably meant. */
function useAnother(told: string): string {
  const missing = SENTENCES.filter(({ problem }) => problem === "missing");
  const [name] = missing.flatMap(({ says }) => says.exec(told)?.[1] ?? []);
  const meant = name === undefined ? undefined : (SUCCESSORS[name] ?? nearestName(name, PROGRAMS));
  return meant === undefined || meant === name
    ? "Use a program that the image has."
    : `Did you mean ${meant}? Use a program that the image has.`;
}

/** `undefined` if only the runtime's own words explain it: limits, namespaces, a host that is short of memory. */
function problemOf(told: string, started: string | undefined): string | undefined {
  for (const { says, problem } of SENTENCES) {
    const name = says.exec(told)?.[1];
    if (name === "/bin/sh" && problem === "missing") return "it needs a shell, but the image has none";
    if (name !== undefined)
      return problem === "missing" ? `${name} is not in the image` : `${name} cannot be executed`;
  }
  if (told.trim() === "") return "a program that it needs is not in the image, or cannot be executed";
  return started !== undefined && /no such file/i.test(told) ? `${started} is not in the image` : undefined;
}
