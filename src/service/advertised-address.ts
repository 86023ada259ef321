import type { ResolveName } from "../ports/routes-to-service.ts";
import { ServiceFailure } from "../ports/service-failure.ts";
import { readyRoute } from "../reachability/port-looks.ts";
import type { KnownService } from "../readiness/presets/preset.ts";
import type { ContainerPort } from "../request/container-port.ts";
import type { ServiceRequest } from "../request/request.ts";
import type { ServiceTools } from "./service-tools.ts";
import type { StartedService } from "./started-service.ts";

interface SocketName {
  readonly host: string;
  readonly port: number;
}

/** The same for what the service tells only after its `after-ready` commands. */
export async function checkAdvertisedAfterwards(
  subject: StartedService,
  { log, signal }: Pick<ServiceTools, "log" | "signal">,
): Promise<void> {
  const { service, preset, looks } = subject;
  const probe = preset?.lookAfterwards?.();
  if (preset === undefined || probe === undefined) return;
  for (const port of portsOf(service, preset)) await looks.look(port, probe, signal);
  await checkAdvertisedAddress(subject, { log });
}

/**
 * A broker that tells its clients to go on at an address that is not this job's way to it looks ready, and fails every
 * client for ever. If its port is declared, the job means to use it, so this throws `ServiceFailure`. A warning is
 * enough if other services may be its only clients, or if a client can be told to stay.
 */
export async function checkAdvertisedAddress(
  subject: StartedService,
  { log }: Pick<ServiceTools, "log">,
): Promise<void> {
  const { service, running, preset, looks } = subject;
  if (preset === undefined) return;
  for (const port of portsOf(service, preset)) {
    const answered = readyRoute(looks.lastAnswers(port));
    const told = answered?.answer.kind === "ready" ? answered.answer.advertised : undefined;
    if (answered === undefined || told === undefined) continue;
    const advertised = told.map(({ host, port }) => ({ host: host || answered.route.host, port }));
    if (await leadsThere(advertised, running.routes.routesTo(port), running.routes.resolve)) continue;
    const reason = `tells its clients to go on at ${inWords(advertised)}, but this job reaches it at ${inWords([answered.route])}`;
    const hint = preset.advertise?.replaceAll("SERVICE", service.name) ?? "Make it advertise that address.";
    if (service.ports.length > 0 && preset.staysIf === undefined)
      throw new ServiceFailure(service.name, reason, {
        containerId: running.id,
        topic: "Advertises another address",
        hint,
      });
    const unless = preset.staysIf === undefined ? "" : ` unless ${preset.staysIf}`;
    log.warning(`${service.name} ${reason}, so clients in this job would fail${unless}. ${hint}`);
  }
}

/** A broker with several listeners advertises another address on each: what counts is the one that is handed out. */
function portsOf({ ports }: ServiceRequest, { containerPort }: KnownService): readonly ContainerPort[] {
  return ports.length > 0 ? ports.map(({ containerPort }) => containerPort) : [containerPort];
}

/** Whether one of these is an address at which the job reaches the service, whatever its name. */
export async function leadsThere(
  advertised: readonly SocketName[],
  routes: readonly SocketName[],
  resolve: ResolveName,
): Promise<boolean> {
  const addressesOf = async ({ host, port }: SocketName) =>
    [host.toLowerCase(), ...(await resolve(host).catch(() => []))].map((ip) => `${ip} ${port}`);
  const ours = new Set((await Promise.all(routes.map(addressesOf))).flat());
  const theirs = await Promise.all(advertised.map(addressesOf));
  return theirs.some((addresses) => addresses.some((address) => ours.has(address)));
}

function inWords(names: readonly SocketName[]): string {
  return names.map(({ host, port }) => `${host}:${port}`).join(", ");
}
