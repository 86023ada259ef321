import type { Log } from "../../../ports/log.ts";
import { isSameName } from "../../../ports/taken-name.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import type { ContainerFacts, Engine } from "../engine/engine.ts";
import { LABEL } from "../labels.ts";
import type { ServiceNetwork } from "./session-network.ts";

/**
 * A network that the runner or the user made may hold others of the same name, native services of this job for example.
 * Nothing is wrong for the job, which gets an address that is only ours; but services that ask for the name get either.
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
      `${shared.name} is also a name of container ${shared.container} on network ${name}: the outputs lead to the service of this step, but other services that ask for ${shared.name} may get either. Give one of them another name if they do.`,
    );
  }
}

/** The names of these services that others have on the network; what carries our labels is told apart by them. */
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
