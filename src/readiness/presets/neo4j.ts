import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, ready } from "../probes/verdicts.ts";
import { environmentValue } from "./environment-value.ts";
import type { Preset } from "./preset.ts";

// Bolt protocol, "Handshake specification": four offers of range, minor and major version; the answer is one of them.

const HANDSHAKE = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 4, 4, 5, 0, 4, 4, 4, 0, 0, 1, 4, 0, 0, 0, 3]);
const ANSWER_BYTES = 4;

export const neo4jPresets: readonly Preset[] = [
  {
    title: "Neo4j",
    images: ["neo4j"],
    port: 7687,
    looks: [
      {
        kind: "port",
        words: "Bolt handshake: a version",
        probe: () => dialogueProbe("bolt", { opening: HANDSHAKE, judge: judgeBoltAnswer }),
      },
    ],
    url: "bolt://{host}:{port}",
    timeoutMs: 180_000,
    mistakes: [
      {
        says: /[Ii]nvalid value for password|minimum password length/,
        topic: "Setting missing",
        hint: "Set NEO4J_AUTH in its `env` to `none`, or to neo4j/ and a password of eight characters or more.",
      },
      {
        says: /NEO4J_ACCEPT_LICENSE_AGREEMENT/,
        topic: "Licence not accepted",
        hint: "Set NEO4J_ACCEPT_LICENSE_AGREEMENT in its `env`.",
      },
    ],
    adapt: ({ environment }) => {
      const [user, ...password] = (environmentValue(environment, "NEO4J_AUTH") ?? "none").split("/");
      if (user === "none" || user === undefined || password.length === 0) return {};
      return {
        url: `bolt://${encodeURIComponent(user)}:${encodeURIComponent(password.join("/"))}@{host}:{port}`,
      };
    },
  },
];

/** Judges the chosen version, after which a server waits; `undefined` if it is not complete yet. */
export function judgeBoltAnswer(received: Buffer): Verdict | undefined {
  const [reserved = 0, range = 0, , major = 0] = received;
  if (reserved !== 0 || range !== 0 || received.length > ANSWER_BYTES) return foreign("Neo4j");
  if (received.length < ANSWER_BYTES) return undefined;
  // Four zeros: none of ours is served.
  return ready(major === 0 ? "Neo4j speaks another version of Bolt" : `Neo4j speaks Bolt ${major}`);
}
