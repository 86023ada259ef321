import type { Log, Underway } from "../ports/log.ts";
import { readableLine, readableText } from "../report/readable-text.ts";
import { withoutRepeats } from "../report/without-repeats.ts";
import { errorLine } from "./error-line.ts";
import { inOwnWords } from "./own-words.ts";
import type { Folding } from "./system.ts";

/** How standard error is written. */
interface Manner {
  write(text: string): void;
  readonly hasColors: boolean;
  readonly isQuiet: boolean;
  readonly folding: Folding;
  /** Whether a failure ends with a line of JSON too. */
  readonly errors?: "json" | "sentences" | undefined;
  /** For markers that need one. */
  nowEpochSeconds(): number;
  /** Given if what is under way can be shown, see `Log.underway`. */
  readonly underway?: ((about: string, doing: Underway | undefined) => void) | undefined;
}

export interface TerminalLog extends Log {
  /** From now on, no line shows this text. */
  mask(secret: string): void;
  error(sentence: string): void;
  /** Remembers the failure for `close`; the first one counts. */
  failure(thrown: unknown): void;
  /** Ends the log with what programs read of the failure, if there was one and a flag asks for that. */
  close(): void;
}

const COLOR = { error: "31", warning: "33", notice: "36" } as const;

/**
 * Everything of ours on standard error: standard output belongs to the user's command, or holds the data that was
 * asked for. Much of a line quotes a service or a daemon, so none may move a terminal's cursor.
 */
export function terminalLog(manner: Manner): TerminalLog {
  const { write, hasColors, isQuiet, folding, underway } = manner;
  const secrets = new Set<string>();
  let failure: string | undefined;
  const masked = (text: string) => [...secrets].reduce((known, one) => known.replaceAll(one, "***"), text);
  const line = (text: string) => write(`${masked(text)}\n`);
  const say = (kind: keyof typeof COLOR, sentence: string) => {
    const label = hasColors ? `\u001b[${COLOR[kind]}m${kind}:\u001b[0m` : `${kind}:`;
    line(
      `${label} ${readableText(inOwnWords(sentence)).replaceAll("\n", `\n${" ".repeat(kind.length + 2)}`)}`,
    );
  };
  return {
    mask: (secret) => {
      if (secret !== "") secrets.add(secret);
    },
    info: (text) => {
      if (!isQuiet) line(readableLine(inOwnWords(text)));
    },
    foreign: (lines) => {
      const each = lines.flatMap((text) => text.split(/\r\n|\r|\n/));
      for (const text of withoutRepeats(each)) line(`  | ${readableLine(text)}`);
    },
    debug: () => {},
    ...(underway !== undefined && {
      underway: (about, doing) =>
        underway(masked(about), doing && { ...doing, text: readableLine(inOwnWords(masked(doing.text))) }),
    }),
    notice: (sentence) => {
      if (!isQuiet) say("notice", sentence);
    },
    warning: (sentence) => say("warning", sentence),
    error: (sentence) => say("error", sentence),
    failure: (thrown) => {
      failure ??= errorLine(thrown);
    },
    close: () => {
      if (failure !== undefined && manner.errors === "json") line(failure);
    },
    async group(title, body) {
      if (isQuiet) return body();
      const { open, close } = markersOf(folding, readableLine(title), manner.nowEpochSeconds());
      line(open);
      try {
        return await body();
      } finally {
        if (close !== undefined) line(close(manner.nowEpochSeconds()));
      }
    },
  };
}

/** The lines around what a CI's log folds. */
function markersOf(
  folding: Folding,
  title: string,
  nowEpochSeconds: number,
): { readonly open: string; readonly close?: (nowEpochSeconds: number) => string } {
  const id = `sibling_services_${title.toLowerCase().replace(/\W+/g, "_")}`;
  switch (folding) {
    case "github":
      return { open: `::group::${title}`, close: () => "::endgroup::" };
    case "gitlab":
      return {
        open: `\u001b[0Ksection_start:${Math.floor(nowEpochSeconds)}:${id}\r\u001b[0K${title}`,
        close: (now) => `\u001b[0Ksection_end:${Math.floor(now)}:${id}\r\u001b[0K`,
      };
    case "buildkite":
      return { open: `--- ${title}` };
    case "azure":
      return { open: `##[group]${title}`, close: () => "##[endgroup]" };
    case "teamcity": {
      const name = title.replace(/[|'[\]]/g, "|$&");
      return {
        open: `##teamcity[blockOpened name='${name}']`,
        close: () => `##teamcity[blockClosed name='${name}']`,
      };
    }
    case "none":
      return { open: title };
  }
}
