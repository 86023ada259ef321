"use strict";
exports.id = 117;
exports.ids = [117];
exports.modules = {

/***/ 5923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ describeDockerHost),
/* harmony export */   YE: () => (/* binding */ DEFAULT_SOCKET),
/* harmony export */   mB: () => (/* binding */ parseDockerHost),
/* harmony export */   us: () => (/* binding */ formatDockerHost),
/* harmony export */   xU: () => (/* binding */ parseSavedDockerHost),
/* harmony export */   zt: () => (/* binding */ checkDockerHost)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7495);

const DEFAULT_SOCKET = "/var/run/docker.sock";
const PORT = 2375;
const TLS_PORT = 2376;
function parseDockerHost(text, source, tls) {
    return readDockerHost(text, tls) ?? notAnAddress(`${source}: `, text);
}
function checkDockerHost(text) {
    if (readDockerHost(text) === undefined)
        notAnAddress("", text);
}
function notAnAddress(whose, text) {
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${whose}"${text}" is not a Docker daemon address that this action can use`, {
        hint: "Use unix:///path/to/docker.sock, tcp://host:port or ssh://user@host.",
    });
}
function readDockerHost(text, tls) {
    if (text.startsWith("/"))
        return { kind: "socket", path: text };
    const url = urlOf(/^[a-z]+:\/\//.test(text) ? text : `tcp://${text}`);
    switch (url?.protocol) {
        case "unix:":
            if (url.hostname !== "")
                return undefined;
            return {
                kind: "socket",
                path: url.pathname === "" ? DEFAULT_SOCKET : decodeURIComponent(url.pathname),
            };
        case "tcp:":
        case "http:":
            return tcpHost(url, tls);
        case "https:":
            return tcpHost(url, tls ?? { folder: undefined, verifiesServer: true });
        case "ssh:":
            return url.hostname === "" ? undefined : sshHost(url);
        default:
            return undefined;
    }
}
function urlOf(address) {
    try {
        decodeURIComponent(address);
        return new URL(address);
    }
    catch {
        return undefined;
    }
}
function parseSavedDockerHost(text) {
    const [address = "", query] = text.split("?");
    return parseDockerHost(address, "the saved session", savedTls(new URLSearchParams(query)));
}
function formatDockerHost(host) {
    switch (host.kind) {
        case "socket":
            return `unix://${encodeURI(host.path).replaceAll("?", "%3F").replaceAll("#", "%23")}`;
        case "tcp": {
            const name = host.host.includes(":") ? `[${host.host}]` : host.host;
            return `tcp://${name}:${host.port}${host.tls === undefined ? "" : `?${tlsQuery(host.tls)}`}`;
        }
        case "ssh":
            return `${describeDockerHost(host)}${host.socketPath}`;
    }
}
function describeDockerHost(host) {
    switch (host.kind) {
        case "socket":
            return host.path;
        case "tcp":
            return formatDockerHost({ ...host, tls: undefined });
        case "ssh": {
            const user = host.user === undefined ? "" : `${host.user}@`;
            return `ssh://${user}${host.host}${host.port === undefined ? "" : `:${host.port}`}`;
        }
    }
}
function tcpHost(url, tls) {
    const usualPort = { "http:": 80, "https:": 443 }[url.protocol] ?? (tls === undefined ? PORT : TLS_PORT);
    const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
    return { kind: "tcp", host: host === "" ? "127.0.0.1" : host, port: Number(url.port) || usualPort, tls };
}
function sshHost(url) {
    return {
        kind: "ssh",
        host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
        user: url.username === "" ? undefined : decodeURIComponent(url.username),
        port: url.port === "" ? undefined : Number(url.port),
        socketPath: url.pathname.length > 1 ? url.pathname : DEFAULT_SOCKET,
    };
}
function tlsQuery({ folder, verifiesServer }) {
    return new URLSearchParams({ "tls-verify": String(verifiesServer), "tls-folder": folder ?? "" });
}
function savedTls(query) {
    const verify = query.get("tls-verify");
    if (verify === null)
        return undefined;
    return { folder: query.get("tls-folder") || undefined, verifiesServer: verify !== "false" };
}


/***/ }),

/***/ 3616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ isTcp),
/* harmony export */   KJ: () => (/* binding */ formatContainerPort),
/* harmony export */   Nh: () => (/* binding */ tcpPort),
/* harmony export */   Vg: () => (/* binding */ isSameContainerPort),
/* harmony export */   W_: () => (/* binding */ parseContainerPort)
/* harmony export */ });
function tcpPort(number) {
    return { number, protocol: "tcp" };
}
function formatContainerPort({ number, protocol }) {
    return `${number}/${protocol}`;
}
function parseContainerPort(text) {
    const [, digits = "", protocol = "tcp"] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/i.exec(text) ?? [];
    if (digits === "" || Number(digits) > 65_535)
        return undefined;
    return { number: Number(digits), protocol: protocol.toLowerCase() };
}
function isSameContainerPort(one, other) {
    return one.number === other.number && one.protocol === other.protocol;
}
function isTcp({ protocol }) {
    return protocol === "tcp";
}


/***/ }),

/***/ 7570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ OWN_PREFIX)
/* harmony export */ });
const OWN_PREFIX = "sibling-services.";


/***/ }),

/***/ 8243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readFlagSettings),
  I: () => (/* binding */ settingsOfFlags)
});

// EXTERNAL MODULE: ./src/request/problem.ts
var problem = __webpack_require__(1822);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/request/duration.ts
var duration = __webpack_require__(8785);
// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
// EXTERNAL MODULE: ./src/request/refuse.ts
var refuse = __webpack_require__(541);
;// CONCATENATED MODULE: ./src/request/read-settings.ts






const DEFAULT_EXPIRES_MS = 6 * 24 * 60 * 60 * 1_000;
function readSettings(input, checkDockerHost) {
    const problems = [];
    const word = (name) => input(name)?.trim();
    const read = (name, parse) => {
        const text = word(name);
        try {
            return text === undefined ? undefined : parse(text);
        }
        catch (error) {
            if (!(error instanceof user_error/* UserError */.y))
                throw error;
            problems.push((0,problem/* inputProblem */.oi)(name, error.message, error.hint));
            return undefined;
        }
    };
    read("logs", oneOf("on-failure", "always", "never"));
    read("docker-host", checkDockerHost);
    const settings = {
        timeoutMs: read("timeout", (text) => (0,duration/* readDurationMs */.NU)(text, "24h")),
        pull: read("pull", oneOf("always", "missing", "never")),
        publish: read("publish", oneOf("as-needed", "always")) ?? "as-needed",
        publishAddress: read("publish-address", parseAddress),
        network: word("network"),
        hostsFile: read("hosts-file", oneOf("false", "true")) === "true",
        testcontainers: read("testcontainers", oneOf("false", "true")) === "true",
        logDirectory: word("log-directory"),
        collectLogs: word("collect-logs"),
        summary: read("summary", oneOf("always", "on-failure", "never")) ?? "always",
        expiresSeconds: (read("expires", (text) => (0,duration/* readDurationMs */.NU)(text, "365d")) ?? DEFAULT_EXPIRES_MS) / 1000,
        dockerHost: word("docker-host"),
        backend: read("backend", oneOf("auto", "docker", "kubernetes")) ?? "auto",
        kubernetesNamespace: read("kubernetes-namespace", parseNamespace),
        githubToken: word("github-token"),
        jobNetwork: word("job-network"),
        jobContainer: word("job-container"),
    };
    return { settings, problems: [...problems, ...contradictions(settings, word("pod-template"))] };
}
function parseAddress(text) {
    if ((0,external_node_net_.isIP)(text) !== 0)
        return text;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not an IP address`, "Write an address of the Docker host, such as 10.0.0.5, or 127.0.0.1 to allow only its own processes.");
}
function parseNamespace(text) {
    if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text))
        return text;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not the name of a namespace`, "Use at most 63 lower-case letters, digits and `-`, as `kubectl get namespaces` lists it.");
}
function contradictions(settings, podTemplate) {
    const useless = (name, hint) => (0,problem/* inputProblem */.oi)(name, `this has no effect, because \`backend\` is ${settings.backend}`, hint);
    const of = (isSet, ...problem) => isSet ? [useless(...problem)] : [];
    const remove = "Remove one of the two, or use `backend: auto`.";
    switch (settings.backend) {
        case "auto":
            return [];
        case "docker":
            return [
                ...of(settings.kubernetesNamespace !== undefined, "kubernetes-namespace", remove),
                ...of(podTemplate !== undefined, "pod-template", remove),
            ];
        case "kubernetes":
            return [
                ...of(settings.network !== undefined, "network", "Pods share the cluster's network: remove it."),
                ...of(settings.testcontainers, "testcontainers", "There is no Docker daemon to tell others of: remove it."),
                ...of(settings.dockerHost !== undefined, "docker-host", remove),
            ];
    }
}
function oneOf(...choices) {
    return (text) => choices.find((candidate) => candidate === text) ??
        (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not one of ${choices.join(", ")}`, "Use one of these, or leave it out.");
}

;// CONCATENATED MODULE: ./src/terminal/read-flag-settings.ts


function settingsOfFlags(flags, { checkDockerHost }) {
    const input = (name) => {
        if (name === "hosts-file")
            return flags.has(name) ? "true" : undefined;
        if (name === "expires")
            return flags.get(name)?.[0] ?? "6h";
        return flags.get(name)?.[0];
    };
    const { settings, problems } = readSettings(input, checkDockerHost);
    const asFlags = problems.map((problem) => ({ ...problem, path: `--${problem.path}` }));
    return { settings, problems: asFlags };
}
function readFlagSettings(flags, tools) {
    const { settings, problems } = settingsOfFlags(flags, tools);
    if (problems.length > 0)
        throw (0,problem/* problemsError */.$j)(problems);
    return settings;
}


/***/ }),

/***/ 9363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   callCheck: () => (/* binding */ callCheck)
/* harmony export */ });
/* harmony import */ var _backend_docker_daemon_docker_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5923);
/* harmony import */ var _machine_workspace_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7490);
/* harmony import */ var _terminal_read_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8996);
/* harmony import */ var _terminal_standard_streams_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2166);




async function callCheck({ flags, environment, log }) {
    const reading = { environment, files: (0,_machine_workspace_files_js__WEBPACK_IMPORTED_MODULE_1__/* .workspaceFiles */ .P)(), checkDockerHost: _backend_docker_daemon_docker_host_js__WEBPACK_IMPORTED_MODULE_0__/* .checkDockerHost */ .zt, hasCommand: false };
    const { request } = await (0,_terminal_read_order_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrder */ .R)(flags, reading);
    for (const sentence of [...request.warnings, ...request.notices])
        log.notice(sentence);
    (0,_terminal_standard_streams_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .y)(request.services.map(({ name, image }) => `${name}: ${image}\n`).join(""));
    return 0;
}


/***/ })

};
;