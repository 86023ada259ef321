import { describe, expect, test } from "vitest";
import { liveScreen } from "../../../src/terminal/live/live-screen.ts";
import { aScreen } from "./a-screen.ts";

/** A window in which a program draws; time passes frame by frame. */
function aWindow(size: Parameters<typeof aScreen>[0] = { rows: 10, columns: 60 }) {
  const screen = aScreen(size);
  let nowMs = 0;
  let draw: (() => void) | undefined;
  const live = liveScreen({
    write: screen.write,
    size: () => screen,
    nowMs: () => nowMs,
    everyMs: (_, frame) => {
      draw = frame;
      return () => {
        draw = undefined;
      };
    },
    hasColors: true,
    hasUnicode: true,
  });
  const pass = (frames: number) => {
    for (let count = 0; count < frames; count += 1) {
      nowMs += 100;
      draw?.();
    }
  };
  return { screen, live, pass, isDrawing: () => draw !== undefined };
}

describe("a terminal whose lines are drawn again", () => {
  test("keeps printed lines above the board, and nothing of the board once all is over", () => {
    const { screen, live, pass, isDrawing } = aWindow();
    live.print("Start services\n");
    live.underway("db", { text: "it has not started" });
    live.underway("cache", { text: "it has not started" });
    pass(3);
    expect(screen.lines).toEqual([
      "Start services",
      expect.stringMatching(/^\S db {5}it has not started +0\.3 s$/),
      expect.stringMatching(/^\S cache {2}it has not started +0\.3 s$/),
    ]);
    live.print("db: started\ncache: ready\n");
    live.underway("cache", undefined);
    live.underway("db", { text: "port 5432: refused" });
    pass(2);
    expect(screen.lines).toEqual([
      "Start services",
      "db: started",
      "cache: ready",
      expect.stringMatching(/^\S db {2}port 5432: refused +0\.5 s$/),
    ]);
    live.print("db: ready\n");
    live.underway("db", undefined);
    expect(isDrawing()).toBe(false);
    live.print("run\n");
    expect(screen.lines).toEqual(["Start services", "db: started", "cache: ready", "db: ready", "run"]);
  });

  test.each(
    [12, 25, 59, 60, 61, 200].flatMap((columns) => [
      { columns, wraps: "anew" as const },
      { columns, wraps: "never" as const },
    ]),
  )("survives that the window becomes $columns columns wide and wraps $wraps", ({ columns, wraps }) => {
    const { screen, live, pass } = aWindow({ rows: 10, columns: 60, wraps });
    live.print("above\n");
    live.underway("db", { text: "port 5432: nothing listens yet, データベース" });
    live.underway("cache", { text: "it has not started" });
    pass(2);
    screen.resize(columns);
    pass(2);
    screen.resize(60);
    pass(1);
    expect(screen.lines).toHaveLength(3);
    live.underway("db", undefined);
    live.underway("cache", undefined);
    expect(screen.lines).toEqual(["above"]);
  });

  test.each(["\n", "abc", "y\n", "\n\n"])(
    "leaves nothing of the board when the user types %j meanwhile",
    (typed) => {
      const { screen, live, pass } = aWindow();
      live.print("above\n");
      live.underway("db", { text: "it has not started" });
      live.underway("cache", { text: "it has not started" });
      pass(2);
      screen.write(typed);
      pass(1);
      expect(screen.lines).toEqual([
        "above",
        expect.stringContaining("db"),
        expect.stringContaining("cache"),
      ]);
      screen.write(typed);
      live.underway("db", undefined);
      live.underway("cache", undefined);
      expect(screen.lines).toEqual(["above"]);
    },
  );

  test("never has more lines than its window, so that it can take them back", () => {
    const { screen, live, pass } = aWindow({ rows: 4, columns: 60 });
    for (const name of ["a", "b", "c", "d", "e"]) live.underway(name, { text: "waits" });
    pass(1);
    expect(screen.lines.map((line) => line.slice(2, 12).trim())).toEqual([
      "a  waits",
      "b  waits",
      "and 3 more",
    ]);
    for (const name of ["a", "b", "c", "d", "e"]) live.underway(name, undefined);
    expect(screen.lines).toEqual([]);
  });

  test("takes no notice of the end of what was never under way", () => {
    const { screen, live, isDrawing } = aWindow();
    live.underway("db", undefined);
    expect(isDrawing()).toBe(false);
    expect(screen.lines).toEqual([]);
  });
});
