import { postgresProbe } from "../probes/postgres-probe.ts";
import { NOTHING, program } from "../same-check/known-check.ts";
import { environmentValue } from "./environment-value.ts";
import { optionValue, portFrom } from "./option-value.ts";
import type { Look, Preset, ServiceSettings } from "./preset.ts";

const DEFAULT_PORT = 5432;

/**
 * The official image and those built on it. While it initialises, it runs a temporary server on the unix socket only
 * (docker-library/postgres docker-entrypoint.sh, `listen_addresses=''`): a network probe cannot mistake it for the
 * real server, but `pg_isready` without `-h` does.
 */
export const postgresPresets: readonly Preset[] = [
  {
    title: "PostgreSQL",
    images: ["postgres", "postgis", "pgvector", "timescaledb", "timescaledb-ha"],
    port: DEFAULT_PORT,
    looks: [postgresLook({ user: "postgres", database: "postgres" })],
    url: "postgres://{host}:{port}",
    trap: "While it initialises, a temporary server answers `pg_isready` on the socket.",
    sameChecks: [
      program("pg_isready", NOTHING, {
        options: {
          "-h": "host",
          "--host": "host",
          "-p": "port",
          "--port": "port",
          "-U": "value",
          "--username": "value",
          "-d": /^[\w${}-]+$/,
          "--dbname": /^[\w${}-]+$/,
          "-t": "value",
          "--timeout": "value",
          "-q": "flag",
          "--quiet": "flag",
        },
        answer: /^accepting/,
      }),
    ],
    mistakes: [
      {
        says: /superuser password is not specified/,
        topic: "Setting missing",
        hint: "Set POSTGRES_PASSWORD in its `env`.",
      },
      {
        says: /database files are incompatible with server|in 18\+, these Docker images are configured to store/,
        topic: "Data of another version",
        hint: "Its volume holds the data of another version: from 18 on, mount /var/lib/postgresql.",
      },
    ],
    adapt: (settings) => {
      const login = readLogin(settings.environment);
      const user = login.user ?? "postgres";
      return {
        port: portOf(settings),
        looks: [postgresLook({ user, database: login.database ?? user })],
        url: urlOf(login),
      };
    },
  },
  {
    title: "YugabyteDB",
    images: ["yugabytedb/yugabyte"],
    port: 5433,
    looks: [postgresLook({ user: "yugabyte", database: "yugabyte" })],
    url: "postgres://yugabyte@{host}:{port}/yugabyte",
    timeoutMs: 180_000,
  },
];

/** Other servers speak the protocol, too. */
function postgresLook(login: { readonly user: string; readonly database: string }): Look {
  return {
    kind: "port",
    words: "a start-up message: a session, a question for the password, or a refusal of the login",
    probe: () => postgresProbe(login),
  };
}

interface Login {
  /** `undefined` if it is in a file in the container, which we do not read; likewise for the others. */
  readonly user: string | undefined;
  readonly password: string | undefined;
  readonly database: string | undefined;
}

/** The official image's rules: the user defaults to `postgres`, the database to the user. */
function readLogin(environment: readonly string[]): Login {
  const read = (name: string) => environmentValue(environment, name);
  const user = read("POSTGRES_USER") ?? (read("POSTGRES_USER_FILE") ? undefined : "postgres");
  const database = read("POSTGRES_DB") ?? (read("POSTGRES_DB_FILE") ? undefined : user);
  return { user, password: read("POSTGRES_PASSWORD"), database };
}

function urlOf({ user, password, database }: Login): string {
  const secret = password === undefined ? "" : `:${encodeURIComponent(password)}`;
  const credentials = user === undefined ? "" : `${encodeURIComponent(user)}${secret}@`;
  const path = database === undefined ? "" : `/${encodeURIComponent(database)}`;
  return `postgres://${credentials}{host}:{port}${path}`;
}

/** The server's own order: its command line before its environment. */
function portOf({ environment, command }: ServiceSettings): number {
  const parameter = command.findLast((word) => /^port=\d+$/.test(word))?.slice("port=".length);
  const onCommandLine = portFrom(optionValue(command, ["-p", "--port"])) ?? portFrom(parameter);
  return onCommandLine ?? portFrom(environmentValue(environment, "PGPORT")) ?? DEFAULT_PORT;
}
