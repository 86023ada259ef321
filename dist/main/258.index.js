"use strict";
exports.id = 258;
exports.ids = [258];
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

/***/ 2258:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  storesPart: () => (/* binding */ storesPart)
});

// EXTERNAL MODULE: ./src/readiness/probes/verdicts.ts
var verdicts = __webpack_require__(4970);
// EXTERNAL MODULE: ./src/readiness/same-check/known-check.ts
var known_check = __webpack_require__(9036);
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
        (0,known_check/* program */.DM)("cqlsh", /^((localhost|127\.0\.0\.1)( 9042)?)?$/, {
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
const cassandraPresets = [cassandraPreset, scyllaPreset];
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

// EXTERNAL MODULE: ./src/readiness/presets/http-look.ts + 1 modules
var http_look = __webpack_require__(6648);
;// CONCATENATED MODULE: ./src/readiness/presets/http-databases.ts


const URL = "http://{host}:{port}";
const httpDatabasePresets = [
    {
        title: "ClickHouse",
        images: ["clickhouse-server", "clickhouse/clickhouse"],
        port: 8123,
        looks: [(0,http_look/* httpLook */.m)("/ping", { statuses: [200], body: "^Ok" })],
        url: URL,
        trap: "While it initialises, a temporary server listens on 127.0.0.1 in the container.",
        sameChecks: [(0,known_check/* page */.MY)(/^\/(ping)?$/)],
    },
    {
        title: "CouchDB",
        images: ["couchdb"],
        port: 5984,
        looks: [(0,http_look/* httpLook */.m)("/_up")],
        url: URL,
        trap: "epmd on port 4369 opens first.",
        sameChecks: [(0,known_check/* page */.MY)(/^\/(_up)?$/)],
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
        looks: [(0,http_look/* httpLook */.m)("/health?ready=1", { port: 8080, statuses: [200], tls: "maybe" })],
        dataDirectories: ["/cockroach/cockroach-data"],
        trap: "`/health` without `ready=1` answers before it serves.",
        adapt: ({ command }) => command.includes("--insecure")
            ? { url: "postgres://root@{host}:{port}/defaultdb?sslmode=disable" }
            : {},
    },
    { title: "ArangoDB", images: ["arangodb"], port: 8529, looks: [(0,http_look/* httpLook */.m)("/_api/version")], url: URL },
    {
        title: "InfluxDB",
        images: ["influxdb"],
        port: 8086,
        looks: [(0,http_look/* httpLook */.m)("/ping")],
        url: URL,
        sameChecks: [(0,known_check/* page */.MY)(/^\/(ping|health)$/), (0,known_check/* program */.DM)("influx", /^ping$/)],
        adapt: ({ tag = "" }) => (tag.startsWith("3") ? { port: 8181 } : {}),
    },
    { title: "QuestDB", images: ["questdb"], port: 9000, looks: [(0,http_look/* httpLook */.m)("/")], url: URL },
    {
        title: "CrateDB",
        images: ["crate"],
        port: 4200,
        looks: [(0,http_look/* httpLook */.m)("/", { statuses: [200, 401] })],
        url: URL,
    },
    {
        title: "Trino",
        images: ["trino"],
        port: 8080,
        looks: [(0,http_look/* httpLook */.m)("/v1/info", { statuses: [200], body: '"starting" ?: ?false', orStatuses: [401] })],
        url: URL,
        timeoutMs: 180_000,
    },
    { title: "SurrealDB", images: ["surrealdb"], port: 8000, looks: [(0,http_look/* httpLook */.m)("/health")], url: URL },
    {
        title: "DynamoDB local",
        images: ["dynamodb-local", "aws-dynamodb-local"],
        port: 8000,
        looks: [(0,http_look/* httpLook */.m)("/")],
        url: URL,
    },
];

// EXTERNAL MODULE: ./src/readiness/presets/option-value.ts
var option_value = __webpack_require__(4474);
;// CONCATENATED MODULE: ./src/readiness/presets/memcached.ts



const LONGEST_LINE_BYTES = 1_024;
const memcachedPresets = [
    {
        title: "memcached",
        images: ["memcached"],
        port: 11211,
        looks: [
            {
                kind: "port",
                words: "`version`: `VERSION \u2026`",
                probe: () => (0,verdicts/* dialogueProbe */.H2)("memcached", {
                    opening: Buffer.from("version\r\n"),
                    judge: judgeMemcachedAnswer,
                }),
            },
        ],
        url: "memcached://{host}:{port}",
        trap: "A health command that connects to `/dev/udp/\u2026` always passes.",
        sameChecks: [
            (0,known_check/* program */.DM)("nc netcat ncat", /^(localhost|127\.0\.0\.1) 11211$/, {
                input: /^(stats|version)$/,
                options: { "-w": "value", "-q": "value", "-N": "flag" },
                answer: /^(STAT|VERSION|pid|uptime)/,
            }),
        ],
        adapt: ({ command }) => {
            if (command.some((word) => ["-S", "--enable-sasl", "-Z", "--enable-ssl"].includes(word)))
                return undefined;
            return { port: (0,option_value/* portFrom */.O)((0,option_value/* optionValue */.T)(command, ["-p", "--port"])) ?? 11211 };
        },
    },
];
function judgeMemcachedAnswer(received) {
    const end = received.indexOf("\r\n");
    if (end < 0) {
        const isText = /^[A-Z_]{0,12}( |\r?$)/.test(received.toString("latin1", 0, 20));
        return isText && received.length <= LONGEST_LINE_BYTES ? undefined : (0,verdicts/* foreign */.V$)("memcached");
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

// EXTERNAL MODULE: ./src/readiness/presets/environment-value.ts
var environment_value = __webpack_require__(5634);
;// CONCATENATED MODULE: ./src/readiness/presets/neo4j.ts


const HANDSHAKE = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 4, 4, 5, 0, 4, 4, 4, 0, 0, 1, 4, 0, 0, 0, 3]);
const ANSWER_BYTES = 4;
const neo4jPresets = [
    {
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
            const [user, ...password] = ((0,environment_value/* environmentValue */.J)(environment, "NEO4J_AUTH") ?? "none").split("/");
            if (user === "none" || user === undefined || password.length === 0)
                return {};
            return {
                url: `bolt://${encodeURIComponent(user)}:${encodeURIComponent(password.join("/"))}@{host}:{port}`,
            };
        },
    },
];
function judgeBoltAnswer(received) {
    const [reserved = 0, range = 0, , major = 0] = received;
    if (reserved !== 0 || range !== 0 || received.length > ANSWER_BYTES)
        return (0,verdicts/* foreign */.V$)("Neo4j");
    if (received.length < ANSWER_BYTES)
        return undefined;
    return (0,verdicts/* ready */.Gc)(major === 0 ? "Neo4j speaks another version of Bolt" : `Neo4j speaks Bolt ${major}`);
}

;// CONCATENATED MODULE: ./src/readiness/presets/ldap-protocol.ts

const SEARCH = Buffer.from("\x30\x2a\x02\x01\x01\x63\x25\x04\0\x0a\x01\0\x0a\x01\0\x02\x01\x01\x02\x01\x05\x01\x01\xff\x87\x0bobjectClass\x30\x05\x04\x031.1", "latin1");
const UNBIND = Buffer.from([0x30, 5, 2, 1, 2, 0x42, 0]);
const SEQUENCE = 0x30;
const MESSAGE_ID = Buffer.from([2, 1]);
const ENTRY = 0x64;
const SEARCH_DONE = 0x65;
const EXTENDED = 0x78;
const BUSY = 51;
const UNAVAILABLE = 52;
const ldapProbe = (0,verdicts/* dialogueProbe */.H2)("ldap", { opening: SEARCH, judge: judgeSearchAnswer });
function judgeSearchAnswer(received) {
    if (received.length > 0 && received[0] !== SEQUENCE)
        return (0,verdicts/* foreign */.V$)("an LDAP server");
    const message = contentOf(received);
    if (message === undefined)
        return undefined;
    const isId = message.subarray(0, 2).equals(MESSAGE_ID.subarray(0, message.length));
    if (!isId)
        return (0,verdicts/* foreign */.V$)("an LDAP server");
    const operation = message.subarray(3);
    switch (operation[0]) {
        case undefined:
            return undefined;
        case ENTRY:
            return (0,verdicts/* ready */.Gc)("LDAP answers a search", UNBIND);
        case SEARCH_DONE:
            return judgeResult(operation);
        case EXTENDED:
            return (0,verdicts/* notYet */.y8)("LDAP announces that it disconnects");
        default:
            return (0,verdicts/* foreign */.V$)("an LDAP server");
    }
}
function judgeResult(operation) {
    const code = contentOf(operation)?.at(2);
    if (code === undefined)
        return undefined;
    if (code === BUSY || code === UNAVAILABLE)
        return (0,verdicts/* notYet */.y8)(`LDAP returns result ${code}, busy or unavailable`);
    return (0,verdicts/* ready */.Gc)(`LDAP answers a search (result ${code})`, UNBIND);
}
function contentOf(element) {
    const first = element.at(1);
    if (first === undefined)
        return undefined;
    const start = 2 + (first < 0x80 ? 0 : first & 0x7f);
    return element.length <= start ? undefined : element.subarray(start);
}

;// CONCATENATED MODULE: ./src/readiness/presets/openldap.ts



const search = {
    kind: "port",
    words: "a search of the root DSE: any result",
    probe: () => ldapProbe,
};
const TRAP = "A temporary server on the real port answers everything while it initialises, so a line of the log must come first.";
const bitnamiOpenldapPreset = {
    title: "OpenLDAP (Bitnami)",
    images: ["bitnami/openldap", "bitnamilegacy/openldap"],
    port: 1389,
    looks: [{ kind: "log", pattern: "\\*\\* Starting slapd \\*\\*" }, search],
    url: "ldap://{host}:{port}",
    trap: TRAP,
    adapt: ({ environment }) => ({
        port: (0,option_value/* portFrom */.O)((0,environment_value/* environmentValue */.J)(environment, "LDAP_PORT_NUMBER")) ?? 1389,
    }),
};
const osixiaOpenldapPreset = {
    title: "OpenLDAP (osixia)",
    images: ["osixia/openldap"],
    port: 389,
    looks: [{ kind: "log", pattern: "slapd starting" }, search],
    url: "ldap://{host}:{port}",
    trap: TRAP,
    adapt: ({ environment }) => ({ port: (0,option_value/* portFrom */.O)((0,environment_value/* environmentValue */.J)(environment, "LDAP_PORT")) ?? 389 }),
};
const openldapPresets = [bitnamiOpenldapPreset, osixiaOpenldapPreset];

;// CONCATENATED MODULE: ./src/readiness/presets/search-engines.ts


const search_engines_URL = "http://{host}:{port}";
const CLUSTER_HEALTH = (0,http_look/* httpLook */.m)("/_cluster/health", {
    statuses: [200],
    body: '"status" ?: ?"(yellow|green)"',
    orStatuses: [401],
    tls: "maybe",
});
const CLUSTER_PAGE = (0,known_check/* page */.MY)(/^\/(_cluster\/health(\?wait_for_status=yellow.*)?)?$/);
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
        looks: [(0,http_look/* httpLook */.m)("/solr/admin/info/system")],
        url: `${search_engines_URL}/solr`,
    },
    {
        title: "Meilisearch",
        images: ["meilisearch"],
        port: 7700,
        looks: [(0,http_look/* httpLook */.m)("/health", { statuses: [200] })],
        url: search_engines_URL,
        dataDirectories: ["/meili_data"],
    },
    {
        title: "Typesense",
        images: ["typesense/typesense"],
        port: 8108,
        looks: [(0,http_look/* httpLook */.m)("/health", { statuses: [200], body: '"ok" ?: ?true' })],
        url: search_engines_URL,
        trap: "It answers 503 until it has elected itself.",
    },
    {
        title: "Qdrant",
        images: ["qdrant"],
        port: 6333,
        looks: [(0,http_look/* httpLook */.m)("/readyz", { statuses: [200, 401, 403, 404] })],
        url: search_engines_URL,
        dataDirectories: ["/qdrant/storage"],
    },
    {
        title: "Weaviate",
        images: ["weaviate"],
        port: 8080,
        looks: [(0,http_look/* httpLook */.m)("/v1/.well-known/ready", { statuses: [200] })],
        url: search_engines_URL,
        dataDirectories: ["/var/lib/weaviate"],
    },
    {
        title: "Chroma",
        images: ["chromadb/chroma", "chroma-core/chroma"],
        port: 8000,
        looks: [(0,http_look/* httpLook */.m)("/api/v2/heartbeat")],
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
const LONGEST_PACKET_BYTES = 4_096;
const sqlServerPresets = [
    {
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
            port: (0,option_value/* portFrom */.O)((0,environment_value/* environmentValue */.J)(environment, "MSSQL_TCP_PORT")) ?? 1433,
        }),
    },
];
function judgePrelogin(received) {
    if (received.length > 0 && received[0] !== TABULAR_RESULT)
        return (0,verdicts/* foreign */.V$)("SQL Server");
    if (received.length < sql_server_HEADER_BYTES)
        return undefined;
    const length = received.readUInt16BE(2);
    if (length < SHORTEST_PACKET_BYTES || length > LONGEST_PACKET_BYTES)
        return (0,verdicts/* foreign */.V$)("SQL Server");
    if (received.length < length)
        return undefined;
    return received[sql_server_HEADER_BYTES] === 0 ? (0,verdicts/* ready */.Gc)("SQL Server answers PRELOGIN") : (0,verdicts/* foreign */.V$)("SQL Server");
}

;// CONCATENATED MODULE: ./src/readiness/presets/parts/stores.ts







const storesPart = [
    ...sqlServerPresets,
    ...memcachedPresets,
    ...cassandraPresets,
    ...neo4jPresets,
    ...openldapPresets,
    ...httpDatabasePresets,
    ...searchPresets,
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