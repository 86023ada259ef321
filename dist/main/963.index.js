"use strict";
exports.id = 963;
exports.ids = [963];
exports.modules = {

/***/ 963:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
clusterSlotsProbe: () => (/* binding */ clusterSlotsProbe),
judgeClusterSlots: () => (/* binding */ judgeClusterSlots)
});
var _probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4970);

const CLUSTER_SLOTS = Buffer.from("*2\r\n$7\r\nCLUSTER\r\n$5\r\nSLOTS\r\n");
const DEEPEST = 8;
const clusterSlotsProbe = (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .dialogueProbe */ .H2)("redis cluster", {
    opening: CLUSTER_SLOTS,
    judge: judgeClusterSlots,
});
function judgeClusterSlots(received) {
    const text = received.toString("latin1");
    if (!/^[-*]/.test(text))
        return text === "" ? undefined : (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)("Redis");
    if (text.startsWith("-"))
        return text.includes("\r\n") ? (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .notYet */ .y8)(`Redis says ${(0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text.slice(1))}`) : undefined;
    const read = readValue(text, 0, DEEPEST);
    if (read === "incomplete")
        return undefined;
    const advertised = read === "foreign" ? undefined : nodesIn(read.value);
    if (advertised === undefined)
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)("Redis");
    if (advertised.length === 0)
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .notYet */ .y8)("no slot of the Redis cluster is assigned");
    return { answer: { kind: "ready", detail: "Redis names the nodes of its cluster", advertised } };
}
function nodesIn(ranges) {
    if (!Array.isArray(ranges))
        return undefined;
    const nodes = new Map();
    for (const [first, last, ...found] of ranges.filter(Array.isArray)) {
        if (typeof first !== "number" || typeof last !== "number")
            return undefined;
        for (const node of found) {
            const [host = "", port] = Array.isArray(node) ? node : [];
            if (typeof host !== "string" || typeof port !== "number")
                return undefined;
            nodes.set(`${host} ${port}`, { host, port });
        }
    }
    return [...nodes.values()];
}
function readValue(text, at, deepest) {
    const lineEnd = text.indexOf("\r\n", at);
    if (lineEnd < 0)
        return "incomplete";
    const count = Number(text.slice(at + 1, lineEnd));
    const after = lineEnd + 2;
    if (!Number.isInteger(count) || deepest === 0)
        return "foreign";
    switch (text[at]) {
        case ":":
            return { value: count, end: after };
        case "$":
            if (count < 0)
                return { value: undefined, end: after };
            return text.length < after + count + 2
                ? "incomplete"
                : { value: text.slice(after, after + count), end: after + count + 2 };
        case "*":
            return readList(text, after, { length: Math.max(0, count), deepest: deepest - 1 });
        default:
            return "foreign";
    }
}
function readList(text, at, { length, deepest }) {
    const value = [];
    let end = at;
    while (value.length < length) {
        const item = readValue(text, end, deepest);
        if (typeof item === "string")
            return item;
        value.push(item.value);
        ({ end } = item);
    }
    return { value, end };
}


/***/ })

};
;