import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, notYet, quote, ready } from "../probes/verdicts.ts";
import { optionValue, portFrom } from "./option-value.ts";
import type { Preset } from "./preset.ts";

/** The server sends INFO first (NATS client protocol). Its `/healthz` falls back to 503 while streams are created. */
export const natsPresets: readonly Preset[] = [
  {
    title: "NATS",
    images: ["nats", "nats-server"],
    port: 4222,
    looks: [
      {
        kind: "port",
        words: "`INFO {…}`, which the server sends first",
        probe: () => dialogueProbe("nats", { opening: new Uint8Array(), judge: judgeNatsGreeting }),
      },
    ],
    url: "nats://{host}:{port}",
    adapt: ({ command }) => ({ port: portFrom(optionValue(command, ["-p", "--port"])) ?? 4222 }),
  },
];

/** Judges the first line; `undefined` if it is not complete yet. */
export function judgeNatsGreeting(received: Buffer): Verdict | undefined {
  const text = received.toString("latin1");
  const end = text.indexOf("\r\n");
  if (end < 0)
    return ["INFO {", "-ERR "].some((start) => isBeginning(text, start)) ? undefined : foreign("NATS");
  const line = text.slice(0, end);
  if (line.startsWith("INFO {")) return ready("NATS sends INFO");
  return line.startsWith("-ERR ") ? notYet(`NATS says ${quote(line.slice(5))}`) : foreign("NATS");
}

/** Whether the text starts so, or may still come to. */
function isBeginning(text: string, start: string): boolean {
  return text.startsWith(start) || start.startsWith(text);
}
