import { program } from "../same-check/known-check.ts";
import { environmentValue } from "./environment-value.ts";
import { portFrom } from "./option-value.ts";
import type { Preset } from "./preset.ts";
import { zookeeperProbe } from "./zookeeper-protocol.ts";

const look = {
  kind: "port",
  words: "`srvr`: `Mode: …`; a session, if `srvr` is not allowed",
  probe: () => zookeeperProbe,
} as const;

export const zookeeperPresets: readonly Preset[] = [
  {
    title: "ZooKeeper",
    images: ["zookeeper", "cp-zookeeper"],
    port: 2181,
    looks: [look],
    trap: "The port accepts seconds before a session can be opened, and `ruok` is not allowed by default.",
    sameChecks: [
      program("nc netcat ncat", /^(localhost|127\.0\.0\.1) 2181$/, {
        input: /^(ruok|srvr|mntr|stat)$/,
        options: { "-w": "value", "-q": "value", "-N": "flag" },
        answer: /^(imok|Mode|zk_)/,
      }),
      program("zkServer.sh", /^status$/),
      program("cub ub", /^zk-ready (localhost|127\.0\.0\.1):2181 \d+$/),
    ],
    adapt: ({ environment }) => ({
      port: portFrom(environmentValue(environment, "ZOOKEEPER_CLIENT_PORT")) ?? 2181,
    }),
  },
];
