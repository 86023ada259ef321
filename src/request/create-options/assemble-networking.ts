import type { EndpointSettings } from "./create-body.ts";
import type { Draft, EndpointDraft } from "./draft.ts";
import { isUserDefined } from "./network-mode.ts";
import type { NetworkAttachment } from "./values/network-attachment.ts";

/**
 * Network mode and endpoints: the first network also gets what separate flags say (`--ip`, `--network-alias`, …);
 * without a network these describe the endpoint on the default one (docker/cli cli/command/container/opts.go,
 * parseNetworkOpts and applyContainerOptions).
 */
export function assembleNetworking(draft: Draft): {
  networkMode: string | undefined;
  endpoints: Record<string, EndpointSettings>;
} {
  const attachments: readonly Partial<NetworkAttachment>[] =
    draft.networks.length > 0 ? draft.networks : [{}];
  const endpoints = attachments.map((attachment, index) => {
    const target = attachment.target ?? "default";
    const links = index === 0 && isUserDefined(target) ? (draft.host.Links ?? []) : [];
    const extras = index === 0 ? draft.endpoint : undefined;
    return [target, assembleEndpoint(attachment, extras, links)] as const;
  });
  // A single network without properties has no entry; the daemon creates it.
  const isNeeded = endpoints.length > 1 || endpoints.some(([, endpoint]) => Object.keys(endpoint).length > 0);
  return {
    networkMode: draft.networks[0]?.target,
    endpoints: isNeeded ? Object.fromEntries(endpoints) : {},
  };
}

function assembleEndpoint(
  network: Partial<NetworkAttachment>,
  extras: EndpointDraft | undefined,
  links: readonly string[],
): EndpointSettings {
  const aliases = [...(network.aliases ?? []), ...(extras?.aliases ?? [])];
  const linkLocalIps = [...(network.linkLocalIps ?? []), ...(extras?.linkLocalIps ?? [])];
  const ipv4 = network.ipv4 ?? extras?.ipv4;
  const ipv6 = network.ipv6 ?? extras?.ipv6;
  const macAddress = network.macAddress ?? extras?.MacAddress;
  const addresses = {
    ...(!ipv4 ? {} : { IPv4Address: ipv4 }),
    ...(!ipv6 ? {} : { IPv6Address: ipv6 }),
    ...(linkLocalIps.length === 0 ? {} : { LinkLocalIPs: linkLocalIps }),
  };
  return {
    ...(Object.keys(addresses).length === 0 ? {} : { IPAMConfig: addresses }),
    ...(links.length === 0 ? {} : { Links: [...links] }),
    ...(aliases.length === 0 ? {} : { Aliases: aliases }),
    ...(!macAddress ? {} : { MacAddress: macAddress }),
    ...(network.driverOptions?.length ? { DriverOpts: Object.fromEntries(network.driverOptions) } : {}),
    ...(network.gatewayPriority === undefined ? {} : { GwPriority: network.gatewayPriority }),
  };
}
