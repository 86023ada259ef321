"use strict";
exports.id = 217;
exports.ids = [217];
exports.modules = {

/***/ 5217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  callDown: () => (/* binding */ callDown)
});

// EXTERNAL MODULE: ./src/commands/session-of-up.ts
var session_of_up = __webpack_require__(2362);
// EXTERNAL MODULE: ./src/session/handed-over.ts
var handed_over = __webpack_require__(7033);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
;// CONCATENATED MODULE: ./src/terminal/sessions-to-remove.ts

function sessionsToRemove({ flags, system }, known) {
    if (!flags.has("all"))
        return [known.jobSession];
    if (flags.has("session")) {
        throw new user_error/* UserError */.y("--all and --session contradict each other", { hint: "Give one of them." });
    }
    if (system !== undefined) {
        throw new user_error/* UserError */.y(`--all is not for a job of ${system.name}: other jobs here may be in use`, {
            hint: "`sibling-services down` removes this job's services, and `sweep` those of ended jobs.",
        });
    }
    return [...new Set([known.jobSession, ...known.kept])];
}

// EXTERNAL MODULE: ./src/wiring/terminal/after-up.ts
var after_up = __webpack_require__(2187);
;// CONCATENATED MODULE: ./src/wiring/terminal/down.ts




async function callDown(call) {
    const { jobSession, kept, withTools } = (0,after_up/* afterUp */.O)(call);
    const sessions = sessionsToRemove(call, { jobSession, kept: kept.all() });
    const exitCodes = sessions.map(async (one) => {
        const before = kept.read(one);
        const handedOver = before?.state[handed_over/* HANDED_OVER_STATE_NAME */.kH];
        const exitCode = await withTools(before, (tools) => (0,session_of_up/* down */.T)(one, handedOver, tools));
        if (exitCode === 0)
            kept.forget(one);
        return exitCode;
    });
    await Promise.allSettled(exitCodes);
    return Math.max(...(await Promise.all(exitCodes)));
}


/***/ })

};
;