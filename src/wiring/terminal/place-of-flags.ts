import { chooseBackend } from "../../backend/choose-backend.ts";
import {
  type DaemonChoice,
  findDockerHost,
  isDaemonFound,
} from "../../backend/docker/daemon/find-docker-host.ts";
import { type ClusterChoice, chooseNamespace } from "../../backend/kubernetes/access/cluster-choice.ts";
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

/** Chooses it as the action does: by the flags, the environment, and what is found. */
export function placeOfFlags(
  settings: Settings,
  { environment }: Pick<VerbCall, "environment">,
  log: Pick<Log, "warning">,
): PlaceOfFlags {
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
