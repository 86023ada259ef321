import { sweepInBackground } from "../../removal/sweep-in-background.ts";
import type { Engine } from "../engine/engine.ts";
import { EngineRefusal } from "../engine/engine-refusal.ts";
import { type SweepTools, sweep } from "./sweep.ts";

/**
 * A sweep that runs in parallel to a start, which does not wait for it, because thousands of leftovers take minutes.
 */
interface SweepAside {
  /** The daemon as the start sees it: a refusal that a leftover may have caused counts only once the sweep is over. */
  readonly engine: Engine;
  /** Stops it, and returns whether it had finished by itself. */
  end(): "done" | "unfinished";
}

/** How long a refused call waits for the sweep. */
const PATIENCE_MS = 15_000;

/**
 * A name, a host port or an address range that is taken, in the words of Docker, docker-proxy, rootlesskit and
 * Podman.
 */
const TAKEN = /already (?:in use|allocated|exists)|cannot expose port|address pool/i;

export function sweepAside(ownJobSession: string, tools: SweepTools): SweepAside {
  const { engine, clock } = tools;
  const sweeping = sweepInBackground((signal) => sweep(ownJobSession, { ...tools, signal }), tools);

  async function onceMore<Result>(call: () => Promise<Result>): Promise<Result> {
    const wasOver = sweeping.isOver();
    try {
      return await call();
    } catch (error) {
      if (wasOver || !(error instanceof EngineRefusal) || !TAKEN.test(error.reason)) throw error;
      const enough = new AbortController();
      const patience = clock
        .sleep(PATIENCE_MS, AbortSignal.any([tools.signal, enough.signal]))
        .catch(() => {});
      await Promise.race([sweeping.over, patience]);
      enough.abort();
      return call();
    }
  }

  return {
    engine: {
      ...engine,
      containers: {
        ...engine.containers,
        create: (plan) => onceMore(() => engine.containers.create(plan)),
        start: (id) => onceMore(() => engine.containers.start(id)),
      },
      networks: { ...engine.networks, create: (plan) => onceMore(() => engine.networks.create(plan)) },
    },
    end: sweeping.end,
  };
}
