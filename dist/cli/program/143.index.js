"use strict";
exports.id = 143;
exports.ids = [143];
exports.modules = {

/***/ 5143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeSearchAnswer: () => (/* binding */ judgeSearchAnswer),
/* harmony export */   ldapProbe: () => (/* binding */ ldapProbe)
/* harmony export */ });
/* harmony import */ var _probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4970);

const SEARCH = Buffer.from("\x30\x2a\x02\x01\x01\x63\x25\x04\0\x0a\x01\0\x0a\x01\0\x02\x01\x01\x02\x01\x05\x01\x01\xff\x87\x0bobjectClass\x30\x05\x04\x031.1", "latin1");
const UNBIND = Buffer.from([0x30, 5, 2, 1, 2, 0x42, 0]);
const SEQUENCE = 0x30;
const MESSAGE_ID = Buffer.from([2, 1]);
const ENTRY = 0x64;
const SEARCH_DONE = 0x65;
const EXTENDED = 0x78;
const BUSY = 51;
const UNAVAILABLE = 52;
const ldapProbe = (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .dialogueProbe */ .H2)("ldap", { opening: SEARCH, judge: judgeSearchAnswer });
function judgeSearchAnswer(received) {
    if (received.length > 0 && received[0] !== SEQUENCE)
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)("an LDAP server");
    const message = contentOf(received);
    if (message === undefined)
        return undefined;
    const isId = message.subarray(0, 2).equals(MESSAGE_ID.subarray(0, message.length));
    if (!isId)
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)("an LDAP server");
    const operation = message.subarray(3);
    switch (operation[0]) {
        case undefined:
            return undefined;
        case ENTRY:
            return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .ready */ .Gc)("LDAP answers a search", UNBIND);
        case SEARCH_DONE:
            return judgeResult(operation);
        case EXTENDED:
            return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .notYet */ .y8)("LDAP announces that it disconnects");
        default:
            return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)("an LDAP server");
    }
}
function judgeResult(operation) {
    const code = contentOf(operation)?.at(2);
    if (code === undefined)
        return undefined;
    if (code === BUSY || code === UNAVAILABLE)
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .notYet */ .y8)(`LDAP returns result ${code}, busy or unavailable`);
    return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .ready */ .Gc)(`LDAP answers a search (result ${code})`, UNBIND);
}
function contentOf(element) {
    const first = element.at(1);
    if (first === undefined)
        return undefined;
    const start = 2 + (first < 0x80 ? 0 : first & 0x7f);
    return element.length <= start ? undefined : element.subarray(start);
}


/***/ })

};
;