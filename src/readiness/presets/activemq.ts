import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, ready } from "../probes/verdicts.ts";
import type { Preset } from "./preset.ts";

// STOMP 1.2, "CONNECT or STOMP Frame"; OpenWire Version 2 Specification, "Wire Format Negotiation".

/** Asks for no user and no destination. */
const CONNECT = Buffer.from("CONNECT\naccept-version:1.2\nhost:/\n\n\0");
const DISCONNECT = Buffer.from("DISCONNECT\n\n\0");
/** The length, the type of WireFormatInfo, and the start of its magic word. */
const WIRE_FORMAT_AT = 4;
const WIRE_FORMAT = Buffer.from("\x01ActiveMQ", "latin1");

const artemisPreset: Preset = {
  title: "ActiveMQ Artemis",
  images: ["activemq-artemis", "artemis"],
  port: 61616,
  looks: [
    {
      kind: "port",
      words: "STOMP CONNECT: CONNECTED, or ERROR without a login",
      probe: () => dialogueProbe("stomp", { opening: CONNECT, judge: judgeStompAnswer }),
    },
  ],
  url: "tcp://{host}:{port}",
  trap: "The lowest port that the image exposes is MQTT's.",
};

/** The broker sends WIREFORMAT first. */
const activemqPreset: Preset = {
  title: "ActiveMQ Classic",
  images: ["activemq-classic", "activemq"],
  port: 61616,
  looks: [
    {
      kind: "port",
      words: "OpenWire WIREFORMAT, which the broker sends first",
      probe: () => dialogueProbe("openwire", { opening: new Uint8Array(), judge: judgeWireFormat }),
    },
  ],
  url: "tcp://{host}:{port}",
  trap: "The lowest port that the image exposes is MQTT's or AMQP's.",
};

export const activemqPresets: readonly Preset[] = [artemisPreset, activemqPreset];

/** Judges the first line; `undefined` if it is not complete yet. */
export function judgeStompAnswer(received: Buffer): Verdict | undefined {
  const text = received.toString("latin1").replace(/^[\r\n]+/, "");
  if (/^CONNECTED\r?\n/.test(text)) return ready("STOMP connects", DISCONNECT);
  if (/^ERROR\r?\n/.test(text)) return ready("STOMP asks for a login");
  const isBeginning = ["CONNECTED\n", "ERROR\n"].some((start) => start.startsWith(text.replace("\r", "")));
  return isBeginning ? undefined : foreign("ActiveMQ");
}

/** Judges the first packet; `undefined` if its magic word has not come yet. */
export function judgeWireFormat(received: Buffer): Verdict | undefined {
  const found = received.subarray(WIRE_FORMAT_AT, WIRE_FORMAT_AT + WIRE_FORMAT.length);
  if (!found.equals(WIRE_FORMAT.subarray(0, found.length)) || (received[0] ?? 0) !== 0)
    return foreign("ActiveMQ");
  return found.length < WIRE_FORMAT.length ? undefined : ready("ActiveMQ offers OpenWire");
}
