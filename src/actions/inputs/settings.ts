import { isIP } from "node:net";
import { readDurationMs } from "../../request/duration.ts";
import { quoted } from "../../request/printable.ts";
import { refuse } from "../../request/refuse.ts";
import type { PullPolicy } from "../../request/request.ts";
import { UserError } from "../../user-error.ts";

/** The inputs beside the services themselves, read and checked. */
export interface Settings {
  readonly servicesText: string | undefined;
  readonly servicesFile: string | undefined;
  readonly exportText: string | undefined;
  readonly timeoutMs: number | undefined;
  readonly pull: PullPolicy | undefined;
  readonly publish: "as-needed" | "always";
  readonly summary: "always" | "never";
  readonly expiresSeconds: number;
  /** An existing network on which the user wants the services. */
  readonly network: string | undefined;
  readonly publishAddress: string | undefined;
  /** Whether names of services are written to /etc/hosts where the job reaches their addresses. */
  readonly hostsFile: boolean;
  readonly jobNetwork: string | undefined;
  readonly jobContainer: string | undefined;
  readonly dockerHost: string | undefined;
  readonly githubToken: string | undefined;
  /** Where a failing start writes its services' logs. */
  readonly logDirectory: string | undefined;
  /** Where this step, which starts nothing, writes the logs of the job's services. */
  readonly collectLogs: string | undefined;
}

/** When post prints the services' logs. */
export type LogsPolicy = "on-failure" | "always" | "never";

/** Reads the inputs through `input`; throws `UserError` at the first that is wrong. */
export function readSettings(input: (name: string) => string | undefined): Settings {
  const word = (name: string) => input(name)?.trim();
  return {
    servicesText: input("services"),
    servicesFile: word("services-file"),
    exportText: input("export"),
    timeoutMs: optional(word("timeout"), (text) => durationMs(text, "timeout", "24h")),
    pull: optional(word("pull"), (text) => oneOf(text, "pull", ["always", "missing", "never"] as const)),
    publish: oneOf(word("publish") ?? "as-needed", "publish", ["as-needed", "always"] as const),
    summary: oneOf(word("summary") ?? "always", "summary", ["always", "never"] as const),
    expiresSeconds: durationMs(word("expires") ?? "6d", "expires", "365d") / 1000,
    network: word("network"),
    publishAddress: optional(word("publish-address"), parseAddress),
    hostsFile: oneOf(word("hosts-file") ?? "false", "hosts-file", ["false", "true"] as const) === "true",
    jobNetwork: word("job-network"),
    jobContainer: word("job-container"),
    dockerHost: word("docker-host"),
    githubToken: word("github-token"),
    logDirectory: word("log-directory"),
    collectLogs: word("collect-logs"),
  };
}

/** Post must not fail over an input: a wrong value means the default there. */
export function readLogsPolicy(text: string | undefined): LogsPolicy {
  return text === "always" || text === "never" ? text : "on-failure";
}

function durationMs(text: string, place: string, longest: string): number {
  try {
    return readDurationMs(text, longest);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return refuse(`${place}: ${error.message}`, error.hint);
  }
}

function parseAddress(text: string): string {
  if (isIP(text) !== 0) return text;
  throw new UserError(`publish-address: ${quoted(text)} is not an IP address`, {
    hint: "Give an address of the daemon's host, such as 10.0.0.5, or 127.0.0.1 for its own processes alone.",
  });
}

function oneOf<const Choice extends string>(text: string, place: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === text);
  if (choice !== undefined) return choice;
  throw new UserError(`${place}: ${quoted(text)} is not one of ${choices.join(", ")}`, {
    hint: `Use ${choices[0]}, or leave it out.`,
  });
}

function optional<Value>(text: string | undefined, parse: (text: string) => Value): Value | undefined {
  return text === undefined ? undefined : parse(text);
}
