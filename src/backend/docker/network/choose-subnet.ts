/** Where private networks may be (RFC 1918): 65536 addresses each, rarely used ones first. */
const RANGES = ["10.201", "172.30", "192.168"];

/** The size of one network: 62 addresses for services, the gateway and the job. */
const PREFIX_LENGTH = 26;
const STEP = 64;
/** How many of them fit into one range. */
const PER_RANGE = 1_024;

/**
 * Small subnets, such as `10.201.3.64/26`, that overlap with none of the taken ones, in an order that depends on the
 * number `start`, because jobs that choose at the same time should not choose the same.
 */
export function freeSubnets(taken: readonly string[], start: number): string[] {
  const blocks = taken.map(parse).filter((block) => block !== undefined);
  const all = RANGES.flatMap(subnetsOf);
  const turned = all.map((_, at) => all[(at + start) % all.length] ?? "");
  return turned.filter((subnet) => {
    const own = parse(subnet);
    return own !== undefined && blocks.every((block) => !overlap(own, block));
  });
}

function subnetsOf(range: string): string[] {
  return Array.from({ length: PER_RANGE }, (_, at) => {
    const address = at * STEP;
    return `${range}.${address >>> 8}.${address & 255}/${PREFIX_LENGTH}`;
  });
}

interface Block {
  readonly address: number;
  readonly prefixLength: number;
}

/** Two overlap if the shorter prefix contains both. */
function overlap(left: Block, right: Block): boolean {
  const size = 2 ** (32 - Math.min(left.prefixLength, right.prefixLength));
  return Math.floor(left.address / size) === Math.floor(right.address / size);
}

/** `undefined` for IPv6, which cannot overlap with anything here. */
function parse(subnet: string): Block | undefined {
  const match = subnet.match(/^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/);
  if (match === null) return undefined;
  const octets = match.slice(1, 5).map(Number);
  const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return { address, prefixLength: Number(match[5]) };
}
