import type { Underway } from "../../ports/log.ts";
import { type BoardEntry, boardLines, type TerminalWindow } from "./board.ts";
import { columnsOf } from "./columns.ts";

/** A terminal whose lines can be drawn again. */
interface Drawable {
  write(text: string): void;
  /** Asked before each drawing, because the user may resize the window. */
  size(): Pick<TerminalWindow, "columns" | "rows">;
  nowMs(): number;
  /** Calls back until the returned function is called. Must not keep the process alive. */
  everyMs(ms: number, draw: () => void): () => void;
  readonly hasColors: boolean;
  readonly hasUnicode: boolean;
  /** Whether lines that a window has become too narrow for are wrapped anew; xterm shows their beginnings. */
  readonly wrapsAnew: boolean;
}

/** Lines that stay, and below them a board of what is under way, drawn again and again until nothing is. */
interface LiveScreen {
  print(text: string): void;
  underway(about: string, doing: Underway | undefined): void;
}

const FRAME_MS = 100;

export function liveScreen(terminal: Drawable): LiveScreen {
  const entries = new Map<string, Underway & { readonly sinceMs: number }>();
  let drawn: readonly string[] = [];
  let frame = 0;
  let stop: (() => void) | undefined;

  /** One write for each drawing, so that the terminal never shows half of it. */
  const redraw = (above = ""): void => {
    const nowMs = terminal.nowMs();
    const size = terminal.size();
    const { hasColors, hasUnicode } = terminal;
    const board = [...entries].map(
      ([about, { sinceMs, ...doing }]): BoardEntry => ({ about, ...doing, forMs: nowMs - sinceMs }),
    );
    const lines = boardLines(board, { ...size, frame, hasColors, hasUnicode });
    terminal.write(
      erasing(drawn, terminal.wrapsAnew ? size.columns : undefined) +
        above +
        lines.map((line) => `${line}\n`).join(""),
    );
    drawn = lines;
  };

  return {
    print(text) {
      if (drawn.length === 0) terminal.write(text);
      else redraw(text);
    },
    underway(about, doing) {
      if (doing !== undefined) {
        entries.set(about, { ...doing, sinceMs: entries.get(about)?.sinceMs ?? terminal.nowMs() });
        stop ??= terminal.everyMs(FRAME_MS, () => {
          frame += 1;
          if (entries.size > 0) redraw();
        });
      } else if (entries.delete(about) && entries.size === 0) {
        stop?.();
        stop = undefined;
        redraw();
      }
    },
  };
}

/**
 * Moves up to the first of these lines and clears all below.
 *
 * @param columns given if a window that has become narrower wraps them
 */
function erasing(lines: readonly string[], columns = Number.POSITIVE_INFINITY): string {
  if (lines.length === 0) return "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colors of the lines themselves
  const widths = lines.map((line) => columnsOf(line.replace(/\u001b\[\d+m/g, "")));
  const rows = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
  return `\u001b[${rows}A\r\u001b[J`;
}
