import type { CreateOptions } from "../create-options/parse-create-options.ts";
import type { ApiNeed } from "../docker-options.ts";

/**
 * API versions without which the daemon would ignore or refuse part of the service; the CLI reports that before it
 * calls (docker/cli: flag annotations in cli/command/container/opts.go; moby container_routes.go,
 * postContainersCreate).
 */
export function apiNeedsOf({ uses, body }: Pick<CreateOptions, "uses" | "body">): ApiNeed[] {
  const ofFlags = uses.flatMap(({ flag }) =>
    flag.minimumApi === undefined ? [] : [{ what: `--${flag.name}`, apiVersion: flag.minimumApi }],
  );
  const ofMounts = (body.HostConfig?.Mounts ?? []).flatMap(({ Type, BindOptions, VolumeOptions }) => [
    ...(Type === "image" ? [{ what: "--mount type=image", apiVersion: "1.48" }] : []),
    ...(BindOptions?.ReadOnlyForceRecursive ? [{ what: "bind-recursive=readonly", apiVersion: "1.44" }] : []),
    ...(VolumeOptions?.Subpath === undefined ? [] : [{ what: "volume-subpath", apiVersion: "1.45" }]),
  ]);
  const needs = [...ofFlags, ...ofMounts];
  return needs.filter(({ what }, index) => needs.findIndex((need) => need.what === what) === index);
}
