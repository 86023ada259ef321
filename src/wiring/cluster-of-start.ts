import { kubernetesBackend } from "../backend/kubernetes/kubernetes-backend.ts";
import { storedLogins } from "../backend/login/stored-logins.ts";
import { askCredentialHelper } from "../machine/ask-credential-helper.ts";
import { readTextFile } from "../machine/read-text-file.ts";
import { workspaceTree } from "../machine/workspace-tree.ts";
import type { Backend } from "../ports/backend.ts";
import type { SocketFiles } from "../ports/docker-config-files.ts";
import type { Explainer } from "../ports/explanation.ts";
import type { Runner } from "../ports/runner.ts";

type ClusterTools = Parameters<typeof kubernetesBackend>[0];

/** What a start knows before it speaks to the cluster. */
interface ClusterStart extends Omit<ClusterTools, "environment" | "findLogin" | "resolvConf" | "tree"> {
  readonly runner: Runner;
  readonly files: { readonly workspace: string };
  /** Where logins are stored. */
  readonly dockerFiles: SocketFiles;
}

/** A namespace of a cluster as the backend of a start, for every front. */
export function clusterOfStart(start: ClusterStart): Backend & Explainer {
  const { runner, files, dockerFiles, signal } = start;
  const environment = runner.environment();
  return kubernetesBackend({
    ...start,
    environment,
    findLogin: storedLogins({
      ...start,
      environment,
      files: dockerFiles,
      askHelper: askCredentialHelper,
      mask: runner.mask,
    }),
    tree: workspaceTree(files.workspace, signal),
    resolvConf: readTextFile("/etc/resolv.conf") ?? "",
  });
}
