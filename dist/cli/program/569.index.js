"use strict";
exports.id = 569;
exports.ids = [569];
exports.modules = {

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


/***/ })

};
;