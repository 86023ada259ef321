import { isIP } from "node:net";
import { quoted } from "../../request/printable.ts";
import type { Settings } from "../../request/settings.ts";
import { UserError } from "../../user-error.ts";

/** The inputs, with the texts that are read further. */
export interface InputTexts extends Settings {
  readonly servicesText: string | undefined;
  readonly servicesFile: string | undefined;
  readonly exportText: string | undefined;
}

/** Reads the inputs through `input`; throws `UserError` at the first that is wrong. */
export function readSettings(input: (name: string) => string | undefined): InputTexts {
  const word = (name: string) => input(name)?.trim();
  return {
    servicesText: input("services"),
    servicesFile: word("services-file"),
    exportText: input("export"),
    timeoutMs: optional(word("timeout"), (text) => parseDurationMs(text, "timeout", "24h")),
    pull: optional(word("pull"), (text) => oneOf(text, "pull", ["always", "missing", "never"] as const)),
    publish: oneOf(word("publish") ?? "as-needed", "publish", ["as-needed", "always"] as const),
    summary: oneOf(word("summary") ?? "always", "summary", ["always", "never"] as const),
    expiresSeconds: parseDurationMs(word("expires") ?? "6d", "expires", "365d") / 1000,
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

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `90s`, `2m`, `1m30s`, `6d` in milliseconds, up to `longest`; a bare number is refused, for its unit could be any. */
export function parseDurationMs(text: string, place: string, longest: string): number {
  const ms = durationMs(text);
  if (ms === undefined) {
    throw new UserError(`${place}: ${quoted(text)} is not a duration`, {
      hint: "Write a number with a unit, such as 90s, 2m or 1m30s.",
    });
  }
  if (ms >= 1 && ms <= (durationMs(longest) ?? 0)) return ms;
  throw new UserError(`${place}: ${quoted(text)} is out of range`, { hint: `From 1ms to ${longest}.` });
}

function durationMs(text: string): number | undefined {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join("") !== text) return undefined;
  return parts.reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * UNIT_MS[unit as keyof typeof UNIT_MS],
    0,
  );
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
