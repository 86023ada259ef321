"use strict";
exports.id = 780;
exports.ids = [780];
exports.modules = {

/***/ 9780:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kubernetesBackend: () => (/* binding */ kubernetesBackend)
});

;// CONCATENATED MODULE: ./src/backend/kubernetes/rights/access-rules.ts
const ACCESS_RULES = [
    { resource: "pods", verbs: ["get", "list", "watch", "create", "delete"] },
    { resource: "pods/log", verbs: ["get"] },
    { resource: "pods/exec", verbs: ["get", "create"] },
    { resource: "services", verbs: ["list", "create", "delete"] },
    { resource: "secrets", verbs: ["create", "deletecollection"] },
    { resource: "events", verbs: ["list"], isOptional: true },
];
function attributesOf(rules, namespace) {
    return rules.flatMap(({ resource, verbs }) => verbs.map((verb) => {
        const [name = resource, subresource] = resource.split("/");
        return {
            namespace,
            verb,
            group: "",
            resource: name,
            ...(subresource === undefined ? {} : { subresource }),
        };
    }));
}
function resourceOf({ resource, subresource }) {
    return subresource === undefined ? resource : `${resource}/${subresource}`;
}

// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
;// CONCATENATED MODULE: ./src/backend/kubernetes/rights/role-text.ts

const ROLE_NAME = "sibling-services";
function accountOf(username) {
    const [, namespace, name] = /^system:serviceaccount:([^:]+):([^:]+)$/.exec(username) ?? [];
    return namespace !== undefined && name !== undefined
        ? { kind: "service-account", namespace, name }
        : { kind: "user", name: username };
}
function roleText(namespace, account) {
    return [
        "apiVersion: rbac.authorization.k8s.io/v1",
        "kind: Role",
        `metadata: {name: ${ROLE_NAME}, namespace: ${namespace}}`,
        "rules:",
        ...ACCESS_RULES.map(({ resource, verbs }) => `- {apiGroups: [""], resources: [${resource}], verbs: [${verbs.join(", ")}]}`),
        "---",
        "apiVersion: rbac.authorization.k8s.io/v1",
        "kind: RoleBinding",
        `metadata: {name: ${ROLE_NAME}, namespace: ${namespace}}`,
        `roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: ${ROLE_NAME}}`,
        "subjects:",
        `- ${subjectText(account)}`,
    ].join("\n");
}
function subjectText(account) {
    switch (account.kind) {
        case "service-account":
            return `{kind: ServiceAccount, name: ${account.name}, namespace: ${account.namespace}}`;
        case "user":
            return `{apiGroup: rbac.authorization.k8s.io, kind: User, name: ${JSON.stringify(account.name)}}`;
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/rights/missing-rights.ts



function isNecessary(attributes) {
    return ACCESS_RULES.some((rule) => rule.resource === resourceOf(attributes) && !rule.isOptional);
}
function missingRights(denials, namespace, account) {
    const reasons = new Set(denials.flatMap(({ reason }) => (reason ? [reason] : [])));
    const words = reasons.size === 0 ? "" : `; the API says: ${[...reasons].join("; ")}`;
    return new user_error/* UserError */.y(`${accountText(account)} may not ${listOfRights(denials)} in the namespace ${namespace}${words}`, {
        hint: hintFor(account),
        topic: "No rights in the namespace",
        details: { title: "What grants these rights", text: roleText(namespace, account) },
    });
}
function accountText(account) {
    switch (account.kind) {
        case "service-account":
            return `the service account ${account.name} of the namespace ${account.namespace}, which this job runs as,`;
        case "user":
            return `the user ${account.name}, whom the kubeconfig names,`;
    }
}
function listOfRights(denials) {
    const verbs = new Map();
    for (const { attributes } of denials) {
        const resource = resourceOf(attributes);
        verbs.set(resource, [...(verbs.get(resource) ?? []), attributes.verb]);
    }
    return [...verbs].map(([resource, names]) => `${orList(names)} ${resource}`).join(", ");
}
function orList(names) {
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
function hintFor(account) {
    const apply = "Apply the Role and the RoleBinding above with kubectl apply -f";
    return account.kind === "service-account" && account.name === "default"
        ? `${apply}. Better: give the job's pod a service account of its own first, by the template of the container hooks, and bind the Role to that one.`
        : `${apply}.`;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/rights/reviews.ts

function rulesReview(namespace) {
    return { apiVersion: "authorization.k8s.io/v1", kind: "SelfSubjectRulesReview", spec: { namespace } };
}
function accessReview(attributes) {
    return {
        apiVersion: "authorization.k8s.io/v1",
        kind: "SelfSubjectAccessReview",
        spec: { resourceAttributes: attributes },
    };
}
function notShownIn({ status }, needed) {
    const rules = (status?.resourceRules ?? []).filter(({ resourceNames }) => resourceNames === undefined || resourceNames.length === 0);
    return needed.filter((attributes) => !rules.some(({ verbs, apiGroups = [], resources = [] }) => holds(verbs, [attributes.verb]) &&
        holds(apiGroups, [attributes.group]) &&
        holds(resources, namesOf(attributes))));
}
function holds(rule, names) {
    return rule.some((each) => each === "*" || names.includes(each));
}
function namesOf(attributes) {
    const { subresource } = attributes;
    return [resourceOf(attributes), ...(subresource === undefined ? [] : [`*/${subresource}`])];
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/access/check-rights.ts



async function checkRights(namespace, account) {
    const needed = attributesOf(ACCESS_RULES, namespace.name).filter(isNecessary);
    const doubtful = notShownIn(await namespace.reviewRules(), needed);
    const reviews = await Promise.all(doubtful.map(async (attributes) => {
        const { status } = await namespace.reviewAccess(attributes);
        return status?.allowed === true ? [] : [{ attributes, reason: status?.reason }];
    }));
    const denials = reviews.flat();
    if (denials.length > 0)
        throw missingRights(denials, namespace.name, account);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/access/saved-namespace.ts
const SCHEME = "kubernetes:";
function formatNamespace(namespace) {
    return `${SCHEME}${namespace}`;
}
function parseSavedNamespace(saved) {
    return saved?.startsWith(SCHEME) ? saved.slice(SCHEME.length) : undefined;
}

// EXTERNAL MODULE: ./src/backend/refusal.ts
var refusal = __webpack_require__(5332);
;// CONCATENATED MODULE: ./src/backend/kubernetes/cluster/cluster-refusal.ts

class ClusterRefusal extends refusal/* Refusal */.P {
    call;
    sentence;
    statusCode;
    reason;
    constructor({ call, sentence, statusCode, reason }) {
        super(`the cluster refused ${call}: ${sentence} (${statusCode})`, {
            hint: "Check which policies and quotas the cluster has for this namespace.",
        });
        this.call = call;
        this.sentence = sentence;
        this.statusCode = statusCode;
        this.reason = reason;
    }
}
function isClusterRefusal(thrown, ...statusCodes) {
    return thrown instanceof ClusterRefusal && statusCodes.includes(thrown.statusCode);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/api-call.ts
function targetOf({ path, query = {} }) {
    const parameters = Object.entries(query).flatMap(([name, value]) => Array.isArray(value) ? value.map((one) => [name, String(one)]) : [[name, String(value)]]);
    return parameters.length === 0 ? path : `${path}?${new URLSearchParams(parameters)}`;
}
function callName({ method, path }) {
    return `${method} ${path.replace(/^\/apis?\/(?:[^/]+\/)?v1\/(?:namespaces\/[^/]+\/)?/, "").replace(/^\//, "")}`;
}
function selectorOf(labels) {
    return Object.entries(labels)
        .map(([name, value]) => (value === "" ? name : `${name}=${value}`))
        .join(",");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/backend/output-tail.ts
var output_tail = __webpack_require__(4601);
;// CONCATENATED MODULE: ./src/backend/kubernetes/api/web-socket-frames.ts

const OPCODE = { continuation: 0x0, close: 0x8, ping: 0x9, pong: 0xa };
async function* messagesOf(socket, head) {
    let parts = [];
    for await (const { isLast, opcode, payload } of framesOf(socket, head)) {
        if (opcode === OPCODE.close)
            return;
        if (opcode === OPCODE.ping)
            socket.write(maskedFrame(OPCODE.pong, payload));
        if (opcode >= OPCODE.close)
            continue;
        parts.push(payload);
        if (!isLast)
            continue;
        yield Buffer.concat(parts);
        parts = [];
    }
}
async function* framesOf(socket, head) {
    let rest = head;
    const take = () => {
        const found = frameAt(rest);
        if (found !== undefined)
            rest = rest.subarray(found.length);
        return found?.frame;
    };
    for (let frame = take(); frame !== undefined; frame = take())
        yield frame;
    for await (const chunk of socket) {
        rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        for (let frame = take(); frame !== undefined; frame = take())
            yield frame;
    }
}
function frameAt(bytes) {
    if (bytes.length < 2)
        return undefined;
    const [first = 0, second = 0] = bytes;
    const short = second & 0x7f;
    const begin = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (bytes.length < begin)
        return undefined;
    const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
    const length = begin + size;
    if (bytes.length < length)
        return undefined;
    const frame = {
        isLast: (first & 0x80) !== 0,
        opcode: first & 0x0f,
        payload: bytes.subarray(begin, length),
    };
    return { frame, length };
}
function maskedFrame(opcode, payload) {
    const mask = (0,external_node_crypto_.randomBytes)(4);
    const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
    return Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | payload.length]), mask, masked]);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/exec.ts





const PROTOCOLS = "v5.channel.k8s.io, v4.channel.k8s.io";
const CHANNEL = { output: 1, errors: 2, result: 3 };
const KEPT_OUTPUT_BYTES = 4096;
const CANNOT_RUN = /executable file not found|no such file or directory|permission denied|exec format error/i;
async function runInPod(calls, path, argv, signal) {
    try {
        const query = { command: argv, stdout: true, stderr: true };
        const upgraded = await calls.upgrade({ method: "GET", path: `${path}/exec`, query, signal }, handshake());
        return await resultOf(upgraded, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        if (isClusterRefusal(error, 400, 404, 409, 500))
            return { kind: "not-running", reason: error.sentence };
        throw error;
    }
}
function handshake() {
    return {
        Accept: "*/*",
        Connection: "Upgrade",
        Upgrade: "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": (0,external_node_crypto_.randomBytes)(16).toString("base64"),
        "Sec-WebSocket-Protocol": PROTOCOLS,
    };
}
async function resultOf({ socket, head }, signal) {
    const onAbort = () => socket.destroy();
    signal.addEventListener("abort", onAbort, { once: true });
    let status;
    async function* output() {
        for await (const message of messagesOf(socket, head)) {
            const [channel] = message;
            if (channel === CHANNEL.output || channel === CHANNEL.errors)
                yield message.subarray(1);
            if (channel === CHANNEL.result)
                status = JSON.parse(message.subarray(1).toString("utf8"));
        }
    }
    try {
        const { tail } = await (0,output_tail/* readTail */.Z)(output(), KEPT_OUTPUT_BYTES);
        signal.throwIfAborted();
        return readStatus(status, tail.toString("utf8").trim());
    }
    catch (error) {
        signal.throwIfAborted();
        return { kind: "not-running", reason: `the connection to it was lost: ${(0,user_error/* messageOf */.b)(error)}` };
    }
    finally {
        signal.removeEventListener("abort", onAbort);
        socket.destroy();
    }
}
function readStatus(status, output) {
    if (status === undefined)
        return { kind: "not-running", reason: "the connection to it was lost" };
    if (status.status === "Success")
        return { kind: "exited", exitCode: 0, output };
    const exit = status.details?.causes?.find(({ reason }) => reason === "ExitCode")?.message;
    if (exit !== undefined)
        return { kind: "exited", exitCode: Number(exit), output };
    const reason = status.message ?? "no reason was given";
    return CANNOT_RUN.test(reason) ? { kind: "cannot-run", reason } : { kind: "not-running", reason };
}

// EXTERNAL MODULE: ./src/ports/backend-errors.ts
var backend_errors = __webpack_require__(7734);
;// CONCATENATED MODULE: ./src/backend/kubernetes/cluster/cluster-breakdown.ts


class ClusterBreakdown extends backend_errors/* Unanswered */.X {
    code;
    constructor(call, cause) {
        super(`the cluster did not answer ${call}: ${(0,user_error/* messageOf */.b)(cause)}`, {
            hint: "Check whether the cluster's API server was restarted or is overloaded, and whether a NetworkPolicy keeps this job from it.",
            cause,
        });
        this.code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/read-text.ts
async function readAnswer(answer, mostBytes) {
    const chunks = [];
    let length = 0;
    for await (const chunk of answer) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > mostBytes)
            throw new Error(`the answer is longer than ${mostBytes} bytes`);
    }
    return Buffer.concat(chunks).toString("utf8");
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/read-refusal.ts



const MOST_BYTES = 1 << 16;
async function refusalIn(call, answer) {
    const text = await readAnswer(answer, MOST_BYTES).catch(() => "");
    const { message, reason } = statusIn(text);
    const statusCode = answer.statusCode ?? 0;
    return new ClusterRefusal({
        call: callName(call),
        sentence: message || text.trim().slice(0, 500) || answer.statusMessage || "no reason was given",
        statusCode,
        reason: reason ?? "",
    });
}
function statusIn(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === "object" && value !== null ? value : {};
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./src/backend/kubernetes/api/send.ts


const IDLE_CONNECTION_MS = 5_000;
const HEAD_MS = 10_000;
function sendTo({ host, port, authority, token }) {
    const agent = new external_node_https_.Agent({
        keepAlive: true,
        timeout: IDLE_CONNECTION_MS,
        ...(authority === undefined ? {} : { ca: authority }),
    });
    const sendAs = (bearer, call, extra) => new Promise((resolve, reject) => {
        const body = call.body === undefined ? undefined : JSON.stringify(call.body);
        const sent = (0,external_node_https_.request)({
            agent,
            host,
            port,
            method: call.method,
            path: targetOf(call),
            headers: {
                Accept: "application/json",
                "User-Agent": "sibling-services",
                ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
                ...(body === undefined
                    ? {}
                    : { "Content-Type": "application/json", "Content-Length": String(Buffer.byteLength(body)) }),
                ...extra,
            },
            ...(call.signal === undefined ? {} : { signal: call.signal }),
        }, (answer) => {
            clearTimeout(late);
            answer.socket.setTimeout(0);
            resolve({ kind: "answer", answer });
        });
        const late = setTimeout(() => sent.destroy(new Error(`no answer within ${HEAD_MS / 1_000} s`)), HEAD_MS);
        sent.on("upgrade", ({ headers }, socket, head) => {
            clearTimeout(late);
            resolve({ kind: "upgraded", headers, socket, head });
        });
        sent.on("error", (error) => {
            clearTimeout(late);
            reject(call.signal?.aborted ? call.signal.reason : error);
        });
        sent.end(body);
    });
    return async (call, extra = {}) => {
        const bearer = token();
        const answered = await sendAs(bearer, call, extra);
        const next = token();
        if (answered.kind === "upgraded" || answered.answer.statusCode !== 401 || next === bearer)
            return answered;
        answered.answer.destroy();
        return sendAs(next, call, extra);
    };
}
function endIfSilent(answer, silenceMs) {
    const { socket } = answer;
    const onSilence = () => answer.destroy(new Error(`nothing came for ${silenceMs / 1_000} s`));
    socket.setTimeout(silenceMs, onSilence);
    answer.once("close", () => socket.off("timeout", onSilence));
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/patient-call.ts






const IN_TROUBLE = [429, 502, 503, 504];
const IN_TROUBLE_ITSELF = [...IN_TROUBLE, 500];
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 1_000;
const COMING_UP_MS = 10_000;
const LONGEST_SILENCE_MS = 10_000;
const patient_call_MOST_BYTES = 1 << 28;
function patientCalls(send, patience) {
    const connection = { ...patience, brokeDownAtMs: Number.NEGATIVE_INFINITY };
    const all = (call) => ({ ...call, signal: withBoth(call.signal, patience.signal) });
    const stream = async (call) => {
        const answered = await head(send, call, {}, patience);
        if (answered.kind === "answer")
            return answered.answer;
        answered.socket.destroy();
        throw new Error("the server speaks another protocol than it was asked for");
    };
    return {
        json: (call) => patiently(all(call), connection, IN_TROUBLE_ITSELF, async (one) => {
            const answer = await stream(one);
            endIfSilent(answer, LONGEST_SILENCE_MS);
            return JSON.parse(await readAnswer(answer, patient_call_MOST_BYTES));
        }),
        stream: (call) => patiently(all(call), connection, IN_TROUBLE, stream),
        upgrade: (call, headers) => patiently(all(call), connection, IN_TROUBLE, async (one) => {
            const answered = await head(send, one, headers, patience);
            if (answered.kind === "upgraded")
                return answered;
            answered.answer.destroy();
            throw new Error("the server did not open a WebSocket");
        }),
    };
}
function withBoth(one, other) {
    return one === undefined ? other : AbortSignal.any([one, other]);
}
async function head(send, call, headers, { clock, onAnswer }) {
    const startedAtMs = clock.nowMs();
    const answered = await send(call, headers);
    const statusCode = answered.kind === "upgraded" ? 101 : (answered.answer.statusCode ?? 0);
    onAnswer?.(callName(call), statusCode, clock.nowMs() - startedAtMs);
    if (statusCode >= 400 && answered.kind === "answer")
        throw await refusalIn(call, answered.answer);
    return answered;
}
async function patiently(call, connection, troubles, once) {
    const { clock, patienceMs } = connection;
    const untilMs = clock.nowMs() + patienceMs;
    for (let pauseMs = FIRST_PAUSE_MS;; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
        try {
            return await once(call);
        }
        catch (error) {
            call.signal.throwIfAborted();
            const isBreakdown = !(error instanceof ClusterRefusal);
            if (isBreakdown)
                connection.brokeDownAtMs = clock.nowMs();
            const isComingUp = clock.nowMs() - connection.brokeDownAtMs < COMING_UP_MS;
            const isWorthRepeating = isBreakdown ||
                isClusterRefusal(error, ...troubles) ||
                isCrowded(call, error) ||
                (isComingUp && isClusterRefusal(error, 401, 403));
            if (!isWorthRepeating || clock.nowMs() >= untilMs)
                throw isBreakdown ? new ClusterBreakdown(callName(call), error) : error;
            await clock.sleep(pauseMs, call.signal);
        }
    }
}
function isCrowded({ method }, error) {
    return method === "POST" && isClusterRefusal(error, 409) && error.reason === "Conflict";
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/pod-log.ts


const pod_log_LONGEST_SILENCE_MS = 10_000;
async function* podLog(calls, path, extent) {
    let told = 0;
    for (;;) {
        const answer = await pod_log_open(calls, path, extent);
        if (answer === undefined)
            return;
        const { silenceMs } = extent.kind === "follow" ? extent : { silenceMs: pod_log_LONGEST_SILENCE_MS };
        let isSilent = false;
        endIfSilent(answer, silenceMs);
        answer.socket.once("timeout", () => {
            isSilent = true;
        });
        let seen = 0;
        try {
            for await (const chunk of answer) {
                const fresh = chunk.subarray(Math.max(0, Math.min(chunk.length, told - seen)));
                seen += chunk.length;
                if (fresh.length === 0)
                    continue;
                told += fresh.length;
                yield fresh;
            }
            return;
        }
        catch (error) {
            if (extent.kind !== "follow")
                throw error;
            if (isSilent)
                return;
            extent.signal.throwIfAborted();
        }
    }
}
async function pod_log_open(calls, path, extent) {
    const query = extent.kind === "follow"
        ? { follow: true }
        : extent.kind === "last-lines"
            ? { tailLines: extent.lines }
            : {};
    const signal = extent.kind === "follow" ? extent.signal : undefined;
    try {
        return await calls.stream({ method: "GET", path: `${path}/log`, query, signal });
    }
    catch (error) {
        if (isClusterRefusal(error, 400, 404))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/json-lines.ts
async function* jsonLines(stream) {
    let rest = "";
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
        rest = lines.pop() ?? "";
        for (const line of lines)
            if (line !== "")
                yield JSON.parse(line);
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/watch-pods.ts



const WATCH_SECONDS = 60;
const watch_pods_LONGEST_SILENCE_MS = 70_000;
const PAUSE_MS = 100;
async function watchPods(path, labels, onChange, tools) {
    const known = new Map();
    const tell = (change) => {
        const { uid = "" } = change.pod.metadata;
        if (change.kind === "now")
            known.set(uid, change.pod);
        else if (!known.delete(uid))
            return;
        onChange(change);
    };
    const labelSelector = selectorOf(labels);
    const first = await watch_pods_open(path, { labelSelector }, tools);
    follow(first).catch(() => {
    });
    async function follow(stream) {
        await readChanges(stream, tell);
        for (;;) {
            await tools.clock.sleep(PAUSE_MS, tools.signal);
            try {
                const list = await listAgain(labelSelector);
                const { resourceVersion = "" } = list.metadata;
                await readChanges(await watch_pods_open(path, { labelSelector, resourceVersion }, tools), tell);
            }
            catch {
                tools.signal.throwIfAborted();
            }
        }
    }
    async function listAgain(labelSelector) {
        const call = { method: "GET", path, query: { labelSelector }, signal: tools.signal };
        const list = await tools.calls.json(call);
        const uids = new Set(list.items.map(({ metadata }) => metadata.uid));
        for (const pod of [...known.values()])
            if (!uids.has(pod.metadata.uid))
                tell({ kind: "gone", pod });
        for (const pod of list.items)
            tell({ kind: "now", pod });
        return list;
    }
}
async function watch_pods_open(path, query, { calls, signal }) {
    const answer = await calls.stream({
        method: "GET",
        path,
        query: { ...query, watch: true, timeoutSeconds: WATCH_SECONDS },
        signal,
    });
    endIfSilent(answer, watch_pods_LONGEST_SILENCE_MS);
    return answer;
}
async function readChanges(stream, tell) {
    try {
        for await (const line of jsonLines(stream)) {
            const event = line;
            if (event.type === "ERROR")
                return;
            if (event.type === "DELETED")
                tell({ kind: "gone", pod: event.object });
            else if (event.type !== "BOOKMARK")
                tell({ kind: "now", pod: event.object });
        }
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/api/connect-cluster.ts







const REVIEWS = "/apis/authorization.k8s.io/v1";
function connectCluster(access, patience) {
    const calls = patientCalls(sendTo(access), patience);
    return {
        version: async () => (await calls.json({ method: "GET", path: "/version" })).gitVersion,
        namespace: (name) => namespaceOf(name, calls, patience),
    };
}
function namespaceOf(name, calls, { clock, signal }) {
    const root = `/api/v1/namespaces/${name}`;
    const pods = `${root}/pods`;
    const services = `${root}/services`;
    const secrets = `${root}/secrets`;
    const create = (path, body) => calls.json({ method: "POST", path, body });
    const list = async (path, labels) => (await calls.json({
        method: "GET",
        path,
        query: { labelSelector: selectorOf(labels) },
    })).items;
    const remove = async (path, uid) => {
        const body = { gracePeriodSeconds: 0, propagationPolicy: "Background", preconditions: { uid } };
        await unlessGone(calls.json({ method: "DELETE", path, body }));
    };
    return {
        name,
        pods: {
            get: (pod) => unlessGone(calls.json({ method: "GET", path: `${pods}/${pod}` })),
            list: (labels) => list(pods, labels),
            create: (pod) => create(pods, { apiVersion: "v1", kind: "Pod", ...pod }),
            remove: (pod, uid) => remove(`${pods}/${pod}`, uid),
            watch: (labels, onChange, until) => watchPods(pods, labels, onChange, { calls, clock, signal: AbortSignal.any([signal, until]) }),
            exec: (pod, argv, until) => runInPod(calls, `${pods}/${pod}`, argv, until),
            log: (pod, extent) => podLog(calls, `${pods}/${pod}`, extent),
        },
        services: {
            create: (service) => create(services, { apiVersion: "v1", kind: "Service", ...service }),
            list: (labels) => list(services, labels),
            remove: (service, uid) => remove(`${services}/${service}`, uid),
        },
        secrets: {
            create: async (secret) => {
                await create(secrets, { apiVersion: "v1", kind: "Secret", ...secret });
            },
            removeAll: async (labels) => {
                await calls.json({ method: "DELETE", path: secrets, query: { labelSelector: selectorOf(labels) } });
            },
        },
        eventsOf: async (uid) => {
            const query = { fieldSelector: `involvedObject.uid=${uid}` };
            const { items } = await calls.json({ method: "GET", path: `${root}/events`, query });
            return [...items];
        },
        reviewRules: () => create(`${REVIEWS}/selfsubjectrulesreviews`, {
            apiVersion: "authorization.k8s.io/v1",
            kind: "SelfSubjectRulesReview",
            spec: { namespace: name },
        }),
        reviewAccess: (resourceAttributes) => create(`${REVIEWS}/selfsubjectaccessreviews`, {
            apiVersion: "authorization.k8s.io/v1",
            kind: "SelfSubjectAccessReview",
            spec: { resourceAttributes },
        }),
    };
}
async function unlessGone(call) {
    try {
        return await call;
    }
    catch (error) {
        if (isClusterRefusal(error, 404, 409))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/place/own-pod.ts

async function findOwnPod(namespace, { traces, localAddresses }) {
    const names = [...new Set(traces.hostnames)].filter((name) => /^[a-z0-9][a-z0-9.-]*$/.test(name));
    const local = localAddresses();
    for (const name of names) {
        const pod = await namespace.pods.get(name);
        const address = addressesOf(pod).find((one) => local.includes(one));
        const uid = pod?.metadata.uid;
        if (pod === undefined || uid === undefined || address === undefined)
            continue;
        return { name, namespace: namespace.name, uid, address, labels: pod.metadata.labels ?? {} };
    }
    throw new user_error/* UserError */.y(`the pod of this job was not found: none in the namespace ${namespace.name} has the name ${names.join(" or ")} and this job's address ${local.filter(isOutward).join(" or ")}`, {
        hint: "Run the job in a pod with an address and a hostname of its own (no hostNetwork, no `hostname` in its template).",
    });
}
function addressesOf(pod) {
    const { podIP, podIPs = [] } = pod?.status ?? {};
    return [podIP, ...podIPs.map(({ ip }) => ip)].filter((address) => address !== undefined);
}
function isOutward(address) {
    return address.includes(".") && !address.startsWith("127.");
}

// EXTERNAL MODULE: ./src/job/session.ts
var session = __webpack_require__(2379);
;// CONCATENATED MODULE: ./src/backend/kubernetes/labels.ts


const PREFIX = "sibling-services.";
const POD_LABEL = {
    session: `${PREFIX}session`,
    jobSession: `${PREFIX}job-session`,
    name: `${PREFIX}name`,
    owner: `${PREFIX}owner`,
    names: `${PREFIX}names`,
    start: `${PREFIX}start`,
    runnerPod: "runner-pod",
};
const ANNOTATION = {
    service: `${PREFIX}service`,
    repository: `${PREFIX}repository`,
    run: `${PREFIX}run`,
    job: `${PREFIX}job`,
    step: `${PREFIX}step`,
    runner: `${PREFIX}runner`,
    ownerPod: `${PREFIX}owner-pod`,
    ownerNamespace: `${PREFIX}owner-namespace`,
    expiresSeconds: `${PREFIX}expires-seconds`,
};
function marksOf(session, owner, { job, expiresSeconds }) {
    const names = { repository: job.repository, run: job.run, job: job.name };
    const runnerPod = owner.labels[POD_LABEL.runnerPod];
    return {
        labels: {
            [POD_LABEL.session]: session.id,
            [POD_LABEL.jobSession]: session.jobSession,
            [POD_LABEL.owner]: owner.uid,
            [POD_LABEL.names]: digestOf(names),
            ...(runnerPod === undefined ? {} : { [POD_LABEL.runnerPod]: runnerPod }),
        },
        annotations: known({
            [ANNOTATION.repository]: job.repository,
            [ANNOTATION.run]: job.run,
            [ANNOTATION.job]: job.name,
            [ANNOTATION.step]: job.step,
            [ANNOTATION.runner]: job.runner,
            [ANNOTATION.ownerPod]: owner.name,
            [ANNOTATION.ownerNamespace]: owner.namespace,
            [ANNOTATION.expiresSeconds]: String(expiresSeconds),
        }),
    };
}
function marksOfThing({ labels, annotations }, thing) {
    return {
        labels: { ...labels, [POD_LABEL.name]: thing.name, [POD_LABEL.start]: thing.start },
        annotations: { ...annotations, [ANNOTATION.service]: thing.service },
    };
}
function marksOfJob({ labels, annotations }, name) {
    const { [POD_LABEL.session]: _session, ...shared } = labels;
    const { [ANNOTATION.step]: _step, ...about } = annotations;
    return { labels: { ...shared, [POD_LABEL.name]: name }, annotations: about };
}
function selectorFor(belongings) {
    return belongings.kind === "session"
        ? { ...selectorForJob(belongings), [POD_LABEL.session]: belongings.id }
        : selectorForJob(belongings);
}
function selectorForJob(belongings) {
    return {
        [POD_LABEL.jobSession]: belongings.jobSession,
        ...(belongings.kind === "session" ? selectorForNames(belongings.ofJob) : {}),
    };
}
function selectorForNames(names) {
    return { [POD_LABEL.names]: digestOf(names) };
}
function isOurs({ name, labels = {} }) {
    return (0,session/* isSessionId */.S)(labels[POD_LABEL.jobSession] ?? "") && labels[POD_LABEL.name] === name;
}
function digestOf({ repository, run, job }) {
    const text = JSON.stringify([repository ?? "", run ?? "", job ?? ""]);
    return (0,external_node_crypto_.createHash)("sha256").update(text).digest("hex").slice(0, 16);
}
function known(values) {
    return Object.fromEntries(Object.entries(values).filter((entry) => Boolean(entry[1])));
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-headless-service.ts

function planHeadlessService(metadata) {
    const jobSession = metadata.labels?.[POD_LABEL.jobSession] ?? "";
    return {
        metadata,
        spec: {
            clusterIP: "None",
            selector: { [POD_LABEL.jobSession]: jobSession },
            publishNotReadyAddresses: true,
        },
    };
}

// EXTERNAL MODULE: ./src/request/container-port.ts
var container_port = __webpack_require__(3616);
// EXTERNAL MODULE: ./src/request/docker-options.ts
var docker_options = __webpack_require__(9062);
;// CONCATENATED MODULE: ./src/request/portable-options.ts


function portableOptionsOf(options) {
    const { body, flags } = (0,docker_options/* openDockerOptions */.x)(options);
    const host = body.HostConfig ?? {};
    return {
        labels: body.Labels ?? {},
        annotations: host.Annotations ?? {},
        isPrivileged: host.Privileged ?? false,
        addedCapabilities: (host.CapAdd ?? []).map(capability),
        droppedCapabilities: (host.CapDrop ?? []).map(capability),
        securityOptions: host.SecurityOpt ?? [],
        isRootReadOnly: host.ReadonlyRootfs ?? false,
        groups: host.GroupAdd ?? [],
        sysctls: host.Sysctls ?? {},
        extraHosts: (host.ExtraHosts ?? []).map(extraHost),
        searchDomains: (host.DnsSearch ?? []).filter((domain) => domain !== "."),
        resolverOptions: host.DnsOptions ?? [],
        exposedPorts: Object.keys(body.ExposedPorts ?? {}).flatMap((port) => (0,container_port/* parseContainerPort */.W_)(port) ?? []),
        hasInit: host.Init ?? false,
        hasStdin: body.OpenStdin ?? false,
        hasTerminal: body.Tty ?? false,
        restarts: restartsOf(host),
        cpuWeight: host.CpuShares || undefined,
        cpuLimit: cpuLimitOf(host),
        memoryMounts: memoryMountsOf(body),
        flags,
    };
}
function capability(name) {
    return name.toUpperCase().replace(/^CAP_/, "");
}
function extraHost(text) {
    const at = text.indexOf(":");
    return { name: text.slice(0, at), ip: text.slice(at + 1).replace(/^\[(.*)\]$/, "$1") };
}
function restartsOf({ RestartPolicy }) {
    switch (RestartPolicy?.Name) {
        case undefined:
        case "":
        case "no":
            return undefined;
        case "on-failure":
            return "on-failure";
        default:
            return "always";
    }
}
function cpuLimitOf({ CpuQuota, CpuPeriod }) {
    return CpuQuota === undefined || CpuQuota <= 0 ? undefined : CpuQuota / (CpuPeriod || 100_000);
}
function memoryMountsOf({ HostConfig: { Mounts = [] } = {} }) {
    return Mounts.filter(({ Type }) => Type === "tmpfs").map(({ Target = "", TmpfsOptions }) => {
        const size = TmpfsOptions?.SizeBytes;
        return { target: Target, sizeBytes: typeof size === "number" && size > 0 ? size : undefined };
    });
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/container-name.ts
const CONTAINER_NAME = "service";

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/host-name.ts
const LONGEST = 50;
function hostnameOf(serviceName) {
    const label = serviceName
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-+/, "")
        .slice(0, LONGEST)
        .replace(/-+$/, "");
    return label === "" ? "service" : label;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/read-memory-options.ts
const NO_EFFECT = /^(?:rw|noexec|nosuid|nodev|exec|suid|dev|mode=0?1?777|)$/;
const UNITS = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
function readMemoryOptions(options) {
    const words = options.split(",");
    const sizes = words.map((word) => /^size=([0-9]+)([kmg]?)$/i.exec(word));
    const [, digits, unit = ""] = sizes.findLast((size) => size !== null) ?? [];
    return {
        sizeBytes: digits === undefined ? undefined : Number(digits) * (UNITS[unit.toLowerCase()] ?? 1) || undefined,
        unknown: words.filter((word, index) => !sizes[index] && !NO_EFFECT.test(word)),
    };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-memory-volumes.ts

function planMemoryVolumes({ volumes, resources, storage }, dataDirectories, memoryMounts) {
    const wanted = [];
    for (const volume of volumes) {
        if (volume.kind === "anonymous")
            wanted.push({ target: volume.target, emptyDir: {} });
        if (volume.kind === "tmpfs")
            wanted.push({ target: volume.target, emptyDir: inMemory(readMemoryOptions(volume.options).sizeBytes) });
    }
    for (const { target, sizeBytes } of memoryMounts)
        wanted.push({ target, emptyDir: inMemory(sizeBytes) });
    const taken = new Set(wanted.map(({ target }) => target));
    if (storage === "memory")
        for (const target of dataDirectories.filter((path) => !taken.has(path)))
            wanted.push({ target, emptyDir: inMemory(undefined) });
    if (resources.sharedMemoryBytes !== undefined)
        wanted.push({ target: "/dev/shm", emptyDir: inMemory(resources.sharedMemoryBytes) });
    return {
        volumes: wanted.map(({ emptyDir }, at) => ({ name: `volume-${at}`, emptyDir })),
        volumeMounts: wanted.map(({ target }, at) => ({ name: `volume-${at}`, mountPath: target })),
    };
}
function inMemory(sizeBytes) {
    return { medium: "Memory", ...(sizeBytes === undefined ? {} : { sizeLimit: String(sizeBytes) }) };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-resources.ts
function planResources({ memoryBytes, memoryReservationBytes, cpus }, { cpuLimit, cpuWeight }) {
    const limits = quantities(memoryBytes, cpus ?? cpuLimit);
    const requests = quantities(memoryReservationBytes, cpuWeight === undefined ? undefined : cpuWeight / 1024);
    return {
        ...(Object.keys(limits).length === 0 ? {} : { limits }),
        ...(Object.keys(requests).length === 0 ? {} : { requests }),
    };
}
function quantities(memoryBytes, cpus) {
    return {
        ...(memoryBytes === undefined ? {} : { memory: String(memoryBytes) }),
        ...(cpus === undefined ? {} : { cpu: `${Math.max(1, Math.ceil(cpus * 1000))}m` }),
    };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/read-user.ts
function readUser(text) {
    const [user = "", group, ...more] = text.split(":");
    const uid = numberOf(user);
    const gid = group === undefined || group === "" ? undefined : numberOf(group);
    if (more.length > 0 || uid === undefined || (group && gid === undefined))
        return undefined;
    return { uid, gid };
}
function numberOf(text) {
    if (text === "root")
        return 0;
    return /^[0-9]{1,10}$/.test(text) && Number(text) < 2 ** 31 ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-security.ts

function planPodSecurity({ groups, sysctls }) {
    const settings = Object.entries(sysctls).map(([name, value]) => ({ name, value }));
    return {
        ...(groups.length === 0 ? {} : { supplementalGroups: groups.map(Number) }),
        ...(settings.length === 0 ? {} : { sysctls: settings }),
    };
}
function planContainerSecurity(user, options) {
    const { isPrivileged, isRootReadOnly, securityOptions, addedCapabilities, droppedCapabilities } = options;
    const identity = user === undefined ? undefined : readUser(user);
    const isPlain = identity !== undefined && identity.uid !== 0 && !isPrivileged;
    const drop = isPlain ? ["ALL"] : droppedCapabilities;
    const capabilities = {
        ...(addedCapabilities.length === 0 ? {} : { add: addedCapabilities }),
        ...(drop.length === 0 ? {} : { drop }),
    };
    const isUnconfined = isPrivileged || securityOptions.some((option) => option.startsWith("seccomp"));
    const isKept = isPlain || securityOptions.some((option) => /^no-new-privileges(?:[=:]true)?$/.test(option));
    return {
        ...(identity === undefined ? {} : { runAsUser: identity.uid }),
        ...(identity?.gid === undefined ? {} : { runAsGroup: identity.gid }),
        ...(isPlain ? { runAsNonRoot: true } : {}),
        ...(isPrivileged ? { privileged: true } : {}),
        ...(isKept && !isPrivileged ? { allowPrivilegeEscalation: false } : {}),
        ...(isRootReadOnly ? { readOnlyRootFilesystem: true } : {}),
        ...(Object.keys(capabilities).length === 0 ? {} : { capabilities }),
        seccompProfile: { type: isUnconfined ? "Unconfined" : "RuntimeDefault" },
    };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/plan-objects.ts







function planObjects(service, { podName, secretName, labels, annotations }, dataDirectories, { ownerReferences, subdomain, searches, jobHost, deadlineSeconds }) {
    const marks = { labels, annotations, ownerReferences };
    const options = portableOptionsOf(service.dockerOptions);
    const { volumes, volumeMounts } = planMemoryVolumes(service, dataDirectories, options.memoryMounts);
    const { entrypoint, command, workingDirectory } = service;
    const ports = portsOf(service, options.exposedPorts);
    const program = entrypoint?.length === 1 && entrypoint[0] === "" ? command : entrypoint;
    const words = program === command ? undefined : command;
    const pod = {
        metadata: {
            name: podName,
            ...marks,
            labels: { ...options.labels, ...labels },
            annotations: { ...options.annotations, ...annotations },
        },
        spec: {
            hostname: hostnameOf(service.name),
            subdomain,
            restartPolicy: "Never",
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            terminationGracePeriodSeconds: 0,
            activeDeadlineSeconds: deadlineSeconds,
            dnsConfig: {
                searches: [...searches, ...options.searchDomains],
                ...(options.resolverOptions.length === 0
                    ? {}
                    : { options: options.resolverOptions.map(resolverOption) }),
            },
            hostAliases: [
                { ip: jobHost, hostnames: ["job"] },
                ...options.extraHosts.map(({ name, ip }) => ({ ip, hostnames: [name] })),
            ],
            ...(service.platform === undefined ? {} : { nodeSelector: nodesOf(service.platform) }),
            ...(options.hasInit ? { shareProcessNamespace: true } : {}),
            securityContext: planPodSecurity(options),
            ...(volumes.length === 0 ? {} : { volumes }),
            containers: [
                {
                    name: CONTAINER_NAME,
                    image: service.image,
                    ...pullPolicyOf(service),
                    ...(program === undefined ? {} : { command: program.map(unexpanded) }),
                    ...(words === undefined ? {} : { args: words.map(unexpanded) }),
                    ...(workingDirectory === undefined ? {} : { workingDir: workingDirectory }),
                    securityContext: planContainerSecurity(service.user, options),
                    ...(ports.length === 0 ? {} : { ports }),
                    ...(options.hasStdin ? { stdin: true } : {}),
                    ...(options.hasTerminal ? { tty: true } : {}),
                    ...(volumeMounts.length === 0 ? {} : { volumeMounts }),
                    resources: planResources(service.resources, options),
                    envFrom: [{ secretRef: { name: secretName } }],
                },
            ],
        },
    };
    const secret = {
        metadata: { name: secretName, ...marks },
        type: "Opaque",
        immutable: true,
        data: Object.fromEntries(service.environment.map(variable)),
    };
    return { secret, pod };
}
function unexpanded(word) {
    return word.replaceAll("$(", () => "$$(");
}
function variable(line) {
    const at = line.indexOf("=");
    return [line.slice(0, at), Buffer.from(line.slice(at + 1)).toString("base64")];
}
function pullPolicyOf({ pull }) {
    switch (pull) {
        case "always":
            return { imagePullPolicy: "Always" };
        case "never":
            return { imagePullPolicy: "Never" };
        case "missing":
            return { imagePullPolicy: "IfNotPresent" };
        case undefined:
            return {};
    }
}
function portsOf({ ports }, exposed) {
    const all = [...ports.map(({ containerPort }) => containerPort), ...exposed];
    const first = all.filter((port, at) => all.findIndex((other) => (0,container_port/* isSameContainerPort */.Vg)(port, other)) === at);
    return first.map(({ number, protocol }) => ({
        containerPort: number,
        protocol: { tcp: "TCP", udp: "UDP", sctp: "SCTP" }[protocol],
    }));
}
function resolverOption(text) {
    const [name = "", value] = text.split(":");
    return value === undefined ? { name } : { name, value };
}
function nodesOf(platform) {
    const [system = "", architecture] = platform.split("/");
    return {
        "kubernetes.io/os": system,
        ...(architecture === undefined ? {} : { "kubernetes.io/arch": architecture }),
    };
}

// EXTERNAL MODULE: ./src/waiting/deferred.ts
var deferred = __webpack_require__(4624);
;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/interruption-of.ts
const CONDITION = "DisruptionTarget";
function interruptionOf({ status = {} }) {
    const { phase, reason, message, conditions } = status;
    const words = (name, said) => `ended by the cluster: ${name}${said ? `: ${said}` : ""}`;
    if (phase === "Failed" && reason)
        return words(reason, message);
    const condition = conditions?.find(({ type, status }) => type === CONDITION && status === "True");
    return condition && words(condition.reason ?? CONDITION, condition.message);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/running/pod-watch.ts


async function watchStepPods(namespace, labels) {
    const news = new Map();
    const waiters = new Map();
    const closing = new AbortController();
    const onChange = ({ kind, pod }) => {
        const { uid = "" } = pod.metadata;
        news.set(uid, kind === "gone" ? lastOf(pod) : pod);
        waiters.get(uid)?.resolve();
        waiters.delete(uid);
    };
    await namespace.pods.watch(labels, onChange, closing.signal);
    return {
        latest(created) {
            const known = news.get(created.metadata.uid ?? "") ?? created;
            return known === "gone" ? undefined : known;
        },
        changed(uid) {
            const waiter = waiters.get(uid) ?? (0,deferred/* deferred */.y)();
            waiters.set(uid, waiter);
            return waiter.promise;
        },
        close: () => closing.abort(new Error("the services are no longer watched")),
    };
}
function lastOf(pod) {
    if (interruptionOf(pod) === undefined)
        return "gone";
    return { ...pod, status: { ...pod.status, phase: "Failed" } };
}

// EXTERNAL MODULE: ./src/reachability/inside/sockets-inside.ts
var sockets_inside = __webpack_require__(5891);
;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/end-of-pod.ts


const KILLED = 137;
function endOfPod({ metadata, status = {} }) {
    const because = interruptionOf({ status });
    const own = status.containerStatuses?.find(({ name }) => name === CONTAINER_NAME);
    const terminated = own?.state?.terminated;
    if (terminated !== undefined)
        return { exitCode: terminated.exitCode, isOutOfMemory: terminated.reason === "OOMKilled", because };
    const isTakenAway = because !== undefined && metadata.deletionTimestamp !== undefined;
    return status.phase === "Failed" || isTakenAway
        ? { exitCode: KILLED, isOutOfMemory: false, because }
        : undefined;
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/running/state-of.ts


const NEVER = "0001-01-01T00:00:00Z";
function stateOfPod(pod) {
    const status = statusOf(pod);
    const { running, terminated } = status?.state ?? {};
    const end = endOfPod(pod);
    return {
        isRunning: running !== undefined && end === undefined,
        isRestarting: false,
        restartCount: status?.restartCount ?? 0,
        exitCode: end?.exitCode ?? 0,
        isOutOfMemory: end?.isOutOfMemory ?? false,
        because: end?.because,
        startedAt: running?.startedAt ?? terminated?.startedAt ?? NEVER,
        finishedAt: terminated?.finishedAt ?? NEVER,
        health: "none",
        addresses: end === undefined ? state_of_addressesOf(pod) : [],
    };
}
function state_of_addressesOf({ status = {} }) {
    const all = new Set([status.podIP ?? "", ...(status.podIPs ?? []).map(({ ip }) => ip)]);
    all.delete("");
    return [...all].toSorted((one, other) => Number(one.includes(":")) - Number(other.includes(":")));
}
function statusOf({ status }) {
    return status?.containerStatuses?.find(({ name }) => name === CONTAINER_NAME);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/running/running-pod.ts



const LOG_SILENCE_MS = 10_000;
const KUBELET_LOOKS_EVERY_MS = 1_000;
const running_pod_KILLED = 137;
function runningPod(started, { namespace, watch, healthcheck, routesTo }) {
    const { name: id = "", uid = "" } = started.metadata;
    const { pods } = namespace;
    const [ip = ""] = state_of_addressesOf(started);
    const { startedAt } = stateOfPod(started);
    const exec = (argv, { signal }) => pods.exec(id, argv, signal);
    const ended = endOf(started, uid, watch);
    return {
        id,
        ip,
        startedAt,
        healthcheck,
        routes: routesTo(() => state_of_addressesOf(started), exec),
        ended: (times) => (times === 1 ? ended : new Promise(() => { })),
        endIsToldWithinMs: KUBELET_LOOKS_EVERY_MS,
        ranOutOfMemory: new Promise(() => { }),
        async state() {
            const now = watch.latest(started);
            return now && stateOfPod(now);
        },
        exec,
        followLog: (signal) => pods.log(id, { kind: "follow", silenceMs: LOG_SILENCE_MS, signal }),
        listeners: (signal) => (0,sockets_inside/* listenersInside */.w)(exec, signal),
    };
}
async function endOf(started, uid, watch) {
    for (;;) {
        const changed = watch.changed(uid);
        const now = watch.latest(started);
        if (now === undefined)
            return running_pod_KILLED;
        const end = endOfPod(now);
        if (end !== undefined)
            return end.exitCode;
        await changed;
    }
}

// EXTERNAL MODULE: ./src/ports/service-failure.ts
var service_failure = __webpack_require__(6880);
// EXTERNAL MODULE: ./src/ports/taken-name.ts
var taken_name = __webpack_require__(6323);
;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/judge-start.ts



const ROOM_MS = 30_000;
const PULL_MS = 60_000;
const MAY_PASS = /timeout|timed out|\b(?:429|50[0234])\b|toomanyrequests|EOF|connection re(?:set|fused)|try again/i;
const FINAL = {
    InvalidImageName: {
        topic: "Image not found or private",
        hint: "Correct the name of the image.",
    },
    ErrImageNeverPull: {
        topic: "Image not on this machine",
        hint: "Remove `pull: never`: the node that was chosen does not have the image.",
    },
    CreateContainerConfigError: {
        topic: "Refused by the cluster",
        hint: "The node cannot make the container as it is asked for; its sentence says what is missing.",
    },
    CreateContainerError: {
        topic: "Command cannot start",
        hint: "Check `command`, `entrypoint` and the image's own program.",
    },
    RunContainerError: {
        topic: "Command cannot start",
        hint: "Check `command`, `entrypoint` and the image's own program.",
    },
};
function judgeStart(service, pod, waitedMs) {
    const failed = (why, advice) => ({
        kind: "failed",
        failure: new service_failure/* ServiceFailure */.A(service.name, why, { containerId: pod.metadata.name ?? "", ...advice }),
    });
    const { podIP, conditions, containerStatuses } = pod.status ?? {};
    const state = containerStatuses?.find(({ name }) => name === CONTAINER_NAME)?.state;
    if (state?.terminated?.reason === "StartError")
        return failed(`could not be started: ${state.terminated.message ?? "StartError"}`, {
            topic: "Command cannot start",
            hint: "Check `command`, `entrypoint` and the image's own program.",
        });
    const end = endOfPod(pod);
    if (end?.because !== undefined && state?.terminated === undefined)
        return failed(`was ${end.because}`, {
            topic: "Ended by the cluster",
            hint: "Check what the node has room for, and what `--memory` and `--cpus` in `options` ask for.",
        });
    if (end !== undefined || (state?.running !== undefined && podIP))
        return { kind: "started" };
    const waiting = state?.waiting?.reason ?? "";
    const words = [waiting, state?.waiting?.message].filter(Boolean).join(": ");
    const final = FINAL[waiting];
    if (final !== undefined)
        return failed(`could not be started: ${words}`, final);
    if (waiting === "ErrImagePull" || waiting === "ImagePullBackOff") {
        if (MAY_PASS.test(words) && waitedMs < PULL_MS)
            return { kind: "waiting", note: `the image ${service.image} could not be pulled yet: ${words}` };
        return failed(`could not pull the image ${service.image}: ${words}`, {
            topic: "Image not found or private",
            hint: "Check the image's name and tag, and whether the namespace's service account has imagePullSecrets for its registry.",
        });
    }
    const scheduling = conditions?.find(({ type, status }) => type === "PodScheduled" && status === "False");
    if (scheduling?.reason === "Unschedulable") {
        const words = scheduling.message ?? "Unschedulable";
        if (waitedMs < ROOM_MS)
            return { kind: "waiting", note: `no node has room for it: ${words}` };
        return failed(`found no node that has room for it: ${words}`, {
            topic: "No room in the cluster",
            hint: "Ask for less with `--memory` and `--cpus` in `options`, or give the cluster a node that fits.",
        });
    }
    return { kind: "waiting", note: waiting === "" ? "waiting for a node" : "the node prepares its container" };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/failure/refused-failure.ts

function refusedFailure(service, refusal) {
    return new service_failure/* ServiceFailure */.A(service, `was refused by the cluster: ${refusal.sentence}`, {
        topic: "Refused by the cluster",
        hint: refused_failure_hintFor(refusal.sentence),
        cause: refusal,
    });
}
function refused_failure_hintFor(sentence) {
    if (/exceeded quota/i.test(sentence))
        return "Free what the namespace's ResourceQuota counts, raise it, or ask for less with `--memory` and `--cpus` in `options`.";
    if (/violates PodSecurity/i.test(sentence))
        return "Give the namespace a PodSecurity level that the image can meet.";
    if (/(?:minimum|maximum) .*usage per/.test(sentence))
        return "A LimitRange of the namespace bounds what a pod may ask for: change `--memory` and `--cpus` in `options`, or the LimitRange.";
    return "Change what the sentence names, or the cluster's policy for this namespace.";
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/running/start-pod.ts






const TICK_MS = 1_000;
const REMOVAL_MS = 5_000;
const start_pod_PAUSE_MS = 100;
async function startPod(planned, signal, tools) {
    const { service } = planned;
    try {
        await createSecret(planned.secret, tools);
        const created = await create(planned, signal, tools);
        return await untilStarted(service, created, signal, tools);
    }
    catch (error) {
        if (error instanceof ClusterRefusal)
            throw refusedFailure(service.name, error);
        throw error;
    }
}
async function createSecret(secret, { namespace }) {
    try {
        await namespace.secrets.create(secret);
    }
    catch (error) {
        if (!isClusterRefusal(error, 409) || error.reason !== "AlreadyExists")
            throw error;
    }
}
async function create({ service, pod }, signal, tools) {
    const { namespace, clock } = tools;
    const { name = "", labels = {} } = pod.metadata;
    const start = { [POD_LABEL.start]: labels[POD_LABEL.start] ?? "" };
    const untilMs = clock.nowMs() + REMOVAL_MS;
    for (;;) {
        try {
            return await namespace.pods.create(pod);
        }
        catch (error) {
            if (!isClusterRefusal(error, 409) || error.reason !== "AlreadyExists")
                throw error;
            const holder = await namespace.pods.get(name);
            if (holder?.metadata.labels?.[POD_LABEL.start] === start[POD_LABEL.start])
                return holder;
            const isGoing = holder === undefined || holder.metadata.deletionTimestamp !== undefined;
            if (!isGoing || clock.nowMs() >= untilMs) {
                await namespace.secrets.removeAll(start);
                throw (0,taken_name/* takenName */.N)(service.name, holder?.metadata.annotations?.[ANNOTATION.step], error);
            }
            await clock.sleep(start_pod_PAUSE_MS, signal);
        }
    }
}
async function untilStarted(service, created, signal, { watch, clock, log }) {
    const { uid = "", name = "" } = created.metadata;
    const startedAtMs = clock.nowMs();
    for (let told = "";;) {
        const changed = watch.changed(uid);
        const pod = watch.latest(created);
        if (pod === undefined)
            throw vanished(service.name, name);
        const verdict = judgeStart(service, pod, clock.nowMs() - startedAtMs);
        if (verdict.kind === "started")
            return pod;
        if (verdict.kind === "failed")
            throw verdict.failure;
        if (verdict.note !== told)
            log.info(`${service.name}: ${verdict.note}`);
        told = verdict.note;
        await Promise.race([changed, tick(clock, signal)]);
        signal.throwIfAborted();
    }
}
async function tick(clock, signal) {
    await clock.sleep(TICK_MS, signal).catch(() => { });
}
function vanished(service, podName) {
    return new service_failure/* ServiceFailure */.A(service, "was removed by something else while it was starting", {
        containerId: podName,
        topic: "Removed by something else",
        hint: "Look for other jobs, cleanup scripts and controllers that remove pods in this namespace.",
    });
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/place/names.ts

function networkName({ jobSession }) {
    return `job-${jobSession}`;
}
function podName(service, { jobSession }) {
    return `${hostnameOf(service)}-${jobSession}`;
}
function hostInCluster(service, { network, namespace, ownNamespace }) {
    const name = `${hostnameOf(service)}.${network}`;
    return namespace === ownNamespace ? name : `${name}.${namespace}`;
}
function searchDomains(resolvConf, { network, namespace, ownNamespace }) {
    const domains = [...resolvConf.matchAll(/^search\s+(.*)$/gm)].flatMap(([, line = ""]) => line.split(/\s+/));
    const prefix = `${ownNamespace}.svc.`;
    const own = domains.find((domain) => domain.startsWith(prefix));
    return own === undefined ? [] : [`${network}.${namespace}.svc.${own.slice(prefix.length)}`];
}

// EXTERNAL MODULE: ./src/reachability/inside/listening-ports.ts + 1 modules
var listening_ports = __webpack_require__(7670);
;// CONCATENATED MODULE: ./src/backend/kubernetes/place/routes-to-pod.ts


function routesToPod(host, addresses, { exec, resolve }) {
    return {
        get addresses() {
            return addresses();
        },
        routesTo: (port) => podRoutes(host, addresses(), port),
        resolve,
        isForeign: () => false,
        missingProof: () => ({ kind: "none" }),
        async listensOn({ number }, signal) {
            const listeners = await (0,sockets_inside/* listenersInside */.w)(exec, signal).catch(() => undefined);
            return listeners && (0,listening_ports/* openPorts */.Rr)(listeners).includes(number);
        },
        seesOn: async () => "cannot-tell",
        isHostCertain: true,
        remedy: "Most probably a NetworkPolicy keeps this job's pod from it: allow connections between the pods of this namespace, or set the input kubernetes-namespace to one that this job may reach.",
    };
}
function podRoutes(host, addresses, { number }) {
    return [
        { kind: "alias", host, port: number },
        ...addresses.map((address) => ({ kind: "container-ip", host: address, port: number })),
    ];
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/place/prepare-place.ts











async function prepareNamespace(order, tools) {
    const { session, wishes } = order;
    const { namespace, own, job, log } = tools;
    const network = networkName(session);
    const marks = marksOf(session, own, { job, expiresSeconds: wishes.expiresSeconds });
    const [watch] = await Promise.all([
        watchStepPods(namespace, { [POD_LABEL.session]: session.id }),
        provideNetwork(network, marks, tools),
    ]);
    log.info(`Services run as pods in the namespace ${namespace.name}; this job reaches them by their names.`);
    const step = { session, network, marks, watch, expiresSeconds: wishes.expiresSeconds, pull: wishes.pull };
    return {
        vantage: "pod",
        network,
        jobHost: own.address,
        lacksNames: true,
        prepare: async (service) => prepare(service, step, tools),
        async toolEnvironment() {
            throw new user_error/* UserError */.y("the input testcontainers needs a Docker daemon, and this job's services run as pods", {
                topic: "Not possible in a pod",
                hint: "Remove the input, or give the runner a daemon (actions-runner-controller: containerMode.type dind).",
            });
        },
        close: watch.close,
    };
}
async function provideNetwork(name, marks, { namespace, own }) {
    const metadata = { name, ...marksOfJob(marks, name), ownerReferences: ownerOf(own, namespace.name) };
    try {
        await namespace.services.create(planHeadlessService(metadata));
    }
    catch (error) {
        if (!isClusterRefusal(error, 409) || error.reason !== "AlreadyExists")
            throw error;
    }
}
function ownerOf(own, namespace) {
    if (own.namespace !== namespace)
        return [];
    return [
        {
            apiVersion: "v1",
            kind: "Pod",
            name: own.name,
            uid: own.uid,
            controller: false,
            blockOwnerDeletion: false,
        },
    ];
}
function prepare(service, step, tools) {
    const image = { exposedPorts: [], environment: [] };
    return { image, pull: undefined, start: (order) => start(service, order, step, tools) };
}
async function start({ name }, { define, dataDirectories, signal }, step, tools) {
    const { session, network, marks, watch, expiresSeconds } = step;
    const { namespace, own, surroundings } = tools;
    const where = { network, namespace: namespace.name, ownNamespace: own.namespace };
    const host = hostInCluster(name, where);
    const service = define((port) => podRoutes(host, [], port));
    const start = (0,external_node_crypto_.randomBytes)(4).toString("hex");
    const thing = { name: podName(name, session), service: name, start };
    const { secret, pod: wanted } = planObjects({ ...service, pull: service.pull ?? step.pull }, { podName: thing.name, secretName: `${thing.name}-${start}`, ...marksOfThing(marks, thing) }, dataDirectories, {
        ownerReferences: ownerOf(own, namespace.name),
        subdomain: network,
        searches: searchDomains(tools.resolvConf, where),
        jobHost: own.address,
        deadlineSeconds: expiresSeconds,
    });
    const pod = await startPod({ service, secret, pod: wanted }, signal, { ...tools, watch });
    return runningPod(pod, {
        namespace,
        watch,
        healthcheck: service.healthcheck?.test && {
            test: service.healthcheck.test,
            timeoutMs: service.healthcheck.timeoutMs,
        },
        routesTo: (addresses, exec) => routesToPod(host, addresses, { exec, resolve: surroundings.resolveName }),
    });
}

// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
// EXTERNAL MODULE: ./src/request/problem.ts
var problem = __webpack_require__(1822);
;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/flags-in-a-pod.ts
const LEAVE_OUT = "Leave it out.";
const NAMES = "services of one job reach each other by name without it";
const NODE = "the kubelet of the node decides that for all of its pods";
const DISK = "a pod has no such limit for a disk";
const HOST = "a pod on a shared node must not see its host";
function becomes(does) {
    return { kind: "becomes", does };
}
function refused(because, hint = LEAVE_OUT, unless = []) {
    return { kind: "refused", because, hint, unless };
}
const AS_EVERYWHERE = becomes("The same: the action itself reads it.");
const NOTHING = becomes("Nothing, as with Docker.");
const flags_in_a_pod_NEVER = refused("this action refuses it everywhere");
const RESOLVER = becomes("An option of the pod's `dnsConfig`.");
const FLAGS_IN_A_POD = {
    env: becomes("A variable from a Secret of the service. A bare `KEY` that the job does not have is refused."),
    "env-file": becomes("Variables from the same Secret."),
    entrypoint: becomes("`command`; an empty one needs a `command` of the service."),
    workdir: becomes("`workingDir`."),
    user: becomes("`runAsUser` and `runAsGroup`, without any privileges unless it is 0; a name other than `root` is refused."),
    "group-add": becomes("`supplementalGroups`; a name is refused."),
    hostname: becomes("Nothing if it is the service's name; any other is refused."),
    domainname: refused("the cluster names a pod's domain", "Use the service's name, which resolves."),
    label: becomes("A label of the pod; a value that a label of Kubernetes cannot hold is refused."),
    "label-file": becomes("Labels of the pod, likewise."),
    annotation: becomes("An annotation of the pod."),
    init: becomes("`shareProcessNamespace`: the pod's own first process reaps zombies."),
    interactive: becomes("`stdin`."),
    tty: becomes("`tty`."),
    attach: NOTHING,
    restart: refused("a service that ends has failed", LEAVE_OUT, ["no", ""]),
    "stop-signal": becomes("Nothing: services are killed at the end of the job."),
    "stop-timeout": becomes("Nothing: services are killed at the end of the job."),
    "read-only": becomes("`readOnlyRootFilesystem`."),
    sysctl: becomes("`sysctls`; the kubelet refuses all but the safe ones."),
    ulimit: refused("Kubernetes has no field for it", "The container runtime of the node sets the limits."),
    rm: NOTHING,
    "health-cmd": AS_EVERYWHERE,
    "health-interval": becomes("Nothing: only the action runs the command, at its own pace."),
    "health-retries": becomes("Nothing, likewise."),
    "health-timeout": AS_EVERYWHERE,
    "health-start-period": becomes("Nothing, likewise."),
    "health-start-interval": becomes("Nothing, likewise."),
    "no-healthcheck": AS_EVERYWHERE,
    publish: becomes("A declared port. Nothing is published: the job reaches the pod's own port, and a host port has no meaning."),
    "publish-all": becomes("Nothing: all ports of a pod are in reach."),
    expose: becomes("A declared port of the container."),
    network: flags_in_a_pod_NEVER,
    net: flags_in_a_pod_NEVER,
    "network-alias": becomes("Is refused: a pod has one name."),
    "net-alias": becomes("Is refused: a pod has one name."),
    "add-host": becomes("`hostAliases`; `host-gateway` is refused."),
    dns: refused("only the cluster's name server knows the services"),
    "dns-option": RESOLVER,
    "dns-opt": RESOLVER,
    "dns-search": becomes("A search domain of the pod's `dnsConfig`, after the services' own."),
    ip: refused("the cluster chooses a pod's address"),
    ip6: refused("the cluster chooses a pod's address"),
    "link-local-ip": refused("the cluster chooses a pod's address"),
    "mac-address": refused("the cluster chooses a pod's address"),
    link: refused(NAMES),
    volume: becomes("An `emptyDir` if it is a path alone. A volume with a source, be it a path or a name, is refused."),
    mount: becomes("`type=tmpfs` is an `emptyDir` in memory. Other types are refused."),
    tmpfs: becomes("An `emptyDir` in memory, with `size=` as its limit; `uid`, `gid` and the like are refused."),
    "volumes-from": refused("pods have no volumes of each other"),
    "volume-driver": refused("a PersistentVolumeClaim has its own driver"),
    "storage-opt": refused("a pod has no storage driver of its own"),
    "log-driver": refused("the logs are read from the kubelet", LEAVE_OUT, ["json-file", "local", "journald"]),
    "log-opt": becomes("Nothing: the kubelet rotates logs."),
    memory: becomes("A limit of `memory`, and the same request unless `--memory-reservation` is given."),
    "memory-reservation": becomes("A request of `memory`."),
    "memory-swap": refused(NODE),
    "memory-swappiness": refused(NODE),
    "oom-kill-disable": refused(NODE),
    "oom-score-adj": refused(NODE),
    "pids-limit": refused(NODE, LEAVE_OUT, ["0", "-1"]),
    "shm-size": becomes("An `emptyDir` in memory at `/dev/shm`."),
    cpus: becomes("A limit of `cpu`."),
    "cpu-shares": becomes("A request of `cpu`, where 1024 is one processor."),
    "cpu-period": becomes("A limit of `cpu`, together with `--cpu-quota`."),
    "cpu-quota": becomes("A limit of `cpu`."),
    "cpu-rt-period": refused(NODE),
    "cpu-rt-runtime": refused(NODE),
    "cpuset-cpus": refused(NODE, "Use --cpus."),
    "cpuset-mems": refused(NODE),
    "cpu-count": flags_in_a_pod_NEVER,
    "cpu-percent": flags_in_a_pod_NEVER,
    "io-maxbandwidth": flags_in_a_pod_NEVER,
    "io-maxiops": flags_in_a_pod_NEVER,
    "blkio-weight": refused(DISK),
    "blkio-weight-device": refused(DISK),
    "device-read-bps": refused(DISK),
    "device-write-bps": refused(DISK),
    "device-read-iops": refused(DISK),
    "device-write-iops": refused(DISK),
    device: refused("a device belongs to one node"),
    "device-cgroup-rule": refused("a device belongs to one node"),
    gpus: refused("the cluster hands out GPUs as resources"),
    "kernel-memory": NOTHING,
    privileged: becomes("`privileged`, where the namespace allows it."),
    "cap-add": becomes("`capabilities.add`."),
    "cap-drop": becomes("`capabilities.drop`."),
    "security-opt": becomes("`no-new-privileges` is `allowPrivilegeEscalation: false`, and `seccomp=unconfined` a `seccompProfile`. Others are refused."),
    userns: becomes("Nothing: pods use the node's user namespace."),
    cgroupns: refused(NODE, LEAVE_OUT, ["private"]),
    "cgroup-parent": refused(NODE),
    ipc: refused(HOST, LEAVE_OUT, ["private", "shareable", ""]),
    pid: refused(HOST),
    uts: refused(HOST),
    runtime: refused("a cluster has RuntimeClasses instead"),
    isolation: refused("it exists only on Windows daemons", LEAVE_OUT, ["default"]),
    name: becomes("Nothing: the cluster would take a name once only, so the pod's is unique to the job."),
    platform: becomes("A `nodeSelector` for nodes of that system and architecture."),
    pull: becomes("`imagePullPolicy`."),
    quiet: NOTHING,
    cidfile: flags_in_a_pod_NEVER,
    "use-api-socket": flags_in_a_pod_NEVER,
    "disable-content-trust": NOTHING,
    help: flags_in_a_pod_NEVER,
};

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/label-syntax.ts
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$/;
const label_syntax_PREFIX = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
function isLabelKey(key) {
    const parts = key.split("/");
    const [prefix, name] = parts.length === 1 ? [undefined, parts[0]] : parts;
    if (parts.length > 2 || name === undefined || !NAME.test(name))
        return false;
    return prefix === undefined || (prefix.length <= 253 && label_syntax_PREFIX.test(prefix));
}
function isLabelValue(value) {
    return value === "" || NAME.test(value);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/refuse-volume.ts


function refuseVolumeInAPod(volume) {
    switch (volume.kind) {
        case "anonymous":
            return [];
        case "bind":
            return [
                {
                    key: ".volumes",
                    message: volume.isRelative
                        ? `the pod's node does not have this job's files, so it cannot mount ${(0,printable/* quoted */.T)(volume.target)} from them`
                        : `a pod must not mount ${(0,printable/* quoted */.T)(volume.source)} of the node that it happens to run on`,
                    hint: "Build the file into the image, or write only the path of an empty volume.",
                },
            ];
        case "named":
        case "session":
            return [
                {
                    key: ".volumes",
                    message: `pods of different nodes cannot share the volume ${(0,printable/* quoted */.T)(volume.name)}`,
                    hint: "Write only the path of a volume of the service's own.",
                },
            ];
        case "tmpfs": {
            const { unknown } = readMemoryOptions(volume.options);
            return unknown.map((option) => ({
                key: ".options",
                message: `--tmpfs ${volume.target}: ${(0,printable/* quoted */.T)(option)} has no counterpart in a pod`,
                hint: "A pod's memory volume knows only size.",
            }));
        }
    }
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/refuse-in-a-pod.ts









function refuseInAPod(services) {
    const problems = services.flatMap((service) => [...refusalsOf(service), ...refuseSharedName(service, services)].map((refusal) => problemOf(service, refusal)));
    if (problems.length === 0)
        return;
    const { message, details } = (0,problem/* problemsError */.$j)(problems);
    throw new user_error/* UserError */.y(message, { topic: "Not possible in a pod", details });
}
function problemOf({ name }, { key, message, hint }) {
    return { path: `services.${name}${key}`, origin: "services", message, hint, position: undefined };
}
function refusalsOf(service) {
    const options = portableOptionsOf(service.dockerOptions);
    return [
        ...refuseFlags(options),
        ...refuseValues(options),
        ...refuseBareVariables(service),
        ...refuseNamedUser(service),
        ...service.volumes.flatMap(refuseVolumeInAPod),
        ...service.aliases.map((name) => ({
            key: ".aliases",
            message: `a pod has one name, so others cannot find it as ${(0,printable/* quoted */.T)(name)}`,
            hint: "Give the service that name.",
        })),
        ...refuseEmptyCommand(service),
        ...refuseForNow(service),
    ];
}
function refuseFlags({ flags }) {
    const refused = flags.flatMap(({ name, value }) => {
        const rule = FLAGS_IN_A_POD[name];
        return rule?.kind === "refused" && !rule.unless.includes(value) ? [{ name, rule }] : [];
    });
    const first = refused.filter(({ name }, index) => refused.findIndex((one) => one.name === name) === index);
    return first.map(({ name, rule: { because, hint } }) => ({
        key: ".options",
        message: `--${name} has no counterpart in a pod, because ${because}`,
        hint,
    }));
}
function refuseValues(options) {
    const ofLabels = Object.entries(options.labels).filter(([key, value]) => !isLabelKey(key) || !isLabelValue(value));
    const ofAnnotations = Object.keys(options.annotations).filter((key) => !isLabelKey(key));
    const ofGroups = options.groups.filter((group) => !/^[0-9]+$/.test(group));
    const ofMounts = options.flags.filter(({ name, value }) => name === "mount" && !isMemory(value));
    return [
        ...ofLabels.map(([key]) => inOptions(`a label of a pod cannot be or hold what --label says of ${(0,printable/* quoted */.T)(key)}`, LABEL_HINT)),
        ...ofAnnotations.map((key) => inOptions(`${(0,printable/* quoted */.T)(key)} cannot be the key of a pod's annotation`, LABEL_HINT)),
        ...ofGroups.map((group) => inOptions(`--group-add: only the image knows the number of the group ${(0,printable/* quoted */.T)(group)}`, "Write its number.")),
        ...options.extraHosts
            .filter(({ ip }) => ip === "host-gateway")
            .map(({ name }) => inOptions(`--add-host: the node's address is not known for ${(0,printable/* quoted */.T)(name)}`, "The name job leads to this job; otherwise write an address.")),
        ...ofMounts.map(() => inOptions("--mount: a pod mounts only type=tmpfs in this form", "Write only the path of an empty volume in volumes.")),
        ...options.securityOptions
            .filter((option) => !KNOWN_SECURITY.test(option))
            .map((option) => inOptions(`--security-opt ${(0,printable/* quoted */.T)(option.slice(0, 40))} has no counterpart in a pod`, "Leave it out.")),
    ];
}
const LABEL_HINT = "Kubernetes takes letters, digits and -_. there, at most 63.";
const KNOWN_SECURITY = /^(?:no-new-privileges(?:[=:](?:true|false))?|seccomp[=:]unconfined)$/;
function inOptions(message, hint) {
    return { key: ".options", message, hint };
}
function isMemory(mount) {
    return /(?:^|,)type=tmpfs(?:,|$)/.test(mount);
}
function refuseBareVariables({ environment }) {
    return environment
        .filter((variable) => !variable.includes("="))
        .map((name) => ({
        key: ".env",
        message: `a pod cannot remove the variable ${(0,printable/* quoted */.T)(name)} of its image`,
        hint: "Give it a value, which may be empty, or leave it out.",
    }));
}
function refuseNamedUser({ user }) {
    if (user === undefined || readUser(user) !== undefined)
        return [];
    return [
        {
            key: ".options",
            message: `--user: only the image knows the number of ${(0,printable/* quoted */.T)(user)}`,
            hint: "Write numbers, as in --user 999:999; `docker run --rm <image> id` shows them.",
        },
    ];
}
function refuseEmptyCommand({ entrypoint, command = [] }) {
    if (entrypoint === undefined || entrypoint.some((word) => word !== "") || command.length > 0)
        return [];
    return [
        {
            key: ".entrypoint",
            message: "it removes the image's entrypoint, and no command is given instead",
            hint: "Add a command.",
        },
    ];
}
function refuseForNow({ name, copies, credentials, hostname }) {
    const isOtherName = hostname !== undefined && hostname !== hostnameOf(name);
    return [
        ...(copies.length === 0
            ? []
            : [
                {
                    key: ".copy",
                    message: "files cannot be copied into a pod yet",
                    hint: "Build them into the image.",
                },
            ]),
        ...(credentials === undefined
            ? []
            : [
                {
                    key: ".credentials",
                    message: "a pod cannot take a login of its own yet",
                    hint: "Give the namespace's service account imagePullSecrets for that registry.",
                },
            ]),
        ...(isOtherName
            ? [
                inOptions(`--hostname: a pod's own name is that of its service, ${hostnameOf(name)}`, "Leave it out."),
            ]
            : []),
    ];
}
function refuseSharedName({ name }, services) {
    const before = services.slice(0, services.findIndex((other) => other.name === name));
    const same = before.find((other) => hostnameOf(other.name) === hostnameOf(name));
    if (same === undefined)
        return [];
    const message = `its pod would have the DNS name ${hostnameOf(name)}, as that of ${same.name} has`;
    return [{ key: "", message, hint: "Give it another name of lower-case letters, digits and -." }];
}

// EXTERNAL MODULE: ./src/backend/removal/removal.ts
var removal = __webpack_require__(271);
// EXTERNAL MODULE: ./src/backend/removal/remove-repeatedly.ts
var remove_repeatedly = __webpack_require__(6101);
;// CONCATENATED MODULE: ./src/backend/kubernetes/removal/remove-belongings.ts



function removeObjects(belongings, namespace, patience) {
    const labels = selectorFor(belongings);
    return (0,remove_repeatedly/* removeRepeatedly */.K)(async () => {
        const pods = await removePods(labels, namespace);
        const secrets = await removeSecrets(labels, namespace);
        const networks = patience.network === "kept" ? removal/* NOTHING_FOUND */.dO : await removeNetworks(belongings, namespace);
        return (0,removal/* joined */.oR)([pods, secrets, networks]);
    }, patience);
}
function removePods(labels, { pods }) {
    return (0,removal/* unlessFailed */.OJ)("pods", async () => {
        const found = (await pods.list(labels)).map(({ metadata }) => metadata).filter(isOurs);
        return (0,removal/* removeEach */.O0)(found.map((one) => removable("container", one, pods.remove)));
    });
}
function removeSecrets(labels, { secrets }) {
    return (0,removal/* unlessFailed */.OJ)("secrets", async () => {
        await secrets.removeAll(labels);
        return removal/* NOTHING_FOUND */.dO;
    });
}
function removeNetworks(belongings, { pods, services }) {
    return (0,removal/* unlessFailed */.OJ)("services", async () => {
        const ofJob = selectorForJob(belongings);
        if ((await pods.list(ofJob)).length > 0)
            return removal/* NOTHING_FOUND */.dO;
        const found = (await services.list(ofJob)).map(({ metadata }) => metadata).filter(isOurs);
        return (0,removal/* removeEach */.O0)(found.map((one) => removable("network", one, services.remove)));
    });
}
function removable(kind, { name = "", uid = "" }, remove) {
    return {
        kind,
        name,
        async remove() {
            await remove(name, uid);
            return "removed";
        },
    };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/removal/kubernetes-inventory.ts




const MOST_TAIL_BYTES = 1 << 20;
function kubernetesInventory(namespace) {
    const { pods } = namespace;
    return {
        async services(of) {
            return (await pods.list(selectorFor(of)))
                .map(({ metadata }) => metadata)
                .filter(isOurs)
                .map(({ name: id = "", annotations = {} }) => ({
                id,
                name: annotations[ANNOTATION.service] ?? id,
                step: annotations[ANNOTATION.step] ?? "",
                wholeLog: () => pods.log(id, { kind: "whole" }),
            }));
        },
        hasSession: async (sessionId) => (await pods.list({ [POD_LABEL.session]: sessionId })).length > 0,
        async state(serviceId) {
            const pod = await pods.get(serviceId);
            return pod && stateOfPod(pod);
        },
        async lastLogLines(serviceId, lines) {
            const output = pods.log(serviceId, { kind: "last-lines", lines });
            return (await (0,output_tail/* readTailLines */.m)(output, { lines, bytes: MOST_TAIL_BYTES })).lines;
        },
        remove: (belongings, patience) => removeObjects(belongings, namespace, patience),
    };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/removal/decide-orphan.ts

function fateOfOwned({ labels = {}, annotations = {} }, owner) {
    const uid = labels[POD_LABEL.owner];
    if (uid === undefined || annotations[ANNOTATION.ownerPod] === undefined)
        return { kind: "alive" };
    if (owner?.metadata.uid !== uid)
        return { kind: "orphaned", because: "its job's pod is gone" };
    const phase = owner.status?.phase;
    return phase === "Succeeded" || phase === "Failed"
        ? { kind: "orphaned", because: `its job's pod has ended (${phase})` }
        : { kind: "alive" };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/removal/sweep.ts





const ANY = "";
async function sweepNamespace(ownJobSession, tools) {
    const { namespace, log, signal } = tools;
    try {
        const pods = (await namespace.pods.list({ [POD_LABEL.owner]: ANY })).map(({ metadata }) => metadata);
        const services = (await namespace.services.list({ [POD_LABEL.owner]: ANY })).map(({ metadata }) => metadata);
        const suspects = [...pods, ...services]
            .filter(isOurs)
            .filter(({ labels = {} }) => labels[POD_LABEL.jobSession] !== ownJobSession);
        for (const [uid, things] of byOwner(suspects)) {
            if (signal.aborted)
                return "unfinished";
            await sweepOwner(uid, things, tools);
        }
        return "done";
    }
    catch (error) {
        if (!signal.aborted)
            log.info(`could not remove leftovers of earlier jobs: ${(0,user_error/* messageOf */.b)(error)}`);
        return signal.aborted ? "unfinished" : "done";
    }
}
function byOwner(things) {
    const groups = new Map();
    for (const thing of things) {
        const uid = thing.labels?.[POD_LABEL.owner] ?? "";
        groups.set(uid, [...(groups.get(uid) ?? []), thing]);
    }
    return groups;
}
async function sweepOwner(uid, things, { cluster, namespace, log }) {
    const [thing] = things;
    const { [ANNOTATION.ownerPod]: name, [ANNOTATION.ownerNamespace]: of = namespace.name } = thing?.annotations ?? {};
    if (thing === undefined || name === undefined)
        return;
    const fate = fateOfOwned(thing, await cluster.namespace(of).pods.get(name));
    if (fate.kind === "alive")
        return;
    const { removed, failures } = await (0,removal/* removeEach */.O0)(things.map(({ name: thingName = "", uid: thingUid = "", annotations = {} }) => {
        const isPod = annotations[ANNOTATION.service] !== undefined;
        const kind = isPod ? namespace.pods : namespace.services;
        return {
            kind: isPod ? "container" : "network",
            name: thingName,
            async remove() {
                await kind.remove(thingName, thingUid);
                return "removed";
            },
        };
    }));
    await removeSecrets({ [POD_LABEL.owner]: uid }, namespace);
    if (removed.length > 0)
        log.info(`removed ${removed.length} leftovers of another job: ${fate.because}`);
    for (const failure of failures)
        log.info(`could not remove a leftover of another job: ${failure}`);
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/kubernetes-backend.ts








const PATIENCE_MS = 20_000;
function kubernetesBackend(tools, connectTo = connectCluster) {
    const { choice, job, surroundings, log, clock } = tools;
    const connect = (signal, patienceMs) => connectTo(choice.access, {
        clock,
        signal,
        patienceMs,
        onAnswer: (call, status, afterMs) => log.debug(`${call}: ${status} after ${afterMs.toFixed(1)} ms`),
    });
    const cluster = connect(tools.signal, PATIENCE_MS);
    const namespace = cluster.namespace(choice.namespace);
    return {
        address: formatNamespace(choice.namespace),
        secretsOf: (services) => services.flatMap(({ credentials }) => credentials?.password ?? []),
        async connect(services) {
            refuseInAPod(services);
            const [version] = await Promise.all([cluster.version(), checkRights(namespace, choice.account)]);
            log.info(`Kubernetes ${version}, namespace ${choice.namespace} (${choice.because})`);
        },
        sweepAside(ownJobSession) {
            const ending = new AbortController();
            const signal = AbortSignal.any([tools.signal, ending.signal]);
            let outcome = "unfinished";
            const over = sweepNamespace(ownJobSession, { ...tools, cluster, namespace, signal });
            void over.then((how) => {
                outcome = how;
            });
            return {
                end() {
                    ending.abort(new Error("the step is over"));
                    return outcome;
                },
            };
        },
        async prepare(order) {
            const own = await findOwnPod(cluster.namespace(choice.ownNamespace), surroundings);
            return prepareNamespace(order, { ...tools, job, namespace, own });
        },
        inventory: kubernetesInventory(namespace),
        inventoryForReport: kubernetesInventory(connect(tools.reportSignal, 3_000).namespace(choice.namespace)),
    };
}


/***/ })

};
;