import type { Listener } from "../ports/running-service.ts";
import { isForItselfAlone, openPorts } from "../reachability/inside/listening-ports.ts";
import type { Silence } from "../readiness/silence.ts";
import type { ContainerPort } from "../request/container-port.ts";

/**
 * Compares the ports that were asked in vain with those on which the container really listens; `listeners` is
 * `undefined` if the container could not tell.
 */
export function explainSilence(
  asked: readonly ContainerPort[],
  listeners: readonly Listener[] | undefined,
): Silence {
  const numbers = asked.map(({ number }) => number);
  if (listeners === undefined) return { kind: "unknown", sentence: "", open: [] };
  const open = openPorts(listeners).sort((left, right) => left - right);
  const silent = numbers.filter((port) => !open.includes(port));
  if (silent.length === 0) return { kind: "listens", sentence: `it does listen on ${list(numbers)}`, open };
  const own = listeners.filter(({ port }) => silent.includes(port));
  if (own.length > 0)
    return { kind: "on-its-loopback", sentence: `it listens on ${list(own.map(asText))} only`, open };
  const notOnAsked = `not on ${list(silent)}`;
  if (open.length > 0)
    return { kind: "elsewhere", sentence: `it listens on ${list(open)}, ${notOnAsked}`, open };
  const hidden = listeners.filter(isForItselfAlone);
  if (hidden.length > 0) {
    const sentence = `it listens on ${list(hidden.map(asText))} only, ${notOnAsked}`;
    return { kind: "elsewhere-on-its-loopback", sentence, open };
  }
  const ports = `${numbers.length === 1 ? "port" : "ports"} ${list(numbers)}`;
  return { kind: "not-open-yet", sentence: `nothing listens on its ${ports} yet`, open };
}

function asText({ ip, port }: Listener): string {
  return ip.includes(":") ? `[${ip}]:${port}` : `${ip}:${port}`;
}

/** `1`, `1 and 2`, `1, 2 and 3` */
function list(values: readonly (number | string)[]): string {
  return values.length < 2
    ? values.join("")
    : `${values.slice(0, -1).join(", ")} and ${values[values.length - 1]}`;
}
