import type { Job } from "../../../job/job.ts";
import { endsWithItsStep, staysForTheRest } from "../../../job/pipeline.ts";
import { ageSecondsOf, findEntry, findWorker } from "../../../job/worker-process.ts";
import type { Clock } from "../../../ports/clock.ts";
import type { DockerHost } from "../../../ports/docker-host.ts";
import type { Log } from "../../../ports/log.ts";
import type { Memory } from "../../../ports/memory.ts";
import type { PlaceWishes } from "../../../ports/place.ts";
import type { ProcessTable } from "../../../ports/process-table.ts";
import type { Session } from "../../../ports/session.ts";
import type { Surroundings } from "../../../ports/surroundings.ts";
import { UserError } from "../../../user-error.ts";
import { githubAccount } from "../../login/github-login.ts";
import type { DockerPlace } from "../container/docker-place.ts";
import type { JobFiles } from "../container/job-files.ts";
import type { Engine, EngineFacts } from "../engine/engine.ts";
import type { Labels } from "../engine/labels.ts";
import type { JobAge } from "../image/job-start.ts";
import { type OwnerPipeline, runnerCleanUpLabels, type SessionOwner, sessionLabels } from "../labels.ts";
import { type Joining, joinNetwork } from "../network/join-network.ts";
import { findOrCreateNetwork, type ServiceNetwork } from "../network/session-network.ts";
import { findOwnContainer, type OwnContainer } from "../own-container/find-own-container.ts";
import { type Loopback, type PublishPolicy, publishPolicyOf } from "../publish/plan-publication.ts";
import { publicationWarning } from "../publish/publication-warning.ts";
import { decideVantage, type VantageFacts } from "../vantage/decide-vantage.ts";
import { describeVantage } from "../vantage/describe-vantage.ts";
import type { Vantage } from "../vantage/vantage.ts";
import { findPipeline } from "./find-pipeline.ts";
import { gatherVantageFacts } from "./gather-vantage-facts.ts";
import { isDaemonRemote } from "./is-daemon-remote.ts";
import { jobHostOf } from "./job-host.ts";

/** What the decision needs from outside. */
export interface DecideTools {
  /** Its calls are aborted when the step is cancelled. */
  readonly engine: Engine;
  /** The daemon's address at which published ports are reached; ssh may know the host by another name. */
  readonly daemonHost: DockerHost;
  readonly surroundings: Surroundings;
  readonly processes: ProcessTable;
  readonly job: Job;
  readonly files: Pick<JobFiles, "workspace" | "exists">;
  readonly memory: Pick<Memory, "saveState">;
  readonly log: Log;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** A place, and what decided it. */
interface DecidedPlace {
  readonly place: DockerPlace;
  readonly own: OwnContainer | undefined;
}

/** Finds out where this job runs, and prepares the network for its services. */
export async function decidePlace(
  session: Session,
  wishes: PlaceWishes,
  engineFacts: EngineFacts,
  tools: DecideTools,
): Promise<DecidedPlace> {
  const { engine, job, surroundings } = tools;
  const own = await findOwnContainer(surroundings.traces, {
    containers: engine.containers,
    leaveNonce: surroundings.leaveNonce,
  });
  if (own?.networkOwner.networkMode === "none") throw isolated(job);
  const pipeline = job.pipeline && (await findPipeline(job.pipeline, own?.networkOwner, engine));
  if (job.pipeline !== undefined && pipeline === undefined) tools.log.warning(endsWithItsStep(job.pipeline));
  const labels = sessionLabels(session, ownerOf(own, pipeline, tools), {
    job,
    expiresSeconds: wishes.expiresSeconds,
    runnerLabels: runnerCleanUpLabels(own?.self.labels ?? {}),
  });
  const wanted = {
    routes: surroundings.routes(),
    network: wishes.network,
    jobNetwork: wishes.jobNetwork ?? pipeline?.networkId,
    session,
    labels,
    jobContainer: own?.networkOwner,
    isPodman: engineFacts.isPodman,
  };
  const network = await findOrCreateNetwork(wanted, { ...tools, networks: engine.networks });
  if (job.pipeline !== undefined && pipeline !== undefined)
    tools.log.info(staysForTheRest(job.pipeline, pipeline.networkName));
  const joining = await joinNetwork(own?.networkOwner, network, { ...tools, engineFacts });
  const cannotJoin = joining.kind === "refused" ? joining.why : undefined;
  const known = { own, network: network.network, cannotJoin, engineFacts, wishes };
  const facts = await gatherVantageFacts(known, tools);
  tools.log.debug(`facts: ${JSON.stringify({ ...facts, ownContainer: own && described(own) })}`);
  const vantage = decideVantage(facts);
  const publish = publishPolicyOf(wishes);
  announce(vantage, publish, tools);
  const loopback = loopbackOf(facts, engineFacts);
  const found = { session, labels, network, vantage, publish, loopback, own, joining, facts };
  return { place: placeFrom(found, wishes, tools), own };
}

/** A step's container ends with its step, so a pipeline's services have no other owner than the pipeline. */
function ownerOf(
  own: OwnContainer | undefined,
  pipeline: OwnerPipeline | undefined,
  { job, processes }: Pick<DecideTools, "job" | "processes">,
): SessionOwner {
  if (pipeline !== undefined)
    return { containerId: undefined, worker: job.owner, entry: undefined, pipeline };
  return {
    containerId: own?.self.id,
    networkOwnerId: own?.networkOwner.id,
    worker: job.owner ?? findWorker(processes),
    entry: findEntry(processes),
  };
}

function described({ self, networkOwner, because }: OwnContainer): object {
  return { id: self.id, networkOwner: networkOwner.id, networkMode: networkOwner.networkMode, because };
}

function announce(vantage: Vantage, publish: PublishPolicy, { log }: DecideTools): void {
  log.info(describeVantage(vantage));
  log.debug(`vantage: ${vantage.kind} (${vantage.because})`);
  const warning = publicationWarning(vantage, publish);
  if (warning !== undefined) log.warning(warning);
}

/**
 * A vantage that publishes on a loopback address uses this machine's. Podman accepts connections to ::1 but never
 * serves them (it holds its ports open with listeners that never accept).
 */
function loopbackOf({ localAddresses }: VantageFacts, { isPodman }: EngineFacts): Loopback {
  return !isPodman && localAddresses.includes("::1") ? "both" : "ipv4";
}

function placeFrom(
  found: {
    session: Session;
    labels: Labels;
    network: ServiceNetwork;
    vantage: Vantage;
    publish: PublishPolicy;
    loopback: Loopback;
    own: OwnContainer | undefined;
    joining: Joining;
    facts: VantageFacts;
  },
  wishes: PlaceWishes,
  tools: DecideTools,
): DockerPlace {
  const { session, labels, network, vantage, publish, loopback, own, facts } = found;
  const files = {
    ...tools.files,
    mounts: own?.self.mounts,
    isDaemonRemote: isDaemonRemote(own, vantage, facts),
  };
  const { pull } = wishes;
  const github = githubAccount(wishes.githubToken, tools.job);
  const jobHost = jobHostOf(found);
  const jobAge = jobAgeOf(own, tools);
  const decided = { network, vantage, publish, loopback, jobHost };
  return { jobSession: session.jobSession, labels, ...decided, files, pull, github, jobAge };
}

function jobAgeOf(own: OwnContainer | undefined, { processes }: DecideTools): JobAge {
  const worker = findWorker(processes);
  return {
    workerAgeSeconds: worker && ageSecondsOf(worker, processes),
    containerStartedAt: own?.self.state.startedAt,
  };
}

function isolated({ front }: Pick<Job, "front">): UserError {
  return new UserError("this job cannot reach any service: its container has --network none", {
    topic: "Job without a network",
    hint: `Remove --network none from ${front === "actions" ? "the job's container.options" : "this container's options"}.`,
  });
}
