import { EXIT_CODES, flagLabel, flagSentence } from "./help.ts";
import { VERBS } from "./verbs.ts";

/** The man page, as man(7) macros. */
export function manPage(): string {
  return `${[
    ".TH SIBLING-SERVICES 1",
    ".SH NAME",
    "sibling-services \\- service containers beside a command, a job or a day's work",
    ".SH SYNOPSIS",
    ...VERBS.flatMap(({ name, usage }) => [`.B sibling-services ${escaped(name)}`, escaped(usage), ".br"]),
    ".SH COMMANDS",
    ...VERBS.flatMap(({ name, does, flags }) => [
      `.SS ${name}`,
      escaped(does),
      ...flags.flatMap((flag) => [
        ".TP",
        `.B ${escaped(flagLabel(flag).trim())}`,
        escaped(flagSentence(flag)),
      ]),
    ]),
    ".SH EXIT STATUS",
    ...EXIT_CODES.flatMap(([code, means]) => [".TP", `.B ${escaped(code)}`, escaped(means)]),
  ].join("\n")}\n`;
}

/** A line must not start like a macro, and hyphens are to be copied as such. */
function escaped(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^(?=[.'])/, "\\&");
}
