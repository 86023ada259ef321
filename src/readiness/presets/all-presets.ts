import { activemqPreset, artemisPreset } from "./activemq.ts";
import { applicationPresets } from "./applications.ts";
import { cassandraPreset, scyllaPreset } from "./cassandra.ts";
import { coordinationPresets } from "./coordination.ts";
import { emulatorPresets } from "./emulators.ts";
import { httpDatabasePresets } from "./http-databases.ts";
import { kafkaPreset, redpandaPreset } from "./kafka.ts";
import { mailhogPreset, mailpitPreset, opensmtpdPreset, smtp4devPreset } from "./mail.ts";
import { memcachedPreset } from "./memcached.ts";
import { ferretPreset, mongoPreset } from "./mongo.ts";
import { mosquittoPreset } from "./mosquitto.ts";
import { mariadbPreset, mysqlPreset, tidbPreset } from "./mysql.ts";
import { natsPreset } from "./nats.ts";
import { neo4jPreset } from "./neo4j.ts";
import { bitnamiOpenldapPreset, osixiaOpenldapPreset } from "./openldap.ts";
import { otherPresets } from "./others.ts";
import { postgresPreset } from "./postgres.ts";
import type { Preset } from "./preset.ts";
import { rabbitmqPreset } from "./rabbitmq.ts";
import { redisPreset } from "./redis.ts";
import { searchPresets } from "./search-engines.ts";
import { sqlServerPreset } from "./sql-server.ts";
import { zookeeperPreset } from "./zookeeper.ts";

/** Every kind of server that is known beforehand; a new one is a file of its own and a line here. */
export const allPresets: readonly Preset[] = [
  postgresPreset,
  mysqlPreset,
  mariadbPreset,
  tidbPreset,
  sqlServerPreset,
  redisPreset,
  memcachedPreset,
  mongoPreset,
  ferretPreset,
  cassandraPreset,
  scyllaPreset,
  neo4jPreset,
  rabbitmqPreset,
  kafkaPreset,
  redpandaPreset,
  natsPreset,
  mosquittoPreset,
  artemisPreset,
  activemqPreset,
  zookeeperPreset,
  bitnamiOpenldapPreset,
  osixiaOpenldapPreset,
  mailpitPreset,
  mailhogPreset,
  smtp4devPreset,
  opensmtpdPreset,
  ...searchPresets,
  ...httpDatabasePresets,
  ...coordinationPresets,
  ...emulatorPresets,
  ...applicationPresets,
  ...otherPresets,
];
