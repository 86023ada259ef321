import { randomBytes } from "node:crypto";
import { runCommand } from "../../bed/command.ts";

/** A network namespace that is another host as far as this machine can tell: one veth pair leads there. */
export interface Namespace extends AsyncDisposable {
  readonly name: string;
  /** Its address, seen from its neighbour. */
  readonly address: string;
  /** The neighbour's address, seen from there. */
  readonly outside: string;
  /** Put before a command, this runs it there, on this machine's files. */
  readonly enter: readonly string[];
}

/** Only these addresses, which nothing else on the machine uses; each namespace gets a /24. */
const PREFIX = "10.213";

/** @param neighbour the namespace that this one's veth pair leads to; without it, this machine */
export async function makeNamespace(neighbour?: Pick<Namespace, "name">): Promise<Namespace> {
  const tag = randomBytes(3).toString("hex");
  const name = `ss-${tag}`;
  const subnet = `${PREFIX}.${16 + (Number.parseInt(tag, 16) % 239)}`;
  const [outside, address] = [`${subnet}.1`, `${subnet}.2`];
  const ip = (line: string) => runCommand("ip", line.split(" "));
  const outer = (line: string) => ip(neighbour === undefined ? line : `-n ${neighbour.name} ${line}`);
  await ip(`netns add ${name}`);
  const dispose = async () => {
    await outer(`link delete ${name}`).catch(() => undefined);
    await ip(`netns delete ${name}`);
  };
  try {
    await outer(`link add ${name} type veth peer name eth0 netns ${name}`);
    await outer(`addr add ${outside}/24 dev ${name}`);
    await outer(`link set ${name} up`);
    await ip(`-n ${name} addr add ${address}/24 dev eth0`);
    await ip(`-n ${name} link set eth0 up`);
    await ip(`-n ${name} link set lo up`);
    await ip(`-n ${name} route add default via ${outside}`);
  } catch (error) {
    await dispose();
    throw error;
  }
  // Not `ip netns exec`, which would mount another /sys, without the control groups that engines need.
  const enter = ["nsenter", `--net=/run/netns/${name}`, "--"];
  return { name, address, outside, enter, [Symbol.asyncDispose]: dispose };
}
