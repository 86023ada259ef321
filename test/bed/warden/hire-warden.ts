import { spawn } from "node:child_process";
import { on, once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import type { EnginePrograms } from "../engine/engine-programs.ts";
import type { Say } from "../step.ts";
import type { News, Order } from "./messages.ts";

/** How long another bed may keep this one waiting: longer than any whole test run of ours. */
const turnTimeoutMs = 15 * 60_000;

export interface Warden {
  startEngine(programs: EnginePrograms): Promise<string>;
  /** To be called before the image exists, so that no end of this process can leave it behind. */
  removeImageAtEnd(dockerHost: string, image: string): void;
  /** Cleans up and returns when all is gone. */
  dismiss(): Promise<void>;
}

/** Starts the process that holds the turn for an engine and cleans up after this process. */
export async function hireWarden(turn: string, say: Say): Promise<Warden> {
  const program = join(import.meta.dirname, "warden.ts");
  const flags = ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"];
  const child = spawn(process.execPath, [...flags, program, turn, String(process.pid)], {
    // In a process group of its own: Ctrl-C in the terminal is for the tests, not for who cleans up after them.
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const lines = on(createInterface({ input: child.stdout }), "line", { close: ["close"] });
  const news = (async function* (): AsyncGenerator<News> {
    for await (const [line] of lines) {
      yield JSON.parse(String(line)) as News;
    }
  })();
  const order = (one: Order) => child.stdin.write(`${JSON.stringify(one)}\n`);
  const dismiss = async () => {
    child.stdin.end();
    await ended;
    for await (const one of news) {
      if (one.kind === "left-behind") {
        say(`left behind: ${one.what}`);
      }
    }
  };

  const inTime = await Promise.race([waitForTurn(news, say), pause(turnTimeoutMs, false, { ref: false })]);
  if (!inTime) {
    child.kill();
    throw new Error(
      `Another test run kept the engine for ${turnTimeoutMs / 60_000} minutes. End it and try again.`,
    );
  }
  return {
    startEngine: async (programs) => {
      order({ kind: "start-engine", programs });
      return expectEngine(await nextNews(news));
    },
    removeImageAtEnd: (dockerHost, image) => {
      order({ kind: "remove-image-at-end", dockerHost, image });
    },
    dismiss,
  };
}

async function waitForTurn(news: AsyncGenerator<News>, say: Say): Promise<true> {
  for (;;) {
    const one = await nextNews(news);
    if (one.kind === "turn") {
      return true;
    }
    if (one.kind === "waiting") {
      const { pid, folder, since } = one.holder;
      say(`waiting for the test run with pid ${pid} in ${folder}, there since ${since}`);
    }
  }
}

function expectEngine(one: News): string {
  if (one.kind === "engine") {
    return one.dockerHost;
  }
  const reason = one.kind === "engine-failed" ? one.reason : `unexpected news "${one.kind}"`;
  throw new Error(
    `The test engine did not start: ${reason}\nStart Docker yourself, or set DOCKER_HOST, and try again.`,
  );
}

async function nextNews(news: AsyncGenerator<News>): Promise<News> {
  const { value, done } = await news.next();
  if (done === true) {
    throw new Error("The process that keeps the test engine ended too early; its message is above.");
  }
  return value;
}
