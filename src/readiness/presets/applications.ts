import { page } from "../same-check/known-check.ts";
import { environmentValue } from "./environment-value.ts";
import { httpLook } from "./http-look.ts";
import { optionValue, portFrom } from "./option-value.ts";
import type { Preset } from "./preset.ts";

const URL = "http://{host}:{port}";
const WEB = "nginx httpd caddy traefik".split(" ");

/** Browsers, logins, pages and what watches them. */
export const applicationPresets: readonly Preset[] = [
  {
    title: "Keycloak",
    images: ["keycloak"],
    port: 8080,
    looks: [httpLook("/realms/master")],
    url: URL,
    timeoutMs: 300_000,
    dataDirectories: ["/opt/keycloak/data"],
    trap: "`start-dev` takes 30 seconds, and more than two minutes on a busy machine.",
    sameChecks: [page(/^\/(realms\/master)?$/)],
    adapt: ({ environment, command }) => {
      const onCommandLine = portFrom(optionValue(command, ["--http-port"]));
      return { port: onCommandLine ?? portFrom(environmentValue(environment, "KC_HTTP_PORT")) ?? 8080 };
    },
  },
  {
    title: "Selenium",
    images: ["chrome", "firefox", "edge", "chromium", "all-browsers"].map(
      (browser) => `standalone-${browser}`,
    ),
    port: 4444,
    looks: [httpLook("/status", { statuses: [200], body: '"ready" ?: ?true', orStatuses: [401, 404] })],
    url: URL,
  },
  {
    title: "Grafana",
    images: ["grafana", "grafana-oss", "grafana-enterprise"],
    port: 3000,
    looks: [httpLook("/api/health", { statuses: [200, 404] })],
    url: URL,
  },
  {
    title: "Prometheus",
    images: ["prom/prometheus"],
    port: 9090,
    looks: [httpLook("/-/ready", { statuses: [200, 404] })],
    url: URL,
  },
  {
    title: "Zipkin",
    images: ["openzipkin/zipkin"],
    port: 9411,
    looks: [httpLook("/health", { statuses: [200, 404] })],
    url: URL,
  },
  { title: "Ollama", images: ["ollama"], port: 11434, looks: [httpLook("/")], url: URL },
  {
    title: "nginx, httpd, Caddy, Traefik",
    images: WEB,
    port: 80,
    // Its own pages may well be errors: what stands behind it may be what the job starts.
    looks: [httpLook("/", { statuses: "any" })],
  },
];
