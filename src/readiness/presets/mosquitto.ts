import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, notYet, ready } from "../probes/verdicts.ts";
import type { Preset } from "./preset.ts";

// MQTT 3.1.1 specification, 3.1 CONNECT and 3.2 CONNACK.

/** A clean session without an identifier, which the server chooses; no user. */
const CONNECT = Buffer.from("\x10\x0c\0\x04MQTT\x04\x02\0\x05\0\0", "latin1");
const CONNACK = 0x20;
/** Flags and return code; MQTT 5 adds properties. */
const SHORTEST_BODY_BYTES = 2;
const DISCONNECT = Uint8Array.of(0xe0, 0);
const ACCEPTED = 0;
const SERVER_UNAVAILABLE = [3, 0x88];

export const mosquittoPresets: readonly Preset[] = [
  {
    title: "Mosquitto",
    images: ["eclipse-mosquitto", "mosquitto"],
    port: 1883,
    looks: [
      {
        kind: "port",
        words: "CONNECT: CONNACK, whatever it says of the login",
        probe: () => dialogueProbe("mqtt", { opening: CONNECT, judge: judgeConnack }),
      },
    ],
    url: "mqtt://{host}:{port}",
    trap: "Without a configuration, version 2 listens on its own loopback only.",
    mistakes: [
      {
        says: /Starting in local only mode/,
        topic: "Nothing listens on the port",
        hint: "It listens on its own loopback only: set `command: mosquitto -c /mosquitto-no-auth.conf`, or copy a configuration with a listener.",
        isFinal: true,
      },
    ],
  },
];

/** Judges the first packet; `undefined` if its return code has not come yet. */
export function judgeConnack(received: Buffer): Verdict | undefined {
  const [type = CONNACK, length = SHORTEST_BODY_BYTES, flags = 0, code = ACCEPTED] = received;
  const isLength = length >= SHORTEST_BODY_BYTES && length < 0x80;
  // Up to 5 in version 3, from 128 in version 5.
  const isCode = code <= 5 || code >= 0x80;
  if (type !== CONNACK || !isLength || flags > 1 || !isCode) return foreign("an MQTT broker");
  if (received.length < 4) return undefined;
  if (code === ACCEPTED) return ready("MQTT connects", DISCONNECT);
  if (SERVER_UNAVAILABLE.includes(code)) return notYet("the MQTT broker says that it is unavailable");
  return ready(`the MQTT broker answers (return code ${code}: it wants a login or another version)`);
}
