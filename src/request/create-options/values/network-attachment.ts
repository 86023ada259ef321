import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import { readCsv } from "./csv.ts";
import { readMacAddress } from "./ip-address.ts";
import { cut, type KeyValue, readFullKeyValue } from "./key-value.ts";

/** One `--network`, and what its long form says about the endpoint. */
export interface NetworkAttachment {
  readonly target: string;
  readonly aliases: readonly string[];
  readonly ipv4: string | undefined;
  readonly ipv6: string | undefined;
  readonly linkLocalIps: readonly string[];
  readonly macAddress: string | undefined;
  readonly driverOptions: readonly KeyValue[];
  readonly gatewayPriority: number | undefined;
}

/**
 * A name, or comma-separated `key=value` if the text contains any `word=word`. The CLI lower-cases such fields, keys
 * and values (docker/cli opts/network.go, Set).
 */
export function readNetworkAttachment(text: string): NetworkAttachment {
  if (!/\w+=\w+(,\w+=\w+)*/.test(text)) return fromFields(text, []);
  const fields = readCsv(text.toLowerCase()).map((field) => {
    const [key, value] = cut(field, "=");
    return [key.trim(), value?.trim() ?? refuse(`${quoted(field)} is not key=value`)] as const;
  });
  for (const [key] of fields)
    if (!KEYS.includes(key)) refuse(`${quoted(key)} is not a key of a network`, HINT);
  const name = lastOf(fields, "name");
  return name === undefined ? refuse("the network has no name", HINT) : fromFields(name, fields);
}

const KEYS = ["name", "alias", "ip", "ip6", "mac-address", "link-local-ip", "driver-opt", "gw-priority"];
const HINT = `Keys are ${KEYS.join(", ")}.`;

function readPriority(text: string): number {
  return /^[+-]?[0-9]{1,15}$/.test(text) ? Number(text) : refuse(`${quoted(text)} is not a priority`);
}

function fromFields(target: string, fields: readonly KeyValue[]): NetworkAttachment {
  if (target.trim() === "") refuse("the network has no name", HINT);
  const macAddress = lastOf(fields, "mac-address");
  const gatewayPriority = lastOf(fields, "gw-priority");
  return {
    target,
    aliases: allOf(fields, "alias"),
    ipv4: lastOf(fields, "ip"),
    ipv6: lastOf(fields, "ip6"),
    linkLocalIps: allOf(fields, "link-local-ip"),
    macAddress: macAddress === undefined ? undefined : readMacAddress(macAddress),
    driverOptions: allOf(fields, "driver-opt").map(readFullKeyValue),
    gatewayPriority: gatewayPriority === undefined ? undefined : readPriority(gatewayPriority),
  };
}

function allOf(fields: readonly KeyValue[], key: string): string[] {
  return fields.filter(([name]) => name === key).map(([, value]) => value);
}

function lastOf(fields: readonly KeyValue[], key: string): string | undefined {
  return allOf(fields, key).at(-1);
}
