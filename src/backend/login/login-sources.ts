import type { SocketFiles } from "../../ports/docker-config-files.ts";

/** A text in which an earlier step of the job has left logins. */
export interface LoginSource {
  /** Whose rules apply to its keys. */
  readonly format: "docker" | "podman";
  /** Its path or variable, for people. */
  readonly name: string;
  readonly text: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What is there, in the order in which it counts: as docker's command line looks (cli/config/configfile/file.go), then
 * as Podman does (containers/image pkg/docker/config). Files that do not exist are left out.
 *
 * @param files docker's configuration, with `folder` as if DOCKER_CONFIG were not set
 */
export function readLoginSources(
  environment: Environment,
  files: Pick<SocketFiles, "folder" | "userId" | "read">,
): LoginSource[] {
  const variable = environment.DOCKER_AUTH_CONFIG;
  const ofDocker = `${environment.DOCKER_CONFIG || files.folder}/config.json`;
  const paths = [
    { format: "docker", name: ofDocker } as const,
    ...podmanFiles(environment, files).map((name) => ({ format: "podman", name }) as const),
  ];
  return [
    ...(variable?.trim() ? [{ format: "docker", name: "DOCKER_AUTH_CONFIG", text: variable } as const] : []),
    ...paths.flatMap((one) => {
      const text = files.read(one.name);
      return text === undefined || text.trim() === "" ? [] : [{ ...one, text }];
    }),
  ];
}

/** A file that the user names replaces the usual ones. */
function podmanFiles(
  { REGISTRY_AUTH_FILE, XDG_RUNTIME_DIR, XDG_CONFIG_HOME }: Environment,
  { folder, userId }: Pick<SocketFiles, "folder" | "userId">,
): string[] {
  if (REGISTRY_AUTH_FILE) return [REGISTRY_AUTH_FILE];
  const ofUser = userId === undefined ? [] : [`/run/containers/${userId}/auth.json`];
  return [
    ...(XDG_RUNTIME_DIR ? [`${XDG_RUNTIME_DIR}/containers/auth.json`] : ofUser),
    `${XDG_CONFIG_HOME || folder.replace(/[^/]*$/, ".config")}/containers/auth.json`,
  ];
}
