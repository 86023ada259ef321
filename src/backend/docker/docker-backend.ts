import type { Backend } from "../../ports/backend.ts";
import { isContainerJob } from "../../ports/container-traces.ts";
import type { Explainer } from "../../ports/explanation.ts";
import { githubAccount } from "../login/github-login.ts";
import { secretsOfLogins } from "../login/secrets-of-logins.ts";
import { refuseTooOldDaemon } from "./daemon/check-ability.ts";
import { connectDaemon } from "./daemon/connect-daemon.ts";
import { formatDockerHost } from "./daemon/docker-host.ts";
import type { Engine, EngineFacts } from "./engine/engine.ts";
import { explainPlace } from "./place/explain-place.ts";
import { type PlaceTools, preparePlace } from "./place/prepare-place.ts";
import { dockerInventory } from "./removal/docker-inventory.ts";
import { sweepAside } from "./removal/sweep-aside.ts";

/** What a start on a Docker daemon needs from the outside. */
export interface DockerBackendTools extends PlaceTools {
  /** The same daemon for the failure report: after a cancel, its calls may go on for a few seconds. */
  readonly engineForReport: Engine;
}

/** A Docker daemon as a backend. */
export function dockerBackend(tools: DockerBackendTools): Backend & Explainer {
  const { daemon, log, surroundings } = tools;
  const isDaemonLocal = daemon.host.kind === "socket";
  let { engine } = tools;
  let facts: EngineFacts | undefined;
  return {
    address: formatDockerHost(daemon.host),
    secretsOf: (services, { githubToken }) =>
      secretsOfLogins(services, githubAccount(githubToken, tools.job)),
    async connect({ services }, patienceMs) {
      facts = await connectDaemon(daemon, engine, {
        ...tools,
        patienceMs,
        about: {
          ...surroundings,
          job: tools.job,
          isContainerJob: isContainerJob(surroundings.traces),
        },
      });
      log.info(`Docker ${facts.version} (API ${facts.apiVersion}) at ${daemon.text}`);
      refuseTooOldDaemon(services, facts);
    },
    sweepAside(ownJobSession) {
      const sweeping = sweepAside(ownJobSession, { ...tools, engine, isDaemonLocal });
      // From now on, a refused call waits for the sweep, because a leftover may be the reason.
      engine = sweeping.engine;
      return sweeping;
    },
    async prepare(order) {
      facts ??= await engine.about();
      return preparePlace(order, facts, { ...tools, engine });
    },
    async explain(wishes) {
      facts ??= await engine.about();
      return explainPlace(wishes, facts, { ...tools, engine });
    },
    inventory: dockerInventory(engine),
    inventoryForReport: dockerInventory(tools.engineForReport),
  };
}
