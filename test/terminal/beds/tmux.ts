import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { debianProgram } from "../../bed/ci/programs.ts";
import { finish } from "./program.ts";

/** Long enough for any step of a test on a loaded machine. */
const PATIENCE_MS = 90_000;

/** A terminal with a shell, into which a person types. */
export interface Terminal extends AsyncDisposable {
  /** Types a line and presses Enter. */
  type(line: string): Promise<void>;
  /** Presses a key, as `C-c`. */
  press(key: string): Promise<void>;
  /** Waits until the screen, with what has scrolled away, matches; returns that text. */
  shows(pattern: RegExp): Promise<string>;
  /** Closes the window; programs in it get HUP. */
  close(): Promise<void>;
}

export async function openTerminal({
  folder,
  environment,
}: {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<Terminal> {
  const own = mkdtempSync(join(tmpdir(), "tmux-"));
  const program = join(await debianProgram("tmux", "-V", console.log), "tmux");
  const locale = { LC_ALL: "C.UTF-8", TERM: "xterm-256color" };
  const tmux = (...words: string[]) =>
    finish([program, "-S", join(own, "socket"), "-f", "/dev/null", ...words], {
      folder,
      environment: { ...environment, ...locale },
    });
  const shell = "PS1='$ ' exec bash --norc --noprofile";
  await tmux("new-session", "-d", "-x", "100", "-y", "40", shell);
  const screen = () => tmux("capture-pane", "-p", "-J", "-S", "-");
  return {
    type: async (line) => {
      await tmux("send-keys", "-l", line);
      await tmux("send-keys", "Enter");
    },
    press: async (key) => void (await tmux("send-keys", key)),
    shows: async (pattern) => {
      const until = Date.now() + PATIENCE_MS;
      for (;;) {
        const text = await screen();
        if (pattern.test(text)) return text;
        if (Date.now() > until) throw new Error(`the terminal does not show ${pattern}:\n${text}`);
        await pause(50);
      }
    },
    close: async () => void (await tmux("kill-session")),
    [Symbol.asyncDispose]: async () => {
      await tmux("kill-server").catch(() => "it has ended with its last window");
      rmSync(own, { recursive: true, force: true });
    },
  };
}
