import type { Verdict } from "../probes/dialogue.ts";
import { dialogueProbe, foreign, notYet, quote, ready } from "../probes/verdicts.ts";
import { type CheckedProgram, NOTHING, program } from "../same-check/known-check.ts";
import { environmentValue } from "./environment-value.ts";
import { optionValue, portFrom } from "./option-value.ts";
import type { Mistake, Preset, ServiceSettings } from "./preset.ts";

// MySQL documentation, "Client/Server Protocol": packets, Protocol::Handshake and ERR_Packet. The server speaks first.

const HEADER_BYTES = 4;
/** A greeting takes about a hundred bytes, and an error is a sentence. */
const LONGEST_PACKET_BYTES = 4_096;
const GREETING = 0x0a;
const ERROR = 0xff;
const HOST_IS_BLOCKED = 1129;
const HOST_NOT_PRIVILEGED = 1130;

const LOGIN: CheckedProgram["options"] = {
  "-h": "host",
  "--host": "host",
  "-P": "port",
  "--port": "port",
  "-u": "value",
  "--user": "value",
  "-p": "attached",
  "--password": "attached",
  "--protocol": "value",
  "--connect-timeout": "value",
  "--silent": "flag",
  "-s": "flag",
};

const PASSWORD_MISSING: Mistake = {
  says: /password option is not specified/,
  topic: "Setting missing",
  hint: "Set MYSQL_ROOT_PASSWORD (MariaDB: MARIADB_ROOT_PASSWORD) or MYSQL_ALLOW_EMPTY_PASSWORD in its `env`.",
};

const ROOT_AS_USER: Mistake = {
  says: /(MYSQL|MARIADB)_USER="?root"?/,
  topic: "Setting missing",
  hint: "MYSQL_USER creates a further user: leave it out, and set MYSQL_ROOT_PASSWORD for root.",
};

/**
 * The greeting is enough, because the server speaks on its port only after initialisation. We then hang up, which
 * the server counts as an error of this client; it blocks a host after a hundred in a row (max_connect_errors).
 */
const mysqlPreset: Preset = {
  title: "MySQL",
  images: ["mysql", "mysql-server", "percona", "percona-server"],
  port: 3306,
  looks: [
    {
      kind: "port",
      words: "the greeting, which the server sends first",
      probe: () => dialogueProbe("mysql", { opening: new Uint8Array(), judge: judgeMysqlGreeting }),
    },
  ],
  url: "mysql://{host}:{port}",
  trap: "While it initialises, a temporary server answers `mysqladmin ping` on the socket; port 33060 opens before 3306.",
  sameChecks: [
    program("mysqladmin mariadb-admin", /^(ping|status)$/, {
      options: LOGIN,
      answer: /^(mysqld is )?alive$/,
    }),
  ],
  mistakes: [PASSWORD_MISSING, ROOT_AS_USER],
  adapt: (settings) => ({ port: portOf(settings), url: urlOf(settings) }),
};

const mariadbPreset: Preset = {
  ...mysqlPreset,
  title: "MariaDB",
  images: ["mariadb", "mariadb-devel"],
  trap: "While it initialises, a temporary server answers `mariadb-admin ping` on the socket.",
  sameChecks: [
    ...(mysqlPreset.sameChecks ?? []),
    program("healthcheck.sh", NOTHING, {
      options: { "--connect": "flag", "--innodb_initialized": "flag", "--su-mysql": "flag" },
      needs: "--connect",
    }),
  ],
};

/** TiDB speaks MySQL's protocol; its user is `root` without a password. */
const tidbPreset: Preset = {
  title: "TiDB",
  images: ["pingcap/tidb"],
  port: 4000,
  looks: mysqlPreset.looks,
  url: "mysql://root@{host}:{port}",
};

export const mysqlPresets: readonly Preset[] = [mysqlPreset, mariadbPreset, tidbPreset];

/** Judges the first packet; `undefined` if it is not complete yet. */
export function judgeMysqlGreeting(received: Buffer): Verdict | undefined {
  if (received.length < HEADER_BYTES) return undefined;
  const length = received.readUIntLE(0, 3);
  // The X protocol on port 33060 has another header, and its first message shows up as an unknown packet.
  if (received.readUInt8(3) !== 0 || length === 0 || length > LONGEST_PACKET_BYTES) return foreign("MySQL");
  const kind = received.at(HEADER_BYTES);
  if (kind === undefined) return undefined;
  if (kind !== GREETING && kind !== ERROR) return foreign("MySQL");
  if (received.length < HEADER_BYTES + length) return undefined;
  const packet = received.subarray(HEADER_BYTES, HEADER_BYTES + length);
  return kind === ERROR ? judgeError(packet) : judgeGreeting(packet);
}

function judgeGreeting(packet: Buffer): Verdict {
  const end = packet.indexOf(0, 1);
  if (end < 2) return foreign("MySQL");
  // MariaDB calls itself 5.5.5 first, because old clients refuse a 10.
  const version = quote(packet.subarray(1, end)).replace(/^5\.5\.5-/, "");
  return ready(`${/mariadb/i.test(version) ? "MariaDB" : "MySQL"} greets as ${version}`);
}

/** Before a client has introduced itself, most errors have no SQL state; those that have one mark it with `#`. */
function judgeError(packet: Buffer): Verdict {
  if (packet.length < 3) return foreign("MySQL");
  const code = packet.readUInt16LE(1);
  const words = quote(
    packet
      .subarray(3)
      .toString("utf8")
      .replace(/^#\w{5}/, ""),
  );
  const told = `MySQL says ${code}: ${words}`;
  // As with a wrong password: only a serving server knows its users, and `after-ready` may create one.
  if (code === HOST_NOT_PRIVILEGED) return ready(`${told} (no user may log in from this job's address)`);
  if (code !== HOST_IS_BLOCKED) return notYet(told);
  return notYet(
    `${told} (too many connections from here ended without a login; max_connect_errors limits them)`,
  );
}

function portOf({ environment, command }: ServiceSettings): number {
  const onCommandLine = portFrom(optionValue(command, ["-P", "--port"]));
  return onCommandLine ?? portFrom(environmentValue(environment, "MYSQL_TCP_PORT")) ?? 3306;
}

/** The official images create this user with this database; MariaDB reads both prefixes, its own first. */
function urlOf({ environment }: ServiceSettings): string {
  const read = (name: string) =>
    environmentValue(environment, `MARIADB_${name}`) ?? environmentValue(environment, `MYSQL_${name}`);
  const user = read("USER");
  const password = user === undefined ? read("ROOT_PASSWORD") : read("PASSWORD");
  const isKnown = user !== undefined || password !== undefined || read("ALLOW_EMPTY_PASSWORD") !== undefined;
  const secret = password === undefined ? "" : `:${encodeURIComponent(password)}`;
  const login = isKnown ? `${encodeURIComponent(user ?? "root")}${secret}@` : "";
  const database = read("DATABASE");
  return `mysql://${login}{host}:{port}${database === undefined ? "" : `/${encodeURIComponent(database)}`}`;
}
