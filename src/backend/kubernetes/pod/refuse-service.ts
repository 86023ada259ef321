import { type PortableOptions, portableOptionsOf } from "../../../request/portable-options.ts";
import { quoted } from "../../../request/printable.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { FLAGS_IN_A_POD } from "./flags-in-a-pod.ts";
import { hostnameOf } from "./host-name.ts";
import { refuseValuesInAPod } from "./refuse-values.ts";
import { type RefusalInAPod, refuseVolumeInAPod } from "./refuse-volume.ts";

/**
 * What a service's definition asks for that no pod can do.
 *
 * @param services all of the step
 */
export function refuseServiceInAPod(
  service: ServiceRequest,
  services: readonly ServiceRequest[],
): RefusalInAPod[] {
  const options = portableOptionsOf(service.dockerOptions);
  return [
    ...refuseFlags(options),
    ...refuseValuesInAPod(options),
    ...refuseBareVariables(service),
    ...service.volumes.flatMap(refuseVolumeInAPod),
    ...service.aliases
      .filter((alias) => alias.toLowerCase() !== hostnameOf(service.name))
      .map((alias) => ({
        key: ".aliases",
        message: `a pod has one name, so others cannot find it as ${quoted(alias)}`,
        hint: "Give the service that name. A Service of Kubernetes would have it in the whole namespace, for other jobs too.",
      })),
    ...refuseEmptyCommand(service),
    ...refuseOwners(service),
    ...refuseHostname(service),
    ...refuseSharedName(service, services),
  ];
}

function refuseFlags({ flags }: PortableOptions): RefusalInAPod[] {
  const refused = flags.flatMap(({ name, value }) => {
    const rule = FLAGS_IN_A_POD[name];
    return rule?.kind === "refused" && !rule.unless.includes(value) ? [{ name, rule }] : [];
  });
  const first = refused.filter(({ name }, index) => refused.findIndex((one) => one.name === name) === index);
  return first.map(({ name, rule: { because, hint } }) => ({
    key: ".options",
    message: `--${name} has no counterpart in a pod, because ${because}`,
    hint,
  }));
}

function refuseBareVariables({ environment }: ServiceRequest): RefusalInAPod[] {
  return environment
    .filter((variable) => !variable.includes("="))
    .map((name) => ({
      key: ".env",
      message: `a pod cannot remove the variable ${quoted(name)} of its image`,
      hint: "Give it a value, which may be empty, or leave it out.",
    }));
}

function refuseEmptyCommand({ entrypoint, command = [] }: ServiceRequest): RefusalInAPod[] {
  if (entrypoint === undefined || entrypoint.some((word) => word !== "") || command.length > 0) return [];
  return [
    {
      key: ".entrypoint",
      message: "it removes the image's entrypoint, and no command is given instead",
      hint: "Add a command.",
    },
  ];
}

function refuseOwners({ copies }: ServiceRequest): RefusalInAPod[] {
  return copies
    .filter(({ owner }) => owner !== undefined && (owner.uid !== 0 || owner.gid !== 0))
    .map(({ to }) => ({
      key: ".copy",
      message: `a pod is given files that belong to root, so ${quoted(to)} cannot have another owner`,
      hint: "Leave `owner` out, and give a `mode` that its user may read, such as 0444.",
    }));
}

function refuseHostname({ name, hostname }: ServiceRequest): RefusalInAPod[] {
  if (hostname === undefined || hostname === hostnameOf(name)) return [];
  const message = `--hostname: a pod's own name is that of its service, ${hostnameOf(name)}`;
  return [{ key: ".options", message, hint: "Leave it out." }];
}

/** DNS names are case-insensitive and have no underscore, so two names may become one. */
function refuseSharedName({ name }: ServiceRequest, services: readonly ServiceRequest[]): RefusalInAPod[] {
  const before = services.slice(
    0,
    services.findIndex((other) => other.name === name),
  );
  const same = before.find((other) => hostnameOf(other.name) === hostnameOf(name));
  if (same === undefined) return [];
  const message = `its pod would have the DNS name ${hostnameOf(name)}, as that of ${same.name} has`;
  return [{ key: "", message, hint: "Give it another name of lower-case letters, digits and -." }];
}
