"use strict";
exports.id = 974;
exports.ids = [974,569];
exports.modules = {

/***/ 2362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ down),
/* harmony export */   ps: () => (/* binding */ ps)
/* harmony export */ });
/* harmony import */ var _report_describe_end_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1069);
/* harmony import */ var _session_handed_over_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7033);
/* harmony import */ var _session_stop_stop_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4113);
/* harmony import */ var _own_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5797);




async function down(jobSession, handedOver, tools) {
    const { leftovers, log } = tools;
    const belongings = { kind: "job", jobSession };
    const end = {
        step: undefined,
        logs: "never",
        mayHaveFailed: false,
        handedOver: (0,_session_handed_over_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHandedOver */ .Qu)(handedOver),
        hasMainEnded: true,
        hasSwept: true,
    };
    const outcome = await (0,_session_stop_stop_session_js__WEBPACK_IMPORTED_MODULE_1__/* .stopSession */ .f)({ belongings, backend: undefined, main: undefined }, end, { ...tools, backend: leftovers, kill: () => { } });
    await leftovers.leave();
    if (outcome === "removed")
        return 0;
    log.warning(`something is left; \`sibling-services down --session ${jobSession}\` tries again`);
    return _own_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .OWN_FAILURE */ .E;
}
async function ps(jobSession, addresses, { leftovers, log, print }) {
    const services = await leftovers.services({ kind: "job", jobSession });
    if (services.length === 0)
        log.info("no services are up here");
    const rows = await Promise.all(services.map(async ({ id, name }) => {
        const state = await leftovers.state(id);
        const words = state === undefined ? "gone" : state.isRunning ? "running" : (0,_report_describe_end_js__WEBPACK_IMPORTED_MODULE_0__/* .describeEnd */ .l)(state);
        return [name, addresses[name] ?? "", words];
    }));
    const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => (row[column] ?? "").length)));
    for (const row of rows.toSorted(([one = ""], [other = ""]) => one.localeCompare(other))) {
        print(`${row
            .map((cell, at) => cell.padEnd(widths[at] ?? 0))
            .join("  ")
            .trimEnd()}\n`);
    }
    return 0;
}


/***/ }),

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

/***/ 6265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ findOneShots),
/* harmony export */   UL: () => (/* binding */ ENDS_WELL),
/* harmony export */   hb: () => (/* binding */ isOneShot),
/* harmony export */   zK: () => (/* binding */ hasFinishedByItself)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8810);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1822);


const ENDS_WELL = [{ kind: "exit", exitCode: 0 }];
function isOneShot({ wait = [] }) {
    return wait.some(({ kind }) => kind === "exit");
}
function hasFinishedByItself({ mayFinish }, { exitCode, isOutOfMemory }) {
    return mayFinish === true && exitCode === 0 && !isOutOfMemory;
}
function findOneShots(services, findings) {
    const waits = new Map(services.map(({ request }) => [request.name, request.wait]));
    const names = new Set();
    for (const { definition } of services) {
        for (const { service, until } of definition["depends-on"] ?? []) {
            if (until !== "finished")
                continue;
            names.add(service.text);
            const wait = waits.get(service.text) ?? ENDS_WELL;
            if (wait.some((condition) => condition.kind === "exit" && condition.exitCode === 0))
                continue;
            const name = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(service.text);
            const hint = `Write \`wait: {exit: 0}\` for ${name}, or wait for it to be ready.`;
            (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(findings, service.place, `${name} never counts as finished: its \`wait\` has no exit: 0`, hint);
        }
    }
    for (const { request, place } of services) {
        const isEnding = names.has(request.name) || isOneShot(request);
        if (!isEnding || request.afterReady.length === 0)
            continue;
        const hint = "Put the commands in its own `command`, or in a second service that depends on it.";
        (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(findings, place, "after-ready needs a service that keeps running, but this one exits", hint);
    }
    return names;
}


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

/***/ 2187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ afterUp)
/* harmony export */ });
/* harmony import */ var _backend_docker_daemon_docker_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5923);
/* harmony import */ var _machine_ssh_tunnel_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(781);
/* harmony import */ var _machine_system_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6055);
/* harmony import */ var _report_timed_log_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4574);
/* harmony import */ var _session_saved_session_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1098);
/* harmony import */ var _terminal_ends_interruptions_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(455);
/* harmony import */ var _terminal_read_flag_settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8243);
/* harmony import */ var _terminal_standard_streams_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2166);
/* harmony import */ var _leftovers_behind_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2632);
/* harmony import */ var _place_of_flags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3156);
/* harmony import */ var _this_job_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9130);
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











function afterUp(call) {
    const settings = (0,_terminal_read_flag_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .readFlagSettings */ .s)(call.flags, { checkDockerHost: _backend_docker_daemon_docker_host_js__WEBPACK_IMPORTED_MODULE_0__/* .checkDockerHost */ .zt });
    const { jobContainer } = settings;
    const errand = { verb: "up", keeps: true, jobContainer, folder: process.cwd() };
    const { traces, jobSession, kept, before } = (0,_this_job_js__WEBPACK_IMPORTED_MODULE_8__/* .thisJob */ .m)(call, errand);
    const log = (0,_report_timed_log_js__WEBPACK_IMPORTED_MODULE_9__/* .timedLog */ .S)(call.log, _machine_system_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m);
    const { signal } = new AbortController();
    const interruptions = (0,_terminal_ends_interruptions_js__WEBPACK_IMPORTED_MODULE_10__/* .interruptionsOf */ .g)(traces.processes);
    const shared = { ...traces, log, clock: _machine_system_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m, signal, print: _terminal_standard_streams_js__WEBPACK_IMPORTED_MODULE_5__/* .print */ .y, interruptions };
    const withTools = async (session, work) => {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const saved = (0,_session_saved_session_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSavedSession */ .JG)(session?.state[_session_saved_session_js__WEBPACK_IMPORTED_MODULE_3__/* .STATE_NAME */ .sf])?.backend;
            const place = (0,_place_of_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .placeOfFlags */ .o)(settings, call, log, saved);
            if (place.kind === "kubernetes") {
                const { kubernetesLeftovers } = await Promise.all(/* import() */[__webpack_require__.e(577), __webpack_require__.e(549)]).then(__webpack_require__.bind(__webpack_require__, 4577));
                return work({ ...shared, leftovers: kubernetesLeftovers({ ...shared, choice: place.cluster }) });
            }
            const door = __addDisposableResource(env_1, await (0,_machine_ssh_tunnel_js__WEBPACK_IMPORTED_MODULE_1__/* .openDoor */ .fx)(place.daemon.host, { signal }), true);
            const leftovers = (0,_leftovers_behind_js__WEBPACK_IMPORTED_MODULE_6__/* .leftoversBehind */ .x)(door, place.daemon, { ...shared, before: session });
            return await work({ ...shared, leftovers });
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
    };
    return { jobSession, kept, before, withTools };
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


/***/ })

};
;