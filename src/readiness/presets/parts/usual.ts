import { mongoPresets } from "../mongo.ts";
import { mysqlPresets } from "../mysql.ts";
import { postgresPresets } from "../postgres.ts";
import type { Preset } from "../preset.ts";
import { rabbitmqPresets } from "../rabbitmq.ts";
import { redisPresets } from "../redis.ts";

/** What most jobs start. */
export const usualPart: readonly Preset[] = [
  ...postgresPresets,
  ...mysqlPresets,
  ...redisPresets,
  ...mongoPresets,
  ...rabbitmqPresets,
];
