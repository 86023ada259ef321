import type { FoundService, Removal, RemovalPatience } from "../../../src/ports/inventory.ts";
import type { HandedOver } from "../../../src/session/handed-over.ts";
import type { Remains } from "../../../src/session/saved-session.ts";
import type { JobEnd } from "../../../src/session/stop/job-end.ts";
import { stopSession } from "../../../src/session/stop/stop-session.ts";
import { postTools } from "./a-post.ts";

const REMAINS: Remains = {
  belongings: {
    kind: "session",
    id: "aaaaaaaaaaaa",
    jobSession: "0123456789ab",
    ofJob: { repository: undefined, run: undefined, job: undefined },
  },
  backend: undefined,
  main: undefined,
};

export const DB: HandedOver = { name: "db", id: "1", ip: "172.18.0.2", startedAt: "2026-01-01T00:00:00Z" };

export const FOUND: FoundService = {
  name: "db",
  id: "1",
  step: "",
  async *wholeLog() {},
  async *followLog() {},
};

const REMOVED: Removal = { containers: 0, networks: 0, volumes: 0, failures: [] };

const END: JobEnd = {
  step: undefined,
  logs: "never",
  mayHaveFailed: false,
  handedOver: [],
  outputNames: [],
  hasMainEnded: true,
  hasSwept: true,
};

/** A post of which a test replaces parts of the backend. */
export function aPost() {
  const post = postTools();
  const beginsAtMs = post.clock.nowMs();
  const { backend } = post.tools;
  const patiences: RemovalPatience[] = [];
  /** What a removal in one round says. */
  const removes = (removal: Partial<Removal>) => {
    backend.remove = async (_, patience) => {
      patiences.push(patience);
      patience.onRound?.({ ...REMOVED, ...removal });
      return { ...REMOVED, ...removal };
    };
  };
  removes({});
  backend.services = async () => [FOUND];
  const stop = (end: Partial<JobEnd>) => stopSession(REMAINS, { ...END, ...end }, post.tools);
  return { ...post, beginsAtMs, backend, patiences, removes, stop };
}
