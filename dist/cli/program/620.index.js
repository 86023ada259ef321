"use strict";
exports.id = 620;
exports.ids = [620];
exports.modules = {

/***/ 620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  callExplain: () => (/* binding */ callExplain)
});

// EXTERNAL MODULE: ./src/backend/docker/daemon/docker-host.ts
var docker_host = __webpack_require__(5923);
;// CONCATENATED MODULE: ./src/commands/explain.ts
async function explain(known, { backend, print }) {
    await backend.connect({ services: [], wishes: known.settings }, 0);
    const explanations = [
        { label: "CI", text: known.system ?? "none: a person's terminal" },
        known.engine,
        ...(await backend.explain(known.settings)),
    ];
    const width = Math.max(...explanations.map(({ label }) => label.length));
    for (const { label, text } of explanations)
        print(`${label.padEnd(width)}  ${text}\n`);
    return 0;
}

// EXTERNAL MODULE: ./src/machine/ssh-tunnel.ts + 1 modules
var ssh_tunnel = __webpack_require__(781);
// EXTERNAL MODULE: ./src/machine/system-clock.ts
var system_clock = __webpack_require__(6055);
// EXTERNAL MODULE: ./src/machine/workspace-files.ts
var workspace_files = __webpack_require__(7490);
// EXTERNAL MODULE: ./src/report/timed-log.ts
var timed_log = __webpack_require__(4574);
// EXTERNAL MODULE: ./src/terminal/read-order.ts + 36 modules
var read_order = __webpack_require__(8996);
// EXTERNAL MODULE: ./src/terminal/standard-streams.ts + 8 modules
var standard_streams = __webpack_require__(2166);
// EXTERNAL MODULE: ./src/terminal/terminal-runner.ts
var terminal_runner = __webpack_require__(8869);
// EXTERNAL MODULE: ./src/wiring/docker-of-start.ts + 75 modules
var docker_of_start = __webpack_require__(6455);
// EXTERNAL MODULE: ./src/wiring/terminal/place-of-flags.ts + 6 modules
var place_of_flags = __webpack_require__(3156);
// EXTERNAL MODULE: ./src/wiring/terminal/this-job.ts + 3 modules
var this_job = __webpack_require__(9130);
;// CONCATENATED MODULE: ./src/wiring/terminal/explain.ts
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












async function callExplain(call) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { flags, environment, system } = call;
        const files = (0,workspace_files/* workspaceFiles */.P)();
        const { settings } = await (0,read_order/* readOrder */.R)(flags, { environment, files, checkDockerHost: docker_host/* checkDockerHost */.zt, hasCommand: false });
        const { jobContainer } = settings;
        const { traces } = (0,this_job/* thisJob */.m)(call, { verb: "up", keeps: true, jobContainer, folder: files.workspace });
        const log = (0,timed_log/* timedLog */.S)(call.log, system_clock/* systemClock */.m);
        const { signal } = new AbortController();
        const runner = (0,terminal_runner/* terminalRunner */.b)(environment, call.log.mask);
        const place = (0,place_of_flags/* placeOfFlags */.o)(settings, call, log);
        const { dockerFiles } = place;
        const shared = { ...traces, log, clock: system_clock/* systemClock */.m, signal, runner, files, dockerFiles };
        const known = { settings, system: system?.name };
        if (place.kind === "kubernetes") {
            const { clusterBehind } = await Promise.all(/* import() */[__webpack_require__.e(577), __webpack_require__.e(381), __webpack_require__.e(569)]).then(__webpack_require__.bind(__webpack_require__, 2381));
            const { access, namespace } = place.cluster;
            const { backend } = clusterBehind({ ...shared, choice: place.cluster, template: undefined });
            const text = `${access.host}:${access.port}, namespace ${namespace}`;
            return explain({ ...known, engine: { label: "Kubernetes", text } }, { backend, print: standard_streams/* print */.y });
        }
        const { daemon } = place;
        const door = __addDisposableResource(env_1, await (0,ssh_tunnel/* openDoor */.fx)(daemon.host, { signal }), true);
        const backend = (0,docker_of_start/* dockerOfStart */.Q)(door, { ...shared, daemon });
        return explain({ ...known, engine: { label: "Docker", text: daemon.text } }, { backend, print: standard_streams/* print */.y });
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