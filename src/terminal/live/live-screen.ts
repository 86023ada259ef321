import type { Underway } from "../../ports/log.ts";
import { type BoardEntry, boardLines, type TerminalWindow } from "./board.ts";

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
}

/** Lines that stay, and below them a board of what is under way, drawn again and again until nothing is. */
interface LiveScreen {
  print(text: string): void;
  underway(about: string, doing: Underway | undefined): void;
}

const FRAME_MS = 100;
/** The cursor remembers where it is, and goes back there (DECSC, DECRC). */
const REMEMBER = "\u001b7";
const GO_BACK = "\u001b8";

export function liveScreen(terminal: Drawable): LiveScreen {
  const entries = new Map<string, Underway & { readonly sinceMs: number }>();
  /** The window in which the board stands, if it does. */
  let drawn: Pick<TerminalWindow, "columns" | "rows"> | undefined;
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
    terminal.write(`${erasing(drawn, size)}${above}${standing(lines)}`);
    drawn = lines.length === 0 ? undefined : size;
  };

  return {
    print(text) {
      if (drawn === undefined) terminal.write(text);
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

/** The lines, with the cursor on the first of them: what is typed goes over the board, and Enter does not scroll it. */
function standing(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return `${lines.map((line) => `${line}\n`).join("")}\u001b[${lines.length}A${REMEMBER}`;
}

/**
 * Clears the board and all below. Enter has moved the cursor down, but not what it remembers; a new size of the window
 * has moved both the lines and the cursor, but not what it remembers.
 */
function erasing(
  drawn: Pick<TerminalWindow, "columns" | "rows"> | undefined,
  size: Pick<TerminalWindow, "columns" | "rows">,
): string {
  if (drawn === undefined) return "";
  const isSame = drawn.columns === size.columns && drawn.rows === size.rows;
  return `${isSame ? GO_BACK : ""}\r\u001b[J`;
}
