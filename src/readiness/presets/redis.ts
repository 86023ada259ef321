import { loadedProbe } from "../probes/loaded-probe.ts";
import { redisProbe } from "../probes/redis-probe.ts";
import { program } from "../same-check/known-check.ts";
import { environmentValue } from "./environment-value.ts";
import { optionValue, portFrom } from "./option-value.ts";
import type { Preset, ServiceSettings } from "./preset.ts";

const DEFAULT_PORT = 6379;

/** Redis, Redis Stack, Valkey, KeyDB and Dragonfly: one protocol, one port, the same options. */
export const redisPresets: readonly Preset[] = [
  {
    title: "Redis, Valkey, KeyDB, Dragonfly",
    images: ["redis", "valkey", "redis-stack", "redis-stack-server", "keydb", "dragonflydb/dragonfly"],
    port: DEFAULT_PORT,
    looks: [{ kind: "port", words: "PING: PONG, or a question for the password", probe: () => redisProbe }],
    url: "redis://{host}:{port}",
    lookAfterwards: () =>
      loadedProbe("redis cluster", async () => (await import("./redis-cluster.ts")).clusterSlotsProbe),
    advertise:
      "Add `--cluster-announce-ip {SERVICE.host} --cluster-announce-port {SERVICE.port}` to its `command`.",
    staysIf: "they know no clusters, or map its addresses (`natMap` in ioredis)",
    dataDirectories: ["/data"],
    trap: "`redis-cli ping` passes while the data is still loading.",
    sameChecks: [
      program("redis-cli valkey-cli keydb-cli", /^ping$/i, {
        options: {
          "-h": "host",
          "-p": "port",
          "-a": "value",
          "--pass": "value",
          "--user": "value",
          "--no-auth-warning": "flag",
          "--raw": "flag",
          "-e": "flag",
        },
        answer: /^\+?PONG$/i,
      }),
    ],
    adapt: (settings) => {
      const words = serverWords(settings);
      const port = optionValue(words, ["--port"]);
      // Port 0 turns plain connections off: the rest speaks TLS, which a plain PING cannot ask.
      if (port === "0") return undefined;
      const password = optionValue(words, ["--requirepass"]);
      return {
        port: portFrom(port) ?? DEFAULT_PORT,
        url: `redis://${password ? `:${encodeURIComponent(password)}@` : ""}{host}:{port}`,
      };
    },
  },
];

/** The images append words from a variable: redis-stack's entrypoint REDIS_ARGS, valkey's VALKEY_EXTRA_FLAGS. */
function serverWords({ environment, command }: ServiceSettings): readonly string[] {
  const appended = ["REDIS_ARGS", "VALKEY_EXTRA_FLAGS"].flatMap((name) =>
    (environmentValue(environment, name) ?? "").split(/\s+/),
  );
  return [...command, ...appended];
}
