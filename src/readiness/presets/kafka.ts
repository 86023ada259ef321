import { type CheckedProgram, type KnownCheck, NOTHING, program } from "../same-check/known-check.ts";
import { environmentValue } from "./environment-value.ts";
import { kafkaProbe } from "./kafka-protocol.ts";
import { portFrom } from "./option-value.ts";
import type { Look, Preset } from "./preset.ts";

const look: Look = {
  kind: "port",
  words: "ApiVersions, then Metadata: at least one broker, whose advertised address is compared",
  probe: () => kafkaProbe,
};

const BOOTSTRAP: CheckedProgram["options"] = { "--bootstrap-server": "address" };

const sameChecks: readonly KnownCheck[] = [
  program("kafka-broker-api-versions kafka-broker-api-versions.sh", NOTHING, {
    options: { ...BOOTSTRAP, "--version": "flag" },
  }),
  program("kafka-topics kafka-topics.sh", NOTHING, { options: { ...BOOTSTRAP, "--list": "flag" } }),
  program("cub ub", /^kafka-ready 1 \d+$/, { options: { "-b": "address" } }),
];

const TRAP =
  "Clients go on at the address that the broker advertises, so it must be the one that this job uses.";

const kafkaPreset: Preset = {
  title: "Kafka",
  images: ["apache/kafka", "apache/kafka-native", "cp-kafka", "confluent-local", "wurstmeister/kafka"],
  port: 9092,
  looks: [look],
  timeoutMs: 180_000,
  dataDirectories: ["/var/lib/kafka/data", "/tmp/kraft-combined-logs"],
  trap: TRAP,
  advertise: "Set `KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://{SERVICE.address}` in its `env`.",
  sameChecks,
  mistakes: [
    {
      says: /KAFKA_ADVERTISED_LISTENERS is required|advertised\.listeners cannot use the nonroutable/,
      topic: "Setting missing",
      hint: "Set KAFKA_ADVERTISED_LISTENERS in its `env`, as in PLAINTEXT://{kafka.address} for a service named kafka.",
    },
    {
      says: /CLUSTER_ID is required/,
      topic: "Setting missing",
      hint: "Set CLUSTER_ID in its `env` to any 22 letters and digits.",
    },
  ],
  adapt: ({ environment }) => {
    const listeners = environmentValue(environment, "KAFKA_ADVERTISED_LISTENERS") ?? "";
    // Before TLS, it says nothing that could be judged.
    if (listeners.includes("SSL://")) return undefined;
    return { port: advertisedPort(listeners) ?? 9092 };
  },
};

const redpandaPreset: Preset = {
  title: "Redpanda",
  images: ["redpandadata/redpanda", "vectorized/redpanda"],
  port: 9092,
  looks: [look],
  dataDirectories: ["/var/lib/redpanda/data"],
  trap: TRAP,
  advertise: "Add `--advertise-kafka-addr {SERVICE.address}` to its `command`.",
};

export const kafkaPresets: readonly Preset[] = [kafkaPreset, redpandaPreset];

/** The port of the listener that the job is meant to use: Confluent's images take it from what is advertised. */
function advertisedPort(listeners: string): number | undefined {
  return portFrom(/^[^,]*:(\d+)$/.exec(listeners)?.[1]);
}
