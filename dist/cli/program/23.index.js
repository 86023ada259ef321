"use strict";
exports.id = 23;
exports.ids = [23];
exports.modules = {

/***/ 7023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeHello: () => (/* binding */ judgeHello),
  mongoProbe: () => (/* binding */ mongoProbe)
});

// EXTERNAL MODULE: ./src/readiness/probes/verdicts.ts
var verdicts = __webpack_require__(4970);
;// CONCATENATED MODULE: ./src/readiness/presets/bson.ts
const FIXED_BYTES = {
    1: 8,
    6: 0,
    7: 12,
    8: 1,
    9: 8,
    10: 0,
    16: 4,
    17: 8,
    18: 8,
};
const EXTRA_BYTES = {
    2: 4,
    3: 0,
    4: 0,
    5: 5,
};
function bsonFields(document) {
    const fields = new Map();
    const end = document.length - 1;
    for (let at = 4; at < end;) {
        const type = document.readUInt8(at);
        const nameEnd = document.indexOf(0, at + 1);
        const start = nameEnd + 1;
        if (nameEnd < 0 || start > end)
            return undefined;
        const length = valueBytes(type, document.subarray(start));
        if (length === undefined || start + length > end)
            return undefined;
        fields.set(document.toString("utf8", at + 1, nameEnd), {
            type,
            value: document.subarray(start, start + length),
        });
        at = start + length;
    }
    return document.at(end) === 0 ? fields : undefined;
}
function valueBytes(type, rest) {
    const fixed = FIXED_BYTES[type];
    const extra = EXTRA_BYTES[type];
    if (fixed !== undefined)
        return fixed;
    if (extra === undefined || rest.length < 4)
        return undefined;
    const length = rest.readInt32LE(0) + extra;
    return length >= 4 ? length : undefined;
}
function bsonTruth(field) {
    switch (field?.type) {
        case 8:
            return field.value.readUInt8(0) === 1;
        case 1:
            return field.value.readDoubleLE(0) !== 0;
        case 16:
            return field.value.readInt32LE(0) !== 0;
        default:
            return undefined;
    }
}
function bsonText(field) {
    return field?.type === 2 ? field.value.toString("utf8", 4, field.value.length - 1) : undefined;
}

;// CONCATENATED MODULE: ./src/readiness/presets/mongo-protocol.ts


const OP_QUERY = 2004;
const OP_REPLY = 1;
const HEADER_BYTES = 16;
const DOCUMENT_AT = HEADER_BYTES + 20;
const LONGEST_REPLY_BYTES = 16_384;
const mongoProbe = (0,verdicts/* dialogueProbe */.H2)("mongo", { opening: helloQuery(), judge: judgeHello });
function helloQuery() {
    const command = Buffer.from("\x10isMaster\0\x01\0\0\0\x08helloOk\0\x01", "latin1");
    const document = Buffer.alloc(4 + command.length + 1);
    document.writeInt32LE(document.length, 0);
    command.copy(document, 4);
    const collection = Buffer.from("admin.$cmd\0", "latin1");
    const head = Buffer.alloc(HEADER_BYTES + 4 + collection.length + 8);
    head.writeInt32LE(head.length + document.length, 0);
    head.writeInt32LE(1, 4);
    head.writeInt32LE(OP_QUERY, 12);
    collection.copy(head, HEADER_BYTES + 4);
    head.writeInt32LE(-1, head.length - 4);
    return Buffer.concat([head, document]);
}
function judgeHello(received) {
    if (received.length < HEADER_BYTES)
        return undefined;
    const length = received.readInt32LE(0);
    const isReply = received.readInt32LE(8) === 1 && received.readInt32LE(12) === OP_REPLY;
    if (!isReply || length < DOCUMENT_AT + 5 || length > LONGEST_REPLY_BYTES)
        return (0,verdicts/* foreign */.V$)("MongoDB");
    if (received.length < length)
        return undefined;
    const fields = bsonFields(received.subarray(DOCUMENT_AT, length));
    return fields === undefined ? (0,verdicts/* foreign */.V$)("MongoDB") : judgeFields(fields);
}
function judgeFields(fields) {
    if (bsonTruth(fields.get("ok")) !== true) {
        const why = bsonText(fields.get("errmsg"));
        return (0,verdicts/* notYet */.y8)(`MongoDB says ${why === undefined ? "no" : (0,verdicts/* quote */.hD)(why)}`);
    }
    const set = bsonText(fields.get("setName"));
    if (set === undefined) {
        const isUninitiated = bsonTruth(fields.get("isreplicaset")) === true;
        return (0,verdicts/* ready */.Gc)(isUninitiated ? "MongoDB answers; its replica set is not initiated" : "MongoDB answers hello");
    }
    const members = [...(bsonFields(fields.get("hosts")?.value ?? Buffer.alloc(0))?.values() ?? [])];
    const isAlone = members.length === 1;
    const isPrimary = bsonTruth(fields.get("ismaster")) === true;
    const isSecondary = bsonTruth(fields.get("secondary")) === true;
    if (isPrimary || (isSecondary && !isAlone)) {
        const detail = `MongoDB answers as ${isPrimary ? "primary" : "secondary"}`;
        const advertised = members.flatMap((member) => socketName(bsonText(member)) ?? []);
        return { answer: { kind: "ready", detail, ...(advertised.length > 0 ? { advertised } : {}) } };
    }
    return (0,verdicts/* notYet */.y8)(`MongoDB has no primary in its replica set ${(0,verdicts/* quote */.hD)(set)} yet`);
}
function socketName(member) {
    const [, host, port] = member?.match(/^\[?(.+?)\]?:(\d+)$/) ?? [];
    return host === undefined ? undefined : { host, port: Number(port) };
}


/***/ })

};
;