import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, ready } from "../probes/verdicts.ts";
import { environmentValue } from "./environment-value.ts";
import { portFrom } from "./option-value.ts";
import type { Preset } from "./preset.ts";

// [MS-TDS] 2.2.3 "Packets" and 2.2.6.5 "PRELOGIN".

const PRELOGIN = Buffer.from([
  // Type, last packet, length, process, number, window.
  0x12, 1, 0, 26, 0, 0, 1, 0,
  // Version at 11, 6 bytes; encryption at 17, 1 byte; end.
  0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff,
  // Version 0, encryption available but off.
  0, 0, 0, 0, 0, 0, 0,
]);
const TABULAR_RESULT = 0x04;
const HEADER_BYTES = 8;
const SHORTEST_PACKET_BYTES = 14;
const LONGEST_PACKET_BYTES = 4_096;

export const sqlServerPresets: readonly Preset[] = [
  {
    title: "SQL Server",
    images: ["mssql/server", "mssql-server-linux", "azure-sql-edge"],
    port: 1433,
    looks: [
      {
        kind: "port",
        words: "TDS PRELOGIN: its answer",
        probe: () => dialogueProbe("tds", { opening: PRELOGIN, judge: judgePrelogin }),
      },
    ],
    timeoutMs: 180_000,
    dataDirectories: ["/var/opt/mssql"],
    trap: "It may answer before it accepts logins; a health command with `sqlcmd` still decides.",
    mistakes: [
      {
        says: /ACCEPT_EULA/,
        topic: "Licence not accepted",
        hint: "Set ACCEPT_EULA to Y in its `env`, if you accept the licence.",
      },
      {
        says: /password.*(validation failed|does not meet|policy requirements)/i,
        topic: "Setting missing",
        hint: "Set MSSQL_SA_PASSWORD in its `env` to eight characters or more, of three of the kinds A, a, 0 and !.",
      },
      {
        says: /requires? at least 2000 megabytes/,
        topic: "Not enough memory for its settings",
        hint: "It needs 2 GB of memory: raise or remove `--memory` in `options`.",
      },
    ],
    adapt: ({ environment }) => ({
      port: portFrom(environmentValue(environment, "MSSQL_TCP_PORT")) ?? 1433,
    }),
  },
];

/** Judges the first packet; `undefined` if it is not complete yet. */
export function judgePrelogin(received: Buffer): Verdict | undefined {
  if (received.length > 0 && received[0] !== TABULAR_RESULT) return foreign("SQL Server");
  if (received.length < HEADER_BYTES) return undefined;
  const length = received.readUInt16BE(2);
  if (length < SHORTEST_PACKET_BYTES || length > LONGEST_PACKET_BYTES) return foreign("SQL Server");
  if (received.length < length) return undefined;
  // The first option of a prelogin answer is always the version.
  return received[HEADER_BYTES] === 0 ? ready("SQL Server answers PRELOGIN") : foreign("SQL Server");
}
