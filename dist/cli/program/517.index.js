"use strict";
exports.id = 517;
exports.ids = [517,569];
exports.modules = {

/***/ 2038:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ describeRemoval)
/* harmony export */ });
function describeRemoval({ containers, networks, volumes }, { unit, network }) {
    const counts = [count(containers, unit), count(networks, network), count(volumes, "volume")];
    return `removed ${counts.filter((text) => text !== "").join(", ") || "nothing"}`;
}
function count(number, noun) {
    return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 6144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ patternCount),
/* harmony export */   Y: () => (/* binding */ PatternTooSlow)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_vm__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7495);


const LONGEST_MS = 500;
let count;
const COUNT = "lines.filter((line) => expression.test(line)).length";
class PatternTooSlow extends _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y {
}
function patternCount(pattern) {
    const context = (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.createContext)({ expression: new RegExp(pattern), lines: [] });
    return (lines) => {
        context.lines = lines;
        try {
            count ??= new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script(COUNT);
            return count.runInContext(context, { timeout: LONGEST_MS });
        }
        catch (error) {
            if (!isTimeout(error))
                throw error;
            throw new PatternTooSlow("the `wait` pattern takes too long on this service's output", {
                hint: "Write it without .* in the middle, or match a shorter text.",
            });
        }
    };
}
function isTimeout(error) {
    return error?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}


/***/ }),

/***/ 2007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ httpProbe)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7495);
/* harmony import */ var _waiting_deferred_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4624);
/* harmony import */ var _pattern_count_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6144);
/* harmony import */ var _dialogue_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5118);







const TIMEOUT_MS = 10_000;
const MOST_BODY_BYTES = 65_536;
function httpProbe(question) {
    const { bodyPattern } = question;
    const matchesIn = bodyPattern === undefined ? () => 1 : (0,_pattern_count_js__WEBPACK_IMPORTED_MODULE_4__/* .patternCount */ .E)(bodyPattern);
    return {
        name: `http ${JSON.stringify(question)}`,
        timeoutMs: TIMEOUT_MS,
        ask: (address, { timeoutMs, signal }) => {
            const limit = AbortSignal.any([AbortSignal.timeout(timeoutMs), signal]);
            return ask(address, question, matchesIn, limit).catch((error) => signal.aborted
                ? (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_5__/* .notReadyAnswer */ .nQ)("the probe was given up", { isReached: false })
                : failed(error, timeoutMs));
        },
    };
}
async function ask(address, question, matchesIn, signal) {
    const response = await get(address, question, signal);
    const status = response.statusCode ?? 0;
    const told = `GET ${shownPath(question.path)} returns ${status}`;
    if (!isIn(question.statuses, status)) {
        response.destroy();
        return wrongAnswer(`${told}, not ${question.statuses.map(asText).join(" or ")}`);
    }
    const { bodyPattern, statusesWithoutBody = [] } = question;
    if (bodyPattern === undefined || isIn(statusesWithoutBody, status)) {
        response.destroy();
        return { kind: "ready", detail: told };
    }
    const body = await beginningOf(response);
    return matchesIn([body]) > 0
        ? { kind: "ready", detail: `${told} with the expected body` }
        : wrongAnswer(`${told} without the expected body`);
}
function wrongAnswer(detail) {
    return { kind: "not-ready", isReached: true, detail, topic: "Wrong HTTP answer" };
}
function shownPath(path) {
    const [plain = ""] = path.split(/[?#]/);
    return plain.replace(/[^/]{24,}/g, "\u2026");
}
function asText({ from, to }) {
    if (from === to)
        return `${from}`;
    if (from % 100 !== 0 || to % 100 !== 99)
        return `${from} to ${to}`;
    const hundreds = Array.from({ length: (to + 1 - from) / 100 }, (_, at) => `${from / 100 + at}xx`);
    return hundreds.join(" or ");
}
function isIn(ranges, status) {
    return ranges.some(({ from, to }) => from <= status && status <= to);
}
function get({ ip, port, host = ip }, { path, isHttps, isInsecure, headers }, signal) {
    const authority = `${(0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host) === 6 ? `[${host}]` : host}:${port}`;
    const options = {
        host: ip,
        port,
        path,
        agent: false,
        signal,
        headers: { Host: authority, ...Object.fromEntries(headers.map(({ name, value }) => [name, value])) },
    };
    const servername = (0,node_net__WEBPACK_IMPORTED_MODULE_2__.isIP)(host) === 0 ? host : "";
    const { promise, resolve, reject } = (0,_waiting_deferred_js__WEBPACK_IMPORTED_MODULE_6__/* .deferred */ .y)();
    const request = isHttps
        ? (0,node_https__WEBPACK_IMPORTED_MODULE_1__.request)({ ...options, servername, rejectUnauthorized: !isInsecure })
        : (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(options);
    request.on("response", resolve).on("error", reject).end();
    return promise;
}
async function beginningOf(response) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes >= MOST_BODY_BYTES)
            break;
    }
    return Buffer.concat(chunks).subarray(0, MOST_BODY_BYTES).toString("utf8");
}
function failed(error, timeoutMs) {
    if (error instanceof _pattern_count_js__WEBPACK_IMPORTED_MODULE_4__/* .PatternTooSlow */ .Y) {
        return { kind: "not-ready", isReached: true, detail: error.message, remedy: error.hint ?? "" };
    }
    if (error.name === "AbortError" || error.name === "TimeoutError") {
        return (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_5__/* .notReadyAnswer */ .nQ)((0,_dialogue_js__WEBPACK_IMPORTED_MODULE_5__/* .silentAfter */ .i7)(timeoutMs, false), { isReached: false });
    }
    if (error.code?.startsWith("HPE_"))
        return (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_5__/* .notReadyAnswer */ .nQ)("answers in another protocol", { isReached: true });
    if (error.code === "EPROTO")
        return (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_5__/* .notReadyAnswer */ .nQ)("does not speak TLS", { isReached: true });
    if (isAboutCertificate(error)) {
        return (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_5__/* .notReadyAnswer */ .nQ)(`its certificate is refused: ${(0,_user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}; \`insecure: true\` accepts any`, {
            isReached: true,
        });
    }
    return (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_5__/* .connectionFailed */ .Up)(error, { isConnected: false });
}
function isAboutCertificate({ code = "" }) {
    return /CERT|UNABLE_TO_|SIGNATURE/.test(code);
}


/***/ }),

/***/ 1069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ meaningOf),
/* harmony export */   l: () => (/* binding */ describeEnd)
/* harmony export */ });
const SIGNALS = {
    1: "SIGHUP",
    2: "SIGINT",
    3: "SIGQUIT",
    4: "SIGILL",
    6: "SIGABRT",
    7: "SIGBUS",
    8: "SIGFPE",
    9: "SIGKILL",
    11: "SIGSEGV",
    13: "SIGPIPE",
    15: "SIGTERM",
};
function describeEnd({ exitCode, isOutOfMemory, because }) {
    if (isOutOfMemory)
        return `ran out of memory and ended with code ${exitCode}`;
    if (because !== undefined)
        return `was ${because}`;
    const signal = SIGNALS[exitCode - 128];
    return signal === undefined ? `exited with code ${exitCode}` : `ended with code ${exitCode} (${signal})`;
}
const CRASHED = {
    topic: "Program crashed",
    meaning: "the program itself crashed",
    hint: "Try another version of the image, and check that it is built for this machine's architecture.",
};
const MEANINGS = {
    0: {
        topic: "Finished instead of running",
        meaning: "the program finished its work without an error",
        hint: "A service must keep running. If it is meant to finish its work and exit, set `wait: {exit: 0}`; otherwise check its `command`.",
    },
    126: {
        topic: "Program not in the image",
        meaning: "a program was found, but cannot be executed",
        hint: "Check the file's mode (chmod +x), its first line, and the image's architecture.",
    },
    127: {
        topic: "Program not in the image",
        meaning: "a program that its command names is not in the image",
        hint: "Check its `command` and `entrypoint`.",
    },
    132: CRASHED,
    134: CRASHED,
    135: {
        ...CRASHED,
        meaning: "a memory access failed, most often because /dev/shm is too small",
        hint: "Give it more shared memory with `--shm-size 256m` in `options`.",
    },
    136: CRASHED,
    137: {
        topic: "Killed by a signal",
        meaning: "it was killed, most often because the machine or its memory limit ran out of memory",
        hint: "Raise or remove `--memory` in `options`, or let it use less memory; if memory is not short, look for what kills containers on this machine.",
    },
    139: {
        ...CRASHED,
        meaning: "the program crashed (it used memory that is not its own)",
    },
    143: {
        topic: "Killed by a signal",
        meaning: "it was asked to end",
        hint: "Look for what stops containers on this machine.",
    },
};
const OUT_OF_MEMORY = {
    topic: "Ran out of memory",
    meaning: "the kernel killed it because its memory limit was reached",
    hint: "Raise or remove `--memory` in `options`, or let it use less memory.",
};
const ENDED_FROM_OUTSIDE = {
    topic: "Ended by the cluster",
    meaning: "it did not end by itself",
    hint: "Its sentence names what ended it: a node that is full or gone, a deadline, or an eviction through the API.",
};
const OWN_CODE = {
    topic: "Exited while starting",
    hint: "Its last lines are in the log above; check its `env`, `command` and `volumes`.",
};
function meaningOf({ exitCode, isOutOfMemory, because }) {
    if (!isOutOfMemory && because !== undefined)
        return ENDED_FROM_OUTSIDE;
    return isOutOfMemory ? OUT_OF_MEMORY : (MEANINGS[exitCode] ?? OWN_CODE);
}


/***/ }),

/***/ 858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ READ_LINES)
/* harmony export */ });
const READ_LINES = 400;


/***/ }),

/***/ 7033:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qu: () => (/* binding */ parseHandedOver),
/* harmony export */   c7: () => (/* binding */ formatHandedOver),
/* harmony export */   kH: () => (/* binding */ HANDED_OVER_STATE_NAME)
/* harmony export */ });
const HANDED_OVER_STATE_NAME = "services";
function formatHandedOver(services) {
    return JSON.stringify(services.map(({ name, id, ip, startedAt, mayFinish }) => ({ name, id, ip, startedAt, mayFinish })));
}
function parseHandedOver(state) {
    try {
        const services = JSON.parse(state ?? "[]");
        return Array.isArray(services) ? services.filter(isHandedOver) : [];
    }
    catch {
        return [];
    }
}
function isHandedOver(value) {
    if (typeof value !== "object" || value === null)
        return false;
    const texts = value;
    return ["name", "id", "ip", "startedAt"].every((key) => typeof texts[key] === "string");
}


/***/ }),

/***/ 1098:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ NOTHING_STARTED),
/* harmony export */   DP: () => (/* binding */ MAIN_ENDED_STATE_NAME),
/* harmony export */   JG: () => (/* binding */ parseSavedSession),
/* harmony export */   Zb: () => (/* binding */ formatSavedSession),
/* harmony export */   fS: () => (/* binding */ findRemains),
/* harmony export */   o6: () => (/* binding */ SWEPT_STATE_NAME),
/* harmony export */   sf: () => (/* binding */ STATE_NAME)
/* harmony export */ });
/* harmony import */ var _job_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2379);
/* harmony import */ var _job_worker_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5093);


const STATE_NAME = "session";
const NOTHING_STARTED = "nothing-started";
const MAIN_ENDED_STATE_NAME = "main-ended";
const SWEPT_STATE_NAME = "swept";
function formatSavedSession(saved) {
    return JSON.stringify({
        id: saved.session.id,
        jobSession: saved.session.jobSession,
        backend: saved.backend,
        main: saved.main && (0,_job_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .formatIdentity */ .gZ)(saved.main),
    });
}
function parseSavedSession(state) {
    const { id, jobSession, backend, main } = parseObject(state ?? "");
    if (!isText(id) || !(0,_job_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isSessionId */ .S)(id) || !isText(jobSession) || !(0,_job_session_js__WEBPACK_IMPORTED_MODULE_0__/* .isSessionId */ .S)(jobSession))
        return undefined;
    if (!isText(backend))
        return undefined;
    return { session: { id, jobSession }, backend, main: isText(main) ? (0,_job_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .parseIdentity */ .aZ)(main) : undefined };
}
function findRemains(state, job) {
    if (state === NOTHING_STARTED)
        return { kind: "nothing" };
    const saved = parseSavedSession(state);
    if (saved === undefined)
        return { kind: "lost" };
    const { session, backend, main } = saved;
    if (job.isCertain && session.jobSession !== job.jobSession)
        return { kind: "lost" };
    return { kind: "known", belongings: { kind: "session", ...session, ofJob: job.names }, backend, main };
}
function isText(value) {
    return typeof value === "string";
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? value : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 4113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ stopSession)
});

// EXTERNAL MODULE: ./src/ports/describe-removal.ts
var describe_removal = __webpack_require__(2038);
// EXTERNAL MODULE: ./src/report/without-repeats.ts
var without_repeats = __webpack_require__(5051);
;// CONCATENATED MODULE: ./src/report/failure-report.ts

function reportLastLines(service, lines, mostLines, log) {
    log.info(lines.length === 0 ? `${service} has printed nothing` : `last lines of ${service}:`);
    log.foreign((0,without_repeats/* withoutRepeats */.j)(lines).slice(-mostLines));
}

// EXTERNAL MODULE: ./src/report/read-lines.ts
var read_lines = __webpack_require__(858);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/waiting/limited.ts
var limited = __webpack_require__(1569);
// EXTERNAL MODULE: ./src/job/worker-process.ts
var worker_process = __webpack_require__(5093);
;// CONCATENATED MODULE: ./src/session/stop/stop-main.ts

const PATIENCE_MS = 2_000;
const PAUSE_MS = 20;
async function stopMain(main, { processes, log, clock, kill }) {
    if (main === undefined || (0,worker_process/* isAlive */._n)(main, processes) !== true)
        return;
    log.info("the start step is still running: stopping it");
    kill(main.pid);
    const untilMs = clock.nowMs() + PATIENCE_MS;
    while ((0,worker_process/* isAlive */._n)(main, processes) === true && clock.nowMs() < untilMs)
        await clock.sleep(PAUSE_MS);
}

// EXTERNAL MODULE: ./src/report/describe-end.ts
var describe_end = __webpack_require__(1069);
// EXTERNAL MODULE: ./src/request/one-shots.ts
var one_shots = __webpack_require__(6265);
;// CONCATENATED MODULE: ./src/session/stop/what-became.ts


function whatBecame(service, now) {
    if (now === undefined)
        return changed("was removed by something else during the job");
    if (now.isRestarting) {
        return changed(`kept restarting during the job; it last ${(0,describe_end/* describeEnd */.l)(now)}`);
    }
    if (!now.isRunning && (0,one_shots/* hasFinishedByItself */.zK)(service, now))
        return { kind: "well" };
    if (!now.isRunning)
        return changed(`${(0,describe_end/* describeEnd */.l)(now)} during the job${timeOf(now.finishedAt)}`);
    const { addresses } = now;
    const hasMoved = service.ip !== "" && addresses.length > 0 && !addresses.includes(service.ip);
    const moved = hasMoved ? `, and changed its address from ${service.ip} to ${addresses.join(", ")}` : "";
    if (now.startedAt !== service.startedAt) {
        return changed(`was restarted during the job${timeOf(now.startedAt)}${moved}`);
    }
    if (hasMoved)
        return changed(`changed its address from ${service.ip} to ${addresses.join(", ")}`);
    if (now.isOutOfMemory)
        return changed("ran on, but one of its processes ran out of memory and was killed");
    return { kind: "well" };
}
function changed(sentence) {
    return { kind: "changed", sentence };
}
function timeOf(moment) {
    if (moment.startsWith("0001-"))
        return "";
    return `, at ${moment.replace(/\.\d+/, "").replace("T", " ").replace("Z", " UTC")}`;
}

;// CONCATENATED MODULE: ./src/session/stop/stop-session.ts







const LIMIT_MS = { all: 30_000, fates: 5_000, logs: 10_000 };
const QUIET_MS = 3_000;
const PRINTED_LOG_LINES = 1_000;
const REPORTED_LOG_LINES = 20;
async function stopSession(remains, end, tools) {
    const { backend, clock } = tools;
    const startedAtMs = clock.nowMs();
    await stopMain(remains.main, tools);
    const fates = await (0,limited/* limited */.T)(clock, LIMIT_MS.fates, (signal) => sayWhatBecame(end.handedOver, signal, tools));
    explainUnlessDone("could not check whether the services were still running", fates, tools);
    if (end.logs === "always" || (end.logs === "on-failure" && end.mayHaveFailed)) {
        const logs = await (0,limited/* limited */.T)(clock, LIMIT_MS.logs, (signal) => printLogs(remains, signal, tools));
        explainUnlessDone("could not print the services' logs", logs, tools);
    }
    const untilMs = startedAtMs + LIMIT_MS.all;
    let soFar = { containers: 0, networks: 0, volumes: 0, failures: [] };
    const removal = await (0,limited/* limited */.T)(clock, untilMs - clock.nowMs(), () => backend.remove(remains.belongings, {
        clock,
        untilMs: untilMs - 3_000,
        network: "removed",
        quietMs: end.hasMainEnded ? 0 : QUIET_MS,
        onRound: (known) => {
            soFar = known;
        },
    }));
    explainUnlessDone(`cleanup did not finish; the next job ${backend.words.here} will remove the rest`, removal, tools);
    sayWhatWasRemoved(soFar, clock.nowMs() - startedAtMs, tools);
    return removal.kind === "done" && soFar.failures.length === 0 ? "removed" : "left-some";
}
async function sayWhatBecame(handedOver, signal, { backend, log }) {
    const states = await Promise.all(handedOver.map(({ id }) => backend.state(id)));
    for (const [at, service] of handedOver.entries()) {
        signal.throwIfAborted();
        const fate = whatBecame(service, states[at]);
        if (fate.kind === "well")
            continue;
        log.warning(`${service.name} ${fate.sentence}`);
        const lines = await backend.lastLogLines(service.id, read_lines/* READ_LINES */.Z);
        signal.throwIfAborted();
        if (lines.length > 0)
            reportLastLines(service.name, lines, REPORTED_LOG_LINES, log);
    }
}
async function printLogs(remains, signal, tools) {
    const services = await tools.backend.services(remains.belongings);
    const inOrder = services.toSorted((a, b) => a.name.localeCompare(b.name));
    for (const service of inOrder)
        await printLog(service, signal, tools);
}
async function printLog({ id, name }, signal, { backend, log }) {
    try {
        const lines = await backend.lastLogLines(id, PRINTED_LOG_LINES);
        signal.throwIfAborted();
        if (lines.length === 0) {
            log.info(`${name} has printed nothing`);
            return;
        }
        const extent = lines.length < PRINTED_LOG_LINES ? "" : ` (the last ${PRINTED_LOG_LINES} lines)`;
        await log.group(`Logs of ${name}${extent}`, async () => log.foreign(lines));
    }
    catch (error) {
        signal.throwIfAborted();
        log.info(`could not print the logs of ${name}: ${(0,user_error/* messageOf */.b)(error)}`);
    }
}
function explainUnlessDone(what, result, { backend, log }) {
    if (result.kind === "late")
        log.warning(`${what}: ${backend.words.host} took too long`);
    if (result.kind === "failed")
        log.warning(`${what}: ${(0,user_error/* messageOf */.b)(result.error)}`);
}
function sayWhatWasRemoved(removal, elapsedMs, { backend, log }) {
    log.info(`${(0,describe_removal/* describeRemoval */.s)(removal, backend.words)} in ${Math.round(elapsedMs)} ms`);
    for (const failure of removal.failures)
        log.warning(`could not remove ${failure}`);
}


/***/ }),

/***/ 455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ interruptionsOf)
/* harmony export */ });
/* harmony import */ var _ancestors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4593);

const LOOK_MS = 500;
function interruptionsOf(processes) {
    return (listener) => {
        const hear = (name, interruption) => process.on(name, () => listener(interruption));
        hear("SIGINT", { kind: "pressed", exitCode: 130 });
        hear("SIGTERM", { kind: "told", signal: "SIGTERM", exitCode: 143 });
        hear("SIGHUP", { kind: "told", signal: "SIGHUP", exitCode: 129 });
        const ancestors = (0,_ancestors_js__WEBPACK_IMPORTED_MODULE_0__/* .ancestorsOf */ .Gw)(processes);
        const lost = (0,_ancestors_js__WEBPACK_IMPORTED_MODULE_0__/* .isOrphan */ .BH)(processes, process.env.npm_command) ? "the parent process" : undefined;
        const looking = setInterval(() => {
            const parent = lost ?? (0,_ancestors_js__WEBPACK_IMPORTED_MODULE_0__/* .endedAncestor */ .Wz)(ancestors, processes)?.name;
            if (parent === undefined)
                return;
            clearInterval(looking);
            listener({ kind: "orphaned", parent, exitCode: 143 });
        }, LOOK_MS);
        looking.unref();
    };
}


/***/ }),

/***/ 3741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ printVariables)
});

// EXTERNAL MODULE: ./src/request/nearest-name.ts
var nearest_name = __webpack_require__(1959);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
;// CONCATENATED MODULE: ./src/terminal/environment/format-variables.ts

const FORMATS = {
    sh: each((name, value) => `export ${name}=${inSingleQuotes(value, "'\\''")}`),
    dotenv: each((name, value) => `${name}=${asDotenv(value)}`),
    "gitlab-dotenv": gitlabDotenv,
    json: (variables) => JSON.stringify(variables, null, 2),
    github: each((name, value) => {
        const mark = value.includes("EOF") ? `EOF_${value.length}_${name}` : "EOF";
        return value.includes("\n") ? `${name}<<${mark}\n${value}\n${mark}` : `${name}=${value}`;
    }),
    azure: each((name, value) => `##vso[task.setvariable variable=${name}]${azureText(value)}`),
    teamcity: each((name, value) => `##teamcity[setParameter name='env.${name}' value='${teamcityText(value)}']`),
    fish: each((name, value) => `set -gx ${name} '${value.replace(/[\\']/g, "\\$&")}'`),
    powershell: each((name, value) => `$env:${name} = ${inSingleQuotes(value, "''")}`),
};
function formatVariables(variables, format) {
    const text = FORMATS[format](variables);
    return text === "" ? "" : `${text}\n`;
}
function each(line) {
    return (variables) => Object.entries(variables)
        .map(([name, value]) => line(name, value))
        .join("\n");
}
function inSingleQuotes(value, quote) {
    return `'${value.replaceAll("'", quote)}'`;
}
function asDotenv(value) {
    if (/^[^\s'"`#$\\]*$/.test(value))
        return value;
    if (!value.includes("'"))
        return `'${value}'`;
    return `"${value.replace(/[\\"$`]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}
const MOST_BYTES_OF_GITLAB = 5 * 1024;
function gitlabDotenv(variables) {
    const several = Object.entries(variables).find(([, value]) => /[\r\n]/.test(value));
    if (several !== undefined) {
        throw new user_error/* UserError */.y(`the value of ${several[0]} has several lines, which GitLab's dotenv reports cannot hold`, {
            hint: "Leave it out, or put it into an artifact of its own.",
        });
    }
    const text = each((name, value) => `${name}=${value}`)(variables);
    if (Buffer.byteLength(text) <= MOST_BYTES_OF_GITLAB)
        return text;
    throw new user_error/* UserError */.y("the variables are more than the 5 KB that a dotenv report of GitLab can hold", {
        hint: "Print single ones: sibling-services env NAME.",
    });
}
function azureText(value) {
    return value.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function teamcityText(value) {
    return value
        .replace(/[|'[\]]/g, "|$&")
        .replaceAll("\n", "|n")
        .replaceAll("\r", "|r");
}

;// CONCATENATED MODULE: ./src/terminal/environment/print-variables.ts



function printVariables(kept, { name, format = "sh" }) {
    if (kept === undefined) {
        throw new user_error/* UserError */.y("no services are up here, or another container or user started them", {
            hint: "Start them with `sibling-services up`. Steps in containers of their own share a file: up --format dotenv > services.env",
        });
    }
    const { variables, addresses } = kept;
    if (name !== undefined)
        return `${valueOfVariable(name, variables)}\n`;
    if (format === "places")
        return Object.entries(addresses)
            .map(([one, at]) => `${one} ${at}\n`)
            .join("");
    return formatVariables(variables, isFormat(format) ? format : "sh");
}
function valueOfVariable(name, variables) {
    const value = variables[name];
    if (value !== undefined)
        return value;
    const names = Object.keys(variables);
    const near = (0,nearest_name/* nearestName */.q)(name, names);
    throw new user_error/* UserError */.y(`there is no variable ${name}`, {
        hint: near === undefined ? `There are ${names.join(", ")}.` : `Did you mean ${near}?`,
    });
}
function isFormat(text) {
    return Object.hasOwn(FORMATS, text);
}


/***/ }),

/***/ 1569:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ limited)
/* harmony export */ });
async function limited(clock, limitMs, work) {
    const late = new AbortController();
    const inTime = new AbortController();
    const timer = clock.sleep(limitMs, inTime.signal).then(() => {
        late.abort(new Error(`not done within ${limitMs / 1_000} s`));
        return { kind: "late" };
    }, () => ({ kind: "late" }));
    const result = work(late.signal).then((value) => ({ kind: "done", value }), (error) => ({ kind: "failed", error }));
    try {
        return await Promise.race([result, timer]);
    }
    finally {
        inTime.abort();
    }
}


/***/ }),

/***/ 2632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ leftoversBehind)
});

// EXTERNAL MODULE: ./src/backend/docker/engine/engine-breakdown.ts
var engine_breakdown = __webpack_require__(9242);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/waiting/limited.ts
var limited = __webpack_require__(1569);
;// CONCATENATED MODULE: ./src/backend/docker/network/leave-network.ts


const LIMIT_MS = 5_000;
async function leaveNetwork({ networkId, containerId }, { engine, log, clock }) {
    const left = await (0,limited/* limited */.T)(clock, LIMIT_MS, () => engine.networks.disconnect(networkId, containerId));
    if (left.kind === "done")
        return;
    const why = left.kind === "late" ? "the daemon took too long" : (0,user_error/* messageOf */.b)(left.error);
    log.warning(`the job's container is still on network ${networkId.slice(0, 12)}: ${why}`);
}

// EXTERNAL MODULE: ./src/backend/docker/removal/docker-inventory.ts + 1 modules
var docker_inventory = __webpack_require__(4993);
// EXTERNAL MODULE: ./src/backend/docker/labels.ts
var docker_labels = __webpack_require__(7954);
// EXTERNAL MODULE: ./src/backend/docker/removal/look-at-things.ts
var look_at_things = __webpack_require__(2963);
;// CONCATENATED MODULE: ./src/backend/docker/removal/find-lost-sessions.ts


async function findLostSessions({ jobSession, names }, step, engine) {
    const ids = (0,look_at_things/* asLabelled */.a)(await (0,look_at_things/* ourThings */.W)((0,docker_labels/* labelsOfNames */.ZS)(names), engine))
        .filter(({ labels }) => (labels[docker_labels/* LABEL */.d_.step] ?? "") === (step ?? ""))
        .map(({ labels }) => labels[docker_labels/* LABEL */.d_.session] ?? "");
    return [...new Set(ids)].map((id) => ({ kind: "session", id, jobSession, ofJob: names }));
}

// EXTERNAL MODULE: ./src/waiting/at-most.ts
var at_most = __webpack_require__(4884);
// EXTERNAL MODULE: ./src/backend/docker/removal/find-suspects.ts
var find_suspects = __webpack_require__(3978);
// EXTERNAL MODULE: ./src/backend/docker/removal/sweep.ts + 1 modules
var sweep = __webpack_require__(4886);
;// CONCATENATED MODULE: ./src/backend/docker/removal/list-orphans.ts



async function listOrphans(ownJobSession, tools) {
    const witness = (0,sweep/* witnessOf */.XH)(tools);
    const suspects = await (0,find_suspects/* findSuspects */.Y)(ownJobSession, tools.engine, witness);
    const orphans = await (0,at_most/* atMost */.T)(sweep/* MOST_JOBS_AT_ONCE */.Z5, suspects, async (jobSession) => {
        const { fate, things } = await (0,sweep/* judgeJob */.JB)(jobSession, { ...tools, witness });
        if (fate.kind === "alive")
            return [];
        const named = (noun, all) => all.map(({ name }) => ({ noun, name, because: fate.because }));
        return [
            ...named("container", things.containers),
            ...named("network", things.networks),
            ...named("volume", things.volumes),
        ];
    });
    return orphans.flat();
}

;// CONCATENATED MODULE: ./src/backend/docker/docker-leftovers.ts






const OUT_OF_REACH = ["EACCES", "ENOENT"];
function dockerLeftovers(tools) {
    const { engine } = tools;
    return {
        ...(0,docker_inventory/* dockerInventory */.J)(engine),
        async lostSessions(job, step) {
            try {
                await engine.about();
            }
            catch (error) {
                if (!(error instanceof engine_breakdown/* EngineBreakdown */.u) || !OUT_OF_REACH.includes(error.code))
                    throw error;
                return { kind: "out-of-reach", because: error.code };
            }
            return { kind: "found", belongings: await findLostSessions(job, step, engine) };
        },
        async leave() {
            const joined = tools.joined();
            if (joined !== undefined)
                await leaveNetwork(joined, tools);
        },
        sweep: (ownJobSession, signal, leastAgeSeconds) => (0,sweep/* sweep */.X0)(ownJobSession, { ...tools, signal, leastAgeSeconds }),
        orphans: (ownJobSession, leastAgeSeconds) => listOrphans(ownJobSession, { ...tools, leastAgeSeconds }),
    };
}

// EXTERNAL MODULE: ./src/backend/docker/engine-api/connect-engine.ts + 25 modules
var connect_engine = __webpack_require__(3051);
// EXTERNAL MODULE: ./src/backend/docker/network/joined-network.ts
var joined_network = __webpack_require__(4360);
;// CONCATENATED MODULE: ./src/wiring/terminal/leftovers-behind.ts



function leftoversBehind(door, daemon, tools) {
    const { before, state = () => undefined } = tools;
    return dockerLeftovers({
        ...tools,
        engine: (0,connect_engine/* connectEngine */.x)(door.endpoint, { changeMs: 15_000, askMs: 5_000 }),
        isDaemonLocal: daemon.host.kind === "socket",
        joined: () => (0,joined_network/* parseJoinedNetwork */.fl)(before?.state[joined_network/* JOINED_STATE_NAME */.Y5] ?? state(joined_network/* JOINED_STATE_NAME */.Y5)),
    });
}


/***/ }),

/***/ 1517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  callRun: () => (/* binding */ callRun),
  callUp: () => (/* binding */ callUp)
});

// EXTERNAL MODULE: ./src/backend/docker/daemon/docker-host.ts
var docker_host = __webpack_require__(5923);
// EXTERNAL MODULE: ./src/job/job-identity.ts
var job_identity = __webpack_require__(1799);
// EXTERNAL MODULE: ./src/job/session.ts
var job_session = __webpack_require__(2379);
// EXTERNAL MODULE: ./src/job/worker-process.ts
var worker_process = __webpack_require__(5093);
// EXTERNAL MODULE: ./src/ports/backend-errors.ts
var backend_errors = __webpack_require__(7734);
// EXTERNAL MODULE: ./src/report/evidence-lines.ts
var evidence_lines = __webpack_require__(3631);
;// CONCATENATED MODULE: ./src/report/format-seconds.ts
function formatSeconds(ms) {
    return `${(ms / 1000).toFixed(1)} s`;
}

;// CONCATENATED MODULE: ./src/report/gantt.ts

const MOST_SERVICES = 100;
const NAMES = { leastWidth: 75, widthOfCharacter: 7, mostCharacters: 40, lastCharacters: 16 };
const NO_WIDTH = "\u200b";
function ganttOf(timelines) {
    const drawn = timelines.filter(({ phases }) => phases.length > 0).slice(0, MOST_SERVICES);
    const starts = drawn.flatMap(({ phases }) => phases.map(({ startedAtMs }) => startedAtMs));
    if (starts.length === 0)
        return [];
    const zeroMs = Math.min(...starts);
    const bars = ({ phases }) => phases.map(({ name, startedAtMs, endedAtMs }) => {
        const tookMs = Math.max(0, endedAtMs - startedAtMs);
        const beginsMs = Math.round(startedAtMs - zeroMs);
        const endsMs = beginsMs + Math.max(1, Math.round(tookMs));
        return `    ${name} ${formatSeconds(tookMs)} :${beginsMs}, ${endsMs}`;
    });
    const names = sectionsOf(drawn);
    const widthPx = Math.max(...drawn.map(({ service }) => cut(service).length)) * NAMES.widthOfCharacter + 20;
    return [
        "```mermaid",
        `%%{init: {"gantt": {"leftPadding": ${Math.max(NAMES.leastWidth, widthPx)}}}}%%`,
        "gantt",
        "    dateFormat x",
        `    axisFormat ${axisOf(drawn, zeroMs)}`,
        ...drawn.flatMap((one, at) => [`    section ${names[at]}`, ...bars(one)]),
        "```",
    ];
}
function sectionsOf(timelines) {
    const names = timelines.map(({ service }) => cut(service));
    return names.map((name, at) => {
        const earlier = names.slice(0, at).filter((other) => other === name).length;
        return name + NO_WIDTH.repeat(1 + earlier);
    });
}
function cut(name) {
    const { mostCharacters, lastCharacters } = NAMES;
    if (name.length <= mostCharacters)
        return name;
    return `${name.slice(0, mostCharacters - 1 - lastCharacters)}\u2026${name.slice(-lastCharacters)}`;
}
function axisOf(timelines, zeroMs) {
    const ends = timelines.flatMap(({ phases }) => phases.map(({ endedAtMs }) => endedAtMs - zeroMs));
    const endMs = Math.max(...ends);
    if (endMs >= 60_000)
        return "%-M:%S";
    return endMs >= 10_000 ? "%-S s" : "%-S.%L s";
}

// EXTERNAL MODULE: ./src/report/outputs.ts
var outputs = __webpack_require__(5468);
// EXTERNAL MODULE: ./src/report/readable-text.ts
var readable_text = __webpack_require__(9785);
;// CONCATENATED MODULE: ./src/report/summary.ts





const MOST_BYTES = 900_000;
function summaryOf(services, timelines) {
    return withinLimit([
        "### Services",
        "",
        "| service | image | address | ready after | decided by | route |",
        "| --- | --- | --- | --- | --- | --- |",
        ...services.map(rowOf),
        "",
        ganttOf(timelines).join("\n"),
    ]);
}
function failureSummaryOf(error, timelines) {
    const { title, message, hint, others, evidence } = error;
    return withinLimit([
        `### ${asText(title ?? "Services failed")}`,
        "",
        ...[message, ...(hint === undefined ? [] : [`Hint: ${hint}`]), ...others].flatMap((text) => [
            ...text.split("\n").map((line) => `${asProse(line)}<br>`),
            "",
        ]),
        ...evidence.flatMap((one) => [
            "<pre>",
            ...(0,evidence_lines/* evidenceLines */.p)(one).map(({ kind, text }) => asHtml(kind === "own" ? text : `    ${text}`)),
            "</pre>",
            "",
        ]),
        ganttOf(timelines).join("\n"),
    ]);
}
function rowOf(service) {
    const digest = service.digest?.slice(0, "sha256:".length + 12);
    const image = [service.image, ...(digest === undefined ? [] : [digest])];
    const cells = [
        asCode(service.name),
        image.map(asCode).join("<br>"),
        asCode((0,outputs/* addressOf */.ci)(service) || "-"),
        formatSeconds(service.readyAfterMs),
        asCode(service.decidedBy),
        service.ports[0]?.route ?? "-",
    ];
    return `| ${cells.join(" | ")} |`;
}
function asCode(text) {
    return `<code>${asText(text)}</code>`;
}
function asText(text) {
    return (0,readable_text/* readableLine */.$)(text).replace(/[^\p{L}\p{N} .,/()-]/gu, (one) => `&#${one.codePointAt(0)};`);
}
function asProse(line) {
    const pieces = line.split(/`([^`]+)`/);
    return pieces.map((piece, at) => (at % 2 === 1 ? asCode(piece) : asText(piece))).join("");
}
function asHtml(line) {
    return (0,readable_text/* readableLine */.$)(line).replace(/[&<>]/g, (one) => `&#${one.codePointAt(0)};`);
}
function withinLimit(pieces) {
    const kept = [];
    let bytes = 0;
    for (const piece of pieces) {
        bytes += Buffer.byteLength(piece) + 1;
        if (bytes > MOST_BYTES) {
            const isOpen = kept.lastIndexOf("<pre>") > kept.lastIndexOf("</pre>");
            return [...kept, ...(isOpen ? ["</pre>"] : []), "", "_The rest is left out._"].join("\n");
        }
        kept.push(piece);
    }
    return kept.join("\n");
}

;// CONCATENATED MODULE: ./src/readiness/pace.ts
const SHARE_OF_LOOK = 0.02;
const SHARE_OF_COMMAND = 0.05;
const LOOK_FOR_EACH_MS = 16;
const STATE_FOR_EACH_MS = 400;
function pauseBeforeLookMs(waitedMs, waiting) {
    const aloneMs = between(5, waitedMs < 30_000 ? 30 : 250, waitedMs * SHARE_OF_LOOK);
    return waiting < 2 ? aloneMs : Math.max(aloneMs, waiting * LOOK_FOR_EACH_MS);
}
function untilBeatMs(nowMs, pauseMs) {
    const leftMs = pauseMs - (nowMs % pauseMs);
    return leftMs < pauseMs / 2 ? leftMs + pauseMs : leftMs;
}
function pauseBeforeStateMs(waiting) {
    return Math.max(1_000, waiting * STATE_FOR_EACH_MS);
}
function pauseBeforeCommandMs(waitedMs) {
    return between(50, 500, waitedMs * SHARE_OF_COMMAND);
}
function restAfterCommandMs(durationMs) {
    return 3 * durationMs;
}
function between(lowest, highest, value) {
    return Math.min(highest, Math.max(lowest, value));
}

;// CONCATENATED MODULE: ./src/readiness/pace-of-step.ts

function paceOfStep(clock) {
    let waiting = 0;
    return {
        async during(wait) {
            waiting += 1;
            try {
                return await wait();
            }
            finally {
                waiting -= 1;
            }
        },
        beforeLookMs(waitedMs) {
            const pauseMs = pauseBeforeLookMs(waitedMs, waiting);
            return waiting < 2 ? pauseMs : untilBeatMs(clock.nowMs(), pauseMs);
        },
        beforeStateMs: () => pauseBeforeStateMs(waiting),
    };
}

;// CONCATENATED MODULE: ./src/report/aligned-log.ts
function alignedLog(log, names) {
    const width = Math.max(0, ...names.map(({ length }) => length));
    return {
        ...log,
        info(line) {
            const name = names.find((one) => line.startsWith(`${one}: `));
            log.info(name === undefined ? line : `${`${name}:`.padEnd(width + 1)}${line.slice(name.length + 1)}`);
        },
    };
}

// EXTERNAL MODULE: ./src/request/templates/fill-template.ts
var fill_template = __webpack_require__(747);
// EXTERNAL MODULE: ./src/request/container-port.ts
var container_port = __webpack_require__(3616);
// EXTERNAL MODULE: ./src/waiting/deferred.ts
var deferred = __webpack_require__(4624);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/reachability/look-over-route.ts


const LOOK_TIMEOUT_MS = 1_000;
async function lookOverRoute(route, probe, target, signal, onAnswered = () => { }) {
    const { resolve, isForeign } = target;
    if (isForeign(route)) {
        return notReached("something else listens there: it answered before the container was started");
    }
    const resolved = (0,external_node_net_.isIP)(route.host) === 0 ? await inTime(resolve(route.host)) : [route.host];
    if (resolved === undefined)
        return notReached(`the name ${route.host} has no answer within ${LOOK_TIMEOUT_MS} ms`);
    const ip = resolved.find((address) => address.includes(".")) ?? resolved[0];
    if (ip === undefined)
        return notReached(`the name ${route.host} does not resolve`);
    if (route.kind === "alias" && !resolved.every((address) => target.addresses.includes(address))) {
        return notReached(`the name ${route.host} resolves to ${resolved.join(", ")}, not only to this service`);
    }
    const { host, port } = route;
    const answer = await probe.ask({ ip, port, host }, { timeoutMs: probe.timeoutMs ?? LOOK_TIMEOUT_MS, signal });
    if (answer.kind !== "ready")
        return answer;
    onAnswered();
    return prove({ answer, route, ip }, target, signal);
}
async function prove({ answer, route, ip }, target, signal) {
    const missing = target.missingProof(route, { isOnlyAccepted: answer.isOnlyAccepted === true });
    switch (missing.kind) {
        case "none":
            return answer;
        case "listens":
            return judgeAccepted(await target.listens(signal));
        case "sight":
            return judge({
                unseen: missing.unseen,
                notSeen: "something else answers there: the service's container sees no connection",
            });
    }
    function judgeAccepted(listens) {
        switch (listens) {
            case true:
                return answer;
            case false:
                return LATE;
            case undefined:
                return judge({ unseen: "assumed", notSeen: "accepts, but no connection arrives at the service" });
        }
    }
    async function judge({ unseen, notSeen }) {
        const sight = await target.sees(route, ip, signal).catch(() => undefined);
        switch (sight) {
            case "seen":
                return answer;
            case "not-listening":
                return LATE;
            case "not-seen":
                return notReached(notSeen);
            case "cannot-tell":
                return unseen === "counts" ? answer : assumed(answer);
            case undefined:
                return notReached("something answers there, but the container could not be asked whether it was the service");
        }
    }
}
function assumed(answer) {
    const detail = `${answer.detail}, but its image has no program to check that it is this service`;
    return { ...answer, detail, isAssumed: true };
}
const LATE = {
    kind: "not-ready",
    isReached: true,
    detail: "accepts, but the service behind it does not listen yet",
};
async function inTime(work) {
    const { promise: over, resolve } = (0,deferred/* deferred */.y)();
    const timer = setTimeout(resolve, LOOK_TIMEOUT_MS);
    try {
        return (await Promise.race([work, over])) ?? undefined;
    }
    finally {
        clearTimeout(timer);
    }
}
function notReached(detail) {
    return { kind: "not-ready", isReached: false, detail };
}

;// CONCATENATED MODULE: ./src/reachability/route-attempts.ts
const FRESH_MS = 250;
const FIRST_BACK_OFF_MS = 50;
const LONGEST_BACK_OFF_MS = 1_000;
function routeAttempts(ask, nowMs) {
    let isAnswered = false;
    let underWay;
    let last;
    let startedAtMs = 0;
    let deadCount = 0;
    let notBeforeMs = 0;
    let unnoticedUntilMs = 0;
    function end(answer) {
        underWay = undefined;
        isAnswered = false;
        last = answer;
        deadCount = answer.kind === "ready" || answer.isReached ? 0 : deadCount + 1;
        const backOffMs = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (deadCount - 1));
        notBeforeMs = deadCount === 0 ? 0 : nowMs() + backOffMs;
        unnoticedUntilMs = answer.kind === "ready" ? nowMs() + FRESH_MS : 0;
    }
    return {
        begin() {
            if (underWay !== undefined || nowMs() < Math.max(notBeforeMs, unnoticedUntilMs))
                return;
            startedAtMs = nowMs();
            underWay = ask(() => {
                isAnswered = true;
            }).then(end);
        },
        get isAnswered() {
            return isAnswered;
        },
        get underWay() {
            return underWay;
        },
        begunMsAgo: () => nowMs() - startedAtMs,
        get last() {
            return underWay === undefined ? last : undefined;
        },
        noticed() {
            unnoticedUntilMs = 0;
        },
    };
}

;// CONCATENATED MODULE: ./src/reachability/port-looks.ts




const GRACE_FOR_BETTER_MS = 25;
const GRACE_FOR_PROOF_MS = 1_000;
const SLOW_MS = 50;
const SLOW_BESIDE_REACHED_MS = 5;
const DEAD_MS = 250;
const ALSO_TRIED_MS = 250;
function toPort(target, containerPort) {
    return {
        get addresses() {
            return target.addresses;
        },
        resolve: target.resolve,
        isForeign: target.isForeign,
        missingProof: target.missingProof,
        listens: (signal) => target.listensOn(containerPort, signal),
        sees: (route, ip, signal) => target.seesOn(containerPort, { route, ip }, signal),
    };
}
function portLooks(target) {
    const closed = new AbortController();
    const known = new Map();
    const latest = new Map();
    function attemptsOver(containerPort, route, probe) {
        const key = `${probe.name} ${route.kind} ${route.host} ${route.port}`;
        const begun = known.get(key);
        if (begun !== undefined)
            return begun;
        const port = toPort(target, containerPort);
        const attempts = routeAttempts((onAnswered) => lookOverRoute(route, probe, port, closed.signal, onAnswered), () => performance.now());
        known.set(key, attempts);
        return attempts;
    }
    function lastAnswers(containerPort) {
        return (latest.get((0,container_port/* formatContainerPort */.KJ)(containerPort)) ?? []).map(({ route, attempts }) => ({
            route,
            answer: attempts.last ?? { kind: "not-ready", isReached: false, detail: "no answer yet" },
        }));
    }
    return {
        async look(containerPort, probe, signal) {
            const candidates = target
                .routesTo(containerPort)
                .map((route) => ({ route, attempts: attemptsOver(containerPort, route, probe) }));
            latest.set((0,container_port/* formatContainerPort */.KJ)(containerPort), candidates);
            const first = target.isHostCertain ? worthTrying(candidates) : candidates;
            for (const { attempts } of first)
                attempts.begin();
            await untilTelling(candidates, signal);
            if (first.length < candidates.length && readyRoute(lastAnswers(containerPort)) !== undefined) {
                for (const { attempts } of candidates.filter((one) => !first.includes(one)))
                    attempts.begin();
                await untilTelling(candidates, signal);
            }
            return combine(lastAnswers(containerPort));
        },
        async lookAtBetter(containerPort, signal) {
            const candidates = latest.get((0,container_port/* formatContainerPort */.KJ)(containerPort)) ?? [];
            const best = candidates.findIndex(({ attempts }) => attempts.last?.kind === "ready");
            const again = candidates.slice(0, Math.max(0, best)).filter(isAwaited);
            for (const { attempts } of again)
                attempts.begin();
            await untilTelling([...again, ...candidates.slice(best)], signal, DEAD_MS);
        },
        lastAnswers,
        close: () => closed.abort(),
    };
}
function worthTrying(candidates) {
    const direct = candidates.find(({ route }) => route.kind === "container-ip");
    const last = direct?.attempts.last;
    if (last?.kind !== "not-ready" || !last.isReached)
        return candidates;
    return candidates.filter((one) => one === direct || one.attempts.begunMsAgo() >= ALSO_TRIED_MS);
}
async function untilTelling(candidates, signal, betterMs = GRACE_FOR_BETTER_MS) {
    let readySinceMs;
    while (!signal.aborted) {
        const best = candidates.findIndex(({ attempts }) => attempts.last?.kind === "ready");
        if (best >= 0)
            readySinceMs ??= performance.now();
        const better = best < 0 ? candidates : candidates.slice(0, best).filter(isAwaited);
        const awaited = better.flatMap(({ attempts }) => (attempts.underWay === undefined ? [] : [attempts]));
        const leftMs = readySinceMs === undefined
            ? Math.max(...awaited.map((attempts) => slowMs(candidates) - attempts.begunMsAgo()))
            : readySinceMs + graceMs(awaited, betterMs) - performance.now();
        if (awaited.length === 0 || leftMs <= 0)
            break;
        await firstOf(awaited.map(({ underWay }) => underWay), leftMs, signal);
    }
    for (const { attempts } of candidates)
        attempts.noticed();
}
function isAwaited({ attempts }) {
    return attempts.underWay === undefined || attempts.isAnswered || attempts.begunMsAgo() < DEAD_MS;
}
function graceMs(better, betterMs) {
    return better.some(({ isAnswered }) => isAnswered) ? GRACE_FOR_PROOF_MS : betterMs;
}
function slowMs(candidates) {
    const isReached = candidates.some(({ attempts: { last } }) => last?.kind === "not-ready" && last.isReached);
    return isReached ? SLOW_BESIDE_REACHED_MS : SLOW_MS;
}
async function firstOf(ends, timeoutMs, signal) {
    const { promise: over, resolve: stop } = (0,deferred/* deferred */.y)();
    const timer = setTimeout(stop, timeoutMs);
    const onAbort = () => stop();
    signal.addEventListener("abort", onAbort, { once: true });
    try {
        await Promise.race([over, ...ends]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener("abort", onAbort);
    }
}
function combine(answers) {
    const telling = readyRoute(answers) ??
        answers.find(({ answer }) => answer.kind === "not-ready" && answer.isReached) ??
        answers[0];
    return (telling?.answer ?? { kind: "not-ready", isReached: false, detail: "the job has no route to this port" });
}
function readyRoute(answers) {
    return answers.find(({ answer }) => answer.kind === "ready");
}

// EXTERNAL MODULE: ./src/request/image-reference.ts
var image_reference = __webpack_require__(7988);
;// CONCATENATED MODULE: ./src/readiness/presets/preset-parts.ts
const PRESET_PARTS = [
    {
        images: "apache/kafka apache/kafka-native cp-kafka confluent-local wurstmeister/kafka redpandadata/redpanda vectorized/redpanda nats nats-server eclipse-mosquitto mosquitto activemq-artemis artemis activemq-classic activemq zookeeper cp-zookeeper etcd consul vault openbao apachepulsar/pulsar apachepulsar/pulsar-all cp-schema-registry mailpit mailhog smtp4dev opensmtpd",
        load: async () => (await __webpack_require__.e(/* import() */ 760).then(__webpack_require__.bind(__webpack_require__, 9760))).brokersPart,
    },
    {
        images: "mssql/server mssql-server-linux azure-sql-edge memcached cassandra scylladb/scylla neo4j bitnami/openldap bitnamilegacy/openldap osixia/openldap clickhouse-server clickhouse/clickhouse couchdb cockroach arangodb influxdb questdb crate trino surrealdb dynamodb-local aws-dynamodb-local elasticsearch opensearch solr meilisearch typesense/typesense qdrant weaviate chromadb/chroma chroma-core/chroma",
        load: async () => (await __webpack_require__.e(/* import() */ 258).then(__webpack_require__.bind(__webpack_require__, 2258))).storesPart,
    },
    {
        images: "keycloak standalone-chrome standalone-firefox standalone-edge standalone-chromium standalone-all-browsers grafana grafana-oss grafana-enterprise prom/prometheus openzipkin/zipkin ollama nginx httpd caddy traefik localstack localstack-pro motoserver/moto elasticmq elasticmq-native azurite fake-gcs-server minio wiremock mockserver toxiproxy library/registry distribution/distribution libpod/registry oracle-free oracle-xe db2_community/db2 ibmcom/db2 jacobalberty/firebird firebirdsql/firebird rethinkdb temporalio/temporal temporalio/auto-setup",
        load: async () => (await __webpack_require__.e(/* import() */ 836).then(__webpack_require__.bind(__webpack_require__, 2836))).toolsPart,
    },
    {
        images: "postgres postgis pgvector timescaledb timescaledb-ha yugabytedb/yugabyte mysql mysql-server percona percona-server mariadb mariadb-devel pingcap/tidb redis valkey redis-stack redis-stack-server keydb dragonflydb/dragonfly mongo mongodb-community-server mongodb-enterprise-server mongodb-atlas-local ferretdb/ferretdb ferretdb/all-in-one rabbitmq",
        load: async () => (await __webpack_require__.e(/* import() */ 384).then(__webpack_require__.bind(__webpack_require__, 3384))).usualPart,
    },
];

;// CONCATENATED MODULE: ./src/readiness/presets/find-preset.ts



const OTHER_PACKAGERS = ["bitnami", "bitnamilegacy", "bitnamisecure"];
async function findPreset(image, settings) {
    const preset = await loadPreset(image);
    return preset && adaptPreset(preset, image, settings);
}
async function loadPreset(image) {
    const partOf = (name) => PRESET_PARTS.find(({ images }) => images.split(" ").includes(name));
    const name = knownName(image, (one) => partOf(one) !== undefined);
    if (name === undefined)
        return undefined;
    const presets = await partOf(name)?.load();
    return presets?.find(({ images }) => images.includes(name));
}
function adaptPreset(preset, image, settings) {
    const { tag } = (0,image_reference/* parseImageReference */.o_)(image) ?? {};
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
function knownName(image, isKnown) {
    const path = (0,image_reference/* parseImageReference */.o_)(image)?.repository.split("/") ?? [];
    const twoParts = path.slice(-2).join("/");
    if (path.length > 1 && isKnown(twoParts))
        return twoParts;
    if (path.slice(0, -1).some((segment) => OTHER_PACKAGERS.includes(segment)))
        return undefined;
    const last = path.at(-1);
    return last !== undefined && isKnown(last) ? last : undefined;
}

// EXTERNAL MODULE: ./src/ports/service-failure.ts
var service_failure = __webpack_require__(6880);
;// CONCATENATED MODULE: ./src/service/advertised-address.ts


async function checkAdvertisedAfterwards(subject, { log, signal }) {
    const { service, preset, looks } = subject;
    const probe = preset?.lookAfterwards?.();
    if (preset === undefined || probe === undefined)
        return;
    for (const port of portsOf(service, preset))
        await looks.look(port, probe, signal);
    await checkAdvertisedAddress(subject, { log });
}
async function checkAdvertisedAddress(subject, { log }) {
    const { service, running, preset, looks } = subject;
    if (preset === undefined)
        return;
    for (const port of portsOf(service, preset)) {
        const answered = readyRoute(looks.lastAnswers(port));
        const told = answered?.answer.kind === "ready" ? answered.answer.advertised : undefined;
        if (answered === undefined || told === undefined)
            continue;
        const advertised = told.map(({ host, port }) => ({ host: host || answered.route.host, port }));
        if (await leadsThere(advertised, running.routes.routesTo(port), running.routes.resolve))
            continue;
        const reason = `tells its clients to go on at ${inWords(advertised)}, but this job reaches it at ${inWords([answered.route])}`;
        const hint = preset.advertise?.replaceAll("SERVICE", service.name) ?? "Make it advertise that address.";
        if (service.ports.length > 0 && preset.staysIf === undefined)
            throw new service_failure/* ServiceFailure */.A(service.name, reason, {
                containerId: running.id,
                topic: "Advertises another address",
                hint,
            });
        const unless = preset.staysIf === undefined ? "" : ` unless ${preset.staysIf}`;
        log.warning(`${service.name} ${reason}, so clients in this job would fail${unless}. ${hint}`);
    }
}
function portsOf({ ports }, { containerPort }) {
    return ports.length > 0 ? ports.map(({ containerPort }) => containerPort) : [containerPort];
}
async function leadsThere(advertised, routes, resolve) {
    const addressesOf = async ({ host, port }) => [host.toLowerCase(), ...(await resolve(host).catch(() => []))].map((ip) => `${ip} ${port}`);
    const ours = new Set((await Promise.all(routes.map(addressesOf))).flat());
    const theirs = await Promise.all(advertised.map(addressesOf));
    return theirs.some((addresses) => addresses.some((address) => ours.has(address)));
}
function inWords(names) {
    return names.map(({ host, port }) => `${host}:${port}`).join(", ");
}

// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
;// CONCATENATED MODULE: ./src/report/field-values.ts


function fieldValues(services, job) {
    return {
        network: job.network,
        jobHost: job.host,
        field(reference) {
            const service = services.find(({ name }) => name === reference.service);
            const value = service && fieldOf(service, reference);
            if (value !== undefined)
                return value;
            throw new user_error/* UserError */.y(`${reference.service} has no ${reference.field}`, {
                topic: "Field without a value",
                hint: `Declare its port in \`ports\`${reference.field === "url" ? ", and its `url`" : ""}, or remove the field.`,
            });
        },
    };
}
function fieldOf(service, { field, portNumber }) {
    switch (field) {
        case "id":
            return service.id || undefined;
        case "ip":
            return service.ip || undefined;
        case "container-port":
            return service.ports[0]?.containerPort.number.toString();
        case "host":
            return (0,outputs/* hostOf */.w4)(service) || undefined;
        case "address":
            return (0,outputs/* addressOf */.ci)(service) || undefined;
        case "url":
            return service.url;
        case "port": {
            const isWanted = ({ containerPort }) => portNumber === undefined || containerPort.number === portNumber;
            return service.ports.find(isWanted)?.port.toString();
        }
    }
}

;// CONCATENATED MODULE: ./src/report/service-url.ts



function serviceUrl({ template, presetUrl }, service, job) {
    if (template !== undefined)
        return (0,fill_template/* fillTemplate */.ou)(template, fieldValues([{ ...service, url: undefined }], job));
    const port = service.ports[0]?.port;
    if (presetUrl === undefined || port === undefined)
        return undefined;
    return presetUrl.replaceAll("{host}", (0,outputs/* bracketed */.Em)((0,outputs/* hostOf */.w4)(service))).replaceAll("{port}", String(port));
}

;// CONCATENATED MODULE: ./src/reachability/describe-routes.ts
function describeRoute(route) {
    const names = { alias: "alias", "container-ip": "container IP", published: "published port" };
    const host = route.host.includes(":") ? `[${route.host}]` : route.host;
    return `${names[route.kind]} ${host}:${route.port}`;
}
function describeTried(tried) {
    return tried.map(({ route, answer }) => `${describeRoute(route)}: ${answer.detail}`).join("; ");
}

;// CONCATENATED MODULE: ./src/reachability/prove-route.ts

const PAUSE_MS = 25;
async function proveRoute(containerPort, candidates, tools) {
    const { looks, probe, clock, signal } = tools;
    const deadlineMs = clock.nowMs() + tools.graceMs;
    let hasLooked = false;
    for (;;) {
        const tried = looks.lastAnswers(containerPort);
        const winner = readyRoute(tried);
        const isBest = winner !== undefined && winner === tried[0];
        if (winner !== undefined && (isBest || hasLooked)) {
            return { route: winner.route, isProven: !isAssumed(winner), tried };
        }
        if (candidates.length === 0 || (winner === undefined && clock.nowMs() >= deadlineMs)) {
            return { route: candidates[0], isProven: false, tried };
        }
        if (hasLooked)
            await clock.sleep(PAUSE_MS, signal);
        if (winner === undefined)
            await looks.look(containerPort, probe, signal);
        else
            await looks.lookAtBetter(containerPort, signal);
        hasLooked = true;
    }
}
function isAssumed({ answer }) {
    return answer.kind === "ready" && answer.isAssumed === true;
}

// EXTERNAL MODULE: ./src/readiness/probes/tcp-probe.ts
var tcp_probe = __webpack_require__(5142);
;// CONCATENATED MODULE: ./src/service/wanted-ports.ts

function wanted_ports_portsOf({ service, image, preset, }) {
    const named = namedPorts(service.wait);
    const declared = service.ports.map(({ containerPort }) => containerPort);
    if (declared.length > 0)
        return eachOnce([...declared, ...named]);
    const exposed = image.exposedPorts;
    return eachOnce([
        ...(preset === undefined ? [] : [preset.containerPort]),
        ...named,
        ...exposed.filter(container_port/* isTcp */.ER),
        ...exposed.filter((port) => !(0,container_port/* isTcp */.ER)(port)),
    ]);
}
function namedPorts(wait) {
    return (wait ?? []).flatMap((condition) => (condition.kind === "tcp" || condition.kind === "http") && condition.port !== undefined
        ? [condition.port]
        : []);
}
function mainPortFirst(ports, named) {
    const [first] = ports;
    const proven = ports.filter(({ isProven }) => isProven);
    const isNamed = ({ containerPort }) => named.some((port) => (0,container_port/* isSameContainerPort */.Vg)(port, containerPort));
    const main = proven.find(isNamed) ?? proven[0];
    if (first === undefined || !(0,container_port/* isTcp */.ER)(first.containerPort) || first.isProven || main === undefined)
        return [...ports];
    return [main, ...ports.filter((port) => port !== main)];
}
function graceForDeclaredMs(readyAfterMs) {
    return Math.min(3_000, Math.max(1_000, readyAfterMs / 4));
}
function eachOnce(ports) {
    return [...new Map(ports.map((port) => [(0,container_port/* formatContainerPort */.KJ)(port), port])).values()];
}

;// CONCATENATED MODULE: ./src/service/port-remarks.ts


function portRemarks({ service, image, preset }, ports) {
    const { name } = service;
    const [main] = ports;
    const isDeclared = ({ containerPort }) => service.ports.some((own) => (0,container_port/* isSameContainerPort */.Vg)(own.containerPort, containerPort));
    const unproven = ports.filter((port) => !port.isProven && (port === main || isDeclared(port)));
    const unprovenPorts = unproven.map(({ containerPort }) => containerPort);
    const silent = unprovenPorts.filter(container_port/* isTcp */.ER).map(container_port/* formatContainerPort */.KJ);
    const unprovable = unprovenPorts.filter((port) => !(0,container_port/* isTcp */.ER)(port)).map(container_port/* formatContainerPort */.KJ);
    const exposed = image.exposedPorts.filter(container_port/* isTcp */.ER).map(container_port/* formatContainerPort */.KJ);
    const isGuess = service.ports.length === 0 &&
        preset === undefined &&
        namedPorts(service.wait).length === 0 &&
        exposed.length > 1;
    const remarks = [];
    if (silent.length > 0) {
        const sentence = `${name}: nothing listens on ${silent.join(", ")} yet; the outputs contain it unproven. If the job does not need it, leave it out of \`ports\``;
        remarks.push({ level: "notice", sentence });
    }
    if (unprovable.length > 0) {
        const sentence = `${name}: ${unprovable.join(", ")} cannot be proven by a connection; the outputs contain it unproven`;
        remarks.push({ level: "warning", sentence });
    }
    if (isGuess && main !== undefined) {
        const sentence = `${name}: its image exposes ${exposed.join(", ")}, of which ${(0,container_port/* formatContainerPort */.KJ)(main.containerPort)} is used because it answers; declare the port that the job needs in \`ports\``;
        remarks.push({ level: "notice", sentence });
    }
    return remarks;
}

// EXTERNAL MODULE: ./src/reachability/inside/listening-ports.ts + 1 modules
var listening_ports = __webpack_require__(7670);
;// CONCATENATED MODULE: ./src/service/watch-routes.ts






const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 1_500;
const PAUSE_BEFORE_CONFIRMING_MS = 300;
const PAUSE_WHERE_REACHED_MS = 10_000;
async function watchRoutes(watched, { clock, signal }) {
    let suspicions = 0;
    let pauseMs = FIRST_PAUSE_MS;
    for (let round = 0;; round += 1) {
        await clock.sleep(pauseMs, signal);
        const answered = watched.ports.some((port) => readyRoute(watched.looks.lastAnswers(port)) !== undefined);
        if (answered || watched.ports.length === 0)
            return undefined;
        if (round === 0 && isPlausible(watched)) {
            pauseMs = PAUSE_WHERE_REACHED_MS;
            continue;
        }
        const listeners = await watched.running.listeners(signal);
        if (listeners === undefined)
            return undefined;
        const listening = (0,listening_ports/* openPorts */.Rr)(listeners);
        const port = watched.ports.find(({ number }) => listening.includes(number));
        const tried = port === undefined ? [] : await lookOverAll(port, watched, signal);
        if (readyRoute(tried) !== undefined)
            return undefined;
        suspicions = port === undefined ? 0 : suspicions + 1;
        if (port !== undefined && suspicions === 2)
            return unreachable(watched, port, tried);
        pauseMs =
            suspicions > 0
                ? PAUSE_BEFORE_CONFIRMING_MS
                : isPlausible(watched)
                    ? PAUSE_WHERE_REACHED_MS
                    : LONGEST_PAUSE_MS;
    }
}
function isPlausible({ running, ports, looks }) {
    if (!running.routes.isHostCertain)
        return false;
    const answers = ports.flatMap((port) => looks.lastAnswers(port));
    return answers.some(({ answer }) => answer.kind === "not-ready" && answer.isReached);
}
async function explainDeadRoutes(watched, containerPorts, signal) {
    const listening = (0,listening_ports/* openPorts */.Rr)((await watched.running.listeners(signal)) ?? []);
    for (const port of containerPorts.filter(({ number }) => listening.includes(number))) {
        const tried = await lookOverAll(port, watched, signal);
        if (readyRoute(tried) === undefined)
            return unreachable(watched, port, tried);
    }
    return undefined;
}
function lookOverAll(containerPort, { running: { routes } }, signal) {
    const look = async (route) => ({
        route,
        answer: await lookOverRoute(route, tcp_probe/* tcpProbe */.M, toPort(routes, containerPort), signal),
    });
    return Promise.all(routes.routesTo(containerPort).map(look));
}
function unreachable({ service, running }, containerPort, tried) {
    const ways = tried.length === 0 ? "none exists from here" : describeTried(tried);
    return new service_failure/* ServiceFailure */.A(service, `listens on port ${containerPort.number}, but this job has no working route to it (${ways})`, { containerId: running.id, tried, topic: "No route to the port", hint: running.routes.remedy });
}

;// CONCATENATED MODULE: ./src/service/reachable-ports.ts








const ONE_LOOK_MS = 1;
async function reachablePorts(subject, tools) {
    const { service, running } = subject;
    const { clock, log, signal } = tools;
    const graceMs = graceForDeclaredMs(clock.nowMs() - subject.startedAtMs);
    const found = await Promise.all(wanted_ports_portsOf(subject).map(async (wanted) => {
        const isAwaited = service.ports.some(({ containerPort }) => (0,container_port/* isSameContainerPort */.Vg)(containerPort, wanted));
        return { wanted, proof: await reachable_ports_prove(wanted, subject, tools, isAwaited ? graceMs : ONE_LOOK_MS) };
    }));
    const silent = found
        .filter(({ wanted, proof }) => (0,container_port/* isTcp */.ER)(wanted) && !proof.isProven)
        .map(({ wanted }) => wanted);
    if (silent.length > 0) {
        const failure = await explainDeadRoutes({ service: service.name, running }, silent, signal);
        if (failure !== undefined)
            throw failure;
    }
    for (const { wanted, proof } of found) {
        if (proof.route === undefined)
            continue;
        log.info(`${service.name}: ${(0,container_port/* formatContainerPort */.KJ)(wanted)} is reached by ${describeRoute(proof.route)}${reachable_ports_inWords(proof)}`);
    }
    const ports = found.flatMap(({ wanted, proof: { route, isProven } }) => route === undefined ? [] : [asReachable(wanted, route, isProven)]);
    const ordered = mainPortFirst(ports, namedPorts(service.wait));
    refuseUnproven(ordered[0], subject, found);
    for (const { level, sentence } of portRemarks(subject, ordered))
        log[level](sentence);
    return ordered;
}
function refuseUnproven(main, { service, running }, found) {
    if (main === undefined || !(0,container_port/* isTcp */.ER)(main.containerPort) || main.isProven)
        return;
    const tried = found.find(({ wanted }) => (0,container_port/* isSameContainerPort */.Vg)(wanted, main.containerPort))?.proof.tried ?? [];
    throw new service_failure/* ServiceFailure */.A(service.name, `was ready, but port ${main.containerPort.number} no longer answers (${describeTried(tried)})`, {
        containerId: running.id,
        tried,
        topic: "Port closed again",
        hint: "Its last lines in the log may say why.",
    });
}
async function reachable_ports_prove(containerPort, { running, looks }, { clock, signal }, graceMs) {
    const candidates = running.routes.routesTo(containerPort);
    if (!(0,container_port/* isTcp */.ER)(containerPort))
        return { route: candidates[0], isProven: false, tried: [] };
    return proveRoute(containerPort, candidates, { looks, probe: tcp_probe/* tcpProbe */.M, clock, signal, graceMs });
}
function reachable_ports_inWords(proof) {
    if (!proof.isProven)
        return proof.tried.length === 0 ? "" : `, not proven (${describeTried(proof.tried)})`;
    const lost = proof.tried.slice(0, proof.tried.findIndex(({ route }) => route === proof.route));
    return lost.length === 0 ? "" : `, because ${describeTried(lost)}`;
}
function asReachable(containerPort, route, isProven) {
    return { containerPort, host: route.host, port: route.port, route: route.kind, isProven };
}

;// CONCATENATED MODULE: ./src/service/assumed-address.ts



function assumedPorts(subject, routesTo) {
    return wanted_ports_portsOf(subject).flatMap((port) => {
        const [best] = routesTo(port);
        return best === undefined ? [] : [asReachable(port, best, false)];
    });
}
function assumedAddress(subject, routesTo, job, running) {
    const { service, preset } = subject;
    const known = {
        name: service.name,
        id: running?.id ?? "",
        ip: running?.ip ?? "",
        ports: assumedPorts(subject, routesTo),
    };
    return {
        ...known,
        get url() {
            return serviceUrl({ template: service.url, presetUrl: preset?.url }, known, job);
        },
    };
}

;// CONCATENATED MODULE: ./src/service/fill-request.ts


function fillRequest(service, sources, job) {
    const { environment, command } = service;
    return {
        ...service,
        environment: fillAll(environment, sources, job),
        command: command && fillAll(command, sources, job),
    };
}
function fillAll(texts, { declared, addressed }, job) {
    const values = fieldValues(addressed, job);
    return texts.map((text) => (0,fill_template/* fillFields */.d6)(text, declared, values));
}
function isToldItsAddress({ name, environment, command = [] }, declared) {
    return [...environment, ...command].some((text) => (0,fill_template/* fieldsIn */.t5)(text, declared).some(({ service }) => service === name));
}

;// CONCATENATED MODULE: ./src/service/job-fields.ts
function jobFields({ network, jobHost }) {
    return { network, host: jobHost };
}

// EXTERNAL MODULE: ./src/request/one-shots.ts
var one_shots = __webpack_require__(6265);
// EXTERNAL MODULE: ./src/readiness/probes/http-probe.ts
var http_probe = __webpack_require__(2007);
;// CONCATENATED MODULE: ./src/readiness/plan-wait.ts



const COMMAND_TIMEOUT_MS = 30_000;
function planWait(conditions, meaning) {
    const isWhole = (0,one_shots/* isOneShot */.hb)({ wait: conditions });
    return conditions.flatMap((condition) => checksOf(condition, isWhole, meaning));
}
function checksOf(condition, isWhole, meaning) {
    switch (condition.kind) {
        case "none":
            return [];
        case "healthy":
            return meaning.healthy();
        case "tcp": {
            const { port } = condition;
            return port === undefined ? meaning.connections() : [connection(port)];
        }
        case "http":
            return [httpCheck(condition, meaning.mainPorts)];
        case "log":
            return [{ kind: "log", pattern: condition.pattern, times: condition.times, isWhole }];
        case "exec":
            return [
                {
                    kind: "command",
                    argv: condition.argv,
                    timeoutMs: COMMAND_TIMEOUT_MS,
                    source: "the command of its `wait`",
                    isHealthcheck: false,
                    notBeforeMs: 0,
                },
            ];
        case "exit":
            return [{ kind: "exit", exitCode: condition.exitCode }];
    }
}
function connection(port) {
    return { kind: "network", containerPorts: [port], needs: "all", probe: tcp_probe/* tcpProbe */.M };
}
function httpCheck(condition, mainPorts) {
    const containerPorts = condition.port === undefined ? mainPorts : [condition.port];
    if (containerPorts.length === 0) {
        return {
            kind: "impossible",
            reason: "it declares no port for HTTP, and its image exposes none",
            hint: "Write `port` next to `http`, or declare it in `ports`.",
        };
    }
    return { kind: "network", containerPorts, needs: "first", probe: (0,http_probe/* httpProbe */.H)(condition) };
}

;// CONCATENATED MODULE: ./src/readiness/same-check/read-command.ts
function readCommand([kind, ...words]) {
    if (kind === "CMD-SHELL" && words[0] !== undefined && words.length === 1)
        return readText(words[0]);
    return kind === "CMD" ? unwrapped({ words, files: [] }) : undefined;
}
function readText(text) {
    const tokens = tokensOf(text);
    if (tokens === undefined)
        return undefined;
    const end = tokens.findIndex((token) => token.kind === "operator" && token.text === "||");
    const after = end < 0 ? [] : tokens.slice(end + 1).map((token) => token.text);
    if (end >= 0 && !["exit 1", "exit $?", "false"].includes(after.join(" ")))
        return undefined;
    const stages = stagesOf(end < 0 ? tokens : tokens.slice(0, end));
    const [first, ...others] = stages ?? [];
    if (first === undefined)
        return undefined;
    return others.length === 0 ? unwrapped(first) : stages;
}
function unwrapped(command) {
    const { words, files } = command;
    const [program = "", second = "", third, ...more] = words;
    const isShell = /^(\/bin\/|\/usr\/bin\/)?(ba|da|a)?sh$/.test(program);
    if (isShell)
        return /^-[el]*c$/.test(second) && third !== undefined && more.length === 0 && files.length === 0
            ? readText(third)
            : undefined;
    if (program === "timeout" && /^\d+s?$/.test(second))
        return unwrapped({ words: words.slice(2), files });
    if (program === "exec" || /^[A-Z_]+=/.test(program))
        return unwrapped({ words: words.slice(1), files });
    return [command];
}
function stagesOf(tokens) {
    const stages = [{ words: [], files: [] }];
    for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at];
        const stage = stages.at(-1);
        if (token === undefined || stage === undefined)
            return undefined;
        if (token.kind === "word")
            stage.words.push(token.text);
        else if (token.text === "|")
            stages.push({ words: [], files: [] });
        else if (token.text !== ">&") {
            const file = tokens[at + 1];
            if (file?.kind !== "word")
                return undefined;
            stage.files.push(file.text);
            at += 1;
        }
    }
    return stages;
}
function tokensOf(text) {
    const tokens = [];
    const next = /\s+|(?<join>\d?>&\d)|(?<redirect>\d?(?:<>|>>|[<>]))|(?<operator>\|\|?)|(?<word>(?:'[^']*'|"(?:[^"\\`$]|\\["\\$]|\$(?![({]))*"|\$\{?\w+\}?|\$\?|[^\s'"`\\$;&|<>(){}#*?[\]!~])+)/y;
    while (next.lastIndex < text.length) {
        const groups = next.exec(text)?.groups;
        if (groups === undefined)
            return undefined;
        const { join, redirect, operator, word } = groups;
        if (join !== undefined)
            tokens.push({ kind: "operator", text: ">&" });
        if (redirect !== undefined)
            tokens.push({ kind: "operator", text: redirect });
        if (operator !== undefined)
            tokens.push({ kind: "operator", text: operator });
        if (word !== undefined)
            tokens.push({ kind: "word", text: unquoted(word) });
    }
    return tokens;
}
function unquoted(word) {
    return word.replace(/'([^']*)'|"((?:[^"\\]|\\.)*)"/g, (_all, single, double) => single === undefined ? (double ?? "").replace(/\\(["\\$])/g, "$1") : single);
}

;// CONCATENATED MODULE: ./src/readiness/same-check/is-same-check.ts

function isSameCheck(test, { checks, ports }) {
    const stages = readCommand(test);
    if (stages === undefined)
        return false;
    return isConnection(stages, ports) || checks.some((check) => isCheck(stages, check, ports));
}
function isCheck(stages, check, ports) {
    if (check.kind === "page")
        return isPage(stages, check.path, ports);
    const isFed = stages[0]?.words[0] === "echo";
    const fed = isFed ? stages[0]?.words.slice(1).join(" ") : undefined;
    const [program, filter, ...more] = isFed ? stages.slice(1) : stages;
    if (program === undefined || more.length > 0 || !program.files.every(isNothing))
        return false;
    if (isFed !== (check.input !== undefined) || !(check.input?.test(fed ?? "") ?? true))
        return false;
    return isProgram(program, check, ports) && (filter === undefined || isFilter(filter, check.answer));
}
function isProgram({ words }, check, ports) {
    const [program = "", ...rest] = words;
    if (!check.programs.includes(baseName(program)))
        return false;
    if (check.needs !== undefined && !rest.includes(check.needs))
        return false;
    const operands = operandsOf(rest, check, ports);
    return operands !== undefined && check.operands.test(operands.join(" "));
}
function operandsOf(words, { options }, ports) {
    const operands = [];
    const left = [...words];
    for (let word = left.shift(); word !== undefined; word = left.shift()) {
        if (!word.startsWith("-")) {
            operands.push(word);
            continue;
        }
        const [name, attached] = nameOf(word, options);
        const kind = name === undefined ? undefined : options[name];
        if (kind === undefined)
            return undefined;
        if (kind === "flag" && attached !== undefined)
            return undefined;
        if (kind === "flag" || kind === "attached")
            continue;
        if (!isWanted(kind, attached ?? left.shift(), ports))
            return undefined;
    }
    return operands;
}
function nameOf(word, options) {
    if (word in options)
        return [word];
    const [long, value] = word.split(/=(.*)/s);
    if (word.startsWith("--"))
        return [long, value];
    return [word.slice(0, 2), word.slice(2)];
}
function isWanted(kind, value, ports) {
    if (value === undefined)
        return false;
    switch (kind) {
        case "value":
            return true;
        case "host":
            return isHere(value);
        case "port":
            return ports.includes(Number(value));
        case "address":
            return isAddress(value, ports);
        default:
            return kind.test(value);
    }
}
function isAddress(text, ports) {
    const [, host = "", port] = /^(?:\w+:\/\/)?([\w.$]+):(\d+)\/?$/.exec(text) ?? [];
    return isHere(host) && ports.includes(Number(port));
}
const HARMLESS_FETCH = /^(-[fsSkLqv]+|-O-|--(fail|silent|show-error|insecure|location|quiet|spider|no-verbose|no-check-certificate|tries=\d+|timeout=\d+|retry=\d+))$/;
const FETCH_VALUES = ["-o", "--output", "-O", "-m", "--max-time", "--connect-timeout", "-t", "-T", "--retry"];
function isPage([fetch, ...others], path, ports) {
    const [program = "", ...words] = fetch?.words ?? [];
    if (!["curl", "wget"].includes(baseName(program)) || others.length > 0)
        return false;
    if (!fetch?.files.every(isNothing))
        return false;
    const urls = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? "";
        if (FETCH_VALUES.includes(word)) {
            if (!/^(-|\/dev\/null|\d+s?)$/.test(words[at + 1] ?? ""))
                return false;
            at += 1;
        }
        else if (!word.startsWith("-"))
            urls.push(word);
        else if (!HARMLESS_FETCH.test(word))
            return false;
    }
    const [, host = "", port, page = ""] = /^(?:https?:\/\/)?([\w.$]+)(?::(\d+))?(\/.*)?$/.exec(urls[0] ?? "") ?? [];
    return urls.length === 1 && isHere(host) && ports.includes(Number(port ?? 80)) && path.test(page || "/");
}
function isConnection([command, ...others], ports) {
    if (command === undefined || others.length > 0)
        return false;
    const { words, files } = command;
    const [program = "", ...rest] = words;
    const opened = files.filter((file) => !isNothing(file));
    if (["", "cat", ":", "true", "echo"].includes(program) && rest.length === 0 && opened.length === 1) {
        const [, host = "", port] = /^\/dev\/(?:tcp|udp)\/([\w.$]+)\/(\d+)$/.exec(opened[0] ?? "") ?? [];
        return isHere(host) && ports.includes(Number(port));
    }
    if (!["nc", "ncat", "netcat"].includes(baseName(program)) || opened.length > 0)
        return false;
    const text = rest.join(" ").replace(/-w ?\d+/g, "");
    const [, flags = "", host = "", port] = /^((?: *-[zvn46]+)+) +(\S+) +(\d+)$/.exec(text.trim()) ?? [];
    return flags.includes("z") && isHere(host) && ports.includes(Number(port));
}
function isFilter({ words, files }, answer) {
    const [program, ...rest] = words;
    const patterns = rest.filter((word) => !/^-[qiwEFe]+$/.test(word));
    const [pattern = ""] = patterns;
    return (program === "grep" && patterns.length === 1 && files.every(isNothing) && (answer?.test(pattern) ?? false));
}
function isNothing(file) {
    return file === "/dev/null";
}
function isHere(host) {
    return ["localhost", "127.0.0.1", "::1", "0.0.0.0", "$HOSTNAME"].includes(host);
}
function baseName(program) {
    return program.slice(program.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./src/readiness/plan-readiness.ts




const DEFAULT_HEALTH_TIMEOUT_MS = 30_000;
const ORDER = ["impossible", "exit", "network", "log", "command", "running"];
const BEFORE_FIRST_COMMAND_MS = 1_000;
function planReadiness(facts) {
    const { wait, timeoutMs } = facts;
    const same = wait === undefined ? sameCommand(facts) : undefined;
    const command = same === undefined ? healthCommand(facts.healthcheck) : undefined;
    const asked = wait === undefined
        ? [...presetChecks(facts), command].filter((check) => check !== undefined)
        : planWait(wait, {
            healthy: () => healthChecks(facts),
            connections: () => [mainLook(facts) ?? NO_PORT],
            mainPorts: mainPorts(facts),
        });
    const all = [...networkFirst(facts, asked), ...asked];
    if (all.length === 0 && wait === undefined)
        all.push({ kind: "running" });
    const checks = all.sort((left, right) => rank(left) - rank(right)).map(inItsTime);
    return { checks, notRun: same, finalMistakes: finalMistakes(facts.preset, checks), timeoutMs };
}
function finalMistakes(preset, checks) {
    if (!checks.some(({ kind }) => kind === "network"))
        return [];
    return (preset?.mistakes ?? []).filter(({ isFinal }) => isFinal);
}
function rank({ kind }) {
    return ORDER.indexOf(kind);
}
function inItsTime(check, _at, checks) {
    const isPortKnown = checks.some(({ kind }) => kind === "network");
    if (check.kind !== "command" || isPortKnown)
        return check;
    return { ...check, notBeforeMs: BEFORE_FIRST_COMMAND_MS };
}
function networkFirst(facts, asked) {
    const { wait = [] } = facts;
    const isWaived = wait.some((one) => one.kind === "none" || one.kind === "exit" || (one.kind === "tcp" && one.port !== undefined));
    const look = mainLook(facts);
    return isWaived || look === undefined || asked.some((check) => covers(check, look)) ? [] : [look];
}
function covers(check, look) {
    if (check.kind !== "network")
        return check.kind === "impossible";
    const [main, ...others] = look.containerPorts;
    const [asked, ...more] = check.containerPorts;
    if (main === undefined || others.length > 0)
        return true;
    return asked !== undefined && more.length === 0 && (0,container_port/* isSameContainerPort */.Vg)(asked, main);
}
function mainLook(facts) {
    const ports = mainPorts(facts);
    const [main, ...others] = ports;
    if (main === undefined)
        return undefined;
    return others.length === 0
        ? connection(main)
        : { kind: "network", containerPorts: ports, needs: "settled", probe: tcp_probe/* tcpProbe */.M };
}
function mainPorts(facts) {
    const { declaredPorts, preset, exposedPorts } = facts;
    const known = preset === undefined || otherPorts(preset, facts).length > 0 ? undefined : preset.containerPort;
    const main = declaredPorts[0] ?? known;
    return main === undefined ? exposedPorts : [main];
}
function otherPorts({ containerPort, isPortSet }, { declaredPorts, exposedPorts }) {
    const candidates = declaredPorts.length > 0 ? declaredPorts : isPortSet ? [] : exposedPorts;
    return candidates.some((port) => (0,container_port/* isSameContainerPort */.Vg)(port, containerPort)) ? [] : candidates;
}
const NO_PORT = {
    kind: "impossible",
    reason: "it declares no tcp port, and its image exposes none",
    hint: "Declare the port in `ports`, or write wait: {tcp: <port>}.",
};
function healthChecks(facts) {
    const command = healthCommand(facts.healthcheck);
    if (command !== undefined)
        return [...presetChecks(facts), command];
    return [
        {
            kind: "impossible",
            reason: "neither its options nor its image define a healthcheck",
            hint: "Give it a --health-cmd in `options`, or `wait` for something else: tcp, http, log, exec.",
        },
    ];
}
function sameCommand(facts) {
    const { preset, healthcheck, declaredPorts } = facts;
    if (preset === undefined || healthcheck === undefined || preset.looks.length === 0)
        return undefined;
    const asked = preset.looks.flatMap((look) => (look.kind === "port" ? (look.port ?? []) : []));
    const ports = [preset.containerPort.number, ...asked];
    const isMoved = declaredPorts.length > 0 && otherPorts(preset, facts).length > 0;
    if (isMoved || !isSameCheck(healthcheck.test, { checks: preset.sameChecks, ports }))
        return undefined;
    return "its healthcheck";
}
function healthCommand(healthcheck) {
    const [kind, ...words] = healthcheck?.test ?? [];
    if (words.length === 0 || (kind !== "CMD" && kind !== "CMD-SHELL"))
        return undefined;
    return {
        kind: "command",
        argv: kind === "CMD" ? words : [...(healthcheck?.shell ?? ["/bin/sh", "-c"]), ...words],
        timeoutMs: healthcheck?.timeoutMs || DEFAULT_HEALTH_TIMEOUT_MS,
        source: "its healthcheck",
        isHealthcheck: true,
        notBeforeMs: 0,
    };
}
function presetChecks(facts) {
    const { preset } = facts;
    if (preset === undefined)
        return [];
    const { containerPort } = preset;
    return preset.looks.map((look) => {
        if (look.kind === "log")
            return { kind: "log", pattern: look.pattern, times: 1, isWhole: false };
        const asked = look.port === undefined ? [containerPort, ...otherPorts(preset, facts)] : [(0,container_port/* tcpPort */.Nh)(look.port)];
        return { kind: "network", containerPorts: asked, needs: "first", probe: look.probe() };
    });
}

// EXTERNAL MODULE: ./src/readiness/is-steady.ts
var is_steady = __webpack_require__(9945);
;// CONCATENATED MODULE: ./src/readiness/restart-loop.ts
const FOR_OTHERS = { leastEnds: 3, lastsMs: 20_000 };
const FOR_ITSELF = { leastEnds: 5, lastsMs: 5_000 };
function isLoop(endsAtMs, company) {
    const [first = 0] = endsAtMs;
    const lastMs = (endsAtMs.at(-1) ?? first) - first;
    const patience = company === "alone" ? [FOR_OTHERS, FOR_ITSELF] : [FOR_OTHERS];
    return patience.some(({ leastEnds, lastsMs }) => endsAtMs.length >= leastEnds && lastMs >= lastsMs);
}

;// CONCATENATED MODULE: ./src/waiting/unless-aborted.ts

function unlessAborted(signal, work) {
    const { promise, resolve, reject } = (0,deferred/* deferred */.y)();
    const onAbort = () => reject(signal.reason);
    if (signal.aborted)
        onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
    return promise;
}

// EXTERNAL MODULE: ./src/request/nearest-name.ts
var nearest_name = __webpack_require__(1959);
;// CONCATENATED MODULE: ./src/readiness/checks/explain-cannot-run.ts

const SENTENCES = [
    { says: /exec: "([^"]+)": (?:stat \S+: )?(?:executable file not found|no such file)/, problem: "missing" },
    { says: /exec: "([^"]+)": (?:stat \S+: )?permission denied/, problem: "forbidden" },
    { says: /executable file [`'"]?([^\s`'"]+)[`'"]? not found/, problem: "missing" },
    { says: /([^\s:'"`]+): (?:command )?not found/, problem: "missing" },
    { says: /^(?!.*runtime).*?([^\s:'"`]+): permission denied/i, problem: "forbidden" },
];
const LONGEST_QUOTE = 300;
const INSTEAD = {
    healthcheck: "With `--no-healthcheck` in `options` and the service's `ports`, a connection decides instead of a command.",
    wait: "Or let another condition of `wait` decide: tcp, http, log.",
};
function explainCannotRun({ source, isHealthcheck }, told, started) {
    const instead = isHealthcheck ? INSTEAD.healthcheck : INSTEAD.wait;
    const problem = problemOf(told, started);
    const words = told.replace(/\s+/g, " ").trim().slice(0, LONGEST_QUOTE);
    const reason = [`${source} cannot be run`, problem].filter((part) => part !== undefined).join(": ");
    return {
        topic: "Health command cannot run",
        reason: words === "" ? reason : `${reason} (${words})`,
        hint: problem === undefined ? instead : `${useAnother(told)} ${instead}`,
    };
}
const PROGRAMS = ("bash cassandra clickhouse-client cqlsh curl etcdctl healthcheck.sh mariadb-admin mongosh mysqladmin nc " +
    "pg_isready psql rabbitmq-diagnostics rabbitmqctl redis-cli valkey-cli wget").split(" ");
const SUCCESSORS = {
    mongo: "mongosh",
    mysql: "mariadb",
    mysqladmin: "mariadb-admin",
};
function useAnother(told) {
    const missing = SENTENCES.filter(({ problem }) => problem === "missing");
    const [name] = missing.flatMap(({ says }) => says.exec(told)?.[1] ?? []);
    const meant = name === undefined ? undefined : (SUCCESSORS[name] ?? (0,nearest_name/* nearestName */.q)(name, PROGRAMS));
    return meant === undefined || meant === name
        ? "Use a program that the image has."
        : `Did you mean ${meant}? Use a program that the image has.`;
}
function problemOf(told, started) {
    for (const { says, problem } of SENTENCES) {
        const name = says.exec(told)?.[1];
        if (name === "/bin/sh" && problem === "missing")
            return "it needs a shell, but the image has none";
        if (name !== undefined)
            return problem === "missing" ? `${name} is not in the image` : `${name} cannot be executed`;
    }
    if (told.trim() === "")
        return "a program that it needs is not in the image, or cannot be executed";
    return started !== undefined && /no such file/i.test(told) ? `${started} is not in the image` : undefined;
}

;// CONCATENATED MODULE: ./src/readiness/checks/command-check.ts





const LOOK_AT_VERDICT_MS = 1_000;
const INABILITY_LASTS_MS = 10_000;
function commandCheck(check, tools) {
    const { clock, state, onProgress } = tools;
    const beganMs = clock.nowMs();
    let restsUntilMs = beganMs + check.notBeforeMs;
    let last = { kind: "not-yet", detail: `${check.source} has not answered yet` };
    let inabilities = 0;
    function tolerate(answer) {
        if (answer.kind !== "impossible")
            return answer;
        inabilities += 1;
        if (inabilities > 1 && clock.nowMs() - beganMs >= INABILITY_LASTS_MS)
            return answer;
        if (inabilities === 2)
            onProgress(`${answer.reason}; trying again for a while`);
        return { kind: "not-yet", detail: answer.reason };
    }
    async function runOnce(signal) {
        const startedMs = clock.nowMs();
        const answer = judge(await run(check, tools, signal), check);
        restsUntilMs = clock.nowMs() + restAfterCommandMs(clock.nowMs() - startedMs);
        return answer;
    }
    return {
        unanswered: last.detail,
        topic: check.isHealthcheck ? "Health command fails" : "Condition not met",
        pauseMs: (waitedMs) => {
            const pauseMs = Math.max(restsUntilMs - clock.nowMs(), pauseBeforeCommandMs(waitedMs));
            return check.isHealthcheck ? Math.min(LOOK_AT_VERDICT_MS, pauseMs) : pauseMs;
        },
        try: async (signal) => {
            const answer = clock.nowMs() < restsUntilMs ? last : await runOnce(signal);
            if (answer.kind === "passed")
                return answer;
            const now = await unlessAborted(signal, state());
            if (check.isHealthcheck && now?.health === "healthy")
                return { kind: "passed", detail: `Docker reports ${check.source} healthy` };
            if (!(0,is_steady/* isSteady */.N)(now))
                return { kind: "not-yet", detail: "the container is not running" };
            const tolerated = tolerate(answer);
            if (tolerated.kind === "not-yet")
                last = tolerated;
            return tolerated;
        },
    };
}
function judge(outcome, command) {
    const { argv, timeoutMs, source } = command;
    switch (outcome.kind) {
        case "exited":
            if (outcome.exitCode === 0)
                return { kind: "passed", detail: `${source} passes` };
            if (outcome.exitCode === 126 || outcome.exitCode === 127) {
                return { kind: "impossible", ...explainCannotRun(command, outcome.output) };
            }
            return {
                kind: "not-yet",
                detail: `${source} exits with ${outcome.exitCode}${quoteLastLine(outcome.output)}`,
                output: outcome.output,
            };
        case "cannot-run":
            return { kind: "impossible", ...explainCannotRun(command, outcome.reason, argv[0]) };
        case "not-running":
            return { kind: "not-yet", detail: "the container is not running" };
        case "late":
            return { kind: "not-yet", detail: `${source} did not finish within ${timeoutMs / 1_000} s` };
        case "failed":
            return { kind: "not-yet", detail: `${source} could not be started: ${outcome.message}` };
    }
}
async function run(check, tools, signal) {
    const attempt = new AbortController();
    const giveUp = () => attempt.abort(signal.reason);
    signal.addEventListener("abort", giveUp, { once: true });
    const late = tools.clock
        .sleep(check.timeoutMs, attempt.signal)
        .catch(() => undefined)
        .then(() => ({ kind: "late" }));
    const result = tools
        .exec(check.argv, { signal: attempt.signal })
        .catch((thrown) => ({ kind: "failed", message: (0,user_error/* messageOf */.b)(thrown) }));
    try {
        return await unlessAborted(signal, Promise.race([result, late]));
    }
    finally {
        signal.removeEventListener("abort", giveUp);
        attempt.abort();
    }
}
function quoteLastLine(output) {
    const lastLine = output.trimEnd().split("\n").at(-1)?.trim() ?? "";
    return lastLine === "" ? "" : `: ${lastLine.slice(0, 200)}`;
}

;// CONCATENATED MODULE: ./src/readiness/checks/exit-check.ts

const MOMENT_MS = 25;
function exitCheck({ exitCode }, { clock, pace, ended, state }) {
    const unanswered = "it is still running";
    let end;
    return {
        unanswered,
        topic: "Work not finished",
        pauseMs: () => MOMENT_MS,
        try: async (signal) => {
            if (end !== undefined)
                await unlessAborted(signal, Promise.race([end, clock.sleep(pace.beforeStateMs(), signal)]));
            const now = await unlessAborted(signal, state());
            if (now === undefined)
                return { kind: "gone" };
            end = ended(1 + now.restartCount);
            if (now.isRestarting)
                return { kind: "not-yet", detail: `it ended with exit code ${now.exitCode}, and is started again` };
            if (now.isRunning)
                return { kind: "not-yet", detail: unanswered };
            if (now.exitCode === exitCode)
                return { kind: "passed", detail: `ended with exit code ${exitCode}` };
            const { isOutOfMemory, because, restartCount } = now;
            const told = { exitCode: now.exitCode, isOutOfMemory, because };
            return { kind: "ended", ...told, restartCount, isRestarting: false };
        },
    };
}

// EXTERNAL MODULE: ./src/readiness/pattern-count.ts
var pattern_count = __webpack_require__(6144);
;// CONCATENATED MODULE: ./src/readiness/text-lines.ts
const LONGEST_LINE = 10_000;
const COLOUR = /\u001b\[[0-9;]*m/g;
async function* textLines(output) {
    const decoder = new TextDecoder();
    let rest = "";
    for await (const chunk of output) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
        rest = (lines.pop() ?? "").slice(0, LONGEST_LINE);
        if (lines.length > 0)
            yield lines.map(readable);
    }
    if (rest !== "")
        yield [readable(rest)];
}
function readable(line) {
    return line.slice(0, LONGEST_LINE).replace(COLOUR, "").replace(/\r$/, "");
}

;// CONCATENATED MODULE: ./src/readiness/checks/log-check.ts






function logCheck(check, { followLog, pace }) {
    let reading;
    let trouble;
    function begin(signal) {
        const end = (0,deferred/* deferred */.y)();
        const begun = { count: 0, trouble, isOver: false, end: end.promise };
        read(begun, check, () => followLog(signal))
            .catch((thrown) => {
            begun.trouble = thrown;
        })
            .finally(() => {
            begun.isOver = true;
            end.resolve();
        });
        return begun;
    }
    return {
        unanswered: "no line of its log matches yet",
        topic: "Condition not met",
        pauseMs: (waitedMs) => pace.beforeLookMs(waitedMs),
        try: async (signal) => {
            const current = reading ?? begin(signal);
            reading = current;
            if (check.isWhole)
                await unlessAborted(signal, current.end);
            const { isOver } = current;
            const answer = log_check_judge(current, check);
            if (isOver && answer.kind === "not-yet")
                reading = undefined;
            trouble = current.trouble;
            return answer;
        },
    };
}
async function read(reading, { pattern, times }, follow) {
    const matchesIn = (0,pattern_count/* patternCount */.E)(pattern);
    for await (const lines of textLines(follow())) {
        reading.trouble = undefined;
        reading.count += matchesIn(lines);
        if (reading.count >= times)
            return;
    }
}
function log_check_judge(reading, check) {
    const { trouble } = reading;
    if (reading.count >= check.times)
        return { kind: "passed", detail: countOf(reading, check) };
    if (trouble !== undefined) {
        const reason = `its log cannot be read: ${(0,user_error/* messageOf */.b)(trouble)}`;
        const isFinal = trouble instanceof pattern_count/* PatternTooSlow */.Y || trouble instanceof backend_errors/* LogNotKept */.Y;
        if (!isFinal)
            return { kind: "not-yet", detail: reason };
        const hint = trouble instanceof user_error/* UserError */.y ? trouble.hint : undefined;
        return { kind: "impossible", reason, hint: hint ?? "Wait for something else: tcp, http, exec." };
    }
    if (check.isWhole) {
        return {
            kind: "impossible",
            reason: `it has ended with ${countOf(reading, check)}`,
            hint: "Compare the pattern with its last lines in the log.",
        };
    }
    return { kind: "not-yet", detail: countOf(reading, check) };
}
function countOf({ count }, { times }) {
    return `${count} of ${times} matching lines in its log`;
}

;// CONCATENATED MODULE: ./src/readiness/checks/network-check.ts
const MOMENT = { shortestMs: 5_000, longestMs: 15_000, perWaited: 2 };
function networkCheck({ containerPorts, needs, probe }, { look, clock, pace }) {
    const passed = new Map();
    const beganMs = clock.nowMs();
    let settledAtMs = beganMs;
    return {
        unanswered: `no answer yet on port ${containerPorts.map(({ number }) => number).join(", ")}`,
        topic: "Nothing listens on the port",
        pauseMs: (waitedMs) => pace.beforeLookMs(waitedMs),
        try: async (signal) => {
            const answers = await Promise.all(containerPorts.map(async (port) => ({
                port,
                answer: passed.get(port) ?? (await look(port, probe, signal)),
            })));
            for (const { port, answer } of answers) {
                if (answer.kind !== "ready" || passed.has(port))
                    continue;
                passed.set(port, answer);
                if (needs === "settled")
                    settledAtMs = clock.nowMs() + momentMs(clock.nowMs() - beganMs);
            }
            return network_check_judge(answers, needs, clock.nowMs() >= settledAtMs ? "settled" : "unsettled");
        },
    };
}
function momentMs(waitedMs) {
    return Math.min(MOMENT.longestMs, Math.max(MOMENT.shortestMs, MOMENT.perWaited * waitedMs));
}
function confirmation(check) {
    return check.needs === "settled" ? { ...check, needs: "first" } : check;
}
function network_check_judge(answers, needs, others) {
    const ready = answers.filter(({ answer }) => answer.kind === "ready");
    const late = answers.filter(({ answer }) => answer.kind === "not-ready");
    for (const { answer } of answers) {
        if (answer.kind === "not-ready" && answer.remedy !== undefined)
            return { kind: "impossible", reason: answer.detail, hint: answer.remedy };
    }
    const isOneEnough = needs !== "all" && others === "settled";
    if (late.length === 0 || (isOneEnough && ready.length > 0)) {
        const told = needs === "first" ? ready.slice(0, 1) : ready;
        return { kind: "passed", detail: told.map(sentenceOf).join("; ") };
    }
    const silentPorts = late.map(({ port }) => port);
    const [topic] = late.flatMap(({ answer }) => (answer.kind === "not-ready" ? (answer.topic ?? []) : []));
    return { kind: "not-yet", detail: late.map(sentenceOf).join("; "), topic, silentPorts };
}
function sentenceOf({ port, answer }) {
    return `port ${port.number}: ${answer.detail}`;
}

;// CONCATENATED MODULE: ./src/readiness/checks/running-check.ts


const running_check_MOMENT_MS = 500;
function runningCheck(tools) {
    const momentMs = running_check_MOMENT_MS + (tools.endIsToldWithinMs ?? 0);
    return {
        unanswered: "it has only just started",
        topic: "Exited while starting",
        pauseMs: () => momentMs,
        try: async (signal) => {
            await tools.clock.sleep(momentMs, signal);
            return (0,is_steady/* isSteady */.N)(await unlessAborted(signal, tools.state()))
                ? { kind: "passed", detail: `still running after ${momentMs} ms` }
                : { kind: "not-yet", detail: "the container is not running" };
        },
    };
}

;// CONCATENATED MODULE: ./src/readiness/checks/attempt-at.ts





function attemptAt(check, tools) {
    switch (check.kind) {
        case "network":
            return networkCheck(check, tools);
        case "command":
            return commandCheck(check, tools);
        case "log":
            return logCheck(check, tools);
        case "exit":
            return exitCheck(check, tools);
        case "running":
            return runningCheck(tools);
        case "impossible":
            return {
                unanswered: check.reason,
                topic: "Condition not met",
                pauseMs: () => 0,
                try: async () => check,
            };
    }
}

;// CONCATENATED MODULE: ./src/readiness/check-rounds.ts



async function passAll({ checks }, tools, round) {
    const begun = new Map();
    for (;;) {
        const details = [];
        for (const check of checks) {
            const attempt = begun.get(check) ?? attemptAt(check, tools);
            begun.set(check, attempt);
            const answer = await repeat(attempt, details, tools.clock, round);
            if (answer.kind !== "passed")
                return answer;
            details.push(answer.detail);
        }
        const toConfirm = checks.length > 1 ? checks.filter((check) => check.kind === "network") : [];
        const attempts = toConfirm.map((check) => attemptAt(confirmation(check), tools));
        const confirmations = await Promise.all(attempts.map(async (attempt) => ({
            topic: attempt.topic,
            answer: await unlessAborted(round.signal, attempt.try(round.signal)),
        })));
        const relapse = confirmations.find(({ answer }) => answer.kind === "not-yet");
        if (relapse?.answer.kind !== "not-yet")
            return { kind: "passed", detail: details.join("; ") || "not waited for" };
        round.note({ ...relapse.answer, topic: relapse.answer.topic ?? relapse.topic, passed: "" });
        for (const check of toConfirm)
            begun.delete(check);
        await tools.clock.sleep(tools.pace.beforeLookMs(round.waitedMs()), round.signal);
    }
}
async function repeat(attempt, details, clock, { signal, waitedMs, note }) {
    const about = { topic: attempt.topic, passed: details.join("; ") };
    note({ detail: attempt.unanswered, ...about });
    for (;;) {
        signal.throwIfAborted();
        const answer = await unlessAborted(signal, attempt.try(signal));
        if (answer.kind !== "not-yet")
            return answer;
        note({ ...answer, ...about, topic: answer.topic ?? about.topic });
        await clock.sleep(attempt.pauseMs(waitedMs()), signal);
    }
}
function describeAnswer({ detail, silence, passed }) {
    return `${detail}${silence ? `; ${silence}` : ""}${passed === "" ? "" : `, although ${passed}`}`;
}

;// CONCATENATED MODULE: ./src/readiness/read-ending.ts
const TRIES = 20;
const read_ending_PAUSE_MS = 25;
async function readEnding(state, { clock, signal }) {
    for (let tries = 1;; tries += 1) {
        const now = await state();
        if (now === undefined)
            return { kind: "gone" };
        const { exitCode, isOutOfMemory, because, isRunning, isRestarting, restartCount } = now;
        if (!isRunning || isRestarting || restartCount > 0 || tries === TRIES) {
            return {
                kind: "ended",
                exitCode,
                isOutOfMemory,
                because,
                isRestarting: isRestarting || isRunning,
                restartCount,
            };
        }
        await clock.sleep(read_ending_PAUSE_MS, signal);
    }
}

;// CONCATENATED MODULE: ./src/readiness/watch-log.ts

const watch_log_PAUSE_MS = 1_000;
async function toldMistake(mistakes, { clock, followLog }, signal) {
    for (;;) {
        const told = await watch_log_firstOf(mistakes, () => followLog(signal)).catch(() => undefined);
        if (told !== undefined)
            return told;
        await clock.sleep(watch_log_PAUSE_MS, signal);
    }
}
async function watch_log_firstOf(mistakes, follow) {
    for await (const lines of textLines(follow())) {
        for (const line of lines) {
            const mistake = mistakes.find(({ says }) => says.test(line));
            if (mistake !== undefined)
                return { mistake, line };
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/readiness/watch-wait.ts


const FIRST_REPORT_MS = 10_000;
function startWatch(timeoutMs, tools) {
    const control = new AbortController();
    const stop = (why) => control.abort(why);
    const breakOff = (thrown) => stop({ kind: "broken-off", thrown });
    const onRunAborted = () => breakOff(tools.signal.reason);
    if (tools.signal.aborted)
        onRunAborted();
    tools.signal.addEventListener("abort", onRunAborted, { once: true });
    deadline(timeoutMs, tools, control.signal).then(stop, breakOff);
    if (!tools.isEndAwaited) {
        endOfContainer(tools, control.signal).then(stop, breakOff);
        tools.ended.then((exitCode) => stop({ kind: "container-ended", exitCode }), breakOff);
    }
    if (tools.finalMistakes.length > 0) {
        toldMistake(tools.finalMistakes, tools, control.signal).then((told) => stop({ kind: "mistaken", ...told }), breakOff);
    }
    reports(tools, control.signal, breakOff).catch(breakOff);
    return {
        signal: control.signal,
        close: () => {
            tools.signal.removeEventListener("abort", onRunAborted);
            stop({ kind: "over" });
        },
    };
}
async function deadline(timeoutMs, { clock, waitedMs }, signal) {
    await clock.sleep(Math.max(0, timeoutMs - waitedMs), signal);
    return { kind: "timed-out" };
}
async function endOfContainer({ clock, pace, state }, signal) {
    for (;;) {
        await clock.sleep(pace.beforeStateMs(), signal);
        const now = await state();
        if ((0,is_steady/* isSteady */.N)(now) || (0,is_steady/* isSteady */.N)(await state()))
            continue;
        return { kind: "container-ended", exitCode: now?.exitCode };
    }
}
async function reports({ clock, report, ...begun }, signal, onFailure) {
    let { waitedMs } = begun;
    for (let nextMs = FIRST_REPORT_MS;; nextMs *= 2) {
        if (nextMs <= waitedMs)
            continue;
        await clock.sleep(nextMs - waitedMs, signal);
        waitedMs = nextMs;
        report(waitedMs).catch(onFailure);
    }
}

;// CONCATENATED MODULE: ./src/readiness/wait-one-life.ts



async function waitOneLife(plan, tools, { number, startMs }) {
    const waitedMs = () => tools.clock.nowMs() - startMs;
    let last = { detail: "none", topic: "Condition not met", passed: "" };
    const report = async (afterMs) => {
        const { silentPorts } = last;
        const silence = silentPorts && (await tools.explainSilence?.(silentPorts));
        if (watch.signal.aborted)
            return;
        if (last.silentPorts !== undefined)
            last = { ...last, silence };
        tools.onProgress(`waiting: ${describeAnswer(last)} (${Math.round(afterMs / 1_000)} s)`);
    };
    const watch = startWatch(plan.timeoutMs, {
        clock: tools.clock,
        pace: tools.pace,
        waitedMs: waitedMs(),
        signal: tools.signal,
        ended: tools.ended(number),
        isEndAwaited: plan.checks.some(({ kind }) => kind === "exit"),
        finalMistakes: plan.finalMistakes,
        followLog: tools.followLog,
        state: () => tools.state(),
        report,
    });
    const note = (answer) => {
        last = { ...answer, silence: answer.silentPorts && last.silence };
        tools.onAnswer?.(describeAnswer(last));
    };
    try {
        const result = await passAll(plan, tools, { signal: watch.signal, waitedMs, note });
        watch.signal.throwIfAborted();
        return conclusion(result, waitedMs());
    }
    catch (thrown) {
        if (!watch.signal.aborted)
            throw thrown;
        return await conclude(watch.signal.reason, tools, { afterMs: waitedMs(), last });
    }
    finally {
        watch.close();
    }
}
function conclusion(result, afterMs) {
    switch (result.kind) {
        case "passed":
            return { kind: "ready", afterMs, checks: result.detail };
        case "ended":
            return { ...result, afterMs };
        case "gone":
        case "impossible":
            return result;
    }
}
async function conclude(stop, tools, { afterMs, last }) {
    switch (stop.kind) {
        case "timed-out":
            return {
                kind: "timed-out",
                afterMs,
                lastAnswer: last.detail,
                topic: last.topic,
                passed: last.passed,
                output: last.output,
                silentPorts: last.silentPorts ?? [],
            };
        case "mistaken":
            return stop;
        case "container-ended": {
            const ending = await readEnding(() => tools.state(), tools);
            if (ending.kind === "gone")
                return { ...ending, exitCode: stop.exitCode };
            const exitCode = (ending.isRestarting ? stop.exitCode : undefined) ?? ending.exitCode;
            return { ...ending, exitCode, afterMs };
        }
        case "broken-off":
            throw stop.thrown;
        case "over":
            throw new Error("the watch was closed before the wait was over");
    }
}

;// CONCATENATED MODULE: ./src/readiness/wait-until-ready.ts



const LOOK_MS = 100;
async function waitUntilReady(plan, tools) {
    let isOver = false;
    let isOutOfMemory = false;
    void tools.ranOutOfMemory.then(() => {
        if (isOver)
            return;
        isOutOfMemory = true;
        tools.onProgress("one of its processes ran out of memory and was killed");
    });
    try {
        const { restarts, outcome } = await waitThroughRestarts(plan, tools);
        return outcome.kind === "timed-out" ? { ...outcome, restarts, isOutOfMemory } : outcome;
    }
    finally {
        isOver = true;
    }
}
async function waitThroughRestarts(plan, tools) {
    const { clock } = tools;
    const startMs = clock.nowMs();
    const endsAtMs = [];
    for (let restarts = 0;; restarts += 1) {
        const outcome = await waitOneLife(plan, tools, { number: restarts + 1, startMs });
        if (outcome.kind !== "ended" || !outcome.isRestarting)
            return { restarts, outcome };
        endsAtMs.push(clock.nowMs());
        if (isLoop(endsAtMs, tools.company()))
            return { restarts, outcome };
        const end = outcome.isOutOfMemory
            ? "it ran out of memory"
            : `it ended with exit code ${outcome.exitCode}`;
        if (restarts === 0)
            tools.onProgress(`${end}, and its restart policy starts it again`);
        tools.onAnswer?.(`${end}, and is started again`);
        const over = await untilItRuns(outcome, tools, startMs + plan.timeoutMs);
        if (over?.kind === "gone")
            return { restarts, outcome: over };
        if (over !== undefined)
            return { restarts, outcome: { ...over, afterMs: clock.nowMs() - startMs } };
    }
}
async function untilItRuns(ended, { clock, signal, state }, deadlineMs) {
    for (;;) {
        const now = await state();
        if ((0,is_steady/* isSteady */.N)(now))
            return undefined;
        if (now === undefined)
            return { kind: "gone", exitCode: ended.exitCode };
        if (clock.nowMs() >= deadlineMs)
            return ended;
        if (!now.isRestarting) {
            const { exitCode, isOutOfMemory, because, restartCount } = now;
            return { ...ended, exitCode, isOutOfMemory, because, restartCount, isRestarting: false };
        }
        await clock.sleep(Math.min(LOOK_MS, deadlineMs - clock.nowMs()), signal);
    }
}

;// CONCATENATED MODULE: ./src/service/explain-silence.ts

function explainSilence(asked, listeners) {
    const numbers = asked.map(({ number }) => number);
    if (listeners === undefined)
        return { sentence: "", ...NOTHING_LISTENS };
    const open = (0,listening_ports/* openPorts */.Rr)(listeners).sort((left, right) => left - right);
    const silent = numbers.filter((port) => !open.includes(port));
    if (silent.length === 0) {
        const topic = "Wrong answer on the port";
        return { sentence: `it does listen on ${list(numbers)}`, topic, hint: WRONG_ANSWER };
    }
    const own = listeners.filter(({ port }) => silent.includes(port));
    if (own.length > 0) {
        const topic = "Nothing listens on the port";
        return { sentence: `it listens on ${list(own.map(explain_silence_asText))} only`, topic, hint: LOOPBACK };
    }
    const notOnAsked = `not on ${list(silent)}`;
    if (open.length > 0) {
        const [other] = open.filter((port) => !numbers.includes(port));
        return {
            sentence: `it listens on ${list(open)}, ${notOnAsked}`,
            ...(other === undefined ? NOTHING_LISTENS : otherPort(other)),
        };
    }
    const hidden = listeners.filter(listening_ports/* isForItselfAlone */.Qw);
    return {
        sentence: hidden.length === 0
            ? `nothing listens on ${numbers.length === 1 ? "port" : "ports"} ${list(numbers)} in its container`
            : `it listens on ${list(hidden.map(explain_silence_asText))} only, ${notOnAsked}`,
        ...NOTHING_LISTENS,
    };
}
function otherPort(port) {
    return {
        topic: "Listens on another port",
        hint: `Put the port that the job needs first in its \`ports\`, or set wait: {tcp: ${port}}.`,
    };
}
const NOTHING_LISTENS = {
    topic: "Nothing listens on the port",
    hint: "Its last lines in the log may say why. If it starts slowly, set a longer `timeout`; if it uses another port, set wait: {tcp: <port>}.",
};
const WRONG_ANSWER = "It listens there, but does not answer as a ready service does; its last lines in the log may say why. If it starts slowly, set a longer `timeout`; if it is asked the wrong question, `wait: tcp` lets a connection decide.";
const LOOPBACK = "Configure it to listen on 0.0.0.0 instead, because nothing outside its container can connect to its own loopback address.";
function explain_silence_asText({ ip, port }) {
    return ip.includes(":") ? `[${ip}]:${port}` : `${ip}:${port}`;
}
function list(values) {
    return values.length < 2
        ? values.join("")
        : `${values.slice(0, -1).join(", ")} and ${values[values.length - 1]}`;
}

// EXTERNAL MODULE: ./src/waiting/limited.ts
var limited = __webpack_require__(1569);
;// CONCATENATED MODULE: ./src/service/listeners-soon.ts

const LIMIT_MS = 2_000;
async function listenersSoon(running, clock) {
    const look = await (0,limited/* limited */.T)(clock, LIMIT_MS, (late) => running.listeners(late));
    return look.kind === "done" ? look.value : undefined;
}

;// CONCATENATED MODULE: ./src/service/timeout-of.ts
const DEFAULT_MS = 120_000;
function timeoutOf({ service, preset }, ofStepMs) {
    const wanted = service.timeoutMs ?? ofStepMs;
    if (wanted !== undefined)
        return { ms: wanted, from: undefined };
    if (preset?.timeoutMs !== undefined)
        return { ms: preset.timeoutMs, from: "known to be slow" };
    return { ms: DEFAULT_MS, from: "default" };
}
function describeTimeout({ ms, from }) {
    const limit = `${ms / 1_000} s`;
    return from === undefined ? limit : `${limit} (${from})`;
}

;// CONCATENATED MODULE: ./src/service/await-readiness.ts







async function awaitReadiness(started, { clock, log, pace, progress, timeoutMs, signal }) {
    const { service, running, image, preset, looks } = started;
    const plan = planReadiness({
        wait: service.wait,
        healthcheck: running.healthcheck,
        preset,
        declaredPorts: service.ports.map(({ containerPort }) => containerPort).filter(container_port/* isTcp */.ER),
        exposedPorts: image.exposedPorts.filter(container_port/* isTcp */.ER),
        timeoutMs: timeoutOf(started, timeoutMs).ms,
    });
    const dead = new AbortController();
    const over = new AbortController();
    const ports = plan.checks.flatMap((check) => (check.kind === "network" ? check.containerPorts : []));
    watchRoutes({ service: service.name, running, looks, ports }, { clock, signal: AbortSignal.any([signal, over.signal]) }).then((failure) => failure && dead.abort(failure), () => { });
    try {
        const tools = {
            clock,
            pace,
            signal: AbortSignal.any([signal, dead.signal]),
            ended: (times) => running.ended(times),
            ranOutOfMemory: running.ranOutOfMemory,
            company: () => progress.companyOf(service.name),
            endIsToldWithinMs: running.endIsToldWithinMs,
            state: () => running.state(),
            exec: (argv, options) => running.exec(argv, options),
            followLog: (signal) => running.followLog(signal),
            look: looks.look,
            onAnswer: (answer) => progress.note(service.name, answer, running.id),
            explainSilence: async (ports) => explainSilence(ports, await listenersSoon(running, clock)).sentence,
            onProgress: (sentence) => log.info(`${service.name}: ${sentence}`),
        };
        const readiness = await pace.during(() => waitUntilReady(plan, tools));
        if (readiness.kind !== "ready" || plan.notRun === undefined)
            return readiness;
        return { ...readiness, checks: `${readiness.checks}; ${plan.notRun} asks the same, so it is not run` };
    }
    finally {
        over.abort();
    }
}

// EXTERNAL MODULE: ./src/report/describe-end.ts
var describe_end = __webpack_require__(1069);
;// CONCATENATED MODULE: ./src/report/telling-line.ts

const LONGEST = 200;
const telling_line_COLOUR = /\u001b\[[0-9;:]*m/g;
const TIME = /^(?:\d{10}: |\[?\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]+ ?(?:Z|UTC|[+-]\d\d:?\d\d)?\]?[\s:]*)/;
const SIGNS = [
    /\b(?:error|fatal|panic|exception|critical|failed|failure)\b/i,
    /\b(?:cannot|can't|could not|unable to|denied|refused|invalid|missing|must|required|not found|no such|unknown|incompatible|not set|already in use)\b/i,
];
function tellingLine(lines) {
    const texts = lines.map(asSentence).filter((text) => text !== "" && !/^at \S/.test(text));
    for (const sign of SIGNS) {
        const found = texts.findLast((text) => sign.test(text));
        if (found !== undefined)
            return found;
    }
    return texts.at(-1);
}
function asSentence(line) {
    const text = (0,readable_text/* readableLine */.$)(line.replace(telling_line_COLOUR, "")).trim().replace(TIME, "");
    return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}\u2026`;
}

;// CONCATENATED MODULE: ./src/service/not-ready.ts






function notReady(service, serviceId, readiness, { looks, listeners, waited, isKnown }) {
    const tried = service.ports.flatMap((port) => looks.lastAnswers(port.containerPort));
    const details = { containerId: serviceId, tried, waited: { ...waited, commandOutput: "" } };
    switch (readiness.kind) {
        case "ended":
            return new service_failure/* ServiceFailure */.A(service.name, endedSentence(readiness), {
                ...details,
                end: readiness,
                ...endedAdvice(readiness),
            });
        case "gone":
            return new service_failure/* ServiceFailure */.A(service.name, goneSentence(readiness), {
                ...details,
                topic: "Removed by something else",
                hint: "Look for other jobs, controllers or cleanup scripts that remove what they have not started.",
            });
        case "timed-out":
            return new service_failure/* ServiceFailure */.A(service.name, lateSentence(readiness, { looks, listeners }), {
                ...details,
                waited: { ...waited, commandOutput: readiness.output ?? "" },
                ...lateAdvice(readiness, listeners, isKnown),
            });
        case "mistaken":
            return new service_failure/* ServiceFailure */.A(service.name, `cannot become ready, because its log says: ${asSentence(readiness.line)}`, { ...details, topic: readiness.mistake.topic, hint: readiness.mistake.hint });
        case "impossible":
            return new service_failure/* ServiceFailure */.A(service.name, `cannot become ready: ${readiness.reason}`, {
                ...details,
                topic: readiness.topic ?? "Condition not met",
                hint: readiness.hint,
            });
    }
}
function endedSentence(end) {
    const restarts = end.isRestarting ? " and keeps being restarted" : restarted(end.restartCount);
    return `${(0,describe_end/* describeEnd */.l)(end)} after ${formatSeconds(end.afterMs)}${restarts}`;
}
function restarted(times) {
    if (times === 0)
        return "";
    return times === 1 ? ", although it was restarted" : `, although it was restarted ${times} times`;
}
function endedAdvice(end) {
    const { topic, hint } = (0,describe_end/* meaningOf */.P)(end);
    if (!end.isRestarting)
        return { topic, hint };
    return {
        topic: "Keeps restarting",
        hint: end.exitCode === 0 ? LAST_LINES_HINT : hint,
    };
}
function goneSentence({ exitCode }) {
    if (exitCode === undefined)
        return "was removed by something else while it was starting";
    return `${(0,describe_end/* describeEnd */.l)({ exitCode, isOutOfMemory: false })} and was removed by something else while it was starting`;
}
function lateSentence({ afterMs, silentPorts, lastAnswer, topic: called, passed, restarts, isOutOfMemory }, { looks, listeners }) {
    const memory = isOutOfMemory ? ", and one of its processes ran out of memory" : "";
    const after = `was not ready within ${formatSeconds(afterMs)}${restarted(restarts)}${memory}`;
    if (silentPorts.length === 0)
        return `${after}: ${lastAnswer}${passed === "" ? "" : `, although ${passed}`}`;
    if (called === "Wrong HTTP answer")
        return `${after}: ${lastAnswer}`;
    const { sentence, topic } = explainSilence(silentPorts, listeners);
    if (sentence !== "" && topic !== "Wrong answer on the port")
        return `${after}: ${sentence}`;
    const routes = asOne(silentPorts.flatMap((port) => looks.lastAnswers(port)));
    const answer = routes === "" ? lastAnswer : `${doNotAnswer(silentPorts)} (${routes})`;
    return `${after}: ${answer}${sentence === "" ? "" : `; ${sentence}`}`;
}
function asOne(tried) {
    const answers = new Set(tried.map(({ answer }) => answer.detail));
    return answers.size === 1 ? [...answers].join("") : describeTried(tried);
}
function doNotAnswer(ports) {
    return ports.length === 1
        ? `port ${ports[0]?.number} does not answer as it should`
        : `ports ${ports.map(({ number }) => number).join(", ")} do not answer as they should`;
}
function lateAdvice({ silentPorts, topic, passed, restarts }, listeners, isKnown) {
    if (topic === "Wrong HTTP answer")
        return { topic, hint: HTTP_HINT };
    if (silentPorts.length > 0)
        return explainSilence(silentPorts, listeners);
    if (topic === "Exited while starting" && restarts > 0)
        return { topic: "Keeps restarting", hint: LAST_LINES_HINT };
    return { topic, hint: topic === "Health command fails" ? healthHint(passed, isKnown) : CONDITION_HINT };
}
function healthHint(passed, isKnown) {
    const without = isKnown
        ? "this image is known, and is asked in its own protocol anyway"
        : "a connection to its port then decides";
    return passed === ""
        ? "Correct its health command (`--health-cmd` in `options`); if it only starts slowly, set a longer `timeout`."
        : `Correct its health command (\`--health-cmd\` in \`options\`), or leave it out: ${without}. If it only starts slowly, set a longer \`timeout\`.`;
}
const LAST_LINES_HINT = "Its last lines in the log above may say why it ends.";
const CONDITION_HINT = "The check that did not pass is named above, and the service's last lines are in the log above; if it starts slowly, set a longer `timeout`.";
const HTTP_HINT = "Correct the path or the `status` in its `wait`; if it only starts slowly, set a longer `timeout`.";

;// CONCATENATED MODULE: ./src/service/reach-service.ts












async function reachService(started, tools) {
    const { service, running, startedAtMs } = started;
    try {
        return { reached: await whenReady(started, tools), isReady: true };
    }
    catch (error) {
        if (!(error instanceof service_failure/* ServiceFailure */.A) || service.ifNotReady === "fail")
            throw error;
        const sentence = `${error.message}; continuing because of \`if-not-ready: ${service.ifNotReady}\``;
        if (service.ifNotReady === "warn")
            tools.log.warning(sentence);
        else
            tools.log.info(sentence);
        const ports = assumedPorts(started, running.routes.routesTo);
        const readyAfterMs = tools.clock.nowMs() - startedAtMs;
        const decidedBy = `if-not-ready: ${service.ifNotReady}`;
        const found = { ports, readyAfterMs, decidedBy, hasDoneItsWork: (0,one_shots/* isOneShot */.hb)(service) };
        return { reached: describe(started, found, tools.place), isReady: false };
    }
}
async function whenReady(started, tools) {
    const { service, running, looks, preset, startedAtMs } = started;
    const readiness = await awaitReadiness(started, tools);
    if (readiness.kind === "ended" && (0,one_shots/* hasFinishedByItself */.zK)(service, readiness)) {
        tools.log.info(`${service.name}: has finished after ${formatSeconds(readiness.afterMs)} (exit code 0)`);
        const found = { ports: [], readyAfterMs: readiness.afterMs, decidedBy: "it exited with code 0" };
        return describe(started, { ...found, hasDoneItsWork: true }, tools.place);
    }
    if (readiness.kind !== "ready") {
        const listeners = readiness.kind === "timed-out" ? await listenersSoon(running, tools.clock) : undefined;
        const timeout = describeTimeout(timeoutOf(started, tools.timeoutMs));
        throw notReady(service, running.id, readiness, {
            looks,
            listeners,
            waited: { forMs: tools.clock.nowMs() - startedAtMs, timeout },
            isKnown: preset !== undefined,
        });
    }
    const readyAfterMs = tools.clock.nowMs() - startedAtMs;
    tools.log.info(`${service.name}: ready after ${formatSeconds(readyAfterMs)} (${readiness.checks})`);
    await checkAdvertisedAddress(started, tools);
    const found = { ports: await handedOutPorts(started, tools), readyAfterMs, decidedBy: readiness.checks };
    return describe(started, { ...found, hasDoneItsWork: (0,one_shots/* isOneShot */.hb)(service) }, tools.place);
}
async function handedOutPorts(started, tools) {
    const { service } = started;
    if ((0,one_shots/* isOneShot */.hb)(service))
        return [];
    if (service.wait?.some(({ kind }) => kind === "none")) {
        tools.log.warning(`${service.name} was not waited for (\`wait: none\`), so its addresses are unproven`);
        return assumedPorts(started, started.running.routes.routesTo);
    }
    return reachablePorts(started, tools);
}
function describe({ service, running, image, preset }, found, place) {
    const reached = {
        name: service.name,
        image: service.image,
        digest: image.digest,
        id: running.id,
        network: place.network,
        ip: running.ip,
        startedAt: running.startedAt,
        mayFinish: service.mayFinish,
        ...found,
    };
    const url = serviceUrl({ template: service.url, presetUrl: preset?.url }, reached, jobFields(place));
    return { ...reached, url };
}

;// CONCATENATED MODULE: ./src/service/run-after-ready.ts









async function runAfterReady(started, reached, tools) {
    const { service, running } = started;
    const { place, log, clock, progress, declaredPorts, signal } = tools;
    const others = progress.addressed.filter(({ name }) => name !== service.name);
    const sources = { declared: declaredPorts, addressed: [...others, reached] };
    const timeout = timeoutOf(started, tools.timeoutMs);
    const timeoutMs = timeout.ms;
    for (const [at, words] of service.afterReady.entries()) {
        const beganMs = clock.nowMs();
        const argv = fillAll(words, sources, jobFields(place));
        const run = await (0,limited/* limited */.T)(clock, timeoutMs, (late) => running.exec(argv, { signal: AbortSignal.any([signal, late]) }));
        signal.throwIfAborted();
        if (run.kind === "failed")
            throw run.error;
        const result = run.kind === "done" ? run.value : { kind: "late" };
        const reason = whyFailed(result, timeoutMs);
        if (reason !== undefined) {
            const waited = {
                forMs: clock.nowMs() - beganMs,
                timeout: describeTimeout(timeout),
                commandOutput: result.kind === "exited" ? result.output : "",
            };
            const end = await endOf(running);
            if (end !== undefined) {
                throw new service_failure/* ServiceFailure */.A(service.name, `was ready, but ${(0,describe_end/* describeEnd */.l)(end)} at after-ready[${at}]`, {
                    containerId: running.id,
                    end,
                    waited,
                    ...(0,describe_end/* meaningOf */.P)(end),
                });
            }
            const line = tellingLine(waited.commandOutput.split("\n"));
            const because = line === undefined ? "" : `: ${line}`;
            throw new service_failure/* ServiceFailure */.A(service.name, `is ready, but after-ready[${at}] ${reason}${because}`, {
                containerId: running.id,
                topic: "after-ready failed",
                hint: "Correct the command; its whole output, and the service's last lines, are in the log above.",
                waited,
            });
        }
        log.info(`${service.name}: after-ready[${at}] done`);
    }
}
async function endOf({ state }) {
    const now = await state();
    return now === undefined || (0,is_steady/* isSteady */.N)(now) ? undefined : now;
}
function whyFailed(result, timeoutMs) {
    switch (result.kind) {
        case "exited":
            return result.exitCode === 0 ? undefined : `ended with exit code ${result.exitCode}`;
        case "cannot-run":
            return `cannot be run: ${result.reason}`;
        case "not-running":
            return `could not be run: ${result.reason}`;
        case "late":
            return `did not end within ${formatSeconds(timeoutMs)}`;
    }
}

;// CONCATENATED MODULE: ./src/service/warn-of-other-address.ts

function warnOfOtherAddress(told, reached, log) {
    const addresses = (service) => service.ports.map((port) => (0,outputs/* addressOf */.ci)({ ip: service.ip, ports: [port] })).join(", ");
    if (reached.ports.length === 0 || addresses(told) === addresses(reached))
        return;
    log.warning(`${told.name} was started with its own address as ${addresses(told)}, but this job reaches it at ${addresses(reached)}`);
}

;// CONCATENATED MODULE: ./src/service/bring-up.ts












async function bringUp(service, tools) {
    const { prepare, place, log, clock, progress, timelines, signal } = tools;
    const [prepared] = await Promise.all([prepare(service), loadPreset(service.image)]);
    const before = service.dependsOn.map((one) => `${one.service} is not ${one.until}`);
    progress.note(service.name, before.join(", ") || "it has not started");
    await progress.until(service.dependsOn, signal);
    const described = await bring_up_describe(service, prepared);
    if (prepared.pull !== undefined)
        timelines.add(service.name, { name: "pull", ...prepared.pull });
    timelines.begin(service.name, "start", clock.nowMs());
    const { running, toldAddress } = await start(described, prepared, tools);
    const startedAtMs = clock.nowMs();
    timelines.begin(service.name, "wait", startedAtMs);
    const timeout = describeTimeout(timeoutOf(described, tools.timeoutMs));
    log.info(`${service.name}: started ${service.image}, timeout ${timeout}`);
    log.debug(`${service.name}: container ${running.id}, preset ${described.preset?.title ?? "none"}`);
    progress.note(service.name, "it has only just started", running.id);
    progress.tell("started", assumedAddress(described, running.routes.routesTo, jobFields(place), running));
    const looks = portLooks(running.routes);
    try {
        const started = { ...described, running, looks, startedAtMs };
        const { reached, isReady } = await reachService(started, tools);
        if (service.afterReady.length > 0) {
            progress.note(service.name, "its after-ready commands have not finished");
            timelines.begin(service.name, "after-ready", clock.nowMs());
        }
        if (isReady) {
            await runAfterReady(started, reached, tools);
            await checkAdvertisedAfterwards(started, tools);
        }
        if (toldAddress !== undefined)
            warnOfOtherAddress(toldAddress, reached, log);
        progress.tell("ready", reached);
        if (isReady)
            tools.onReady(started);
        timelines.begin(service.name, undefined, clock.nowMs());
        return reached;
    }
    finally {
        looks.close();
    }
}
async function bring_up_describe(service, { image, pull }) {
    const { environment, entrypoint = [], command = [] } = service;
    const preset = await findPreset(service.image, {
        environment: [...image.environment, ...environment],
        command: [...entrypoint, ...command],
    });
    return { service, image, pull, preset };
}
function portsAsked({ containerPort, looks }) {
    const others = looks.flatMap((look) => (look.kind === "port" ? (look.port ?? []) : []));
    return [containerPort, ...others.map(container_port/* tcpPort */.Nh)];
}
async function start(described, prepared, { place, progress, declaredPorts, signal }) {
    const { service, preset } = described;
    const job = jobFields(place);
    const isTold = isToldItsAddress(service, declaredPorts);
    let toldAddress;
    const running = await prepared.start({
        undeclaredPorts: [...namedPorts(service.wait), ...(preset === undefined ? [] : portsAsked(preset))],
        isToldItsAddress: isTold,
        dataDirectories: preset?.dataDirectories ?? [],
        define(routesTo) {
            if (isTold)
                toldAddress = assumedAddress(described, routesTo, job);
            const addressed = [...progress.addressed, ...(toldAddress === undefined ? [] : [toldAddress])];
            return fillRequest(service, { declared: declaredPorts, addressed }, job);
        },
        signal,
    });
    return { running, toldAddress };
}

// EXTERNAL MODULE: ./src/report/without-repeats.ts
var without_repeats = __webpack_require__(5051);
;// CONCATENATED MODULE: ./src/report/service-evidence.ts





const REPORTED_LINES = 50;
const REPORTED_OUTPUT_LINES = 10;
function serviceEvidence(known) {
    const { service, image, waited, tried, last } = known;
    const end = known.end ?? service_evidence_endOf(known.state);
    const facts = [
        fact("state", [stateSentence(end, known.state)]),
        fact("exit code", [end && exitSentence(end)]),
        fact("restarts", [known.state?.restartCount ? String(known.state.restartCount) : undefined]),
        fact("last seen", [known.standing]),
        fact("image", [image]),
        fact("waited", [waited && `${formatSeconds(waited.forMs)}; timeout ${waited.timeout}`]),
        fact("tried", end === undefined ? tried.map((one) => describeTried([one])) : []),
    ];
    return {
        about: service,
        facts: facts.filter(({ lines }) => lines.length > 0),
        quotes: [...outputOf(waited), linesOf(last)],
    };
}
function fact(label, lines) {
    return { label, lines: lines.filter((line) => line !== undefined).map(readable_text/* readableLine */.$) };
}
function service_evidence_endOf(state) {
    if (state === undefined || state.isRunning || state.isRestarting || isYetToStart(state))
        return undefined;
    return state;
}
function isYetToStart(state) {
    const { isRunning, isRestarting, startedAt, exitCode, because } = state;
    return (!isRunning && !isRestarting && startedAt.startsWith(NEVER) && exitCode === 0 && because === undefined);
}
const NEVER = "0001-";
function stateSentence(end, state) {
    if (end !== undefined)
        return `${(0,describe_end/* describeEnd */.l)(end)}${state?.isRestarting ? ", and is being restarted" : ""}`;
    if (state === undefined)
        return undefined;
    if (isYetToStart(state))
        return "not started";
    return state.health === "none" ? "running" : `running, ${HEALTH[state.health]}`;
}
const HEALTH = {
    healthy: "and Docker reports it healthy",
    unhealthy: "but Docker reports it unhealthy",
    starting: "and Docker has no result of its health command yet",
};
function exitSentence(end) {
    const { meaning } = (0,describe_end/* meaningOf */.P)(end);
    return meaning && `${end.exitCode}: ${meaning}`;
}
function outputOf(waited) {
    const lines = (waited?.commandOutput ?? "").split("\n").filter((line) => line.trim() !== "");
    if (lines.length === 0)
        return [];
    return [
        {
            title: "what its command printed last",
            lines: (0,without_repeats/* withoutRepeats */.j)(lines).slice(-REPORTED_OUTPUT_LINES),
        },
    ];
}
function linesOf(last) {
    if (last.kind === "unreadable")
        return { title: `its last lines cannot be read: ${last.reason}`, lines: [] };
    const lines = (0,without_repeats/* withoutRepeats */.j)(last.lines).slice(-REPORTED_LINES);
    return { title: lines.length === 0 ? "it has printed nothing" : "its last lines", lines };
}

// EXTERNAL MODULE: ./src/report/read-lines.ts
var read_lines = __webpack_require__(858);
;// CONCATENATED MODULE: ./src/service/read-last-lines.ts


async function readLastLines(serviceId, report) {
    try {
        const lines = await report.lastLogLines(serviceId, read_lines/* READ_LINES */.Z);
        const isGone = lines.length === 0 && (await report.state(serviceId)) === undefined;
        return isGone
            ? { kind: "unreadable", reason: "they were removed with its container" }
            : { kind: "read", lines };
    }
    catch (error) {
        return { kind: "unreadable", reason: (0,user_error/* messageOf */.b)(error) };
    }
}

;// CONCATENATED MODULE: ./src/service/read-state-now.ts
async function readStateNow(serviceId, report) {
    try {
        return await report.state(serviceId);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/service/cancelled-start.ts




async function explainCancel(cancel, services, { report, unready }) {
    const evidence = await Promise.all(unready.map(async ({ service, containerId, standing }) => {
        if (containerId === undefined)
            return [];
        const [last, state] = await Promise.all([
            readLastLines(containerId, report),
            readStateNow(containerId, report),
        ]);
        const image = services.find(({ name }) => name === service)?.image ?? "";
        return [serviceEvidence({ service, image, standing, state, last, tried: [] })];
    }));
    return new user_error/* UserError */.y(cancelSentence(unready, (0,user_error/* messageOf */.b)(cancel)), {
        topic: "Step cancelled",
        hint: "A step is cancelled by hand, by a newer run, or by its timeout-minutes.",
        evidence: evidence.flat(),
        cause: cancel,
    });
}
function cancelSentence(unready, cancel) {
    const [only, ...others] = unready;
    if (only === undefined)
        return cancel;
    if (others.length === 0)
        return `cancelled while waiting for ${only.service}: ${only.standing}`;
    const all = unready.map(({ service, standing }) => `${service} (${standing})`);
    return `cancelled while waiting for ${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
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
async function mistakesOf(image) {
    const preset = await findPreset(image, { environment: [], command: [] });
    return [...(preset?.mistakes ?? []), ...OF_ANY_IMAGE];
}

;// CONCATENATED MODULE: ./src/report/crash-hint.ts
const MOST_LINES = 20;
function crashHint(crashed, lastLines, services) {
    const lines = lastLines.slice(-MOST_LINES);
    const missed = services.filter((other) => other.name !== crashed.name &&
        [other.name, ...other.aliases].some((host) => lines.some((line) => namesHost(line, host))) &&
        !waitsFor(crashed, other, services) &&
        !waitsFor(other, crashed, services));
    if (missed.length === 0)
        return undefined;
    const names = missed.map(({ name }) => name);
    const value = names.length === 1 ? names[0] : `[${names.join(", ")}]`;
    return `Its last lines name ${names.join(" and ")}: with \`depends-on: ${value}\` it starts once ${names.length === 1 ? "that one is" : "those are"} ready.`;
}
function namesHost(line, host) {
    const escaped = host.replace(/[^\w-]/g, "\\$&");
    return new RegExp(`(?<![\\w./-])${escaped}(?![\\w-]|\\.\\w)`, "i").test(line.replaceAll("://", " "));
}
function waitsFor(one, other, services) {
    const seen = new Set();
    const open = [...one.waitsFor];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        if (name === other.name)
            return true;
        if (seen.has(name))
            continue;
        seen.add(name);
        open.push(...(services.find((service) => service.name === name)?.waitsFor ?? []));
    }
    return false;
}

;// CONCATENATED MODULE: ./src/service/also-ended.ts



async function alsoEnded(unready, report) {
    const found = await Promise.all(unready.map(async ({ service, containerId }) => {
        const end = containerId === undefined ? undefined : await readStateNow(containerId, report);
        if (containerId === undefined || end === undefined || end.isRunning || end.exitCode === 0)
            return [];
        const { topic, hint } = (0,describe_end/* meaningOf */.P)(end);
        return [new service_failure/* ServiceFailure */.A(service, `${(0,describe_end/* describeEnd */.l)(end)}, too`, { containerId, end, topic, hint })];
    }));
    return found.flat();
}

;// CONCATENATED MODULE: ./src/service/explain-failure.ts








async function explainFailure(failure, services, tools) {
    if (!(failure instanceof service_failure/* ServiceFailure */.A))
        return failure;
    const explained = await explain(failure, services, tools);
    const ended = await alsoEnded(tools.unready.filter(({ service }) => service !== failure.service), tools.report);
    if (ended.length === 0)
        return explained;
    const others = await Promise.all(ended.map((other) => explain(other, services, tools)));
    return explained.explained({
        evidence: [explained, ...others].flatMap(({ evidence }) => evidence),
        others: others.map(({ message, hint }) => `${message}\nHint: ${hint}`),
    });
}
async function explain(failure, services, { report }) {
    const { containerId, end } = failure;
    if (containerId === undefined)
        return failure;
    const [last, state] = await Promise.all([
        readLastLines(containerId, report),
        readStateNow(containerId, report),
    ]);
    const service = services.find(({ name }) => name === failure.service);
    const image = service?.image ?? "";
    const evidence = [
        serviceEvidence({ ...failure, service: failure.service, image, state, last }),
    ];
    const lines = last.kind === "read" ? last.lines : [];
    const isSilent = last.kind === "read" && lines.length === 0;
    const own = isSilent && failure.hint !== undefined ? { hint: withoutLines(failure.hint) } : {};
    const mistake = await findMistake(image, lines);
    if (mistake !== undefined) {
        const { hint, topic, line } = mistake;
        const sentence = asSentence(line);
        const because = failure.message.includes(sentence) ? undefined : sentence;
        return failure.explained({ hint, topic, evidence }, because);
    }
    if (end === undefined || end.exitCode === 0)
        return failure.explained({ ...own, evidence });
    const hint = service === undefined ? undefined : crashHint(asNeighbour(service), lines, services.map(asNeighbour));
    const better = hint === undefined ? own : { hint, topic: "Started before another service" };
    return failure.explained({ ...better, evidence }, tellingLine(lines));
}
function withoutLines(hint) {
    return hint.replace(/^Its last lines (?:are in the log above|in the log(?: above)? may say why(?: it ends)?)/, NO_LINES);
}
const NO_LINES = "It has printed nothing";
async function findMistake(image, lines) {
    for (const mistake of await mistakesOf(image)) {
        const line = lines.find((text) => mistake.says.test(text));
        if (line !== undefined)
            return { ...mistake, line };
    }
    return undefined;
}
function asNeighbour({ name, aliases, dependsOn }) {
    const waitsFor = dependsOn.filter(({ until }) => until === "ready").map(({ service }) => service);
    return { name, aliases, waitsFor };
}

;// CONCATENATED MODULE: ./src/service/dependents.ts
function dependentsOf(name, services) {
    return reachedFrom(services, ({ service }, names) => service === name || names.has(service));
}
function heldBackBy(name, services) {
    return reachedFrom(services, ({ service, until }, names) => names.has(service) || (service === name && until === "ready"));
}
function reachedFrom(services, leads) {
    const names = new Set();
    for (;;) {
        const next = services.filter(({ name, dependsOn }) => !names.has(name) && dependsOn.some((one) => leads(one, names)));
        if (next.length === 0)
            return services.filter(({ name }) => names.has(name));
        for (const { name } of next)
            names.add(name);
    }
}

;// CONCATENATED MODULE: ./src/service/lost-dependency.ts






async function lostDependency(service, running, services, tools) {
    const dependents = dependentsOf(service.name, services).filter(({ ifNotReady }) => ifNotReady === "fail");
    if ((0,one_shots/* isOneShot */.hb)(service) || dependents.length === 0)
        return undefined;
    const ending = await endForGood(running, tools);
    if (ending.kind === "ended" && (0,one_shots/* hasFinishedByItself */.zK)(service, ending))
        return undefined;
    const unready = new Set(tools.unready().map((one) => one.service));
    const waiting = dependents.map(({ name }) => name).filter((name) => unready.has(name));
    return waiting.length === 0 ? undefined : failureOf(service.name, running.id, ending, waiting);
}
async function endForGood(running, { clock, signal }) {
    for (let lives = 1 + ((await running.state())?.restartCount ?? 0);; lives += 1) {
        const exitCode = await unlessAborted(signal, running.ended(lives));
        const ending = await readEnding(() => running.state(), { clock, signal });
        if (ending.kind === "gone")
            return ending;
        if (!ending.isRestarting)
            return { ...ending, exitCode: exitCode ?? ending.exitCode };
    }
}
function failureOf(service, containerId, ending, waiting) {
    const after = `after it was ready, while ${waiting.join(", ")}, which ${waiting.length === 1 ? "depends" : "depend"} on it, ${waiting.length === 1 ? "was" : "were"} not ready yet`;
    if (ending.kind === "gone")
        return new service_failure/* ServiceFailure */.A(service, `was removed by something else ${after}`, {
            containerId,
            topic: "Removed by something else",
            hint: "Look for other jobs, controllers or cleanup scripts that remove what they have not started.",
        });
    const { topic, hint } = (0,describe_end/* meaningOf */.P)(ending);
    return new service_failure/* ServiceFailure */.A(service, `${(0,describe_end/* describeEnd */.l)(ending)} ${after}`, {
        containerId,
        end: ending,
        topic,
        hint,
    });
}

;// CONCATENATED MODULE: ./src/service/preparations.ts


const OTHERS_GO_ON_FOR_MS = 2_000;
function preparationsOf(place, { clock, failed, over }) {
    const failures = [];
    const late = new AbortController();
    const signal = AbortSignal.any([late.signal, over]);
    const onFailure = async () => {
        if (failures.includes(failed.reason))
            await clock.sleep(OTHERS_GO_ON_FOR_MS, over).catch(() => { });
        late.abort(failed.reason);
    };
    failed.addEventListener("abort", onFailure, { once: true });
    return {
        async prepare(service) {
            try {
                return await place.prepare(service, signal);
            }
            catch (error) {
                if (!signal.aborted)
                    failures.push(error);
                throw error;
            }
        },
        completed: (failure) => (failures.includes(failure) ? withOthers(failure, failures) : failure),
    };
}
function withOthers(failure, failures) {
    if (!isOwn(failure))
        return failure;
    const others = failures.filter(isOwn).filter((other) => other !== failure);
    const { message, hint, topic, cause, details, evidence } = failure;
    return new user_error/* UserError */.y(message, {
        ...{ hint, topic, cause, details, evidence },
        others: others.map((other) => (other.hint ? `${other.message}\nHint: ${other.hint}` : other.message)),
    });
}
function isOwn(failure) {
    return failure instanceof user_error/* UserError */.y && !(failure instanceof backend_errors/* Unanswered */.X);
}

;// CONCATENATED MODULE: ./src/service/progress.ts



function progressOf(services, onStanding = () => { }) {
    const names = services.map(({ name }) => name);
    const milestones = new Map(names.map((name) => [name, { started: gate(), ready: gate() }]));
    const addressed = new Map();
    const unready = new Map(names.map((service) => [
        service,
        { service, standing: "its image has not been pulled yet", containerId: undefined },
    ]));
    for (const { service, standing } of unready.values())
        onStanding(service, standing);
    return {
        async until(dependencies, signal) {
            const gates = dependencies.map(({ service, until }) => milestones.get(service)?.[until].promise);
            await unlessAborted(signal, Promise.all(gates));
        },
        tell(milestone, service) {
            addressed.set(service.name, service);
            const gates = milestones.get(service.name);
            gates?.started.resolve();
            if (milestone !== "ready")
                return;
            gates?.ready.resolve();
            unready.delete(service.name);
            onStanding(service.name, undefined);
        },
        note(service, standing, containerId = unready.get(service)?.containerId) {
            unready.set(service, { service, standing, containerId });
            onStanding(service, standing);
        },
        companyOf(service) {
            const heldBack = new Set(heldBackBy(service, services).map(({ name }) => name));
            const others = [...unready.keys()].filter((name) => name !== service && !heldBack.has(name));
            return others.length === 0 ? "alone" : "others-starting";
        },
        get unready() {
            return [...unready.values()];
        },
        get addressed() {
            return [...addressed.values()];
        },
    };
}
function gate() {
    return (0,deferred/* deferred */.y)();
}

;// CONCATENATED MODULE: ./src/service/bring-up-all.ts









async function bringUpAll(services, tools) {
    const failed = new AbortController();
    const over = new AbortController();
    const signal = AbortSignal.any([tools.signal, failed.signal]);
    const progress = progressOf(services, (service, standing) => tools.log.underway?.(service, standing === undefined ? undefined : { text: standing }));
    const log = alignedLog(tools.log, services.map(({ name }) => name));
    const watching = {
        clock: tools.clock,
        signal: AbortSignal.any([signal, over.signal]),
        unready: () => progress.unready,
    };
    const preparations = preparationsOf(tools.place, {
        clock: tools.clock,
        failed: failed.signal,
        over: AbortSignal.any([tools.signal, over.signal]),
    });
    const serviceTools = {
        ...tools,
        log,
        prepare: preparations.prepare,
        pace: paceOfStep(tools.clock),
        progress,
        declaredPorts: (0,fill_template/* declaredPortsOf */.Wq)(services),
        signal,
        onReady: ({ service, running }) => {
            lostDependency(service, running, services, watching).then((failure) => failure && failed.abort(failure), () => { });
        },
    };
    for (const service of services)
        tellOrder(service, log);
    const running = services.map((service) => bringUp(service, serviceTools).catch((error) => {
        failed.abort(error);
        throw error;
    }));
    await Promise.allSettled(running);
    over.abort();
    for (const { service } of progress.unready)
        tools.log.underway?.(service, undefined);
    if (!signal.aborted)
        return Promise.all(running);
    const explaining = { report: tools.report, unready: progress.unready };
    const isCancel = tools.signal.aborted && signal.reason === tools.signal.reason;
    if (isCancel)
        throw await explainCancel(signal.reason, services, explaining);
    throw await explainFailure(preparations.completed(signal.reason), services, explaining);
}
function tellOrder({ name, dependsOn }, log) {
    for (const { service, namedIn } of dependsOn) {
        if (namedIn === undefined)
            continue;
        log.info(`${name}: starts once ${service} has started, because its ${namedIn} names it (\`depends-on: []\` switches this off)`);
    }
}

;// CONCATENATED MODULE: ./src/service/refuse-missing-urls.ts



async function refuseMissingUrls(services, exports) {
    const declared = (0,fill_template/* declaredPortsOf */.Wq)(services);
    const uses = [
        ...exports.flatMap(({ name, template }) => template.flatMap((part) => part.kind === "field" ? [{ place: `export: ${name}`, reference: part.reference }] : [])),
        ...services.flatMap(({ name, environment, command = [], afterReady }) => [...environment, ...command, ...afterReady.flat()].flatMap((text) => (0,fill_template/* fieldsIn */.t5)(text, declared).map((reference) => ({ place: name, reference })))),
    ];
    for (const { place, reference } of uses) {
        const missing = services.find(({ name }) => name === reference.service);
        if (reference.field !== "url" || missing === undefined || (await hasUrl(missing)))
            continue;
        throw new user_error/* UserError */.y(`${place}: ${missing.name} has no url, because its image is not a known one`, {
            topic: "Field without a value",
            hint: `Give it one, as in \`url: "protocol://user:password@{address}/name"\`, or use {${missing.name}.address}.`,
        });
    }
}
async function hasUrl({ url, image, environment, entrypoint = [], command = [], }) {
    if (url !== undefined)
        return true;
    const own = await findPreset(image, { environment, command: [...entrypoint, ...command] });
    if (own?.url !== undefined)
        return true;
    return (await findPreset(image, { environment: [], command: [] }))?.url !== undefined;
}

;// CONCATENATED MODULE: ./src/service/timelines.ts
function timelinesOf(services) {
    const over = new Map(services.map((service) => [service, []]));
    const open = new Map();
    const ended = (service, endedAtMs) => {
        const phase = open.get(service);
        return phase === undefined ? [] : [{ ...phase, endedAtMs }];
    };
    return {
        add: (service, phase) => void over.get(service)?.push(phase),
        begin(service, name, atMs) {
            over.get(service)?.push(...ended(service, atMs));
            if (name === undefined)
                open.delete(service);
            else
                open.set(service, { name, startedAtMs: atMs });
        },
        until: (nowMs) => [...over].map(([service, phases]) => ({ service, phases: [...phases, ...ended(service, nowMs)] })),
    };
}

;// CONCATENATED MODULE: ./src/report/no-proxy.ts
function noProxyVariables(environment, hosts) {
    const names = ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"];
    if (!names.some((name) => environment[name]))
        return {};
    const before = (environment.no_proxy ?? environment.NO_PROXY ?? "")
        .split(",")
        .filter((host) => host !== "");
    const value = [...new Set([...before, ...hosts])].join(",");
    return { NO_PROXY: value, no_proxy: value };
}

;// CONCATENATED MODULE: ./src/session/export-tools.ts


async function exportTools(services, toolEnvironment, { runner, log }) {
    const published = services.flatMap(({ ports }) => ports.filter(({ route }) => route === "published"));
    const proven = published.filter(({ isProven }) => isProven).map(({ host }) => host);
    const { variables, host, warnings } = await toolEnvironment(proven);
    const before = { ...runner.environment() };
    const proxy = noProxyVariables(before, [...services.map(outputs/* hostOf */.w4), host]);
    const entries = Object.entries({ ...variables, ...proxy });
    const isKept = ([name, value]) => name.startsWith("TESTCONTAINERS_") && before[name] !== value && Boolean(before[name]);
    const kept = entries.filter(isKept);
    const set = entries.filter((entry) => !isKept(entry));
    for (const [name, value] of set)
        runner.exportVariable(name, value);
    log.info(`Testcontainers in later steps reaches its containers at ${host} (${namesOf(set)})`);
    if (kept.length > 0)
        log.notice(`testcontainers: ${namesOf(kept)} stays as this job has set it`);
    for (const warning of warnings)
        log.warning(warning);
}
function namesOf(variables) {
    return variables.map(([name]) => name).join(", ");
}

// EXTERNAL MODULE: ./src/session/handed-over.ts
var handed_over = __webpack_require__(7033);
;// CONCATENATED MODULE: ./src/session/hand-over.ts







async function handOver(services, place, { exports }, { runner, log: given, handedOut }) {
    const log = alignedLog(given, services.map(({ name }) => name));
    runner.saveState(handed_over/* HANDED_OVER_STATE_NAME */.kH, (0,handed_over/* formatHandedOver */.c7)(services.filter(({ hasDoneItsWork }) => !hasDoneItsWork)));
    const job = { ...jobFields(place), vantage: place.vantage };
    for (const [name, value] of Object.entries((0,outputs/* outputsOf */.Yz)(services, job)))
        runner.setOutput(name, value);
    const values = fieldValues(services, job);
    for (const { name, template } of exports)
        runner.exportVariable(name, (0,fill_template/* fillTemplate */.ou)(template, values));
    const proxy = noProxyVariables(runner.environment(), services.map(outputs/* hostOf */.w4));
    for (const [name, value] of Object.entries(proxy))
        runner.exportVariable(name, value);
    const exported = [...exports.map(({ name }) => name), ...Object.keys(proxy)];
    for (const line of handedOut(services, exported))
        log.info(line);
}

;// CONCATENATED MODULE: ./src/session/hosts/hosts-lines.ts

const MARK = "# sibling-services";
function hostsLines(entries, sessionId) {
    return entries.map(({ name, ip }) => `${ip} ${name} ${MARK} ${sessionId}\n`).join("");
}
function isOfSession(line, sessionId) {
    return line.endsWith(`${MARK} ${sessionId}`);
}
function holderOf(name, text) {
    for (const line of text.split("\n")) {
        const [ip = "", ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
        if (!names.includes(name))
            continue;
        const sessionId = line.split(`${MARK} `)[1]?.trim();
        return { ip, sessionId: sessionId !== undefined && (0,job_session/* isSessionId */.S)(sessionId) ? sessionId : undefined };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/session/hosts/write-hosts.ts


async function writeHosts(services, session, place, { hostsFile, inventory, log }) {
    if (!place.lacksNames)
        return;
    try {
        const entries = [];
        for (const { name, ip } of services.filter((service) => service.ip !== "")) {
            const holder = holderOf(name, hostsFile.read());
            if (holder === undefined || (await isAbandoned(holder.sessionId, hostsFile, inventory))) {
                entries.push({ name, ip });
            }
            else {
                log.warning(`hosts-file: ${name} is ${holder.ip} in /etc/hosts already, so the name was left unchanged; use the address in the outputs`);
            }
        }
        hostsFile.append(hostsLines(entries, session.id));
        for (const { name, ip } of entries)
            log.info(`${name} is ${ip} in /etc/hosts`);
    }
    catch (error) {
        log.warning(`hosts-file: /etc/hosts cannot be written (${(0,user_error/* messageOf */.b)(error)}); the job must run as root`);
    }
}
async function isAbandoned(sessionId, hostsFile, inventory) {
    if (sessionId === undefined || (await inventory.hasSession(sessionId)))
        return false;
    hostsFile.remove((line) => isOfSession(line, sessionId));
    return true;
}
function forgetHosts(sessionId, hostsFile, log) {
    try {
        const lines = hostsFile.read().split("\n");
        const isGone = (line) => isOfSession(line, sessionId);
        if (lines.some(isGone))
            hostsFile.remove(isGone);
    }
    catch (error) {
        log.warning(`the services' names stay in /etc/hosts: ${(0,user_error/* messageOf */.b)(error)}`);
    }
}

// EXTERNAL MODULE: ./src/ports/taken-name.ts
var taken_name = __webpack_require__(6323);
;// CONCATENATED MODULE: ./src/session/refuse-taken-names.ts

async function refuseTakenNames({ jobSession }, services, inventory) {
    for (const found of await inventory.services({ kind: "job", jobSession })) {
        const service = services.find(({ name }) => (0,taken_name/* isSameName */.y)(name, found.name));
        if (service !== undefined)
            throw (0,taken_name/* takenName */.N)(service.name, found.step);
    }
}

// EXTERNAL MODULE: ./src/ports/describe-removal.ts
var describe_removal = __webpack_require__(2038);
;// CONCATENATED MODULE: ./src/session/remove-failed-start.ts

const remove_failed_start_LIMIT_MS = 4_000;
async function removeFailedStart(belongings, { job, clock, log, backend }) {
    if (job.pod === undefined)
        return;
    const { inventoryForReport: inventory } = backend;
    const removal = await inventory.remove(belongings, {
        clock,
        untilMs: clock.nowMs() + remove_failed_start_LIMIT_MS,
        quietMs: 0,
        network: "kept",
    });
    log.info(`${(0,describe_removal/* describeRemoval */.s)(removal, inventory.words)} of this failed start`);
    for (const failure of removal.failures)
        log.info(`left for post to remove: ${failure}`);
}

// EXTERNAL MODULE: ./src/session/saved-session.ts
var saved_session = __webpack_require__(1098);
;// CONCATENATED MODULE: ./src/session/write-logs.ts

async function writeLogs(directory, of, tools) {
    const { log, logFolder } = tools;
    for (const { name, wholeLog } of await tools.inventory.services(of)) {
        try {
            const path = await logFolder.write(directory, `${name}.log`, wholeLog());
            log.info(`${name}: its log is in ${path}`);
        }
        catch (error) {
            log.warning(`the log of ${name} could not be written to ${directory}: ${(0,user_error/* messageOf */.b)(error)}`);
        }
    }
}

;// CONCATENATED MODULE: ./src/session/start-session.ts
















const PATIENCE_SECONDS = 20;
async function startSession(inputs, tools) {
    const { runner, log, backend, processes } = tools;
    const { request, settings } = inputs;
    for (const secret of backend.secretsOf(request.services, settings))
        runner.mask(secret);
    for (const warning of request.warnings)
        log.warning(warning);
    for (const notice of request.notices)
        log.notice(notice);
    await refuseMissingUrls(request.services, inputs.exports);
    const identity = (0,job_identity/* identifyJob */.c)(tools);
    const session = (0,job_session/* newSession */.R)(identity.jobSession);
    const main = (0,worker_process/* identify */.ls)(processes.ownPid, processes);
    runner.saveState(saved_session/* STATE_NAME */.sf, (0,saved_session/* formatSavedSession */.Zb)({ session, backend: backend.address, main }));
    await connect(inputs, tools);
    const sweeping = backend.sweepAside(session.jobSession);
    try {
        await bringUpSession(session, inputs, tools);
        runner.saveState(saved_session/* MAIN_ENDED_STATE_NAME */.DP, "yes");
    }
    catch (error) {
        if (!(error instanceof backend_errors/* Unanswered */.X) && !tools.signal.aborted)
            saveYes(saved_session/* MAIN_ENDED_STATE_NAME */.DP, tools);
        const belongings = belongingsOf(session, identity);
        await keepLogs(belongings, inputs, tools);
        await removeFailedStart(belongings, tools);
        throw error;
    }
    finally {
        if (sweeping.end() === "done")
            saveYes(saved_session/* SWEPT_STATE_NAME */.o6, tools);
    }
}
function belongingsOf(session, { names }) {
    return { kind: "session", ...session, ofJob: names };
}
async function connect({ request: { services }, settings: wishes }, { job, runner, backend }) {
    try {
        await backend.connect({ services, wishes }, (job.daemonPatienceSeconds ?? PATIENCE_SECONDS) * 1_000);
    }
    catch (error) {
        runner.saveState(saved_session/* STATE_NAME */.sf, saved_session/* NOTHING_STARTED */.AN);
        throw error;
    }
}
async function bringUpSession(session, inputs, tools) {
    const { runner, log, clock, backend } = tools;
    const { request, settings } = inputs;
    const { services } = request;
    if (settings.collectLogs !== undefined)
        await collectLogs(settings.collectLogs, session, tools);
    if (services.length === 0 && !settings.testcontainers) {
        runner.setOutput("services", "{}");
        if (settings.collectLogs === undefined)
            log.notice("this step has no services to start");
        return;
    }
    await refuseTakenNames(session, services, backend.inventory);
    const place = await backend.prepare({ session, wishes: settings, services });
    const timelines = timelinesOf(services.map(({ name }) => name));
    try {
        const { timeoutMs } = settings;
        const starting = { ...tools, place, timeoutMs, timelines, report: backend.inventoryForReport };
        const bringUp = () => bringUpAll(services, starting);
        const reached = services.length === 0 ? [] : await log.group("Start services", bringUp);
        if (settings.hostsFile)
            await writeHosts(reached, session, place, { ...tools, inventory: backend.inventory });
        await handOver(reached, place, inputs, tools);
        if (place.toolEnvironment !== undefined)
            await exportTools(reached, place.toolEnvironment, tools);
        if (settings.summary === "always" && services.length > 0)
            await writeSummary(summaryOf(reached, timelines.until(clock.nowMs())), tools);
    }
    catch (error) {
        if (settings.summary !== "never" && error instanceof user_error/* UserError */.y)
            await writeSummary(failureSummaryOf(error, timelines.until(clock.nowMs())), tools);
        throw error;
    }
    finally {
        place.close();
    }
}
async function writeSummary(markdown, { runner, log }) {
    try {
        await runner.writeSummary(markdown);
    }
    catch (error) {
        log.warning(`the job summary could not be written: ${(0,user_error/* messageOf */.b)(error)}`);
    }
}
async function collectLogs(directory, { jobSession }, tools) {
    await writeLogs(directory, { kind: "job", jobSession }, { ...tools, inventory: tools.backend.inventory });
}
async function keepLogs(belongings, { settings }, tools) {
    if (settings.logDirectory === undefined)
        return;
    try {
        const inventory = tools.backend.inventoryForReport;
        await writeLogs(settings.logDirectory, belongings, { ...tools, inventory });
    }
    catch (error) {
        tools.log.info(`the services' logs could not be written: ${(0,user_error/* messageOf */.b)(error)}`);
    }
}
function saveYes(name, { runner, log }) {
    try {
        runner.saveState(name, "yes");
    }
    catch (error) {
        log.debug((0,user_error/* messageOf */.b)(error));
    }
}

// EXTERNAL MODULE: ./src/commands/own-failure.ts
var own_failure = __webpack_require__(5797);
;// CONCATENATED MODULE: ./src/commands/react.ts
function reactionTo(interruption, { phase, presses }) {
    if (interruption.kind === "pressed" && presses >= 3)
        return "leave";
    switch (phase) {
        case "starting":
            return "cancel-start";
        case "running":
            if (interruption.kind !== "pressed")
                return "end-both";
            return presses === 1 ? "wait-for-command" : "kill-command";
        case "removing":
            return interruption.kind === "pressed" && presses === 2 ? "kill-command" : "keep-removing";
    }
}

;// CONCATENATED MODULE: ./src/session/stop/job-end.ts


function readJobEnd(told, state) {
    return {
        ...told,
        handedOver: (0,handed_over/* parseHandedOver */.Qu)(state(handed_over/* HANDED_OVER_STATE_NAME */.kH)),
        hasMainEnded: state(saved_session/* MAIN_ENDED_STATE_NAME */.DP) === "yes",
        hasSwept: state(saved_session/* SWEPT_STATE_NAME */.o6) === "yes",
    };
}

// EXTERNAL MODULE: ./src/ports/swept.ts
var ports_swept = __webpack_require__(2281);
// EXTERNAL MODULE: ./src/session/stop/stop-session.ts + 3 modules
var stop_session = __webpack_require__(4113);
;// CONCATENATED MODULE: ./src/session/stop/stop-job.ts




const SWEEP_LIMIT_MS = 5_000;
const LATEST_SWEEP_MS = 15_000;
async function stopJob(found, end, tools) {
    const { backend, clock, job, log } = tools;
    const startedAtMs = clock.nowMs();
    for (const remains of found.kind === "known" ? [found] : await lostRemains(end, tools)) {
        await (0,stop_session/* stopSession */.f)(remains, end, tools);
        if (remains.belongings.kind === "session") {
            forgetHosts(remains.belongings.id, tools.hostsFile, tools.log);
        }
    }
    await backend.leave();
    const isLate = clock.nowMs() - startedAtMs > LATEST_SWEEP_MS;
    if (found.kind === "lost" || end.hasSwept || isLate)
        return;
    const swept = await (0,limited/* limited */.T)(clock, SWEEP_LIMIT_MS, (signal) => backend.sweep(job.jobSession, signal));
    if (swept.kind === "failed")
        log.info((0,ports_swept/* sweepFailure */.p)(swept.error));
}
async function lostRemains({ step }, { job, backend, log }) {
    const lost = await backend.lostSessions(job, step);
    if (lost.kind === "out-of-reach") {
        log.info(`nothing to remove: the start step could not reach ${backend.words.host} (${lost.because})`);
        return [];
    }
    log.info(lost.belongings.length === 0
        ? `nothing to remove: the state of this step was lost, and nothing ${backend.words.here} has its labels`
        : "the state of this step was lost: removing everything with its labels");
    return lost.belongings.map((belongings) => ({ belongings, backend: undefined, main: undefined }));
}

;// CONCATENATED MODULE: ./src/commands/remove-session.ts




async function removeOwnSession(tools, told) {
    const { runner, job } = tools;
    const identity = (0,job_identity/* identifyJob */.c)(tools);
    const found = (0,saved_session/* findRemains */.fS)(runner.state(saved_session/* STATE_NAME */.sf), identity);
    if (found.kind !== "known")
        return;
    const remains = { ...found, main: undefined };
    const end = readJobEnd({ step: job.step, ...told }, runner.state);
    await stopJob(remains, { ...end, hasSwept: true }, { ...tools, backend: tools.leftovers, job: identity });
}

;// CONCATENATED MODULE: ./src/commands/run.ts






const PATIENCE_AFTER_PRESS_MS = 10_000;
const PATIENCE_AFTER_TOLD_MS = 5_000;
async function run_run(inputs, order, tools) {
    const course = courseOf(tools);
    tools.interruptions((interruption) => course.take(interruption));
    try {
        await startSession(inputs, tools);
    }
    catch (error) {
        course.phase = "removing";
        tools.fail(error);
        const exitCode = course.exitCode ?? own_failure/* OWN_FAILURE */.E;
        if (order.keep === "never")
            await removeOwnSession(tools, { logs: "never", mayHaveFailed: true });
        else
            keep(tools);
        return exitCode;
    }
    const exitCode = await course.untilOver(tools.command.start(tools.variables()));
    course.phase = "removing";
    const hasFailed = exitCode !== 0;
    if (order.keep === "always" || (order.keep === "on-failure" && hasFailed)) {
        keep(tools);
    }
    else {
        await removeOwnSession(tools, { logs: order.logs, mayHaveFailed: hasFailed });
    }
    await course.commandEnded();
    return exitCode;
}
function keep(tools) {
    tools.keep();
    sayHowToRemove(tools);
}
function sayHowToRemove(tools) {
    const { jobSession } = (0,job_identity/* identifyJob */.c)(tools);
    tools.log.notice(`the services stay: remove them with \`sibling-services down --session ${jobSession}\``);
}
function courseOf(tools) {
    const { clock, log } = tools;
    let phase = "starting";
    let presses = 0;
    let exitCode;
    let running;
    let stopWaiting;
    let isKilled = false;
    const kill = () => {
        isKilled = true;
        running?.kill();
    };
    const killAfter = (ms) => {
        void clock.sleep(ms).then(kill);
    };
    const react = (interruption) => {
        switch (reactionTo(interruption, { phase, presses })) {
            case "cancel-start":
                tools.cancel(new user_error/* UserError */.y(`the start was cancelled (${run_nameOf(interruption)})`));
                break;
            case "wait-for-command":
                log.info("waiting for the command to end; press Ctrl-C again to kill it");
                killAfter(PATIENCE_AFTER_PRESS_MS);
                break;
            case "end-both":
                log.info(`ending: ${run_nameOf(interruption)}`);
                running?.signal(interruption.kind === "told" ? interruption.signal : "SIGTERM");
                killAfter(PATIENCE_AFTER_TOLD_MS);
                stopWaiting?.();
                break;
            case "kill-command":
                log.info("killing the command; press Ctrl-C again to leave without removing the services");
                kill();
                stopWaiting?.();
                break;
            case "keep-removing":
                log.info("still removing the services");
                break;
            case "leave":
                sayHowToRemove(tools);
                tools.leave(interruption.exitCode);
                break;
        }
    };
    return {
        get exitCode() {
            return exitCode;
        },
        set phase(next) {
            phase = next;
        },
        take(interruption) {
            if (interruption.kind === "pressed")
                presses += 1;
            exitCode ??= interruption.exitCode;
            react(interruption);
        },
        async untilOver(command) {
            phase = "running";
            running = command;
            const told = new Promise((resolve) => {
                stopWaiting = resolve;
            });
            const ended = await Promise.race([command.ended, told]);
            return (isKilled ? exitCode : ended) ?? exitCode ?? own_failure/* OWN_FAILURE */.E;
        },
        async commandEnded() {
            await running?.ended;
            if (exitCode !== undefined)
                running?.kill();
        },
    };
}
function run_nameOf(interruption) {
    switch (interruption.kind) {
        case "pressed":
            return "Ctrl-C";
        case "told":
            return interruption.signal;
        case "orphaned":
            return `${interruption.parent}, which started this, has ended`;
    }
}

;// CONCATENATED MODULE: ./src/commands/up.ts





async function up(inputs, tools) {
    let exitCode;
    tools.interruptions((interruption) => {
        if (exitCode !== undefined)
            return;
        exitCode = interruption.exitCode;
        tools.cancel(new user_error/* UserError */.y("the start was cancelled"));
    });
    try {
        await refuseSecondTime(inputs, tools);
        await startSession(inputs, tools);
        return 0;
    }
    catch (error) {
        tools.fail(error);
        await removeOwnSession(tools, { logs: "never", mayHaveFailed: true });
        return exitCode ?? own_failure/* OWN_FAILURE */.E;
    }
}
async function refuseSecondTime({ request }, tools) {
    const { jobSession } = (0,job_identity/* identifyJob */.c)(tools);
    const there = await tools.leftovers.services({ kind: "job", jobSession }).catch(() => []);
    const twice = request.services.find(({ name }) => there.some((one) => one.name === name));
    if (twice === undefined)
        return;
    throw new user_error/* UserError */.y(`${twice.name} is already up in this ${tools.job.run === undefined ? "directory" : "job"}`, {
        hint: "Run `sibling-services down` first, or set SIBLING_SERVICES_SESSION=another-name for a second set.",
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./src/machine/hosts-file.ts

const SPACE = 0x20;
const LINE_FEED = 0x0a;
function hostsFileOf(open) {
    function opened(access, use) {
        const file = open(access);
        try {
            return file && use(file);
        }
        finally {
            file?.close();
        }
    }
    return {
        read: () => opened("read", (file) => file.read().toString("utf8")) ?? "",
        append: (lines) => void opened("change", (file) => append(lines, file)),
        remove: (isGone) => void opened("change", (file) => remove(isGone, file)),
    };
}
function append(lines, file) {
    if (lines === "")
        return;
    const old = file.read();
    const bytes = Buffer.from(old.length === 0 || old.at(-1) === LINE_FEED ? lines : `\n${lines}`);
    let written = 0;
    try {
        written = file.write(bytes, old.length);
        if (written < bytes.length)
            throw new Error("no space left for all lines");
    }
    catch (error) {
        if (file.size() === old.length + written)
            file.truncate(old.length);
        throw error;
    }
}
function remove(isGone, file) {
    const text = file.read();
    const lines = hosts_file_linesOf(text);
    const kept = lines.findLastIndex((line) => !isGone(line.text) && !isBlanked(line.text));
    const end = lines[kept + 1]?.start ?? text.length;
    const canCut = file.size() === text.length;
    for (const line of lines) {
        const isCut = canCut && line.start >= end;
        if (isGone(line.text) && !isCut)
            file.write(Buffer.alloc(line.end - line.start, SPACE), line.start);
    }
    if (canCut && end < text.length)
        file.truncate(end);
}
function hosts_file_linesOf(text) {
    const lines = [];
    for (let start = 0; start < text.length;) {
        const lineFeed = text.indexOf(LINE_FEED, start);
        const end = lineFeed === -1 ? text.length : lineFeed;
        lines.push({ text: text.toString("utf8", start, end), start, end });
        start = end + 1;
    }
    return lines;
}
function isBlanked(line) {
    return /^ {20,}$/.test(line);
}
function openInPlace(path, access) {
    const flags = access === "read" ? external_node_fs_.constants.O_RDONLY : external_node_fs_.constants.O_RDWR;
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, flags | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        if (access === "read" && error.code === "ENOENT")
            return undefined;
        throw error;
    }
    const size = () => (0,external_node_fs_.fstatSync)(descriptor).size;
    return {
        read: () => (0,external_node_fs_.readFileSync)(descriptor),
        size,
        write: (bytes, position) => (0,external_node_fs_.writeSync)(descriptor, bytes, 0, bytes.length, position),
        truncate: (length) => (0,external_node_fs_.ftruncateSync)(descriptor, length),
        close: () => (0,external_node_fs_.closeSync)(descriptor),
    };
}
const hostsFile = hostsFileOf((access) => openInPlace("/etc/hosts", access));

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./src/machine/open-regular.ts
var open_regular = __webpack_require__(6844);
;// CONCATENATED MODULE: ./src/machine/log-folder.ts








const NEW_FILE = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_NOFOLLOW;
function logFolder(workspace, temporaryFolder) {
    const roots = [workspace, ...(temporaryFolder === undefined ? [] : [temporaryFolder])];
    return {
        async write(directory, fileName, pieces) {
            const folder = (0,external_node_path_.resolve)(workspace, directory);
            const root = roots.map((one) => (0,external_node_path_.resolve)(one)).find((one) => (0,open_regular/* isIn */.S1)(folder, one));
            const reached = await madeFolder(folder, root);
            const name = (0,external_node_path_.basename)(fileName);
            const unfinished = (0,external_node_path_.join)(reached, `.${name}.${(0,external_node_crypto_.randomBytes)(8).toString("hex")}`);
            const file = await (0,promises_.open)(unfinished, NEW_FILE, 0o644);
            try {
                await expectIn(file, root);
                await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(pieces), file.createWriteStream());
                await (0,promises_.rename)(unfinished, (0,external_node_path_.join)(reached, name));
            }
            catch (error) {
                await file.close();
                await (0,promises_.rm)(unfinished, { force: true });
                throw error;
            }
            return (0,external_node_path_.join)(folder, name);
        },
    };
}
async function madeFolder(folder, root) {
    if (root === undefined) {
        await (0,promises_.mkdir)(folder, { recursive: true });
        return folder;
    }
    const within = await (0,promises_.realpath)(root);
    let reached = within;
    for (const step of (0,external_node_path_.relative)(root, folder)
        .split(external_node_path_.sep)
        .filter((name) => name !== "")) {
        const path = (0,external_node_path_.join)(reached, step);
        await (0,promises_.mkdir)(path).catch(unlessThere);
        reached = await (0,promises_.realpath)(path);
        if (!(0,open_regular/* isIn */.S1)(reached, within))
            throw new user_error/* UserError */.y(`${path} leads out of ${root} through a link`);
    }
    return reached;
}
async function expectIn(file, root) {
    if (root === undefined)
        return;
    const path = await (0,promises_.readlink)(`/proc/self/fd/${file.fd}`);
    if (!(0,open_regular/* isIn */.S1)(path, await (0,promises_.realpath)(root)))
        throw new user_error/* UserError */.y(`${path} is not in ${root}: a link leads there`);
}
function unlessThere(error) {
    if (error.code !== "EEXIST")
        throw error;
}

// EXTERNAL MODULE: ./src/machine/ssh-tunnel.ts + 1 modules
var ssh_tunnel = __webpack_require__(781);
// EXTERNAL MODULE: ./src/machine/system-clock.ts
var system_clock = __webpack_require__(6055);
// EXTERNAL MODULE: ./src/machine/this-process.ts + 5 modules
var this_process = __webpack_require__(2521);
// EXTERNAL MODULE: ./src/machine/workspace-files.ts
var workspace_files = __webpack_require__(7490);
// EXTERNAL MODULE: ./src/report/timed-log.ts
var timed_log = __webpack_require__(4574);
// EXTERNAL MODULE: ./src/terminal/ends/interruptions.ts
var interruptions = __webpack_require__(455);
// EXTERNAL MODULE: ./src/terminal/environment/print-variables.ts + 1 modules
var print_variables = __webpack_require__(3741);
;// CONCATENATED MODULE: ./src/terminal/environment/service-variables.ts

function serviceVariables(services) {
    const entries = services
        .filter(({ hasDoneItsWork }) => !hasDoneItsWork)
        .flatMap((service) => {
        const [main] = service.ports;
        const values = { HOST: (0,outputs/* hostOf */.w4)(service), PORT: main && String(main.port), URL: service.url };
        return Object.entries(values).flatMap(([field, value]) => value ? [[`SIBLING_${wordOf(service.name)}_${field}`, value]] : []);
    });
    return Object.fromEntries(entries);
}
function wordOf(name) {
    return name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
}

// EXTERNAL MODULE: ./src/terminal/fail-command.ts
var fail_command = __webpack_require__(8986);
// EXTERNAL MODULE: ./src/terminal/read-order.ts + 36 modules
var read_order = __webpack_require__(8996);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
;// CONCATENATED MODULE: ./src/terminal/run-command.ts






const run_command_MARK = "SIBLING_SERVICES_RUN";
function findCommand([program = ""], path = process.env.PATH ?? "") {
    const paths = program.includes("/")
        ? [program]
        : path.split(external_node_path_.delimiter).map((folder) => (0,external_node_path_.join)(folder || ".", program));
    const files = paths.filter((one) => (0,external_node_fs_.statSync)(one, { throwIfNoEntry: false })?.isFile());
    if (files.some(isExecutable))
        return { kind: "found" };
    if (files[0] !== undefined) {
        return missing(126, `${(0,printable/* quoted */.TL)(program)} cannot be executed`, `Make it executable: chmod +x ${files[0]}.`);
    }
    const where = (0,external_node_path_.isAbsolute)(program) || program.includes("/") ? "there is no such file" : "it is in no folder of PATH";
    const hint = program.includes(" ")
        ? "Write its words without quotes around them, or run a shell: -- sh -c 'a && b'."
        : "Check its name, and that it is installed here.";
    return missing(127, `the command ${(0,printable/* quoted */.TL)(program)} was not found: ${where}`, hint);
}
function missing(exitCode, why, hint) {
    return { kind: "missing", exitCode, why: new user_error/* UserError */.y(why, { hint }) };
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
function userCommand([program = "", ...words]) {
    return {
        start(variables) {
            const mark = `${process.pid}-${Date.now()}`;
            const env = { ...process.env, ...variables, [run_command_MARK]: mark };
            const child = (0,external_node_child_process_.spawn)(program, words, { stdio: "inherit", env });
            const ended = new Promise((resolve) => {
                child.on("error", () => resolve(126));
                child.on("exit", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal])));
            });
            return {
                ended,
                signal: (name) => void child.kill(name),
                kill: () => {
                    child.kill("SIGKILL");
                    killMarked(mark);
                },
            };
        },
    };
}
function killMarked(mark) {
    for (const name of (0,external_node_fs_.readdirSync)("/proc").filter((one) => /^\d+$/.test(one))) {
        if (textOf(`/proc/${name}/environ`).split("\0").includes(`${run_command_MARK}=${mark}`))
            kill(Number(name));
    }
}
function kill(pid) {
    try {
        process.kill(pid, "SIGKILL");
    }
    catch {
    }
}
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        return "";
    }
}

// EXTERNAL MODULE: ./src/terminal/standard-streams.ts + 8 modules
var standard_streams = __webpack_require__(2166);
// EXTERNAL MODULE: ./src/terminal/terminal-runner.ts
var terminal_runner = __webpack_require__(8869);
;// CONCATENATED MODULE: ./src/terminal/where-services-are.ts

function whereServicesAre(services, exported) {
    return [
        ...services.map((service) => service.hasDoneItsWork ? `${service.name}: has finished` : `${service.name}: ${(0,outputs/* addressOf */.ci)(service)}`),
        ...(exported.length === 0 ? [] : [`variables: ${exported.join(", ")}`]),
    ];
}

// EXTERNAL MODULE: ./src/terminal/wishes.ts
var wishes = __webpack_require__(9149);
// EXTERNAL MODULE: ./src/wiring/docker-of-start.ts + 75 modules
var docker_of_start = __webpack_require__(6455);
// EXTERNAL MODULE: ./src/wiring/terminal/leftovers-behind.ts + 4 modules
var leftovers_behind = __webpack_require__(2632);
// EXTERNAL MODULE: ./src/wiring/terminal/place-of-flags.ts + 6 modules
var place_of_flags = __webpack_require__(3156);
// EXTERNAL MODULE: ./src/request/problem.ts
var problem = __webpack_require__(1822);
;// CONCATENATED MODULE: ./src/wiring/terminal/template-of-flags.ts


async function templateOfFlags(flags, read) {
    const path = flags.get("pod-template")?.[0];
    if (path === undefined)
        return { template: undefined, problems: [] };
    const text = read(path);
    if (text === undefined)
        return {
            template: undefined,
            problems: [(0,problem/* inputProblem */.oi)("--pod-template", `${(0,printable/* quoted */.TL)(path)} does not exist`)],
        };
    const { readPodTemplate } = await __webpack_require__.e(/* import() */ 43).then(__webpack_require__.bind(__webpack_require__, 8043));
    return readPodTemplate(text, path);
}

// EXTERNAL MODULE: ./src/wiring/terminal/this-job.ts + 3 modules
var this_job = __webpack_require__(9130);
;// CONCATENATED MODULE: ./src/wiring/terminal/start.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


























async function callRun(call) {
    const inputs = await readInputsOf(call, "run");
    const found = findCommand(call.words);
    if (found.kind === "missing") {
        (0,fail_command/* failCommand */.u)(found.why, call.log);
        return found.exitCode;
    }
    const order = (0,wishes/* runOrderOf */.B1)(call.flags, call.system);
    return withStart(call, inputs, { verb: "run", keeps: order.keep !== "never" }, ({ tools }) => run_run(inputs, order, tools));
}
async function callUp(call) {
    const inputs = await readInputsOf(call, "up");
    return withStart(call, inputs, { verb: "up", keeps: true }, async ({ tools, read }) => {
        const exitCode = await up(inputs, tools);
        if (exitCode !== 0)
            return exitCode;
        tools.keep();
        (0,standard_streams/* print */.y)((0,print_variables/* printVariables */.H)(read(), { name: undefined, format: call.flags.get("format")?.[0] ?? "places" }));
        return 0;
    });
}
async function readInputsOf({ flags, environment }, verb) {
    const files = (0,workspace_files/* workspaceFiles */.P)();
    const { template, problems: otherProblems } = await templateOfFlags(flags, files.read);
    const reading = { environment, files, checkDockerHost: docker_host/* checkDockerHost */.zt, hasCommand: verb === "run", otherProblems };
    return { ...(await (0,read_order/* readOrder */.R)(flags, reading)), template };
}
async function withStart(call, { settings, template }, errand, story) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { environment, words } = call;
        const files = (0,workspace_files/* workspaceFiles */.P)();
        const { jobContainer } = settings;
        const { traces, jobSession, kept, before } = (0,this_job/* thisJob */.m)(call, {
            ...errand,
            jobContainer,
            folder: files.workspace,
        });
        const log = (0,timed_log/* timedLog */.S)(call.log, system_clock/* systemClock */.m);
        const runner = (0,terminal_runner/* terminalRunner */.b)(environment, call.log.mask);
        const place = (0,place_of_flags/* placeOfFlags */.o)(settings, call, log);
        const cancelling = new AbortController();
        const shared = { ...traces, log, clock: system_clock/* systemClock */.m, signal: cancelling.signal };
        let reached = [];
        const variables = () => ({ ...serviceVariables(reached), ...runner.exported });
        const begin = (behind) => story({
            read: () => kept.read(jobSession),
            tools: {
                ...shared,
                ...behind,
                runner,
                hostsFile: hostsFile,
                logFolder: logFolder(files.workspace, undefined),
                handedOut: (services, exported) => {
                    reached = services;
                    return whereServicesAre(services, exported);
                },
                interruptions: (0,interruptions/* interruptionsOf */.g)(this_process/* processTable */.oI),
                cancel: (why) => cancelling.abort(why),
                fail: (why) => (0,fail_command/* failCommand */.u)(why, call.log),
                kill: this_process/* killProcess */.ix,
                leave: (exitCode) => process.exit(exitCode),
                command: userCommand(words),
                variables,
                keep: () => {
                    const addresses = Object.fromEntries(reached.map((service) => [service.name, (0,outputs/* addressOf */.ci)(service)]));
                    kept.write(jobSession, { variables: variables(), addresses, state: runner.saved });
                },
            },
        });
        if (place.kind === "kubernetes") {
            const { clusterBehind } = await Promise.all(/* import() */[__webpack_require__.e(577), __webpack_require__.e(381)]).then(__webpack_require__.bind(__webpack_require__, 2381));
            const { cluster: choice, dockerFiles } = place;
            return begin(clusterBehind({ ...shared, runner, files, dockerFiles, choice, template }));
        }
        const { daemon, dockerFiles } = place;
        const door = __addDisposableResource(env_1, await (0,ssh_tunnel/* openDoor */.fx)(daemon.host, { signal: cancelling.signal }), true);
        return await begin({
            backend: (0,docker_of_start/* dockerOfStart */.Q)(door, { ...shared, runner, files, daemon, dockerFiles }),
            leftovers: (0,leftovers_behind/* leftoversBehind */.x)(door, daemon, { ...shared, before, state: runner.state }),
        });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ })

};
;