import { page } from "../same-check/known-check.ts";
import { httpLook } from "./http-look.ts";
import type { Preset } from "./preset.ts";

const URL = "http://{host}:{port}";
/** How Elasticsearch, and OpenSearch, which comes from it, say that they serve. */
const CLUSTER_HEALTH = httpLook("/_cluster/health", {
  statuses: [200],
  body: '"status" ?: ?"(yellow|green)"',
  orStatuses: [401],
  tls: "maybe",
});
const CLUSTER_PAGE = page(/^\/(_cluster\/health(\?wait_for_status=yellow.*)?)?$/);

/** Search engines and stores of vectors. */
export const searchPresets: readonly Preset[] = [
  {
    title: "Elasticsearch",
    images: ["elasticsearch"],
    port: 9200,
    looks: [CLUSTER_HEALTH],
    url: URL,
    timeoutMs: 240_000,
    dataDirectories: ["/usr/share/elasticsearch/data"],
    trap: "From version 8 on it speaks TLS and wants a password, unless `xpack.security.enabled=false`.",
    sameChecks: [CLUSTER_PAGE],
    mistakes: [
      {
        says: /max virtual memory areas vm\.max_map_count/,
        topic: "Kernel setting too low",
        hint: "Set discovery.type to single-node in its `env`.",
      },
      {
        says: /bootstrap check failure|bootstrap checks failed/,
        topic: "Setting missing",
        hint: "Set discovery.type to single-node in its `env`.",
      },
      {
        says: /Native memory allocation|OutOfMemoryError/,
        topic: "Not enough memory for its settings",
        hint: "Set ES_JAVA_OPTS to -Xms512m -Xmx512m in its `env`.",
      },
    ],
  },
  {
    title: "OpenSearch",
    images: ["opensearch"],
    port: 9200,
    looks: [CLUSTER_HEALTH],
    url: URL,
    timeoutMs: 240_000,
    dataDirectories: ["/usr/share/opensearch/data"],
    trap: "The port accepts before the cluster is yellow.",
    sameChecks: [CLUSTER_PAGE],
    mistakes: [
      {
        says: /OPENSEARCH_INITIAL_ADMIN_PASSWORD/,
        topic: "Setting missing",
        hint: "Set OPENSEARCH_INITIAL_ADMIN_PASSWORD, or DISABLE_SECURITY_PLUGIN=true, in its `env`.",
      },
      {
        says: /bootstrap checks? fail/,
        topic: "Setting missing",
        hint: "Set discovery.type to single-node in its `env`.",
      },
    ],
  },
  {
    title: "Solr",
    images: ["solr"],
    port: 8983,
    looks: [httpLook("/solr/admin/info/system")],
    url: `${URL}/solr`,
  },
  {
    title: "Meilisearch",
    images: ["meilisearch"],
    port: 7700,
    looks: [httpLook("/health", { statuses: [200] })],
    url: URL,
    dataDirectories: ["/meili_data"],
  },
  {
    title: "Typesense",
    images: ["typesense/typesense"],
    port: 8108,
    looks: [httpLook("/health", { statuses: [200], body: '"ok" ?: ?true' })],
    url: URL,
    trap: "It answers 503 until it has elected itself.",
  },
  {
    title: "Qdrant",
    images: ["qdrant"],
    port: 6333,
    looks: [httpLook("/readyz", { statuses: [200, 401, 403, 404] })],
    url: URL,
    dataDirectories: ["/qdrant/storage"],
  },
  {
    title: "Weaviate",
    images: ["weaviate"],
    port: 8080,
    looks: [httpLook("/v1/.well-known/ready", { statuses: [200] })],
    url: URL,
    dataDirectories: ["/var/lib/weaviate"],
  },
  {
    title: "Chroma",
    images: ["chromadb/chroma", "chroma-core/chroma"],
    port: 8000,
    looks: [httpLook("/api/v2/heartbeat")],
    url: URL,
  },
];
