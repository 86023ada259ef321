import { alias, type Flag, flag, host, hostList, setOwn } from "../flag.ts";
import { kinds } from "../value-kinds.ts";
import { checkPortCount } from "../values/port-range.ts";

const dnsOption = flag("dns-option", {
  value: kinds.text,
  into: hostList("DnsOptions"),
  does: "Adds a resolver option.",
});
/** The input `network` accepts neither of these, because they have no DNS. */
function hintForNetwork(value: string): string {
  if (value === "host") {
    return "Leave it out: inside the service, this job is called `job`, as in http://job:8080, and the other services have their names; `ports` opens the service's own ports to the job.";
  }
  if (/^(?:none|bridge|default|container:.*)$/.test(value)) {
    return "Leave it out: this action chooses a network on which the job reaches the services.";
  }
  return "This action chooses a network on which the job reaches the services; the input `network` sets another one for all of them.";
}

const network = flag("network", {
  value: kinds.network,
  into: {
    field: "HostConfig.NetworkMode, NetworkingConfig",
    put: (draft, value) => draft.networks.push(value),
  },
  handling: { kind: "refused", by: "us", hintFor: hintForNetwork },
  does: "Is refused: this action chooses a network on which the job reaches the services; the input `network` sets another one.",
});
const networkAlias = flag("network-alias", {
  value: kinds.text,
  into: { field: "EndpointsConfig[].Aliases[]", put: (draft, value) => draft.endpoint.aliases.push(value) },
  does: "Adds a DNS name, like the key `aliases`.",
});

export const networkFlags: readonly Flag[] = [
  flag("publish", {
    short: "p",
    value: kinds.publication,
    into: {
      field: "HostConfig.PortBindings, ExposedPorts",
      put: (draft, values) => {
        checkPortCount(draft.ports.length + values.length);
        draft.ports.push(...values);
      },
    },
    does: "Declares ports, like the key `ports`.",
  }),
  flag("publish-all", {
    short: "P",
    value: kinds.boolean,
    into: host("PublishAllPorts"),
    does: "Publishes every exposed port on a free host port.",
  }),
  flag("expose", {
    value: kinds.exposure,
    into: {
      field: "ExposedPorts{}",
      put: (draft, values) => {
        draft.top.ExposedPorts ??= {};
        checkPortCount(Object.keys(draft.top.ExposedPorts).length + values.length);
        for (const port of values) setOwn(draft.top.ExposedPorts, port, {});
      },
    },
    does: "Exposes ports in addition to those of the image.",
  }),
  network,
  alias("net", network),
  networkAlias,
  alias("net-alias", networkAlias),
  flag("add-host", {
    value: kinds.extraHost,
    into: hostList("ExtraHosts"),
    does: "Adds a line to the service's /etc/hosts.",
  }),
  flag("dns", { value: kinds.ipAddress, into: hostList("Dns"), does: "Sets a name server." }),
  dnsOption,
  alias("dns-opt", dnsOption),
  flag("dns-search", {
    value: kinds.searchDomain,
    into: hostList("DnsSearch"),
    does: "Adds a search domain; `.` means none.",
  }),
  flag("ip", {
    value: kinds.ipv4Address,
    into: {
      field: "EndpointsConfig[].IPAMConfig.IPv4Address",
      put: (draft, value) => {
        draft.endpoint.ipv4 = value;
      },
    },
    does: "Asks for an IPv4 address; the daemon grants it only on a network with a user-defined subnet.",
  }),
  flag("ip6", {
    value: kinds.ipv6Address,
    into: {
      field: "EndpointsConfig[].IPAMConfig.IPv6Address",
      put: (draft, value) => {
        draft.endpoint.ipv6 = value;
      },
    },
    does: "Asks for an IPv6 address; the daemon grants it only on a network with a user-defined subnet.",
  }),
  flag("link-local-ip", {
    value: kinds.ipAddress,
    into: {
      field: "EndpointsConfig[].IPAMConfig.LinkLocalIPs[]",
      put: (draft, value) => draft.endpoint.linkLocalIps.push(value),
    },
    does: "Adds a link-local address.",
  }),
  flag("mac-address", {
    value: kinds.macAddress,
    into: {
      field: "EndpointsConfig[].MacAddress",
      put: (draft, value) => {
        draft.endpoint.MacAddress = value;
      },
    },
    minimumApi: "1.44",
    does: "Sets the MAC address.",
  }),
  flag("link", {
    value: kinds.link,
    into: hostList("Links"),
    handling: { kind: "noticed", notice: "`--link` is not needed: services reach each other by name." },
    does: "Links another container; services reach each other by name without it.",
  }),
];
