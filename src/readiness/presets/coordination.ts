import { page, program } from "../same-check/known-check.ts";
import { httpLook } from "./http-look.ts";
import type { Preset } from "./preset.ts";

const URL = "http://{host}:{port}";

/** Keepers of configuration and secrets, and brokers that are asked over HTTP. */
export const coordinationPresets: readonly Preset[] = [
  {
    title: "etcd",
    images: ["etcd"],
    port: 2379,
    looks: [httpLook("/health", { statuses: [200], body: '"health" ?: ?"?true', tls: "maybe" })],
    url: URL,
    trap: "It accepts connections before its election, and listens on loopback only without `ETCD_LISTEN_CLIENT_URLS`.",
    mistakes: [
      {
        says: /"listen-client-urls":\["https?:\/\/(localhost|127\.0\.0\.1):\d+"\]/,
        topic: "Nothing listens on the port",
        hint: "It listens on its own loopback only: set ETCD_LISTEN_CLIENT_URLS and ETCD_ADVERTISE_CLIENT_URLS to http://0.0.0.0:2379 in its `env`.",
        isFinal: true,
      },
    ],
    sameChecks: [
      page(/^\/(health|version)$/),
      program("etcdctl", /^endpoint (health|status)$/, { options: { "--endpoints": "address" } }),
    ],
  },
  {
    title: "Consul",
    images: ["consul"],
    port: 8500,
    looks: [httpLook("/v1/status/leader", { statuses: [200], body: '".+"', orStatuses: [403] })],
    url: URL,
    dataDirectories: ["/consul/data"],
    trap: 'Before its election it answers 200 with `""`.',
    sameChecks: [page(/^\/v1\/status\/leader$/)],
  },
  {
    title: "Vault, OpenBao",
    images: ["vault", "openbao"],
    port: 8200,
    // It has no keys yet, or is sealed: a later step initialises or unseals it.
    looks: [httpLook("/v1/sys/health", { statuses: [200, 429, 472, 473, 501, 503], tls: "maybe" })],
    url: URL,
    dataDirectories: ["/vault/file"],
  },
  {
    title: "Pulsar",
    images: ["apachepulsar/pulsar", "apachepulsar/pulsar-all"],
    port: 6650,
    looks: [httpLook("/admin/v2/namespaces/public/default", { port: 8080, statuses: [200, 401] })],
    url: "pulsar://{host}:{port}",
    timeoutMs: 240_000,
    dataDirectories: ["/pulsar/data"],
    adapt: ({ command }) => (/\bstandalone\b/.test(command.join(" ")) ? {} : undefined),
  },
  {
    title: "Schema Registry",
    images: ["cp-schema-registry"],
    port: 8081,
    looks: [httpLook("/subjects", { statuses: [200, 401] })],
    url: URL,
  },
];
