"use strict";
exports.id = 87;
exports.ids = [87];
exports.modules = {

/***/ 7087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findPreset: () => (/* reexport */ findPreset),
  mistakesOf: () => (/* reexport */ mistakesOf)
});

// EXTERNAL MODULE: ./src/request/container-port.ts
var container_port = __webpack_require__(3616);
// EXTERNAL MODULE: ./src/request/image-reference.ts
var image_reference = __webpack_require__(7988);
// EXTERNAL MODULE: ./src/readiness/probes/verdicts.ts
var verdicts = __webpack_require__(4970);
;// CONCATENATED MODULE: ./src/readiness/presets/activemq.ts

const CONNECT = Buffer.from("CONNECT\naccept-version:1.2\nhost:/\n\n\0");
const DISCONNECT = Buffer.from("DISCONNECT\n\n\0");
const WIRE_FORMAT_AT = 4;
const WIRE_FORMAT = Buffer.from("\x01ActiveMQ", "latin1");
const artemisPreset = {
    title: "ActiveMQ Artemis",
    images: ["activemq-artemis", "artemis"],
    port: 61616,
    looks: [
        {
            kind: "port",
            words: "STOMP CONNECT: CONNECTED, or ERROR without a login",
            probe: () => (0,verdicts/* dialogueProbe */.H2)("stomp", { opening: CONNECT, judge: judgeStompAnswer }),
        },
    ],
    url: "tcp://{host}:{port}",
    trap: "The lowest port that the image exposes is MQTT's.",
};
const activemqPreset = {
    title: "ActiveMQ Classic",
    images: ["activemq-classic", "activemq"],
    port: 61616,
    looks: [
        {
            kind: "port",
            words: "OpenWire WIREFORMAT, which the broker sends first",
            probe: () => (0,verdicts/* dialogueProbe */.H2)("openwire", { opening: new Uint8Array(), judge: judgeWireFormat }),
        },
    ],
    url: "tcp://{host}:{port}",
    trap: "The lowest port that the image exposes is MQTT's or AMQP's.",
};
function judgeStompAnswer(received) {
    const text = received.toString("latin1").replace(/^[\r\n]+/, "");
    if (/^CONNECTED\r?\n/.test(text))
        return (0,verdicts/* ready */.Gc)("STOMP connects", DISCONNECT);
    if (/^ERROR\r?\n/.test(text))
        return (0,verdicts/* ready */.Gc)("STOMP asks for a login");
    const isBeginning = ["CONNECTED\n", "ERROR\n"].some((start) => start.startsWith(text.replace("\r", "")));
    return isBeginning ? undefined : (0,verdicts/* foreign */.V$)("ActiveMQ");
}
function judgeWireFormat(received) {
    const found = received.subarray(WIRE_FORMAT_AT, WIRE_FORMAT_AT + WIRE_FORMAT.length);
    if (!found.equals(WIRE_FORMAT.subarray(0, found.length)) || (received[0] ?? 0) !== 0)
        return (0,verdicts/* foreign */.V$)("ActiveMQ");
    return found.length < WIRE_FORMAT.length ? undefined : (0,verdicts/* ready */.Gc)("ActiveMQ offers OpenWire");
}

;// CONCATENATED MODULE: ./src/readiness/same-check/known-check.ts
function program(programs, operands, more = {}) {
    return { kind: "program", programs: programs.split(" "), operands, options: {}, ...more };
}
function page(path) {
    return { kind: "page", path };
}
const NOTHING = /^$/;

;// CONCATENATED MODULE: ./src/readiness/presets/environment-value.ts
function environmentValue(environment, name) {
    const entry = environment.findLast((candidate) => candidate === name || candidate.startsWith(`${name}=`));
    return entry?.slice(name.length + 1) || undefined;
}

// EXTERNAL MODULE: ./src/readiness/probes/http-probe.ts
var http_probe = __webpack_require__(2007);
;// CONCATENATED MODULE: ./src/readiness/probes/plain-or-tls-probe.ts

const WANTS_TLS = /^(GET \S+ returns 400\b.*|answers in another protocol|resets the connection)$/;
function plainOrTlsProbe(question) {
    const plain = (0,http_probe/* httpProbe */.H)(question);
    const overTls = (0,http_probe/* httpProbe */.H)({ ...question, isHttps: true, isInsecure: true });
    return {
        ...plain,
        name: `${plain.name} or over TLS`,
        async ask(address, options) {
            const startedAtMs = performance.now();
            const answer = await plain.ask(address, options);
            if (answer.kind === "ready" || !WANTS_TLS.test(answer.detail))
                return answer;
            const timeoutMs = Math.floor(options.timeoutMs - (performance.now() - startedAtMs));
            if (timeoutMs < 1 || options.signal.aborted)
                return answer;
            return overTls.ask(address, { ...options, timeoutMs });
        },
    };
}

;// CONCATENATED MODULE: ./src/readiness/presets/http-look.ts


const ANY = [{ from: 100, to: 599 }];
const BELOW_500 = [{ from: 100, to: 499 }];
function httpLook(path, look = {}) {
    const { statuses = [], orStatuses = [], body, port, tls } = look;
    const enough = statuses === "any" ? [] : [...statuses, ...orStatuses];
    const told = enough.join(", ") || (statuses === "any" ? "any answer" : "an answer below 500");
    const words = `\`GET ${path}\`: ${told}${body === undefined ? "" : `, with \`${body}\` in the body`}`;
    const question = {
        path,
        statuses: enough.length > 0 ? enough.map(alone) : statuses === "any" ? ANY : BELOW_500,
        statusesWithoutBody: orStatuses.map(alone),
        bodyPattern: body,
        isHttps: false,
        isInsecure: true,
        headers: [],
    };
    return {
        kind: "port",
        ...(port === undefined ? {} : { port }),
        words: tls === undefined ? words : `${words}; over TLS, too`,
        probe: () => (tls === undefined ? (0,http_probe/* httpProbe */.H)(question) : plainOrTlsProbe(question)),
    };
}
function alone(status) {
    return { from: status, to: status };
}

;// CONCATENATED MODULE: ./src/readiness/presets/option-value.ts
function optionValue(command, names) {
    let value;
    for (const [index, word] of command.entries()) {
        if (names.includes(word))
            value = command[index + 1] ?? value;
        const name = names.find((candidate) => word.startsWith(`${candidate}=`));
        if (name !== undefined)
            value = word.slice(name.length + 1);
    }
    return value;
}
function portFrom(text) {
    const port = Number(text);
    return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}

;// CONCATENATED MODULE: ./src/readiness/presets/applications.ts




const URL = "http://{host}:{port}";
const WEB = "nginx httpd caddy traefik".split(" ");
const applicationPresets = [
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
        images: ["chrome", "firefox", "edge", "chromium", "all-browsers"].map((browser) => `standalone-${browser}`),
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
        looks: [httpLook("/", { statuses: "any" })],
    },
];

;// CONCATENATED MODULE: ./src/readiness/presets/cassandra.ts


const OPTIONS = Buffer.from([0x04, 0, 0, 0, 0x05, 0, 0, 0, 0]);
const HEADER_BYTES = 9;
const RESPONSE = 0x80;
const NEWEST_VERSION = 6;
const SUPPORTED = 0x06;
const ERROR = 0x00;
const LONGEST_BODY_BYTES = 8_192;
const OVERLOADED = 0x1001;
const IS_BOOTSTRAPPING = 0x1002;
const look = {
    kind: "port",
    words: "CQL OPTIONS: SUPPORTED",
    probe: () => (0,verdicts/* dialogueProbe */.H2)("cql", { opening: OPTIONS, judge: judgeCqlAnswer }),
};
const cassandraPreset = {
    title: "Cassandra",
    images: ["cassandra"],
    port: 9042,
    looks: [look],
    timeoutMs: 300_000,
    trap: "Ports 7000 and 7199 open long before 9042.",
    sameChecks: [
        program("cqlsh", /^((localhost|127\.0\.0\.1)( 9042)?)?$/, {
            options: { "-e": /^describe (cluster|keyspaces);?$/i, "-u": "value", "-p": "value" },
        }),
    ],
    mistakes: [
        {
            says: /Cannot allocate memory|insufficient memory/i,
            topic: "Not enough memory for its settings",
            hint: "Set MAX_HEAP_SIZE=1G and HEAP_NEWSIZE=128M in its `env`.",
        },
    ],
};
const scyllaPreset = {
    ...cassandraPreset,
    title: "ScyllaDB",
    mistakes: [],
    images: ["scylladb/scylla"],
    dataDirectories: ["/var/lib/scylla"],
};
function judgeCqlAnswer(received) {
    const [version, , , , opcode] = received;
    if (version === undefined)
        return undefined;
    if ((version & RESPONSE) === 0 || (version & ~RESPONSE) > NEWEST_VERSION)
        return (0,verdicts/* foreign */.V$)("Cassandra");
    if (opcode === undefined)
        return undefined;
    if (opcode === SUPPORTED)
        return (0,verdicts/* ready */.Gc)("Cassandra answers OPTIONS");
    if (opcode !== ERROR)
        return (0,verdicts/* foreign */.V$)("Cassandra");
    if (received.length < HEADER_BYTES)
        return undefined;
    const length = received.readUInt32BE(HEADER_BYTES - 4);
    if (length < 6 || length > LONGEST_BODY_BYTES)
        return (0,verdicts/* foreign */.V$)("Cassandra");
    if (received.length < HEADER_BYTES + length)
        return undefined;
    const code = received.readInt32BE(HEADER_BYTES);
    const told = `Cassandra says ${(0,verdicts/* quote */.hD)(received.subarray(HEADER_BYTES + 6, HEADER_BYTES + length))}`;
    return code === OVERLOADED || code === IS_BOOTSTRAPPING ? (0,verdicts/* notYet */.y8)(told) : (0,verdicts/* ready */.Gc)(told);
}

;// CONCATENATED MODULE: ./src/readiness/presets/coordination.ts


const coordination_URL = "http://{host}:{port}";
const coordinationPresets = [
    {
        title: "etcd",
        images: ["etcd"],
        port: 2379,
        looks: [httpLook("/health", { statuses: [200], body: '"health" ?: ?"?true', tls: "maybe" })],
        url: coordination_URL,
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
        url: coordination_URL,
        dataDirectories: ["/consul/data"],
        trap: 'Before its election it answers 200 with `""`.',
        sameChecks: [page(/^\/v1\/status\/leader$/)],
    },
    {
        title: "Vault, OpenBao",
        images: ["vault", "openbao"],
        port: 8200,
        looks: [httpLook("/v1/sys/health", { statuses: [200, 429, 472, 473, 501, 503], tls: "maybe" })],
        url: coordination_URL,
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
        url: coordination_URL,
    },
];

;// CONCATENATED MODULE: ./src/readiness/presets/emulators.ts




const emulators_URL = "http://{host}:{port}";
const emulatorPresets = [
    {
        title: "LocalStack",
        images: ["localstack", "localstack-pro"],
        port: 4566,
        looks: [
            httpLook("/_localstack/init/ready", {
                statuses: [200],
                body: '"completed" ?: ?true',
                orStatuses: [404],
            }),
        ],
        url: emulators_URL,
        timeoutMs: 180_000,
        trap: "Its scripts in `ready.d` run after `/_localstack/health` has answered.",
        sameChecks: [page(/^\/(_localstack\/(health|init|init\/ready)|health)?$/)],
        mistakes: [
            {
                says: /LOCALSTACK_AUTH_TOKEN|License activation failed/i,
                topic: "Licence not accepted",
                hint: "This version needs a licence: set LOCALSTACK_AUTH_TOKEN in its `env`, or use localstack/localstack:4.14.0.",
            },
        ],
        adapt: ({ environment }) => ({ port: portFrom(environmentValue(environment, "EDGE_PORT")) ?? 4566 }),
    },
    {
        title: "Moto",
        images: ["motoserver/moto"],
        port: 5000,
        looks: [httpLook("/moto-api/")],
        url: emulators_URL,
        adapt: ({ environment }) => ({ port: portFrom(environmentValue(environment, "MOTO_PORT")) ?? 5000 }),
    },
    {
        title: "ElasticMQ",
        images: ["elasticmq", "elasticmq-native"],
        port: 9324,
        looks: [httpLook("/health")],
        url: emulators_URL,
        trap: "The port accepts about a second before the first answer.",
        sameChecks: [page(/^\/health$/)],
    },
    {
        title: "Azurite",
        images: ["azurite"],
        port: 10000,
        looks: [httpLook("/"), httpLook("/", { port: 10001 }), httpLook("/", { port: 10002 })],
        url: emulators_URL,
        trap: "Its three ports open one after the other.",
        adapt: ({ command }) => {
            const only = { "azurite-blob": 10000, "azurite-queue": 10001, "azurite-table": 10002 };
            const [, port] = Object.entries(only).find(([program]) => command.some((word) => word.endsWith(program))) ?? [];
            return port === undefined ? {} : { port, looks: [httpLook("/")] };
        },
    },
    {
        title: "fake-gcs-server",
        images: ["fake-gcs-server"],
        port: 4443,
        looks: [httpLook("/_internal/healthcheck", { tls: "maybe" })],
    },
    {
        title: "MinIO",
        sameChecks: [page(/^\/minio\/health\/(live|ready)$/)],
        mistakes: [
            {
                says: /^USAGE:/,
                topic: "Setting missing",
                hint: "Without a command it only prints its help: set `command: server /data`.",
            },
            {
                says: /MINIO_ROOT_(USER|PASSWORD) length/,
                topic: "Setting missing",
                hint: "Set MINIO_ROOT_PASSWORD in its `env` to eight characters or more.",
            },
        ],
        images: ["minio"],
        port: 9000,
        looks: [httpLook("/minio/health/live", { statuses: [200], tls: "maybe" })],
        url: emulators_URL,
    },
    {
        title: "WireMock",
        images: ["wiremock"],
        port: 8080,
        looks: [httpLook("/__admin/health")],
        url: emulators_URL,
        trap: "The port accepts about a second before the first answer.",
        sameChecks: [page(/^\/__admin\/(health)?$/)],
        adapt: ({ command }) => ({ port: portFrom(optionValue(command, ["--port"])) ?? 8080 }),
    },
    {
        title: "MockServer",
        images: ["mockserver"],
        port: 1080,
        looks: [httpLook("/")],
        url: emulators_URL,
        trap: "The port accepts one or two seconds before the first answer.",
        adapt: ({ environment }) => ({
            port: portFrom(environmentValue(environment, "MOCKSERVER_SERVER_PORT")) ?? 1080,
        }),
    },
    { title: "Toxiproxy", images: ["toxiproxy"], port: 8474, looks: [httpLook("/version")], url: emulators_URL },
    {
        title: "Registry",
        images: ["library/registry", "distribution/distribution", "libpod/registry"],
        port: 5000,
        looks: [httpLook("/v2/", { tls: "maybe" })],
    },
];

;// CONCATENATED MODULE: ./src/readiness/presets/http-databases.ts


const http_databases_URL = "http://{host}:{port}";
const httpDatabasePresets = [
    {
        title: "ClickHouse",
        images: ["clickhouse-server", "clickhouse/clickhouse"],
        port: 8123,
        looks: [httpLook("/ping", { statuses: [200], body: "^Ok" })],
        url: http_databases_URL,
        trap: "While it initialises, a temporary server listens on 127.0.0.1 in the container.",
        sameChecks: [page(/^\/(ping)?$/)],
    },
    {
        title: "CouchDB",
        images: ["couchdb"],
        port: 5984,
        looks: [httpLook("/_up")],
        url: http_databases_URL,
        trap: "epmd on port 4369 opens first.",
        sameChecks: [page(/^\/(_up)?$/)],
        mistakes: [
            {
                says: /Admin Party/,
                topic: "Setting missing",
                hint: "Set COUCHDB_USER and COUCHDB_PASSWORD in its `env`.",
            },
        ],
    },
    {
        title: "CockroachDB",
        images: ["cockroach"],
        port: 26257,
        looks: [httpLook("/health?ready=1", { port: 8080, statuses: [200], tls: "maybe" })],
        dataDirectories: ["/cockroach/cockroach-data"],
        trap: "`/health` without `ready=1` answers before it serves.",
        adapt: ({ command }) => command.includes("--insecure")
            ? { url: "postgres://root@{host}:{port}/defaultdb?sslmode=disable" }
            : {},
    },
    { title: "ArangoDB", images: ["arangodb"], port: 8529, looks: [httpLook("/_api/version")], url: http_databases_URL },
    {
        title: "InfluxDB",
        images: ["influxdb"],
        port: 8086,
        looks: [httpLook("/ping")],
        url: http_databases_URL,
        sameChecks: [page(/^\/(ping|health)$/), program("influx", /^ping$/)],
        adapt: ({ tag = "" }) => (tag.startsWith("3") ? { port: 8181 } : {}),
    },
    { title: "QuestDB", images: ["questdb"], port: 9000, looks: [httpLook("/")], url: http_databases_URL },
    {
        title: "CrateDB",
        images: ["crate"],
        port: 4200,
        looks: [httpLook("/", { statuses: [200, 401] })],
        url: http_databases_URL,
    },
    {
        title: "Trino",
        images: ["trino"],
        port: 8080,
        looks: [httpLook("/v1/info", { statuses: [200], body: '"starting" ?: ?false', orStatuses: [401] })],
        url: http_databases_URL,
        timeoutMs: 180_000,
    },
    { title: "SurrealDB", images: ["surrealdb"], port: 8000, looks: [httpLook("/health")], url: http_databases_URL },
    {
        title: "DynamoDB local",
        images: ["dynamodb-local", "aws-dynamodb-local"],
        port: 8000,
        looks: [httpLook("/")],
        url: http_databases_URL,
    },
];

;// CONCATENATED MODULE: ./src/readiness/probes/loaded-probe.ts
function loadedProbe(name, load) {
    let loading;
    return {
        name,
        async ask(address, options) {
            loading ??= load();
            return (await loading).ask(address, options);
        },
    };
}

;// CONCATENATED MODULE: ./src/readiness/presets/kafka.ts




const kafka_look = {
    kind: "port",
    words: "ApiVersions, then Metadata: at least one broker, whose advertised address is compared",
    probe: () => loadedProbe("kafka", async () => (await __webpack_require__.e(/* import() */ 614).then(__webpack_require__.bind(__webpack_require__, 8614))).kafkaProbe),
};
const BOOTSTRAP = { "--bootstrap-server": "address" };
const sameChecks = [
    program("kafka-broker-api-versions kafka-broker-api-versions.sh", NOTHING, {
        options: { ...BOOTSTRAP, "--version": "flag" },
    }),
    program("kafka-topics kafka-topics.sh", NOTHING, { options: { ...BOOTSTRAP, "--list": "flag" } }),
    program("cub ub", /^kafka-ready 1 \d+$/, { options: { "-b": "address" } }),
];
const TRAP = "Clients go on at the address that the broker advertises, so it must be the one that this job uses.";
const kafkaPreset = {
    title: "Kafka",
    images: ["apache/kafka", "apache/kafka-native", "cp-kafka", "confluent-local", "wurstmeister/kafka"],
    port: 9092,
    looks: [kafka_look],
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
        if (listeners.includes("SSL://"))
            return undefined;
        return { port: advertisedPort(listeners) ?? 9092 };
    },
};
const redpandaPreset = {
    title: "Redpanda",
    images: ["redpandadata/redpanda", "vectorized/redpanda"],
    port: 9092,
    looks: [kafka_look],
    dataDirectories: ["/var/lib/redpanda/data"],
    trap: TRAP,
    advertise: "Add `--advertise-kafka-addr {SERVICE.address}` to its `command`.",
};
function advertisedPort(listeners) {
    return portFrom(/^[^,]*:(\d+)$/.exec(listeners)?.[1]);
}

;// CONCATENATED MODULE: ./src/readiness/presets/mail.ts

const QUIT = Buffer.from("QUIT\r\n");
const LONGEST_LINE_BYTES = 512;
const GREETING_MS = 300_000;
const smtp = {
    kind: "port",
    words: "the SMTP greeting `220`",
    probe: () => ({
        ...(0,verdicts/* dialogueProbe */.H2)("smtp", { opening: new Uint8Array(), judge: judgeSmtpGreeting }),
        timeoutMs: GREETING_MS,
    }),
};
const mailpitPreset = {
    title: "Mailpit",
    images: ["mailpit"],
    port: 1025,
    looks: [smtp],
    url: "smtp://{host}:{port}",
};
const mailhogPreset = { ...mailpitPreset, title: "MailHog", images: ["mailhog"] };
const smtp4devPreset = {
    ...mailpitPreset,
    title: "smtp4dev",
    images: ["smtp4dev"],
    port: 25,
};
const opensmtpdPreset = {
    ...mailpitPreset,
    title: "OpenSMTPD",
    images: ["opensmtpd"],
    port: 25,
};
function judgeSmtpGreeting(received) {
    const text = received.toString("latin1");
    const end = text.indexOf("\r\n");
    if (end < 0) {
        const isReply = /^\d{0,3}\r?$|^\d{3}[ -]/.test(text);
        return isReply && text.length <= LONGEST_LINE_BYTES ? undefined : (0,verdicts/* foreign */.V$)("an SMTP server");
    }
    const line = text.slice(0, end);
    if (/^220([ -]|$)/.test(line))
        return (0,verdicts/* ready */.Gc)("SMTP greets", QUIT);
    return /^[45]\d\d([ -]|$)/.test(line) ? (0,verdicts/* notYet */.y8)(`SMTP says ${(0,verdicts/* quote */.hD)(line)}`) : (0,verdicts/* foreign */.V$)("an SMTP server");
}

;// CONCATENATED MODULE: ./src/readiness/presets/memcached.ts



const memcached_LONGEST_LINE_BYTES = 1_024;
const memcachedPreset = {
    title: "memcached",
    images: ["memcached"],
    port: 11211,
    looks: [
        {
            kind: "port",
            words: "`version`: `VERSION …`",
            probe: () => (0,verdicts/* dialogueProbe */.H2)("memcached", {
                opening: Buffer.from("version\r\n"),
                judge: judgeMemcachedAnswer,
            }),
        },
    ],
    url: "memcached://{host}:{port}",
    trap: "A health command that connects to `/dev/udp/…` always passes.",
    sameChecks: [
        program("nc netcat ncat", /^(localhost|127\.0\.0\.1) 11211$/, {
            input: /^(stats|version)$/,
            options: { "-w": "value", "-q": "value", "-N": "flag" },
            answer: /^(STAT|VERSION|pid|uptime)/,
        }),
    ],
    adapt: ({ command }) => {
        if (command.some((word) => ["-S", "--enable-sasl", "-Z", "--enable-ssl"].includes(word)))
            return undefined;
        return { port: portFrom(optionValue(command, ["-p", "--port"])) ?? 11211 };
    },
};
function judgeMemcachedAnswer(received) {
    const end = received.indexOf("\r\n");
    if (end < 0) {
        const isText = /^[A-Z_]{0,12}( |\r?$)/.test(received.toString("latin1", 0, 20));
        return isText && received.length <= memcached_LONGEST_LINE_BYTES ? undefined : (0,verdicts/* foreign */.V$)("memcached");
    }
    const line = received.toString("latin1", 0, end);
    if (line.startsWith("VERSION "))
        return (0,verdicts/* ready */.Gc)(`memcached ${(0,verdicts/* quote */.hD)(line.slice(8))} answers`);
    if (line.startsWith("CLIENT_ERROR "))
        return (0,verdicts/* ready */.Gc)(`memcached says ${(0,verdicts/* quote */.hD)(line.slice(13))}`);
    return line.startsWith("SERVER_ERROR ")
        ? (0,verdicts/* notYet */.y8)(`memcached says ${(0,verdicts/* quote */.hD)(line.slice(13))}`)
        : (0,verdicts/* foreign */.V$)("memcached");
}

;// CONCATENATED MODULE: ./src/readiness/presets/mongo.ts




const PING = /^db\.(runCommand|adminCommand)\((\{ ?)?["']?ping["']?( ?: ?1 ?\})?\)(\.ok)?;?$/;
const LOCAL_DATABASE = /^((mongodb:\/\/)?(localhost|127\.0\.0\.1)(:27017)?(\/\w*)?)?$/;
const LOGIN = {
    "--quiet": "flag",
    "--norc": "flag",
    "--host": "host",
    "--port": "port",
    "-u": "value",
    "--username": "value",
    "-p": "value",
    "--password": "value",
    "--authenticationDatabase": "value",
};
const mongo_look = {
    kind: "port",
    words: "`hello` (as `isMaster`): an answer, and a primary if a replica set has one member",
    probe: () => loadedProbe("mongo", async () => (await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 7023))).mongoProbe),
};
const mongoPreset = {
    title: "MongoDB",
    images: ["mongo", "mongodb-community-server", "mongodb-enterprise-server", "mongodb-atlas-local"],
    port: 27017,
    looks: [mongo_look],
    url: "mongodb://{host}:{port}",
    advertise: "Initiate its replica set with the member {SERVICE.address}.",
    staysIf: "their URL has directConnection=true",
    trap: "With a root user or initialisation scripts, a temporary server answers on 127.0.0.1 in the container.",
    sameChecks: [
        program("mongosh mongo", LOCAL_DATABASE, { options: { ...LOGIN, "--eval": PING } }),
        program("mongosh mongo", LOCAL_DATABASE, { options: LOGIN, input: PING }),
    ],
    adapt: (settings) => {
        if (/\brequire(TLS|SSL)\b/.test(settings.command.join(" ")))
            return undefined;
        return { port: portFrom(optionValue(settings.command, ["--port"])) ?? 27017, url: urlOf(settings) };
    },
};
const ferretPreset = {
    title: "FerretDB",
    images: ["ferretdb/ferretdb", "ferretdb/all-in-one"],
    port: 27017,
    looks: [mongo_look],
    url: "mongodb://{host}:{port}",
};
function urlOf({ environment }) {
    const read = (name) => environmentValue(environment, `MONGO_INITDB_ROOT_${name}`) ??
        environmentValue(environment, `MONGODB_INITDB_ROOT_${name}`);
    const user = read("USERNAME");
    const password = read("PASSWORD");
    if (user === undefined || password === undefined)
        return "mongodb://{host}:{port}";
    return `mongodb://${encodeURIComponent(user)}:${encodeURIComponent(password)}@{host}:{port}/?authSource=admin`;
}

;// CONCATENATED MODULE: ./src/readiness/presets/mosquitto.ts

const mosquitto_CONNECT = Buffer.from("\x10\x0c\0\x04MQTT\x04\x02\0\x05\0\0", "latin1");
const CONNACK = 0x20;
const SHORTEST_BODY_BYTES = 2;
const mosquitto_DISCONNECT = Uint8Array.of(0xe0, 0);
const ACCEPTED = 0;
const SERVER_UNAVAILABLE = [3, 0x88];
const mosquittoPreset = {
    title: "Mosquitto",
    images: ["eclipse-mosquitto", "mosquitto"],
    port: 1883,
    looks: [
        {
            kind: "port",
            words: "CONNECT: CONNACK, whatever it says of the login",
            probe: () => (0,verdicts/* dialogueProbe */.H2)("mqtt", { opening: mosquitto_CONNECT, judge: judgeConnack }),
        },
    ],
    url: "mqtt://{host}:{port}",
    trap: "Without a configuration, version 2 listens on its own loopback only.",
    mistakes: [
        {
            says: /Starting in local only mode/,
            topic: "Nothing listens on the port",
            hint: "It listens on its own loopback only: set `command: mosquitto -c /mosquitto-no-auth.conf`, or copy a configuration with a listener.",
            isFinal: true,
        },
    ],
};
function judgeConnack(received) {
    const [type = CONNACK, length = SHORTEST_BODY_BYTES, flags = 0, code = ACCEPTED] = received;
    const isLength = length >= SHORTEST_BODY_BYTES && length < 0x80;
    const isCode = code <= 5 || code >= 0x80;
    if (type !== CONNACK || !isLength || flags > 1 || !isCode)
        return (0,verdicts/* foreign */.V$)("an MQTT broker");
    if (received.length < 4)
        return undefined;
    if (code === ACCEPTED)
        return (0,verdicts/* ready */.Gc)("MQTT connects", mosquitto_DISCONNECT);
    if (SERVER_UNAVAILABLE.includes(code))
        return (0,verdicts/* notYet */.y8)("the MQTT broker says that it is unavailable");
    return (0,verdicts/* ready */.Gc)(`the MQTT broker answers (return code ${code}: it wants a login or another version)`);
}

;// CONCATENATED MODULE: ./src/readiness/presets/mysql.ts




const mysql_HEADER_BYTES = 4;
const LONGEST_PACKET_BYTES = 4_096;
const GREETING = 0x0a;
const mysql_ERROR = 0xff;
const HOST_IS_BLOCKED = 1129;
const HOST_NOT_PRIVILEGED = 1130;
const mysql_LOGIN = {
    "-h": "host",
    "--host": "host",
    "-P": "port",
    "--port": "port",
    "-u": "value",
    "--user": "value",
    "-p": "attached",
    "--password": "attached",
    "--protocol": "value",
    "--connect-timeout": "value",
    "--silent": "flag",
    "-s": "flag",
};
const PASSWORD_MISSING = {
    says: /password option is not specified/,
    topic: "Setting missing",
    hint: "Set MYSQL_ROOT_PASSWORD (MariaDB: MARIADB_ROOT_PASSWORD) or MYSQL_ALLOW_EMPTY_PASSWORD in its `env`.",
};
const ROOT_AS_USER = {
    says: /(MYSQL|MARIADB)_USER="?root"?/,
    topic: "Setting missing",
    hint: "MYSQL_USER creates a further user: leave it out, and set MYSQL_ROOT_PASSWORD for root.",
};
const mysqlPreset = {
    title: "MySQL",
    images: ["mysql", "mysql-server", "percona", "percona-server"],
    port: 3306,
    looks: [
        {
            kind: "port",
            words: "the greeting, which the server sends first",
            probe: () => (0,verdicts/* dialogueProbe */.H2)("mysql", { opening: new Uint8Array(), judge: judgeMysqlGreeting }),
        },
    ],
    url: "mysql://{host}:{port}",
    trap: "While it initialises, a temporary server answers `mysqladmin ping` on the socket; port 33060 opens before 3306.",
    sameChecks: [
        program("mysqladmin mariadb-admin", /^(ping|status)$/, {
            options: mysql_LOGIN,
            answer: /^(mysqld is )?alive$/,
        }),
    ],
    mistakes: [PASSWORD_MISSING, ROOT_AS_USER],
    adapt: (settings) => ({ port: portOf(settings), url: mysql_urlOf(settings) }),
};
const mariadbPreset = {
    ...mysqlPreset,
    title: "MariaDB",
    images: ["mariadb", "mariadb-devel"],
    trap: "While it initialises, a temporary server answers `mariadb-admin ping` on the socket.",
    sameChecks: [
        ...(mysqlPreset.sameChecks ?? []),
        program("healthcheck.sh", NOTHING, {
            options: { "--connect": "flag", "--innodb_initialized": "flag", "--su-mysql": "flag" },
            needs: "--connect",
        }),
    ],
};
const tidbPreset = {
    title: "TiDB",
    images: ["pingcap/tidb"],
    port: 4000,
    looks: mysqlPreset.looks,
    url: "mysql://root@{host}:{port}",
};
function judgeMysqlGreeting(received) {
    if (received.length < mysql_HEADER_BYTES)
        return undefined;
    const length = received.readUIntLE(0, 3);
    if (received.readUInt8(3) !== 0 || length === 0 || length > LONGEST_PACKET_BYTES)
        return (0,verdicts/* foreign */.V$)("MySQL");
    const kind = received.at(mysql_HEADER_BYTES);
    if (kind === undefined)
        return undefined;
    if (kind !== GREETING && kind !== mysql_ERROR)
        return (0,verdicts/* foreign */.V$)("MySQL");
    if (received.length < mysql_HEADER_BYTES + length)
        return undefined;
    const packet = received.subarray(mysql_HEADER_BYTES, mysql_HEADER_BYTES + length);
    return kind === mysql_ERROR ? judgeError(packet) : judgeGreeting(packet);
}
function judgeGreeting(packet) {
    const end = packet.indexOf(0, 1);
    if (end < 2)
        return (0,verdicts/* foreign */.V$)("MySQL");
    const version = (0,verdicts/* quote */.hD)(packet.subarray(1, end)).replace(/^5\.5\.5-/, "");
    return (0,verdicts/* ready */.Gc)(`${/mariadb/i.test(version) ? "MariaDB" : "MySQL"} greets as ${version}`);
}
function judgeError(packet) {
    if (packet.length < 3)
        return (0,verdicts/* foreign */.V$)("MySQL");
    const code = packet.readUInt16LE(1);
    const words = (0,verdicts/* quote */.hD)(packet
        .subarray(3)
        .toString("utf8")
        .replace(/^#\w{5}/, ""));
    const told = `MySQL says ${code}: ${words}`;
    if (code === HOST_NOT_PRIVILEGED)
        return (0,verdicts/* ready */.Gc)(`${told} (no user may log in from this job's address)`);
    if (code !== HOST_IS_BLOCKED)
        return (0,verdicts/* notYet */.y8)(told);
    return (0,verdicts/* notYet */.y8)(`${told} (too many connections from here ended without a login; max_connect_errors limits them)`);
}
function portOf({ environment, command }) {
    const onCommandLine = portFrom(optionValue(command, ["-P", "--port"]));
    return onCommandLine ?? portFrom(environmentValue(environment, "MYSQL_TCP_PORT")) ?? 3306;
}
function mysql_urlOf({ environment }) {
    const read = (name) => environmentValue(environment, `MARIADB_${name}`) ?? environmentValue(environment, `MYSQL_${name}`);
    const user = read("USER");
    const password = user === undefined ? read("ROOT_PASSWORD") : read("PASSWORD");
    const isKnown = user !== undefined || password !== undefined || read("ALLOW_EMPTY_PASSWORD") !== undefined;
    const secret = password === undefined ? "" : `:${encodeURIComponent(password)}`;
    const login = isKnown ? `${encodeURIComponent(user ?? "root")}${secret}@` : "";
    const database = read("DATABASE");
    return `mysql://${login}{host}:{port}${database === undefined ? "" : `/${encodeURIComponent(database)}`}`;
}

;// CONCATENATED MODULE: ./src/readiness/presets/nats.ts


const natsPreset = {
    title: "NATS",
    images: ["nats", "nats-server"],
    port: 4222,
    looks: [
        {
            kind: "port",
            words: "`INFO {…}`, which the server sends first",
            probe: () => (0,verdicts/* dialogueProbe */.H2)("nats", { opening: new Uint8Array(), judge: judgeNatsGreeting }),
        },
    ],
    url: "nats://{host}:{port}",
    adapt: ({ command }) => ({ port: portFrom(optionValue(command, ["-p", "--port"])) ?? 4222 }),
};
function judgeNatsGreeting(received) {
    const text = received.toString("latin1");
    const end = text.indexOf("\r\n");
    if (end < 0)
        return ["INFO {", "-ERR "].some((start) => isBeginning(text, start)) ? undefined : (0,verdicts/* foreign */.V$)("NATS");
    const line = text.slice(0, end);
    if (line.startsWith("INFO {"))
        return (0,verdicts/* ready */.Gc)("NATS sends INFO");
    return line.startsWith("-ERR ") ? (0,verdicts/* notYet */.y8)(`NATS says ${(0,verdicts/* quote */.hD)(line.slice(5))}`) : (0,verdicts/* foreign */.V$)("NATS");
}
function isBeginning(text, start) {
    return text.startsWith(start) || start.startsWith(text);
}

;// CONCATENATED MODULE: ./src/readiness/presets/neo4j.ts


const HANDSHAKE = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 4, 4, 5, 0, 4, 4, 4, 0, 0, 1, 4, 0, 0, 0, 3]);
const ANSWER_BYTES = 4;
const neo4jPreset = {
    title: "Neo4j",
    images: ["neo4j"],
    port: 7687,
    looks: [
        {
            kind: "port",
            words: "Bolt handshake: a version",
            probe: () => (0,verdicts/* dialogueProbe */.H2)("bolt", { opening: HANDSHAKE, judge: judgeBoltAnswer }),
        },
    ],
    url: "bolt://{host}:{port}",
    timeoutMs: 180_000,
    mistakes: [
        {
            says: /[Ii]nvalid value for password|minimum password length/,
            topic: "Setting missing",
            hint: "Set NEO4J_AUTH in its `env` to `none`, or to neo4j/ and a password of eight characters or more.",
        },
        {
            says: /NEO4J_ACCEPT_LICENSE_AGREEMENT/,
            topic: "Licence not accepted",
            hint: "Set NEO4J_ACCEPT_LICENSE_AGREEMENT in its `env`.",
        },
    ],
    adapt: ({ environment }) => {
        const [user, ...password] = (environmentValue(environment, "NEO4J_AUTH") ?? "none").split("/");
        if (user === "none" || user === undefined || password.length === 0)
            return {};
        return {
            url: `bolt://${encodeURIComponent(user)}:${encodeURIComponent(password.join("/"))}@{host}:{port}`,
        };
    },
};
function judgeBoltAnswer(received) {
    const [reserved = 0, range = 0, , major = 0] = received;
    if (reserved !== 0 || range !== 0 || received.length > ANSWER_BYTES)
        return (0,verdicts/* foreign */.V$)("Neo4j");
    if (received.length < ANSWER_BYTES)
        return undefined;
    return (0,verdicts/* ready */.Gc)(major === 0 ? "Neo4j speaks another version of Bolt" : `Neo4j speaks Bolt ${major}`);
}

;// CONCATENATED MODULE: ./src/readiness/presets/openldap.ts



const search = {
    kind: "port",
    words: "a search of the root DSE: any result",
    probe: () => loadedProbe("ldap", async () => (await __webpack_require__.e(/* import() */ 143).then(__webpack_require__.bind(__webpack_require__, 5143))).ldapProbe),
};
const openldap_TRAP = "A temporary server on the real port answers everything while it initialises, so a line of the log must come first.";
const bitnamiOpenldapPreset = {
    title: "OpenLDAP (Bitnami)",
    images: ["bitnami/openldap", "bitnamilegacy/openldap"],
    port: 1389,
    looks: [{ kind: "log", pattern: "\\*\\* Starting slapd \\*\\*" }, search],
    url: "ldap://{host}:{port}",
    trap: openldap_TRAP,
    adapt: ({ environment }) => ({
        port: portFrom(environmentValue(environment, "LDAP_PORT_NUMBER")) ?? 1389,
    }),
};
const osixiaOpenldapPreset = {
    title: "OpenLDAP (osixia)",
    images: ["osixia/openldap"],
    port: 389,
    looks: [{ kind: "log", pattern: "slapd starting" }, search],
    url: "ldap://{host}:{port}",
    trap: openldap_TRAP,
    adapt: ({ environment }) => ({ port: portFrom(environmentValue(environment, "LDAP_PORT")) ?? 389 }),
};

// EXTERNAL MODULE: ./src/readiness/probes/dialogue.ts
var dialogue = __webpack_require__(5118);
;// CONCATENATED MODULE: ./src/readiness/probes/postgres-messages.ts


const PROTOCOL_3_0 = 196_608;
const postgres_messages_HEADER_BYTES = 5;
const LONGEST_MESSAGE_BYTES = 30_000;
const AUTHENTICATION_OK = 0;
const TERMINATE = Uint8Array.from([0x58, 0, 0, 0, 4]);
function startupMessage({ user, database }) {
    const parameters = { user, database, application_name: "sibling-services" };
    const text = Object.entries(parameters)
        .map(([name, value]) => `${name}\0${value}\0`)
        .join("");
    const body = Buffer.from(`${text}\0`);
    const header = Buffer.alloc(8);
    header.writeUInt32BE(header.length + body.length, 0);
    header.writeUInt32BE(PROTOCOL_3_0, 4);
    return Buffer.concat([header, body]);
}
function judgePostgresAnswer(received) {
    for (let start = 0; start < received.length;) {
        const type = String.fromCharCode(received.readUInt8(start));
        if (!"RENv".includes(type))
            return foreign;
        if (received.length < start + postgres_messages_HEADER_BYTES)
            return undefined;
        const length = received.readUInt32BE(start + 1);
        if (length < 4 || length > LONGEST_MESSAGE_BYTES)
            return foreign;
        const end = start + 1 + length;
        if (received.length < end)
            return undefined;
        const body = received.subarray(start + postgres_messages_HEADER_BYTES, end);
        if (type === "R")
            return judgeAuthentication(body);
        if (type === "E")
            return postgres_messages_judgeError(body);
        start = end;
    }
    return undefined;
}
const foreign = {
    answer: (0,dialogue/* notReadyAnswer */.nQ)("answers, but not as PostgreSQL does", { isReached: true }),
};
function judgeAuthentication(body) {
    if (body.length < 4)
        return foreign;
    if (body.readUInt32BE(0) === AUTHENTICATION_OK) {
        return { answer: { kind: "ready", detail: "PostgreSQL opens a session" }, farewell: TERMINATE };
    }
    return { answer: { kind: "ready", detail: "PostgreSQL asks for a password" } };
}
function postgres_messages_judgeError(body) {
    const fields = new Map(body
        .toString("utf8")
        .split("\0")
        .map((field) => [field.charAt(0), field.slice(1)]));
    const code = fields.get("C") ?? "without a code";
    const detail = `PostgreSQL says ${(0,verdicts/* quote */.hD)(code)}: ${(0,verdicts/* quote */.hD)(fields.get("M") ?? "nothing more")}`;
    return {
        answer: isRefusalOfServing(code)
            ? { kind: "ready", detail }
            : (0,dialogue/* notReadyAnswer */.nQ)(detail, { isReached: true }),
    };
}
function isRefusalOfServing(sqlState) {
    return sqlState.startsWith("28") || ["3D000", "42501", "55000"].includes(sqlState);
}

;// CONCATENATED MODULE: ./src/readiness/probes/postgres-probe.ts


function postgresProbe(login) {
    const opening = startupMessage(login);
    return {
        name: "postgres",
        ask: (address, options) => (0,dialogue/* converse */.iq)(address, { opening, judge: judgePostgresAnswer }, options),
    };
}

;// CONCATENATED MODULE: ./src/readiness/presets/postgres.ts




const DEFAULT_PORT = 5432;
const postgresPreset = {
    title: "PostgreSQL",
    images: ["postgres", "postgis", "pgvector", "timescaledb", "timescaledb-ha"],
    port: DEFAULT_PORT,
    looks: [postgresLook({ user: "postgres", database: "postgres" })],
    url: "postgres://{host}:{port}",
    trap: "While it initialises, a temporary server answers `pg_isready` on the socket.",
    sameChecks: [
        program("pg_isready", NOTHING, {
            options: {
                "-h": "host",
                "--host": "host",
                "-p": "port",
                "--port": "port",
                "-U": "value",
                "--username": "value",
                "-d": /^[\w${}-]+$/,
                "--dbname": /^[\w${}-]+$/,
                "-t": "value",
                "--timeout": "value",
                "-q": "flag",
                "--quiet": "flag",
            },
            answer: /^accepting/,
        }),
    ],
    mistakes: [
        {
            says: /superuser password is not specified/,
            topic: "Setting missing",
            hint: "Set POSTGRES_PASSWORD in its `env`.",
        },
        {
            says: /database files are incompatible with server|in 18\+, these Docker images are configured to store/,
            topic: "Data of another version",
            hint: "Its volume holds the data of another version: from 18 on, mount /var/lib/postgresql.",
        },
    ],
    adapt: (settings) => {
        const login = readLogin(settings.environment);
        const user = login.user ?? "postgres";
        return {
            port: postgres_portOf(settings),
            looks: [postgresLook({ user, database: login.database ?? user })],
            url: postgres_urlOf(login),
        };
    },
};
function postgresLook(login) {
    return {
        kind: "port",
        words: "a start-up message: a session, a question for the password, or a refusal of the login",
        probe: () => postgresProbe(login),
    };
}
function readLogin(environment) {
    const read = (name) => environmentValue(environment, name);
    const user = read("POSTGRES_USER") ?? (read("POSTGRES_USER_FILE") ? undefined : "postgres");
    const database = read("POSTGRES_DB") ?? (read("POSTGRES_DB_FILE") ? undefined : user);
    return { user, password: read("POSTGRES_PASSWORD"), database };
}
function postgres_urlOf({ user, password, database }) {
    const secret = password === undefined ? "" : `:${encodeURIComponent(password)}`;
    const credentials = user === undefined ? "" : `${encodeURIComponent(user)}${secret}@`;
    const path = database === undefined ? "" : `/${encodeURIComponent(database)}`;
    return `postgres://${credentials}{host}:{port}${path}`;
}
function postgres_portOf({ environment, command }) {
    const parameter = command.findLast((word) => /^port=\d+$/.test(word))?.slice("port=".length);
    const onCommandLine = portFrom(optionValue(command, ["-p", "--port"])) ?? portFrom(parameter);
    return onCommandLine ?? portFrom(environmentValue(environment, "PGPORT")) ?? DEFAULT_PORT;
}

;// CONCATENATED MODULE: ./src/readiness/presets/others.ts

const otherPresets = [
    {
        title: "Oracle",
        images: ["oracle-free", "oracle-xe"],
        port: 1521,
        looks: [{ kind: "log", pattern: "DATABASE IS READY TO USE!" }],
        timeoutMs: 600_000,
        trap: "The listener accepts minutes before the database is open.",
        mistakes: [
            { says: /ORACLE_PASSWORD/, topic: "Setting missing", hint: "Set ORACLE_PASSWORD in its `env`." },
        ],
    },
    {
        title: "Db2",
        images: ["db2_community/db2", "ibmcom/db2"],
        port: 50000,
        looks: [{ kind: "log", pattern: "Setup has completed" }],
        timeoutMs: 900_000,
        trap: "The lowest port that the image exposes is 22.",
        mistakes: [
            {
                says: /LICENSE.*accept/i,
                topic: "Licence not accepted",
                hint: "Set LICENSE to accept and DB2INST1_PASSWORD in its `env`, and `--privileged` in `options`.",
            },
        ],
    },
    {
        title: "YugabyteDB",
        images: ["yugabytedb/yugabyte"],
        port: 5433,
        looks: [postgresLook({ user: "yugabyte", database: "yugabyte" })],
        url: "postgres://yugabyte@{host}:{port}/yugabyte",
        timeoutMs: 180_000,
    },
    { title: "Firebird", images: ["jacobalberty/firebird", "firebirdsql/firebird"], port: 3050, looks: [] },
    { title: "RethinkDB", images: ["rethinkdb"], port: 28015, looks: [] },
    {
        title: "Temporal",
        images: ["temporalio/temporal", "temporalio/auto-setup"],
        port: 7233,
        looks: [],
    },
];

;// CONCATENATED MODULE: ./src/readiness/presets/rabbitmq.ts



const PROTOCOL_HEADER = Buffer.from("AMQP\0\0\x09\x01", "latin1");
const FRAME_START = Buffer.from([1, 0, 0]);
const CONNECTION_START = Buffer.from([0, 10, 0, 10]);
const METHOD_AT = 7;
const rabbitmqPreset = {
    title: "RabbitMQ",
    images: ["rabbitmq"],
    port: 5672,
    looks: [
        {
            kind: "port",
            words: "AMQP 0-9-1 header: Connection.Start",
            probe: () => (0,verdicts/* dialogueProbe */.H2)("amqp", { opening: PROTOCOL_HEADER, judge: judgeAmqpAnswer }),
        },
    ],
    url: "amqp://{host}:{port}",
    trap: "epmd on port 4369 opens seconds before 5672, and a `rabbitmq-diagnostics` that runs too early kills the server.",
    sameChecks: [
        program("rabbitmq-diagnostics rabbitmqctl", /^(ping|status|check_running|check_local_alarms|check_alarms|check_port_connectivity|node_health_check|await_startup)$/, {
            options: {
                "-q": "flag",
                "--quiet": "flag",
                "-s": "flag",
                "--silent": "flag",
                "-t": "value",
                "--timeout": "value",
            },
        }),
    ],
    mistakes: [
        {
            says: /RABBITMQ_\w+ is set but deprecated/,
            topic: "Setting missing",
            hint: "Set it in a file under /etc/rabbitmq/conf.d instead of `env`.",
        },
        {
            says: /\.erlang\.cookie.*eacces/,
            topic: "Setting missing",
            hint: "A RabbitMQ command ran in the container before the server had made its cookie: leave out `--health-cmd`.",
        },
    ],
    adapt: (settings) => ({ url: rabbitmq_urlOf(settings) }),
};
function judgeAmqpAnswer(received) {
    const isHeader = startsLike(received, PROTOCOL_HEADER.subarray(0, 4));
    if (isHeader && received.length < PROTOCOL_HEADER.length)
        return undefined;
    if (isHeader)
        return (0,verdicts/* ready */.Gc)("AMQP is served, in another version than 0-9-1");
    if (!startsLike(received, FRAME_START))
        return (0,verdicts/* foreign */.V$)("RabbitMQ");
    const method = received.subarray(METHOD_AT);
    if (!startsLike(method, CONNECTION_START))
        return (0,verdicts/* foreign */.V$)("RabbitMQ");
    return method.length < CONNECTION_START.length ? undefined : (0,verdicts/* ready */.Gc)("RabbitMQ opens a connection");
}
function startsLike(received, expected) {
    const length = Math.min(received.length, expected.length);
    return received.subarray(0, length).equals(expected.subarray(0, length));
}
function rabbitmq_urlOf({ environment }) {
    const read = (name) => environmentValue(environment, `RABBITMQ_DEFAULT_${name}`);
    const user = encodeURIComponent(read("USER") ?? "guest");
    const password = encodeURIComponent(read("PASS") ?? "guest");
    const host = read("VHOST");
    const path = host === undefined || host === "/" ? "" : `/${encodeURIComponent(host)}`;
    return `amqp://${user}:${password}@{host}:{port}${path}`;
}

;// CONCATENATED MODULE: ./src/readiness/probes/redis-probe.ts


const redis_probe_PING = Buffer.from("*1\r\n$4\r\nPING\r\n");
const redis_probe_LONGEST_LINE_BYTES = 1_024;
const UNPROTECTED = "Add `--protected-mode no` or `--requirepass <password>` to its `command`.";
const redisProbe = {
    name: "redis",
    ask: (address, options) => (0,dialogue/* converse */.iq)(address, { opening: redis_probe_PING, judge: judgeRedisAnswer }, options),
};
function judgeRedisAnswer(received) {
    const type = received.toString("latin1", 0, 1);
    if (type !== "+" && type !== "-")
        return redis_probe_foreign;
    const end = received.indexOf("\r\n");
    if (end < 0)
        return received.length > redis_probe_LONGEST_LINE_BYTES ? redis_probe_foreign : undefined;
    const line = received.toString("utf8", 0, end);
    if (line === "+PONG")
        return { answer: { kind: "ready", detail: "Redis answers PING" } };
    if (type === "+")
        return redis_probe_foreign;
    if (line.startsWith("-NOAUTH") || line.startsWith("-NOPERM")) {
        return { answer: { kind: "ready", detail: "Redis asks for a password" } };
    }
    const detail = `Redis says ${(0,verdicts/* quote */.hD)(line.slice(1))}`;
    if (line.startsWith("-DENIED"))
        return { answer: { kind: "not-ready", isReached: true, detail, remedy: UNPROTECTED } };
    return { answer: (0,dialogue/* notReadyAnswer */.nQ)(detail, { isReached: true }) };
}
const redis_probe_foreign = { answer: (0,dialogue/* notReadyAnswer */.nQ)("answers, but not as Redis does", { isReached: true }) };

;// CONCATENATED MODULE: ./src/readiness/presets/redis.ts





const redis_DEFAULT_PORT = 6379;
const redisPreset = {
    title: "Redis, Valkey, KeyDB, Dragonfly",
    images: ["redis", "valkey", "redis-stack", "redis-stack-server", "keydb", "dragonflydb/dragonfly"],
    port: redis_DEFAULT_PORT,
    looks: [{ kind: "port", words: "PING: PONG, or a question for the password", probe: () => redisProbe }],
    url: "redis://{host}:{port}",
    lookAfterwards: () => loadedProbe("redis cluster", async () => (await __webpack_require__.e(/* import() */ 963).then(__webpack_require__.bind(__webpack_require__, 963))).clusterSlotsProbe),
    advertise: "Add `--cluster-announce-ip {SERVICE.host} --cluster-announce-port {SERVICE.port}` to its `command`.",
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
        if (port === "0")
            return undefined;
        const password = optionValue(words, ["--requirepass"]);
        return {
            port: portFrom(port) ?? redis_DEFAULT_PORT,
            url: `redis://${password ? `:${encodeURIComponent(password)}@` : ""}{host}:{port}`,
        };
    },
};
function serverWords({ environment, command }) {
    const appended = ["REDIS_ARGS", "VALKEY_EXTRA_FLAGS"].flatMap((name) => (environmentValue(environment, name) ?? "").split(/\s+/));
    return [...command, ...appended];
}

;// CONCATENATED MODULE: ./src/readiness/presets/search-engines.ts


const search_engines_URL = "http://{host}:{port}";
const CLUSTER_HEALTH = httpLook("/_cluster/health", {
    statuses: [200],
    body: '"status" ?: ?"(yellow|green)"',
    orStatuses: [401],
    tls: "maybe",
});
const CLUSTER_PAGE = page(/^\/(_cluster\/health(\?wait_for_status=yellow.*)?)?$/);
const searchPresets = [
    {
        title: "Elasticsearch",
        images: ["elasticsearch"],
        port: 9200,
        looks: [CLUSTER_HEALTH],
        url: search_engines_URL,
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
        url: search_engines_URL,
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
        url: `${search_engines_URL}/solr`,
    },
    {
        title: "Meilisearch",
        images: ["meilisearch"],
        port: 7700,
        looks: [httpLook("/health", { statuses: [200] })],
        url: search_engines_URL,
        dataDirectories: ["/meili_data"],
    },
    {
        title: "Typesense",
        images: ["typesense/typesense"],
        port: 8108,
        looks: [httpLook("/health", { statuses: [200], body: '"ok" ?: ?true' })],
        url: search_engines_URL,
        trap: "It answers 503 until it has elected itself.",
    },
    {
        title: "Qdrant",
        images: ["qdrant"],
        port: 6333,
        looks: [httpLook("/readyz", { statuses: [200, 401, 403, 404] })],
        url: search_engines_URL,
        dataDirectories: ["/qdrant/storage"],
    },
    {
        title: "Weaviate",
        images: ["weaviate"],
        port: 8080,
        looks: [httpLook("/v1/.well-known/ready", { statuses: [200] })],
        url: search_engines_URL,
        dataDirectories: ["/var/lib/weaviate"],
    },
    {
        title: "Chroma",
        images: ["chromadb/chroma", "chroma-core/chroma"],
        port: 8000,
        looks: [httpLook("/api/v2/heartbeat")],
        url: search_engines_URL,
    },
];

;// CONCATENATED MODULE: ./src/readiness/presets/sql-server.ts



const PRELOGIN = Buffer.from([
    0x12, 1, 0, 26, 0, 0, 1, 0,
    0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff,
    0, 0, 0, 0, 0, 0, 0,
]);
const TABULAR_RESULT = 0x04;
const sql_server_HEADER_BYTES = 8;
const SHORTEST_PACKET_BYTES = 14;
const sql_server_LONGEST_PACKET_BYTES = 4_096;
const sqlServerPreset = {
    title: "SQL Server",
    images: ["mssql/server", "mssql-server-linux", "azure-sql-edge"],
    port: 1433,
    looks: [
        {
            kind: "port",
            words: "TDS PRELOGIN: its answer",
            probe: () => (0,verdicts/* dialogueProbe */.H2)("tds", { opening: PRELOGIN, judge: judgePrelogin }),
        },
    ],
    timeoutMs: 180_000,
    dataDirectories: ["/var/opt/mssql"],
    trap: "It may answer before it accepts logins; a health command with `sqlcmd` still decides.",
    mistakes: [
        {
            says: /ACCEPT_EULA/,
            topic: "Licence not accepted",
            hint: "Set ACCEPT_EULA to Y in its `env`, if you accept the licence.",
        },
        {
            says: /password.*(validation failed|does not meet|policy requirements)/i,
            topic: "Setting missing",
            hint: "Set MSSQL_SA_PASSWORD in its `env` to eight characters or more, of three of the kinds A, a, 0 and !.",
        },
        {
            says: /requires? at least 2000 megabytes/,
            topic: "Not enough memory for its settings",
            hint: "It needs 2 GB of memory: raise or remove `--memory` in `options`.",
        },
    ],
    adapt: ({ environment }) => ({
        port: portFrom(environmentValue(environment, "MSSQL_TCP_PORT")) ?? 1433,
    }),
};
function judgePrelogin(received) {
    if (received.length > 0 && received[0] !== TABULAR_RESULT)
        return (0,verdicts/* foreign */.V$)("SQL Server");
    if (received.length < sql_server_HEADER_BYTES)
        return undefined;
    const length = received.readUInt16BE(2);
    if (length < SHORTEST_PACKET_BYTES || length > sql_server_LONGEST_PACKET_BYTES)
        return (0,verdicts/* foreign */.V$)("SQL Server");
    if (received.length < length)
        return undefined;
    return received[sql_server_HEADER_BYTES] === 0 ? (0,verdicts/* ready */.Gc)("SQL Server answers PRELOGIN") : (0,verdicts/* foreign */.V$)("SQL Server");
}

;// CONCATENATED MODULE: ./src/readiness/presets/zookeeper.ts




const zookeeper_look = {
    kind: "port",
    words: "`srvr`: `Mode: …`; a session, if `srvr` is not allowed",
    probe: () => loadedProbe("zookeeper", async () => (await __webpack_require__.e(/* import() */ 438).then(__webpack_require__.bind(__webpack_require__, 1438))).zookeeperProbe),
};
const zookeeperPreset = {
    title: "ZooKeeper",
    images: ["zookeeper", "cp-zookeeper"],
    port: 2181,
    looks: [zookeeper_look],
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
};

;// CONCATENATED MODULE: ./src/readiness/presets/all-presets.ts






















const allPresets = [
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

;// CONCATENATED MODULE: ./src/readiness/presets/find-preset.ts



const OTHER_PACKAGERS = ["bitnami", "bitnamilegacy", "bitnamisecure"];
function findPreset(image, settings) {
    const { repository, tag } = (0,image_reference/* parseImageReference */.o_)(image) ?? {};
    const preset = repository === undefined ? undefined : presetOf(repository.split("/"));
    if (preset === undefined)
        return undefined;
    const adapted = preset.adapt === undefined ? {} : preset.adapt({ ...settings, tag });
    if (adapted === undefined)
        return undefined;
    const { title, port, looks, url, timeoutMs } = { ...preset, ...adapted };
    const { dataDirectories = [], sameChecks = [], mistakes = [], lookAfterwards, advertise, staysIf } = preset;
    return {
        title,
        containerPort: (0,container_port/* tcpPort */.Nh)(port),
        isPortSet: port !== preset.port,
        looks,
        url,
        timeoutMs,
        dataDirectories,
        sameChecks,
        mistakes,
        lookAfterwards,
        advertise,
        staysIf,
    };
}
function presetOf(path) {
    const named = (imageName) => allPresets.find(({ images }) => images.includes(imageName));
    const twoParts = path.length < 2 ? undefined : named(path.slice(-2).join("/"));
    if (twoParts !== undefined)
        return twoParts;
    if (path.slice(0, -1).some((segment) => OTHER_PACKAGERS.includes(segment)))
        return undefined;
    return named(path.at(-1) ?? "");
}

;// CONCATENATED MODULE: ./src/readiness/presets/mistakes-of.ts

const OF_ANY_IMAGE = [
    {
        says: /exec format error/i,
        topic: "Image for another architecture",
        hint: "The image is built for another processor: use a tag that is built for this machine's, or `--platform` with emulation.",
    },
    {
        says: /no space left on device/i,
        topic: "Disk full",
        hint: "The disk of the machine that runs it is full: remove what nothing needs, such as images (docker image prune), or use a larger machine.",
    },
];
function mistakesOf(image) {
    const preset = findPreset(image, { environment: [], command: [] });
    return [...(preset?.mistakes ?? []), ...OF_ANY_IMAGE];
}

;// CONCATENATED MODULE: ./src/readiness/presets/known-images.ts




/***/ }),

/***/ 4970:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ ready),
/* harmony export */   H2: () => (/* binding */ dialogueProbe),
/* harmony export */   V$: () => (/* binding */ foreign),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   y8: () => (/* binding */ notYet)
/* harmony export */ });
/* harmony import */ var _request_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8810);
/* harmony import */ var _dialogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5118);


const LONGEST_QUOTE = 200;
function ready(detail, farewell) {
    return { answer: { kind: "ready", detail }, ...(farewell === undefined ? {} : { farewell }) };
}
function notYet(detail) {
    return { answer: (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_0__/* .notReadyAnswer */ .nQ)(detail, { isReached: true }) };
}
function foreign(title) {
    return notYet(`answers, but not as ${title} does`);
}
function quote(words) {
    return (0,_request_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(words.toString("utf8")).trim().slice(0, LONGEST_QUOTE);
}
function dialogueProbe(name, dialogue) {
    return { name, ask: (address, options) => (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_0__/* .converse */ .iq)(address, dialogue, options) };
}


/***/ })

};
;