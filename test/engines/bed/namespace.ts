import { randomBytes } from "node:crypto";
import { runCommand } from "../../bed/command.ts";

/** A network namespace that is another host as far as this machine can tell: one veth pair leads there. */
export interface Namespace extends AsyncDisposable {
  /** Its address, seen from this machine. */
  readonly address: string;
  /** This machine's address, seen from there. */
  readonly outside: string;
  /** Put before a command, this runs it there, on this machine's files. */
  readonly enter: readonly string[];
}

/** Only these addresses, which nothing else on the machine uses; each namespace gets a /24. */
const PREFIX = "10.213";

export async function makeNamespace(): Promise<Namespace> {
  const tag = randomBytes(3).toString("hex");
  const name = `ss-${tag}`;
  const subnet = `${PREFIX}.${16 + (Number.parseInt(tag, 16) % 239)}`;
  const [outside, address] = [`${subnet}.1`, `${subnet}.2`];
  const ip = (line: string) => runCommand("ip", line.split(" "));
  await ip(`netns add ${name}`);
  const dispose = async () => {
    await ip(`link delete ${name}`).catch(() => undefined);
    await ip(`netns delete ${name}`);
  };
  try {
    await ip(`link add ${name} type veth peer name eth0 netns ${name}`);
    await ip(`addr add ${outside}/24 dev ${name}`);
    await ip(`link set ${name} up`);
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
  return { address, outside, enter, [Symbol.asyncDispose]: dispose };
}
