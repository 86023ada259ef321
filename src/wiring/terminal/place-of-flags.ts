import { chooseBackend } from "../../backend/choose-backend.ts";
import { describeDockerHost, parseSavedDockerHost } from "../../backend/docker/daemon/docker-host.ts";
import {
  type DaemonChoice,
  findDockerHost,
  isDaemonFound,
} from "../../backend/docker/daemon/find-docker-host.ts";
import { type ClusterChoice, chooseNamespace } from "../../backend/kubernetes/access/cluster-choice.ts";
import { parseSavedNamespace } from "../../backend/kubernetes/access/saved-namespace.ts";
import { serviceAccount } from "../../backend/kubernetes/access/service-account.ts";
import { dockerConfigFiles } from "../../machine/docker-config-files.ts";
import { readTextFile } from "../../machine/read-text-file.ts";
import type { SocketFiles } from "../../ports/docker-config-files.ts";
import type { Log } from "../../ports/log.ts";
import type { Settings } from "../../request/settings.ts";
import type { VerbCall } from "./verb-call.ts";

/** What runs the services of a command. */
type PlaceOfFlags = { readonly dockerFiles: SocketFiles } & (
  | { readonly kind: "docker"; readonly daemon: DaemonChoice }
  | { readonly kind: "kubernetes"; readonly cluster: ClusterChoice }
);

/**
 * Chooses it as the action does: by the flags, the environment, and what is found.
 *
 * @param saved where the services of an earlier command are, which counts unless a flag says otherwise
 */
export function placeOfFlags(
  settings: Settings,
  { environment }: Pick<VerbCall, "environment">,
  log: Pick<Log, "warning">,
  saved?: string,
): PlaceOfFlags {
  const isPlaceGiven =
    settings.backend !== "auto" || (settings.dockerHost ?? settings.kubernetesNamespace) !== undefined;
  if (saved !== undefined && !isPlaceGiven) {
    const kubernetesNamespace = parseSavedNamespace(saved);
    const asSaved =
      kubernetesNamespace === undefined
        ? { ...settings, backend: "docker" as const }
        : { ...settings, backend: "kubernetes" as const, kubernetesNamespace };
    const place = placeOfFlags(asSaved, { environment }, log);
    if (place.kind === "kubernetes") return place;
    const host = parseSavedDockerHost(saved);
    return { ...place, daemon: { ...place.daemon, host, text: describeDockerHost(host) } };
  }
  const dockerFiles = dockerConfigFiles(log);
  const daemon = () => findDockerHost(settings.dockerHost, environment, dockerFiles);
  const account = serviceAccount(environment, readTextFile);
  const choice = chooseBackend(settings.backend, account, () => isDaemonFound(daemon(), dockerFiles));
  return choice.kind === "docker"
    ? { kind: "docker", daemon: daemon(), dockerFiles }
    : {
        kind: "kubernetes",
        dockerFiles,
        cluster: chooseNamespace(choice.account, settings.kubernetesNamespace, choice.because),
      };
}
