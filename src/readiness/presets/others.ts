import type { Preset } from "./preset.ts";

/** Servers of which only a line of the log or a connection tells that they serve. */
export const otherPresets: readonly Preset[] = [
  {
    title: "Oracle",
    images: ["oracle-free", "oracle-xe"],
    port: 1521,
    looks: [{ kind: "log", pattern: "DATABASE IS READY TO USE!" }],
    timeoutMs: 600_000,
    trap: "The listener accepts minutes before the database is open.",
    mistakes: [
      { says: /ORACLE_PASSWORD/, topic: "Setting missing", hint: "Set ORACLE_PASSWORD in its `env`." },
    ],
  },
  {
    title: "Db2",
    images: ["db2_community/db2", "ibmcom/db2"],
    port: 50000,
    looks: [{ kind: "log", pattern: "Setup has completed" }],
    timeoutMs: 900_000,
    trap: "The lowest port that the image exposes is 22.",
    mistakes: [
      {
        says: /LICENSE.*accept/i,
        topic: "Licence not accepted",
        hint: "Set LICENSE to accept and DB2INST1_PASSWORD in its `env`, and `--privileged` in `options`.",
      },
    ],
  },
  { title: "Firebird", images: ["jacobalberty/firebird", "firebirdsql/firebird"], port: 3050, looks: [] },
  { title: "RethinkDB", images: ["rethinkdb"], port: 28015, looks: [] },
  {
    title: "Temporal",
    images: ["temporalio/temporal", "temporalio/auto-setup"],
    port: 7233,
    looks: [],
  },
];
