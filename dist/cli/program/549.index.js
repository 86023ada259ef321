"use strict";
exports.id = 549;
exports.ids = [549];
exports.modules = {

/***/ 3549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ callTeller)
/* harmony export */ });
function callTeller(log) {
    return (call, statusCode, afterMs) => log.debug(`${call}: ${statusCode} after ${afterMs.toFixed(1)} ms`);
}


/***/ })

};
;