"use strict";
exports.id = 438;
exports.ids = [438];
exports.modules = {

/***/ 1438:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeSession: () => (/* binding */ judgeSession),
/* harmony export */   judgeSrvr: () => (/* binding */ judgeSrvr),
/* harmony export */   zookeeperProbe: () => (/* binding */ zookeeperProbe)
/* harmony export */ });
/* harmony import */ var _probes_dialogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5118);
/* harmony import */ var _probes_verdicts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4970);


const SRVR = Buffer.from("srvr");
const SESSION_TIMEOUT_MS = 4_000;
const PASSWORD_BYTES = 16;
const CLOSE_SESSION = -11;
const zookeeperProbe = {
    name: "zookeeper",
    async ask(address, options) {
        const startedAtMs = performance.now();
        const answer = await (0,_probes_dialogue_js__WEBPACK_IMPORTED_MODULE_0__/* .converse */ .iq)(address, { opening: SRVR, judge: judgeSrvr }, options);
        if (answer !== notAllowed.answer)
            return answer;
        const timeoutMs = Math.max(1, options.timeoutMs - (performance.now() - startedAtMs));
        return (0,_probes_dialogue_js__WEBPACK_IMPORTED_MODULE_0__/* .converse */ .iq)(address, { opening: openSession(), judge: judgeSession }, { ...options, timeoutMs });
    },
};
const notAllowed = (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .notYet */ .y8)("ZooKeeper does not allow srvr");
function judgeSrvr(received) {
    const text = received.toString("latin1");
    const [, mode] = /^Mode: (\w+)\r?\n/m.exec(text) ?? [];
    if (mode !== undefined)
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .ready */ .Gc)(`ZooKeeper serves (${(0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(mode)})`);
    if (/not currently serving requests/.test(text))
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .notYet */ .y8)("ZooKeeper does not serve yet");
    if (/not in the whitelist/.test(text))
        return notAllowed;
    return isBeginningOfAnswer(text) ? undefined : (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)("ZooKeeper");
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
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .foreign */ .V$)("ZooKeeper");
    if (received.readInt32BE(8) <= 0)
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .notYet */ .y8)("ZooKeeper opens no session");
    return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_1__/* .ready */ .Gc)("ZooKeeper opens a session", closeSession());
}
function closeSession() {
    const request = Buffer.alloc(12);
    request.writeInt32BE(8, 0);
    request.writeInt32BE(CLOSE_SESSION, 8);
    return request;
}


/***/ })

};
;