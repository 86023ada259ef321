import { type PortableOptions, portableOptionsOf } from "../../../request/portable-options.ts";
import { quoted } from "../../../request/printable.ts";
import { type Problem, problemsError } from "../../../request/problem.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import { FLAGS_IN_A_POD } from "./flags-in-a-pod.ts";
import { hostnameOf } from "./host-name.ts";
import { readUser } from "./read-user.ts";
import { refuseValuesInAPod } from "./refuse-values.ts";
import { type RefusalInAPod, refuseVolumeInAPod } from "./refuse-volume.ts";

/** Throws one error with everything that a pod cannot do for these services; called before anything is created. */
export function refuseInAPod(services: readonly ServiceRequest[]): void {
  const problems = services.flatMap((service) =>
    [...refusalsOf(service), ...refuseSharedName(service, services)].map((refusal) =>
      problemOf(service, refusal),
    ),
  );
  throwProblems(problems);
}

/**
 * Throws one error with every user who is a name of which only the image knows the number. If it is the image's own
 * user, the node looks it up.
 */
export async function refuseUnknownUsers(
  services: readonly ServiceRequest[],
  imageOf: (service: ServiceRequest) => Promise<{ readonly user: string } | undefined>,
): Promise<void> {
  const named = services.filter(({ user }) => user !== undefined && readUser(user) === undefined);
  const images = await Promise.all(named.map(imageOf));
  const unknown = named.filter(({ user }, at) => images[at]?.user !== user);
  throwProblems(unknown.map((service) => problemOf(service, unknownUser(service.user ?? ""))));
}

/** What they are in widely used images; a hint alone, because only the image knows. */
const USUAL_NUMBERS: Readonly<Record<string, string>> = {
  postgres: "999:999, on Alpine 70:70",
  mysql: "999:999",
  redis: "999:999",
  mongodb: "999:999",
  node: "1000:1000",
  nginx: "101:101",
};

function unknownUser(user: string): RefusalInAPod {
  const usual = USUAL_NUMBERS[user.split(":")[0] ?? ""];
  return {
    key: ".options",
    message: `--user: only the image knows the number of ${quoted(user)}`,
    hint: `Write numbers${usual === undefined ? ", as in --user 999:999" : `; usually it is ${usual}`}. \`docker run --rm --entrypoint id <image> ${user.split(":")[0]}\` shows them.`,
  };
}

function throwProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const { message, details } = problemsError(problems);
  throw new UserError(message, { topic: "Not possible in a pod", details });
}

function problemOf({ name }: ServiceRequest, { key, message, hint }: RefusalInAPod): Problem {
  return { path: `services.${name}${key}`, origin: "services", message, hint, position: undefined };
}

function refusalsOf(service: ServiceRequest): RefusalInAPod[] {
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
