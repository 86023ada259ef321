"use strict";
exports.id = 517;
exports.ids = [517];
exports.modules = {

/***/ 8517:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readCompose: () => (/* binding */ readCompose)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/request/excerpt.ts
var excerpt = __webpack_require__(4872);
// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
;// CONCATENATED MODULE: ./src/request/compose/scalar-as-compose.ts
const INTEGER = /^[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[0-9a-fA-F_]+|(?:0|[1-9][0-9_]*))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
function scalarAsCompose({ text, type, place }) {
    if (type === "boolean")
        return text.toLowerCase();
    const isPlain = type === "number" || place.source.text.slice(place.start, place.end) === text;
    if (!isPlain || !/^[-+.0-9]/.test(text))
        return text;
    if (INTEGER.test(text))
        return String(integerOf(text.replaceAll("_", "")));
    return type === "number" && FLOAT.test(text) ? formatFloat(Number(text)) : text;
}
function integerOf(text) {
    const isNegative = text.startsWith("-");
    const digits = text.replace(/^[-+]/, "").replace(/^0(?=[0-7]+$)/, "0o");
    const value = BigInt(digits);
    return isNegative ? -value : value;
}
function formatFloat(value) {
    const [mantissa = "", exponentText = "0"] = value.toExponential().split("e");
    const exponent = Number(exponentText);
    if (exponent >= 21 || (exponent < -4 && value !== 0)) {
        const sign = exponent < 0 ? "-" : "+";
        return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
    }
    return exponent < 0 ? value.toFixed(mantissa.replace(/[-.]/g, "").length - 1 - exponent) : String(value);
}

;// CONCATENATED MODULE: ./src/request/compose/nodes.ts

function textNode(text, place) {
    return { kind: "scalar", text, asGitHub: text, type: "text", place };
}
function mappingNode(entries, place) {
    return { kind: "mapping", entries, place };
}
function entryOf(key, value) {
    return { key, keyPlace: value.place, value };
}
function valueAt(node, key) {
    return node?.kind === "mapping" ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}
function entriesOf(node) {
    return node?.kind === "mapping" ? node.entries : [];
}
function itemsOf(node) {
    return node?.kind === "list" ? node.items : [];
}
function textOf(node) {
    return node?.kind === "scalar" ? scalarAsCompose(node) : undefined;
}
function withValue(node, key, value) {
    const isThere = node.entries.some((entry) => entry.key === key);
    if (!isThere)
        return { ...node, entries: [...node.entries, entryOf(key, value)] };
    return {
        ...node,
        entries: node.entries.map((entry) => (entry.key === key ? { ...entry, value } : entry)),
    };
}
function withoutKey(node, key) {
    return { ...node, entries: node.entries.filter((entry) => entry.key !== key) };
}
function mapValues(node, convert) {
    return {
        ...node,
        entries: node.entries.map((entry) => ({ ...entry, value: convert(entry.value, entry) })),
    };
}
function isSameNode(one, other) {
    if (one.kind === "scalar" && other.kind === "scalar")
        return textOf(one) === textOf(other);
    if (one.kind === "list" && other.kind === "list") {
        return (one.items.length === other.items.length &&
            one.items.every((item, at) => isSameNode(item, other.items[at])));
    }
    if (one.kind === "mapping" && other.kind === "mapping") {
        if (one.entries.length !== other.entries.length)
            return false;
        return one.entries.every(({ key, value }) => {
            const twin = valueAt(other, key);
            return twin !== undefined && isSameNode(value, twin);
        });
    }
    return one.kind === "empty" && other.kind === "empty";
}

;// CONCATENATED MODULE: ./src/request/compose/aliases-by-links.ts

function aliasesByLinks(services) {
    const aliases = new Map();
    for (const { value } of services) {
        for (const link of itemsOf(valueAt(value, "links"))) {
            const [name = "", alias = ""] = (textOf(link) ?? "").split(":");
            if (alias !== "" && alias !== name)
                aliases.set(name, [...(aliases.get(name) ?? []), textNode(alias, link.place)]);
        }
    }
    return aliases;
}

// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/request/problem.ts
var request_problem = __webpack_require__(1822);
;// CONCATENATED MODULE: ./src/request/compose/compose-files.ts




const MOST_FILES = 200;
function composeFiles({ workspace, readFile }, { isInWorkspace }) {
    let left = MOST_FILES;
    const root = (0,external_node_path_.resolve)(workspace);
    const named = (path) => path === root || path.startsWith(`${root}/`) ? (0,external_node_path_.relative)(root, path) || "." : path;
    const isAllowed = (path, { place, text: written }, findings) => {
        if (isInWorkspace(path))
            return true;
        const hint = "Copy the file into the workspace in an earlier step, and name the copy.";
        (0,request_problem/* addProblem */.F3)(findings, place, `${(0,printable/* quoted */.TL)(written)} is outside the workspace`, hint);
        return false;
    };
    return {
        workspace: root,
        named,
        exists(path) {
            try {
                return isInWorkspace(path) && readFile(named(path)) !== undefined;
            }
            catch (error) {
                if (!(error instanceof user_error/* UserError */.y))
                    throw error;
                return false;
            }
        },
        isAllowed,
        read(path, at, findings) {
            const { place } = at;
            const origin = named(path);
            if (!isAllowed(path, at, findings))
                return undefined;
            left -= 1;
            if (left < 0) {
                (0,request_problem/* addProblem */.F3)(findings, place, "these Compose files name too many files");
                return undefined;
            }
            try {
                const text = readFile(origin);
                if (text !== undefined)
                    return { origin, kind: "file", text };
                (0,request_problem/* addProblem */.F3)(findings, place, `the file ${(0,printable/* quoted */.TL)(origin)} does not exist`, PATH_HINT);
            }
            catch (error) {
                if (!(error instanceof user_error/* UserError */.y))
                    throw error;
                (0,request_problem/* addProblem */.F3)(findings, place, error.message, error.hint);
            }
            return undefined;
        },
    };
}
const PATH_HINT = "Relative paths start in the directory of the first Compose file, or of the file that is included or extended.";

;// CONCATENATED MODULE: ./src/request/compose/substitute.ts
class SubstitutionError extends Error {
    hint;
    constructor(message, hint) {
        super(message);
        this.hint = hint;
    }
}
const NAME = "[_a-z][_a-z0-9]*";
const VARIABLE = new RegExp(`\\$(?:(?<escaped>\\$)|(?<named>${NAME})|\\{(?:(?<braced>${NAME}(?::?[-+?][^\\n]*)?)\\}|(?<invalid>)))`, "gi");
const BRACED = new RegExp(`^(?<name>${NAME})(?:(?<operator>:?[-+?])(?<operand>.*))?$`, "is");
const DEEPEST = 100;
function substitute(text, lookup, onUnset, depth = 0) {
    if (depth > DEEPEST)
        throw new SubstitutionError("this is nested too deeply", "Write the value out.");
    return text.replace(VARIABLE, (...match) => {
        const { escaped, named, braced } = match.at(-1);
        if (escaped !== undefined)
            return "$";
        if (named !== undefined)
            return valueOrEmpty(named, lookup, onUnset);
        if (braced === undefined)
            throw invalid();
        const whole = match[0];
        const end = closingBrace(whole);
        const own = end === -1 ? braced : whole.slice(2, end);
        const rest = end === -1 ? "" : whole.slice(end + 1);
        const inner = (nested) => substitute(nested, lookup, onUnset, depth + 1);
        return expand(own, lookup, onUnset, inner) + inner(rest);
    });
}
function expand(expression, lookup, onUnset, inner) {
    const { name, operator, operand = "" } = BRACED.exec(expression)?.groups ?? {};
    if (name === undefined)
        throw invalid();
    const value = lookup(name);
    const isGiven = value !== undefined && (value !== "" || !operator?.startsWith(":"));
    switch (operator?.at(-1)) {
        case "-":
            return isGiven ? value : inner(operand);
        case "+":
            return isGiven ? inner(operand) : (value ?? "");
        case "?":
            if (isGiven)
                return value;
            throw new SubstitutionError(`the variable ${name} is required here, but it is ${value === undefined ? "not set" : "empty"}`, inner(operand) || `Set ${name} in the step's \`env\`, or in the file .env.`);
        default:
            return valueOrEmpty(name, lookup, onUnset);
    }
}
function valueOrEmpty(name, lookup, onUnset) {
    const value = lookup(name);
    if (value === undefined)
        onUnset(name);
    return value ?? "";
}
function closingBrace(text) {
    let open = 0;
    for (let at = 0; at < text.length; at += 1) {
        if (text[at] === "}") {
            open -= 1;
            if (open === 0)
                return at;
        }
        if (text[at] === "{") {
            open += 1;
            at += 1;
        }
    }
    return -1;
}
function invalid() {
    return new SubstitutionError("this is not a variable", "Write ${NAME} or ${NAME:-default}; for a literal dollar sign, write $$.");
}

;// CONCATENATED MODULE: ./src/request/compose/dot-env.ts

class DotEnvError extends Error {
}
const SPACE = /[\t\v\f\r \u0085\u00a0]/;
function readDotEnv(text, lookup) {
    const source = text.replace(/^\ufeff/, "");
    const variables = new Map();
    const known = (name) => lookup(name) ?? variables.get(name);
    for (let at = nextStatement(source, 0); at < source.length;) {
        const { key, value, end } = readStatement(source, at, known);
        const given = value ?? lookup(key);
        if (given !== undefined)
            variables.set(key, given);
        at = nextStatement(source, end);
    }
    return variables;
}
function readRawEnv(text, lookup) {
    const variables = new Map();
    for (const line of text.replace(/^\ufeff/, "").split(/\r?\n/)) {
        const statement = line.trimStart();
        if (statement === "" || statement.startsWith("#"))
            continue;
        const at = statement.indexOf("=");
        const key = at === -1 ? statement.trim() : statement.slice(0, at);
        const value = at === -1 ? lookup(key) : statement.slice(at + 1);
        if (value !== undefined)
            variables.set(key, value);
    }
    return variables;
}
function nextStatement(source, from) {
    return from + (/^(?:\s|#[^\n]*)*/.exec(source.slice(from))?.[0].length ?? 0);
}
function readStatement(source, from, known) {
    const [start = ""] = /^export[\t\v\f\r \u0085\u00a0]+/.exec(source.slice(from)) ?? [];
    const keyStart = from + start.length;
    const [written = ""] = /^[^=:\n]*/.exec(source.slice(keyStart)) ?? [];
    const line = source.slice(0, from).split("\n").length;
    const key = written.trimEnd();
    if (!/^[\p{L}\p{N}_.[\]-]+$/u.test(key)) {
        throw new DotEnvError(`line ${line}: this is not NAME=value`);
    }
    const keyEnd = keyStart + written.length;
    if (source[keyEnd] === "\n" || keyEnd >= source.length)
        return { key, value: undefined, end: keyEnd + 1 };
    let valueStart = keyEnd + 1;
    while (SPACE.test(source[valueStart] ?? ""))
        valueStart += 1;
    const quote = source[valueStart];
    if (quote !== '"' && quote !== "'")
        return readPlain(source, { key, valueStart }, known);
    const quoted = readQuoted(source, valueStart + 1, quote);
    if (quoted === undefined)
        throw new DotEnvError(`line ${line}: a quote is not closed`);
    const value = quote === "'" ? quoted.text : expanded(withEscapes(quoted.text), known);
    return { key, value, end: quoted.end };
}
function readPlain(source, { key, valueStart }, known) {
    const [line = ""] = /^[^\n]*/.exec(source.slice(valueStart)) ?? [];
    const value = (line.split(" #", 1)[0] ?? "").trimEnd();
    return { key, value: expanded(value, known), end: valueStart + line.length + 1 };
}
function readQuoted(source, from, quote) {
    let text = "";
    for (let at = from; at < source.length; at += 1) {
        const character = source[at] ?? "";
        if (character === quote)
            return { text, end: at + 1 };
        if (character === "\\" && at + 1 < source.length) {
            at += 1;
            text += source[at] === quote ? quote : `\\${source[at]}`;
        }
        else {
            text += character;
        }
    }
    return undefined;
}
const ESCAPES = {
    a: "\x07",
    b: "\b",
    f: "\f",
    n: "\n",
    r: "\r",
    t: "\t",
    v: "\v",
    '"': '"',
    "\\": "\\",
    $: "$$",
};
function withEscapes(text) {
    return text.replace(/\\(?:([abcfnrtv$"\\])|0(\d{0,3}))/g, (whole, letter, digits = "") => {
        if (letter !== undefined)
            return ESCAPES[letter] ?? whole;
        return /^[0-3][0-7]{2}$/.test(digits) ? String.fromCharCode(Number.parseInt(digits, 8)) : whole;
    });
}
function expanded(text, known) {
    return substitute(text, known, () => { });
}

;// CONCATENATED MODULE: ./src/request/compose/environment.ts



function environmentWith(lookup, files, tools) {
    const variables = new Map();
    const known = (name) => lookup(name) ?? variables.get(name);
    for (const file of files) {
        for (const [name, value] of variablesOf(file, "env", known, tools))
            variables.set(name, value);
    }
    return known;
}
function variablesOf({ node, path }, format, lookup, { files, findings }) {
    const text = files.read(path, node, findings);
    if (text === undefined)
        return new Map();
    try {
        return format === "raw" ? readRawEnv(text.text, lookup) : readDotEnv(text.text, lookup);
    }
    catch (error) {
        if (!(error instanceof DotEnvError || error instanceof SubstitutionError))
            throw error;
        (0,request_problem/* addProblem */.F3)(findings, node.place, `${text.origin}: ${error.message}`);
        return new Map();
    }
}

// EXTERNAL MODULE: ./src/request/nearest-name.ts
var nearest_name = __webpack_require__(1959);
// EXTERNAL MODULE: ./src/request/yaml/node.ts
var yaml_node = __webpack_require__(5181);
// EXTERNAL MODULE: ./src/request/without-trailing-slash.ts
var without_trailing_slash = __webpack_require__(9578);
;// CONCATENATED MODULE: ./src/request/compose/short-volume.ts


function readShortVolume(text) {
    if (text.length <= 2)
        return text === "" ? undefined : { source: undefined, target: text, modes: [] };
    const parts = text.split(":");
    if (parts.length > 3 || parts.includes(""))
        return undefined;
    const [first = "", second, modes] = parts;
    if (second === undefined)
        return { source: undefined, target: external_node_path_.posix.normalize(first), modes: [] };
    return {
        source: first,
        target: (0,without_trailing_slash/* withoutTrailingSlash */.a)(external_node_path_.posix.normalize(second)),
        modes: modes === undefined ? [] : modes.split(","),
    };
}
function volumeTarget(text) {
    return readShortVolume(text)?.target ?? text;
}
function isPath(source) {
    return /^[./~]/.test(source);
}
function isWindowsPath(text) {
    return /^\p{L}:/u.test(text);
}

;// CONCATENATED MODULE: ./src/request/compose/unique-entries.ts


const variableName = (item) => (textOf(item) ?? "").split("=", 1)[0] ?? "";
const byPath = (item) => textOf(item) ?? textOf(valueAt(item, "path")) ?? "";
const byTarget = (item) => textOf(valueAt(item, "target")) ?? volumeTarget(textOf(item) ?? "");
function byMount(folder) {
    return (item) => textOf(valueAt(item, "target")) ?? `${folder}/${textOf(item) ?? textOf(valueAt(item, "source"))}`;
}
const byPort = (item) => {
    const whole = textOf(item);
    if (whole !== undefined)
        return whole;
    const part = (key, otherwise) => textOf(valueAt(item, key)) ?? otherwise;
    return `${part("host_ip", "0.0.0.0")}:${part("published", "")}:${part("target", "")}/${part("protocol", "tcp")}`;
};
const KEYS = {
    annotations: variableName,
    cap_add: variableName,
    cap_drop: variableName,
    configs: byMount(""),
    devices: byTarget,
    dns: variableName,
    dns_opt: variableName,
    dns_search: variableName,
    environment: variableName,
    env_file: byPath,
    expose: byPath,
    labels: variableName,
    links: variableName,
    ports: byPort,
    profiles: variableName,
    secrets: byMount("/run/secrets"),
    sysctls: variableName,
    tmpfs: variableName,
    volumes: byTarget,
};
function withUniqueEntries(service) {
    if (service.kind !== "mapping")
        return service;
    return mapValues(service, (value, { key }) => {
        const keyOf = KEYS[key];
        if (value.kind === "list" && keyOf !== undefined)
            return { ...value, items: uniqueBy(value.items, keyOf) };
        return key === "networks" ? withUniqueAliases(value) : value;
    });
}
function uniqueBy(items, keyOf) {
    const kept = new Map();
    for (const item of items)
        kept.set(keyOf(item), item);
    return [...kept.values()];
}
function withUniqueAliases(networks) {
    if (networks.kind !== "mapping")
        return networks;
    return mapValues(networks, (network) => {
        if (network.kind !== "mapping")
            return network;
        return mapValues(network, (value, { key }) => key === "aliases" && value.kind === "list"
            ? { ...value, items: uniqueBy(value.items, variableName) }
            : value);
    });
}

;// CONCATENATED MODULE: ./src/request/compose/merge-nodes.ts




const replaced = (_base, over) => over;
const asList = (base, over) => withoutDoubles([...listItems(base), ...listItems(over)], base);
const byVariable = (base, over) => ({
    kind: "list",
    items: uniqueBy([...listItems(base), ...listItems(over)], variableName),
    place: over.place,
});
const byName = (base, over, path, findings) => mergeMappings(asMapping(base, () => undefined), asMapping(over, () => undefined), path, findings);
const dependencies = (base, over, path, findings) => mergeMappings(asMapping(base, started), asMapping(over, started), path, findings);
const logging = (base, over, path, findings) => {
    const [own, other] = [textOf(valueAt(base, "driver")), textOf(valueAt(over, "driver"))];
    const isSame = own === other || own === undefined || other === undefined;
    return isSame && base.kind === "mapping" && over.kind === "mapping"
        ? mergeMappings(base, over, path, findings)
        : over;
};
const limit = (base, over, path, findings) => base.kind === "mapping" && over.kind === "mapping" ? mergeMappings(base, over, path, findings) : over;
const RULES = {
    annotations: byVariable,
    command: replaced,
    depends_on: dependencies,
    dns: asList,
    dns_opt: asList,
    dns_search: asList,
    entrypoint: replaced,
    env_file: asList,
    label_file: asList,
    environment: byVariable,
    extra_hosts: asList,
    labels: byVariable,
    logging,
    models: byName,
    networks: byName,
    sysctls: byVariable,
    tmpfs: asList,
    "deploy.labels": byVariable,
    "healthcheck.test": replaced,
    "ulimits.*": limit,
};
function mergeNodes(base, over, path, findings) {
    const rule = ruleAt(path);
    if (rule !== undefined)
        return rule(base, over, path, findings);
    if (over.kind === "empty")
        return base;
    if (base.kind === "mapping" || base.kind === "list") {
        if (base.kind === "mapping" && over.kind === "mapping")
            return mergeMappings(base, over, path, findings);
        if (base.kind === "list" && over.kind === "list")
            return withoutDoubles([...base.items, ...over.items], over);
        (0,request_problem/* addProblem */.F3)(findings, over.place, `this is ${(0,yaml_node/* describe */.q0)(over)}, but ${(0,yaml_node/* describe */.q0)(base)} stands there before it, and the two cannot be merged`, "Write both in the same form, or replace the earlier one with `!override`.");
        return base;
    }
    return over;
}
function ruleAt([section, , ...keys]) {
    if (section !== "services" && section !== "jobs")
        return undefined;
    const key = keys.join(".");
    return RULES[key] ?? (keys.length === 2 ? RULES[`${keys[0]}.*`] : undefined);
}
function mergeMappings(base, over, path, findings) {
    const merged = new Map(base.entries.map((entry) => [entry.key, entry]));
    for (const entry of over.entries) {
        const earlier = merged.get(entry.key);
        const value = earlier === undefined
            ? entry.value
            : mergeNodes(earlier.value, entry.value, [...path, entry.key], findings);
        merged.set(entry.key, { ...entry, value });
    }
    return { ...base, entries: [...merged.values()] };
}
function listItems(node) {
    switch (node.kind) {
        case "list":
            return node.items;
        case "scalar":
            return [node];
        case "mapping":
            return node.entries.flatMap(({ key, keyPlace, value }) => {
                const values = value.kind === "list" ? value.items : [value];
                return values.map((one) => textNode(one.kind === "empty" ? key : `${key}=${textOf(one)}`, keyPlace));
            });
        case "empty":
            return [];
    }
}
function withoutDoubles(items, { place }) {
    const kept = items.filter((item, at) => items.findIndex((other) => isSameNode(item, other)) === at);
    return { kind: "list", items: kept, place };
}
function asMapping(node, valueAt) {
    if (node.kind === "mapping")
        return node;
    const names = node.kind === "scalar" ? [node] : itemsOf(node);
    return mappingNode(names.map((name) => entryOf(textOf(name) ?? "", valueAt(name) ?? { kind: "empty", place: name.place })), node.place);
}
const UNSAID = "";
function started({ place }) {
    return mappingNode([entryOf("condition", textNode(UNSAID, place)), entryOf("required", textNode("true", place))], place);
}

// EXTERNAL MODULE: ./src/request/refuse-expressions.ts
var refuse_expressions = __webpack_require__(8475);
// EXTERNAL MODULE: ./src/request/yaml/read-yaml.ts + 8 modules
var read_yaml = __webpack_require__(3445);
// EXTERNAL MODULE: ./src/request/create-options/values/publication.ts
var publication = __webpack_require__(638);
// EXTERNAL MODULE: ./src/request/refuse.ts
var refuse = __webpack_require__(541);
;// CONCATENATED MODULE: ./src/request/compose/canonical.ts







function each(convert) {
    return (value, findings) => value.kind === "list"
        ? { ...value, items: value.items.flatMap((item) => convert(item, findings)) }
        : value;
}
const oneAsList = (value) => value.kind === "scalar" ? { kind: "list", items: [value], place: value.place } : value;
const names = (value) => asMapping(value, () => undefined);
const mounts = each((item) => item.kind === "scalar" ? [mappingNode([entryOf("source", item)], item.place)] : [item]);
const canonical_dependencies = (value) => {
    if (value.kind !== "mapping")
        return asMapping(value, started);
    return mapValues(value, (dependency) => {
        if (dependency.kind !== "mapping")
            return dependency;
        return withDefault(withDefault(dependency, "condition", UNSAID), "required", "true");
    });
};
const environmentFiles = (value, findings) => each((item) => {
    const file = item.kind === "scalar" ? mappingNode([entryOf("path", item)], item.place) : item;
    return file.kind === "mapping" ? [withDefault(file, "required", "true")] : [file];
})(oneAsList(value, findings), findings);
const FORMS = {
    build: (value) => (value.kind === "scalar" ? mappingNode([entryOf("context", value)], value.place) : value),
    configs: mounts,
    depends_on: canonical_dependencies,
    dns: oneAsList,
    env_file: environmentFiles,
    label_file: oneAsList,
    networks: names,
    ports: each(longPorts),
    secrets: mounts,
    volumes: each(longVolume),
};
function canonicalService(service, findings) {
    if (service.kind !== "mapping")
        return service;
    return mapValues(service, (value, { key }) => value.kind === "empty" ? value : (FORMS[key]?.(value, findings) ?? value));
}
function withDefault(node, key, text) {
    return valueAt(node, key) === undefined ? withValue(node, key, textNode(text, node.place)) : node;
}
function longPorts(item, findings) {
    const text = textOf(item);
    if (text === undefined)
        return [item];
    const ports = (0,refuse/* readAt */.m)(item.place, findings, () => (0,publication/* readPublication */.P)(text)) ?? [];
    return ports.map(({ containerPort, hostPort, hostIp }) => fieldsAt(item.place, {
        target: String(containerPort.number),
        published: hostPort,
        host_ip: hostIp,
        protocol: containerPort.protocol,
    }));
}
const NO_EFFECT = ["", "rw", "z", "Z", "cached", "delegated", "consistent"];
function longVolume(item, findings) {
    const text = textOf(item);
    if (text === undefined)
        return [item];
    if (isWindowsPath(text)) {
        const hint = "Give the volume a longer name, or write the long form with type, source and target.";
        (0,request_problem/* addProblem */.F3)(findings, item.place, `Compose reads ${(0,printable/* quoted */.TL)(text)} as a path of Windows`, hint);
        return [];
    }
    const volume = readShortVolume(text);
    if (volume === undefined) {
        const hint = "Write source:target, source:target:ro, or the long form with type, source and target.";
        (0,request_problem/* addProblem */.F3)(findings, item.place, `${(0,printable/* quoted */.TL)(text)} is not a volume`, hint);
        return [];
    }
    const { source, target, modes } = volume;
    const unknown = modes.filter((mode) => !NO_EFFECT.includes(mode) && mode !== "ro" && mode !== "nocopy");
    const long = fieldsAt(item.place, {
        type: source !== undefined && isPath(source) ? "bind" : "volume",
        source,
        target,
        read_only: modes.findLast((mode) => mode === "ro" || mode === "rw") === "ro" ? "true" : undefined,
        propagation: unknown.at(-1),
    });
    if (!modes.includes("nocopy"))
        return [long];
    return [withValue(long, "volume", fieldsAt(item.place, { nocopy: "true" }))];
}
function fieldsAt(place, fields) {
    const entries = Object.entries(fields).flatMap(([key, text]) => text === undefined ? [] : [entryOf(key, textNode(text, place))]);
    return mappingNode(entries, place);
}

// EXTERNAL MODULE: ./src/request/service/disclosure.ts
var disclosure = __webpack_require__(6244);
// EXTERNAL MODULE: ./src/request/yaml/mask.ts
var mask = __webpack_require__(6009);
;// CONCATENATED MODULE: ./src/request/words/split-as-compose.ts
function splitAsCompose(line) {
    const words = [];
    let word = "";
    let isWord = false;
    let quote = "";
    for (let at = 0; at < line.length; at += 1) {
        const character = line[at] ?? "";
        if (character === "\\" && quote !== "'") {
            if (at + 1 >= line.length)
                return { kind: "unclosed" };
            at += 1;
            word += line[at];
            isWord = true;
        }
        else if (/[ \t\r\n]/.test(character) && quote === "") {
            if (isWord)
                words.push(word);
            word = "";
            isWord = false;
        }
        else if ((character === '"' || character === "'") && (quote === "" || quote === character)) {
            if (quote === character)
                isWord = true;
            quote = quote === "" ? character : "";
        }
        else if (quote === "" && /[;&|<>]/.test(character)) {
            const isStream = character === ">" && /^[0-9]/.test(word);
            return {
                kind: "words",
                words: isWord && !isStream ? [...words, word] : words,
                dropped: line.slice(at),
            };
        }
        else {
            if (quote === "" && character === "(" && !word.endsWith("$"))
                return { kind: "unclosed" };
            if (character === "(" && quote === "")
                quote = ")";
            else if (character === "`" && (quote === "" || quote === "`"))
                quote = quote === "" ? "`" : "";
            else if (character === ")" && quote === ")")
                quote = "";
            word += character;
            if (!/[ \t\r\n]/.test(character))
                isWord = true;
        }
    }
    if (quote !== "")
        return { kind: "unclosed" };
    return { kind: "words", words: isWord ? [...words, word] : words, dropped: "" };
}

;// CONCATENATED MODULE: ./src/request/compose/fields/flags.ts



function asFlag(name, convert = (text) => text) {
    return {
        kind: "mapped",
        becomes: `\`--${name}\``,
        map(value, draft) {
            const text = textAt(value, draft);
            if (text !== undefined)
                draft.flag(name, convert(text), value.place);
        },
    };
}
function asSwitch(name) {
    return {
        kind: "mapped",
        becomes: `\`--${name}\``,
        map(value, draft) {
            if (isTrue(value, draft))
                draft.flag(name, "true", value.place);
        },
    };
}
function asFlags(name) {
    return {
        kind: "mapped",
        becomes: `\`--${name}\`, each`,
        map(value, draft) {
            for (const item of value.kind === "list" ? value.items : [value]) {
                const text = textAt(item, draft);
                if (text !== undefined)
                    draft.flag(name, text, item.place);
            }
        },
    };
}
function asPairs(name) {
    return {
        kind: "mapped",
        becomes: `\`--${name}\`, each`,
        map(value, draft) {
            for (const item of itemsOf(value))
                draft.flag(name, textOf(item) ?? "", item.place);
            for (const { key, keyPlace, value: own } of entriesOf(value))
                draft.flag(name, own.kind === "empty" ? key : `${key}=${textAt(own, draft) ?? ""}`, keyPlace);
        },
    };
}
function textAt(node, draft) {
    const text = textOf(node);
    if (text === undefined && node.kind !== "empty")
        draft.problem(node.place, `this should be text, but it is ${(0,yaml_node/* describe */.q0)(node)}`);
    return text;
}
function isTrue(node, draft) {
    const text = node === undefined ? "false" : (textAt(node, draft) ?? "false").toLowerCase();
    if (["true", "yes", "y", "on"].includes(text))
        return true;
    if (node !== undefined && !["false", "no", "n", "off"].includes(text))
        draft.problem(node.place, `${(0,printable/* quoted */.TL)(text)} is neither true nor false`);
    return false;
}
function asGoDuration(text) {
    return text.replace(/([0-9.]+)([dw])/g, (_, amount, unit) => {
        return `${Number(amount) * (unit === "d" ? 24 : 168)}h`;
    });
}

;// CONCATENATED MODULE: ./src/request/compose/fields/commands.ts




const commandField = {
    kind: "mapped",
    becomes: "`command`, a string split as Compose splits it",
    map(value, draft) {
        const words = wordsOf(value, draft);
        if (words !== undefined && words.length > 0)
            draft.set("command", { kind: "list", items: words, place: value.place });
    },
};
const entrypointField = {
    kind: "mapped",
    becomes: "`entrypoint`, likewise; an empty one removes the image's",
    map(value, draft) {
        const words = wordsOf(value, draft);
        if (words === undefined)
            return;
        if (words.length === 0)
            draft.flag("entrypoint", "", value.place);
        else
            draft.set("entrypoint", { kind: "list", items: words, place: value.place });
    },
};
function wordsOf(value, draft) {
    if (value.kind === "list") {
        return value.items.flatMap((item) => {
            const text = textAt(item, draft);
            return text === undefined ? [] : [textNode(text, item.place)];
        });
    }
    const line = textAt(value, draft);
    if (line === undefined)
        return undefined;
    const split = splitAsCompose(line);
    if (split.kind === "unclosed") {
        draft.problem(value.place, "a quote or a bracket is not closed", "Write a list, one item for each word.");
        return undefined;
    }
    if (split.dropped !== "") {
        const hint = 'Compose drops it and all that follows. Write a list, such as [sh, -c, "a && b"].';
        draft.problem(value.place, `this line is not run by a shell, so \`${split.dropped.slice(0, 1)}\` means nothing to it`, hint);
    }
    return split.words.map((word) => textNode(word, value.place));
}
const TIMES = { interval: "health-interval", timeout: "health-timeout", start_period: "health-start-period" };
const commands_KEYS = [...Object.keys(TIMES), "test", "retries", "disable", "start_interval"];
const healthcheckField = {
    kind: "mapped",
    becomes: "the container's healthcheck, asked from the start and as often as is useful",
    map(value, draft) {
        for (const { key, keyPlace } of entriesOf(value)) {
            if (!commands_KEYS.includes(key) && !key.startsWith("x-"))
                draft.problem(keyPlace, `${(0,printable/* quoted */.TL)(key)} is not known here`, `Known here: ${commands_KEYS.join(", ")}.`);
        }
        const test = valueAt(value, "test");
        const words = test?.kind === "list" ? test.items.map((item) => textAt(item, draft) ?? "") : [];
        if (isTrue(valueAt(value, "disable"), draft) || words[0] === "NONE") {
            draft.flag("no-healthcheck", "true", value.place);
            return;
        }
        for (const [key, name] of Object.entries(TIMES)) {
            const time = valueAt(value, key);
            const text = time && textAt(time, draft);
            if (time !== undefined && text !== undefined)
                draft.flag(name, asGoDuration(text), time.place);
        }
        const retries = valueAt(value, "retries");
        if (retries !== undefined)
            draft.flag("health-retries", textAt(retries, draft) ?? "", retries.place);
        if (test !== undefined)
            setTest(test, words, draft);
    },
};
function setTest(test, [kind, ...words], draft) {
    if (test.kind === "empty")
        return;
    if (test.kind !== "list") {
        draft.flag("health-cmd", textAt(test, draft) ?? "", test.place);
    }
    else if (kind === "CMD-SHELL") {
        draft.flag("health-cmd", words.join(" "), test.place);
    }
    else if (kind === "CMD" && words.length > 0) {
        draft.extras.healthcheckTest = ["CMD", ...words];
    }
    else {
        const hint = 'As in ["CMD", "pg_isready"], or write the command as text.';
        draft.problem(test.place, "a list here must start with CMD, CMD-SHELL or NONE", hint);
    }
}

;// CONCATENATED MODULE: ./src/request/compose/fields/mounts.ts




const volumes = {
    kind: "mapped",
    becomes: "a path: `volumes`, or `copy` if the daemon cannot see the file; a name: a volume of this step, removed with it; an external one: `volumes`; `type: tmpfs`: `--mount`",
    map(value, draft) {
        for (const item of itemsOf(value)) {
            if (item.kind === "mapping")
                addVolume(item, draft);
            else
                draft.problem(item.place, `this should be a volume, but it is ${(0,yaml_node/* describe */.q0)(item)}`);
        }
    },
};
function addVolume(volume, draft) {
    const target = textOf(valueAt(volume, "target"));
    if (target === undefined) {
        draft.problem(volume.place, "`target` is missing here", "Write the path in the container.");
        return;
    }
    const type = textOf(valueAt(volume, "type"));
    switch (type) {
        case "bind":
            addBind(volume, target, draft);
            break;
        case "volume":
            addNamed(volume, target, draft);
            break;
        case "tmpfs":
            addTmpfs(volume, target, draft);
            break;
        default:
            draft.problem(volume.place, `volumes of the type ${(0,printable/* quoted */.TL)(type ?? "")} cannot be used here`, TYPES);
    }
}
const TYPES = "Write bind, volume or tmpfs.";
function addBind(volume, target, draft) {
    const source = valueAt(volume, "source");
    const path = source?.kind === "scalar" ? draft.pathOf(source) : undefined;
    if (source?.kind !== "scalar" || path === undefined) {
        if (source?.kind !== "scalar")
            draft.problem(volume.place, "`source` is missing here");
        return;
    }
    const shown = sourceOf(source, path, draft);
    const isReadOnly = isTrue(valueAt(volume, "read_only"), draft);
    const propagation = valueAt(volume, "propagation") ?? valueAt(valueAt(volume, "bind"), "propagation");
    if (propagation === undefined && !`${shown}${target}`.includes(":")) {
        draft.add("volumes", textNode(`${shown}:${target}${isReadOnly ? ":ro" : ""}`, source.place));
        return;
    }
    const fields = ["type=bind", `source=${shown}`, `target=${target}`, ...(isReadOnly ? ["readonly"] : [])];
    if (propagation !== undefined)
        fields.push(`bind-propagation=${textAt(propagation, draft)}`);
    draft.flag("mount", fields.map(csvField).join(","), source.place);
}
function sourceOf({ text }, path, { files }) {
    if (/^[/~]/.test(text))
        return path;
    const named = files.named(path);
    return named.startsWith("/") || named.startsWith(".") ? named : `./${named}`;
}
function addNamed(volume, target, draft) {
    const source = valueAt(volume, "source");
    if (source?.kind !== "scalar" || source.text === "") {
        draft.add("volumes", textNode(target, volume.place));
        return;
    }
    const declared = valueAt(draft.model, "volumes");
    const definition = valueAt(declared, source.text);
    if (definition === undefined) {
        const hint = "Declare it below the top-level `volumes`, or write a path that starts with ./.";
        draft.problem(source.place, `the volume ${(0,printable/* quoted */.TL)(source.text)} is not declared`, hint);
        return;
    }
    const isReadOnly = isTrue(valueAt(volume, "read_only"), draft);
    if (isExternal(definition, draft)) {
        const name = textOf(valueAt(definition, "name")) ?? source.text;
        draft.add("volumes", textNode(`${name}:${target}${isReadOnly ? ":ro" : ""}`, source.place));
        return;
    }
    const memory = memoryOptions(definition);
    if (memory !== undefined) {
        draft.flag("tmpfs", memory === "" ? target : `${target}:${memory}`, source.place);
        return;
    }
    if (!isPlainDriver(definition)) {
        const hint = "Leave out `driver` and `driver_opts`, or create the volume in an earlier step and declare it `external`.";
        draft.problem(source.place, `the volume ${(0,printable/* quoted */.TL)(source.text)} has a driver of its own`, hint);
        return;
    }
    draft.extras.volumes.push({
        kind: "session",
        name: source.text,
        target,
        isReadOnly,
        isCopied: !isTrue(valueAt(valueAt(volume, "volume"), "nocopy"), draft),
    });
}
function isExternal(definition, draft) {
    const external = valueAt(definition, "external");
    return external?.kind === "mapping" || isTrue(external, draft);
}
function isPlainDriver(definition) {
    const options = valueAt(definition, "driver_opts");
    const driver = textOf(valueAt(definition, "driver"));
    return ((driver === undefined || driver === "local") &&
        (options?.kind !== "mapping" || options.entries.length === 0));
}
function memoryOptions(definition) {
    const options = valueAt(definition, "driver_opts");
    if (textOf(valueAt(options, "type")) !== "tmpfs")
        return undefined;
    return textOf(valueAt(options, "o")) ?? "";
}
function addTmpfs(volume, target, draft) {
    const own = valueAt(volume, "tmpfs");
    const fields = ["size", "mode"].flatMap((key) => {
        const text = textOf(valueAt(own, key));
        return text === undefined ? [] : [`tmpfs-${key}=${text}`];
    });
    draft.flag("mount", ["type=tmpfs", `target=${target}`, ...fields].map(csvField).join(","), volume.place);
}
function csvField(field) {
    return /[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
function fileMounts(section, folder) {
    return {
        kind: "mapped",
        becomes: `\`copy\` to \`${folder}/\u2026\`, from the \`file:\` that the top-level \`${section}\` names`,
        map(value, draft) {
            for (const item of itemsOf(value))
                addFile(item, section, folder, draft);
        },
    };
}
function addFile(mount, section, folder, draft) {
    const source = valueAt(mount, "source");
    if (source?.kind !== "scalar")
        return;
    const definition = valueAt(valueAt(draft.model, section), source.text);
    const file = valueAt(definition, "file");
    if (file?.kind !== "scalar") {
        const why = definition === undefined ? "is not declared" : "has no `file`";
        const hint = `Declare it below the top-level \`${section}\` with a file, as in \`file: ./${source.text}.txt\`; a value from a variable can be written in \`environment\`.`;
        draft.problem(source.place, `${(0,printable/* quoted */.TL)(source.text)} ${why}`, hint);
        return;
    }
    const path = draft.pathOf(file);
    if (path === undefined || !draft.files.isAllowed(path, file, draft.findings))
        return;
    const from = draft.files.named(path);
    const target = textOf(valueAt(mount, "target")) ?? source.text;
    const to = target.startsWith("/") ? target : `${folder}/${target}`;
    const mode = valueAt(mount, "mode");
    const [uid, gid] = [textOf(valueAt(mount, "uid")), textOf(valueAt(mount, "gid"))];
    const owner = uid === undefined && gid === undefined ? undefined : `${uid ?? 0}:${gid ?? uid ?? 0}`;
    draft.add("copy", mappingNode([
        entryOf("from", textNode(from, file.place)),
        entryOf("to", textNode(to, mount.place)),
        ...(mode?.kind === "scalar" ? [entryOf("mode", textNode(mode.text, mode.place))] : []),
        ...(owner === undefined ? [] : [entryOf("owner", textNode(owner, mount.place))]),
    ], mount.place));
}

;// CONCATENATED MODULE: ./src/request/compose/fields/relations.ts




const CONDITIONS = {
    [UNSAID]: "ready",
    service_started: "started",
    service_healthy: "ready",
    service_completed_successfully: "finished",
};
const dependsOnField = {
    kind: "mapped",
    becomes: "`depends-on`: without a condition and with `service_healthy` `ready`, with `service_started` `started`, with `service_completed_successfully` `finished`",
    map(value, draft) {
        const dependencies = entriesOf(value).flatMap(({ key, keyPlace, value: dependency }) => {
            const condition = valueAt(dependency, "condition");
            const until = CONDITIONS[textOf(condition) ?? UNSAID];
            if (until === undefined) {
                const hint = `Allowed: ${Object.keys(CONDITIONS).filter(Boolean).join(", ")}.`;
                draft.problem(condition?.place ?? keyPlace, `${(0,printable/* quoted */.TL)(textOf(condition) ?? "")} is not a condition`, hint);
                return [];
            }
            const isThere = valueAt(valueAt(draft.model, "services"), key) !== undefined;
            if (!isThere && !isTrue(valueAt(dependency, "required"), draft))
                return [];
            return [{ key, keyPlace, value: textNode(until, keyPlace) }];
        });
        draft.set("depends-on", mappingNode([...linksOf(draft, dependencies), ...dependencies], value.place));
    },
};
const links = {
    kind: "mapped",
    becomes: "`depends-on`; a name after the colon becomes an alias of the other service",
    map(value, draft) {
        if (valueAt(draft.service, "depends_on") === undefined)
            draft.set("depends-on", mappingNode(linksOf(draft, []), value.place));
    },
};
function linksOf({ service }, dependencies) {
    return itemsOf(valueAt(service, "links")).flatMap((link) => {
        const [name = ""] = (textOf(link) ?? "").split(":");
        if (dependencies.some(({ key }) => key === name))
            return [];
        return [{ key: name, keyPlace: link.place, value: textNode("ready", link.place) }];
    });
}
const networks = {
    kind: "mapped",
    becomes: "`aliases`: all services of the job are on one network, on which the job reaches them; a notice says so if there were several",
    map(value, draft) {
        for (const { value: network } of entriesOf(value)) {
            for (const alias of itemsOf(valueAt(network, "aliases")))
                draft.add("aliases", alias);
            const address = valueAt(network, "mac_address");
            if (address !== undefined)
                draft.flag("mac-address", textAt(address, draft) ?? "", address.place);
            for (const key of ["ipv4_address", "ipv6_address"]) {
                if (valueAt(network, key) !== undefined)
                    draft.notice(`\`${key}\` is ignored: the address is one of the network that the job is on.`);
            }
        }
    },
};
const containerName = {
    kind: "mapped",
    becomes: "`aliases`: as the container's own name it could exist only once on the daemon",
    map(value, draft) {
        const name = textAt(value, draft);
        if (name !== undefined && name !== draft.name)
            draft.add("aliases", textNode(name, value.place));
    },
};
const networkMode = {
    kind: "mapped",
    becomes: "nothing for `bridge` and `default`; others, `host` among them, are refused",
    map(value, draft) {
        const mode = textAt(value, draft);
        if (mode === undefined || mode === "bridge" || mode === "default")
            return;
        const hint = "Leave it out: services reach each other by name, and inside them the job is called `job`.";
        draft.problem(value.place, whyNot(mode), hint);
    },
};
function whyNot(mode) {
    if (mode === "host")
        return "a service on the host's network has no name, shares its ports with other jobs, and cannot be reached from a job in a container";
    return `with the network mode ${(0,printable/* quoted */.TL)(mode)}, the job could not reach the service`;
}
const extraHosts = {
    kind: "mapped",
    becomes: "`--add-host`, each; inside a service, the job is called `job`",
    map(value, draft) {
        for (const item of itemsOf(value)) {
            const text = textOf(item) ?? "";
            const at = text.includes("=") ? text.indexOf("=") : text.indexOf(":");
            draft.flag("add-host", at === -1 ? text : `${text.slice(0, at)}:${text.slice(at + 1)}`, item.place);
        }
        for (const { key, keyPlace, value: addresses } of entriesOf(value)) {
            for (const address of addresses.kind === "list" ? addresses.items : [addresses])
                draft.flag("add-host", `${key}:${textOf(address) ?? ""}`, keyPlace);
        }
    },
};
const ports = {
    kind: "mapped",
    becomes: "`ports`; a host port is a wish: if it is taken, another one is used and a notice says who has it",
    map(value, draft) {
        for (const port of itemsOf(value))
            draft.add("ports", portOf(port));
    },
};
function portOf(port) {
    const part = (key) => textOf(valueAt(port, key)) ?? "";
    const [target, published, ip, protocol] = [
        part("target"),
        part("published"),
        part("host_ip"),
        part("protocol"),
    ];
    const host = ip.includes(":") ? `[${ip}]` : ip;
    const before = host === "" ? (published === "" ? "" : `${published}:`) : `${host}:${published}:`;
    return textNode(`${before}${target}${protocol === "" ? "" : `/${protocol}`}`, port.place);
}

;// CONCATENATED MODULE: ./src/request/compose/fields/resources.ts



const ONE_CONTAINER = "Write a second service for a second container.";
const scale = {
    kind: "mapped",
    becomes: "nothing for 1, the service is left out for 0, others are refused",
    map: refuseReplicas,
};
function refuseReplicas(value, draft) {
    const text = textAt(value, draft);
    if (text !== undefined && text !== "0" && text !== "1")
        draft.problem(value.place, `a service has one container here, not ${(0,printable/* quoted */.TL)(text)}`, ONE_CONTAINER);
}
const deploy = {
    kind: "mapped",
    becomes: "`resources.limits` and `resources.reservations.memory` become flags, `replicas` is read as `scale`; the rest is for clusters and is ignored",
    map(value, draft) {
        const replicas = valueAt(value, "replicas");
        if (replicas !== undefined)
            refuseReplicas(replicas, draft);
        const resources = valueAt(value, "resources");
        const limits = valueAt(resources, "limits");
        for (const [key, name] of [
            ["cpus", "cpus"],
            ["memory", "memory"],
            ["pids", "pids-limit"],
        ])
            addLimit(valueAt(limits, key), name, draft);
        addLimit(valueAt(valueAt(resources, "reservations"), "memory"), "memory-reservation", draft);
    },
};
function addLimit(value, name, draft) {
    const isSaid = valueAt(draft.service, OWN_KEYS[name] ?? "") !== undefined;
    if (value !== undefined && !isSaid)
        draft.flag(name, textAt(value, draft) ?? "", value.place);
}
const OWN_KEYS = {
    cpus: "cpus",
    memory: "mem_limit",
    "pids-limit": "pids_limit",
    "memory-reservation": "mem_reservation",
};
const ulimits = {
    kind: "mapped",
    becomes: "`--ulimit`, each",
    map(value, draft) {
        for (const { key, keyPlace, value: limit } of entriesOf(value)) {
            const whole = textOf(limit);
            const [soft, hard] = [textOf(valueAt(limit, "soft")), textOf(valueAt(limit, "hard"))];
            draft.flag("ulimit", `${key}=${whole ?? [soft, hard].filter(Boolean).join(":")}`, keyPlace);
        }
    },
};
const resources_logging = {
    kind: "mapped",
    becomes: "`--log-driver` and `--log-opt`",
    map(value, draft) {
        const driver = valueAt(value, "driver");
        if (driver !== undefined)
            draft.flag("log-driver", textAt(driver, draft) ?? "", driver.place);
        for (const { key, keyPlace, value: option } of entriesOf(valueAt(value, "options")))
            draft.flag("log-opt", `${key}=${textOf(option) ?? ""}`, keyPlace);
    },
};
const gpus = {
    kind: "mapped",
    becomes: "`--gpus all` for `all`; a list of devices is refused",
    map(value, draft) {
        if (value.kind === "scalar")
            draft.flag("gpus", textAt(value, draft) ?? "", value.place);
        else
            draft.problem(value.place, "a list of GPUs cannot be read here", "Write `gpus: all`.");
    },
};
const devices = {
    kind: "mapped",
    becomes: "`--device`, each",
    map(value, draft) {
        for (const item of value.kind === "list" ? value.items : []) {
            const part = (key) => textOf(valueAt(item, key));
            const parts = [part("source"), part("target"), part("permissions")].filter((one) => one !== undefined);
            draft.flag("device", textOf(item) ?? parts.join(":"), item.place);
        }
    },
};
const POLICIES = {
    always: "always",
    never: "never",
    missing: "missing",
    if_not_present: "missing",
};
const pullPolicy = {
    kind: "mapped",
    becomes: "`pull`; `daily`, `weekly` and `every_\u2026` become `missing`, `build` is ignored",
    map(value, draft) {
        const text = textAt(value, draft);
        if (text === undefined || text === "build")
            return;
        const isTimed = /^(?:daily|weekly|every_.+)$/.test(text);
        draft.set("pull", textNode(POLICIES[text] ?? (isTimed ? "missing" : text), value.place));
    },
};

;// CONCATENATED MODULE: ./src/request/compose/fields/variables.ts



const environment = {
    kind: "mapped",
    becomes: "`env`; a name without a value takes it from `.env` or the job",
    map: setEnvironment,
};
const variables_environmentFiles = {
    kind: "mapped",
    becomes: "`env`, below `environment`; `required: false` and `format: raw` too",
    map(_, draft) {
        if (valueAt(draft.service, "environment") === undefined)
            setEnvironment(_, draft);
    },
};
const labelFiles = {
    kind: "mapped",
    becomes: "`--label-file`, each",
    map(value, draft) {
        for (const file of itemsOf(value)) {
            const path = file.kind === "scalar" ? draft.pathOf(file) : undefined;
            if (path === undefined || file.kind !== "scalar")
                continue;
            if (draft.files.isAllowed(path, file, draft.findings))
                draft.flag("label-file", draft.files.named(path), file.place);
        }
    },
};
function setEnvironment(_, draft) {
    const own = ownVariables(valueAt(draft.service, "environment"), draft);
    const all = new Map([...variablesOfFiles(own, draft), ...own]);
    const entries = [];
    for (const [key, { value, at }] of all) {
        if (value === "")
            draft.flag("env", `${key}=`, at.place);
        else
            entries.push({ key, keyPlace: at.place, value: textNode(value ?? "", at.place) });
    }
    draft.set("env", mappingNode(entries, draft.service.place));
}
function ownVariables(node, { lookup, lookupOf }) {
    const variables = new Map();
    for (const item of itemsOf(node)) {
        const text = textOf(item) ?? "";
        const at = text.indexOf("=");
        const key = at === -1 ? text : text.slice(0, at);
        variables.set(key, { value: at === -1 ? lookupOf(item)(key) : text.slice(at + 1), at: item });
    }
    for (const { key, keyPlace, value } of entriesOf(node)) {
        const at = textNode(key, keyPlace);
        variables.set(key, { value: value.kind === "empty" ? lookup(key) : (textOf(value) ?? ""), at });
    }
    return variables;
}
function variablesOfFiles(own, draft) {
    const variables = new Map();
    for (const file of itemsOf(valueAt(draft.service, "env_file"))) {
        const node = valueAt(file, "path");
        if (node?.kind !== "scalar")
            continue;
        const path = draft.pathOf(node);
        if (path === undefined)
            continue;
        if (!isTrue(valueAt(file, "required"), draft) && !draft.files.exists(path))
            continue;
        const format = textOf(valueAt(file, "format")) === "raw" ? "raw" : "env";
        const lookup = (name) => draft.lookup(name) ?? own.get(name)?.value ?? variables.get(name)?.value;
        for (const [key, value] of variablesOf({ node, path }, format, lookup, draft))
            variables.set(key, { value, at: node });
    }
    return variables;
}

;// CONCATENATED MODULE: ./src/request/compose/fields/service-fields.ts







const service_fields_image = {
    kind: "mapped",
    becomes: "`image`",
    map(value, draft) {
        const text = textAt(value, draft);
        if (text !== undefined)
            draft.set("image", textNode(text, value.place));
    },
};
function decidedBefore(becomes) {
    return { kind: "mapped", becomes, map: () => { } };
}
function ignored(why) {
    return { kind: "ignored", why, says: "nothing" };
}
function ignoredAloud(why) {
    return { kind: "ignored", why, says: "notice" };
}
function refused(why, hint) {
    return { kind: "refused", why, hint };
}
const NAMESPACE = "Leave it out, or write the services' commands into one image.";
const serviceFields = new Map(Object.entries({
    annotations: asPairs("annotation"),
    attach: ignored("logs are printed as the input `logs` says"),
    blkio_config: ignoredAloud("limits of block devices cannot be set"),
    build: decidedBefore("refused without `image`, because nothing is built here; with `image`, that image is used"),
    cap_add: asFlags("cap-add"),
    cap_drop: asFlags("cap-drop"),
    cgroup: asFlag("cgroupns"),
    cgroup_parent: asFlag("cgroup-parent"),
    command: commandField,
    configs: fileMounts("configs", ""),
    container_name: containerName,
    cpu_count: ignored("it is for Windows"),
    cpu_percent: ignored("it is for Windows"),
    cpu_period: asFlag("cpu-period"),
    cpu_quota: asFlag("cpu-quota"),
    cpu_rt_period: asFlag("cpu-rt-period"),
    cpu_rt_runtime: asFlag("cpu-rt-runtime"),
    cpu_shares: asFlag("cpu-shares"),
    cpus: asFlag("cpus"),
    cpuset: asFlag("cpuset-cpus"),
    credential_spec: ignored("it is for Windows"),
    depends_on: dependsOnField,
    deploy: deploy,
    develop: ignored("it is for `docker compose watch`"),
    device_cgroup_rules: asFlags("device-cgroup-rule"),
    devices: devices,
    dns: asFlags("dns"),
    dns_opt: asFlags("dns-option"),
    dns_search: asFlags("dns-search"),
    domainname: asFlag("domainname"),
    entrypoint: entrypointField,
    env_file: variables_environmentFiles,
    environment: environment,
    expose: asFlags("expose"),
    extends: decidedBefore("the other service's fields, below this one's"),
    external_links: refused("containers of others are not on the services' network", "Start it as a service of this file, or give its address in `extra_hosts`."),
    extra_hosts: extraHosts,
    gpus: gpus,
    group_add: asFlags("group-add"),
    healthcheck: healthcheckField,
    hostname: asFlag("hostname"),
    image: service_fields_image,
    init: asSwitch("init"),
    ipc: asFlag("ipc"),
    isolation: asFlag("isolation"),
    label_file: labelFiles,
    labels: asPairs("label"),
    links: links,
    logging: resources_logging,
    mac_address: asFlag("mac-address"),
    mem_limit: asFlag("memory"),
    mem_reservation: asFlag("memory-reservation"),
    mem_swappiness: asFlag("memory-swappiness"),
    memswap_limit: asFlag("memory-swap"),
    models: refused("language models are not services", "Start the model's server as a service with an image."),
    network_mode: networkMode,
    networks: networks,
    oom_kill_disable: asSwitch("oom-kill-disable"),
    oom_score_adj: asFlag("oom-score-adj"),
    pid: asFlag("pid"),
    pids_limit: asFlag("pids-limit"),
    platform: asFlag("platform"),
    ports: ports,
    post_start: refused("commands after the start are written differently here", "Write them into `x-sibling-services`, as in `x-sibling-services: {after-ready: [createdb other]}`."),
    pre_start: refused("nothing runs before a service", "Write a service that does it, with `depends_on` and `service_completed_successfully`."),
    pre_stop: ignored("services are killed at the end of the job"),
    privileged: asSwitch("privileged"),
    profiles: decidedBefore("services with a profile are left out unless one of theirs is in COMPOSE_PROFILES or, in a terminal, `--profile` or `--only` asks for them"),
    provider: refused("providers are programs of Docker's CLI", "Start what it provides as a service with an image."),
    pull_policy: pullPolicy,
    pull_refresh_after: ignored("see `pull_policy`"),
    read_only: asSwitch("read-only"),
    restart: ignoredAloud("a service that exits is reported, because a restart would hide why"),
    runtime: asFlag("runtime"),
    scale: scale,
    secrets: fileMounts("secrets", "/run/secrets"),
    security_opt: asFlags("security-opt"),
    shm_size: asFlag("shm-size"),
    stdin_open: ignored("nothing writes to a service's input"),
    stop_grace_period: ignored("services are killed at the end of the job"),
    stop_signal: asFlag("stop-signal"),
    storage_opt: asPairs("storage-opt"),
    sysctls: asPairs("sysctl"),
    tmpfs: asFlags("tmpfs"),
    tty: asSwitch("tty"),
    ulimits: ulimits,
    umask: ignoredAloud("Docker has no such setting"),
    use_api_socket: asSwitch("use-api-socket"),
    user: asFlag("user"),
    userns_mode: asFlag("userns"),
    uts: asFlag("uts"),
    volumes: volumes,
    volumes_from: refused("the names of containers are not known before they exist", NAMESPACE),
    working_dir: asFlag("workdir"),
}));

;// CONCATENATED MODULE: ./src/request/compose/compose-disclosure.ts




const SECTIONS = new Set(["include", "volumes", "networks", "configs", "secrets", "name", "version"]);
function isComposeKey(word) {
    return word === "services" || SECTIONS.has(word) || serviceFields.has(word);
}
const SECRET = new Set(["environment", "labels", "annotations", "healthcheck", "credential_spec", "logging"]);
const SHOWN = new Set([...serviceFields.keys()].filter((key) => !SECRET.has(key)));
function composeDisclosureOf(root) {
    if (root.kind !== "mapping")
        return (0,disclosure/* disclosureOf */.v)(root);
    return (0,mask/* mergedDisclosure */._0)(root.entries.map(({ key, keyPlace, value }) => {
        const own = { open: [keyPlace], ifMeant: [], hidden: [] };
        if (key === "services")
            return (0,mask/* mergedDisclosure */._0)([own, (0,disclosure/* disclosureOf */.v)(value, SHOWN)]);
        return SECTIONS.has(key)
            ? (0,mask/* mergedDisclosure */._0)([own, shownIn(value)])
            : (0,mask/* mergedDisclosure */._0)([own, hiddenIn(value)]);
    }));
}
function shownIn(node) {
    if (node.kind === "scalar")
        return { open: [], ifMeant: [node.place], hidden: [] };
    const open = node.kind === "mapping" ? node.entries.map(({ keyPlace }) => keyPlace) : [];
    return (0,mask/* mergedDisclosure */._0)([{ open, ifMeant: [], hidden: [] }, ...(0,yaml_node/* childrenOf */.LU)(node).map(shownIn)]);
}
function hiddenIn(node) {
    if (node.kind === "scalar")
        return { open: [], ifMeant: [], hidden: [node.place] };
    return (0,mask/* mergedDisclosure */._0)((0,yaml_node/* childrenOf */.LU)(node).map(hiddenIn));
}

;// CONCATENATED MODULE: ./src/request/compose/interpolate-nodes.ts



function interpolateNodes(node, lookup, unset, findings) {
    const convert = (child) => interpolateNodes(child, lookup, unset, findings);
    switch (node.kind) {
        case "scalar":
            return interpolated(node, lookup, unset, findings);
        case "list":
            return { ...node, items: node.items.map(convert) };
        case "mapping":
            return mapValues(node, convert);
        case "empty":
            return node;
    }
}
function interpolated(node, lookup, unset, findings) {
    const { text, place } = node;
    if (!text.includes("$"))
        return node;
    try {
        const value = substitute(text, lookup, (name) => {
            if (!unset.has(name))
                unset.set(name, place);
        });
        return value === text ? node : { ...textNode(value, place), tag: node.tag };
    }
    catch (error) {
        if (!(error instanceof SubstitutionError))
            throw error;
        (0,request_problem/* addProblem */.F3)(findings, place, error.message, error.hint);
        return node;
    }
}

;// CONCATENATED MODULE: ./src/request/compose/take-tags.ts

const TAGS = ["!reset", "!override"];
function takeTags(root) {
    const removed = [];
    const walk = (node, path) => {
        if (node.tag !== undefined)
            removed.push(path);
        if (node.tag === "!reset")
            return undefined;
        if (node.tag === "!override")
            return { ...node, tag: undefined };
        if (node.kind === "list") {
            return { ...node, items: node.items.flatMap((item, at) => walk(item, [...path, String(at)]) ?? []) };
        }
        if (node.kind !== "mapping")
            return node;
        const entries = node.entries.flatMap((entry) => {
            const value = walk(entry.value, [...path, entry.key]);
            return value === undefined ? [] : [{ ...entry, value }];
        });
        return { ...node, entries };
    };
    return { model: walk(root, []) ?? { kind: "empty", place: root.place }, removed };
}
function pathsBelow([first, second], paths) {
    return paths.flatMap(([one, other, ...rest]) => one === first && other === second && rest.length > 0 ? [rest] : []);
}
function withoutPaths(model, removed) {
    if (removed.length === 0 || model.kind !== "mapping")
        return model;
    const kept = model.entries.filter(({ key }) => !removed.some(([first, ...rest]) => first === key && rest.length === 0));
    return mapValues({ ...model, entries: kept }, (value, { key }) => withoutPaths(value, removed.flatMap(([first, ...rest]) => (first === key ? [rest] : []))));
}

;// CONCATENATED MODULE: ./src/request/compose/read-model.ts










function readModel(text, { folder, lookup }, { findings, folders, lookups, unset }) {
    const root = (0,read_yaml/* readYaml */.g)(text, "", {
        findings,
        disclosureOf: composeDisclosureOf,
        isKey: isComposeKey,
        tags: TAGS,
    });
    if (root === undefined)
        return undefined;
    folders.set(root.place.source, folder);
    lookups.set(root.place.source, lookup);
    if (root.kind === "empty")
        return { model: mappingNode([], root.place), removed: [] };
    if (root.kind !== "mapping") {
        (0,request_problem/* addProblem */.F3)(findings, root.place, `a Compose file is a mapping with services, but this is ${(0,yaml_node/* describe */.q0)(root)}`);
        return undefined;
    }
    const hasExpressions = root.entries.map((entry) => (0,refuse_expressions/* refuseExpressions */.eo)(entry, findings)).includes(true);
    if (hasExpressions)
        return undefined;
    const { model, removed } = takeTags(root);
    const interpolated = interpolateNodes(model, lookup, unset, findings);
    return interpolated.kind === "mapping" ? { model: interpolated, removed } : undefined;
}
function normalized(model, findings) {
    if (model.kind !== "mapping")
        return model;
    return mapValues(model, (section, { key }) => {
        if (key !== "services" || section.kind !== "mapping")
            return section;
        return mapValues(section, (service) => withUniqueEntries(canonicalService(withUniqueEntries(service), findings)));
    });
}

;// CONCATENATED MODULE: ./src/request/compose/apply-extends.ts








function applyExtends({ model, removed }, path, files, loading) {
    const services = valueAt(model, "services");
    if (services?.kind !== "mapping")
        return model;
    const file = { services, path, removed };
    const extended = mapValues(services, (_, { key }) => extend(key, file, [], files, loading));
    return withValue(model, "services", extended);
}
function extend(name, file, trail, files, loading) {
    const service = valueAt(file.services, name);
    const extending = valueAt(service, "extends");
    if (service.kind !== "mapping" || extending === undefined || extending.kind === "empty")
        return service;
    const own = withoutKey(service, "extends");
    const step = `${file.path} ${name}`;
    const base = baseOf(extending, file, files, loading);
    if (base === undefined)
        return own;
    if (trail.includes(step)) {
        (0,request_problem/* addProblem */.F3)(loading.findings, extending.place, `${(0,printable/* quoted */.TL)(name)} extends itself`, "Remove one of these `extends`.");
        return own;
    }
    const whole = extend(base.name, base.file, [...trail, step], files, loading);
    const kept = withoutPaths(whole, pathsBelow(["services", name], file.removed));
    return kept.kind === "mapping" ? mergeNodes(kept, own, ["services", name], loading.findings) : own;
}
function baseOf(extending, file, files, loading) {
    const { findings } = loading;
    const service = extending.kind === "scalar" ? extending : valueAt(extending, "service");
    if (service?.kind !== "scalar") {
        (0,request_problem/* addProblem */.F3)(findings, extending.place, "`extends` names no service", "As in `extends: {service: db}`.");
        return undefined;
    }
    const other = valueAt(extending, "file");
    const from = other?.kind === "scalar" ? fileOf(other, file, files, loading) : file;
    if (from === undefined)
        return undefined;
    if (valueAt(from.services, service.text) !== undefined)
        return { name: service.text, file: from };
    const names = entriesOf(from.services).map(({ key }) => key);
    const nearest = (0,nearest_name/* nearestName */.q)(service.text, names);
    const hint = nearest === undefined
        ? `Services there are ${names.map(printable/* quoted */.TL).join(", ") || "none"}.`
        : `Did you mean ${(0,printable/* quoted */.TL)(nearest)}?`;
    const where = loading.files.named(from.path);
    (0,request_problem/* addProblem */.F3)(findings, service.place, `${(0,printable/* quoted */.TL)(service.text)} is not a service of ${where}`, hint);
    return undefined;
}
function fileOf(name, { path: from }, files, loading) {
    const folder = loading.folders.get(name.place.source) ?? (0,external_node_path_.dirname)(from);
    const path = (0,external_node_path_.resolve)(folder, name.text);
    const text = loading.files.read(path, name, loading.findings);
    if (text === undefined)
        return undefined;
    const file = readModel(text, { ...files, folder: (0,external_node_path_.dirname)(path) }, loading);
    if (file === undefined)
        return undefined;
    const services = valueAt(normalized(file.model, loading.findings), "services");
    return { services, path, removed: file.removed };
}

;// CONCATENATED MODULE: ./src/request/compose/apply-includes.ts






const apply_includes_SECTIONS = ["services", "volumes", "networks", "secrets", "configs"];
function applyIncludes({ model, removed }, files, loading, loadModel) {
    const included = itemsOf(valueAt(model, "include"));
    return included.reduce((whole, item) => {
        const found = filesOf(inclusionOf(item), files, loading);
        const imported = found && loadModel(found);
        if (imported === undefined)
            return whole;
        return apply_includes_SECTIONS.reduce((to, section) => importSection(section, { imported, to, removed }, loading), whole);
    }, withoutKey(model, "include"));
}
function importSection(section, { imported, to, removed }, { findings }) {
    const entries = entriesOf(valueAt(imported, section));
    if (entries.length === 0)
        return to;
    const there = valueAt(to, section);
    const start = there?.kind === "mapping" ? there : mappingNode([], imported.place);
    const merged = entries.reduce((all, { key, value }) => {
        const own = valueAt(all, key);
        if (own === undefined)
            return withValue(all, key, value);
        if (isSameNode(own, value))
            return all;
        const kept = withoutPaths(value, pathsBelow([section, key], removed));
        return withValue(all, key, mergeNodes(kept, own, [section, key], findings));
    }, start);
    return withValue(to, section, merged);
}
function filesOf(inclusion, files, loading) {
    const [main] = inclusion.paths;
    if (main === undefined)
        return undefined;
    const { findings } = loading;
    const paths = inclusion.paths.map((path) => (0,external_node_path_.resolve)(files.folder, path.text));
    const mainPath = paths[0];
    if (files.includedBy.includes(mainPath)) {
        (0,request_problem/* addProblem */.F3)(findings, main.place, "this file includes itself, directly or through others");
        return undefined;
    }
    const texts = inclusion.paths.flatMap((path, at) => loading.files.read(paths[at], path, findings) ?? []);
    const folder = inclusion.projectDirectory === undefined
        ? (0,external_node_path_.dirname)(mainPath)
        : (0,external_node_path_.resolve)(files.folder, inclusion.projectDirectory.text);
    const lookup = lookupOf(inclusion, { folder, main }, files, loading);
    return { texts, folder, lookup, includedBy: files.includedBy };
}
function lookupOf({ environmentFiles }, { folder, main }, files, loading) {
    const named = environmentFiles
        .filter(({ text }) => text !== "/dev/null")
        .map((node) => ({ node, path: (0,external_node_path_.resolve)(files.folder, node.text) }));
    const ownPath = (0,external_node_path_.resolve)(folder, ".env");
    const hasOwn = environmentFiles.length === 0 && loading.files.exists(ownPath);
    const own = hasOwn ? [{ node: textNode(".env", main.place), path: ownPath }] : [];
    return environmentWith(files.lookup, [...named, ...own], loading);
}
function inclusionOf(item) {
    if (item.kind === "scalar")
        return { paths: [item], projectDirectory: undefined, environmentFiles: [] };
    const directory = valueAt(item, "project_directory");
    return {
        paths: scalarsOf(valueAt(item, "path")),
        projectDirectory: directory?.kind === "scalar" ? directory : undefined,
        environmentFiles: scalarsOf(valueAt(item, "env_file")),
    };
}
function scalarsOf(node) {
    if (node?.kind === "scalar")
        return [node];
    return itemsOf(node).filter((item) => item.kind === "scalar");
}

;// CONCATENATED MODULE: ./src/request/compose/load-model.ts







function loadModel(files, loading) {
    let merged;
    for (const text of files.texts) {
        const file = readModel(text, files, loading);
        if (file === undefined || (0,request_problem/* isFull */.uq)(loading.findings))
            continue;
        const path = (0,external_node_path_.resolve)(loading.files.workspace, text.origin);
        const including = { ...files, includedBy: [...files.includedBy, path] };
        const complete = applyIncludes(file, including, loading, (included) => loadModel(included, loading));
        const before = merged === undefined ? undefined : withoutPaths(merged, file.removed);
        const extended = applyExtends({ ...file, model: complete }, path, files, loading);
        const whole = before === undefined ? extended : mergeNodes(before, extended, [], loading.findings);
        merged = normalized(whole, loading.findings);
    }
    return merged?.kind === "mapping" ? merged : undefined;
}

;// CONCATENATED MODULE: ./src/request/compose/only-waits.ts

const WAITING_IMAGE = /(?:^|\/)wait(?:4x|-for(?:-it|-dependencies)?)?(?::|@|$)/;
const WAITING_LOOP = /^(?:set -\w+\s*(?:;|&&)?\s*)?(?:until|while\s+!)\s.*\bdo\b.*\bsleep\b.*\bdone\s*(?:(?:;|&&)\s*(?:echo|exit)\b[^;&|]*)*;?$/s;
const WAITING_PROGRAM = /^(?:\S*\/)?(?:wait-for(?:-it)?(?:\.sh)?|wait4x)\s(?!.*\s--(?:\s|$))|^(?:\S*\/)?dockerize(?:\s+-wait\s+\S+|\s+-(?:timeout|wait-retry-interval)\s+\S+)+$/;
const LONGEST_LINE = 500;
function onlyWaits({ value }) {
    if (WAITING_IMAGE.test(textOf(valueAt(value, "image")) ?? ""))
        return true;
    const words = ["entrypoint", "command"].flatMap((key) => {
        const line = valueAt(value, key);
        return textOf(line) ?? itemsOf(line).flatMap((item) => textOf(item) ?? []);
    });
    const line = words.join(" ").trim();
    if (line.length > LONGEST_LINE)
        return false;
    const script = line
        .replace(/^(?:\S*\/)?(?:ba|da|a)?sh\s+-\w*c\s+/, "")
        .replace(/^(["'])(.*)\1$/s, "$2")
        .trim();
    return WAITING_LOOP.test(script) || WAITING_PROGRAM.test(script);
}

// EXTERNAL MODULE: ./src/request/schema/service-shape.ts + 12 modules
var service_shape = __webpack_require__(2569);
;// CONCATENATED MODULE: ./src/request/compose/select-services.ts



function selectServices(model, selection, findings) {
    const selected = [];
    const leftOut = [];
    const isAsked = asked(model, selection);
    for (const entry of entriesOf(valueAt(model, "services"))) {
        const { key, keyPlace, value } = entry;
        if (value.kind !== "mapping") {
            const hint = "A service is a mapping, as in `redis: {image: redis:7}`.";
            (0,request_problem/* addProblem */.F3)(findings, keyPlace, `the service ${(0,printable/* quoted */.TL)(key)} is not a mapping`, hint);
            continue;
        }
        const reason = isAsked(entry) ? whyLeftOut(value, selection.built) : undefined;
        if (reason !== undefined)
            findings.notices.push(`${keyPlace.path} is left out: ${reason}.`);
        if (reason === undefined && isAsked(entry))
            selected.push({ ...entry, value });
        else
            leftOut.push(key);
    }
    refuseMissing(selected, leftOut, findings);
    return { selected, leftOut };
}
function asked(model, { profiles, only, without }) {
    const services = valueAt(model, "services");
    const named = new Set(only);
    for (const name of named)
        for (const needed of neededBy(valueAt(services, name)))
            named.add(needed);
    return ({ key, value }) => !without.includes(key) && (only === undefined ? isActive(value, profiles) : named.has(key));
}
function neededBy(service) {
    const dependencies = entriesOf(valueAt(service, "depends_on")).map(({ key }) => key);
    const links = itemsOf(valueAt(service, "links")).flatMap((link) => textOf(link)?.split(":")[0] ?? []);
    return [...dependencies, ...links];
}
function isActive(service, profiles) {
    const own = itemsOf(valueAt(service, "profiles")).flatMap((profile) => textOf(profile) ?? []);
    return own.length === 0 || own.some((profile) => profiles.includes(profile)) || profiles.includes("*");
}
function whyLeftOut(service, built) {
    const replicas = valueAt(service, "scale") ?? valueAt(valueAt(service, "deploy"), "replicas");
    if (textOf(replicas) === "0")
        return "it has no containers";
    if (built === "left-out" && isBuilt(service))
        return "it is built here, and the command takes its place";
    return undefined;
}
function isBuilt(service) {
    return valueAt(service, "build") !== undefined && valueAt(service, "image") === undefined;
}
function refuseMissing(selected, leftOut, findings) {
    for (const { value } of selected) {
        for (const { key, keyPlace, value: dependency } of entriesOf(valueAt(value, "depends_on"))) {
            const isRequired = textOf(valueAt(dependency, "required")) !== "false";
            if (!leftOut.includes(key) || !isRequired)
                continue;
            const hint = "Start it too (COMPOSE_PROFILES names profiles), or write `required: false` for it.";
            (0,request_problem/* addProblem */.F3)(findings, keyPlace, `this service depends on ${(0,printable/* quoted */.TL)(key)}, which is left out`, hint);
        }
    }
}

;// CONCATENATED MODULE: ./src/request/compose/service-draft.ts



function draftOf({ key: name, value: service }, model, lookup, { files, findings, folders, lookups }) {
    const single = new Map();
    const lists = new Map();
    const options = [];
    const extras = { healthcheckTest: undefined, volumes: [] };
    const problem = (place, message, hint) => (0,request_problem/* addProblem */.F3)(findings, place, message, hint);
    const draft = {
        name,
        service,
        model,
        files,
        findings,
        lookup,
        extras,
        lookupOf: ({ place }) => lookups.get(place.source) ?? lookup,
        problem,
        pathOf({ text, place }) {
            if (!text.startsWith("~"))
                return (0,external_node_path_.resolve)(folders.get(place.source) ?? files.workspace, text);
            const home = lookup("HOME");
            if (home !== undefined && /^~(?:\/|$)/.test(text))
                return (0,external_node_path_.resolve)(home, text.slice(2));
            problem(place, "this path starts in a home directory that is not known here", "Write the whole path.");
            return undefined;
        },
        set: (key, value) => single.set(key, value),
        add: (key, item) => lists.set(key, [...(lists.get(key) ?? []), item]),
        flag(flagName, value, place) {
            options.push(textNode(`--${flagName}=${value}`, place));
        },
        notice: (text) => findings.notices.push(`services.${name}: ${text}`),
    };
    const { place } = service;
    return {
        draft,
        finished() {
            const all = new Map(single);
            for (const [key, items] of lists)
                all.set(key, { kind: "list", items, place });
            if (options.length > 0)
                all.set("options", { kind: "list", items: options, place });
            const entries = [...all].map(([key, value]) => entryOf(key, value));
            return { definition: mappingNode(entries, place), extras };
        },
    };
}

;// CONCATENATED MODULE: ./src/request/compose/read-compose-service.ts








const OWN = "x-sibling-services";
function readComposeService({ entry, aliases }, model, lookup, loading) {
    const { draft, finished } = draftOf(entry, model, lookup, loading);
    if (isBuilt(entry.value))
        refuseBuild(entry, draft);
    for (const alias of aliases)
        draft.add("aliases", alias);
    for (const own of entry.value.entries) {
        const field = serviceFields.get(own.key);
        if (field !== undefined)
            apply(field, own, draft);
        else if (!own.key.startsWith("x-"))
            refuseUnknown(own, draft);
    }
    const { definition, extras } = finished();
    const additions = entriesOf(valueAt(entry.value, OWN));
    return { definition: additions.reduce(withAddition, definition), extras };
}
function withAddition(definition, { key, keyPlace, value }) {
    const whole = withValue(definition, key, value);
    return { ...whole, entries: whole.entries.map((one) => (one.key === key ? { ...one, keyPlace } : one)) };
}
function apply(field, { key, keyPlace, value }, draft) {
    switch (field.kind) {
        case "mapped":
            if (value.kind !== "empty" || key === "environment")
                field.map(value, draft);
            break;
        case "ignored":
            if (field.says === "notice" && textOf(value) !== "no")
                draft.notice(`\`${key}\` is ignored: ${field.why}.`);
            break;
        case "refused":
            if (value.kind !== "empty")
                draft.problem(keyPlace, `\`${key}\` cannot be used here: ${field.why}`, field.hint);
    }
}
function refuseBuild({ key, value }, draft) {
    const build = valueAt(value, "build");
    const context = textOf(build) ?? textOf(valueAt(build, "context")) ?? ".";
    draft.problem(build?.place ?? value.place, "images are not built here", `Build it in an earlier step, as in \`docker build -t ${key}-test ${context}\`, and add \`image: ${key}-test\` to the service.`);
    draft.set("image", textNode(`${key.toLowerCase()}-test`, value.place));
}
function refuseUnknown({ key, keyPlace }, draft) {
    (0,request_problem/* addProblem */.F3)(draft.findings, keyPlace, `${(0,printable/* quoted */.TL)(key)} is not a field of a Compose service`, hintFor(key));
}
function hintFor(key) {
    if (Object.hasOwn(service_shape/* serviceKeys */.W, key))
        return `The line \`services:\` makes this a Compose file. Remove that line, or write this key below \`${OWN}\`.`;
    const nearest = (0,nearest_name/* nearestName */.q)(key, [...serviceFields.keys()]);
    return nearest === undefined
        ? "docs/compose.md lists the fields that a service can have."
        : `Did you mean ${(0,printable/* quoted */.TL)(nearest)}?`;
}

;// CONCATENATED MODULE: ./src/request/compose/read-compose.ts











function readCompose(texts, surroundings, compose, findings) {
    const [first] = texts;
    if (first === undefined)
        return { services: [], leftOut: [] };
    const files = composeFiles(surroundings, compose);
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(files.workspace, first.origin));
    const loading = { files, findings, unset: new Map(), folders: new Map(), lookups: new Map() };
    const lookup = projectEnvironment(first, folder, surroundings, compose, loading);
    const model = loadModel({ texts, folder, lookup, includedBy: [] }, loading);
    noticeUnset(loading, compose);
    if (model === undefined)
        return { services: [], leftOut: [] };
    const profiles = [...compose.profiles, ...(lookup("COMPOSE_PROFILES") ?? "").split(",")].filter(Boolean);
    const { selected, leftOut } = selectServices(model, { ...compose, profiles }, findings);
    for (const service of selected.filter(onlyWaits))
        findings.notices.push(`${service.keyPlace.path} only waits for others, which happens here in any case, so it can be left out.`);
    noticeOneNetwork(selected, findings);
    const started = withServices(model, selected);
    const aliases = aliasesByLinks(selected);
    const services = selected.map((entry) => {
        const { definition, extras } = readComposeService({ entry, aliases: aliases.get(entry.key) ?? [] }, started, lookup, loading);
        return {
            entry: { ...entry, value: definition },
            complete: (request) => withFinish(completed(request, extras), entry.value),
        };
    });
    return { services, leftOut };
}
function projectEnvironment({ origin }, folder, { environment }, { envFiles, isWithheld }, loading) {
    const ofJob = (name) => Object.hasOwn(environment, name) && !isWithheld(name) ? environment[name] : undefined;
    const source = { origin, text: "", shown: () => "" };
    const named = (envFiles ?? [".env"]).map((path) => ({
        node: textNode(path, { source, path, start: 0, end: 0 }),
        path: (0,external_node_path_.resolve)(envFiles === undefined ? folder : loading.files.workspace, path),
    }));
    const there = envFiles === undefined ? named.filter(({ path }) => loading.files.exists(path)) : named;
    return environmentWith(ofJob, there, loading);
}
function noticeUnset({ unset, findings }, { isWithheld }) {
    for (const [name, place] of unset) {
        if (place.source.isOutside)
            continue;
        const why = isWithheld(name) ? "is kept for the runner" : "is not set";
        const where = `${place.source.origin}, line ${(0,excerpt/* lineAndColumnOf */.l)(place).line}`;
        findings.notices.push(`the variable ${name} ${why}, so ${(0,printable/* quoted */.TL)(`\${${name}}`)} is empty (${where})`);
    }
}
function noticeOneNetwork(services, { notices }) {
    const networks = new Set(services.flatMap(({ value }) => networksOf(value)));
    if (networks.size < 2)
        return;
    const names = [...networks].map((name) => (0,printable/* quoted */.TL)(name)).join(", ");
    notices.push(`the networks ${names} are one network here, on which every service reaches every other.`);
}
function networksOf(service) {
    const networks = valueAt(service, "networks");
    const names = entriesOf(networks).map(({ key }) => key);
    return names.length > 0 || valueAt(service, "network_mode") !== undefined ? names : ["default"];
}
function withServices(model, services) {
    return withValue(model, "services", mappingNode(services, model.place));
}
function withFinish(request, service) {
    const isServer = request.ports.length > 0 ||
        request.wait !== undefined ||
        request.healthcheck !== undefined ||
        request.afterReady.length > 0 ||
        /^(?:always|unless-stopped)$/.test(textOf(valueAt(service, "restart")) ?? "");
    return isServer ? request : { ...request, mayFinish: true };
}
function completed(request, { healthcheckTest, volumes }) {
    return {
        ...request,
        healthcheck: healthcheckTest === undefined ? request.healthcheck : { ...request.healthcheck, test: healthcheckTest },
        volumes: [
            ...request.volumes.map((volume) => volume.kind === "bind" ? { ...volume, ifUnseen: "copied" } : volume),
            ...volumes,
        ],
        ports: request.ports.map((port) => port.hostPort === undefined ? port : { ...port, isWish: true }),
    };
}


/***/ })

};
;