import { expect, test } from "vitest";
import { listEnded, sweepEnded } from "../../src/commands/sweep.ts";
import type { Leftovers, Orphan } from "../../src/ports/backend.ts";
import { inMemoryBackend } from "../fakes/backend/in-memory-backend.ts";
import { inMemoryHost } from "../fakes/backend/in-memory-host.ts";
import { recordingLog } from "../fakes/recording-log.ts";

const OWN = "0123456789ab";
const NOTHING = "info: nothing of an ended job is left that this process may remove";
const ORPHANS: Orphan[] = [
  { noun: "container", name: "db-1", because: "its job's container is gone" },
  { noun: "network", name: "net-1", because: "its job's container is gone" },
];

/** A daemon that answers so to a sweep, and to the question what it would remove. */
function aDaemon(answers: Pick<Leftovers, "sweep" | "orphans">) {
  const log = recordingLog();
  let printed = "";
  const tools = {
    log,
    signal: new AbortController().signal,
    leftovers: { ...inMemoryBackend(inMemoryHost()), ...answers },
    print: (text: string) => {
      printed += text;
      return "read" as const;
    },
  };
  return { tools, log, printed: () => printed };
}

const unused = { sweep: () => expect.fail("it swept"), orphans: () => expect.fail("it listed") };

test("a dry run prints what would go, and why, and removes nothing", async () => {
  const daemon = aDaemon({ ...unused, orphans: async () => ORPHANS });
  expect(await listEnded(OWN, 0, daemon.tools)).toBe(0);
  expect(daemon.printed()).toBe(
    "container  db-1  its job's container is gone\nnetwork    net-1  its job's container is gone\n",
  );
});

test("a sweep looks once", async () => {
  const asked: unknown[] = [];
  const sweep: Leftovers["sweep"] = async (...given) => {
    asked.push(given);
    return "done";
  };
  const daemon = aDaemon({ ...unused, sweep });
  expect(await sweepEnded(OWN, 60, daemon.tools)).toBe(0);
  expect(asked).toEqual([[OWN, daemon.tools.signal, 60]]);
  expect(daemon.log.lines).toEqual([]);
});

const BOTH = [["sweep", sweepEnded] as const, ["dry run", listEnded] as const];

test.each(BOTH)("a %s says if there is nothing", async (_, carryOut) => {
  const daemon = aDaemon({ sweep: async () => "nothing-found", orphans: async () => [] });
  expect(await carryOut(OWN, 0, daemon.tools)).toBe(0);
  expect(daemon.log.lines).toEqual([NOTHING]);
});

test.each(BOTH)(
  "a %s on a daemon that does not answer does not claim that nothing is left",
  async (_, carryOut) => {
    const fail = () => Promise.reject(new Error("no daemon"));
    const daemon = aDaemon({ sweep: fail, orphans: fail });
    await expect(carryOut(OWN, 0, daemon.tools)).rejects.toThrow("no daemon");
    expect(daemon.log.lines).toEqual([]);
  },
);
