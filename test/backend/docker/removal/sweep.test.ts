import fc from "fast-check";
import { expect, test } from "vitest";
import { sweep } from "../../../../src/backend/docker/removal/sweep.ts";
import { formatIdentity } from "../../../../src/job/worker-process.ts";
import type { ProcessTable } from "../../../../src/ports/process-table.ts";
import { inMemoryEngine, plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";

/** What a session's owners can be, and whether its end is thereby proven; `expiry` leaves it to its age. */
const OWNERS = [
  { container: "alive", worker: undefined, isDead: false },
  { container: "gone", worker: undefined, isDead: true },
  { container: undefined, worker: "alive", isDead: false },
  { container: undefined, worker: "gone", isDead: true },
  { container: undefined, worker: "reused", isDead: true },
  { container: undefined, worker: "elsewhere", isDead: "expiry" },
  { container: undefined, worker: undefined, isDead: "expiry" },
  { container: "alive", worker: "alive", isDead: false },
  { container: "alive", worker: "gone", isDead: true },
  { container: "gone", worker: "alive", isDead: true },
  { container: "alive", worker: "elsewhere", isDead: false },
] as const;

const here = { pidNamespace: "pid:[1]", bootId: "boot-1" };
const processes: ProcessTable = {
  ownPid: 1,
  stat: (pid) => (pid === 7 ? `7 (Runner.Worker) S 1 ${"0 ".repeat(17)}70 0` : undefined),
  pidNamespace: () => here.pidNamespace,
  bootId: () => here.bootId,
  uptimeSeconds: () => 3_600,
};
const WORKERS = {
  alive: formatIdentity({ pid: 7, startTime: "70", ...here }),
  gone: formatIdentity({ pid: 8, startTime: "80", ...here }),
  reused: formatIdentity({ pid: 7, startTime: "69", ...here }),
  elsewhere: formatIdentity({ pid: 8, startTime: "80", ...here, pidNamespace: "pid:[2]" }),
};

const session = fc.record({
  owner: fc.constantFrom(...OWNERS),
  isRunning: fc.boolean(),
  isExpired: fc.boolean(),
  hasVolume: fc.boolean(),
});
/** Steps of one job may have seen different owners: a later one runs in a container, for example. */
const job = fc.array(session, { minLength: 1, maxLength: 3 });

test("among any jobs, those with one session that may live keep everything, and the others lose everything", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(job, { maxLength: 8 }), fc.nat({ max: 3 }), async (jobs, foreignCount) => {
      const engine = inMemoryEngine();
      engine.holdings.images.set("app:1", plainImage());
      const alive = await engine.containers.create({ name: "job-container", body: {} });
      await engine.containers.start(alive);
      for (let at = 0; at < foreignCount; at += 1) {
        await engine.containers.create({ name: `foreign-${at}`, body: { Labels: { "com.example": "x" } } });
      }
      const lost = new Set<string>();
      const untouched = engine.holdings.containers.size;
      let expected = untouched;
      for (const [jobAt, sessions] of jobs.entries()) {
        const jobSession = id(jobAt, 0);
        // The first is the sweeper's own, which it never judges.
        const isWanted =
          jobAt === 0 ||
          sessions.some(
            ({ owner, isExpired }) => owner.isDead === false || (owner.isDead === "expiry" && !isExpired),
          );
        for (const [at, { owner, isRunning, isExpired, hasVolume }] of sessions.entries()) {
          const Labels: Record<string, string> = {
            "sibling-services.session": id(jobAt, at),
            "sibling-services.job-session": jobSession,
            "sibling-services.name": `s-${jobAt}-${at}`,
            // The in-memory daemon made everything right now.
            "sibling-services.expires-seconds": isExpired ? "-1" : "600",
            ...(owner.container && {
              "sibling-services.owner.container": owner.container === "alive" ? alive : "gone",
            }),
            ...(owner.worker && { "sibling-services.owner.worker": WORKERS[owner.worker] }),
          };
          if (hasVolume) engine.holdings.volumes.set(volume(id(jobAt, at)), Labels);
          const container = await engine.containers.create({
            name: `s-${jobAt}-${at}`,
            body: { Image: "app:1", Labels },
          });
          if (isRunning) await engine.containers.start(container);
          if (isWanted) expected += 1;
        }
        if (isWanted) continue;
        for (const at of sessions.keys()) lost.add(`s-${jobAt}-${at}`).add(volume(id(jobAt, at)));
      }
      const { signal } = new AbortController();
      const log = recordingLog();
      const tools = { engine, processes, isDaemonLocal: true, log, clock: new FakeClock(), signal };
      await Promise.all([sweep(id(0, 0), tools), sweep(id(0, 0), tools)]);
      expect(engine.holdings.containers.size).toBe(expected);
      const names = [...engine.holdings.containers.values()].map(({ name }) => name);
      for (const name of [...names, ...engine.holdings.volumes.keys()]) expect(lost.has(name)).toBe(false);
    }),
  );
});

/** As the daemon names an anonymous one. */
function volume(session: string): string {
  return session.padStart(64, "0");
}

function id(job: number, at: number): string {
  return (job * 16 + at).toString(16).padStart(12, "0");
}
