import type { Underway } from "../../ports/log.ts";
import { beginningOf, columnsOf, countable, filledTo } from "./columns.ts";

/** One line of the board: a service or an image, and what it is doing. */
export interface BoardEntry extends Underway {
  readonly about: string;
  /** How long it has been on the board. */
  readonly forMs: number;
}

/** The terminal as it is now. */
export interface TerminalWindow {
  readonly columns: number;
  readonly rows: number;
  /** Counts up with every drawing. */
  readonly frame: number;
  readonly hasColors: boolean;
  /** Whether the terminal shows more than ASCII. */
  readonly hasUnicode: boolean;
}

const SYMBOLS = {
  unicode: { spinner: [..."⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"], full: "█", empty: "░", cut: "…" },
  ascii: { spinner: [..."|/-\\"], full: "#", empty: "-", cut: "~" },
} as const;

/** The eye loses a wider line. */
const MOST_COLUMNS = 100;
const BAR_COLUMNS = 20;
/** A bar takes room from the words only if enough is left. */
const LEAST_COLUMNS_WITH_BAR = 70;

/**
 * What is under way, a line for each, none wider than the terminal, and no more of them than it has rows: a terminal
 * cannot redraw what has scrolled away.
 */
export function boardLines(entries: readonly BoardEntry[], window: TerminalWindow): string[] {
  // One row is the cursor's, below them.
  const room = Math.max(1, window.rows - 1);
  const shown = entries.length <= room ? entries : entries.slice(0, room - 1);
  const width = Math.max(0, ...shown.map(({ about }) => columnsOf(countable(about, window))));
  const lines = shown.map((entry) => lineOf(entry, width, window));
  const hidden = entries.length - shown.length;
  return hidden === 0 ? lines : [...lines, cut(`  and ${hidden} more`, roomOf(window), window)];
}

function lineOf({ about, text, bytes, forMs }: BoardEntry, width: number, window: TerminalWindow): string {
  const symbols = symbolsOf(window);
  const spinner = symbols.spinner[window.frame % symbols.spinner.length] ?? "";
  const time = `${(forMs / 1_000).toFixed(1)} s`;
  const hasBar = bytes !== undefined && bytes.total > 0 && window.columns >= LEAST_COLUMNS_WITH_BAR;
  const words = `${filledTo(width, countable(about, window))}  ${hasBar ? `${barOf(bytes, symbols)}  ` : ""}${countable(text, window)}`;
  const room = roomOf(window) - spinner.length - 1 - 2 - time.length;
  if (room < 1) return cut(`${spinner} ${words}`, roomOf(window), window);
  const line = `${filledTo(room, cut(words, room, window))}  ${time}`;
  return `${window.hasColors ? `\u001b[36m${spinner}\u001b[0m` : spinner} ${line}`;
}

/** The last column stays free, because some terminals go on to the next line there. */
function roomOf({ columns }: TerminalWindow): number {
  return Math.min(columns - 1, MOST_COLUMNS);
}

function barOf(
  { done, total }: { readonly done: number; readonly total: number },
  { full, empty }: { readonly full: string; readonly empty: string },
): string {
  const part = Math.round((Math.min(done, total) / total) * BAR_COLUMNS);
  return full.repeat(part) + empty.repeat(BAR_COLUMNS - part);
}

function cut(text: string, columns: number, window: TerminalWindow): string {
  if (columnsOf(text) <= columns) return text;
  return columns < 1 ? "" : beginningOf(text, columns - 1) + symbolsOf(window).cut;
}

function symbolsOf({ hasUnicode }: TerminalWindow) {
  return hasUnicode ? SYMBOLS.unicode : SYMBOLS.ascii;
}
