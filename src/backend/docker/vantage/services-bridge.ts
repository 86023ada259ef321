import type { NetworkFacts } from "../engine/networks.ts";

/** The network interface that an engine creates for a bridge network, in its own network namespace. */
export interface Bridge {
  readonly name: string;
  /** `id`: from a random id, so only one machine has it. `user`: others may have the same name. */
  readonly namedBy: "id" | "user";
}

const NAME_OPTION = "com.docker.network.bridge.name";

/**
 * Docker names it `br-` and the first twelve digits of the network's id, unless an option names it (moby
 * libnetwork/drivers/bridge/bridge_linux.go). `undefined` if there is none, and for Podman, which numbers its own.
 */
export function bridgeOf(
  { id, driver, options }: Pick<NetworkFacts, "id" | "driver" | "options">,
  { isPodman }: { readonly isPodman: boolean },
): Bridge | undefined {
  if (driver !== "bridge") return undefined;
  const chosen = options[NAME_OPTION];
  // The session network's own is like the daemon's, see `planNetwork`.
  if (chosen) return { name: chosen, namedBy: /^br-[0-9a-f]{12}$/.test(chosen) ? "id" : "user" };
  return isPodman ? undefined : { name: `br-${id.slice(0, 12)}`, namedBy: "id" };
}
