import type { FindToolEnvironment, Place, PlaceOrder } from "../../../ports/place.ts";
import type { PortHolder } from "../../../ports/port-holder.ts";
import type { WorkspaceTree } from "../../../ports/workspace-tree.ts";
import { tcpProbe } from "../../../readiness/probes/tcp-probe.ts";
import type { FindLogin } from "../../login/stored-logins.ts";
import { watchEnds } from "../container/end-watch.ts";
import { prepareService } from "../container/prepare-service.ts";
import type { DaemonChoice } from "../daemon/find-docker-host.ts";
import type { EngineFacts } from "../engine/engine.ts";
import { sharedPulls } from "../image/pull/shared-pulls.ts";
import { labelsOfSession } from "../labels.ts";
import { warnOfSharedNames } from "../network/warn-of-shared-names.ts";
import { refuseSharedHostPorts } from "../publish/refuse-shared-host-ports.ts";
import { type DecideTools, decidePlace } from "./decide-place.ts";
import { toolsBeside } from "./tools-beside.ts";

/** What is needed to prepare a place and start containers in it. */
export interface PlaceTools extends DecideTools {
  readonly tree: WorkspaceTree;
  /** The login of an earlier step. */
  readonly findLogin: FindLogin;
  /** The daemon's address as the user named it. */
  readonly daemon: DaemonChoice;
  /** The process that listens on a host port, as far as this machine's processes tell. */
  findListener(hostPort: number): PortHolder | undefined;
}

/** Decides where the services of a step run, and returns the place that starts them there. */
export async function preparePlace(
  { session, wishes, services }: PlaceOrder,
  engineFacts: EngineFacts,
  tools: PlaceTools,
): Promise<Place> {
  const { engine, log, surroundings } = tools;
  const { place, own } = await decidePlace(session, wishes, engineFacts, tools);
  refuseSharedHostPorts(services, place);
  await warnOfSharedNames(services, place, tools);
  const watching = new AbortController();
  const ends = await watchEnds(labelsOfSession(session.id), engine.containers, {
    log,
    signal: watching.signal,
  });
  const { architecture, isPodman } = engineFacts;
  const pull = sharedPulls({ ...tools, isPodman, images: engine.images, random: Math.random });
  const containerTools = { ...tools, ends, pull, architecture, resolveName: surroundings.resolveName };
  const toolEnvironment: FindToolEnvironment = (provenHosts) =>
    toolsBeside({ daemon: tools.daemon, own, engineFacts, vantage: place.vantage }, provenHosts, {
      ...tools,
      probe: tcpProbe,
    });
  return {
    vantage: place.vantage.kind,
    network: place.network.network.name,
    jobHost: place.jobHost ?? "",
    lacksNames: place.vantage.kind === "daemon-host",
    prepare: (service, signal) => prepareService(service, place, containerTools, signal),
    toolEnvironment: wishes.testcontainers ? toolEnvironment : undefined,
    close: () => watching.abort(),
  };
}
