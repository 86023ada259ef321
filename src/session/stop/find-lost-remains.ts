import type { Engine } from "../../docker/engine.ts";
import { findOwnContainer } from "../../reachability/own-container/find-own-container.ts";
import type { Surroundings } from "../../reachability/surroundings.ts";
import { ourContainers, ourNetworks } from "../ours/find-ours.ts";
import type { Remains } from "../saved-session.ts";
import { isSessionId, LABEL } from "../session.ts";
import { findWorker, formatIdentity, type ProcessTable } from "../worker-process.ts";

/**
 * What this job has left on the daemon, where neither state nor environment tell: act reads neither where it is
 * cancelled by SIGTERM. Only a job with a container of its own knows its things by that; its worker, or the want of one,
 * must be the same, for several runners can live in one container.
 */
export async function findLostRemains({
  engine,
  surroundings,
  processes,
}: {
  engine: Engine;
  surroundings: Pick<Surroundings, "traces" | "leaveNonce">;
  processes: ProcessTable;
}): Promise<Remains[]> {
  await engine.about();
  const own = await findOwnContainer(surroundings.traces, {
    containers: engine.containers,
    leaveNonce: surroundings.leaveNonce,
  });
  if (own === undefined) return [];
  const worker = findWorker(processes);
  const ownWorker = worker === undefined ? "" : formatIdentity(worker);
  const ofOwner = { [LABEL.ownerContainer]: own.self.id };
  const things = [
    ...(await ourContainers(ofOwner, engine)),
    ...(await ourNetworks(ofOwner, engine.networks)),
  ];
  const jobSessions = things
    .filter(({ labels }) => labels[LABEL.ownerWorker] === ownWorker)
    .map(({ labels }) => labels[LABEL.jobSession] ?? "")
    .filter(isSessionId);
  return [...new Set(jobSessions)].map((jobSession) => ({
    belongings: { kind: "job", jobSession },
    dockerHost: undefined,
    main: undefined,
  }));
}
