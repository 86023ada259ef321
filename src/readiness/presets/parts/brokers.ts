import { activemqPresets } from "../activemq.ts";
import { coordinationPresets } from "../coordination.ts";
import { kafkaPresets } from "../kafka.ts";
import { mailPresets } from "../mail.ts";
import { mosquittoPresets } from "../mosquitto.ts";
import { natsPresets } from "../nats.ts";
import type { Preset } from "../preset.ts";
import { zookeeperPresets } from "../zookeeper.ts";

/** Brokers, and what coordinates servers. */
export const brokersPart: readonly Preset[] = [
  ...kafkaPresets,
  ...natsPresets,
  ...mosquittoPresets,
  ...activemqPresets,
  ...zookeeperPresets,
  ...coordinationPresets,
  ...mailPresets,
];
