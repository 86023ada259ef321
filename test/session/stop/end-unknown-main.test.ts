import { describe, expect, test } from "vitest";
import type { UnknownMain } from "../../../src/ports/unknown-main.ts";
import { formatSavedSession, NOTHING_STARTED } from "../../../src/session/saved-session.ts";
import { endUnknownMain } from "../../../src/session/stop/end-unknown-main.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { recordingLog } from "../../fakes/recording-log.ts";

const identity = { pid: 5, startTime: "50", pidNamespace: "pid:[2]", bootId: "boot-1" };
const session = formatSavedSession({
  session: { id: "0123456789ab", jobSession: "ba9876543210" },
  backend: "unix:///var/run/docker.sock",
  main: identity,
});

/** A post whose state says this, beside a main that has saved that; which processes it ended, and what it knows then. */
async function post(state: string | undefined, saved: Record<string, string> | undefined) {
  const killed: number[] = [];
  const isAlive = () => killed.length === 0;
  const main: UnknownMain | undefined = saved && { identity, saved: () => (isAlive() ? {} : saved) };
  const known = await endUnknownMain((name) => (name === "session" ? state : undefined), {
    findMain: () => main,
    kill: (pid) => killed.push(pid),
    log: recordingLog(),
    clock: new FakeClock(),
    processes: {
      ownPid: 9,
      stat: () => (isAlive() ? `5 (node) S 0${" 0".repeat(17)} 50` : undefined),
      pidNamespace: () => identity.pidNamespace,
      bootId: () => identity.bootId,
      uptimeSeconds: () => 3_600,
    },
  });
  return { killed, session: known("session") };
}

describe("a main that was cancelled before the runner could read its state", () => {
  test.each([undefined, NOTHING_STARTED, "{"])(
    "is ended, and what it has saved since counts: %s",
    async (state) => {
      expect(await post(state, { session })).toEqual({ killed: [5], session });
    },
  );

  test("leaves a lost state where its file is gone", async () => {
    expect(await post(NOTHING_STARTED, {})).toEqual({ killed: [5], session: undefined });
  });

  test("is not looked for if the state names it", async () => {
    expect(await post(session, {})).toEqual({ killed: [], session });
  });

  test("is none where main has ended", async () => {
    expect(await post(NOTHING_STARTED, undefined)).toEqual({ killed: [], session: NOTHING_STARTED });
  });
});
