import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, notYet, quote, ready } from "../probes/verdicts.ts";
import { program } from "../same-check/known-check.ts";
import { optionValue, portFrom } from "./option-value.ts";
import type { Preset } from "./preset.ts";

// memcached doc/protocol.txt.

const LONGEST_LINE_BYTES = 1_024;

export const memcachedPresets: readonly Preset[] = [
  {
    title: "memcached",
    images: ["memcached"],
    port: 11211,
    looks: [
      {
        kind: "port",
        words: "`version`: `VERSION …`",
        probe: () =>
          dialogueProbe("memcached", {
            opening: Buffer.from("version\r\n"),
            judge: judgeMemcachedAnswer,
          }),
      },
    ],
    url: "memcached://{host}:{port}",
    trap: "A health command that connects to `/dev/udp/…` always passes.",
    sameChecks: [
      program("nc netcat ncat", /^(localhost|127\.0\.0\.1) 11211$/, {
        input: /^(stats|version)$/,
        options: { "-w": "value", "-q": "value", "-N": "flag" },
        answer: /^(STAT|VERSION|pid|uptime)/,
      }),
    ],
    adapt: ({ command }) => {
      // With SASL it speaks the binary protocol alone, and with TLS none that can be asked without it.
      if (command.some((word) => ["-S", "--enable-sasl", "-Z", "--enable-ssl"].includes(word)))
        return undefined;
      return { port: portFrom(optionValue(command, ["-p", "--port"])) ?? 11211 };
    },
  },
];

/** Judges the first line; `undefined` if it is not complete yet. */
export function judgeMemcachedAnswer(received: Buffer): Verdict | undefined {
  const end = received.indexOf("\r\n");
  if (end < 0) {
    const isText = /^[A-Z_]{0,12}( |\r?$)/.test(received.toString("latin1", 0, 20));
    return isText && received.length <= LONGEST_LINE_BYTES ? undefined : foreign("memcached");
  }
  const line = received.toString("latin1", 0, end);
  if (line.startsWith("VERSION ")) return ready(`memcached ${quote(line.slice(8))} answers`);
  // An authentication file makes it refuse every other command first.
  if (line.startsWith("CLIENT_ERROR ")) return ready(`memcached says ${quote(line.slice(13))}`);
  return line.startsWith("SERVER_ERROR ")
    ? notYet(`memcached says ${quote(line.slice(13))}`)
    : foreign("memcached");
}
