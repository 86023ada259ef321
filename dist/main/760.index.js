"use strict";
exports.id = 760;
exports.ids = [760];
exports.modules = {

/***/ 5634:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
J: () => (/* binding */ environmentValue)
});
function environmentValue(environment, name) {
    const entry = environment.findLast((candidate) => candidate === name || candidate.startsWith(`${name}=`));
    return entry?.slice(name.length + 1) || undefined;
}


/***/ }),

/***/ 6648:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ httpLook)
});

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


/***/ }),

/***/ 4474:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
O: () => (/* binding */ portFrom),
T: () => (/* binding */ optionValue)
});
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


/***/ }),

/***/ 9760:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  brokersPart: () => (/* binding */ brokersPart)
});

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
const activemqPresets = [artemisPreset, activemqPreset];
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

// EXTERNAL MODULE: ./src/readiness/same-check/known-check.ts
var known_check = __webpack_require__(9036);
// EXTERNAL MODULE: ./src/readiness/presets/http-look.ts + 1 modules
var http_look = __webpack_require__(6648);
;// CONCATENATED MODULE: ./src/readiness/presets/coordination.ts


const URL = "http://{host}:{port}";
const coordinationPresets = [
    {
        title: "etcd",
        images: ["etcd"],
        port: 2379,
        looks: [(0,http_look/* httpLook */.m)("/health", { statuses: [200], body: '"health" ?: ?"?true', tls: "maybe" })],
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
            (0,known_check/* page */.MY)(/^\/(health|version)$/),
            (0,known_check/* program */.DM)("etcdctl", /^endpoint (health|status)$/, { options: { "--endpoints": "address" } }),
        ],
    },
    {
        title: "Consul",
        images: ["consul"],
        port: 8500,
        looks: [(0,http_look/* httpLook */.m)("/v1/status/leader", { statuses: [200], body: '".+"', orStatuses: [403] })],
        url: URL,
        dataDirectories: ["/consul/data"],
        trap: 'Before its election it answers 200 with `""`.',
        sameChecks: [(0,known_check/* page */.MY)(/^\/v1\/status\/leader$/)],
    },
    {
        title: "Vault, OpenBao",
        images: ["vault", "openbao"],
        port: 8200,
        looks: [(0,http_look/* httpLook */.m)("/v1/sys/health", { statuses: [200, 429, 472, 473, 501, 503], tls: "maybe" })],
        url: URL,
        dataDirectories: ["/vault/file"],
    },
    {
        title: "Pulsar",
        images: ["apachepulsar/pulsar", "apachepulsar/pulsar-all"],
        port: 6650,
        looks: [(0,http_look/* httpLook */.m)("/admin/v2/namespaces/public/default", { port: 8080, statuses: [200, 401] })],
        url: "pulsar://{host}:{port}",
        timeoutMs: 240_000,
        dataDirectories: ["/pulsar/data"],
        adapt: ({ command }) => (/\bstandalone\b/.test(command.join(" ")) ? {} : undefined),
    },
    {
        title: "Schema Registry",
        images: ["cp-schema-registry"],
        port: 8081,
        looks: [(0,http_look/* httpLook */.m)("/subjects", { statuses: [200, 401] })],
        url: URL,
    },
];

// EXTERNAL MODULE: ./src/readiness/presets/environment-value.ts
var environment_value = __webpack_require__(5634);
;// CONCATENATED MODULE: ./src/readiness/presets/kafka-protocol.ts

const API_VERSIONS = 18;
const METADATA = 3;
const CORRELATION = 0x5153;
const HEADER_BYTES = 8;
const LONGEST_ANSWER_BYTES = 16_384;
const LONGEST_HOST_BYTES = 255;
const kafkaProbe = (0,verdicts/* dialogueProbe */.H2)("kafka", {
    opening: request(API_VERSIONS, 0),
    judge: judgeVersions,
});
const metadata = {
    opening: request(METADATA, 1, Buffer.alloc(4)),
    judge: judgeMetadata,
    hungUp: { kind: "ready", detail: "Kafka asks for a login" },
};
function request(key, version, body = Buffer.alloc(0)) {
    const client = Buffer.from("sibling-services");
    const head = Buffer.alloc(14);
    head.writeInt32BE(10 + client.length + body.length, 0);
    head.writeInt16BE(key, 4);
    head.writeInt16BE(version, 6);
    head.writeInt32BE(CORRELATION, 8);
    head.writeInt16BE(client.length, 12);
    return Buffer.concat([head, client, body]);
}
function judgeVersions(received) {
    const body = bodyOf(received);
    if (body === undefined || "answer" in body)
        return body;
    if (body.length < 6)
        return (0,verdicts/* foreign */.V$)("Kafka");
    const error = body.readInt16BE(0);
    return error === 0 ? metadata : (0,verdicts/* notYet */.y8)(`Kafka answers with error ${error}`);
}
function judgeMetadata(received) {
    const body = bodyOf(received);
    if (body === undefined || "answer" in body)
        return body;
    const brokers = brokersIn(body);
    if (brokers === undefined)
        return (0,verdicts/* foreign */.V$)("Kafka");
    if (brokers.length === 0)
        return (0,verdicts/* notYet */.y8)("Kafka knows no broker yet");
    const told = brokers.map(({ host, port }) => `${host}:${port}`).join(", ");
    return { answer: { kind: "ready", detail: `Kafka advertises ${told}`, advertised: brokers } };
}
function bodyOf(received) {
    if (received.length < HEADER_BYTES)
        return undefined;
    const end = 4 + received.readInt32BE(0);
    if (end < HEADER_BYTES || end > LONGEST_ANSWER_BYTES || received.readInt32BE(4) !== CORRELATION)
        return (0,verdicts/* foreign */.V$)("Kafka");
    return received.length < end ? undefined : received.subarray(HEADER_BYTES, end);
}
function brokersIn(body) {
    if (body.length < 4)
        return undefined;
    const brokers = [];
    let at = 4;
    for (let left = body.readInt32BE(0); left > 0; left -= 1) {
        if (body.length < at + 6)
            return undefined;
        const hostBytes = body.readInt16BE(at + 4);
        const rackAt = at + 6 + hostBytes + 4;
        if (hostBytes < 1 || hostBytes > LONGEST_HOST_BYTES || body.length < rackAt + 2)
            return undefined;
        const host = body.toString("latin1", at + 6, at + 6 + hostBytes);
        if (!/^[\w.:-]+$/.test(host))
            return undefined;
        brokers.push({ host, port: body.readInt32BE(rackAt - 4) });
        at = rackAt + 2 + Math.max(0, body.readInt16BE(rackAt));
    }
    return brokers;
}

// EXTERNAL MODULE: ./src/readiness/presets/option-value.ts
var option_value = __webpack_require__(4474);
;// CONCATENATED MODULE: ./src/readiness/presets/kafka.ts




const look = {
    kind: "port",
    words: "ApiVersions, then Metadata: at least one broker, whose advertised address is compared",
    probe: () => kafkaProbe,
};
const BOOTSTRAP = { "--bootstrap-server": "address" };
const sameChecks = [
    (0,known_check/* program */.DM)("kafka-broker-api-versions kafka-broker-api-versions.sh", known_check/* NOTHING */.K$, {
        options: { ...BOOTSTRAP, "--version": "flag" },
    }),
    (0,known_check/* program */.DM)("kafka-topics kafka-topics.sh", known_check/* NOTHING */.K$, { options: { ...BOOTSTRAP, "--list": "flag" } }),
    (0,known_check/* program */.DM)("cub ub", /^kafka-ready 1 \d+$/, { options: { "-b": "address" } }),
];
const TRAP = "Clients go on at the address that the broker advertises, so it must be the one that this job uses.";
const kafkaPreset = {
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
        const listeners = (0,environment_value/* environmentValue */.J)(environment, "KAFKA_ADVERTISED_LISTENERS") ?? "";
        if (listeners.includes("SSL://"))
            return undefined;
        return { port: advertisedPort(listeners) ?? 9092 };
    },
};
const redpandaPreset = {
    title: "Redpanda",
    images: ["redpandadata/redpanda", "vectorized/redpanda"],
    port: 9092,
    looks: [look],
    dataDirectories: ["/var/lib/redpanda/data"],
    trap: TRAP,
    advertise: "Add `--advertise-kafka-addr {SERVICE.address}` to its `command`.",
};
const kafkaPresets = [kafkaPreset, redpandaPreset];
function advertisedPort(listeners) {
    return (0,option_value/* portFrom */.O)(/^[^,]*:(\d+)$/.exec(listeners)?.[1]);
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
const mailPresets = [mailpitPreset, mailhogPreset, smtp4devPreset, opensmtpdPreset];
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

;// CONCATENATED MODULE: ./src/readiness/presets/mosquitto.ts

const mosquitto_CONNECT = Buffer.from("\x10\x0c\0\x04MQTT\x04\x02\0\x05\0\0", "latin1");
const CONNACK = 0x20;
const SHORTEST_BODY_BYTES = 2;
const mosquitto_DISCONNECT = Uint8Array.of(0xe0, 0);
const ACCEPTED = 0;
const SERVER_UNAVAILABLE = [3, 0x88];
const mosquittoPresets = [
    {
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
    },
];
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

;// CONCATENATED MODULE: ./src/readiness/presets/nats.ts


const natsPresets = [
    {
        title: "NATS",
        images: ["nats", "nats-server"],
        port: 4222,
        looks: [
            {
                kind: "port",
                words: "`INFO {\u2026}`, which the server sends first",
                probe: () => (0,verdicts/* dialogueProbe */.H2)("nats", { opening: new Uint8Array(), judge: judgeNatsGreeting }),
            },
        ],
        url: "nats://{host}:{port}",
        adapt: ({ command }) => ({ port: (0,option_value/* portFrom */.O)((0,option_value/* optionValue */.T)(command, ["-p", "--port"])) ?? 4222 }),
    },
];
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

// EXTERNAL MODULE: ./src/readiness/probes/dialogue.ts
var dialogue = __webpack_require__(5118);
;// CONCATENATED MODULE: ./src/readiness/presets/zookeeper-protocol.ts


const SRVR = Buffer.from("srvr");
const SESSION_TIMEOUT_MS = 4_000;
const PASSWORD_BYTES = 16;
const CLOSE_SESSION = -11;
const zookeeperProbe = {
    name: "zookeeper",
    async ask(address, options) {
        const startedAtMs = performance.now();
        const answer = await (0,dialogue/* converse */.iq)(address, { opening: SRVR, judge: judgeSrvr }, options);
        if (answer !== notAllowed.answer)
            return answer;
        const timeoutMs = Math.max(1, options.timeoutMs - (performance.now() - startedAtMs));
        return (0,dialogue/* converse */.iq)(address, { opening: openSession(), judge: judgeSession }, { ...options, timeoutMs });
    },
};
const notAllowed = (0,verdicts/* notYet */.y8)("ZooKeeper does not allow srvr");
function judgeSrvr(received) {
    const text = received.toString("latin1");
    const [, mode] = /^Mode: (\w+)\r?\n/m.exec(text) ?? [];
    if (mode !== undefined)
        return (0,verdicts/* ready */.Gc)(`ZooKeeper serves (${(0,verdicts/* quote */.hD)(mode)})`);
    if (/not currently serving requests/.test(text))
        return (0,verdicts/* notYet */.y8)("ZooKeeper does not serve yet");
    if (/not in the whitelist/.test(text))
        return notAllowed;
    return isBeginningOfAnswer(text) ? undefined : (0,verdicts/* foreign */.V$)("ZooKeeper");
}
function isBeginningOfAnswer(text) {
    const starts = ["Zookeeper version", "This ZooKeeper instance", "srvr is not executed"];
    return starts.some((start) => start.startsWith(text) || text.startsWith(start));
}
function openSession() {
    const request = Buffer.alloc(4 + 28 + PASSWORD_BYTES + 1);
    request.writeInt32BE(request.length - 4, 0);
    request.writeInt32BE(SESSION_TIMEOUT_MS, 16);
    request.writeInt32BE(PASSWORD_BYTES, 28);
    return request;
}
function judgeSession(received) {
    if (received.length < 12)
        return undefined;
    const length = received.readInt32BE(0);
    if (length < 36 || length > 64 || received.readInt32BE(4) !== 0)
        return (0,verdicts/* foreign */.V$)("ZooKeeper");
    if (received.readInt32BE(8) <= 0)
        return (0,verdicts/* notYet */.y8)("ZooKeeper opens no session");
    return (0,verdicts/* ready */.Gc)("ZooKeeper opens a session", closeSession());
}
function closeSession() {
    const request = Buffer.alloc(12);
    request.writeInt32BE(8, 0);
    request.writeInt32BE(CLOSE_SESSION, 8);
    return request;
}

;// CONCATENATED MODULE: ./src/readiness/presets/zookeeper.ts




const zookeeper_look = {
    kind: "port",
    words: "`srvr`: `Mode: \u2026`; a session, if `srvr` is not allowed",
    probe: () => zookeeperProbe,
};
const zookeeperPresets = [
    {
        title: "ZooKeeper",
        images: ["zookeeper", "cp-zookeeper"],
        port: 2181,
        looks: [zookeeper_look],
        trap: "The port accepts seconds before a session can be opened, and `ruok` is not allowed by default.",
        sameChecks: [
            (0,known_check/* program */.DM)("nc netcat ncat", /^(localhost|127\.0\.0\.1) 2181$/, {
                input: /^(ruok|srvr|mntr|stat)$/,
                options: { "-w": "value", "-q": "value", "-N": "flag" },
                answer: /^(imok|Mode|zk_)/,
            }),
            (0,known_check/* program */.DM)("zkServer.sh", /^status$/),
            (0,known_check/* program */.DM)("cub ub", /^zk-ready (localhost|127\.0\.0\.1):2181 \d+$/),
        ],
        adapt: ({ environment }) => ({
            port: (0,option_value/* portFrom */.O)((0,environment_value/* environmentValue */.J)(environment, "ZOOKEEPER_CLIENT_PORT")) ?? 2181,
        }),
    },
];

;// CONCATENATED MODULE: ./src/readiness/presets/parts/brokers.ts







const brokersPart = [
    ...kafkaPresets,
    ...natsPresets,
    ...mosquittoPresets,
    ...activemqPresets,
    ...zookeeperPresets,
    ...coordinationPresets,
    ...mailPresets,
];


/***/ }),

/***/ 4970:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
Gc: () => (/* binding */ ready),
H2: () => (/* binding */ dialogueProbe),
V$: () => (/* binding */ foreign),
hD: () => (/* binding */ quote),
y8: () => (/* binding */ notYet)
});
var _request_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8810);
var _dialogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5118);


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


/***/ }),

/***/ 9036:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
DM: () => (/* binding */ program),
K$: () => (/* binding */ NOTHING),
MY: () => (/* binding */ page)
});
function program(programs, operands, more = {}) {
    return { kind: "program", programs: programs.split(" "), operands, options: {}, ...more };
}
function page(path) {
    return { kind: "page", path };
}
const NOTHING = /^$/;


/***/ })

};
;