import type { Mount } from "../create-body.ts";

/** The daemon's socket as the container sees it (docker/cli cli/command/container/create.go, `--use-api-socket`). */
export function apiSocketMount(dockerHost: string | undefined): Mount {
  const path = dockerHost?.startsWith("unix://")
    ? dockerHost.slice("unix://".length)
    : "/var/run/docker.sock";
  return { Type: "bind", Source: path, Target: "/var/run/docker.sock", BindOptions: {} };
}
