import { type Problem, problemsError } from "../request/problem.ts";
import { readSettings, type SettingName } from "../request/read-settings.ts";
import type { Settings } from "../request/settings.ts";
import type { FlagValues } from "./command-line/parse-command-line.ts";

interface FlagSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/**
 * The settings among the flags, and what is wrong with them.
 *
 * @param checkDockerHost throws `UserError` if the text is not the address of a daemon
 */
export function settingsOfFlags(
  flags: FlagValues,
  { checkDockerHost }: { checkDockerHost(text: string): void },
): FlagSettings {
  const input = (name: SettingName): string | undefined => {
    if (name === "hosts-file") return flags.has(name) ? "true" : undefined;
    // Nobody knows when a job of a terminal has ended, so what it leaves is removed sooner than on GitHub.
    if (name === "expires") return flags.get(name)?.[0] ?? "6h";
    return flags.get(name)?.[0];
  };
  const { settings, problems } = readSettings(input, checkDockerHost);
  const asFlags = problems.map((problem): Problem => ({ ...problem, path: `--${problem.path}` }));
  return { settings, problems: asFlags };
}

/** The same for a command that reads no services. Throws `UserError` with every problem. */
export function readFlagSettings(flags: FlagValues, tools: Parameters<typeof settingsOfFlags>[1]): Settings {
  const { settings, problems } = settingsOfFlags(flags, tools);
  if (problems.length > 0) throw problemsError(problems);
  return settings;
}
