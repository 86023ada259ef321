import type { FlagUse } from "../create-options/read-flags.ts";
import { quoted } from "../printable.ts";
import type { ServiceDefinition } from "../schema/service-shape.ts";
import { asGitHubVolume } from "./github-volume.ts";
import type { OptionsReading } from "./read-options.ts";

/** What the user should know about a reading that is correct but perhaps unexpected. */
export function optionNotices(
  path: string,
  definition: ServiceDefinition,
  reading: Extract<OptionsReading, { kind: "read" }>,
): string[] {
  const notices = flagNotices(reading.created.uses).map((notice) => `${path}.options: ${notice}`);
  if (reading.splitNotice !== undefined) notices.push(`${path}.options: ${reading.splitNotice}`);
  const lost = (["env", "volumes", "entrypoint", "command"] as const).filter((key) =>
    isGiven(definition[key]),
  );
  if (reading.hasOwnImage && lost.length > 0) {
    notices.push(
      `${path}.options: it names the image, so ${lost.join(", ")} and everything after it become arguments of the command, as on GitHub.`,
    );
  }
  for (const key of ["entrypoint", "command"] as const) {
    const given = definition[key];
    if (given !== undefined && "kind" in given && /(^|\s)'/.test(given.text)) {
      notices.push(
        `${path}.${key}: single quotes do not group words here, as on GitHub; use double quotes, or a list such as [sh, -c, "echo a; echo b"].`,
      );
    }
  }
  for (const volume of definition.volumes ?? []) {
    const { droppedMode } = asGitHubVolume(volume);
    if (droppedMode !== undefined) {
      notices.push(
        `${volume.place.path}: the mode ${quoted(droppedMode)} is ignored, as on GitHub, which knows only ro; \`options: -v\` accepts all of Docker's modes.`,
      );
    }
  }
  return notices;
}

function flagNotices(uses: readonly FlagUse[]): string[] {
  const notices = uses.flatMap(({ flag: { handling, name }, value }) => {
    const isOff = value === "false" || (name === "restart" && /^(?:no)?$/.test(value));
    const isSaid = handling.kind === "noticed" || handling.kind === "ignored";
    return isSaid && !isOff && handling.notice !== undefined ? [handling.notice] : [];
  });
  return [...new Set(notices)];
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
