"use strict";
exports.id = 836;
exports.ids = [836];
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

/***/ 2836:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  toolsPart: () => (/* binding */ toolsPart)
});

// EXTERNAL MODULE: ./src/readiness/same-check/known-check.ts
var known_check = __webpack_require__(9036);
// EXTERNAL MODULE: ./src/readiness/presets/environment-value.ts
var environment_value = __webpack_require__(5634);
// EXTERNAL MODULE: ./src/readiness/presets/http-look.ts + 1 modules
var http_look = __webpack_require__(6648);
// EXTERNAL MODULE: ./src/readiness/presets/option-value.ts
var option_value = __webpack_require__(4474);
;// CONCATENATED MODULE: ./src/readiness/presets/applications.ts




const URL = "http://{host}:{port}";
const WEB = "nginx httpd caddy traefik".split(" ");
const applicationPresets = [
    {
        title: "Keycloak",
        images: ["keycloak"],
        port: 8080,
        looks: [(0,http_look/* httpLook */.m)("/realms/master")],
        url: URL,
        timeoutMs: 300_000,
        dataDirectories: ["/opt/keycloak/data"],
        trap: "`start-dev` takes 30 seconds, and more than two minutes on a busy machine.",
        sameChecks: [(0,known_check/* page */.MY)(/^\/(realms\/master)?$/)],
        adapt: ({ environment, command }) => {
            const onCommandLine = (0,option_value/* portFrom */.O)((0,option_value/* optionValue */.T)(command, ["--http-port"]));
            return { port: onCommandLine ?? (0,option_value/* portFrom */.O)((0,environment_value/* environmentValue */.J)(environment, "KC_HTTP_PORT")) ?? 8080 };
        },
    },
    {
        title: "Selenium",
        images: ["chrome", "firefox", "edge", "chromium", "all-browsers"].map((browser) => `standalone-${browser}`),
        port: 4444,
        looks: [(0,http_look/* httpLook */.m)("/status", { statuses: [200], body: '"ready" ?: ?true', orStatuses: [401, 404] })],
        url: URL,
    },
    {
        title: "Grafana",
        images: ["grafana", "grafana-oss", "grafana-enterprise"],
        port: 3000,
        looks: [(0,http_look/* httpLook */.m)("/api/health", { statuses: [200, 404] })],
        url: URL,
    },
    {
        title: "Prometheus",
        images: ["prom/prometheus"],
        port: 9090,
        looks: [(0,http_look/* httpLook */.m)("/-/ready", { statuses: [200, 404] })],
        url: URL,
    },
    {
        title: "Zipkin",
        images: ["openzipkin/zipkin"],
        port: 9411,
        looks: [(0,http_look/* httpLook */.m)("/health", { statuses: [200, 404] })],
        url: URL,
    },
    { title: "Ollama", images: ["ollama"], port: 11434, looks: [(0,http_look/* httpLook */.m)("/")], url: URL },
    {
        title: "nginx, httpd, Caddy, Traefik",
        images: WEB,
        port: 80,
        looks: [(0,http_look/* httpLook */.m)("/", { statuses: "any" })],
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
            (0,http_look/* httpLook */.m)("/_localstack/init/ready", {
                statuses: [200],
                body: '"completed" ?: ?true',
                orStatuses: [404],
            }),
        ],
        url: emulators_URL,
        timeoutMs: 180_000,
        trap: "Its scripts in `ready.d` run after `/_localstack/health` has answered.",
        sameChecks: [(0,known_check/* page */.MY)(/^\/(_localstack\/(health|init|init\/ready)|health)?$/)],
        mistakes: [
            {
                says: /LOCALSTACK_AUTH_TOKEN|License activation failed/i,
                topic: "Licence not accepted",
                hint: "This version needs a licence: set LOCALSTACK_AUTH_TOKEN in its `env`, or use localstack/localstack:4.14.0.",
            },
        ],
        adapt: ({ environment }) => ({ port: (0,option_value/* portFrom */.O)((0,environment_value/* environmentValue */.J)(environment, "EDGE_PORT")) ?? 4566 }),
    },
    {
        title: "Moto",
        images: ["motoserver/moto"],
        port: 5000,
        looks: [(0,http_look/* httpLook */.m)("/moto-api/")],
        url: emulators_URL,
        adapt: ({ environment }) => ({ port: (0,option_value/* portFrom */.O)((0,environment_value/* environmentValue */.J)(environment, "MOTO_PORT")) ?? 5000 }),
    },
    {
        title: "ElasticMQ",
        images: ["elasticmq", "elasticmq-native"],
        port: 9324,
        looks: [(0,http_look/* httpLook */.m)("/health")],
        url: emulators_URL,
        trap: "The port accepts about a second before the first answer.",
        sameChecks: [(0,known_check/* page */.MY)(/^\/health$/)],
    },
    {
        title: "Azurite",
        images: ["azurite"],
        port: 10000,
        looks: [(0,http_look/* httpLook */.m)("/"), (0,http_look/* httpLook */.m)("/", { port: 10001 }), (0,http_look/* httpLook */.m)("/", { port: 10002 })],
        url: emulators_URL,
        trap: "Its three ports open one after the other.",
        adapt: ({ command }) => {
            const only = { "azurite-blob": 10000, "azurite-queue": 10001, "azurite-table": 10002 };
            const [, port] = Object.entries(only).find(([program]) => command.some((word) => word.endsWith(program))) ?? [];
            return port === undefined ? {} : { port, looks: [(0,http_look/* httpLook */.m)("/")] };
        },
    },
    {
        title: "fake-gcs-server",
        images: ["fake-gcs-server"],
        port: 4443,
        looks: [(0,http_look/* httpLook */.m)("/_internal/healthcheck", { tls: "maybe" })],
    },
    {
        title: "MinIO",
        sameChecks: [(0,known_check/* page */.MY)(/^\/minio\/health\/(live|ready)$/)],
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
        looks: [(0,http_look/* httpLook */.m)("/minio/health/live", { statuses: [200], tls: "maybe" })],
        url: emulators_URL,
    },
    {
        title: "WireMock",
        images: ["wiremock"],
        port: 8080,
        looks: [(0,http_look/* httpLook */.m)("/__admin/health")],
        url: emulators_URL,
        trap: "The port accepts about a second before the first answer.",
        sameChecks: [(0,known_check/* page */.MY)(/^\/__admin\/(health)?$/)],
        adapt: ({ command }) => ({ port: (0,option_value/* portFrom */.O)((0,option_value/* optionValue */.T)(command, ["--port"])) ?? 8080 }),
    },
    {
        title: "MockServer",
        images: ["mockserver"],
        port: 1080,
        looks: [(0,http_look/* httpLook */.m)("/")],
        url: emulators_URL,
        trap: "The port accepts one or two seconds before the first answer.",
        adapt: ({ environment }) => ({
            port: (0,option_value/* portFrom */.O)((0,environment_value/* environmentValue */.J)(environment, "MOCKSERVER_SERVER_PORT")) ?? 1080,
        }),
    },
    { title: "Toxiproxy", images: ["toxiproxy"], port: 8474, looks: [(0,http_look/* httpLook */.m)("/version")], url: emulators_URL },
    {
        title: "Registry",
        images: ["library/registry", "distribution/distribution", "libpod/registry"],
        port: 5000,
        looks: [(0,http_look/* httpLook */.m)("/v2/", { tls: "maybe" })],
    },
];

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
    { title: "Firebird", images: ["jacobalberty/firebird", "firebirdsql/firebird"], port: 3050, looks: [] },
    { title: "RethinkDB", images: ["rethinkdb"], port: 28015, looks: [] },
    {
        title: "Temporal",
        images: ["temporalio/temporal", "temporalio/auto-setup"],
        port: 7233,
        looks: [],
    },
];

;// CONCATENATED MODULE: ./src/readiness/presets/parts/tools.ts



const toolsPart = [...applicationPresets, ...emulatorPresets, ...otherPresets];


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