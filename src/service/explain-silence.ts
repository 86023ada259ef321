import type { Listener } from "../ports/running-service.ts";
import { isForItselfAlone, openPorts } from "../reachability/inside/listening-ports.ts";
import type { ContainerPort } from "../request/container-port.ts";
import type { Topic } from "../topics.ts";

/** Why a port does not answer, and what the user can do about it. */
interface Explanation {
  /** Why no client is served there; empty if nothing is known. */
  readonly sentence: string;
  readonly topic: Topic;
  readonly hint: string;
}

/**
 * Compares the ports that were asked in vain with those on which the container really listens; `listeners` is
 * `undefined` if the container could not tell.
 */
export function explainSilence(
  asked: readonly ContainerPort[],
  listeners: readonly Listener[] | undefined,
): Explanation {
  const numbers = asked.map(({ number }) => number);
  if (listeners === undefined) return { sentence: "", ...NOTHING_LISTENS };
  const open = openPorts(listeners).sort((left, right) => left - right);
  const silent = numbers.filter((port) => !open.includes(port));
  if (silent.length === 0) {
    const topic = "Wrong answer on the port";
    return { sentence: `it does listen on ${list(numbers)}`, topic, hint: WRONG_ANSWER };
  }
  const own = listeners.filter(({ port }) => silent.includes(port));
  if (own.length > 0) {
    const topic = "Nothing listens on the port";
    return { sentence: `it listens on ${list(own.map(asText))} only`, topic, hint: LOOPBACK };
  }
  const notOnAsked = `not on ${list(silent)}`;
  if (open.length > 0) {
    const [other] = open.filter((port) => !numbers.includes(port));
    return {
      sentence: `it listens on ${list(open)}, ${notOnAsked}`,
      ...(other === undefined ? NOTHING_LISTENS : otherPort(other)),
    };
  }
  const hidden = listeners.filter(isForItselfAlone);
  return {
    sentence:
      hidden.length === 0
        ? `nothing listens on ${numbers.length === 1 ? "port" : "ports"} ${list(numbers)} in its container`
        : `it listens on ${list(hidden.map(asText))} only, ${notOnAsked}`,
    ...NOTHING_LISTENS,
  };
}

function otherPort(port: number): Pick<Explanation, "topic" | "hint"> {
  return {
    topic: "Listens on another port",
    hint: `Put the port that the job needs first in its \`ports\`, or set wait: {tcp: ${port}}.`,
  };
}

const NOTHING_LISTENS: Pick<Explanation, "topic" | "hint"> = {
  topic: "Nothing listens on the port",
  hint: "Its last lines in the log may say why. If it starts slowly, set a longer `timeout`; if it uses another port, set wait: {tcp: <port>}.",
};

const WRONG_ANSWER =
  "It listens there, but does not answer as a ready service does; its last lines in the log may say why. If it starts slowly, set a longer `timeout`; if it is asked the wrong question, `wait: tcp` lets a connection decide.";

const LOOPBACK =
  "Configure it to listen on 0.0.0.0 instead, because nothing outside its container can connect to its own loopback address.";

function asText({ ip, port }: Listener): string {
  return ip.includes(":") ? `[${ip}]:${port}` : `${ip}:${port}`;
}

/** `1`, `1 and 2`, `1, 2 and 3` */
function list(values: readonly (number | string)[]): string {
  return values.length < 2
    ? values.join("")
    : `${values.slice(0, -1).join(", ")} and ${values[values.length - 1]}`;
}
