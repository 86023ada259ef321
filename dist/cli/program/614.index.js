"use strict";
exports.id = 614;
exports.ids = [614];
exports.modules = {

/***/ 8614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeMetadata: () => (/* binding */ judgeMetadata),
/* harmony export */   judgeVersions: () => (/* binding */ judgeVersions),
/* harmony export */   kafkaProbe: () => (/* binding */ kafkaProbe)
/* harmony export */ });
/* harmony import */ var _probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4970);

const API_VERSIONS = 18;
const METADATA = 3;
const CORRELATION = 0x5153;
const HEADER_BYTES = 8;
const LONGEST_ANSWER_BYTES = 16_384;
const LONGEST_HOST_BYTES = 255;
const kafkaProbe = (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .dialogueProbe */ .H2)("kafka", {
    opening: request(API_VERSIONS, 0),
    judge: judgeVersions,
});
const metadata = {
    opening: request(METADATA, 1, Buffer.alloc(4)),
    judge: judgeMetadata,
    hungUp: { kind: "ready", detail: "Kafka asks for a login" },
};
function request(key, version, body = Buffer.alloc(0)) {
    const client = Buffer.from("sibling-services");
    const head = Buffer.alloc(14);
    head.writeInt32BE(10 + client.length + body.length, 0);
    head.writeInt16BE(key, 4);
    head.writeInt16BE(version, 6);
    head.writeInt32BE(CORRELATION, 8);
    head.writeInt16BE(client.length, 12);
    return Buffer.concat([head, client, body]);
}
function judgeVersions(received) {
    const body = bodyOf(received);
    if (body === undefined || "answer" in body)
        return body;
    if (body.length < 6)
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)("Kafka");
    const error = body.readInt16BE(0);
    return error === 0 ? metadata : (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .notYet */ .y8)(`Kafka answers with error ${error}`);
}
function judgeMetadata(received) {
    const body = bodyOf(received);
    if (body === undefined || "answer" in body)
        return body;
    const brokers = brokersIn(body);
    if (brokers === undefined)
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)("Kafka");
    if (brokers.length === 0)
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .notYet */ .y8)("Kafka knows no broker yet");
    const told = brokers.map(({ host, port }) => `${host}:${port}`).join(", ");
    return { answer: { kind: "ready", detail: `Kafka advertises ${told}`, advertised: brokers } };
}
function bodyOf(received) {
    if (received.length < HEADER_BYTES)
        return undefined;
    const end = 4 + received.readInt32BE(0);
    if (end < HEADER_BYTES || end > LONGEST_ANSWER_BYTES || received.readInt32BE(4) !== CORRELATION)
        return (0,_probes_verdicts_js__WEBPACK_IMPORTED_MODULE_0__/* .foreign */ .V$)("Kafka");
    return received.length < end ? undefined : received.subarray(HEADER_BYTES, end);
}
function brokersIn(body) {
    if (body.length < 4)
        return undefined;
    const brokers = [];
    let at = 4;
    for (let left = body.readInt32BE(0); left > 0; left -= 1) {
        if (body.length < at + 6)
            return undefined;
        const hostBytes = body.readInt16BE(at + 4);
        const rackAt = at + 6 + hostBytes + 4;
        if (hostBytes < 1 || hostBytes > LONGEST_HOST_BYTES || body.length < rackAt + 2)
            return undefined;
        const host = body.toString("latin1", at + 6, at + 6 + hostBytes);
        if (!/^[\w.:-]+$/.test(host))
            return undefined;
        brokers.push({ host, port: body.readInt32BE(rackAt - 4) });
        at = rackAt + 2 + Math.max(0, body.readInt16BE(rackAt));
    }
    return brokers;
}


/***/ })

};
;