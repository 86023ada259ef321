/** A port inside a container, as an image exposes it and a service declares it. */
export interface ContainerPort {
  readonly number: number;
  readonly protocol: "tcp" | "udp" | "sctp";
}

export function tcpPort(number: number): ContainerPort {
  return { number, protocol: "tcp" };
}

/** As `5432/tcp`, which is also how the Engine API spells it. */
export function formatContainerPort({ number, protocol }: ContainerPort): string {
  return `${number}/${protocol}`;
}

/** From `5432/tcp`, or from `5432`, which means tcp; `undefined` if it is neither. */
export function parseContainerPort(text: string): ContainerPort | undefined {
  const [, digits = "", protocol = "tcp"] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/i.exec(text) ?? [];
  if (digits === "" || Number(digits) > 65_535) return undefined;
  return { number: Number(digits), protocol: protocol.toLowerCase() as ContainerPort["protocol"] };
}

export function isSameContainerPort(one: ContainerPort, other: ContainerPort): boolean {
  return one.number === other.number && one.protocol === other.protocol;
}

/** Whether a connection can prove it. */
export function isTcp({ protocol }: ContainerPort): boolean {
  return protocol === "tcp";
}
