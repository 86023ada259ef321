import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, ready } from "../probes/verdicts.ts";
import { program } from "../same-check/known-check.ts";
import { environmentValue } from "./environment-value.ts";
import type { Preset, ServiceSettings } from "./preset.ts";

// AMQP 0-9-1 specification, 2.3.5 "Frame Details" and 4.2.2 "Protocol Header".

const PROTOCOL_HEADER = Buffer.from("AMQP\0\0\x09\x01", "latin1");
/** A method frame on channel 0. */
const FRAME_START = Buffer.from([1, 0, 0]);
/** Class 10 (connection), method 10 (start), which follow the frame's length. */
const CONNECTION_START = Buffer.from([0, 10, 0, 10]);
const METHOD_AT = 7;

export const rabbitmqPresets: readonly Preset[] = [
  {
    title: "RabbitMQ",
    images: ["rabbitmq"],
    port: 5672,
    looks: [
      {
        kind: "port",
        words: "AMQP 0-9-1 header: Connection.Start",
        probe: () => dialogueProbe("amqp", { opening: PROTOCOL_HEADER, judge: judgeAmqpAnswer }),
      },
    ],
    url: "amqp://{host}:{port}",
    trap: "epmd on port 4369 opens seconds before 5672, and a `rabbitmq-diagnostics` that runs too early kills the server.",
    sameChecks: [
      program(
        "rabbitmq-diagnostics rabbitmqctl",
        /^(ping|status|check_running|check_local_alarms|check_alarms|check_port_connectivity|node_health_check|await_startup)$/,
        {
          options: {
            "-q": "flag",
            "--quiet": "flag",
            "-s": "flag",
            "--silent": "flag",
            "-t": "value",
            "--timeout": "value",
          },
        },
      ),
    ],
    mistakes: [
      {
        says: /RABBITMQ_\w+ is set but deprecated/,
        topic: "Setting missing",
        hint: "Set it in a file under /etc/rabbitmq/conf.d instead of `env`.",
      },
      {
        says: /\.erlang\.cookie.*eacces/,
        topic: "Setting missing",
        hint: "A RabbitMQ command ran in the container before the server had made its cookie: leave out `--health-cmd`.",
      },
    ],
    adapt: (settings) => ({ url: urlOf(settings) }),
  },
];

/** Judges the first frame; `undefined` if its method is not complete yet. */
export function judgeAmqpAnswer(received: Buffer): Verdict | undefined {
  const isHeader = startsLike(received, PROTOCOL_HEADER.subarray(0, 4));
  if (isHeader && received.length < PROTOCOL_HEADER.length) return undefined;
  // A server that refuses our version answers with the header of its own.
  if (isHeader) return ready("AMQP is served, in another version than 0-9-1");
  if (!startsLike(received, FRAME_START)) return foreign("RabbitMQ");
  const method = received.subarray(METHOD_AT);
  if (!startsLike(method, CONNECTION_START)) return foreign("RabbitMQ");
  return method.length < CONNECTION_START.length ? undefined : ready("RabbitMQ opens a connection");
}

/** Whether the two agree in all bytes that both have. */
function startsLike(received: Buffer, expected: Buffer): boolean {
  const length = Math.min(received.length, expected.length);
  return received.subarray(0, length).equals(expected.subarray(0, length));
}

function urlOf({ environment }: ServiceSettings): string {
  const read = (name: string) => environmentValue(environment, `RABBITMQ_DEFAULT_${name}`);
  const user = encodeURIComponent(read("USER") ?? "guest");
  const password = encodeURIComponent(read("PASS") ?? "guest");
  const host = read("VHOST");
  const path = host === undefined || host === "/" ? "" : `/${encodeURIComponent(host)}`;
  return `amqp://${user}:${password}@{host}:{port}${path}`;
}
