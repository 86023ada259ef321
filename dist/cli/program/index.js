/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 5581:
/***/ ((module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__nccwpck_require__.r(__webpack_exports__);
/* harmony import */ var _commands_own_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5797);
/* harmony import */ var _machine_end_process_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1232);
/* harmony import */ var _terminal_command_line_parse_command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9087);
/* harmony import */ var _terminal_environment_failure_as_variables_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3901);
/* harmony import */ var _terminal_fail_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8986);
/* harmony import */ var _terminal_standard_streams_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2166);
/* harmony import */ var _terminal_systems_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4686);
/* harmony import */ var _terminal_wishes_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9149);








const environment = (0,_terminal_wishes_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentOf */ .p7)();
const system = (0,_terminal_systems_js__WEBPACK_IMPORTED_MODULE_3__/* .findSystem */ .T)(environment);
async function carryOut(line) {
    if (line.kind !== "verb") {
        const { printedText } = await __nccwpck_require__.e(/* import() */ 872).then(__nccwpck_require__.bind(__nccwpck_require__, 9872));
        (0,_terminal_standard_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .y)(printedText(line));
        return 0;
    }
    const exitCode = await exitCodeOf(line);
    if (exitCode !== 0)
        (0,_terminal_standard_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .print */ .y)((0,_terminal_environment_failure_as_variables_js__WEBPACK_IMPORTED_MODULE_5__/* .failureAsVariables */ .G)(line, exitCode));
    return exitCode;
}
async function exitCodeOf({ verb, flags, words }) {
    const log = (0,_terminal_standard_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .logOf */ .G)(flags, { environment, system });
    try {
        return await carryOutVerb(verb, { flags, words, environment, system, log });
    }
    catch (error) {
        (0,_terminal_fail_command_js__WEBPACK_IMPORTED_MODULE_1__/* .failCommand */ .u)(error, log);
        return _commands_own_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .OWN_FAILURE */ .E;
    }
    finally {
        log.close();
    }
}
async function carryOutVerb(verb, call) {
    switch (verb) {
        case "run":
            return (await Promise.all(/* import() */[__nccwpck_require__.e(434), __nccwpck_require__.e(815), __nccwpck_require__.e(482), __nccwpck_require__.e(490), __nccwpck_require__.e(157), __nccwpck_require__.e(763), __nccwpck_require__.e(517)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1517))).callRun(call);
        case "up":
            return (await Promise.all(/* import() */[__nccwpck_require__.e(434), __nccwpck_require__.e(815), __nccwpck_require__.e(482), __nccwpck_require__.e(490), __nccwpck_require__.e(157), __nccwpck_require__.e(763), __nccwpck_require__.e(517)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1517))).callUp(call);
        case "down":
            return (await Promise.all(/* import() */[__nccwpck_require__.e(434), __nccwpck_require__.e(482), __nccwpck_require__.e(490), __nccwpck_require__.e(974), __nccwpck_require__.e(217)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5217))).callDown(call);
        case "ps":
        case "logs":
            return (await Promise.all(/* import() */[__nccwpck_require__.e(434), __nccwpck_require__.e(482), __nccwpck_require__.e(490), __nccwpck_require__.e(974), __nccwpck_require__.e(775)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7775))).callLook(verb, call);
        case "sweep":
            return (await Promise.all(/* import() */[__nccwpck_require__.e(434), __nccwpck_require__.e(482), __nccwpck_require__.e(490), __nccwpck_require__.e(913)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7913))).callSweep(call);
        case "env":
            return (await Promise.all(/* import() */[__nccwpck_require__.e(482), __nccwpck_require__.e(612)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2612))).callEnv(call);
        case "check":
            return (await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(157), __nccwpck_require__.e(117)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9363))).callCheck(call);
        case "explain":
            return (await Promise.all(/* import() */[__nccwpck_require__.e(434), __nccwpck_require__.e(815), __nccwpck_require__.e(482), __nccwpck_require__.e(490), __nccwpck_require__.e(157), __nccwpck_require__.e(763), __nccwpck_require__.e(620)]).then(__nccwpck_require__.bind(__nccwpck_require__, 620))).callExplain(call);
    }
}
try {
    process.exitCode = await carryOut((0,_terminal_command_line_parse_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCommandLine */ .D)(process.argv.slice(2)));
}
catch (error) {
    (0,_terminal_fail_command_js__WEBPACK_IMPORTED_MODULE_1__/* .failCommand */ .u)(error, (0,_terminal_standard_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .logOf */ .G)(new Map(), { environment, system }));
    process.exitCode = _commands_own_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .OWN_FAILURE */ .E;
}
finally {
    (0,_machine_end_process_js__WEBPACK_IMPORTED_MODULE_7__/* .endProcess */ .J)();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5797:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ OWN_FAILURE)
/* harmony export */ });
const OWN_FAILURE = 125;


/***/ }),

/***/ 1232:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ endProcess)
/* harmony export */ });
function endProcess() {
    process.exit();
}


/***/ }),

/***/ 6880:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ ServiceFailure)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7495);

class ServiceFailure extends _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y {
    service;
    containerId;
    tried;
    end;
    waited;
    #reason;
    #details;
    constructor(service, reason, details) {
        super(`${service} ${reason}`, details);
        this.service = service;
        this.containerId = details.containerId;
        this.tried = details.tried ?? [];
        this.end = details.end;
        this.waited = details.waited;
        this.#reason = reason;
        this.#details = details;
    }
    get title() {
        return this.topic && `${this.service}: ${this.topic}`;
    }
    explained(better, because) {
        const reason = because === undefined ? this.#reason : `${this.#reason}: ${because}`;
        return new ServiceFailure(this.service, reason, { ...this.#details, ...better });
    }
}


/***/ }),

/***/ 3631:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ evidenceLines)
/* harmony export */ });
function evidenceLines({ about, facts, quotes }) {
    const width = Math.max(0, ...facts.map(({ label }) => label.length));
    const own = (text) => ({ kind: "own", text });
    return [
        own(`${about}:`),
        ...facts.flatMap(({ label, lines }) => lines.map((line, at) => own(`  ${(at === 0 ? label : "").padEnd(width)}  ${line}`))),
        ...quotes.flatMap(({ title, lines }) => [
            own(`  ${title}${lines.length === 0 ? "" : ":"}`),
            ...lines.map((text) => ({ kind: "foreign", text })),
        ]),
    ];
}


/***/ }),

/***/ 9785:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readableLine),
/* harmony export */   G: () => (/* binding */ readableText)
/* harmony export */ });
const CONTROL = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u2028\u2029]|\u001b(?!\[[0-9;:]*m)/g;
function readableText(text) {
    return text.replace(/\r\n?/g, "\n").replace(CONTROL, "\ufffd");
}
function readableLine(text) {
    return readableText(text).replace(/\n/g, " ");
}


/***/ }),

/***/ 5051:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withoutRepeats)
/* harmony export */ });
const TIMES = [
    /\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d:\d\d(?:[.,:]\d+)?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?/g,
    /\d{1,2}[ /-][A-Z][a-z]{2}[ /-]\d{4}[ :]\d\d:\d\d:\d\d(?:\.\d+)?(?: [+-]\d{4})?/g,
    /(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?: \d{4})?/g,
    /\b\d\d:\d\d:\d\d(?:[.,]\d+)?/g,
    /\b1[5-9]\d{8}(?:\d{3}|\.\d+)?\b/g,
];
const NUMBER_AFTER_TIME = /<time>\]?\s*(?:\[\d+\]|\d+\b)/g;
const LONGEST_CYCLE = 4;
const FEWEST_REPEATS = 3;
function withoutRepeats(lines) {
    const keys = lines.map(withoutTime);
    const kept = [];
    for (let at = 0; at < lines.length;) {
        const { length, times } = cycleAt(keys, at);
        const end = at + length * times;
        kept.push(...lines.slice(end - length, end));
        if (times > 1)
            kept.push(`${kept.pop()} (${length === 1 ? "" : `these ${length} lines `}repeated ${times} times)`);
        at = end;
    }
    return kept;
}
function cycleAt(keys, at) {
    for (let length = 1; length <= LONGEST_CYCLE; length += 1) {
        let same = 0;
        while (at + length + same < keys.length && keys[at + same] === keys[at + length + same])
            same += 1;
        const times = 1 + Math.floor(same / length);
        if (times >= FEWEST_REPEATS)
            return { length, times };
    }
    return { length: 1, times: 1 };
}
function withoutTime(line) {
    return TIMES.reduce((text, form) => text.replace(form, "<time>"), line).replace(NUMBER_AFTER_TIME, "<time>");
}


/***/ }),

/***/ 8090:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ coverSecrets)
/* harmony export */ });
const FORMS = [
    /(?<=\b(?:bearer|basic)\s+)[^\s"']+/gi,
    /(?<=\/\/)[^/\s"']+(?=@)/g,
    /(?<![^\s"'])[^/\s"']+(?=@(?!sha\d+:)[\w.-])/g,
    /(?<=(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[-_]?key|auth(?:orization)?|credentials?|private[-_]?key|access[-_]?key)["']?\s*[=:\s]\s*["']?)(?![=:\s])[^\s"',}]+/gi,
    /\b(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-|AKIA|ASIA|npm_|pypi-|dckr_|sk[-_]|rk_|eyJ)[\w.-]{8,}/g,
    /(?<![A-Za-z0-9+])(?![0-9a-f]+(?![A-Za-z0-9+]))(?=(?:[A-Za-z+]*[0-9]){3})(?=(?:[0-9+]*[A-Za-z]){3})[A-Za-z0-9+]{24,}={0,2}/g,
];
function coverSecrets(text) {
    return FORMS.reduce((covered, form) => covered.replace(form, (part) => "*".repeat(part.length)), text);
}


/***/ }),

/***/ 8785:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ DURATION_PATTERN),
/* harmony export */   NU: () => (/* binding */ readDurationMs),
/* harmony export */   dK: () => (/* binding */ refuseWithoutUnit)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8810);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(541);


const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const DURATION_PATTERN = "^([0-9]+(\\.[0-9]+)?(ms|s|m|h|d))+$";
function readDurationMs(text, longest) {
    refuseWithoutUnit(text);
    const ms = durationMs(text);
    if (ms === undefined) {
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not a duration`, "Write numbers with ms, s, m, h or d, as in 90s or 1m30s.");
    }
    if (ms >= 1 && ms <= (durationMs(longest) ?? 0))
        return ms;
    return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is out of range`, `Write a duration from 1ms to ${longest}.`);
}
function refuseWithoutUnit(text) {
    if (/^[+-]?[0-9.]+$/.test(text))
        (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} has no unit`, `Did you mean ${text}s?`);
}
function durationMs(text) {
    if (!new RegExp(DURATION_PATTERN).test(text))
        return undefined;
    const parts = [...text.matchAll(/([0-9.]+)(ms|s|m|h|d)/g)];
    return Math.round(parts.reduce((sum, [, amount, unit = ""]) => sum + Number(amount) * (UNIT_MS[unit] ?? 0), 0));
}


/***/ }),

/***/ 4872:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ drawExcerpt),
/* harmony export */   l: () => (/* binding */ lineAndColumnOf)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8810);

const WIDTH = 100;
function lineAndColumnOf({ source, start }) {
    const before = source.text.slice(0, start);
    const lineStart = before.lastIndexOf("\n") + 1;
    return { line: before.split("\n").length, column: [...before.slice(lineStart)].length + 1 };
}
function drawExcerpt(place) {
    const shown = place.source.shown(place);
    const lineStart = shown.lastIndexOf("\n", place.start - 1) + 1;
    const lineEnd = endOfLine(shown, place.start);
    const cutStart = Math.max(lineStart, Math.min(place.start - WIDTH / 2, lineEnd - WIDTH));
    const cutEnd = Math.min(lineEnd, cutStart + WIDTH);
    const before = `${cutStart > lineStart ? "..." : ""}${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(shown.slice(cutStart, place.start))}`;
    const meantEnd = Math.max(place.start, Math.min(place.end, cutEnd));
    const meant = (0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(shown.slice(place.start, meantEnd));
    const after = `${(0,_printable_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)(shown.slice(meantEnd, cutEnd))}${cutEnd < lineEnd ? "..." : ""}`;
    const number = String(lineAndColumnOf(place).line).padStart(4);
    const gutter = " ".repeat(number.length);
    const carets = "^".repeat(Math.max(1, [...meant.trimEnd()].length));
    return `${number} | ${before}${meant}${after}\n${gutter} | ${" ".repeat([...before].length)}${carets}`;
}
function endOfLine(text, offset) {
    const newline = text.indexOf("\n", offset);
    const end = newline === -1 ? text.length : newline;
    return text[end - 1] === "\r" && end > offset ? end - 1 : end;
}


/***/ }),

/***/ 5905:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ EXPRESSION_HINT)
/* harmony export */ });
const EXPRESSION_HINT = "If the value comes from an expression, write `KEY: ${{ toJSON(\u2026) }}`, or a bare `KEY:` with the value in the step's own `env`.";


/***/ }),

/***/ 1959:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ nearestName)
/* harmony export */ });
function nearestName(given, known) {
    if (given.length > 40)
        return undefined;
    let nearest;
    let smallest = Math.max(1, Math.floor(given.length / 3)) + 1;
    for (const name of known) {
        const distance = editDistance(normalized(given), normalized(name));
        if (distance < smallest) {
            nearest = name;
            smallest = distance;
        }
    }
    return nearest;
}
function normalized(name) {
    return name
        .replace(/([a-z])([A-Z])/g, "$1-$2")
        .replace(/[_\s]/g, "-")
        .toLowerCase();
}
function editDistance(from, to) {
    let beforeLast = [];
    let last = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (let i = 1; i <= from.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= to.length; j += 1) {
            const isSame = from[i - 1] === to[j - 1];
            const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
            row[j] = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1), isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY);
        }
        beforeLast = last;
        last = row;
    }
    return last[to.length] ?? 0;
}


/***/ }),

/***/ 8810:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ quotable),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   g$: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var _cover_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8090);

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;
function printable(text) {
    return text.replace(/[\t\n]/g, " ").replace(UNPRINTABLE, "\ufffd");
}
function quoted(value) {
    return `"${quotable(value)}"`;
}
function quotable(value) {
    const text = (0,_cover_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .coverSecrets */ .$)(printable(value));
    return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}


/***/ }),

/***/ 1822:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $j: () => (/* binding */ problemsError),
/* harmony export */   F3: () => (/* binding */ addProblem),
/* harmony export */   _I: () => (/* binding */ noFindings),
/* harmony export */   g: () => (/* binding */ inReadingOrder),
/* harmony export */   oi: () => (/* binding */ inputProblem),
/* harmony export */   uq: () => (/* binding */ isFull)
/* harmony export */ });
/* unused harmony export formatProblems */
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7495);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4872);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8810);



const MOST_PROBLEMS = 100;
function noFindings() {
    return { problems: [], notices: [], warnings: [] };
}
function isFull({ problems }) {
    return problems.length >= MOST_PROBLEMS;
}
function addProblem(findings, place, message, hint) {
    if (isFull(findings))
        return;
    findings.problems.push({
        path: place.source.isOutside ? "" : (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(place.path),
        origin: (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(place.source.origin),
        message: withoutHiddenWords(message, place),
        ...(hint === undefined ? {} : { hint: place.source.isOutside ? withoutQuotes(hint) : (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(hint) }),
        position: { ...(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .lineAndColumnOf */ .l)(place), excerpt: (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_2__/* .drawExcerpt */ .i)(place) },
    });
}
function inputProblem(input, message, hint) {
    return {
        path: input,
        origin: input,
        message: (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(message),
        ...(hint === undefined ? {} : { hint: (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(hint) }),
        position: undefined,
    };
}
function inReadingOrder(problems, origins) {
    const rank = ({ origin }) => origins.indexOf(origin);
    const [line, column] = [
        (one) => one.position?.line ?? 0,
        (one) => one.position?.column ?? 0,
    ];
    return problems.toSorted((one, other) => rank(one) - rank(other) || line(one) - line(other) || column(one) - column(other));
}
function withoutHiddenWords(sentence, place) {
    const { source, start, end } = place;
    if (source.isOutside)
        return withoutQuotes(sentence);
    const shown = source.shown(place).slice(start, end);
    if (shown === source.text.slice(start, end))
        return (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(sentence);
    const [, word = ""] = /"(.*)"/s.exec(sentence) ?? [];
    if (shown.includes(word.replace(/\.{3}$/, "")))
        return (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(sentence);
    const [first = ""] = word.split(/\s/);
    const isFirstShown = first !== "" && first !== word && shown.includes(first);
    return withoutQuotes(sentence, isFirstShown ? `${first} ...` : undefined);
}
function withoutQuotes(sentence, instead = "***") {
    return (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(sentence).replace(/".*"/s, () => `"${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(instead)}"`);
}
function formatProblems(problems) {
    if (problems.length < 2)
        return problems.map(formatProblem).join("");
    return [`${countOf(problems)}:`, ...problems.map(formatProblem)].join("\n\n");
}
const MOST_NAMED = 5;
const LONGEST_NAMED = 400;
function problemsError(problems) {
    const first = formatProblems(problems.slice(0, 1));
    const topic = "Problem in the inputs";
    if (problems.length < 2)
        return new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(first, { topic });
    const others = problems.slice(1, MOST_NAMED).map((problem) => `Also ${cut(sentenceOf(problem))}`);
    const all = `${allOf(problems)} are listed above, each with its line and its hint.`;
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y([first, ...others, all].join("\n"), {
        topic,
        details: { title: countOf(problems), text: problems.map(formatProblem).join("\n\n") },
    });
}
function allOf({ length }) {
    if (length === 2)
        return "Both";
    return length < MOST_PROBLEMS ? `All ${length}` : `The first ${length}`;
}
function cut(sentence) {
    return sentence.length <= LONGEST_NAMED ? sentence : `${sentence.slice(0, LONGEST_NAMED - 1)}\u2026`;
}
function countOf({ length }) {
    return `${length < MOST_PROBLEMS ? length : `The first ${length}`} problems in the inputs`;
}
function formatProblem(problem) {
    const { position, hint } = problem;
    const lines = [sentenceOf(problem), ...(position === undefined ? [] : [position.excerpt])];
    if (hint !== undefined)
        lines.push(`Hint: ${hint}`);
    return lines.join("\n");
}
function sentenceOf({ path, origin, position, message }) {
    const sentence = `${path === "" ? "" : `${path}: `}${message}`;
    return position === undefined ? sentence : `${sentence} (${origin}, line ${position.line})`;
}


/***/ }),

/***/ 8475:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EE: () => (/* binding */ EXPRESSION_IN_A_FILE),
/* harmony export */   eo: () => (/* binding */ refuseExpressions),
/* harmony export */   ym: () => (/* binding */ refuseExpressionsInText)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1822);
/* harmony import */ var _yaml_locator_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(987);


const EXPRESSION = /\$\{\{(?:.*?\}\})?/gs;
const EXPRESSION_IN_A_FILE = {
    message: "GitHub does not evaluate ${{ }} in a file",
    hint: "Move the service into the input `services`, where the runner evaluates it; or write a bare `KEY:` in `env` here, and set the value in the step's own `env`.",
};
function refuseExpressions({ key, keyPlace, value }, findings) {
    const places = [...(key.includes("${{") ? [keyPlace] : []), ...placesIn(value)];
    for (const place of places) {
        (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(findings, place, EXPRESSION_IN_A_FILE.message, EXPRESSION_IN_A_FILE.hint);
    }
    return places.length > 0;
}
function placesIn(node) {
    switch (node.kind) {
        case "empty":
            return [];
        case "scalar": {
            const locate = (0,_yaml_locator_js__WEBPACK_IMPORTED_MODULE_1__/* .locator */ .f)(node);
            return [...node.text.matchAll(EXPRESSION)].map(({ index, 0: found }) => locate(index, index + found.length));
        }
        case "list":
            return node.items.flatMap(placesIn);
        case "mapping":
            return node.entries.flatMap(({ key, keyPlace, value }) => [
                ...(key.includes("${{") ? [keyPlace] : []),
                ...placesIn(value),
            ]);
    }
}
function refuseExpressionsInText(whole, findings) {
    const text = whole.source.text.replace(/^[ \t]*#.*$/gm, (comment) => " ".repeat(comment.length));
    const found = [...text.matchAll(EXPRESSION)];
    for (const { index, 0: expression } of found) {
        (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(findings, { ...whole, start: index, end: index + expression.length }, EXPRESSION_IN_A_FILE.message, EXPRESSION_IN_A_FILE.hint);
    }
    return found.length > 0;
}


/***/ }),

/***/ 541:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse),
/* harmony export */   m: () => (/* binding */ readAt)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7495);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1822);


function refuse(message, hint) {
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(message, hint === undefined ? {} : { hint });
}
function readAt(place, findings, read) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y))
            throw error;
        (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .addProblem */ .F3)(findings, place, error.message, error.hint);
        return undefined;
    }
}


/***/ }),

/***/ 4552:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Wl: () => (/* binding */ anyOfExplained),
/* harmony export */   nC: () => (/* binding */ shouldBe),
/* harmony export */   to: () => (/* binding */ explained)
/* harmony export */ });
function shouldBe(expects) {
    return `this should be ${expects}`;
}
function explained(expects, json) {
    const sentence = shouldBe(expects);
    return { ...json, errorMessage: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.` };
}
function anyOfExplained(expects, schemas) {
    const branches = schemas.flatMap((schema) => schema.anyOf ?? [schema]);
    return {
        anyOf: branches.map((branch) => (branch.type === "object" ? branch : explained(expects, branch))),
    };
}


/***/ }),

/***/ 3773:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ STRUCTURE_HINT),
/* harmony export */   H$: () => (/* binding */ converted),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   bR: () => (/* binding */ orNothing),
/* harmony export */   d8: () => (/* binding */ isStructureAsText),
/* harmony export */   nX: () => (/* binding */ textAsGitHub),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _nearest_name_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1959);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8810);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1822);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(541);
/* harmony import */ var _yaml_node_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5181);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4552);






function text(options = {}) {
    const { expects = "text", json = { type: ["string", "number", "boolean"] }, hint } = options;
    return {
        expects,
        json: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .explained */ .to)(expects, json),
        read: (node, findings) => (node.kind === "scalar" ? node : unexpected(node, expects, findings, hint)),
    };
}
function textAsGitHub(options = {}) {
    return converted(text(options), (node) => {
        const { asGitHub } = node;
        if (asGitHub === undefined)
            return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)("this is a number out of range", "Quote it if it is text.");
        return { ...node, text: asGitHub };
    });
}
function orNothing(shape) {
    return {
        ...shape,
        json: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .explained */ .to)(shape.expects, { type: ["string", "number", "boolean", "null"] }),
        read(node, findings) {
            if (node.kind !== "empty")
                return shape.read(node, findings);
            return { kind: "scalar", text: "", asGitHub: "", type: "text", place: node.place };
        },
    };
}
function integer(options) {
    const { from, to, what } = options;
    const expects = `${what} from ${from} to ${to}`;
    return converted(textAsGitHub({ expects, json: { type: "integer", minimum: from, maximum: to } }), ({ text: given }) => {
        const value = /^[0-9]{1,15}$/.test(given) ? Number(given) : Number.NaN;
        if (value >= from && value <= to)
            return value;
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(given)} is not ${expects}`);
    });
}
function boolean() {
    const json = { type: "boolean" };
    return converted(textAsGitHub({ expects: "true or false", json }), ({ text: given }) => {
        if (given === "true" || given === "false")
            return given === "true";
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(given)} is neither true nor false`);
    });
}
function choice(meanings) {
    const words = Object.keys(meanings);
    const expects = listed(words);
    const json = { enum: words, enumDescriptions: Object.values(meanings) };
    return converted(text({ expects, json }), ({ text: given }) => {
        const word = words.find((candidate) => candidate === given);
        if (word !== undefined)
            return word;
        const nearest = (0,_nearest_name_js__WEBPACK_IMPORTED_MODULE_4__/* .nearestName */ .q)(given, words);
        const hint = nearest === undefined ? `Allowed: ${expects}.` : `Did you mean ${nearest}?`;
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(given)} is not ${expects}`, hint);
    });
}
function converted(shape, convert) {
    return {
        ...shape,
        read(node, findings) {
            const value = shape.read(node, findings);
            return value === undefined ? undefined : (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .readAt */ .m)(node.place, findings, () => convert(value));
        },
    };
}
function unexpected(node, expects, findings, hint) {
    if ((0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_5__/* .isMissingAlias */ .bJ)(node))
        return undefined;
    const message = `${(0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .shouldBe */ .nC)(expects)}, but it is ${(0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(node)}`;
    const hints = isStructureAsText(node) ? [STRUCTURE_HINT] : hintsForBrackets(node, hint);
    (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(findings, node.place, message, hints.filter(Boolean).join(" ") || undefined);
    return undefined;
}
function hintsForBrackets({ kind, place }, hint) {
    const first = place.source.text[place.start];
    if (kind === "mapping" && first === "{")
        return ["Quote text that starts with a brace.", hint];
    return kind === "list" && first === "[" ? [hint] : [];
}
function isStructureAsText(node) {
    return node.kind === "scalar" && (node.text === "Object" || node.text === "Array");
}
const STRUCTURE_HINT = "GitHub writes this word if an expression returns a mapping or a list. Write `${{ toJSON(\u2026) }}` around the expression.";
function listed(words) {
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}


/***/ }),

/***/ 987:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ locator)
/* harmony export */ });
function locator(node) {
    let offsets;
    return (start, end) => {
        offsets ??= sourceOffsets(node);
        const first = offsets[start];
        const last = offsets[end - 1] ?? first;
        if (first === undefined || last === undefined)
            return node.place;
        return { ...node.place, start: first, end: Math.max(first, last) + 1 };
    };
}
function sourceOffsets({ text, place }) {
    const source = place.source.text;
    const notation = notationAt(source, place.start);
    const offsets = [];
    let at = notation.contentStart;
    for (const character of text.split("")) {
        if (/\s/.test(character)) {
            offsets.push(at);
            continue;
        }
        let piece = pieceAt(source, at, notation.quote);
        while (at < place.end && piece.character.trim() === "") {
            at += piece.width;
            piece = pieceAt(source, at, notation.quote);
        }
        offsets.push(at);
        at += piece.width;
    }
    return offsets;
}
function notationAt(source, start) {
    const first = source[start] ?? "";
    if (first === '"' || first === "'")
        return { quote: first, contentStart: start + 1 };
    if (first !== "|" && first !== ">")
        return { quote: "", contentStart: start };
    const headerEnd = source.indexOf("\n", start);
    return { quote: "", contentStart: headerEnd === -1 ? start : headerEnd + 1 };
}
function pieceAt(source, at, quote) {
    const character = source[at] ?? "";
    if (quote === "'" && character === "'")
        return { character, width: 2 };
    if (quote !== '"' || character !== "\\")
        return { character, width: 1 };
    const notation = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r?\n|.)/s.exec(source.slice(at, at + 10))?.[0];
    if (notation === undefined || /^\\[\s0abtnvfre_NLP]/.test(notation)) {
        return { character: " ", width: notation?.length ?? 1 };
    }
    return { character: "x", width: notation.length };
}


/***/ }),

/***/ 5181:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   bJ: () => (/* binding */ isMissingAlias),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
function isMissingAlias({ kind, place }) {
    return kind === "empty" && place.source.text[place.start] === "*";
}
function describe(node) {
    switch (node.kind) {
        case "scalar":
            return node.type === "text" ? "text" : `a ${node.type}`;
        case "list":
            return "a list";
        case "mapping":
            return "a mapping";
        case "empty":
            return "empty";
    }
}
function childrenOf(node) {
    if (node.kind === "list")
        return node.items;
    return node.kind === "mapping" ? node.entries.map(({ value }) => value) : [];
}


/***/ }),

/***/ 9087:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseCommandLine)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _request_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1959);
/* harmony import */ var _request_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8810);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7495);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3278);





function parseCommandLine(given) {
    const [first, ...rest] = given;
    if (first === undefined || first === "help" || first === "--help" || first === "-h") {
        return { kind: "help", verb: _verbs_js__WEBPACK_IMPORTED_MODULE_2__/* .VERBS */ .h.find(({ name }) => name === rest[0]) };
    }
    if (first === "--version" || first === "version")
        return { kind: "version" };
    if (first === "completion")
        return { kind: "completion", shell: rest[0] ?? "bash" };
    if (first === "man")
        return { kind: "man" };
    const verb = _verbs_js__WEBPACK_IMPORTED_MODULE_2__/* .VERBS */ .h.find(({ name }) => name === first);
    if (verb === undefined)
        throw unknownVerb(first);
    return parseVerb(verb, rest);
}
function unknownVerb(given) {
    const names = _verbs_js__WEBPACK_IMPORTED_MODULE_2__/* .VERBS */ .h.map(({ name }) => name);
    const near = (0,_request_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestName */ .q)(given, names);
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`${(0,_request_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(given)} is not a command of sibling-services`, {
        hint: near === undefined
            ? `It has ${names.join(", ")}; \`sibling-services --help\` explains them.`
            : `Did you mean \`${near}\`?`,
    });
}
function parseVerb(verb, given) {
    const words = given.map((word) => {
        const alone = verb.flags.find(({ name, alone }) => alone !== undefined && word === `--${name}`)?.alone;
        return alone === undefined ? word : `${word}=${alone}`;
    });
    const options = Object.fromEntries(verb.flags.map(({ name, short, value }) => [
        name,
        { type: value === undefined ? "boolean" : "string", ...(short && { short }) },
    ]));
    const end = words.indexOf("--");
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({
        args: end < 0 ? words : words.slice(0, end),
        options,
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const flags = new Map();
    const plain = [];
    for (const token of tokens) {
        if (token.kind === "positional")
            plain.push(token.value);
        if (token.kind !== "option")
            continue;
        const flag = verb.flags.find(({ name }) => name === token.name);
        if (flag === undefined)
            throw unknownFlag(token.rawName, verb);
        const value = flagValue(flag, token.value);
        const before = flags.get(flag.name);
        if (before !== undefined && !flag.isRepeatable && flag.value !== undefined) {
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--${flag.name} is given twice`, { hint: "Give it once." });
        }
        flags.set(flag.name, [...(before ?? []), value]);
    }
    if (flags.has("help"))
        return { kind: "help", verb };
    const command = end < 0 ? [] : given.slice(end + 1);
    return { kind: "verb", verb: verb.name, flags, words: wordsOf(verb, plain, command) };
}
function unknownFlag(given, verb) {
    const near = (0,_request_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestName */ .q)(given.replace(/^-+/, ""), verb.flags.map(({ name }) => name));
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`\`sibling-services ${verb.name}\` has no flag ${given}`, {
        hint: near === undefined
            ? `\`sibling-services ${verb.name} --help\` lists its flags. Flags of your own command stand after \`--\`.`
            : `Did you mean --${near}?`,
    });
}
function flagValue(flag, value) {
    if (flag.value === undefined) {
        if (value === undefined)
            return "";
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--${flag.name} takes no value`, { hint: `Write --${flag.name}.` });
    }
    if (value === undefined || value === "") {
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--${flag.name} needs a value`, { hint: `Write --${flag.name} ${flag.value}.` });
    }
    if (flag.choices !== undefined && !flag.choices.includes(value)) {
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--${flag.name}: ${(0,_request_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(value)} is not one of ${flag.choices.join(", ")}`, {
            hint: `Did you mean ${(0,_request_nearest_name_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestName */ .q)(value, flag.choices) ?? flag.choices[0]}?`,
        });
    }
    return value;
}
function wordsOf(verb, plain, command) {
    const [surplus] = verb.words === "one" ? plain.slice(1) : verb.words === "none" ? plain : [];
    if (verb.words === "command") {
        if (plain.length > 0) {
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`the command stands after \`--\`, but ${(0,_request_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(plain[0] ?? "")} stands before it`, {
                hint: "As in: sibling-services run -f services.yml -- npm test",
            });
        }
        if (command.length === 0) {
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y("there is no command to run", {
                hint: "As in: sibling-services run -- npm test. To start services without a command, use `up`.",
            });
        }
        return command;
    }
    if (surplus !== undefined || command.length > 0) {
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`\`sibling-services ${verb.name}\` does not take ${(0,_request_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(surplus ?? command[0] ?? "")}`, { hint: `\`sibling-services ${verb.name} --help\` shows what it takes.` });
    }
    return plain;
}


/***/ }),

/***/ 3278:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ VERBS)
});

;// CONCATENATED MODULE: ./src/terminal/command-line/flags.ts
const file = {
    name: "file",
    short: "f",
    value: "FILE",
    isRepeatable: true,
    does: "Reads the services from this file; `-` is standard input. Default: services.yml, or a Compose file here. Of several files, the last one wins for each service.",
};
const only = {
    name: "only",
    value: "A,B",
    does: "Starts only these services and what they depend on.",
};
const without = { name: "without", value: "A,B", does: "Leaves these services out." };
const env = {
    name: "env",
    value: "NAME=TEMPLATE",
    isRepeatable: true,
    does: "Sets a variable, such as DATABASE_URL={postgres.url}.",
};
const timeout = {
    name: "timeout",
    value: "TIME",
    does: "How long one service may take to become ready, such as 90s. Default: 120s.",
};
const pull = {
    name: "pull",
    value: "WHEN",
    choices: ["always", "missing", "never"],
    does: "When images are pulled. Default: missing.",
};
const network = {
    name: "network",
    value: "NAME",
    does: "Places the services on this existing network. Default: one of their own.",
};
const publish = {
    name: "publish",
    value: "WHEN",
    choices: ["as-needed", "always"],
    does: "Whether declared ports are published even if nothing here needs it. Default: as-needed.",
};
const publishAddress = {
    name: "publish-address",
    value: "IP",
    does: "The address of the Docker host on which ports are published for a job elsewhere. Default: all.",
};
const hostsFile = {
    name: "hosts-file",
    does: "Writes the services' names to /etc/hosts until they are removed, if this process reaches their addresses.",
};
const logDirectory = {
    name: "log-directory",
    value: "DIRECTORY",
    does: "Where a start that fails writes the full log of each service.",
};
const expires = {
    name: "expires",
    value: "TIME",
    does: "The age after which a later run may remove services whose owner cannot be seen. Default: 6h.",
};
const format = {
    name: "format",
    value: "FORMAT",
    choices: ["sh", "dotenv", "gitlab-dotenv", "json", "github", "azure", "teamcity", "fish", "powershell"],
    does: "Prints the variables in this format; with json, a failure ends with a line of JSON too.",
};
const errorFormat = {
    name: "format",
    value: "FORMAT",
    choices: ["json"],
    does: "Ends a failure with one line of JSON on standard error: its kind, service, message and hint.",
};
const COMMON = [
    {
        name: "docker-host",
        value: "ADDRESS",
        does: "The Docker daemon. Default: DOCKER_HOST, the current context, or the usual sockets.",
    },
    {
        name: "backend",
        value: "NAME",
        choices: ["auto", "docker", "kubernetes"],
        does: "What runs the services. Default: a Docker daemon, or in a pod without one the cluster.",
    },
    {
        name: "kubernetes-namespace",
        value: "NAME",
        does: "Where services run as pods. Default: the namespace of this pod.",
    },
    {
        name: "job-container",
        value: "CONTAINER",
        does: "The container that reaches the services. Default: the one that this process runs in.",
    },
    { name: "quiet", short: "q", does: "Prints only warnings and errors." },
    {
        name: "color",
        value: "WHEN",
        choices: ["auto", "always", "never"],
        does: "Whether to use colors. Default: auto, which heeds NO_COLOR.",
    },
    { name: "help", short: "h", does: "Prints this help." },
];
const profile = {
    name: "profile",
    value: "NAME",
    isRepeatable: true,
    does: "Starts the services of this profile of a Compose file too.",
};
const envFile = {
    name: "env-file",
    value: "FILE",
    isRepeatable: true,
    does: "Reads the variables of a Compose file from here. Default: .env beside it.",
};
const READING = [file, only, without, env, profile, envFile];
const PLACING = [network, publish, publishAddress];
const podTemplate = {
    name: "pod-template",
    value: "FILE",
    does: "Lays this YAML over every pod, if services run as pods.",
};
const STARTING = [
    ...READING,
    timeout,
    pull,
    ...PLACING,
    hostsFile,
    logDirectory,
    podTemplate,
    expires,
];
const session = {
    name: "session",
    value: "ID",
    does: "The session, as `run` and `up` name it. Default: the one of `up` in this directory or CI job.",
};

;// CONCATENATED MODULE: ./src/terminal/command-line/verbs.ts

const VERBS = [
    {
        name: "run",
        usage: "[flags] -- COMMAND\u2026",
        does: "Starts the services, runs the command with their addresses in its environment, and removes them.",
        words: "command",
        flags: [
            ...STARTING,
            {
                name: "keep",
                value: "WHEN",
                alone: "always",
                choices: ["always", "on-failure"],
                does: "Leaves the services running at the end: --keep, or --keep=on-failure.",
            },
            {
                name: "logs",
                value: "WHEN",
                choices: ["on-failure", "always", "never"],
                does: "When the services' logs are printed at the end. Default: on-failure in CI, otherwise never.",
            },
            errorFormat,
            ...COMMON,
        ],
    },
    {
        name: "up",
        usage: "[flags]",
        does: "Starts the services and prints where they are; `down` removes them.",
        words: "none",
        flags: [
            ...STARTING,
            format,
            {
                name: "detach-from",
                value: "PID",
                does: "The process with which the services end, if `down` is never called. Default: the shell of this terminal.",
            },
            ...COMMON,
        ],
    },
    {
        name: "down",
        usage: "[flags]",
        does: "Removes what `up` started.",
        words: "none",
        flags: [
            session,
            {
                name: "all",
                does: "Removes all that `up` and `run --keep` of yours left, from whichever directory of this machine.",
            },
            errorFormat,
            ...COMMON,
        ],
    },
    {
        name: "env",
        usage: "[NAME] [flags]",
        does: "Prints the variables of the services that `up` started, or the value of one.",
        words: "one",
        flags: [{ ...format, does: `${format.does} Default: sh.` }, session, ...COMMON],
    },
    {
        name: "explain",
        usage: "[flags]",
        does: "Says how this process would reach services, and why. Starts nothing.",
        words: "none",
        flags: [...READING, ...PLACING, errorFormat, ...COMMON],
    },
    {
        name: "check",
        usage: "[flags]",
        does: "Reports every problem of the services' file with its line. Needs no Docker.",
        words: "none",
        flags: [...READING, errorFormat, ...COMMON],
    },
    {
        name: "ps",
        usage: "[flags]",
        does: "Lists the services that `up` started.",
        words: "none",
        flags: [session, errorFormat, ...COMMON],
    },
    {
        name: "logs",
        usage: "[NAME] [flags]",
        does: "Prints the logs of the services that `up` started, or of one.",
        words: "one",
        flags: [
            {
                name: "follow",
                short: "f",
                does: "Goes on with what they print from now on, until they end or Ctrl-C.",
            },
            session,
            errorFormat,
            ...COMMON,
        ],
    },
    {
        name: "sweep",
        usage: "[flags]",
        does: "Removes what ended jobs left on this daemon, and nothing else.",
        words: "none",
        flags: [
            {
                name: "older",
                value: "TIME",
                does: "Leaves alone what belongs to a job that created something within this time, such as 1h.",
            },
            { name: "dry-run", does: "Prints what would be removed, and why. Removes nothing." },
            errorFormat,
            ...COMMON,
        ],
    },
];


/***/ }),

/***/ 3901:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ failureAsVariables)
/* harmony export */ });
function failureAsVariables({ verb, flags, words }, exitCode) {
    const format = flags.get("format")?.[0];
    const isForShell = (verb === "up" && format === "sh") || (verb === "env" && words.length === 0 && (format ?? "sh") === "sh");
    return isForShell ? `(exit ${exitCode})\n` : "";
}


/***/ }),

/***/ 8986:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ failCommand)
/* harmony export */ });
/* harmony import */ var _report_evidence_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3631);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7495);


function failCommand(thrown, log) {
    explain(thrown, log);
    log.failure(thrown);
}
function explain(thrown, log) {
    if (!(thrown instanceof _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y)) {
        log.error(`sibling-services failed unexpectedly: ${thrown instanceof Error ? thrown.stack : thrown}`);
        return;
    }
    const { details, evidence } = thrown;
    if (details !== undefined)
        log.foreign([`${details.title}:`, ...details.text.split("\n")]);
    for (const { kind, text } of evidence.flatMap(_report_evidence_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceLines */ .p)) {
        if (kind === "own")
            log.warning(text);
        else
            log.foreign([text]);
    }
    log.error(sentencesOf(thrown).join("\n"));
}
function sentencesOf({ message, hint, others }) {
    return [message, ...(hint === undefined ? [] : [`Hint: ${hint}`]), ...others];
}


/***/ }),

/***/ 2166:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ logOf),
  y: () => (/* binding */ print)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./src/terminal/live/columns.ts
const WIDE = /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const WITHOUT_WIDTH = /\p{Mn}|\p{Me}/u;
const UNSHOWN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Regional_Indicator}]/gu;
const UNSEEN = /[\p{Cf}\p{Variation_Selector}\p{Emoji_Modifier}]/gu;
function countable(text, { hasUnicode }) {
    const seen = text.normalize("NFC").replace(UNSEEN, "").replace(UNSHOWN, "?");
    return hasUnicode ? seen : seen.replace(/[^\x20-\x7e]/gu, "?");
}
function columnsOf(text) {
    return [...text].reduce((sum, character) => sum + widthOf(character), 0);
}
function beginningOf(text, columns) {
    let [left, end] = [columns, 0];
    for (const character of text) {
        left -= widthOf(character);
        if (left < 0)
            break;
        end += character.length;
    }
    return text.slice(0, end);
}
function filledTo(columns, text) {
    return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}
function widthOf(character) {
    if (/^[\x20-\x7e]$/.test(character))
        return 1;
    return WITHOUT_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}

;// CONCATENATED MODULE: ./src/terminal/live/board.ts

const SYMBOLS = {
    unicode: { spinner: [..."\u280b\u2819\u2839\u2838\u283c\u2834\u2826\u2827\u2807\u280f"], full: "\u2588", empty: "\u2591", cut: "\u2026" },
    ascii: { spinner: [..."|/-\\"], full: "#", empty: "-", cut: "~" },
};
const MOST_COLUMNS = 100;
const BAR_COLUMNS = 20;
const LEAST_COLUMNS_WITH_BAR = 70;
function boardLines(entries, window) {
    const room = Math.max(1, window.rows - 1);
    const shown = entries.length <= room ? entries : entries.slice(0, room - 1);
    const width = Math.max(0, ...shown.map(({ about }) => columnsOf(countable(about, window))));
    const lines = shown.map((entry) => lineOf(entry, width, window));
    const hidden = entries.length - shown.length;
    return hidden === 0 ? lines : [...lines, cut(`  and ${hidden} more`, roomOf(window), window)];
}
function lineOf({ about, text, bytes, forMs }, width, window) {
    const symbols = symbolsOf(window);
    const spinner = symbols.spinner[window.frame % symbols.spinner.length] ?? "";
    const time = `${(forMs / 1_000).toFixed(1)} s`;
    const hasBar = bytes !== undefined && bytes.total > 0 && window.columns >= LEAST_COLUMNS_WITH_BAR;
    const words = `${filledTo(width, countable(about, window))}  ${hasBar ? `${barOf(bytes, symbols)}  ` : ""}${countable(text, window)}`;
    const room = roomOf(window) - spinner.length - 1 - 2 - time.length;
    if (room < 1)
        return cut(`${spinner} ${words}`, roomOf(window), window);
    const line = `${filledTo(room, cut(words, room, window))}  ${time}`;
    return `${window.hasColors ? `\u001b[36m${spinner}\u001b[0m` : spinner} ${line}`;
}
function roomOf({ columns }) {
    return Math.min(columns - 1, MOST_COLUMNS);
}
function barOf({ done, total }, { full, empty }) {
    const part = Math.round((Math.min(done, total) / total) * BAR_COLUMNS);
    return full.repeat(part) + empty.repeat(BAR_COLUMNS - part);
}
function cut(text, columns, window) {
    if (columnsOf(text) <= columns)
        return text;
    return columns < 1 ? "" : beginningOf(text, columns - 1) + symbolsOf(window).cut;
}
function symbolsOf({ hasUnicode }) {
    return hasUnicode ? SYMBOLS.unicode : SYMBOLS.ascii;
}

;// CONCATENATED MODULE: ./src/terminal/live/live-screen.ts


const FRAME_MS = 100;
function liveScreen(terminal) {
    const entries = new Map();
    let drawn = [];
    let frame = 0;
    let stop;
    const redraw = (above = "") => {
        const nowMs = terminal.nowMs();
        const size = terminal.size();
        const { hasColors, hasUnicode } = terminal;
        const board = [...entries].map(([about, { sinceMs, ...doing }]) => ({ about, ...doing, forMs: nowMs - sinceMs }));
        const lines = boardLines(board, { ...size, frame, hasColors, hasUnicode });
        terminal.write(erasing(drawn, terminal.wrapsAnew ? size.columns : undefined) +
            above +
            lines.map((line) => `${line}\n`).join(""));
        drawn = lines;
    };
    return {
        print(text) {
            if (drawn.length === 0)
                terminal.write(text);
            else
                redraw(text);
        },
        underway(about, doing) {
            if (doing !== undefined) {
                entries.set(about, { ...doing, sinceMs: entries.get(about)?.sinceMs ?? terminal.nowMs() });
                stop ??= terminal.everyMs(FRAME_MS, () => {
                    frame += 1;
                    if (entries.size > 0)
                        redraw();
                });
            }
            else if (entries.delete(about) && entries.size === 0) {
                stop?.();
                stop = undefined;
                redraw();
            }
        },
    };
}
function erasing(lines, columns = Number.POSITIVE_INFINITY) {
    if (lines.length === 0)
        return "";
    const widths = lines.map((line) => columnsOf(line.replace(/\u001b\[\d+m/g, "")));
    const rows = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
    return `\u001b[${rows}A\r\u001b[J`;
}

;// CONCATENATED MODULE: ./src/terminal/log-manner.ts
function decideManner(flags, where) {
    const { environment, system, isTerminal } = where;
    const color = flags.get("color")?.[0] ?? "auto";
    const isQuiet = flags.has("quiet");
    const isCapable = isTerminal && environment.TERM !== "dumb";
    const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || "";
    return {
        hasColors: color === "always" || (color === "auto" && isCapable && !environment.NO_COLOR),
        isQuiet,
        isLive: isCapable && system === undefined && !isQuiet,
        hasUnicode: /utf-?8/i.test(locale),
        wrapsAnew: !environment.XTERM_VERSION || Boolean(environment.TMUX),
    };
}

// EXTERNAL MODULE: ./src/report/readable-text.ts
var readable_text = __nccwpck_require__(9785);
// EXTERNAL MODULE: ./src/report/without-repeats.ts
var without_repeats = __nccwpck_require__(5051);
// EXTERNAL MODULE: ./src/ports/service-failure.ts
var service_failure = __nccwpck_require__(6880);
;// CONCATENATED MODULE: ./src/topics.ts
const TOPICS = (/* unused pure expression or super */ null && ([
    "Exited while starting",
    "Finished instead of running",
    "Keeps restarting",
    "Ran out of memory",
    "Killed by a signal",
    "Program not in the image",
    "Program crashed",
    "Setting missing",
    "Licence not accepted",
    "Data of another version",
    "Not enough memory for its settings",
    "Kernel setting too low",
    "Image for another architecture",
    "Disk full",
    "Started before another service",
    "Image not found or private",
    "Registry limits pulls",
    "Registry out of reach",
    "Image not on this machine",
    "Health command fails",
    "Health command cannot run",
    "Condition not met",
    "Work not finished",
    "Wrong HTTP answer",
    "Nothing listens on the port",
    "Listens on another port",
    "Wrong answer on the port",
    "No route to the port",
    "Port closed again",
    "Advertises another address",
    "Host port taken",
    "Host port demanded twice",
    "Too many ports",
    "Mounted file missing",
    "Mounted file out of reach",
    "File to copy missing",
    "Refused by Docker",
    "Command cannot start",
    "Removed by something else",
    "after-ready failed",
    "Name already used",
    "No Docker here",
    "No cluster here",
    "Not possible in a pod",
    "No room in the cluster",
    "Refused by the cluster",
    "Ended by the cluster",
    "No permission for Docker",
    "Docker does not answer",
    "Docker too old",
    "No rights in the namespace",
    "Job without a network",
    "Network cannot be used",
    "Step cancelled",
    "Problem in the inputs",
    "Field without a value",
    "Runner's files not writable",
]));
function anchorOf(topic) {
    return topic
        .toLowerCase()
        .replace(/[^\w -]/g, "")
        .replaceAll(" ", "-");
}

// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __nccwpck_require__(7495);
;// CONCATENATED MODULE: ./src/terminal/error-line.ts



function errorLine(thrown) {
    return JSON.stringify({ error: errorOf(thrown) });
}
function errorOf(thrown) {
    if (!(thrown instanceof user_error/* UserError */.y)) {
        return { kind: "unexpected", message: (0,user_error/* messageOf */.b)(thrown) };
    }
    const { message, hint, topic } = thrown;
    const service = thrown instanceof service_failure/* ServiceFailure */.A ? thrown.service : undefined;
    return { kind: topic === undefined ? "failed" : anchorOf(topic), service, message, hint };
}

// EXTERNAL MODULE: ./src/request/expression-hint.ts
var expression_hint = __nccwpck_require__(5905);
// EXTERNAL MODULE: ./src/request/refuse-expressions.ts
var refuse_expressions = __nccwpck_require__(8475);
// EXTERNAL MODULE: ./src/request/schema/shapes/scalars.ts
var scalars = __nccwpck_require__(3773);
;// CONCATENATED MODULE: ./src/terminal/own-words.ts



const SETTINGS = "network|docker-host|publish-address|publish|timeout|pull|logs|log-directory|hosts-file|expires|job-container|backend|kubernetes-namespace|pod-template";
const WORDS = [
    [expression_hint/* EXPRESSION_HINT */.h, "Or write a bare `KEY:`, which takes the value from this environment."],
    [scalars/* STRUCTURE_HINT */.Eq, "GitHub writes this word for a mapping or a list. Write the text itself."],
    [refuse_expressions/* EXPRESSION_IN_A_FILE */.EE.message, "only GitHub evaluates ${{ }}"],
    [
        refuse_expressions/* EXPRESSION_IN_A_FILE */.EE.hint,
        "Write the value, or a bare `KEY:` in `env`, which takes it from this environment.",
    ],
    ["Anchors of the workflow do not exist in this text: define", "Define"],
    [
        "Is actions/checkout an earlier step? Otherwise check the path; a relative one starts in the workspace.",
        "Check the path; a relative one starts in the current directory.",
    ],
    [
        "Is actions/checkout an earlier step? Otherwise check the path, which starts in the workspace.",
        "Check the path, which starts in the current directory.",
    ],
    [new RegExp(`\\b(?:its|the) input \`?(${SETTINGS})\`?`, "g"), "`--$1`"],
    [/\b(?:this|the) action chooses\b/g, "sibling-services chooses"],
    [/\b(?:This|The) action chooses\b/g, "sibling-services chooses"],
    [/later steps read from the output `([^`]+)-port`/g, "commands read from `{$1.port}` in `--env`"],
    [
        /later steps read from the output `([^`]+)-port-(\d+)[^`]*`/g,
        "commands read from `{$1.port:$2}` in `--env`",
    ],
    [/\b(which \w+|how|that) later steps (depend on|trust|use|reach)\b/g, "$1 commands $2"],
];
function inOwnWords(sentence) {
    return WORDS.reduce((known, [github, ours]) => known.replaceAll(github, ours), sentence);
}

;// CONCATENATED MODULE: ./src/terminal/terminal-log.ts




const COLOR = { error: "31", warning: "33", notice: "36" };
function terminalLog(manner) {
    const { write, hasColors, isQuiet, folding, underway } = manner;
    const secrets = new Set();
    let failure;
    const masked = (text) => [...secrets].reduce((known, one) => known.replaceAll(one, "***"), text);
    const line = (text) => write(`${masked(text)}\n`);
    const say = (kind, sentence) => {
        const label = hasColors ? `\u001b[${COLOR[kind]}m${kind}:\u001b[0m` : `${kind}:`;
        line(`${label} ${(0,readable_text/* readableText */.G)(inOwnWords(sentence)).replaceAll("\n", `\n${" ".repeat(kind.length + 2)}`)}`);
    };
    return {
        mask: (secret) => {
            if (secret !== "")
                secrets.add(secret);
        },
        info: (text) => {
            if (!isQuiet)
                line((0,readable_text/* readableLine */.$)(inOwnWords(text)));
        },
        foreign: (lines) => {
            const each = lines.flatMap((text) => text.split(/\r\n|\r|\n/));
            for (const text of (0,without_repeats/* withoutRepeats */.j)(each))
                line(`  | ${(0,readable_text/* readableLine */.$)(text)}`);
        },
        debug: () => { },
        ...(underway !== undefined && {
            underway: (about, doing) => underway(masked(about), doing && { ...doing, text: (0,readable_text/* readableLine */.$)(inOwnWords(masked(doing.text))) }),
        }),
        notice: (sentence) => {
            if (!isQuiet)
                say("notice", sentence);
        },
        warning: (sentence) => say("warning", sentence),
        error: (sentence) => say("error", sentence),
        failure: (thrown) => {
            failure ??= errorLine(thrown);
        },
        close: () => {
            if (failure !== undefined && manner.errors === "json")
                line(failure);
        },
        async group(title, body) {
            if (isQuiet)
                return body();
            const { open, close } = markersOf(folding, (0,readable_text/* readableLine */.$)(title), manner.nowEpochSeconds());
            line(open);
            try {
                return await body();
            }
            finally {
                if (close !== undefined)
                    line(close(manner.nowEpochSeconds()));
            }
        },
    };
}
function markersOf(folding, title, nowEpochSeconds) {
    const id = `sibling_services_${title.toLowerCase().replace(/\W+/g, "_")}`;
    switch (folding) {
        case "github":
            return { open: `::group::${title}`, close: () => "::endgroup::" };
        case "gitlab":
            return {
                open: `\u001b[0Ksection_start:${Math.floor(nowEpochSeconds)}:${id}\r\u001b[0K${title}`,
                close: (now) => `\u001b[0Ksection_end:${Math.floor(now)}:${id}\r\u001b[0K`,
            };
        case "buildkite":
            return { open: `--- ${title}` };
        case "azure":
            return { open: `##[group]${title}`, close: () => "##[endgroup]" };
        case "teamcity": {
            const name = title.replace(/[|'[\]]/g, "|$&");
            return {
                open: `##teamcity[blockOpened name='${name}']`,
                close: () => `##teamcity[blockClosed name='${name}']`,
            };
        }
        case "none":
            return { open: title };
    }
}

;// CONCATENATED MODULE: ./src/terminal/standard-streams.ts




function print(text) {
    return write(1, text);
}
function logOf(flags, { environment, system }) {
    const isTerminal = process.stderr.isTTY === true;
    const { hasColors, isQuiet, isLive, ...window } = decideManner(flags, { environment, system, isTerminal });
    const writing = (text) => void write(2, text);
    const screen = isLive
        ? liveScreen({
            write: writing,
            size: () => ({ columns: process.stderr.columns || 80, rows: process.stderr.rows || 24 }),
            nowMs: () => performance.now(),
            everyMs,
            hasColors,
            ...window,
        })
        : undefined;
    return terminalLog({
        write: screen?.print ?? writing,
        underway: screen?.underway,
        hasColors,
        isQuiet,
        folding: system?.folding ?? "none",
        errors: flags.get("format")?.[0] === "json" ? "json" : "sentences",
        nowEpochSeconds: () => Date.now() / 1_000,
    });
}
function everyMs(ms, draw) {
    const timer = setInterval(() => setImmediate(draw), ms).unref();
    return () => clearInterval(timer);
}
function write(descriptor, text) {
    for (let rest = Buffer.from(text); rest.length > 0;) {
        try {
            rest = rest.subarray((0,external_node_fs_.writeSync)(descriptor, rest));
        }
        catch (error) {
            if (!(error instanceof Error && "code" in error && error.code === "EAGAIN"))
                return "unread";
        }
    }
    return "read";
}


/***/ }),

/***/ 4686:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ findSystem)
/* harmony export */ });
const has = (name) => (environment) => Boolean(environment[name]);
const OF_ACTIONS = {
    repository: ["GITHUB_REPOSITORY"],
    run: ["GITHUB_RUN_ID"],
    attempt: ["GITHUB_RUN_ATTEMPT"],
    job: ["GITHUB_JOB"],
    runner: ["RUNNER_NAME"],
    actor: ["GITHUB_ACTOR"],
    workspace: ["GITHUB_WORKSPACE"],
    folding: "github",
};
const SYSTEMS = [
    { name: "Forgejo Actions", isHere: has("FORGEJO_ACTIONS"), ...OF_ACTIONS },
    { name: "Gitea Actions", isHere: has("GITEA_ACTIONS"), ...OF_ACTIONS },
    { name: "GitHub Actions", isHere: has("GITHUB_ACTIONS"), ...OF_ACTIONS },
    {
        name: "Woodpecker",
        isHere: ({ CI, CI_SYSTEM_NAME }) => CI === "woodpecker" || CI_SYSTEM_NAME === "woodpecker",
        repository: ["CI_REPO"],
        run: ["CI_PIPELINE_NUMBER"],
        job: ["CI_WORKFLOW_NAME", "CI_WORKFLOW_NUMBER"],
        runner: ["CI_SYSTEM_HOST"],
        workspace: ["CI_WORKSPACE"],
        server: ["CI_SYSTEM_URL"],
        folding: "none",
        pipeline: {
            network: { kind: "named", pattern: /^wp_.+_default$/ },
            volume: { kind: "named as the network" },
        },
    },
    {
        name: "Drone",
        isHere: has("DRONE"),
        repository: ["DRONE_REPO"],
        run: ["DRONE_BUILD_NUMBER"],
        job: ["DRONE_STAGE_NAME", "DRONE_STAGE_NUMBER"],
        runner: ["DRONE_RUNNER_HOSTNAME"],
        workspace: ["DRONE_WORKSPACE"],
        server: ["DRONE_SYSTEM_HOST", "DRONE_DOCKER_NETWORK_ID"],
        folding: "none",
        pipeline: {
            network: { kind: "given", variable: "DRONE_DOCKER_NETWORK_ID" },
            volume: { kind: "given", variable: "DRONE_DOCKER_VOLUME_ID" },
        },
    },
    {
        name: "GitLab CI",
        isHere: ({ CI_JOB_ID, CI_PROJECT_PATH }) => Boolean(CI_JOB_ID && CI_PROJECT_PATH),
        repository: ["CI_PROJECT_PATH"],
        run: ["CI_PIPELINE_ID"],
        job: ["CI_JOB_ID"],
        runner: ["CI_RUNNER_ID", "CI_CONCURRENT_ID"],
        workspace: ["CI_PROJECT_DIR"],
        server: ["CI_SERVER_URL"],
        folding: "gitlab",
    },
    {
        name: "Buildkite",
        isHere: has("BUILDKITE"),
        repository: ["BUILDKITE_ORGANIZATION_SLUG", "BUILDKITE_PIPELINE_SLUG"],
        run: ["BUILDKITE_BUILD_ID"],
        attempt: ["BUILDKITE_RETRY_COUNT"],
        job: ["BUILDKITE_JOB_ID"],
        runner: ["BUILDKITE_AGENT_NAME"],
        workspace: ["BUILDKITE_BUILD_CHECKOUT_PATH"],
        server: ["BUILDKITE_AGENT_ENDPOINT"],
        folding: "buildkite",
    },
    {
        name: "Jenkins",
        isHere: ({ JENKINS_URL, BUILD_TAG, JOB_NAME }) => Boolean(JENKINS_URL || (BUILD_TAG && JOB_NAME)),
        repository: ["JOB_NAME"],
        run: ["BUILD_NUMBER"],
        job: ["BUILD_TAG"],
        runner: ["NODE_NAME", "EXECUTOR_NUMBER"],
        workspace: ["WORKSPACE"],
        server: ["JENKINS_URL"],
        folding: "none",
    },
    {
        name: "GoCD",
        isHere: has("GO_PIPELINE_NAME"),
        repository: ["GO_PIPELINE_NAME"],
        run: ["GO_PIPELINE_COUNTER"],
        job: ["GO_STAGE_NAME", "GO_STAGE_COUNTER", "GO_JOB_NAME", "GO_JOB_RUN_INDEX"],
        runner: ["GO_AGENT_UUID"],
        workspace: ["GO_WORKING_DIR"],
        server: ["GO_SERVER_URL"],
        folding: "none",
    },
    {
        name: "TeamCity",
        isHere: has("TEAMCITY_VERSION"),
        repository: ["TEAMCITY_PROJECT_NAME"],
        run: ["BUILD_NUMBER"],
        job: ["TEAMCITY_BUILDCONF_NAME"],
        runner: ["AGENT_NAME"],
        workspace: ["TEAMCITY_BUILD_CHECKOUTDIR"],
        folding: "teamcity",
    },
    {
        name: "Azure Pipelines",
        isHere: has("TF_BUILD"),
        repository: ["BUILD_REPOSITORY_NAME"],
        run: ["BUILD_BUILDID"],
        attempt: ["SYSTEM_JOBATTEMPT"],
        job: ["SYSTEM_JOBID"],
        runner: ["AGENT_NAME"],
        actor: ["BUILD_REQUESTEDFOR"],
        workspace: ["BUILD_SOURCESDIRECTORY"],
        folding: "azure",
    },
    {
        name: "CircleCI",
        isHere: has("CIRCLECI"),
        repository: ["CIRCLE_PROJECT_USERNAME", "CIRCLE_PROJECT_REPONAME"],
        run: ["CIRCLE_WORKFLOW_ID"],
        job: ["CIRCLE_JOB", "CIRCLE_BUILD_NUM", "CIRCLE_NODE_INDEX"],
        runner: [],
        workspace: [],
        folding: "none",
    },
    {
        name: "Bitbucket Pipelines",
        isHere: has("BITBUCKET_BUILD_NUMBER"),
        repository: ["BITBUCKET_REPO_FULL_NAME"],
        run: ["BITBUCKET_BUILD_NUMBER"],
        job: ["BITBUCKET_STEP_UUID"],
        runner: [],
        workspace: ["BITBUCKET_CLONE_DIR"],
        folding: "none",
    },
    {
        name: "an unknown CI",
        isHere: has("CI"),
        repository: [],
        run: [],
        job: [],
        runner: [],
        workspace: [],
        folding: "none",
    },
];
function findSystem(environment) {
    return SYSTEMS.find(({ isHere }) => isHere(environment));
}


/***/ }),

/***/ 9149:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ runOrderOf),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   pX: () => (/* binding */ leastAgeSecondsOf)
/* harmony export */ });
/* harmony import */ var _request_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8785);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7495);


function environmentOf() {
    return process.env;
}
function runOrderOf(flags, system) {
    const keep = flags.get("keep")?.[0];
    const logs = flags.get("logs")?.[0];
    return {
        keep: keep === "always" || keep === "on-failure" ? keep : "never",
        logs: logs === "always" || logs === "never" || logs === "on-failure"
            ? logs
            : system === undefined
                ? "never"
                : "on-failure",
    };
}
function leastAgeSecondsOf(flags) {
    const given = flags.get("older")?.[0];
    if (given === undefined)
        return 0;
    try {
        return (0,_request_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .readDurationMs */ .NU)(given, "365d") / 1_000;
    }
    catch (error) {
        if (!(error instanceof _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y))
            throw error;
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--older: ${error.message}`, { hint: error.hint });
    }
}
function ownerOf({ verb, flags, system, keeps, }, processes) {
    const given = flags.get("detach-from")?.[0];
    if (given !== undefined) {
        const found = /^[1-9]\d{0,9}$/.test(given) ? processes.find(Number(given)) : undefined;
        if (found !== undefined)
            return found;
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .y(`--detach-from: there is no process ${given}`, {
            hint: "Write the number of one that runs.",
        });
    }
    if (verb === "run" && !keeps)
        return processes.own;
    return system === undefined ? processes.leader : undefined;
}


/***/ }),

/***/ 7495:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf),
/* harmony export */   y: () => (/* binding */ UserError)
/* harmony export */ });
class UserError extends Error {
    name = "UserError";
    hint;
    topic;
    details;
    evidence;
    others;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.hint = options.hint;
        this.topic = options.topic;
        this.details = options.details;
        this.evidence = options.evidence ?? [];
        this.others = options.others ?? [];
    }
    get title() {
        return this.topic;
    }
}
function messageOf(thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = require("child_process");

/***/ }),

/***/ 4601:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = require("node:dns/promises");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = require("node:stream/consumers");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = require("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = require("node:vm");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 3480:
/***/ ((module) => {

module.exports = require("querystring");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = require("timers");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 3106:
/***/ ((module) => {

module.exports = require("zlib");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/async module */
/******/ 	(() => {
/******/ 		var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 		var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 		var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 		var resolveQueue = (queue) => {
/******/ 			if(queue && queue.d < 1) {
/******/ 				queue.d = 1;
/******/ 				queue.forEach((fn) => (fn.r--));
/******/ 				queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 			}
/******/ 		}
/******/ 		var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 			if(dep !== null && typeof dep === "object") {
/******/ 				if(dep[webpackQueues]) return dep;
/******/ 				if(dep.then) {
/******/ 					var queue = [];
/******/ 					queue.d = 0;
/******/ 					dep.then((r) => {
/******/ 						obj[webpackExports] = r;
/******/ 						resolveQueue(queue);
/******/ 					}, (e) => {
/******/ 						obj[webpackError] = e;
/******/ 						resolveQueue(queue);
/******/ 					});
/******/ 					var obj = {};
/******/ 					obj[webpackQueues] = (fn) => (fn(queue));
/******/ 					return obj;
/******/ 				}
/******/ 			}
/******/ 			var ret = {};
/******/ 			ret[webpackQueues] = x => {};
/******/ 			ret[webpackExports] = dep;
/******/ 			return ret;
/******/ 		}));
/******/ 		__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 			var queue;
/******/ 			hasAwait && ((queue = []).d = -1);
/******/ 			var depQueues = new Set();
/******/ 			var exports = module.exports;
/******/ 			var currentDeps;
/******/ 			var outerResolve;
/******/ 			var reject;
/******/ 			var promise = new Promise((resolve, rej) => {
/******/ 				reject = rej;
/******/ 				outerResolve = resolve;
/******/ 			});
/******/ 			promise[webpackExports] = exports;
/******/ 			promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 			module.exports = promise;
/******/ 			body((deps) => {
/******/ 				currentDeps = wrapDeps(deps);
/******/ 				var fn;
/******/ 				var getResult = () => (currentDeps.map((d) => {
/******/ 					if(d[webpackError]) throw d[webpackError];
/******/ 					return d[webpackExports];
/******/ 				}))
/******/ 				var promise = new Promise((resolve) => {
/******/ 					fn = () => (resolve(getResult));
/******/ 					fn.r = 0;
/******/ 					var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 					currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 				});
/******/ 				return fn.r ? promise : getResult();
/******/ 			}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 			queue && queue.d < 0 && (queue.d = 0);
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(5581);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;