import type { Silence } from "../readiness/silence.ts";
import { writtenPort } from "../report/free-port-hint.ts";
import { type ContainerPort, isTcp } from "../request/container-port.ts";
import type { PortRequest } from "../request/request.ts";
import type { Topic } from "../topics.ts";

/** What decides which port should have been asked. */
interface Asked {
  /** The ports that were asked in vain. */
  readonly silent: readonly ContainerPort[];
  readonly declared: readonly PortRequest[];
  /** The port that clients of this image use, if it is known. */
  readonly usual: ContainerPort | undefined;
  /** `now 15 s, default 120 s` */
  readonly timeout: string;
}

interface Advice {
  readonly topic: Topic;
  readonly hint: string;
}

/** What the user can do about ports that do not answer. */
export function silenceAdvice({ kind, open }: Silence, asked: Asked): Advice {
  const { timeout } = asked;
  const nothing: Advice = { topic: "Nothing listens on the port", hint: ifSlow(timeout) };
  switch (kind) {
    case "listens":
      return { topic: "Wrong answer on the port", hint: wrongAnswer(timeout) };
    case "on-its-loopback":
      return { topic: "Nothing listens on the port", hint: LOOPBACK };
    case "elsewhere": {
      const hint = otherPort(open, asked);
      return hint === undefined ? nothing : { topic: "Listens on another port", hint };
    }
    case "unknown":
    case "not-open-yet":
    case "elsewhere-on-its-loopback":
      return nothing;
  }
}

/** `undefined` if the port that was asked is the right one, and only opens later than others of the same service. */
function otherPort(open: readonly number[], { silent, declared, usual }: Asked): string | undefined {
  const isSilent = ({ number }: Pick<ContainerPort, "number">) =>
    silent.some((port) => port.number === number);
  const others = open.filter((number) => !isSilent({ number }));
  if (others.length === 0 || (usual !== undefined && isSilent(usual))) return undefined;
  const declaredOpen = declared.find(
    ({ containerPort }) => isTcp(containerPort) && others.includes(containerPort.number),
  )?.containerPort.number;
  if (declaredOpen !== undefined)
    return `Put \`${declaredOpen}\` first in its \`ports\`, or set wait: {tcp: ${declaredOpen}}.`;
  const right = others.find((number) => number === usual?.number) ?? others[0];
  const wrong = declared.find(({ containerPort }) => isTcp(containerPort) && isSilent(containerPort));
  if (wrong === undefined) return `Write \`${right}\` in its \`ports\`, or set wait: {tcp: ${right}}.`;
  const order = wrong.hostPort === undefined ? "" : " (host port:container port)";
  return `Write \`${writtenPort(wrong, String(right))}\` instead of \`${writtenPort(wrong)}\` in its \`ports\`${order}.`;
}

function ifSlow(timeout: string): string {
  return `If it starts slowly, set a longer \`timeout\` (${timeout}); if it uses another port, name that one in its \`ports\`. Its last lines may say more.`;
}

function wrongAnswer(timeout: string): string {
  return `It listens there, but does not answer as a ready service does; its last lines may say why. If it starts slowly, set a longer \`timeout\` (${timeout}); if it is asked the wrong question, \`wait: tcp\` lets a connection decide.`;
}

const LOOPBACK =
  "Configure it to listen on 0.0.0.0 instead, because nothing outside its container can connect to its own loopback address.";
