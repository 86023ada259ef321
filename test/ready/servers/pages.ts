import { both, distribution, fileOfThisMachine, jars } from "../images/plantings.ts";
import { java } from "../images/scripts.ts";
import { serverImage } from "../images/server/server-image.ts";
import { FORM, get } from "./over-http.ts";
import { smallServer } from "./small-servers.ts";
import type { TriedServer } from "./tried-server.ts";

const HERE = get("/", "^200 here");

const WEB = { title: "nginx, httpd, Caddy, Traefik", ports: [80], operation: HERE };

/** Servers that are asked over HTTP. */
export const pages: readonly TriedServer[] = [
  {
    title: "etcd",
    version: "3.4",
    image: "etcd:3.4",
    recipe: smallServer("etcd:3.4"),
    ports: [2379],
    healthCommand: "etcdctl endpoint health",
    operation: {
      kind: "http",
      method: "POST",
      path: "/v3/kv/put",
      body: '{"key":"Zm9v","value":"YmFy"}',
      answer: '^200 .*"raft_term"',
    },
  },
  { ...WEB, version: "nginx 1.22", image: "nginx:1.22", recipe: smallServer("nginx:1.22") },
  {
    ...WEB,
    version: "httpd 2.4",
    image: "httpd:2.4",
    recipe: serverImage({
      name: "httpd:2.4",
      packages: ["apache2-bin", "media-types"],
      exposes: "80",
      folders: ["opt/pages"],
      files: {
        "opt/httpd.conf": `ServerName localhost
Listen 80
PidFile /run/httpd.pid
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
DocumentRoot /opt/pages
ErrorLog /dev/stderr
User #65534
Group #65534
`,
        "opt/pages/index.html": "here",
      },
      command: ["apache2", "-D", "FOREGROUND", "-f", "/opt/httpd.conf"],
    }),
  },
  {
    ...WEB,
    version: "Caddy 2.6",
    image: "caddy:2.6",
    recipe: serverImage({
      name: "caddy:2.6",
      packages: ["caddy"],
      exposes: "80 443 2019",
      environment: { HOME: "/root" },
      files: { "opt/Caddyfile": ":80\nrespond here\n" },
      command: ["caddy", "run", "--config", "/opt/Caddyfile", "--adapter", "caddyfile"],
    }),
  },
  {
    title: "Prometheus",
    version: "2.42",
    image: "prom/prometheus:2.42",
    recipe: serverImage({
      name: "prometheus:2.42",
      packages: ["prometheus"],
      without: [/^prometheus-node/, /^libjs/, /^fonts/],
      exposes: "9090",
      volumes: ["/prometheus"],
      files: { "opt/prometheus.yml": "global: {}\n" },
      command: ["prometheus", "--config.file=/opt/prometheus.yml", "--storage.tsdb.path=/prometheus"],
    }),
    ports: [9090],
    operation: get("/api/v1/query?query=1", '^200 .*"success"'),
  },
  {
    title: "Registry",
    version: "2.8",
    image: "library/registry:2.8",
    recipe: serverImage({
      name: "docker-registry:2.8",
      packages: ["docker-registry"],
      exposes: "5000",
      volumes: ["/var/lib/docker-registry"],
      files: {
        "opt/registry.yml":
          'version: 0.1\nstorage: { filesystem: { rootdirectory: /var/lib/docker-registry } }\nhttp: { addr: ":5000" }\n',
      },
      command: ["docker-registry", "serve", "/opt/registry.yml"],
    }),
    ports: [5000],
    operation: { kind: "http", method: "POST", path: "/v2/things/blobs/uploads/", answer: "^202 " },
  },
  {
    title: "Keycloak",
    version: "26.4",
    image: "keycloak/keycloak:26.4",
    recipe: serverImage({
      ...java("keycloak:26.4"),
      exposes: "8080 8443 9000",
      environment: { ...java("").environment, JAVA_OPTS_KC_HEAP: "-Xms256m -Xmx512m" },
      entrypoint: '#!/bin/bash\nexec /opt/keycloak/bin/kc.sh "$@"\n',
      command: ["start-dev"],
      more: both(
        distribution("opt/keycloak", "org.keycloak:keycloak-quarkus-dist:26.4.0:tar.gz"),
        fileOfThisMachine("/etc/ssl/certs/java/cacerts"),
      ),
    }),
    ports: [8080],
    env: { KC_BOOTSTRAP_ADMIN_USERNAME: "admin", KC_BOOTSTRAP_ADMIN_PASSWORD: "admin" },
    operation: {
      kind: "http",
      method: "POST",
      path: "/realms/master/protocol/openid-connect/token",
      headers: FORM,
      body: "grant_type=password&client_id=admin-cli&username=admin&password=admin",
      answer: '^200 .*"access_token"',
    },
  },
  {
    title: "Selenium",
    version: "4.38, without a browser",
    image: "selenium/standalone-chrome:4.38",
    recipe: serverImage({
      ...java("selenium:4.38"),
      exposes: "4444 5900 9000",
      files: { "usr/local/bin/chromedriver": "#!/bin/sh\nexec sleep 3600\n" },
      command: [
        ...["java", "-Xmx256m", "-cp", "/opt/jars/*", "org.openqa.selenium.grid.Main", "standalone"],
        ...[
          "--detect-drivers",
          "false",
          "--driver-configuration",
          "display-name=chrome",
          'stereotype={"browserName":"chrome"}',
        ],
        ...["webdriver-executable=/usr/local/bin/chromedriver"],
      ],
      more: jars("opt/jars", "org.seleniumhq.selenium:selenium-grid:4.38.0"),
    }),
    ports: [4444],
    operation: {
      kind: "http",
      method: "POST",
      path: "/graphql",
      body: '{"query":"{ nodesInfo { nodes { status } } }"}',
      answer: '^200 [^]*"UP"',
    },
  },
];
