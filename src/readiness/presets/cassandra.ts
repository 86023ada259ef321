import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, notYet, quote, ready } from "../probes/verdicts.ts";
import { program } from "../same-check/known-check.ts";
import type { Look, Preset } from "./preset.ts";

// CQL native_protocol_v4.spec: frame header (section 2), OPTIONS (4.1.3), SUPPORTED (4.2.4), ERROR (4.2.1, 9).

const OPTIONS = Buffer.from([0x04, 0, 0, 0, 0x05, 0, 0, 0, 0]);
const HEADER_BYTES = 9;
const RESPONSE = 0x80;
const NEWEST_VERSION = 6;
const SUPPORTED = 0x06;
const ERROR = 0x00;
const LONGEST_BODY_BYTES = 8_192;
const OVERLOADED = 0x1001;
const IS_BOOTSTRAPPING = 0x1002;

const look: Look = {
  kind: "port",
  words: "CQL OPTIONS: SUPPORTED",
  probe: () => dialogueProbe("cql", { opening: OPTIONS, judge: judgeCqlAnswer }),
};

const cassandraPreset: Preset = {
  title: "Cassandra",
  images: ["cassandra"],
  port: 9042,
  looks: [look],
  timeoutMs: 300_000,
  trap: "Ports 7000 and 7199 open long before 9042.",
  sameChecks: [
    program("cqlsh", /^((localhost|127\.0\.0\.1)( 9042)?)?$/, {
      options: { "-e": /^describe (cluster|keyspaces);?$/i, "-u": "value", "-p": "value" },
    }),
  ],
  mistakes: [
    {
      says: /Cannot allocate memory|insufficient memory/i,
      topic: "Not enough memory for its settings",
      hint: "Set MAX_HEAP_SIZE=1G and HEAP_NEWSIZE=128M in its `env`.",
    },
  ],
};

const scyllaPreset: Preset = {
  ...cassandraPreset,
  title: "ScyllaDB",
  mistakes: [],
  images: ["scylladb/scylla"],
  dataDirectories: ["/var/lib/scylla"],
};

export const cassandraPresets: readonly Preset[] = [cassandraPreset, scyllaPreset];

/** Judges the first frame; `undefined` if it is not complete yet. */
export function judgeCqlAnswer(received: Buffer): Verdict | undefined {
  const [version, , , , opcode] = received;
  if (version === undefined) return undefined;
  if ((version & RESPONSE) === 0 || (version & ~RESPONSE) > NEWEST_VERSION) return foreign("Cassandra");
  if (opcode === undefined) return undefined;
  if (opcode === SUPPORTED) return ready("Cassandra answers OPTIONS");
  if (opcode !== ERROR) return foreign("Cassandra");
  if (received.length < HEADER_BYTES) return undefined;
  const length = received.readUInt32BE(HEADER_BYTES - 4);
  if (length < 6 || length > LONGEST_BODY_BYTES) return foreign("Cassandra");
  if (received.length < HEADER_BYTES + length) return undefined;
  const code = received.readInt32BE(HEADER_BYTES);
  const told = `Cassandra says ${quote(received.subarray(HEADER_BYTES + 6, HEADER_BYTES + length))}`;
  // Every other error is about our question: a server that old knows no version 4.
  return code === OVERLOADED || code === IS_BOOTSTRAPPING ? notYet(told) : ready(told);
}
