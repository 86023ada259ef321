import type { PortableOptions } from "../../../request/portable-options.ts";
import type { Pod } from "../objects/pod.ts";
import { readUser } from "./read-user.ts";

type PodSecurity = NonNullable<Pod["spec"]["securityContext"]>;
type ContainerSecurity = NonNullable<Pod["spec"]["containers"][number]["securityContext"]>;

/** What holds for all of a pod's containers. */
export function planPodSecurity({ groups, sysctls }: PortableOptions): PodSecurity {
  const settings = Object.entries(sysctls).map(([name, value]) => ({ name, value }));
  return {
    ...(groups.length === 0 ? {} : { supplementalGroups: groups.map(Number) }),
    ...(settings.length === 0 ? {} : { sysctls: settings }),
  };
}

/**
 * A user other than root needs no privileges, so its pod meets PodSecurity's level "restricted" as long as the options
 * ask for none. An image that starts as root keeps what Docker would give it, because most of them use it to become
 * another user.
 */
export function planContainerSecurity(user: string | undefined, options: PortableOptions): ContainerSecurity {
  const { isPrivileged, isRootReadOnly, securityOptions, addedCapabilities, droppedCapabilities } = options;
  const identity = user === undefined ? undefined : readUser(user);
  const isPlain = identity !== undefined && identity.uid !== 0 && !isPrivileged;
  const drop = isPlain ? ["ALL"] : droppedCapabilities;
  const capabilities = {
    ...(addedCapabilities.length === 0 ? {} : { add: addedCapabilities }),
    ...(drop.length === 0 ? {} : { drop }),
  };
  const isUnconfined = isPrivileged || securityOptions.some((option) => option.startsWith("seccomp"));
  const isKept = isPlain || securityOptions.some((option) => /^no-new-privileges(?:[=:]true)?$/.test(option));
  return {
    ...(identity === undefined ? {} : { runAsUser: identity.uid }),
    ...(identity?.gid === undefined ? {} : { runAsGroup: identity.gid }),
    ...(isPlain ? { runAsNonRoot: true } : {}),
    ...(isPrivileged ? { privileged: true } : {}),
    ...(isKept && !isPrivileged ? { allowPrivilegeEscalation: false } : {}),
    ...(isRootReadOnly ? { readOnlyRootFilesystem: true } : {}),
    ...(Object.keys(capabilities).length === 0 ? {} : { capabilities }),
    seccompProfile: { type: isUnconfined ? "Unconfined" : "RuntimeDefault" },
  };
}
