"use strict";
exports.id = 913;
exports.ids = [913,569];
exports.modules = {

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


/***/ }),

/***/ 7913:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  callSweep: () => (/* binding */ callSweep)
});

;// CONCATENATED MODULE: ./src/commands/sweep.ts
async function sweepEnded(ownJobSession, leastAgeSeconds, { leftovers, log, signal }) {
    const swept = await leftovers.sweep(ownJobSession, signal, leastAgeSeconds);
    if (swept === "nothing-found")
        sayNothingIsLeft(log);
    return 0;
}
async function listEnded(ownJobSession, leastAgeSeconds, { leftovers, log, print }) {
    const orphans = await leftovers.orphans(ownJobSession, leastAgeSeconds);
    if (orphans.length === 0)
        sayNothingIsLeft(log);
    const width = Math.max(0, ...orphans.map(({ noun }) => noun.length));
    for (const { noun, name, because } of orphans)
        print(`${noun.padEnd(width)}  ${name}  ${because}\n`);
    return 0;
}
function sayNothingIsLeft(log) {
    log.info("nothing of an ended job is left that this process may remove");
}

// EXTERNAL MODULE: ./src/terminal/wishes.ts
var wishes = __webpack_require__(9149);
// EXTERNAL MODULE: ./src/wiring/terminal/after-up.ts
var after_up = __webpack_require__(2187);
;// CONCATENATED MODULE: ./src/wiring/terminal/sweep.ts



async function callSweep(call) {
    const leastAgeSeconds = (0,wishes/* leastAgeSecondsOf */.pX)(call.flags);
    const { jobSession, withTools } = (0,after_up/* afterUp */.O)(call);
    const carryOut = call.flags.has("dry-run") ? listEnded : sweepEnded;
    return withTools(undefined, (tools) => carryOut(jobSession, leastAgeSeconds, tools));
}


/***/ })

};
;