import { randomBytes } from "node:crypto";
import { afterAll, expect, inject, test } from "vitest";
import { connectDaemon } from "../../bed/daemon.ts";
import { inParallel, runMain, runPost } from "../job-run.ts";
import { stillThere } from "../leftovers.ts";

const { dockerHost, images } = inject("bed");
const docker = connectDaemon(dockerHost);
const services = `box: { image: "${images.busybox}", command: "sleep 600", wait: none }`;
const COUNT = 2_000;
/** An owner whose container is gone. */
const DEAD = { "sibling-services.owner.container": "f".repeat(64) };

const sessions: string[] = [];
afterAll(async () => {
  await inParallel(await volumesOf(sessions), 8, (name) => docker.getVolume(name).remove());
});

test("two thousand dead sessions do not hold up a start, and go with the jobs that follow", {
  timeout: 900_000,
}, async () => {
  await inParallel(
    Array.from({ length: COUNT }, () => randomBytes(6).toString("hex")),
    8,
    leaveVolume,
  );
  let jobs = 0;
  let left = COUNT;
  const startsMs: number[] = [];
  while (left > 0 && jobs < 100) {
    const main = await runMain({ services, mainHost: dockerHost, postHost: dockerHost });
    startsMs.push(Math.round(main.elapsedMs));
    expect(main.exitCode, main.output).toBe(0);
    const post = await runPost(main, dockerHost);
    expect(post.output).toContain("removed 1 container");
    expect(post.output).not.toMatch(/^::(?:warning|error)::/m);
    const now = (await stillThere(sessions, dockerHost)).length;
    expect(now).toBeLessThan(left);
    left = now;
    jobs += 1;
  }
  console.log(
    `dead sessions tried: ${COUNT}, jobs until all were gone: ${jobs}, slowest start: ${Math.max(...startsMs)} ms, left behind: ${left}`,
  );
  expect(left).toBe(0);
});

/** The least that a session can leave: a volume with its labels. */
async function leaveVolume(session: string): Promise<void> {
  sessions.push(session);
  const labels = { session, "job-session": session, name: `left-${session}`, "expires-seconds": "518400" };
  const named = Object.entries(labels).map(([key, value]) => [`sibling-services.${key}`, value]);
  await docker.createVolume({
    Name: randomBytes(32).toString("hex"),
    Labels: { ...Object.fromEntries(named), ...DEAD },
  });
}

async function volumesOf(own: readonly string[]): Promise<string[]> {
  const filters = JSON.stringify({ label: ["sibling-services.job-session"] });
  const { Volumes } = await docker.listVolumes({ filters });
  return (Volumes ?? [])
    .filter(({ Labels }) => own.includes(Labels?.["sibling-services.job-session"] ?? ""))
    .map(({ Name }) => Name);
}
