import { expect, test } from "vitest";
import type { Removal, RemovalPatience } from "../../src/ports/inventory.ts";
import type { Belongings } from "../../src/ports/session.ts";
import { removeFailedStart } from "../../src/session/remove-failed-start.ts";
import { aJob } from "../fakes/a-job.ts";
import { inMemoryBackend } from "../fakes/backend/in-memory-backend.ts";
import { inMemoryHost } from "../fakes/backend/in-memory-host.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { recordingLog } from "../fakes/recording-log.ts";

const BELONGINGS: Belongings = { kind: "job", jobSession: "0123456789ab" };

/** A failed start of such a job, of which this could be removed. */
async function failedStart(pod: "of-container-hooks" | undefined, removal: Partial<Removal> = {}) {
  const [clock, log, backend] = [new FakeClock(), recordingLog(), inMemoryBackend(inMemoryHost())];
  const beginsAtMs = clock.nowMs();
  const patiences: RemovalPatience[] = [];
  backend.remove = async (_, patience) => {
    patiences.push(patience);
    return { containers: 0, networks: 0, volumes: 0, failures: [], ...removal };
  };
  const tools = { job: aJob({ pod }), clock, log, backend: { ...backend, inventoryForReport: backend } };
  await removeFailedStart(BELONGINGS, tools);
  return { beginsAtMs, patiences, lines: log.lines };
}

test("a failed start stays for post to remove, and for a person to inspect", async () => {
  expect(await failedStart(undefined)).toMatchObject({ patiences: [], lines: [] });
});

test("in a pod of container hooks it is removed at once, within four seconds, and the job's network stays", async () => {
  const { beginsAtMs, patiences } = await failedStart("of-container-hooks");
  expect(patiences).toMatchObject([{ untilMs: beginsAtMs + 4_000, quietMs: 0, network: "kept" }]);
});

test.each([
  [{ containers: 0 }, ["info: removed nothing of this failed start"]],
  [{ containers: 1, volumes: 1 }, ["info: removed 1 container, 1 volume of this failed start"]],
  [
    { containers: 2, failures: ["pod db: forbidden"] },
    ["info: removed 2 containers of this failed start", "info: left for post to remove: pod db: forbidden"],
  ],
] as const)("%j is said as %j", async (removal, lines) => {
  expect((await failedStart("of-container-hooks", removal)).lines).toEqual(lines);
});
