"use strict";
exports.id = 328;
exports.ids = [328];
exports.modules = {

/***/ 9328:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kubernetesLeftovers: () => (/* binding */ kubernetesLeftovers)
});

// EXTERNAL MODULE: ./src/report/call-teller.ts
var call_teller = __webpack_require__(3549);
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
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/backend/output-tail.ts
var output_tail = __webpack_require__(4601);
;// CONCATENATED MODULE: ./src/backend/kubernetes/api/web-socket-frames.ts

const OPCODE = { close: 0x8, ping: 0x9, pong: 0xa };
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
const NODE_AWAY = /^(?:Internal error occurred: )?error dialing backend: /;
async function runInPod(calls, path, argv, signal) {
    try {
        const query = { command: argv, stdout: true, stderr: true };
        const upgraded = await calls.upgrade({ method: "GET", path: `${path}/exec`, query, signal }, handshake());
        return await resultOf(upgraded, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        const isOfPod = isClusterRefusal(error, 400, 404, 409, 500) && !NODE_AWAY.test(error.sentence);
        if (isOfPod)
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
    if (silenceMs === Number.POSITIVE_INFINITY)
        return;
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
            create: (pod) => calls.json({
                method: "POST",
                path: pods,
                query: { fieldValidation: "Strict" },
                body: { apiVersion: "v1", kind: "Pod", ...pod },
            }),
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
        networkPolicies: () => list(`/apis/networking.k8s.io/v1/namespaces/${name}/networkpolicies`, {}),
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

// EXTERNAL MODULE: ./src/job/session.ts
var session = __webpack_require__(2379);
// EXTERNAL MODULE: ./src/ports/mark.ts
var mark = __webpack_require__(307);
// EXTERNAL MODULE: ./src/request/own-prefix.ts
var own_prefix = __webpack_require__(7570);
;// CONCATENATED MODULE: ./src/backend/kubernetes/labels.ts




const POD_LABEL = {
    session: mark/* MARK */.M.session,
    jobSession: mark/* MARK */.M.jobSession,
    name: mark/* MARK */.M.name,
    owner: `${own_prefix/* OWN_PREFIX */.y}owner`,
    names: `${own_prefix/* OWN_PREFIX */.y}names`,
    start: `${own_prefix/* OWN_PREFIX */.y}start`,
    runnerPod: "runner-pod",
};
const ANNOTATION = {
    service: mark/* MARK */.M.service,
    repository: mark/* MARK */.M.repository,
    run: mark/* MARK */.M.run,
    job: mark/* MARK */.M.job,
    step: mark/* MARK */.M.step,
    runner: mark/* MARK */.M.runner,
    ownerPod: `${own_prefix/* OWN_PREFIX */.y}owner-pod`,
    ownerNamespace: `${own_prefix/* OWN_PREFIX */.y}owner-namespace`,
    expiresSeconds: mark/* MARK */.M.expiresSeconds,
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

;// CONCATENATED MODULE: ./src/backend/kubernetes/removal/find-lost.ts

async function findLost({ names }, step, { pods, services }) {
    const ofJob = selectorForNames(names);
    const [foundPods, networks] = await Promise.all([pods.list(ofJob), services.list(ofJob)]);
    const ours = foundPods.map(({ metadata }) => metadata).filter(isOurs);
    const sessions = new Map();
    for (const { labels = {}, annotations = {} } of ours) {
        if ((annotations[ANNOTATION.step] ?? "") !== (step ?? ""))
            continue;
        const id = labels[POD_LABEL.session] ?? "";
        sessions.set(id, { kind: "session", id, jobSession: labels[POD_LABEL.jobSession] ?? "", ofJob: names });
    }
    const inUse = new Set(ours.map(({ labels }) => labels?.[POD_LABEL.jobSession]));
    const abandoned = networks
        .map(({ metadata }) => metadata)
        .filter(isOurs)
        .map(({ labels }) => labels?.[POD_LABEL.jobSession] ?? "")
        .filter((jobSession) => !inUse.has(jobSession));
    return [...sessions.values(), ...abandoned.map((jobSession) => ({ kind: "job", jobSession }))];
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/pod/container-name.ts
const CONTAINER_NAME = "service";

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
        addresses: end === undefined ? addressesOf(pod) : [],
    };
}
function addressesOf({ status = {} }) {
    const all = new Set([status.podIP ?? "", ...(status.podIPs ?? []).map(({ ip }) => ip)]);
    all.delete("");
    return [...all].toSorted((one, other) => Number(one.includes(":")) - Number(other.includes(":")));
}
function statusOf({ status }) {
    return status?.containerStatuses?.find(({ name }) => name === CONTAINER_NAME);
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
        return (0,removal/* removeEach */.O0)(found.map((one) => removable({ kind: "container", noun: "pod" }, one, pods.remove)));
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
        return (0,removal/* removeEach */.O0)(found.map((one) => removable({ kind: "network", noun: "Service" }, one, services.remove)));
    });
}
function removable({ kind, noun }, { name = "", uid = "" }, remove) {
    return {
        kind,
        noun,
        name,
        async remove() {
            await remove(name, uid);
            return "removed";
        },
    };
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/removal/kubernetes-inventory.ts




const MOST_TAIL_BYTES = 1 << 20;
const WORDS = {
    host: "the cluster",
    here: "in this namespace",
    unit: "pod",
    network: "Service",
};
function kubernetesInventory(namespace) {
    const { pods } = namespace;
    return {
        words: WORDS,
        async services(of) {
            return (await pods.list(selectorFor(of)))
                .map(({ metadata }) => metadata)
                .filter(isOurs)
                .map(({ name: id = "", annotations = {} }) => ({
                id,
                name: annotations[ANNOTATION.service] ?? id,
                step: annotations[ANNOTATION.step] ?? "",
                wholeLog: () => pods.log(id, { kind: "whole" }),
                followLog: (signal) => pods.log(id, { kind: "follow", silenceMs: Number.POSITIVE_INFINITY, signal }),
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

// EXTERNAL MODULE: ./src/backend/removal/is-too-young.ts
var is_too_young = __webpack_require__(9149);
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
    let swept = "nothing-found";
    for (const [uid, things] of byOwner(await suspects(ownJobSession, tools))) {
        if (tools.signal.aborted)
            return "unfinished";
        const fate = await fateOfThings(things, tools);
        if (fate.kind === "alive")
            continue;
        swept = "done";
        await removeThings(uid, things, fate.because, tools);
    }
    return swept;
}
async function listOrphanedObjects(ownJobSession, tools) {
    const owned = [...byOwner(await suspects(ownJobSession, tools)).values()];
    const orphans = owned.map(async (things) => {
        const fate = await fateOfThings(things, tools);
        if (fate.kind === "alive")
            return [];
        return things.map((thing) => ({ noun: nounOf(thing), name: thing.name ?? "", because: fate.because }));
    });
    return (await Promise.all(orphans)).flat();
}
async function suspects(ownJobSession, { namespace }) {
    const pods = (await namespace.pods.list({ [POD_LABEL.owner]: ANY })).map(({ metadata }) => metadata);
    const services = (await namespace.services.list({ [POD_LABEL.owner]: ANY })).map(({ metadata }) => metadata);
    return [...pods, ...services]
        .filter(isOurs)
        .filter(({ labels = {} }) => labels[POD_LABEL.jobSession] !== ownJobSession);
}
function byOwner(things) {
    const groups = new Map();
    for (const thing of things) {
        const uid = thing.labels?.[POD_LABEL.owner] ?? "";
        groups.set(uid, [...(groups.get(uid) ?? []), thing]);
    }
    return groups;
}
async function fateOfThings(things, { cluster, namespace, leastAgeSeconds = 0, nowEpochSeconds = systemEpochSeconds }) {
    const [thing] = things;
    const { [ANNOTATION.ownerPod]: name, [ANNOTATION.ownerNamespace]: of = namespace.name } = thing?.annotations ?? {};
    if (thing === undefined || name === undefined)
        return { kind: "alive" };
    const created = things.map(({ creationTimestamp = "" }) => Date.parse(creationTimestamp) / 1_000);
    if (leastAgeSeconds > 0 && (0,is_too_young/* isTooYoung */.D)(created, nowEpochSeconds(), leastAgeSeconds))
        return { kind: "alive" };
    try {
        return fateOfOwned(thing, await cluster.namespace(of).pods.get(name));
    }
    catch (error) {
        if (isClusterRefusal(error, 403))
            return { kind: "alive" };
        throw error;
    }
}
function systemEpochSeconds() {
    return Date.now() / 1_000;
}
async function removeThings(owner, things, because, { namespace, log }) {
    const { removed, failures } = await (0,removal/* removeEach */.O0)(things.map((thing) => {
        const { name = "", uid: thingUid = "" } = thing;
        const kind = isPod(thing) ? namespace.pods : namespace.services;
        return {
            kind: isPod(thing) ? "container" : "network",
            noun: nounOf(thing),
            name,
            async remove() {
                await kind.remove(name, thingUid);
                return "removed";
            },
        };
    }));
    await removeSecrets({ [POD_LABEL.owner]: owner }, namespace);
    if (removed.length > 0)
        log.info(`removed ${removed.length} leftovers of another job: ${because}`);
    for (const failure of failures)
        log.info(`could not remove a leftover of another job: ${failure}`);
}
function isPod({ annotations = {} }) {
    return annotations[ANNOTATION.service] !== undefined;
}
function nounOf(thing) {
    return isPod(thing) ? "pod" : "Service";
}

;// CONCATENATED MODULE: ./src/backend/kubernetes/kubernetes-leftovers.ts





const PATIENCE_MS = 5_000;
const never = new AbortController().signal;
function kubernetesLeftovers(tools, connectTo = connectCluster) {
    const { choice, clock } = tools;
    const cluster = connectTo(choice.access, {
        clock,
        signal: never,
        patienceMs: PATIENCE_MS,
        onAnswer: (0,call_teller/* callTeller */.b)(tools.log),
    });
    const namespace = cluster.namespace(choice.namespace);
    return {
        ...kubernetesInventory(namespace),
        lostSessions: async (job, step) => ({
            kind: "found",
            belongings: await findLost(job, step, namespace),
        }),
        leave: async () => { },
        sweep: (ownJobSession, signal, leastAgeSeconds) => sweepNamespace(ownJobSession, { ...tools, cluster, namespace, signal, leastAgeSeconds }),
        orphans: (ownJobSession, leastAgeSeconds) => listOrphanedObjects(ownJobSession, { cluster, namespace, leastAgeSeconds }),
    };
}


/***/ })

};
;