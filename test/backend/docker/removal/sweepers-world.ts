import { sweep } from "../../../../src/backend/docker/removal/sweep.ts";
import type { ProcessTable } from "../../../../src/ports/process-table.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";
import type { World } from "./explore.ts";
import { type Pending, scheduledDaemon } from "./scheduled-daemon.ts";

const processes: ProcessTable = {
  ownPid: 1,
  stat: () => undefined,
  pidNamespace: () => "pid:[1]",
  bootId: () => "boot-1",
  uptimeSeconds: () => 3_600,
};

/** What happens to a job beside the sweepers, one after the other. */
export type Life = "begins" | "is killed" | "ends";

/** Whether anything may happen between two questions of a sweeper, or only between two of its looks and changes. */
export type Grain = "by the call" | "by the look";

/** A daemon with these jobs, at any moment of their lives, and so many sweepers. */
export async function aWorld(
  lives: readonly Life[],
  sweepers: readonly Grain[],
  harmed: string[],
): Promise<World> {
  const { daemon, pending, connect, state } = scheduledDaemon();
  const { containers, networks, volumes } = daemon.holdings;
  const jobs = await Promise.all(lives.map((life, at) => aJob(life, at.toString(16).repeat(12))));
  const clock = new FakeClock();
  for (const at of sweepers.keys()) {
    const engine = connect(`sweeper ${at}`, (change, target) => {
      const owner =
        containers.get(target)?.labels["sibling-services.owner.container"] ??
        networks.get(target)?.labels["sibling-services.owner.container"] ??
        volumes.get(target)?.["sibling-services.owner.container"];
      if (owner !== undefined && containers.has(owner)) harmed.push(`${change} ${target}`);
    });
    const { signal } = new AbortController();
    const tools = { engine, processes, isDaemonLocal: true, log: recordingLog(), clock, signal };
    void sweep("f".repeat(12), tools);
  }
  await everythingRan();

  const answer = async (call: Pending) => {
    pending.splice(pending.indexOf(call), 1);
    await call.answer();
    await everythingRan();
  };
  const answerQuestions = async (sweeper: number) => {
    const next = () => pending.find(({ actor, isChange }) => actor === `sweeper ${sweeper}` && !isChange);
    for (let call = next(); call !== undefined; call = next()) await answer(call);
  };

  return {
    state: () => JSON.stringify([jobs.map(({ length }) => length), clock.sleeperCount, state()]),
    choices: () => {
      // The harm is done.
      if (harmed.length > 0) return [];
      const ofJobs = jobs.filter(({ length }) => length > 0).map((rest) => async () => rest.shift()?.());
      const ofSweepers = sweepers.flatMap((grain, at) => {
        const own = pending.filter(({ actor }) => actor === `sweeper ${at}`);
        const questions = own.filter(({ isChange }) => !isChange);
        const together = grain === "by the look" && questions.length > 0;
        return together ? [() => answerQuestions(at)] : own.map((call) => () => answer(call));
      });
      const sleeps = clock.sleeperCount > 0 ? [() => clock.advance(5_000)] : [];
      return [...ofJobs, ...(ofSweepers.length > 0 ? ofSweepers : sleeps)];
    },
  };

  /** Its steps to come; what lies behind it has been done. */
  async function aJob(life: Life, session: string): Promise<(() => Promise<void>)[]> {
    let owner = "";
    const ids: Record<string, string> = {};
    const labels = (name: string) => ({
      "sibling-services.session": session,
      "sibling-services.job-session": session,
      "sibling-services.name": name,
      "sibling-services.owner.container": owner,
      "sibling-services.expires-seconds": "600",
    });
    const network = `zzz-sibling-services-${session}`;
    const service = `sibling-services-${session}-db`;
    const beginning = [
      async () => {
        owner = await daemon.containers.create({ name: `job-${session}`, body: {} });
      },
      async () => {
        ids.network = await daemon.networks.create({ name: network, labels: labels(network) });
        await daemon.networks.connect(ids.network, owner, {});
      },
      async () => {
        const mount = { Type: "volume", Target: "/data", VolumeOptions: { Labels: labels(service) } };
        ids.service = await daemon.containers.create({
          name: service,
          body: {
            Image: "app:1",
            Labels: labels(service),
            HostConfig: { Mounts: [mount], NetworkMode: network },
          },
        });
        await daemon.containers.start(ids.service);
      },
    ];
    const post = [
      async () => daemon.containers.remove(ids.service ?? ""),
      async () => {
        await daemon.networks.disconnect(ids.network ?? "", owner);
        await daemon.networks.remove(ids.network ?? "");
      },
    ];
    const runnerEnds = async () => daemon.containers.remove(owner);
    if (life === "begins") return beginning;
    for (const step of beginning) await step();
    return life === "is killed" ? [runnerEnds] : [...post, runnerEnds];
  }
}

/** All that follows from an answer without another one: promises only, many turns deep. */
async function everythingRan(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await undefined;
}
