import type { Log } from "../../../ports/log.ts";
import { isSameName } from "../../../ports/taken-name.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import type { ContainerFacts } from "../engine/containers.ts";
import type { Engine } from "../engine/engine.ts";
import { LABEL } from "../labels.ts";
import type { ServiceNetwork } from "./session-network.ts";

/**
 * A network that the runner or the user created may contain others with the same name, such as native services of
 * this job. The job itself is fine, because it gets an address that is only ours, but services that look up the name
 * may get either.
 */
export async function warnOfSharedNames(
  services: readonly ServiceRequest[],
  { network }: { readonly network: ServiceNetwork },
  { engine, log }: { engine: Pick<Engine, "containers" | "networks">; log: Pick<Log, "notice"> },
): Promise<void> {
  if (network.isOurs) return;
  const { id, name } = network.network;
  const containerIds = (await engine.networks.inspect(id))?.containerIds ?? [];
  const found = await Promise.all(containerIds.map((one) => engine.containers.inspect(one)));
  const others = found.filter((one) => one !== undefined);
  for (const shared of sharedNames(services, others, id)) {
    log.notice(
      `${shared.name} is also a name of container ${shared.container} on network ${name}: the outputs lead to the service of this step, but other services that look up ${shared.name} may get either. If they do, give one of the two another name.`,
    );
  }
}

/** The names of these services that others also have on the network; our own are recognised by their labels. */
export function sharedNames(
  services: readonly Pick<ServiceRequest, "name" | "aliases">[],
  others: readonly Pick<ContainerFacts, "name" | "labels" | "networks">[],
  networkId: string,
): { readonly name: string; readonly container: string }[] {
  const taken = others
    .filter(({ labels }) => !labels[LABEL.session])
    .flatMap(({ name, networks }) =>
      networks
        .filter((endpoint) => endpoint.networkId === networkId)
        .flatMap(({ aliases }) => [name, ...aliases])
        .map((alias) => ({ alias, container: name })),
    );
  const own = services.flatMap(({ name, aliases }) => [name, ...aliases]);
  return own.flatMap((name) => {
    const holder = taken.find(({ alias }) => isSameName(alias, name));
    return holder === undefined ? [] : [{ name, container: holder.container }];
  });
}
