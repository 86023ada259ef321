import { expect, test } from "vitest";
import { listEnded, sweepEnded } from "../../src/commands/sweep.ts";
import type { Orphan } from "../../src/ports/backend.ts";
import { inMemoryBackend } from "../fakes/backend/in-memory-backend.ts";
import { inMemoryHost } from "../fakes/backend/in-memory-host.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { recordingLog } from "../fakes/recording-log.ts";

const OWN = "0123456789ab";
const NOTHING = "info: nothing of an ended job is left that this process may remove";
const ORPHANS: Orphan[] = [
  { noun: "container", name: "db-1", because: "its job's container is gone" },
  { noun: "network", name: "net-1", because: "its job's container is gone" },
];

/** A daemon on which this is left of ended jobs. */
function aDaemon(orphans: () => Promise<readonly Orphan[]>) {
  const host = inMemoryHost();
  const log = recordingLog();
  let printed = "";
  const tools = {
    log,
    clock: new FakeClock(),
    signal: new AbortController().signal,
    processes: {
      ownPid: 1,
      stat: () => undefined,
      pidNamespace: () => "",
      bootId: () => "",
      uptimeSeconds: () => 1,
    },
    leftovers: inMemoryBackend(host),
    orphans: async () => [...(await orphans())],
    print: (text: string) => {
      printed += text;
      return "read" as const;
    },
  };
  return { tools, host, log, printed: () => printed };
}

test("a dry run prints what would go, and why, and removes nothing", async () => {
  const daemon = aDaemon(async () => ORPHANS);
  expect(await listEnded(OWN, 0, daemon.tools)).toBe(0);
  expect(daemon.printed()).toBe(
    "container  db-1  its job's container is gone\nnetwork    net-1  its job's container is gone\n",
  );
  expect(daemon.host.calls).toEqual([]);
});

test("a sweep removes what is there", async () => {
  const daemon = aDaemon(async () => ORPHANS);
  expect(await sweepEnded(OWN, 0, daemon.tools)).toBe(0);
  expect(daemon.host.calls).toEqual(["sweep"]);
  expect(daemon.log.lines).toEqual([]);
});

test.each([["sweep", sweepEnded] as const, ["dry run", listEnded] as const])(
  "a %s says if there is nothing",
  async (_, carryOut) => {
    const daemon = aDaemon(async () => []);
    expect(await carryOut(OWN, 0, daemon.tools)).toBe(0);
    expect(daemon.log.lines).toEqual([NOTHING]);
    expect(daemon.host.calls).toEqual([]);
  },
);

test.each([["sweep", sweepEnded] as const, ["dry run", listEnded] as const])(
  "a %s on a daemon that does not answer does not claim that nothing is left",
  async (_, carryOut) => {
    const daemon = aDaemon(() => Promise.reject(new Error("no daemon")));
    await expect(carryOut(OWN, 0, daemon.tools)).rejects.toThrow("no daemon");
    expect(daemon.log.lines).toEqual([]);
  },
);
