import { type CheckedProgram, program } from "../same-check/known-check.ts";
import { environmentValue } from "./environment-value.ts";
import { mongoProbe } from "./mongo-protocol.ts";
import { optionValue, portFrom } from "./option-value.ts";
import type { Look, Preset, ServiceSettings } from "./preset.ts";

const PING = /^db\.(runCommand|adminCommand)\((\{ ?)?["']?ping["']?( ?: ?1 ?\})?\)(\.ok)?;?$/;
const LOCAL_DATABASE = /^((mongodb:\/\/)?(localhost|127\.0\.0\.1)(:27017)?(\/\w*)?)?$/;
const LOGIN: CheckedProgram["options"] = {
  "--quiet": "flag",
  "--norc": "flag",
  "--host": "host",
  "--port": "port",
  "-u": "value",
  "--username": "value",
  "-p": "value",
  "--password": "value",
  "--authenticationDatabase": "value",
};

const look: Look = {
  kind: "port",
  words: "`hello` (as `isMaster`): an answer, and a primary if a replica set has one member",
  probe: () => mongoProbe,
};

const mongoPreset: Preset = {
  title: "MongoDB",
  images: ["mongo", "mongodb-community-server", "mongodb-enterprise-server", "mongodb-atlas-local"],
  port: 27017,
  looks: [look],
  url: "mongodb://{host}:{port}",
  advertise: "Initiate its replica set with the member {SERVICE.address}.",
  staysIf: "their URL has directConnection=true",
  trap: "With a root user or initialisation scripts, a temporary server answers on 127.0.0.1 in the container.",
  sameChecks: [
    program("mongosh mongo", LOCAL_DATABASE, { options: { ...LOGIN, "--eval": PING } }),
    program("mongosh mongo", LOCAL_DATABASE, { options: LOGIN, input: PING }),
  ],
  adapt: (settings) => {
    // Without TLS, it hangs up.
    if (/\brequire(TLS|SSL)\b/.test(settings.command.join(" "))) return undefined;
    return { port: portFrom(optionValue(settings.command, ["--port"])) ?? 27017, url: urlOf(settings) };
  },
};

/** Speaks MongoDB's protocol on top of PostgreSQL. */
const ferretPreset: Preset = {
  title: "FerretDB",
  images: ["ferretdb/ferretdb", "ferretdb/all-in-one"],
  port: 27017,
  looks: [look],
  url: "mongodb://{host}:{port}",
};

export const mongoPresets: readonly Preset[] = [mongoPreset, ferretPreset];

function urlOf({ environment }: ServiceSettings): string {
  const read = (name: string) =>
    environmentValue(environment, `MONGO_INITDB_ROOT_${name}`) ??
    environmentValue(environment, `MONGODB_INITDB_ROOT_${name}`);
  const user = read("USERNAME");
  const password = read("PASSWORD");
  if (user === undefined || password === undefined) return "mongodb://{host}:{port}";
  return `mongodb://${encodeURIComponent(user)}:${encodeURIComponent(password)}@{host}:{port}/?authSource=admin`;
}
