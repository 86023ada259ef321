import { cassandraPresets } from "../cassandra.ts";
import { httpDatabasePresets } from "../http-databases.ts";
import { memcachedPresets } from "../memcached.ts";
import { neo4jPresets } from "../neo4j.ts";
import { openldapPresets } from "../openldap.ts";
import type { Preset } from "../preset.ts";
import { searchPresets } from "../search-engines.ts";
import { sqlServerPresets } from "../sql-server.ts";

/** Where data is kept and found, besides what most jobs start. */
export const storesPart: readonly Preset[] = [
  ...sqlServerPresets,
  ...memcachedPresets,
  ...cassandraPresets,
  ...neo4jPresets,
  ...openldapPresets,
  ...httpDatabasePresets,
  ...searchPresets,
];
