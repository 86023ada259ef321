import type { VolumeRequest } from "../../../request/container-request.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import { hostnameOf } from "./host-name.ts";

/** Throws one `UserError` for all that these services ask for and a pod cannot do, before anything is created. */
export function refuseInAPod(services: readonly ServiceRequest[]): void {
  const sentences = [
    ...services.flatMap((service) => impossible(service).map((sentence) => `${service.name}: ${sentence}`)),
    ...sameHostnames(services),
  ];
  const [first, ...others] = sentences;
  if (first === undefined) return;
  throw new UserError(
    `this job's services run as pods of a Kubernetes cluster, which cannot do all of this: ${first}`,
    {
      topic: "Not possible in a pod",
      hint: "Leave it out, or run the job where a Docker daemon runs the services.",
      others,
    },
  );
}

function impossible(service: ServiceRequest): string[] {
  const { volumes, environment, user, aliases, copies, credentials, dockerOptions, hostname, platform } =
    service;
  return [
    ...volumes.flatMap(refusedVolume),
    ...environment
      .filter((line) => !line.includes("="))
      .map((name) => `the variable ${name} of its image cannot be removed`),
    ...(user === undefined || /^\d+(?::\d+)?$/.test(user)
      ? []
      : [`the user ${user} must be a number, because only the image knows the names`]),
    ...aliases.map((alias) => `it has one name, so it cannot also be ${alias}`),
    ...(copies.length === 0 ? [] : ["`copy` is not possible yet"]),
    ...(credentials === undefined
      ? []
      : ["`credentials` are not possible yet: give the namespace's service account imagePullSecrets"]),
    ...(dockerOptions === undefined ? [] : ["its `options` contain flags that only Docker understands"]),
    ...(hostname === undefined || hostname === hostnameOf(service.name)
      ? []
      : [`its own hostname is that of its name, not ${hostname}`]),
    ...(platform === undefined ? [] : [`the platform ${platform} is decided by the node that runs it`]),
  ];
}

function refusedVolume(volume: VolumeRequest): readonly string[] {
  switch (volume.kind) {
    case "bind":
      return [`the volume ${volume.source}:${volume.target} is a path of another machine`];
    case "named":
    case "session":
      return [`the volume ${volume.name} would have to be shared by its name`];
    case "anonymous":
      return [];
    case "tmpfs":
      return /^(?:size=\d+[kmg]?)?$/i.test(volume.options)
        ? []
        : [`a tmpfs takes no option but size, not ${volume.options}`];
  }
}

/** Two names that differ only in what a DNS label cannot hold. */
function sameHostnames(services: readonly ServiceRequest[]): string[] {
  return services.flatMap(({ name }, at) => {
    const host = hostnameOf(name);
    const first = services.slice(0, at).find((other) => hostnameOf(other.name) === host);
    return first === undefined ? [] : [`${first.name} and ${name} would both be ${host} in DNS`];
  });
}
