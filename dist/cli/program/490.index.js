exports.id = 490;
exports.ids = [490];
exports.modules = {

/***/ 8938:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

// Stands where docker-modem loads `readable-stream`, a copy of Node's streams for Nodes and browsers that lack them.
module.exports = __webpack_require__(7075);


/***/ }),

/***/ 9705:
/***/ ((__unused_webpack_module, exports) => {

// Stands where @actions/core loads an HTTP client at its top, and dockerode ssh2, gRPC, protobuf and tar-fs,
// for features that this action does not use. Whoever reaches for one of them gets this sentence.
class NotBundled {
  constructor() {
    throw new Error("this part of dockerode or @actions/core is not bundled with sibling-services");
  }
}

exports.Client = NotBundled;
exports.Server = NotBundled;
exports.HttpClient = NotBundled;
exports.BearerCredentialHandler = NotBundled;


/***/ }),

/***/ 8930:
/***/ ((module) => {

// Stands where docker-modem loads `debug`, which prints each request with the registry's password for whoever sets DEBUG.
module.exports = () => () => undefined;


/***/ }),

/***/ 5504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ runningContainer),
/* harmony export */   L: () => (/* binding */ stateOf)
/* harmony export */ });
/* harmony import */ var _ports_backend_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7734);
/* harmony import */ var _reachability_inside_sockets_inside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5891);
/* harmony import */ var _readiness_is_steady_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9945);
/* harmony import */ var _engine_engine_refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7053);




const LOG_SILENCE_MS = 10_000;
function runningContainer(container, routesTo, { exec, containers, ended, ranOutOfMemory }) {
    const { id, healthcheck } = container;
    let current = container;
    const routes = routesTo(() => current);
    return {
        id,
        get ip() {
            return routes.addresses[0] ?? "";
        },
        get startedAt() {
            return current.state.startedAt;
        },
        healthcheck,
        routes,
        ended,
        ranOutOfMemory,
        exec,
        async state() {
            const now = await containers.inspect(id);
            if (now !== undefined && (0,_readiness_is_steady_js__WEBPACK_IMPORTED_MODULE_2__/* .isSteady */ .N)(now.state))
                current = now;
            return stateOf(now);
        },
        followLog: (signal) => keptLog(containers.followLog(id, { signal, silenceMs: LOG_SILENCE_MS })),
        listeners: (signal) => (0,_reachability_inside_sockets_inside_js__WEBPACK_IMPORTED_MODULE_3__/* .listenersInside */ .w)(exec, signal),
    };
}
async function* keptLog(log) {
    try {
        yield* log;
    }
    catch (error) {
        if (!(0,_engine_engine_refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefusal */ .v)(error, 501))
            throw error;
        throw new _ports_backend_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .LogNotKept */ .Y(error.message, {
            hint: "Remove --log-driver from `options`, or wait for something else: tcp, http, exec.",
            cause: error,
        });
    }
}
function stateOf(container) {
    if (container === undefined || container.state.isBeingRemoved)
        return undefined;
    const { state, restartCount, networks } = container;
    const addresses = networks.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6]).filter((address) => address !== "");
    return { ...state, restartCount, addresses };
}


/***/ }),

/***/ 3051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ connectEngine)
});

// UNUSED EXPORTS: negotiate

// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/backend/docker/engine/api-version.ts
var api_version = __webpack_require__(1025);
;// CONCATENATED MODULE: ./src/backend/docker/engine-api/answer-shape.ts
class WrongShape extends Error {
    constructor(place, expected) {
        super(`${place === "" ? "it" : place} is not ${expected}`);
    }
}
const anything = () => undefined;
const string = (value, place = "") => typeof value === "string" ? value : refuse(place, "a text");
const bool = (value, place = "") => typeof value === "boolean" ? value : refuse(place, "true or false");
const number = (value, place = "") => typeof value === "number" ? value : refuse(place, "a number");
const moment = (value, place = "") => {
    const ms = Date.parse(string(value, place));
    return Number.isNaN(ms) ? refuse(place, "a date") : Math.floor(ms / 1_000);
};
function maybe(shape) {
    return (value, place = "") => (value === undefined || value === null ? undefined : shape(value, place));
}
function array(shape) {
    return (value, place = "") => {
        const items = value ?? [];
        if (!Array.isArray(items))
            return refuse(place, "a list");
        return items.map((item, at) => shape(item, `${place}[${at}]`));
    };
}
function dictionary(shape) {
    return (value, place = "") => {
        const entries = Object.entries(objectOf(value ?? {}, place));
        return Object.fromEntries(entries.map(([name, one]) => [name, shape(one, inside(place, name))]));
    };
}
function object(fields) {
    return (value, place = "") => {
        const given = objectOf(value, place);
        const read = Object.entries(fields).map(([name, shape]) => [
            name,
            shape(given[name], inside(place, name)),
        ]);
        return Object.fromEntries(read);
    };
}
function objectOf(value, place) {
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? value : refuse(place, "an object");
}
function inside(place, name) {
    return place === "" ? name : `${place}.${name}`;
}
function refuse(place, expected) {
    throw new WrongShape(place, expected);
}

// EXTERNAL MODULE: ./src/backend/docker/engine/engine-refusal.ts
var engine_refusal = __webpack_require__(7053);
;// CONCATENATED MODULE: ./src/backend/docker/engine-api/can-be-name.ts
function canBeName(idOrName) {
    return !idOrName.includes("/") && !/^\.*$/.test(idOrName);
}

// EXTERNAL MODULE: ./src/request/container-port.ts
var container_port = __webpack_require__(3616);
;// CONCATENATED MODULE: ./src/backend/docker/engine-api/healthcheck.ts

const healthcheck = maybe(object({ Test: array(string), Timeout: maybe(number) }));
function healthcheckFacts(given, shell) {
    if (given === undefined || given.Test.length === 0)
        return undefined;
    return {
        test: given.Test,
        ...(shell === undefined ? {} : { shell }),
        timeoutMs: given.Timeout ? given.Timeout / 1_000_000 : undefined,
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/container-facts.ts



const state = object({
    Status: maybe(string),
    Dead: maybe(bool),
    Running: bool,
    Restarting: maybe(bool),
    ExitCode: number,
    OOMKilled: maybe(bool),
    StartedAt: maybe(string),
    FinishedAt: maybe(string),
    Health: maybe(object({ Status: maybe(string) })),
});
const endpoint = object({
    NetworkID: maybe(string),
    IPAddress: maybe(string),
    GlobalIPv6Address: maybe(string),
    MacAddress: maybe(string),
    Aliases: array(string),
});
const bindings = array(object({ HostIp: maybe(string), HostPort: maybe(string) }));
const containerInspect = object({
    Id: string,
    Name: string,
    Image: string,
    HostnamePath: maybe(string),
    HostsPath: maybe(string),
    ResolvConfPath: maybe(string),
    GraphDriver: maybe(object({ Data: maybe(object({ UpperDir: maybe(string) })) })),
    RestartCount: maybe(number),
    ExecIDs: array(string),
    State: state,
    Config: object({
        Hostname: maybe(string),
        Labels: dictionary(string),
        Healthcheck: healthcheck,
        Shell: maybe(array(string)),
    }),
    HostConfig: object({ NetworkMode: string }),
    Mounts: array(object({ Source: maybe(string), Destination: string })),
    NetworkSettings: object({ Networks: dictionary(endpoint), Ports: dictionary(bindings) }),
});
function containerFacts(container) {
    return {
        id: container.Id,
        name: container.Name.replace(/^\//, ""),
        imageId: container.Image,
        labels: container.Config.Labels,
        state: containerState(container.State),
        networkMode: container.HostConfig.NetworkMode,
        hostname: container.Config.Hostname ?? "",
        filePaths: [container.HostnamePath, container.HostsPath, container.ResolvConfPath].filter(isGiven),
        rootLayer: container.GraphDriver?.Data?.UpperDir ?? "",
        healthcheck: healthcheckFacts(container.Config.Healthcheck, container.Config.Shell),
        networks: Object.entries(container.NetworkSettings.Networks).map(endpointFacts),
        mounts: container.Mounts.map(({ Source = "", Destination }) => ({
            source: Source,
            destination: Destination,
        })),
        publishedPorts: Object.entries(container.NetworkSettings.Ports).flatMap(publishedPorts),
        restartCount: container.RestartCount ?? 0,
        isExecuting: container.ExecIDs.length > 0,
    };
}
function isGiven(path) {
    return path !== undefined && path !== "";
}
function containerState(given) {
    return {
        isRunning: given.Running,
        isRestarting: given.Restarting ?? false,
        isBeingRemoved: given.Status === "removing" || given.Dead === true,
        exitCode: given.ExitCode,
        isOutOfMemory: given.OOMKilled ?? false,
        startedAt: given.StartedAt ?? "",
        finishedAt: given.FinishedAt ?? "",
        health: healthOf(given.Health?.Status),
    };
}
function healthOf(status) {
    switch (status) {
        case "healthy":
        case "unhealthy":
        case "starting":
            return status;
        default:
            return "none";
    }
}
function endpointFacts([networkName, given]) {
    return {
        networkName,
        networkId: given.NetworkID ?? "",
        ipv4: given.IPAddress ?? "",
        ipv6: given.GlobalIPv6Address ?? "",
        macAddress: given.MacAddress ?? "",
        aliases: given.Aliases,
    };
}
function publishedPorts([key, given]) {
    const containerPort = (0,container_port/* parseContainerPort */.W_)(key);
    if (containerPort === undefined)
        return [];
    return given.flatMap(({ HostIp = "", HostPort = "" }) => /^\d+$/.test(HostPort) ? [{ containerPort, hostIp: HostIp, hostPort: Number(HostPort) }] : []);
}

// EXTERNAL MODULE: ./src/backend/output-tail.ts
var output_tail = __webpack_require__(6982);
// EXTERNAL MODULE: ./src/backend/docker/engine/engine-breakdown.ts
var engine_breakdown = __webpack_require__(9242);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./src/backend/docker/engine-api/read-stream.ts

class NotInTime extends Error {
}
class TooLong extends Error {
}
async function readAll(stream, mostBytes, signal) {
    (0,external_node_stream_.addAbortSignal)(signal, stream);
    return (await collect(stream, mostBytes)).toString("utf8");
}
async function collect(stream, mostBytes) {
    const { bytes, isWhole } = await readAtMost(stream, mostBytes);
    if (!isWhole)
        throw new TooLong(`it is longer than ${Math.floor(mostBytes / 1_024)} KiB`);
    return bytes;
}
async function readAtMost(stream, mostBytes) {
    const chunks = [];
    let length = 0;
    for await (const chunk of stream) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > mostBytes)
            return { bytes: Buffer.concat(chunks).subarray(0, mostBytes), isWhole: false };
    }
    return { bytes: Buffer.concat(chunks), isWhole: true };
}
const LONGEST_TIMER_MS = 2 ** 31 - 1;
async function* withIdleLimit(stream, idleMs, explain) {
    const limitMs = Math.min(idleMs, LONGEST_TIMER_MS);
    const endIdle = () => stream.destroy(new NotInTime(`nothing more arrived within ${idleMs / 1_000} s`));
    let idle = setTimeout(endIdle, limitMs);
    try {
        for await (const chunk of stream) {
            clearTimeout(idle);
            yield chunk;
            idle = setTimeout(endIdle, limitMs);
        }
    }
    catch (error) {
        throw explain(error);
    }
    finally {
        clearTimeout(idle);
        stream.destroy();
    }
}
async function* piecesWithin(ms, stream) {
    const untilMs = performance.now() + ms;
    for await (const piece of stream) {
        yield piece;
        if (performance.now() > untilMs)
            return;
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/answer-deadline.ts

class AnswerDeadline {
    #late = new AbortController();
    #timer;
    signal = this.#late.signal;
    constructor(limitMs) {
        const why = new NotInTime(`no answer within ${limitMs / 1_000} s`);
        this.#timer = setTimeout(() => this.#late.abort(why), limitMs);
    }
    renew() {
        this.#timer.refresh();
    }
    end() {
        clearTimeout(this.#timer);
    }
}

// EXTERNAL MODULE: ./src/backend/login/registry-auth.ts
var registry_auth = __webpack_require__(2234);
;// CONCATENATED MODULE: ./src/backend/docker/engine-api/engine-call.ts

function requestOf({ method, path, query = {}, body, registryCredentials }, rest) {
    const parameters = Object.entries(query).map(([name, value]) => [
        name,
        typeof value === "object" ? JSON.stringify(value) : String(value),
    ]);
    const question = parameters.length === 0 ? "" : `?${new URLSearchParams(parameters)}`;
    const version = rest.apiVersion === undefined ? "" : `/v${rest.apiVersion}`;
    return {
        method,
        path: `${version}${path}${question}`,
        headers: {
            ...(body === undefined ? {} : { "Content-Type": "application/json" }),
            ...(rest.archive === undefined ? {} : { "Content-Type": "application/tar" }),
            ...(registryCredentials === undefined ? {} : { "X-Registry-Auth": (0,registry_auth/* registryAuth */.I3)(registryCredentials) }),
        },
        body: rest.archive ?? (body && JSON.stringify(body)),
        signal: rest.signal,
    };
}
function nameOfCall({ method, path }) {
    return `${method} ${path.replace(/\/[0-9a-f]{64}\b/, "/{id}")}`;
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/read-refusal.ts

const MOST_BYTES = 8 << 20;
const MOST_CHARACTERS = 600;
async function readRefusal(answer) {
    const target = answer.headers.location;
    if (target !== undefined) {
        answer.destroy();
        return `it redirects to ${oneLine(target)}, which this action does not follow`;
    }
    const { bytes } = await readAtMost(answer, MOST_BYTES);
    const reason = reasonIn(bytes.toString("utf8"));
    return reason === "" ? "without a reason" : oneLine(reason);
}
function oneLine(words) {
    const line = words
        .slice(0, 4 * MOST_CHARACTERS)
        .replace(/\s+/g, " ")
        .trim();
    return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}\u2026` : line;
}
function reasonIn(body) {
    try {
        const { message } = JSON.parse(body);
        return typeof message === "string" ? message : body;
    }
    catch {
        return body;
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/turnstile.ts
class Turnstile {
    #most;
    #running = 0;
    #waiting = new Set();
    constructor(most) {
        this.#most = most;
    }
    async pass(signal, work) {
        signal.throwIfAborted();
        if (this.#running < this.#most)
            this.#running += 1;
        else
            await this.#turn(signal);
        try {
            return await work();
        }
        finally {
            this.#leave();
        }
    }
    #turn(signal) {
        return new Promise((resolve, reject) => {
            const giveUp = () => {
                this.#waiting.delete(enter);
                reject(signal.reason);
            };
            const enter = () => {
                this.#waiting.delete(enter);
                signal.removeEventListener("abort", giveUp);
                resolve();
            };
            this.#waiting.add(enter);
            signal.addEventListener("abort", giveUp, { once: true });
        });
    }
    #leave() {
        const [next] = this.#waiting;
        if (next === undefined)
            this.#running -= 1;
        else
            next();
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/engine-api.ts











const REPEAT_AFTER_MS = [100, 400];
const CALLS_AT_ONCE = { questions: 16, changes: 10 };
const MOST_ANSWER_BYTES = 32 << 20;
class EngineApi {
    #dial;
    #limits;
    #questions = new Turnstile(CALLS_AT_ONCE.questions);
    #changes = new Turnstile(CALLS_AT_ONCE.changes);
    #apiVersion;
    constructor(dial, limits) {
        this.#dial = dial;
        this.#limits = limits;
    }
    pinVersion(apiVersion) {
        this.#apiVersion = apiVersion;
    }
    do(call) {
        return this.json(call, anything);
    }
    async json(call, shape) {
        const ended = this.#endOf(call);
        const turnstile = call.method === "GET" ? this.#questions : this.#changes;
        for (let attempt = 0;; attempt += 1) {
            try {
                return await turnstile.pass(ended, () => this.#ask(call, shape));
            }
            catch (error) {
                const pauseMs = REPEAT_AFTER_MS[attempt];
                if (pauseMs === undefined || !isWorthRepeating(call, error))
                    throw error;
                await (0,promises_.setTimeout)(pauseMs, undefined, { signal: ended }).catch(() => ended.throwIfAborted());
            }
        }
    }
    async stream(call, idleMs = this.#limits.idleMs) {
        const deadline = new AnswerDeadline(Math.min(idleMs, this.#limitOf(call)));
        const ended = this.#endOf(call);
        const signal = AbortSignal.any([deadline.signal, ended]);
        try {
            const answer = await this.#send(call, call.archive, signal);
            return withIdleLimit(answer, idleMs, (cause) => explain(call, cause, signal, ended));
        }
        catch (error) {
            throw explain(call, error, signal, ended);
        }
        finally {
            deadline.end();
        }
    }
    async #ask(call, shape) {
        const deadline = new AnswerDeadline(this.#limitOf(call));
        const ended = this.#endOf(call);
        const signal = AbortSignal.any([deadline.signal, ended]);
        try {
            const archive = call.archive && external_node_stream_.Readable.from(noticing(call.archive, () => deadline.renew()));
            const answer = await this.#send(call, archive, signal);
            return shape(parseAnswer(await readAll(answer, MOST_ANSWER_BYTES, signal)));
        }
        catch (error) {
            throw explain(call, error, signal, ended);
        }
        finally {
            deadline.end();
        }
    }
    async #send(call, archive, signal) {
        const beganMs = performance.now();
        const answer = await this.#dial(requestOf(call, { apiVersion: this.#apiVersion, archive, signal }));
        const statusCode = answer.statusCode ?? 0;
        this.#limits.onAnswer?.(nameOfCall(call), statusCode, performance.now() - beganMs);
        if ((statusCode >= 200 && statusCode < 300) || statusCode === 304)
            return answer;
        throw new engine_refusal/* EngineRefusal */.n(nameOfCall(call), await readRefusal(answer), statusCode);
    }
    #limitOf({ method }) {
        return method === "GET" ? this.#limits.askMs : this.#limits.changeMs;
    }
    #endOf({ signal }) {
        return AbortSignal.any([signal, this.#limits.signal].filter((one) => one !== undefined));
    }
}
async function* noticing(pieces, onPiece) {
    for await (const piece of pieces) {
        onPiece();
        yield piece;
    }
}
function isWorthRepeating({ method }, error) {
    if (method !== "GET")
        return false;
    return (0,engine_refusal/* isRefusal */.v)(error, 503) || (error instanceof engine_breakdown/* EngineBreakdown */.u && !isFinal(error));
}
function isFinal({ code, cause }) {
    const isAnswered = cause instanceof NotInTime || cause instanceof TooLong || cause instanceof WrongShape;
    return isAnswered || ["ENOENT", "EACCES", "ECONNREFUSED"].includes(code);
}
function explain(call, error, signal, ended) {
    if (ended.aborted && ended.reason instanceof Error)
        return ended.reason;
    if (error instanceof engine_refusal/* EngineRefusal */.n || error instanceof engine_breakdown/* EngineBreakdown */.u)
        return error;
    if (error instanceof user_error/* UserError */.y)
        return error;
    const isUnreadable = error instanceof WrongShape || error instanceof TooLong || error instanceof SyntaxError;
    if (isUnreadable)
        return new engine_breakdown/* UnreadableAnswer */.y(nameOfCall(call), error);
    return new engine_breakdown/* EngineBreakdown */.u(nameOfCall(call), signal.aborted ? signal.reason : error);
}
async function unlessMissing(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if ((0,engine_refusal/* isRefusal */.v)(error, 404))
            return undefined;
        throw error;
    }
}
function parseAnswer(body) {
    return body === "" || body.trim() === "OK" ? undefined : JSON.parse(body);
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/output-frames.ts
const HEADER_BYTES = 8;
async function* withoutFrames(output) {
    let header = Buffer.alloc(0);
    let payloadBytes = 0;
    let isFramed = true;
    for await (const chunk of output) {
        let rest = chunk;
        while (rest.length > 0 && isFramed) {
            if (payloadBytes > 0) {
                const payload = rest.subarray(0, payloadBytes);
                payloadBytes -= payload.length;
                rest = rest.subarray(payload.length);
                yield payload;
                continue;
            }
            const missing = HEADER_BYTES - header.length;
            header = Buffer.concat([header, rest.subarray(0, missing)]);
            rest = rest.subarray(missing);
            if (header.length < HEADER_BYTES)
                break;
            isFramed = isHeader(header);
            if (!isFramed)
                yield header;
            payloadBytes = isFramed ? header.readUInt32BE(4) : 0;
            header = Buffer.alloc(0);
        }
        if (!isFramed && rest.length > 0)
            yield rest;
    }
    if (header.length > 0)
        yield header;
}
function isHeader(bytes) {
    return bytes.readUInt8(0) <= 2 && bytes.readUIntBE(1, 3) === 0;
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/container-logs.ts





const MOST_TAIL_BYTES = 1 << 20;
const FEW_LINES = 100;
const LAST_LINES_MS = 10_000;
async function lastLogLines(api, id, lines) {
    for (let asked = FEW_LINES;; asked *= 4) {
        const read = await readOutput(api, id, Math.min(asked, lines));
        if (asked >= lines || read.isCut)
            return read.lines;
    }
}
async function readOutput(api, id, lines) {
    const output = await unlessMissing(outputOf(api, id, { tail: lines }));
    if (output === undefined)
        return { lines: [], isCut: false };
    return (0,output_tail/* readTailLines */.m)(piecesWithin(LAST_LINES_MS, output), { lines, bytes: MOST_TAIL_BYTES });
}
async function* wholeLog(api, id) {
    const output = await unlessMissing(outputOf(api, id, undefined));
    if (output !== undefined)
        yield* output;
}
async function* followLog(api, id, { signal, silenceMs }) {
    try {
        yield* await outputOf(api, id, { follow: true }, { signal, idleMs: silenceMs });
    }
    catch (error) {
        const isSilent = error instanceof engine_breakdown/* EngineBreakdown */.u && error.cause instanceof NotInTime;
        if (!isSilent)
            throw error;
    }
}
async function outputOf(api, id, extent, { signal, idleMs } = {}) {
    const query = { stdout: true, stderr: true, ...extent };
    const path = `/containers/${id}/logs`;
    const call = { method: "GET", path, query, ...(signal === undefined ? {} : { signal }) };
    return withoutFrames(await api.stream(call, idleMs));
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/exec.ts




const created = object({ Id: string });
const execInspect = object({ ExitCode: maybe(number) });
const KEPT_OUTPUT_BYTES = 4096;
const LONGEST_SILENCE_MS = 3_600_000;
const CANNOT_RUN = /executable file not found|no such file or directory|permission denied|exec format error/i;
async function runInContainer(api, containerId, argv, signal) {
    try {
        const body = { Cmd: argv, AttachStdout: true, AttachStderr: true };
        const path = `/containers/${containerId}/exec`;
        const { Id } = await api.json({ method: "POST", path, body, signal }, created);
        const output = await startAndRead(api, Id, signal);
        const { ExitCode } = await api.json({ method: "GET", path: `/exec/${Id}/json`, signal }, execInspect);
        return resultOf(ExitCode ?? 0, output);
    }
    catch (error) {
        if ((0,engine_refusal/* isRefusal */.v)(error, 404, 409))
            return { kind: "not-running", reason: error.message };
        if ((0,engine_refusal/* isRefusal */.v)(error, 400, 500) && CANNOT_RUN.test(error.message)) {
            return { kind: "cannot-run", reason: error.message };
        }
        if ((0,engine_refusal/* isRefusal */.v)(error, 500))
            return { kind: "not-running", reason: error.message };
        throw error;
    }
}
async function startAndRead(api, execId, signal) {
    const call = {
        method: "POST",
        path: `/exec/${execId}/start`,
        body: { Detach: false, Tty: false },
        signal,
    };
    const stream = await api.stream(call, LONGEST_SILENCE_MS);
    const { tail } = await (0,output_tail/* readTail */.Z)(withoutFrames(stream), KEPT_OUTPUT_BYTES);
    return tail.toString("utf8").trim();
}
function resultOf(exitCode, output) {
    const isRuntimeError = (exitCode === 126 || exitCode === 127) && output.includes("OCI runtime exec failed");
    return isRuntimeError ? { kind: "cannot-run", reason: output } : { kind: "exited", exitCode, output };
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/filters.ts
function filters(wanted) {
    return {
        ...(wanted.type === undefined ? {} : { type: wanted.type }),
        ...(wanted.event === undefined ? {} : { event: wanted.event }),
        label: Object.entries(wanted.label).map(([key, value]) => (value === "" ? key : `${key}=${value}`)),
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/first-file-of-tar.ts
const BLOCK_BYTES = 512;
const REGULAR = "0";
function firstFileOfTar(archive) {
    let at = 0;
    while (at + BLOCK_BYTES <= archive.length) {
        const header = archive.subarray(at, at + BLOCK_BYTES);
        if (header[0] === 0)
            return undefined;
        const sizeBytes = Number.parseInt(header.toString("latin1", 124, 136), 8);
        const start = at + BLOCK_BYTES;
        if (header.toString("latin1", 156, 157) === REGULAR)
            return archive.toString("utf8", start, start + sizeBytes);
        at = start + Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/json-lines.ts
const MOST_LINE_CHARACTERS = 1 << 20;
async function* readJsonLines(stream, shape) {
    let rest = "";
    let isTooLong = false;
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines) {
            if (!isTooLong)
                yield* parsed(line, shape);
            isTooLong = false;
        }
        isTooLong ||= rest.length > MOST_LINE_CHARACTERS;
        if (isTooLong)
            rest = "";
    }
    if (!isTooLong)
        yield* parsed(rest, shape);
}
function* parsed(line, shape) {
    if (line.trim() === "")
        return;
    try {
        yield shape(JSON.parse(line));
    }
    catch {
    }
}

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(6118);
;// CONCATENATED MODULE: ./src/backend/docker/engine-api/pack-archive.ts



function packArchive(entries) {
    const pack = tar_stream.pack();
    addAll(entries, pack).then(() => pack.finalize(), (error) => pack.destroy(error));
    return external_node_stream_.Readable.from(pack);
}
async function addAll(entries, pack) {
    for (const entry of entries) {
        const { mode, uid, gid } = entry;
        const header = { name: entry.path.replace(/^\/+/, ""), mode, uid, gid };
        switch (entry.kind) {
            case "folder":
                pack.entry({ ...header, type: "directory" });
                break;
            case "link":
                pack.entry({ ...header, type: "symlink", linkname: entry.target });
                break;
            case "file":
                await (0,external_node_stream_promises_.pipeline)(entry.read(), pack.entry({ ...header, type: "file", size: entry.sizeBytes }));
                break;
        }
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/api-containers.ts












const api_containers_created = object({ Id: string });
const containerSummary = object({
    Id: string,
    Names: array(string),
    Image: maybe(string),
    ImageID: maybe(string),
    Labels: dictionary(string),
    State: maybe(string),
    Created: number,
    HostConfig: maybe(object({ NetworkMode: maybe(string) })),
    NetworkSettings: maybe(object({ Networks: dictionary(object({ IPAddress: maybe(string) })) })),
});
const summaries = array(containerSummary);
const containerEvent = object({
    Action: maybe(string),
    Actor: object({ ID: string, Attributes: maybe(object({ exitCode: maybe(string) })) }),
});
const KILL_LIMIT_MS = 2_000;
const MOST_FILE_BYTES = 1 << 20;
const api_containers_LONGEST_SILENCE_MS = 86_400_000;
function apiContainers(api) {
    return {
        async create({ name, platform, body }) {
            const query = { name, ...(platform === undefined ? {} : { platform }) };
            const call = { method: "POST", path: "/containers/create", query, body };
            return (await api.json(call, api_containers_created)).Id;
        },
        async start(id) {
            await api.do({ method: "POST", path: `/containers/${id}/start` });
        },
        async inspect(idOrName) {
            if (!canBeName(idOrName))
                return undefined;
            const path = `/containers/${encodeURIComponent(idOrName)}/json`;
            const container = await unlessMissing(api.json({ method: "GET", path }, containerInspect));
            return container && containerFacts(container);
        },
        async list(labels) {
            const query = { all: true, filters: filters({ label: labels }) };
            const listed = await api.json({ method: "GET", path: "/containers/json", query }, summaries);
            return listed.map(listedContainer);
        },
        async running() {
            const running = await api.json({ method: "GET", path: "/containers/json" }, summaries);
            return running.map((summary) => ({
                id: summary.Id,
                networkMode: summary.HostConfig?.NetworkMode ?? "",
                addresses: Object.values(summary.NetworkSettings?.Networks ?? {}).flatMap(({ IPAddress }) => IPAddress ? [IPAddress] : []),
            }));
        },
        async readFile(id, path) {
            const call = { method: "GET", path: `/containers/${id}/archive`, query: { path } };
            const stream = await unlessMissing(api.stream(call));
            return stream && firstFileOfTar(await collect(stream, MOST_FILE_BYTES));
        },
        async findPortHolder(hostPort) {
            const query = { filters: { publish: [String(hostPort)] } };
            const holders = await api.json({ method: "GET", path: "/containers/json", query }, summaries);
            return holders[0] && { name: nameOf(holders[0]), image: holders[0].Image ?? "" };
        },
        remove: (id) => removeContainer(api, id),
        async putFiles(id, entries) {
            const path = `/containers/${id}/archive`;
            await api.do({ method: "PUT", path, query: { path: "/" }, archive: packArchive(entries) });
        },
        exec: (id, argv, { signal }) => runInContainer(api, id, argv, signal),
        lastLogLines: (id, lines) => lastLogLines(api, id, lines),
        wholeLog: (id) => wholeLog(api, id),
        followLog: (id, until) => followLog(api, id, until),
        async watchEvents(labels, { onEnd, onOutOfMemory }, signal) {
            const query = { filters: filters({ type: ["container"], event: ["die", "oom"], label: labels }) };
            const stream = await api.stream({ method: "GET", path: "/events", query, signal }, api_containers_LONGEST_SILENCE_MS);
            const read = async () => {
                for await (const { Action, Actor } of readJsonLines(stream, containerEvent)) {
                    if (Action === "oom")
                        onOutOfMemory(Actor.ID);
                    else
                        onEnd(Actor.ID, exitCodeOf(Actor));
                }
            };
            read().catch(() => { });
        },
    };
}
function exitCodeOf({ Attributes }) {
    const exitCode = Number.parseInt(Attributes?.exitCode ?? "", 10);
    return Number.isNaN(exitCode) ? undefined : exitCode;
}
function listedContainer(summary) {
    return {
        id: summary.Id,
        name: nameOf(summary),
        imageId: summary.ImageID ?? "",
        labels: summary.Labels,
        isRunning: summary.State === "running",
        createdEpochSeconds: summary.Created,
    };
}
function nameOf({ Names, Id }) {
    const name = Names.find((name) => name.lastIndexOf("/") <= 0) ?? Id.slice(0, 12);
    return name.replace(/^\//, "");
}
async function removeContainer(api, id) {
    const signal = AbortSignal.timeout(KILL_LIMIT_MS);
    await Promise.allSettled([api.do({ method: "POST", path: `/containers/${id}/kill`, signal })]);
    try {
        await api.do({ method: "DELETE", path: `/containers/${id}`, query: { force: true, v: true } });
    }
    catch (error) {
        if (!(0,engine_refusal/* isRefusal */.v)(error, 404, 409))
            throw error;
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/api-images.ts





const imageInspect = object({
    Id: string,
    RepoDigests: array(string),
    Architecture: maybe(string),
    Metadata: maybe(object({ LastTagTime: maybe(string) })),
    Config: maybe(object({
        ExposedPorts: dictionary(anything),
        Volumes: dictionary(anything),
        Env: array(string),
        Labels: dictionary(string),
    })),
});
const pullLine = object({
    id: maybe(string),
    status: maybe(string),
    progressDetail: maybe(object({ current: maybe(number), total: maybe(number), units: maybe(string) })),
    error: maybe(string),
    errorDetail: maybe(object({ message: maybe(string) })),
});
const ANY_SILENCE_MS = 86_400_000;
function apiImages(api) {
    return {
        async find(reference) {
            const path = `/images/${encodeURIComponent(reference)}/json`;
            const image = await unlessMissing(api.json({ method: "GET", path }, imageInspect));
            return image && imageFacts(image);
        },
        pull: (request) => pull(api, request),
    };
}
function imageFacts(image) {
    const exposedPorts = Object.keys(image.Config?.ExposedPorts ?? {}).flatMap((key) => (0,container_port/* parseContainerPort */.W_)(key) ?? []);
    return {
        exposedPorts: exposedPorts.sort((a, b) => a.number - b.number),
        volumes: Object.keys(image.Config?.Volumes ?? {}),
        environment: image.Config?.Env ?? [],
        id: image.Id,
        architecture: image.Architecture ?? "",
        digests: image.RepoDigests,
        digest: image.RepoDigests[0]?.split("@")[1],
        hasDigestOfStore: image.RepoDigests.some((reference) => reference.endsWith(`@${image.Id}`)),
        taggedAt: image.Metadata?.LastTagTime ?? "",
        labels: image.Config?.Labels ?? {},
    };
}
async function pull(api, request) {
    const call = {
        method: "POST",
        path: "/images/create",
        query: {
            fromImage: request.reference,
            ...(request.platform === undefined ? {} : { platform: request.platform }),
        },
        ...(request.credentials === undefined ? {} : { registryCredentials: request.credentials }),
        signal: request.signal,
    };
    const stream = await api.stream(call, ANY_SILENCE_MS);
    for await (const line of readJsonLines(stream, pullLine)) {
        const failure = line.errorDetail?.message ?? line.error;
        if (failure !== undefined)
            throw new Error(oneLine(failure));
        if (line.status !== undefined)
            request.onProgress(progressLine(line.status, line));
    }
}
function progressLine(status, { id, progressDetail }) {
    const { current, total, units } = progressDetail ?? {};
    const counted = units === "s" ? "seconds" : "current";
    return {
        status: oneLine(status),
        ...(id === undefined ? {} : { id: oneLine(id) }),
        ...(current === undefined ? {} : { [counted]: current }),
        ...(total === undefined ? {} : { total }),
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/epoch-seconds.ts
function epochSeconds(createdAt) {
    const ms = Date.parse(createdAt ?? "");
    return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : Math.floor(ms / 1_000);
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/api-networks.ts






const api_networks_created = object({ Id: string });
const networkInspect = object({
    Id: string,
    Name: string,
    Driver: string,
    Created: maybe(string),
    Scope: maybe(string),
    Internal: maybe(bool),
    Attachable: maybe(bool),
    Labels: dictionary(string),
    IPAM: maybe(object({ Config: array(object({ Gateway: maybe(string), Subnet: maybe(string) })) })),
    Options: dictionary(string),
    Containers: dictionary(object({})),
});
function apiNetworks(api) {
    return {
        async create(plan) {
            const body = {
                Name: plan.name,
                Driver: "bridge",
                CheckDuplicate: true,
                Labels: plan.labels,
                ...(plan.subnet === undefined ? {} : { IPAM: { Config: [{ Subnet: plan.subnet }] } }),
                Internal: plan.isInternal ?? false,
                Options: {
                    ...(plan.mtu === undefined ? {} : { "com.docker.network.driver.mtu": String(plan.mtu) }),
                    ...(plan.bridgeName === undefined ? {} : { "com.docker.network.bridge.name": plan.bridgeName }),
                },
            };
            return (await api.json({ method: "POST", path: "/networks/create", body }, api_networks_created)).Id;
        },
        async inspect(idOrName) {
            if (!canBeName(idOrName))
                return undefined;
            const path = `/networks/${encodeURIComponent(idOrName)}`;
            const network = await unlessMissing(api.json({ method: "GET", path }, networkInspect));
            return network && networkFacts(network);
        },
        async list(labels) {
            const query = { filters: filters({ label: labels }) };
            const networks = await api.json({ method: "GET", path: "/networks", query }, array(networkInspect));
            return networks.map(networkFacts);
        },
        async connect(networkId, containerId, options) {
            const priority = options.gatewayPriority;
            const body = {
                Container: containerId,
                EndpointConfig: priority === undefined ? {} : { GwPriority: priority },
            };
            try {
                await api.do({ method: "POST", path: `/networks/${networkId}/connect`, body });
            }
            catch (error) {
                if (!(0,engine_refusal/* isRefusal */.v)(error, 403))
                    throw error;
            }
        },
        async disconnect(networkId, containerId) {
            const body = { Container: containerId, Force: true };
            try {
                await api.do({ method: "POST", path: `/networks/${networkId}/disconnect`, body });
            }
            catch (error) {
                if (!(0,engine_refusal/* isRefusal */.v)(error, 403, 404) && !isNotConnected(error))
                    throw error;
            }
        },
        async remove(id) {
            await unlessMissing(api.do({ method: "DELETE", path: `/networks/${id}` }));
        },
    };
}
function isNotConnected(thrown) {
    return (0,engine_refusal/* isRefusal */.v)(thrown, 500) && /not connected/.test(thrown.message);
}
function firstAddress(subnet) {
    const [, network, last] = subnet.match(/^(\d+\.\d+\.\d+)\.(\d+)\/\d+$/) ?? [];
    return network === undefined ? [] : [`${network}.${Number(last) + 1}`];
}
function networkFacts(network) {
    const addresses = network.IPAM?.Config ?? [];
    return {
        id: network.Id,
        name: network.Name,
        driver: network.Driver,
        labels: network.Labels,
        gateways: addresses.flatMap(({ Gateway, Subnet = "" }) => Gateway || firstAddress(Subnet)),
        subnets: addresses.flatMap(({ Subnet }) => Subnet ?? []),
        options: network.Options,
        isInternal: network.Internal ?? false,
        isSwarmWide: network.Scope === "swarm",
        isAttachable: network.Attachable ?? false,
        createdEpochSeconds: epochSeconds(network.Created),
        containerIds: Object.keys(network.Containers),
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/api-volumes.ts




const volumeList = object({
    Volumes: array(object({ Name: string, Labels: dictionary(string), CreatedAt: maybe(string) })),
});
function apiVolumes(api) {
    return {
        async list(labels) {
            const query = { filters: filters({ label: labels }) };
            const answer = await api.json({ method: "GET", path: "/volumes", query }, volumeList);
            return answer.Volumes.map((volume) => ({
                name: volume.Name,
                labels: volume.Labels,
                createdEpochSeconds: epochSeconds(volume.CreatedAt),
            }));
        },
        async exists(name) {
            const path = `/volumes/${encodeURIComponent(name)}`;
            return (await unlessMissing(api.json({ method: "GET", path }, object({ Name: string })))) !== undefined;
        },
        async remove(name) {
            await unlessMissing(api.do({ method: "DELETE", path: `/volumes/${encodeURIComponent(name)}` }));
        },
    };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/docker-modem/lib/http.js
var http = __webpack_require__(9167);
var http_default = /*#__PURE__*/__webpack_require__.n(http);
// EXTERNAL MODULE: ./node_modules/dockerode/lib/docker.js
var docker = __webpack_require__(9040);
var docker_default = /*#__PURE__*/__webpack_require__.n(docker);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/backend/docker/engine-api/tls-material.ts



function readTlsMaterial({ folder, verifiesServer }) {
    if (folder === undefined)
        return { rejectUnauthorized: verifiesServer };
    const [ca, cert, key] = ["ca.pem", "cert.pem", "key.pem"].map((name) => readIfThere((0,external_node_path_.join)(folder, name)));
    if (ca === undefined && cert === undefined) {
        throw new user_error/* UserError */.y(`the daemon requires TLS, but ${folder} contains neither ca.pem nor cert.pem`, {
            hint: "Set DOCKER_CERT_PATH to the directory with ca.pem, cert.pem and key.pem, and make it visible in this job.",
        });
    }
    return {
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
        rejectUnauthorized: verifiesServer,
    };
}
function readIfThere(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT")
            return undefined;
        throw new user_error/* UserError */.y(`the certificate ${path} cannot be read: ${(0,user_error/* messageOf */.b)(error)}`, {
            hint: "Make the files in DOCKER_CERT_PATH readable for this job's user.",
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/tcp-agent.ts




function tcpAgent(host) {
    const address = { host: host.host, port: host.port };
    const material = host.tls && readTlsMaterial(host.tls);
    const agent = new external_node_http_.Agent();
    agent.createConnection = () => {
        if (material === undefined)
            return (0,external_node_net_.connect)(address);
        const servername = (0,external_node_net_.isIP)(host.host) === 0 ? { servername: host.host } : {};
        return (0,external_node_tls_.connect)({ ...address, ...material, ...servername });
    };
    return agent;
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/dial.ts






const IDLE_CONNECTION_MS = 5_000;
const ANY_STATUS = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [100 + at, true]));
Object.assign((http_default()), { http: (external_node_http_default()), https: (external_node_https_default()) });
function dialTo(host) {
    const options = optionsFor(host);
    const { modem } = withoutDockerHost(() => new (docker_default())(options));
    return ({ method, path, headers, body, signal }) => new Promise((resolve, reject) => {
        const call = {
            path: path.includes("?") ? `${path}?` : path,
            method,
            headers: { ...headers },
            isStream: true,
            statusCodes: ANY_STATUS,
            abortSignal: signal,
            ...(body === undefined ? {} : { file: typeof body === "string" ? Buffer.from(body) : body }),
        };
        modem.dial(call, (error, answer) => error === null ? resolve(answer) : reject(error));
    });
}
function optionsFor(host) {
    switch (host.kind) {
        case "socket": {
            const agent = new external_node_http_.Agent({ keepAlive: true, timeout: IDLE_CONNECTION_MS });
            return withoutDefaults({ socketPath: host.path, agent: unprinted(agent) });
        }
        case "tcp":
            return withoutDefaults({ socketPath: "/", agent: unprinted(tcpAgent(host)) });
        case "ssh":
            throw new Error("a daemon behind ssh is dialled through its forwarded socket");
    }
}
function unprinted(agent) {
    return Object.assign(agent, { [external_node_util_.inspect.custom]: () => "Agent" });
}
function withoutDefaults(options) {
    const nothing = { host: undefined, port: undefined, ca: undefined, cert: undefined, key: undefined };
    const plain = { ...nothing, timeout: undefined, protocol: "http", pathPrefix: "/", sshOptions: {} };
    return { ...plain, ...options };
}
function withoutDockerHost(make) {
    const { DOCKER_HOST: chosen } = process.env;
    delete process.env.DOCKER_HOST;
    try {
        return make();
    }
    finally {
        if (chosen !== undefined)
            process.env.DOCKER_HOST = chosen;
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/engine-api/connect-engine.ts









const NEWEST_KNOWN_API = "1.51";
const OLDEST_API = "1.41";
const version = object({
    Version: string,
    ApiVersion: string,
    MinAPIVersion: maybe(string),
    Arch: maybe(string),
    Platform: maybe(object({ Name: maybe(string) })),
    Components: array(object({ Name: string })),
});
const clock = object({ SystemTime: moment });
const rootlessness = object({ SecurityOptions: array(string), Rootless: maybe(bool) });
const LIMITS = { askMs: 20_000, changeMs: 60_000, idleMs: 20_000 };
function connectEngine(host, limits = {}) {
    const api = new EngineApi(dialTo(host), { ...LIMITS, ...limits });
    return {
        images: apiImages(api),
        containers: apiContainers(api),
        networks: apiNetworks(api),
        volumes: apiVolumes(api),
        async about() {
            const answer = await api.json({ method: "GET", path: "/version" }, version);
            api.pinVersion(negotiate(answer));
            const facts = engineFacts(answer);
            return facts.isPodman ? { ...facts, isRootless: await isRootlessPodman(api) } : facts;
        },
        async clockEpochSeconds() {
            return (await api.json({ method: "GET", path: "/info" }, clock)).SystemTime;
        },
    };
}
async function isRootlessPodman(api) {
    const info = await api.json({ method: "GET", path: "/info" }, rootlessness);
    return info.Rootless === true || info.SecurityOptions.includes("name=rootless");
}
function negotiate(version) {
    if ((0,api_version/* isOlder */.t)(version.ApiVersion, OLDEST_API)) {
        throw new user_error/* UserError */.y(`Docker ${version.Version} speaks API ${version.ApiVersion}, but this action needs ${OLDEST_API} or newer`, { hint: "Update the daemon to Docker 20.10 or newer." });
    }
    const oldest = version.MinAPIVersion ?? OLDEST_API;
    if ((0,api_version/* isOlder */.t)(NEWEST_KNOWN_API, oldest))
        return oldest;
    return (0,api_version/* isOlder */.t)(version.ApiVersion, NEWEST_KNOWN_API) ? version.ApiVersion : NEWEST_KNOWN_API;
}
function engineFacts(version) {
    const components = version.Components.map((component) => component.Name);
    return {
        version: version.Version,
        apiVersion: version.ApiVersion,
        operatingSystem: version.Platform?.Name ?? "",
        architecture: version.Arch ?? "",
        isRootless: components.includes("rootlesskit"),
        isPodman: components.includes("Podman Engine"),
    };
}


/***/ }),

/***/ 1025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ isOlder)
/* harmony export */ });
function isOlder(apiVersion, other) {
    const [major = 0, minor = 0] = apiVersion.split(".").map(Number);
    const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
    return major < otherMajor || (major === otherMajor && minor < otherMinor);
}


/***/ }),

/***/ 9242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ EngineBreakdown),
/* harmony export */   y: () => (/* binding */ UnreadableAnswer)
/* harmony export */ });
/* harmony import */ var _ports_backend_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7734);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7495);


class EngineBreakdown extends _ports_backend_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unanswered */ .X {
    call;
    code;
    constructor(call, cause, words = brokenOff(call, cause)) {
        super(words.message, { hint: words.hint, cause });
        this.call = call;
        this.code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    }
}
class UnreadableAnswer extends EngineBreakdown {
    constructor(call, cause) {
        super(call, cause, {
            message: `the answer to ${call} did not come from a Docker daemon: ${(0,_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(cause)}`,
            hint: "Check what answers at the daemon's address, and any proxy between this job and the daemon.",
        });
    }
}
function brokenOff(call, cause) {
    return {
        message: `lost the connection to the Docker daemon during ${call}: ${(0,_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(cause)}`,
        hint: "Check the daemon's own log, and whether it was restarted or its machine is overloaded.",
    };
}


/***/ }),

/***/ 7053:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ EngineRefusal),
/* harmony export */   v: () => (/* binding */ isRefusal)
/* harmony export */ });
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5332);

class EngineRefusal extends _refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .Refusal */ .P {
    call;
    reason;
    statusCode;
    constructor(call, reason, statusCode) {
        super(`the daemon refused ${call}: ${reason} (${statusCode})`, {
            hint: "See the daemon's own log for more.",
        });
        this.call = call;
        this.reason = reason;
        this.statusCode = statusCode;
    }
}
function isRefusal(thrown, ...statusCodes) {
    return thrown instanceof EngineRefusal && statusCodes.includes(thrown.statusCode);
}


/***/ }),

/***/ 7954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ runnerCleanUpLabels),
/* harmony export */   OT: () => (/* binding */ labelsOfJob),
/* harmony export */   PC: () => (/* binding */ labelsOf),
/* harmony export */   Rw: () => (/* binding */ labelsOfSession),
/* harmony export */   ZS: () => (/* binding */ labelsOfNames),
/* harmony export */   bx: () => (/* binding */ labelsOfThing),
/* harmony export */   d_: () => (/* binding */ LABEL),
/* harmony export */   sx: () => (/* binding */ sessionLabels)
/* harmony export */ });
/* harmony import */ var _job_worker_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5093);
/* harmony import */ var _ports_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(307);
/* harmony import */ var _request_own_prefix_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7570);



const LABEL = {
    ..._ports_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .MARK */ .M,
    ownerContainer: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_1__/* .OWN_PREFIX */ .y}owner.container`,
    ownerNetwork: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_1__/* .OWN_PREFIX */ .y}owner.network`,
    ownerWorker: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_1__/* .OWN_PREFIX */ .y}owner.worker`,
    ownerEntry: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_1__/* .OWN_PREFIX */ .y}owner.entry`,
    ownerPipelineNetwork: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_1__/* .OWN_PREFIX */ .y}owner.pipeline-network`,
    ownerPipelineVolume: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_1__/* .OWN_PREFIX */ .y}owner.pipeline-volume`,
};
function labelsOfNames({ repository, run, job }) {
    const names = { [LABEL.repository]: repository, [LABEL.run]: run, [LABEL.job]: job };
    return Object.fromEntries(Object.entries(names).filter((entry) => Boolean(entry[1])));
}
function labelsOfSession(id) {
    return { [LABEL.session]: id };
}
function labelsOf(belongings) {
    switch (belongings.kind) {
        case "session":
            return { ...labelsOfJob(belongings), ...labelsOfSession(belongings.id) };
        case "job":
            return labelsOfJob(belongings);
    }
}
function labelsOfJob(belongings) {
    const names = belongings.kind === "session" ? labelsOfNames(belongings.ofJob) : {};
    return { ...names, [LABEL.jobSession]: belongings.jobSession };
}
function sessionLabels(session, owner, about) {
    const { job } = about;
    const labels = {
        [LABEL.session]: session.id,
        [LABEL.jobSession]: session.jobSession,
        [LABEL.name]: undefined,
        [LABEL.service]: undefined,
        [LABEL.repository]: job.repository,
        [LABEL.run]: job.run,
        [LABEL.job]: job.name,
        [LABEL.step]: job.step,
        [LABEL.runner]: job.runner,
        [LABEL.expiresSeconds]: String(about.expiresSeconds),
        [LABEL.ownerContainer]: owner.containerId,
        [LABEL.ownerNetwork]: owner.networkOwnerId === owner.containerId ? undefined : owner.networkOwnerId,
        [LABEL.ownerWorker]: owner.worker && (0,_job_worker_process_js__WEBPACK_IMPORTED_MODULE_2__/* .formatIdentity */ .gZ)(owner.worker),
        [LABEL.ownerEntry]: owner.entry,
        [LABEL.ownerPipelineNetwork]: owner.pipeline?.networkId,
        [LABEL.ownerPipelineVolume]: owner.pipeline?.volume,
    };
    const own = Object.entries(labels).map(([key, value = ""]) => [key, value]);
    return { ...about.runnerLabels, ...Object.fromEntries(own) };
}
function labelsOfThing(labels, thing) {
    return { ...labels, [LABEL.name]: thing.name, [LABEL.service]: thing.service ?? "" };
}
function runnerCleanUpLabels(jobContainerLabels) {
    const own = Object.entries(jobContainerLabels).filter(([key, value]) => /^[0-9a-f]{6}$/.test(key) && value === "");
    return Object.fromEntries(own);
}


/***/ }),

/***/ 4360:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y5: () => (/* binding */ JOINED_STATE_NAME),
/* harmony export */   fl: () => (/* binding */ parseJoinedNetwork),
/* harmony export */   xf: () => (/* binding */ formatJoinedNetwork)
/* harmony export */ });
const JOINED_STATE_NAME = "joined-network";
function formatJoinedNetwork({ networkId, containerId }) {
    return `${networkId} ${containerId}`;
}
function parseJoinedNetwork(state) {
    const [, networkId, containerId] = state?.match(/^([0-9a-f]{64}) ([0-9a-f]{64})$/) ?? [];
    return networkId === undefined || containerId === undefined ? undefined : { networkId, containerId };
}


/***/ }),

/***/ 6112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ ourContainers),
/* harmony export */   Yb: () => (/* binding */ judgeContainers),
/* harmony export */   ej: () => (/* binding */ ourNetworks),
/* harmony export */   gV: () => (/* binding */ ourVolumes)
/* harmony export */ });
/* harmony import */ var _is_ours_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4945);

async function ourContainers(labels, { containers, images }) {
    const listed = await containers.list(labels);
    const isOurs = judgeContainers(images);
    const verdicts = await Promise.all(listed.map(isOurs));
    return listed.filter((_, at) => verdicts[at]);
}
function judgeContainers(images) {
    const looks = new Map();
    const labelsOfImage = (id) => {
        const look = looks.get(id) ?? images.find(id).then((image) => image?.labels);
        looks.set(id, look);
        return look;
    };
    return async (container) => (0,_is_ours_js__WEBPACK_IMPORTED_MODULE_0__/* .isNamedByItsLabels */ .UN)(container) &&
        (0,_is_ours_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurContainer */ .Qx)(container, container.imageId === "" ? undefined : await labelsOfImage(container.imageId));
}
async function ourNetworks(labels, networks) {
    return (await networks.list(labels)).filter(_is_ours_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurNetwork */ .h_);
}
async function ourVolumes(labels, { volumes }) {
    return (await volumes.list(labels)).filter(_is_ours_js__WEBPACK_IMPORTED_MODULE_0__/* .isOurVolume */ .T6);
}


/***/ }),

/***/ 4945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ isOurContainer),
/* harmony export */   T6: () => (/* binding */ isOurVolume),
/* harmony export */   UN: () => (/* binding */ isNamedByItsLabels),
/* harmony export */   h_: () => (/* binding */ isOurNetwork)
/* harmony export */ });
/* harmony import */ var _job_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2379);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7954);


function isNamedByItsLabels({ name, labels }) {
    return hasSession(labels) && labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.name] === name;
}
function isOurContainer(container, imageLabels) {
    if (!isNamedByItsLabels(container))
        return false;
    const session = container.labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.session] ?? "";
    return imageLabels === undefined
        ? container.name.includes(container.labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.jobSession] ?? "")
        : imageLabels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.session] !== session;
}
function isOurNetwork(network) {
    return isNamedByItsLabels(network) && network.name.includes(network.labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.jobSession] ?? "");
}
function isOurVolume({ name, labels }) {
    return hasSession(labels) && Boolean(labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.name]) && /^[0-9a-f]{64}$/.test(name);
}
function hasSession(labels) {
    return (0,_job_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isSessionId */ .S)(labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.session] ?? "") && (0,_job_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isSessionId */ .S)(labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.jobSession] ?? "");
}


/***/ }),

/***/ 4993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ dockerInventory)
});

// EXTERNAL MODULE: ./src/backend/docker/container/running-container.ts
var running_container = __webpack_require__(5504);
// EXTERNAL MODULE: ./src/backend/docker/labels.ts
var docker_labels = __webpack_require__(7954);
// EXTERNAL MODULE: ./src/backend/docker/ours/find-ours.ts
var find_ours = __webpack_require__(6112);
// EXTERNAL MODULE: ./src/backend/removal/removal.ts
var removal = __webpack_require__(271);
// EXTERNAL MODULE: ./src/backend/removal/remove-repeatedly.ts
var remove_repeatedly = __webpack_require__(6101);
// EXTERNAL MODULE: ./src/backend/docker/removal/removables.ts
var removables = __webpack_require__(2938);
;// CONCATENATED MODULE: ./src/backend/docker/removal/remove-session.ts





function removeBelongings(belongings, engine, patience) {
    return (0,remove_repeatedly/* removeRepeatedly */.K)(async () => {
        const containers = await removeContainers(belongings, engine);
        const others = await Promise.all([
            removeVolumes(belongings, engine),
            patience.network === "kept" ? removal/* NOTHING_FOUND */.dO : removeNetworks(belongings, engine),
        ]);
        return (0,removal/* joined */.oR)([containers, ...others]);
    }, patience);
}
function removeContainers(belongings, engine) {
    return (0,removal/* unlessFailed */.OJ)("containers", async () => {
        const containers = await engine.containers.list((0,docker_labels/* labelsOf */.PC)(belongings));
        const isOurs = (0,find_ours/* judgeContainers */.Yb)(engine.images);
        return (0,removal/* removeEach */.O0)(containers.map((container) => (0,removables/* removableContainer */.jL)(container, isOurs, engine)));
    });
}
function removeVolumes(belongings, engine) {
    return (0,removal/* unlessFailed */.OJ)("volumes", async () => {
        const volumes = await (0,find_ours/* ourVolumes */.gV)((0,docker_labels/* labelsOf */.PC)(belongings), engine);
        return (0,removal/* removeEach */.O0)(volumes.map((volume) => (0,removables/* removableVolume */._s)(volume, engine)));
    });
}
function removeNetworks(belongings, engine) {
    return (0,removal/* unlessFailed */.OJ)("networks", async () => {
        const ofJob = (0,docker_labels/* labelsOfJob */.OT)(belongings);
        const networks = await (0,find_ours/* ourNetworks */.ej)(ofJob, engine.networks);
        if (networks.length === 0 || (await (0,find_ours/* ourContainers */.$l)(ofJob, engine)).length > 0)
            return removal/* NOTHING_FOUND */.dO;
        return (0,removal/* removeEach */.O0)(networks.map((network) => (0,removables/* removableNetwork */.uW)(network, "job-container", engine)));
    });
}

;// CONCATENATED MODULE: ./src/backend/docker/removal/docker-inventory.ts




const WORDS = {
    host: "the daemon",
    here: "on this daemon",
    unit: "container",
    network: "network",
};
function dockerInventory(engine) {
    const { containers } = engine;
    return {
        words: WORDS,
        async services(of) {
            return (await (0,find_ours/* ourContainers */.$l)((0,docker_labels/* labelsOf */.PC)(of), engine)).map(({ id, name, labels }) => ({
                id,
                name: labels[docker_labels/* LABEL */.d_.service] || name,
                step: labels[docker_labels/* LABEL */.d_.step] ?? "",
                wholeLog: () => containers.wholeLog(id),
                followLog: (signal) => containers.followLog(id, { signal, silenceMs: Number.POSITIVE_INFINITY }),
            }));
        },
        hasSession: async (sessionId) => (await containers.list((0,docker_labels/* labelsOfSession */.Rw)(sessionId))).length > 0,
        state: async (serviceId) => (0,running_container/* stateOf */.L)(await containers.inspect(serviceId)),
        lastLogLines: (serviceId, lines) => containers.lastLogLines(serviceId, lines),
        remove: (belongings, patience) => removeBelongings(belongings, engine, patience),
    };
}


/***/ }),

/***/ 3978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ findSuspects)
/* harmony export */ });
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7954);
/* harmony import */ var _ours_find_ours_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6112);
/* harmony import */ var _ours_is_ours_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4945);
/* harmony import */ var _group_by_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8189);
/* harmony import */ var _look_at_things_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2963);
/* harmony import */ var _owner_traces_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8187);






async function findSuspects(ownJobSession, engine, witness) {
    const ours = { [_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .LABEL */ .d_.session]: "" };
    const [networks, volumes] = await Promise.all([
        (0,_ours_find_ours_js__WEBPACK_IMPORTED_MODULE_1__/* .ourNetworks */ .ej)(ours, engine.networks),
        (0,_ours_find_ours_js__WEBPACK_IMPORTED_MODULE_1__/* .ourVolumes */ .gV)(ours, engine),
    ]);
    const containers = await engine.containers.list({});
    const ids = new Set(containers.map(({ id }) => id));
    const things = { containers: containers.filter(_ours_is_ours_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamedByItsLabels */ .UN), networks, volumes };
    const others = (0,_group_by_job_js__WEBPACK_IMPORTED_MODULE_3__/* .groupByJob */ .g)((0,_look_at_things_js__WEBPACK_IMPORTED_MODULE_4__/* .asLabelled */ .a)(things)).filter(({ jobSession }) => jobSession !== ownJobSession);
    const ownerContainer = async (id) => (ids.has(id) ? "idle" : "gone");
    const fates = await Promise.all(others.map((job) => (0,_owner_traces_js__WEBPACK_IMPORTED_MODULE_5__/* .fateOfJob */ .V)(job, { ...witness, ownerContainer })));
    return others.filter((_, at) => fates[at]?.kind === "orphaned").map(({ jobSession }) => jobSession);
}


/***/ }),

/***/ 8189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ groupByJob)
/* harmony export */ });
/* harmony import */ var _job_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2379);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7954);


function groupByJob(things) {
    const jobs = new Map();
    for (const thing of things) {
        const jobSession = thing.labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.jobSession] ?? "";
        const session = thing.labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.session] ?? "";
        if (!(0,_job_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isSessionId */ .S)(jobSession) || !(0,_job_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isSessionId */ .S)(session))
            continue;
        const sessions = jobs.get(jobSession) ?? new Map();
        sessions.set(session, extend(sessions.get(session), thing));
        jobs.set(jobSession, sessions);
    }
    return [...jobs].map(([jobSession, sessions]) => ({ jobSession, sessions: [...sessions.values()] }));
}
function extend(known, thing) {
    return {
        labels: known?.labels ?? thing.labels,
        hasRunningContainer: (known?.hasRunningContainer ?? false) || thing.isRunning,
        youngestEpochSeconds: Math.max(known?.youngestEpochSeconds ?? 0, thing.createdEpochSeconds),
    };
}


/***/ }),

/***/ 2963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ourThings),
/* harmony export */   a: () => (/* binding */ asLabelled)
/* harmony export */ });
/* harmony import */ var _ours_find_ours_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6112);

async function ourThings(labels, engine) {
    const [containers, networks, volumes] = await Promise.all([
        (0,_ours_find_ours_js__WEBPACK_IMPORTED_MODULE_0__/* .ourContainers */ .$l)(labels, engine),
        (0,_ours_find_ours_js__WEBPACK_IMPORTED_MODULE_0__/* .ourNetworks */ .ej)(labels, engine.networks),
        (0,_ours_find_ours_js__WEBPACK_IMPORTED_MODULE_0__/* .ourVolumes */ .gV)(labels, engine),
    ]);
    return { containers, networks, volumes };
}
function asLabelled({ containers, networks, volumes }) {
    return [...containers, ...[...networks, ...volumes].map((thing) => ({ ...thing, isRunning: false }))];
}


/***/ }),

/***/ 8187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ fateOfJob),
  A: () => (/* binding */ judgeOwnerContainer)
});

// EXTERNAL MODULE: ./src/job/worker-process.ts
var worker_process = __webpack_require__(5093);
// EXTERNAL MODULE: ./src/backend/docker/labels.ts
var docker_labels = __webpack_require__(7954);
;// CONCATENATED MODULE: ./src/backend/docker/removal/decide-orphan.ts
function decideOrphan(traces) {
    const { ownerContainer, ownerPipeline, worker, isWorkerAlive, ageSeconds } = traces;
    if (ownerContainer === "gone")
        return orphaned("its job's container is gone");
    if (ownerPipeline === "gone")
        return orphaned("its pipeline is gone");
    if (isWorkerAlive === false)
        return orphaned("its runner's worker process is gone");
    if (worker !== undefined && isBeforeOwnBoot(worker, traces))
        return orphaned("the machine has booted since");
    const isThere = ownerContainer === "there" || ownerPipeline === "there";
    if (!isThere && isWorkerAlive === undefined && ageSeconds > traces.expiresSeconds)
        return orphaned(whyExpired(traces));
    return { kind: "alive" };
}
function whyExpired({ ownerContainer, ownerPipeline }) {
    if (ownerContainer === "idle")
        return "its job's container runs nothing";
    return ownerPipeline === "idle" ? "no step of its pipeline runs" : "it has expired";
}
function isBeforeOwnBoot(worker, traces) {
    return (worker.bootId !== traces.bootId &&
        traces.isDaemonLocal &&
        !traces.hasRunningContainer &&
        traces.ageSeconds > traces.uptimeSeconds);
}
function orphaned(because) {
    return { kind: "orphaned", because };
}

;// CONCATENATED MODULE: ./src/backend/docker/removal/owner-traces.ts



async function fateOfJob({ sessions }, witness) {
    const traces = await Promise.all(sessions.map((session) => tracesOf(session, witness)));
    const fates = traces.map(decideOrphan);
    return fates.find(({ kind }) => kind === "alive") ?? fates[0] ?? { kind: "alive" };
}
function judgeOwnerContainer(container, labels) {
    if (container === undefined)
        return "gone";
    const { state, isExecuting } = container;
    if (!state.isRunning && !state.isRestarting)
        return "idle";
    const hasStepsExecuted = labels[docker_labels/* LABEL */.d_.ownerEntry] === "exec" && !labels[docker_labels/* LABEL */.d_.ownerWorker];
    return hasStepsExecuted && !isExecuting ? "idle" : "there";
}
async function tracesOf({ labels, hasRunningContainer, youngestEpochSeconds }, witness) {
    const { processes, isDaemonLocal } = witness;
    const containerId = labels[docker_labels/* LABEL */.d_.ownerContainer];
    const worker = (0,worker_process/* parseIdentity */.aZ)(labels[docker_labels/* LABEL */.d_.ownerWorker] ?? "");
    const ownerContainer = containerId ? await witness.ownerContainer(containerId, labels) : "none";
    const ownerPipeline = await witness.ownerPipeline(labels);
    const isWorkerAlive = worker && (0,worker_process/* isAlive */._n)(worker, processes);
    const isDecided = ownerContainer === "gone" || ownerPipeline === "gone" || isWorkerAlive !== undefined;
    return {
        ownerContainer,
        ownerPipeline,
        worker,
        isWorkerAlive,
        bootId: processes.bootId(),
        uptimeSeconds: processes.uptimeSeconds(),
        isDaemonLocal,
        hasRunningContainer,
        ageSeconds: isDecided ? 0 : (await witness.nowEpochSeconds()) - youngestEpochSeconds,
        expiresSeconds: Number(labels[docker_labels/* LABEL */.d_.expiresSeconds] || Number.POSITIVE_INFINITY),
    };
}


/***/ }),

/***/ 2938:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _s: () => (/* binding */ removableVolume),
/* harmony export */   jL: () => (/* binding */ removableContainer),
/* harmony export */   uW: () => (/* binding */ removableNetwork)
/* harmony export */ });
/* harmony import */ var _removal_removal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(271);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7954);
/* harmony import */ var _ours_is_ours_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4945);



function removableContainer(container, isOurs, { containers }) {
    return {
        kind: "container",
        noun: "container",
        name: container.name,
        async remove() {
            if (!(await isOurs(container)))
                return "foreign";
            await containers.remove(container.id);
            return "removed";
        },
    };
}
function removableVolume({ name }, { volumes }) {
    return {
        kind: "volume",
        noun: "volume",
        name,
        async remove() {
            await volumes.remove(name);
            return "removed";
        },
    };
}
function removableNetwork({ id, name }, disconnects, engine) {
    return {
        kind: "network",
        noun: "network",
        name,
        async remove() {
            const network = await engine.networks.inspect(id);
            if (network === undefined || !(0,_ours_is_ours_js__WEBPACK_IMPORTED_MODULE_2__/* .isOurNetwork */ .h_)(network))
                return "foreign";
            await emptyAndRemove(network, disconnects, engine);
            return "removed";
        },
    };
}
async function emptyAndRemove(network, disconnects, engine) {
    const jobContainer = network.labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.ownerNetwork] || network.labels[_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .LABEL */ .d_.ownerContainer];
    if (jobContainer)
        await engine.networks.disconnect(network.id, jobContainer);
    try {
        await engine.networks.remove(network.id);
    }
    catch (error) {
        const holders = (await engine.networks.inspect(network.id))?.containerIds ?? [];
        if (holders.length === 0)
            throw error;
        if (disconnects !== "anybody")
            throw new _removal_removal_js__WEBPACK_IMPORTED_MODULE_0__/* .HeldByOthers */ .Wi(`${await namesOf(holders, engine)} is still connected to it`);
        await Promise.all(holders.map((id) => engine.networks.disconnect(network.id, id)));
        await engine.networks.remove(network.id);
    }
}
async function namesOf(containerIds, engine) {
    const containers = await Promise.all(containerIds.map((id) => engine.containers.inspect(id)));
    return containers.map((container, at) => `container ${container?.name ?? containerIds[at]}`).join(", ");
}


/***/ }),

/***/ 4886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z5: () => (/* binding */ MOST_JOBS_AT_ONCE),
  JB: () => (/* binding */ judgeJob),
  X0: () => (/* binding */ sweep),
  XH: () => (/* binding */ witnessOf)
});

// EXTERNAL MODULE: ./src/waiting/at-most.ts
var at_most = __webpack_require__(4884);
// EXTERNAL MODULE: ./src/backend/removal/is-too-young.ts
var is_too_young = __webpack_require__(1530);
// EXTERNAL MODULE: ./src/backend/removal/removal.ts
var removal_removal = __webpack_require__(271);
// EXTERNAL MODULE: ./src/backend/removal/remove-repeatedly.ts
var remove_repeatedly = __webpack_require__(6101);
// EXTERNAL MODULE: ./src/backend/docker/labels.ts
var docker_labels = __webpack_require__(7954);
// EXTERNAL MODULE: ./src/backend/docker/ours/find-ours.ts
var find_ours = __webpack_require__(6112);
// EXTERNAL MODULE: ./src/backend/docker/removal/find-suspects.ts
var find_suspects = __webpack_require__(3978);
// EXTERNAL MODULE: ./src/backend/docker/removal/group-by-job.ts
var group_by_job = __webpack_require__(8189);
// EXTERNAL MODULE: ./src/backend/docker/removal/look-at-things.ts
var look_at_things = __webpack_require__(2963);
;// CONCATENATED MODULE: ./src/backend/docker/removal/owner-pipeline.ts

async function judgePipeline(labels, { containers, networks, volumes }) {
    const networkId = labels[docker_labels/* LABEL */.d_.ownerPipelineNetwork];
    if (!networkId)
        return "none";
    const network = await networks.inspect(networkId);
    if (network === undefined || (await isVolumeGone(labels, volumes)))
        return "gone";
    const there = await Promise.all(network.containerIds.map((id) => containers.inspect(id)));
    const jobSession = labels[docker_labels/* LABEL */.d_.jobSession];
    return there.some((one) => one !== undefined && one.labels[docker_labels/* LABEL */.d_.jobSession] !== jobSession)
        ? "there"
        : "idle";
}
function networksOfEndedPipelines(services, { networks, volumes }) {
    const byId = new Map(services.map(({ labels }) => [labels[docker_labels/* LABEL */.d_.ownerPipelineNetwork], labels]));
    return [...byId].flatMap(([id, labels]) => {
        if (!id)
            return [];
        return {
            kind: "network",
            noun: "network",
            name: id.slice(0, 12),
            async remove() {
                const network = await networks.inspect(id);
                const isHeld = network === undefined || network.containerIds.length > 0;
                if (isHeld || !(await isVolumeGone(labels, volumes)))
                    return "foreign";
                await networks.remove(id);
                return "removed";
            },
        };
    });
}
async function isVolumeGone(labels, volumes) {
    const volume = labels[docker_labels/* LABEL */.d_.ownerPipelineVolume];
    return Boolean(volume) && !(await volumes.exists(volume ?? ""));
}

// EXTERNAL MODULE: ./src/backend/docker/removal/owner-traces.ts + 1 modules
var owner_traces = __webpack_require__(8187);
// EXTERNAL MODULE: ./src/backend/docker/removal/removables.ts
var removables = __webpack_require__(2938);
;// CONCATENATED MODULE: ./src/backend/docker/removal/sweep.ts












const MOST_JOBS_AT_ONCE = 4;
const LIMIT_PER_JOB_MS = 10_000;
async function sweep(ownJobSession, tools) {
    const { engine, signal } = tools;
    const witness = witnessOf(tools);
    const suspects = await (0,find_suspects/* findSuspects */.Y)(ownJobSession, engine, witness);
    const found = await (0,at_most/* atMost */.T)(MOST_JOBS_AT_ONCE, suspects, async (jobSession) => signal.aborted ? "nothing" : sweepJob(jobSession, { ...tools, witness }));
    if (signal.aborted)
        return "unfinished";
    return found.includes("something") ? "done" : "nothing-found";
}
async function sweepJob(jobSession, tools) {
    const { log, clock, signal } = tools;
    let because = "";
    const round = () => lookJudgeAndRemove(jobSession, tools, (reason) => {
        because = reason;
    });
    const removal = await (0,remove_repeatedly/* removeRepeatedly */.K)(() => (0,removal_removal/* unlessFailed */.OJ)("leftovers", round), {
        clock,
        untilMs: clock.nowMs() + LIMIT_PER_JOB_MS,
        quietMs: 0,
        signal,
    });
    const count = removal.containers + removal.networks + removal.volumes;
    if (count > 0)
        log.info(`removed ${count} leftovers of job session ${jobSession}: ${because}`);
    const failures = signal.aborted ? [] : removal.failures;
    for (const failure of failures)
        log.info(`could not remove a leftover of job session ${jobSession}: ${failure}`);
    return because === "" && failures.length === 0 ? "nothing" : "something";
}
async function lookJudgeAndRemove(jobSession, judging, onOrphan) {
    const { engine } = judging;
    const { fate, things } = await judgeJob(jobSession, judging);
    if (fate.kind === "alive")
        return removal_removal/* NOTHING_FOUND */.dO;
    onOrphan(fate.because);
    const { containers, volumes, networks } = things;
    if (containers.length > 0) {
        const isOurs = (0,find_ours/* judgeContainers */.Yb)(engine.images);
        return (0,removal_removal/* joined */.oR)([
            await (0,removal_removal/* removeEach */.O0)(containers.map((one) => (0,removables/* removableContainer */.jL)(one, isOurs, engine))),
            await (0,removal_removal/* removeEach */.O0)(networksOfEndedPipelines(containers, engine)),
        ]);
    }
    return (0,removal_removal/* joined */.oR)([
        await (0,removal_removal/* removeEach */.O0)(volumes.map((one) => (0,removables/* removableVolume */._s)(one, engine))),
        await (0,removal_removal/* removeEach */.O0)(networks.map((one) => (0,removables/* removableNetwork */.uW)(one, "anybody", engine))),
    ]);
}
async function judgeJob(jobSession, { engine, witness, leastAgeSeconds = 0 }) {
    const things = await (0,look_at_things/* ourThings */.W)({ [docker_labels/* LABEL */.d_.jobSession]: jobSession }, engine);
    const labelled = (0,look_at_things/* asLabelled */.a)(things);
    const created = labelled.map(({ createdEpochSeconds }) => createdEpochSeconds);
    const [job] = (0,group_by_job/* groupByJob */.g)(labelled);
    if (job === undefined)
        return { fate: { kind: "alive" }, things };
    if (leastAgeSeconds > 0 && (0,is_too_young/* isTooYoung */.D)(created, await witness.nowEpochSeconds(), leastAgeSeconds))
        return { fate: { kind: "alive" }, things };
    return { fate: await (0,owner_traces/* fateOfJob */.V)(job, witness), things };
}
function witnessOf({ engine, processes, isDaemonLocal, }) {
    let asked;
    return {
        processes,
        isDaemonLocal,
        ownerPipeline: (labels) => judgePipeline(labels, engine),
        ownerContainer: async (id, labels) => (0,owner_traces/* judgeOwnerContainer */.A)(await engine.containers.inspect(id), labels),
        nowEpochSeconds() {
            asked ??= engine.clockEpochSeconds();
            return asked;
        },
    };
}


/***/ }),

/***/ 3465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parseSavedNamespace),
/* harmony export */   p: () => (/* binding */ formatNamespace)
/* harmony export */ });
const SCHEME = "kubernetes:";
function formatNamespace(namespace) {
    return `${SCHEME}${namespace}`;
}
function parseSavedNamespace(saved) {
    return saved?.startsWith(SCHEME) ? saved.slice(SCHEME.length) : undefined;
}


/***/ }),

/***/ 2234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ registryAuth),
/* harmony export */   ob: () => (/* binding */ secretsOfLogin),
/* harmony export */   wV: () => (/* binding */ encodedForms)
/* harmony export */ });
function registryAuth({ username, password, identityToken }) {
    return base64Url(JSON.stringify({ username, password, identitytoken: identityToken }));
}
function secretsOfLogin(login) {
    const plain = [login.password, login.identityToken ?? ""].filter((secret) => secret !== "");
    return [...new Set([...plain, ...encodedForms(login)])];
}
const SHORTEST_FORM = 8;
function encodedForms(credentials) {
    const { username, password, identityToken } = credentials;
    const secrets = [password, identityToken].filter((secret) => secret !== undefined);
    const forms = [
        registryAuth(credentials),
        base64(`${username}:${password}`),
        ...secrets.flatMap((secret) => [
            base64(secret),
            base64Url(secret),
            encodeURIComponent(secret),
            JSON.stringify(secret).slice(1, -1),
        ]),
    ];
    const unpadded = forms.map((form) => form.replace(/=+$/, ""));
    return [...new Set(unpadded)].filter((form) => !secrets.includes(form) && form.length >= SHORTEST_FORM);
}
function base64(text) {
    return Buffer.from(text).toString("base64");
}
function base64Url(text) {
    return base64(text).replaceAll("+", "-").replaceAll("/", "_");
}


/***/ }),

/***/ 6982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readTail),
/* harmony export */   m: () => (/* binding */ readTailLines)
/* harmony export */ });
async function readTail(output, mostBytes) {
    const kept = Buffer.allocUnsafe(2 * mostBytes);
    let length = 0;
    let isWhole = true;
    for await (const chunk of output) {
        isWhole &&= length + chunk.length <= mostBytes;
        const piece = chunk.subarray(-mostBytes);
        if (length + piece.length > kept.length) {
            kept.copyWithin(0, length - mostBytes, length);
            length = mostBytes;
        }
        length += piece.copy(kept, length);
    }
    return { tail: kept.subarray(Math.max(0, length - mostBytes), length), isWhole };
}
const CUT = "\u2026";
const MOST_LINE_CHARACTERS = 10_000;
async function readTailLines(output, limits) {
    const { tail, isWhole } = await readTail(output, limits.bytes);
    const [first = "", ...others] = tail.toString("utf8").split(/[\r\n]+/);
    const lines = [isWhole ? first : `${CUT}${first}`, ...others]
        .map((line) => withoutBeginning(line.trimEnd()))
        .filter((line) => line !== "")
        .slice(-limits.lines);
    return { lines, isCut: !isWhole };
}
function withoutBeginning(line) {
    return line.length > MOST_LINE_CHARACTERS ? `${CUT}${line.slice(-MOST_LINE_CHARACTERS)}` : line;
}


/***/ }),

/***/ 5332:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ Refusal)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7495);

class Refusal extends _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
}


/***/ }),

/***/ 1530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isTooYoung)
/* harmony export */ });
function isTooYoung(createdEpochSeconds, nowEpochSeconds, leastAgeSeconds) {
    return createdEpochSeconds.some((created) => Number.isNaN(created) || nowEpochSeconds - created < leastAgeSeconds);
}


/***/ }),

/***/ 271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O0: () => (/* binding */ removeEach),
/* harmony export */   OJ: () => (/* binding */ unlessFailed),
/* harmony export */   Wi: () => (/* binding */ HeldByOthers),
/* harmony export */   dO: () => (/* binding */ NOTHING_FOUND),
/* harmony export */   oR: () => (/* binding */ joined)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7495);
/* harmony import */ var _waiting_at_most_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4884);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5332);



const NOTHING_FOUND = { removed: [], failures: [], isWorthRepeating: false };
const MOST_AT_ONCE = 8;
async function removeEach(removables) {
    const rounds = await (0,_waiting_at_most_js__WEBPACK_IMPORTED_MODULE_2__/* .atMost */ .T)(MOST_AT_ONCE, removables, removeOne);
    return joined(rounds);
}
async function removeOne(removable) {
    const { kind, noun, name } = removable;
    try {
        const outcome = await removable.remove();
        return outcome === "foreign" ? NOTHING_FOUND : { ...NOTHING_FOUND, removed: [{ kind, name }] };
    }
    catch (error) {
        return failed(`${noun} ${name}`, error);
    }
}
async function unlessFailed(what, work) {
    try {
        return await work();
    }
    catch (error) {
        return failed(what, error);
    }
}
function joined(rounds) {
    return {
        removed: rounds.flatMap(({ removed }) => removed),
        failures: rounds.flatMap(({ failures }) => failures),
        isWorthRepeating: rounds.some(({ isWorthRepeating }) => isWorthRepeating),
    };
}
function failed(what, error) {
    return {
        removed: [],
        failures: [`${what}: ${(0,_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}`],
        isWorthRepeating: isBackendsTrouble(error),
    };
}
function isBackendsTrouble(error) {
    if (error instanceof HeldByOthers)
        return false;
    return !(error instanceof _refusal_js__WEBPACK_IMPORTED_MODULE_1__/* .Refusal */ .P) || error.statusCode >= 500;
}
class HeldByOthers extends Error {
}


/***/ }),

/***/ 6101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ removeRepeatedly)
/* harmony export */ });
const PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;
const MOST_REFUSED_ROUNDS = 3;
async function removeRepeatedly(lookAndRemove, patience) {
    const { clock, untilMs, quietMs, signal } = patience;
    const removed = new Map();
    let quietSinceMs;
    let pauseMs = PAUSE_MS;
    for (let refusedRounds = 0;;) {
        const round = await lookAndRemove();
        const hasFoundNew = round.removed.some((thing) => !removed.has(keyOf(thing)));
        for (const thing of round.removed)
            removed.set(keyOf(thing), thing.kind);
        const hasFound = round.removed.length > 0;
        const hasFailed = round.failures.length > 0;
        const nowMs = clock.nowMs();
        if (hasFailed && !round.isWorthRepeating)
            refusedRounds += 1;
        quietSinceMs = hasFound || hasFailed ? undefined : (quietSinceMs ?? nowMs);
        const isQuiet = quietSinceMs !== undefined && nowMs - quietSinceMs >= quietMs;
        const total = sum(removed, round);
        patience.onRound?.(total);
        if (signal?.aborted)
            return total;
        if (isQuiet || refusedRounds >= MOST_REFUSED_ROUNDS || nowMs >= untilMs)
            return total;
        if (hasFoundNew && !hasFailed)
            continue;
        await clock.sleep(Math.min(pauseMs, untilMs - nowMs), signal).catch(() => { });
        pauseMs = Math.min(2 * pauseMs, hasFailed ? LONGEST_PAUSE_MS : 2 * PAUSE_MS);
    }
}
function keyOf({ kind, name }) {
    return `${kind} ${name}`;
}
function sum(removed, { failures }) {
    const count = (wanted) => [...removed.values()].filter((kind) => kind === wanted).length;
    return {
        containers: count("container"),
        networks: count("network"),
        volumes: count("volume"),
        failures,
    };
}


/***/ }),

/***/ 2379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ newSession),
/* harmony export */   S: () => (/* binding */ isSessionId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function newSession(jobSession) {
    return { id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString("hex"), jobSession };
}
function isSessionId(text) {
    return /^[0-9a-f]{12}$/.test(text);
}


/***/ }),

/***/ 5996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ endProcessesNaming),
/* harmony export */   y: () => (/* binding */ endChildrenRunning)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _this_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2521);



function endProcessesNaming(word) {
    for (const pid of allPids()) {
        if (pid !== process.pid && commandLine(pid).includes(word))
            (0,_this_process_js__WEBPACK_IMPORTED_MODULE_2__/* .killProcess */ .ix)(pid);
    }
}
function endChildrenRunning(program) {
    const parents = new Map(allPids().map((pid) => [pid, parentOf(pid)]));
    const childrenOf = (parent) => [...parents].flatMap(([pid, of]) => (of === parent ? [pid] : []));
    const endWithChildren = (pid) => {
        (0,_this_process_js__WEBPACK_IMPORTED_MODULE_2__/* .killProcess */ .ix)(pid);
        for (const child of childrenOf(pid))
            endWithChildren(child);
    };
    for (const pid of childrenOf(process.pid)) {
        if (commandLine(pid).some((word) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(word) === program))
            endWithChildren(pid);
    }
}
function allPids() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)("/proc")
        .filter((name) => /^\d+$/.test(name))
        .map(Number);
}
function commandLine(pid) {
    return textOf(`/proc/${pid}/cmdline`).split("\0");
}
function parentOf(pid) {
    const [, parent = ""] = textOf(`/proc/${pid}/stat`)
        .replace(/^.*\) /s, "")
        .split(" ");
    return Number(parent);
}
function textOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
    }
    catch {
        return "";
    }
}


/***/ }),

/***/ 2224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

function readTextFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8");
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fx: () => (/* binding */ openDoor)
});

// UNUSED EXPORTS: TUNNEL_STATE_NAME, closeLeftDoor

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/machine/end-processes.ts
var end_processes = __webpack_require__(5996);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(1260);
;// CONCATENATED MODULE: ./src/machine/run-ssh.ts



const OPEN_PIPES_MS = 100;
async function runSsh(words, { mark, limitMs, signal }) {
    const late = AbortSignal.timeout(limitMs);
    const ended = AbortSignal.any([late, signal].filter((one) => one !== undefined));
    ended.throwIfAborted();
    const kill = () => (0,end_processes/* endProcessesNaming */.J)(mark);
    ended.addEventListener("abort", kill, { once: true });
    try {
        const options = { silent: true, ignoreReturnCode: true, delay: OPEN_PIPES_MS };
        const { exitCode, stdout, stderr } = await (0,exec/* getExecOutput */.H)("ssh", [...words], options);
        signal?.throwIfAborted();
        if (!late.aborted)
            return { exitCode, stdout, stderr };
        return { exitCode: 255, stdout: "", stderr: `${stderr}\nit did not finish within ${limitMs / 1_000} s` };
    }
    catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof Error && /Unable to locate executable file/.test(error.message)))
            throw error;
        throw new user_error/* UserError */.y("the daemon's address uses ssh, but this job has no ssh program", {
            hint: "Install the OpenSSH client (apt-get install openssh-client), or use tcp:// with TLS for the daemon.",
            cause: error,
        });
    }
    finally {
        ended.removeEventListener("abort", kill);
    }
}

;// CONCATENATED MODULE: ./src/machine/ssh-tunnel.ts






const TUNNEL_STATE_NAME = "ssh-tunnel";
const FOLDER_PREFIX = "sibling-ssh-";
const OPEN_MS = 40_000;
const LOCAL_MS = 5_000;
async function openDoor(host, { signal, remember } = {}) {
    if (host.kind !== "ssh")
        return { endpoint: host, host, [Symbol.asyncDispose]: async () => { } };
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), FOLDER_PREFIX));
    const close = () => closeTunnel(folder);
    try {
        remember?.(folder);
        const socket = (0,external_node_path_.join)(folder, "docker.sock");
        await forward(host, { socket, folder, signal });
        const realName = await hostNameOf(host, { folder, signal });
        return {
            endpoint: { kind: "socket", path: socket },
            host: { ...host, host: realName },
            [Symbol.asyncDispose]: close,
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function closeLeftDoor(folder) {
    if (folder === undefined || !existsSync(folder))
        return;
    if (dirname(folder) === tmpdir() && basename(folder).startsWith(FOLDER_PREFIX))
        await closeTunnel(folder);
}
async function closeTunnel(folder) {
    const control = controlIn(folder);
    const words = ["-S", control, "-O", "exit", "sibling-services"];
    await runSsh(words, { mark: control, limitMs: LOCAL_MS }).catch(() => { });
    (0,end_processes/* endProcessesNaming */.J)(control);
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
}
function controlIn(folder) {
    return (0,external_node_path_.join)(folder, "control");
}
async function forward(host, { socket, folder, signal }) {
    const control = controlIn(folder);
    const options = [
        ...["BatchMode=yes", "ConnectTimeout=10", "ExitOnForwardFailure=yes", "ControlMaster=yes"],
        ...["ControlPersist=no", "ServerAliveInterval=15", "StreamLocalBindUnlink=yes"],
    ];
    const words = [
        ...options.flatMap((option) => ["-o", option]),
        ...["-S", control, "-fNT", "-L", `${socket}:${host.socketPath}`],
        ...addressArguments(host),
    ];
    const { exitCode, stderr } = await runSsh(words, { mark: control, limitMs: OPEN_MS, signal });
    if (exitCode === 0)
        return;
    throw new user_error/* UserError */.y(`ssh could not reach the daemon at ${destinationOf(host)}: ${lastLine(stderr)}`, {
        hint: "Give this job a key without a passphrase that the host accepts, and put the host's key in known_hosts (ssh-keyscan), because there is no terminal to prompt for a password.",
    });
}
async function hostNameOf(host, { folder, signal }) {
    const mark = (0,external_node_path_.join)(folder, "question");
    const words = ["-S", mark, "-G", ...addressArguments(host)];
    const { stdout } = await runSsh(words, { mark, limitMs: LOCAL_MS, signal });
    return stdout.match(/^hostname (\S+)$/m)?.[1] ?? host.host;
}
function addressArguments(host) {
    return [...(host.port === undefined ? [] : ["-p", String(host.port)]), "--", destinationOf(host)];
}
function destinationOf({ user, host }) {
    return user === undefined ? host : `${user}@${host}`;
}
function lastLine(text) {
    return text.trim().split("\n").at(-1) ?? "";
}


/***/ }),

/***/ 6055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

const LONGEST_TIMER_MS = 2 ** 31 - 1;
const systemClock = {
    nowMs: () => performance.now(),
    sleep: async (ms, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(ms, LONGEST_TIMER_MS), undefined, signal && { signal });
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ }),

/***/ 7734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ Unanswered),
/* harmony export */   Y: () => (/* binding */ LogNotKept)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7495);

class Unanswered extends _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
}
class LogNotKept extends _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
}


/***/ }),

/***/ 307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ MARK)
/* harmony export */ });
/* harmony import */ var _request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7570);

const MARK = {
    session: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}session`,
    jobSession: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}job-session`,
    name: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}name`,
    service: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}service`,
    repository: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}repository`,
    run: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}run`,
    job: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}job`,
    step: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}step`,
    runner: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}runner`,
    expiresSeconds: `${_request_own_prefix_js__WEBPACK_IMPORTED_MODULE_0__/* .OWN_PREFIX */ .y}expires-seconds`,
};


/***/ }),

/***/ 7670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Qw: () => (/* binding */ isForItselfAlone),
  rV: () => (/* binding */ listenersIn),
  Rr: () => (/* binding */ openPorts)
});

;// CONCATENATED MODULE: ./src/reachability/inside/kernel-address.ts
function readKernelAddress(hex) {
    const words = hex.match(/.{8}/g) ?? [];
    const bytes = words.flatMap((word) => (word.match(/../g) ?? []).reverse());
    const isMapped = bytes.slice(0, 12).join("") === "00000000000000000000FFFF";
    if (bytes.length === 4 || isMapped) {
        return bytes
            .slice(-4)
            .map((byte) => Number.parseInt(byte, 16))
            .join(".");
    }
    const groups = bytes.join("").match(/.{4}/g) ?? [];
    return new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1);
}

// EXTERNAL MODULE: ./src/reachability/inside/tcp-table.ts
var tcp_table = __webpack_require__(5462);
;// CONCATENATED MODULE: ./src/reachability/inside/listening-ports.ts


const NAME_SERVER = "127.0.0.11";
function listenersIn(sockets) {
    return sockets
        .filter(({ state }) => state === tcp_table/* LISTEN */.C5)
        .map(({ localAddress, localPort }) => ({ ip: readKernelAddress(localAddress), port: localPort }))
        .filter(({ ip }) => ip !== NAME_SERVER);
}
function openPorts(listeners) {
    return [...new Set(listeners.filter((listener) => !isForItselfAlone(listener)).map(({ port }) => port))];
}
function isForItselfAlone({ ip }) {
    return ip.startsWith("127.") || ip === "::1";
}


/***/ }),

/***/ 5891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ socketsOfPort),
/* harmony export */   w: () => (/* binding */ listenersInside)
/* harmony export */ });
/* harmony import */ var _listening_ports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7670);
/* harmony import */ var _tcp_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5462);


async function listenersInside(exec, signal) {
    const sockets = await socketsInside(`*' ${_tcp_table_js__WEBPACK_IMPORTED_MODULE_0__/* .LISTEN */ .C5}'`, exec, signal);
    return typeof sockets === "string" ? undefined : (0,_listening_ports_js__WEBPACK_IMPORTED_MODULE_1__/* .listenersIn */ .rV)(sockets);
}
async function socketsOfPort(port, exec, signal) {
    const local = port.toString(16).toUpperCase().padStart(4, "0");
    const pattern = `*:${local}' '0[!${_tcp_table_js__WEBPACK_IMPORTED_MODULE_0__/* .TIME_WAIT */ .yk.slice(1)}]`;
    const sockets = await socketsInside(pattern, exec, signal);
    if (typeof sockets === "string")
        return sockets;
    return sockets.filter(({ localPort, state }) => localPort === port && state !== _tcp_table_js__WEBPACK_IMPORTED_MODULE_0__/* .TIME_WAIT */ .yk);
}
async function socketsInside(pattern, exec, signal) {
    const files = ["/proc/net/tcp", "/proc/net/tcp6"];
    const pick = `while read -r at local remote state rest; do case "$local $state" in ${pattern}) echo "$at $local $remote $state";; esac; done`;
    const script = `for file in ${files.join(" ")}; do if [ -r $file ]; then ${pick} < $file; fi; done`;
    for (const argv of [
        ["sh", "-c", script],
        ["cat", ...files],
    ]) {
        const result = await exec(argv, { signal });
        if (result.kind === "exited")
            return (0,_tcp_table_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTcpTable */ .N0)(result.output);
        if (result.kind === "not-running")
            return result.kind;
    }
    return "no-program";
}


/***/ }),

/***/ 5462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ LISTEN),
/* harmony export */   N0: () => (/* binding */ parseTcpTable),
/* harmony export */   yk: () => (/* binding */ TIME_WAIT)
/* harmony export */ });
const LISTEN = "0A";
const TIME_WAIT = "06";
const LINE = /^\s*\d+:\s+([0-9A-F]+):([0-9A-F]{4})\s+([0-9A-F]+):([0-9A-F]{4})\s+([0-9A-F]{2})\b/;
function parseTcpTable(table) {
    return table.split("\n").flatMap((line) => {
        const [, localAddress = "", localPort = "", remoteAddress = "", remotePort = "", state = ""] = line.match(LINE) ?? [];
        if (state === "")
            return [];
        return [
            {
                localAddress,
                localPort: Number.parseInt(localPort, 16),
                remoteAddress,
                remotePort: Number.parseInt(remotePort, 16),
                state,
            },
        ];
    });
}


/***/ }),

/***/ 9945:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isSteady)
/* harmony export */ });
function isSteady(state) {
    return state?.isRunning === true && !state.isRestarting;
}


/***/ }),

/***/ 4574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ timedLog)
/* harmony export */ });
function timedLog(log, clock) {
    const startedAtMs = clock.nowMs();
    return {
        ...log,
        info: (line) => log.info(`${((clock.nowMs() - startedAtMs) / 1000).toFixed(1).padStart(6)} s  ${line}`),
    };
}


/***/ }),

/***/ 3616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
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

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ OWN_PREFIX)
/* harmony export */ });
const OWN_PREFIX = "sibling-services.";


/***/ }),

/***/ 4884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ atMost)
/* harmony export */ });
async function atMost(most, items, work) {
    const results = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [at, item] of queue)
            results[at] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
    return results;
}


/***/ }),

/***/ 3156:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

"use strict";

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ placeOfFlags)
});

// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
;// CONCATENATED MODULE: ./src/backend/choose-backend.ts

function chooseBackend(wish, account, hasDaemon) {
    if (wish === "docker")
        return { kind: "docker" };
    if (wish === "kubernetes") {
        if (account !== undefined)
            return { kind: "kubernetes", account, because: "the input backend asks for it" };
        throw new user_error/* UserError */.y("the input backend asks for kubernetes, but this job runs in no pod of a cluster, or in one without a service account", {
            topic: "No cluster here",
            hint: "Run the job in a pod (actions-runner-controller in kubernetes mode) whose automountServiceAccountToken is not false. A kubeconfig is not used: from outside of the cluster, pods have no address.",
        });
    }
    if (account === undefined || hasDaemon())
        return { kind: "docker" };
    return {
        kind: "kubernetes",
        account,
        because: "this job runs in a pod, and no Docker daemon is named or found",
    };
}

// EXTERNAL MODULE: ./src/backend/docker/daemon/docker-host.ts
var docker_host = __webpack_require__(5923);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/backend/docker/daemon/docker-context.ts


function currentContext(files) {
    const configuration = readObject(`${files.folder}/config.json`, files);
    const { currentContext: name } = configuration;
    return typeof name === "string" && name !== "" ? name : undefined;
}
function readContext(name, source, files) {
    const id = (0,external_node_crypto_.createHash)("sha256").update(name).digest("hex");
    const meta = readObject(`${files.folder}/contexts/meta/${id}/meta.json`, files);
    const endpoint = meta
        .Endpoints?.docker;
    if (typeof endpoint?.Host !== "string") {
        throw new user_error/* UserError */.y(`${source}: there is no docker context ${name} in ${files.folder}`, {
            hint: "Create it in this job (docker context create), or set DOCKER_HOST or docker-host.",
        });
    }
    const folder = `${files.folder}/contexts/tls/${id}/docker`;
    const hasTls = files.exists(folder);
    const verifiesServer = endpoint.SkipTLSVerify !== true;
    return { host: endpoint.Host, tls: hasTls ? { folder, verifiesServer } : undefined };
}
function readObject(path, files) {
    const text = files.read(path);
    try {
        const value = JSON.parse(text ?? "{}");
        if (typeof value === "object" && value !== null)
            return value;
    }
    catch {
    }
    files.warn(path, "it is not a JSON object");
    return {};
}

;// CONCATENATED MODULE: ./src/backend/docker/daemon/find-docker-host.ts


function findDockerHost(input, environment, files) {
    const config = { ...files, folder: environment.DOCKER_CONFIG || files.folder };
    if (input !== undefined)
        return choice(input, "docker-host input", tlsOf(environment, config));
    const variable = environment.DOCKER_HOST;
    if (variable)
        return choice(variable, "DOCKER_HOST", tlsOf(environment, config));
    const named = environment.DOCKER_CONTEXT;
    if (named)
        return fromContext(named, "DOCKER_CONTEXT", config) ?? fromSockets(environment, files);
    const current = currentContext(config);
    const chosen = current === undefined ? undefined : fromContext(current, "current context", config);
    return chosen ?? fromSockets(environment, files);
}
function isDaemonFound({ host, source }, { exists, isFolder }) {
    return source !== "default" || (host.kind === "socket" && exists(host.path) && !isFolder(host.path));
}
function fromContext(name, source, files) {
    if (name === "default")
        return undefined;
    const context = readContext(name, source, files);
    return choice(context.host, source, context.tls);
}
function fromSockets(environment, files) {
    const sockets = usualSockets(environment, files).filter(files.exists);
    const path = sockets.find((socket) => !files.isFolder(socket)) ?? docker_host/* DEFAULT_SOCKET */.YE;
    return choice(`unix://${path}`, "default", undefined);
}
function choice(text, source, tls) {
    const host = (0,docker_host/* parseDockerHost */.mB)(text, source, tls);
    return { host, text: (0,docker_host/* describeDockerHost */.AW)(host), source };
}
function tlsOf(environment, { folder }) {
    if (!environment.DOCKER_TLS_VERIFY)
        return undefined;
    return { folder: environment.DOCKER_CERT_PATH || folder, verifiesServer: true };
}
function usualSockets(environment, { folder, userId }) {
    const runtimes = [environment.XDG_RUNTIME_DIR, userId === undefined ? undefined : `/run/user/${userId}`];
    const ofRuntime = (socket) => runtimes.flatMap((path) => (path ? [`${path}/${socket}`] : []));
    const sockets = [
        docker_host/* DEFAULT_SOCKET */.YE,
        ...ofRuntime("docker.sock"),
        `${folder}/run/docker.sock`,
        `${folder}/desktop/docker.sock`,
        ...ofRuntime("podman/podman.sock"),
        "/run/podman/podman.sock",
    ];
    return [...new Set(sockets)];
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/access/cluster-choice.ts
function chooseNamespace({ access, namespace: ownNamespace, accountName }, namespace, because) {
    const account = { kind: "service-account", namespace: ownNamespace, name: accountName };
    return { access, namespace: namespace ?? ownNamespace, ownNamespace, account, because };
}

// EXTERNAL MODULE: ./src/backend/kubernetes/access/saved-namespace.ts
var saved_namespace = __webpack_require__(3465);
;// CONCATENATED MODULE: ./src/backend/kubernetes/access/service-account.ts
const FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount";
function serviceAccount(environment, readFile) {
    const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = "443" } = environment;
    if (!host)
        return undefined;
    const token = () => readFile(`${FOLDER}/token`)?.trim() || undefined;
    const namespace = readFile(`${FOLDER}/namespace`)?.trim();
    if (!namespace || token() === undefined)
        return undefined;
    const authority = readFile(`${FOLDER}/ca.crt`);
    const accountName = nameIn(token() ?? "");
    return { namespace, accountName, access: { host, port: Number(port), authority, token } };
}
function nameIn(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
        return String(claims.sub).match(/^system:serviceaccount:[^:]+:([^:]+)$/)?.[1] ?? "default";
    }
    catch {
        return "default";
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/machine/home-folder.ts
var home_folder = __webpack_require__(7283);
// EXTERNAL MODULE: ./src/machine/this-process.ts + 5 modules
var this_process = __webpack_require__(2521);
;// CONCATENATED MODULE: ./src/machine/docker-config-files.ts





function dockerConfigFiles(log) {
    const told = new Set();
    const warn = (path, problem) => {
        if (told.has(path))
            return;
        told.add(path);
        log.warning(`ignoring Docker's configuration in ${path}: ${problem}`);
    };
    return {
        folder: (0,external_node_path_.join)((0,home_folder/* homeFolder */.W)(), ".docker"),
        userId: process.getuid?.(),
        exists: external_node_fs_.existsSync,
        isFolder: (path) => (0,this_process/* fileAt */.Wd)(path)?.kind === "folder",
        read(path) {
            try {
                return (0,external_node_fs_.readFileSync)(path, "utf8");
            }
            catch (error) {
                if (!isMissing(error))
                    warn(path, (0,user_error/* messageOf */.b)(error));
                return undefined;
            }
        },
        warn,
    };
}
function isMissing(error) {
    return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

// EXTERNAL MODULE: ./src/machine/read-text-file.ts
var read_text_file = __webpack_require__(2224);
;// CONCATENATED MODULE: ./src/wiring/terminal/place-of-flags.ts








function placeOfFlags(settings, { environment }, log, saved) {
    const isPlaceGiven = settings.backend !== "auto" || (settings.dockerHost ?? settings.kubernetesNamespace) !== undefined;
    if (saved !== undefined && !isPlaceGiven) {
        const kubernetesNamespace = (0,saved_namespace/* parseSavedNamespace */.e)(saved);
        const asSaved = kubernetesNamespace === undefined
            ? { ...settings, backend: "docker" }
            : { ...settings, backend: "kubernetes", kubernetesNamespace };
        const place = placeOfFlags(asSaved, { environment }, log);
        if (place.kind === "kubernetes")
            return place;
        const host = (0,docker_host/* parseSavedDockerHost */.xU)(saved);
        return { ...place, daemon: { ...place.daemon, host, text: (0,docker_host/* describeDockerHost */.AW)(host) } };
    }
    const dockerFiles = dockerConfigFiles(log);
    const daemon = () => findDockerHost(settings.dockerHost, environment, dockerFiles);
    const account = serviceAccount(environment, read_text_file/* readTextFile */.G);
    const choice = chooseBackend(settings.backend, account, () => isDaemonFound(daemon(), dockerFiles));
    return choice.kind === "docker"
        ? { kind: "docker", daemon: daemon(), dockerFiles }
        : {
            kind: "kubernetes",
            dockerFiles,
            cluster: chooseNamespace(choice.account, settings.kubernetesNamespace, choice.because),
        };
}


/***/ })

};
;