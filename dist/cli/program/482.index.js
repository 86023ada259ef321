"use strict";
exports.id = 482;
exports.ids = [482];
exports.modules = {

/***/ 5923:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ describeDockerHost),
/* harmony export */   YE: () => (/* binding */ DEFAULT_SOCKET),
/* harmony export */   mB: () => (/* binding */ parseDockerHost),
/* harmony export */   us: () => (/* binding */ formatDockerHost),
/* harmony export */   xU: () => (/* binding */ parseSavedDockerHost),
/* harmony export */   zt: () => (/* binding */ checkDockerHost)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7495);

const DEFAULT_SOCKET = "/var/run/docker.sock";
const PORT = 2375;
const TLS_PORT = 2376;
function parseDockerHost(text, source, tls) {
    return readDockerHost(text, tls) ?? notAnAddress(`${source}: `, text);
}
function checkDockerHost(text) {
    if (readDockerHost(text) === undefined)
        notAnAddress("", text);
}
function notAnAddress(whose, text) {
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${whose}"${text}" is not a Docker daemon address that this action can use`, {
        hint: "Use unix:///path/to/docker.sock, tcp://host:port or ssh://user@host.",
    });
}
function readDockerHost(text, tls) {
    if (text.startsWith("/"))
        return { kind: "socket", path: text };
    const url = urlOf(/^[a-z]+:\/\//.test(text) ? text : `tcp://${text}`);
    switch (url?.protocol) {
        case "unix:":
            if (url.hostname !== "")
                return undefined;
            return {
                kind: "socket",
                path: url.pathname === "" ? DEFAULT_SOCKET : decodeURIComponent(url.pathname),
            };
        case "tcp:":
        case "http:":
            return tcpHost(url, tls);
        case "https:":
            return tcpHost(url, tls ?? { folder: undefined, verifiesServer: true });
        case "ssh:":
            return url.hostname === "" ? undefined : sshHost(url);
        default:
            return undefined;
    }
}
function urlOf(address) {
    try {
        decodeURIComponent(address);
        return new URL(address);
    }
    catch {
        return undefined;
    }
}
function parseSavedDockerHost(text) {
    const [address = "", query] = text.split("?");
    return parseDockerHost(address, "the saved session", savedTls(new URLSearchParams(query)));
}
function formatDockerHost(host) {
    switch (host.kind) {
        case "socket":
            return `unix://${encodeURI(host.path).replaceAll("?", "%3F").replaceAll("#", "%23")}`;
        case "tcp": {
            const name = host.host.includes(":") ? `[${host.host}]` : host.host;
            return `tcp://${name}:${host.port}${host.tls === undefined ? "" : `?${tlsQuery(host.tls)}`}`;
        }
        case "ssh":
            return `${describeDockerHost(host)}${host.socketPath}`;
    }
}
function describeDockerHost(host) {
    switch (host.kind) {
        case "socket":
            return host.path;
        case "tcp":
            return formatDockerHost({ ...host, tls: undefined });
        case "ssh": {
            const user = host.user === undefined ? "" : `${host.user}@`;
            return `ssh://${user}${host.host}${host.port === undefined ? "" : `:${host.port}`}`;
        }
    }
}
function tcpHost(url, tls) {
    const usualPort = { "http:": 80, "https:": 443 }[url.protocol] ?? (tls === undefined ? PORT : TLS_PORT);
    const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
    return { kind: "tcp", host: host === "" ? "127.0.0.1" : host, port: Number(url.port) || usualPort, tls };
}
function sshHost(url) {
    return {
        kind: "ssh",
        host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
        user: url.username === "" ? undefined : decodeURIComponent(url.username),
        port: url.port === "" ? undefined : Number(url.port),
        socketPath: url.pathname.length > 1 ? url.pathname : DEFAULT_SOCKET,
    };
}
function tlsQuery({ folder, verifiesServer }) {
    return new URLSearchParams({ "tls-verify": String(verifiesServer), "tls-folder": folder ?? "" });
}
function savedTls(query) {
    const verify = query.get("tls-verify");
    if (verify === null)
        return undefined;
    return { folder: query.get("tls-folder") || undefined, verifiesServer: verify !== "false" };
}


/***/ }),

/***/ 1799:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ identifyJob)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _worker_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5093);


const NAMES = ["repository", "run", "runAttempt", "name", "runner"];
function identifyJob({ job, processes, surroundings }) {
    const worker = (0,_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .findWorker */ .KS)(processes);
    const init = (0,_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .identify */ .ls)(1, processes);
    const isSeen = worker === undefined ? surroundings.isInContainer : (0,_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .servesOneJob */ .G7)(worker, processes);
    const isCertain = job.hasUniqueNames || isSeen;
    const folder = isCertain ? "" : (job.temporaryFolder ?? job.workspace ?? "");
    const ofProcesses = worker === undefined
        ? [init && (0,_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .formatIdentity */ .gZ)(init), surroundings.mountNamespace]
        : [(0,_worker_process_js__WEBPACK_IMPORTED_MODULE_1__/* .formatIdentity */ .gZ)(worker)];
    const facts = [
        ...(job.hasUniqueNames ? [] : ofProcesses),
        ...NAMES.map((name) => job[name] ?? ""),
        folder,
        ...(job.ownSession === undefined ? [] : [job.ownSession]),
    ];
    const names = { repository: job.repository, run: job.run, job: job.name };
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(facts)).digest("hex");
    return { jobSession: digest.slice(0, 12), isCertain, names };
}


/***/ }),

/***/ 8131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vq: () => (/* binding */ actContainerName),
/* harmony export */   W6: () => (/* binding */ isMountedByEngine),
/* harmony export */   c4: () => (/* binding */ rootLayer),
/* harmony export */   cF: () => (/* binding */ containerFileMounts),
/* harmony export */   zo: () => (/* binding */ isOnRootFilesystem)
/* harmony export */ });
const FILES_OF_A_CONTAINER = ["/etc/hostname", "/etc/hosts", "/etc/resolv.conf"];
function parse(mountinfo) {
    return mountinfo.split("\n").flatMap((line) => {
        const [own = "", filesystem = ""] = line.split(" - ");
        const [, , , root = "", mountPoint] = own.split(" ");
        const options = filesystem.split(" ").slice(2).join(" ");
        return mountPoint === undefined ? [] : [{ root, mountPoint, options }];
    });
}
function containerFileMounts(mountinfo) {
    const mounts = parse(mountinfo);
    return FILES_OF_A_CONTAINER.flatMap((file) => mounts.filter(({ mountPoint }) => mountPoint === file).map(({ root }) => root));
}
function isMountedByEngine(mountinfo) {
    return parse(mountinfo).some(({ mountPoint }) => mountPoint === "/etc/hosts" || mountPoint === "/etc/hostname");
}
function rootLayer(mountinfo) {
    const root = parse(mountinfo).findLast(({ mountPoint }) => mountPoint === "/");
    return root?.options.match(/(?:^|,)upperdir=([^,]+)/)?.[1] ?? "";
}
function isOnRootFilesystem(folder, mountinfo) {
    const above = parse(mountinfo).filter(({ mountPoint }) => mountPoint !== "/" && `${folder}/`.startsWith(`${mountPoint}/`));
    return above.length === 0;
}
function actContainerName(mountinfo) {
    const mount = parse(mountinfo).find(({ mountPoint }) => /^(?:\/var)?\/run\/act$/.test(mountPoint));
    return mount?.root.match(/\/volumes\/([^/]+)-env\/_data$/)?.[1] ?? "";
}


/***/ }),

/***/ 5093:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ servesOneJob),
/* harmony export */   KS: () => (/* binding */ findWorker),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   aZ: () => (/* binding */ parseIdentity),
/* harmony export */   gZ: () => (/* binding */ formatIdentity),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   m4: () => (/* binding */ ageSecondsOf),
/* harmony export */   w4: () => (/* binding */ findEntry)
/* harmony export */ });
const TICKS_PER_SECOND = 100;
const WORKERS = ["Runner.Worker", "act", "act_runner", "gitea-runner", "forgejo-runner"];
const WORKER_OF_ONE_JOB = "Runner.Worker";
function findWorker(processes) {
    let pid = parentOf(processes.stat(processes.ownPid));
    while (pid > 0) {
        const stat = processes.stat(pid);
        if (WORKERS.includes(nameOf(stat)))
            return identify(pid, processes);
        pid = parentOf(stat);
    }
    return undefined;
}
function servesOneJob(worker, processes) {
    return nameOf(processes.stat(worker.pid)) === WORKER_OF_ONE_JOB;
}
function findEntry(processes) {
    let pid = processes.ownPid;
    for (;;) {
        const stat = processes.stat(pid);
        if (stat === undefined)
            return undefined;
        const parent = parentOf(stat);
        if (parent === 0)
            return pid === 1 ? undefined : "exec";
        pid = parent;
    }
}
function identify(pid, processes) {
    const startTime = fieldsAfterName(processes.stat(pid))[19];
    if (startTime === undefined)
        return undefined;
    return { pid, startTime, pidNamespace: processes.pidNamespace(), bootId: processes.bootId() };
}
function ageSecondsOf({ startTime }, processes) {
    const own = identify(processes.ownPid, processes);
    return own && (Number(own.startTime) - Number(startTime)) / TICKS_PER_SECOND;
}
function isAlive(identity, processes) {
    if (identity.bootId !== processes.bootId() || identity.pidNamespace !== processes.pidNamespace())
        return undefined;
    const stat = processes.stat(identity.pid);
    const hasEnded = /^[ZX]/.test(fieldsAfterName(stat)[0] ?? "");
    return !hasEnded && identify(identity.pid, processes)?.startTime === identity.startTime;
}
function formatIdentity(identity) {
    return [identity.pid, identity.startTime, identity.pidNamespace, identity.bootId].join(" ");
}
function parseIdentity(text) {
    const [pid, startTime, pidNamespace, bootId] = text.split(" ");
    if (!pid || !startTime || !pidNamespace || !bootId || !/^\d+$/.test(pid))
        return undefined;
    return { pid: Number(pid), startTime, pidNamespace, bootId };
}
function nameOf(stat = "") {
    return stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
}
function parentOf(stat) {
    return Number(fieldsAfterName(stat)[1] ?? 0);
}
function fieldsAfterName(stat = "") {
    return stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .filter((field) => field !== "");
}


/***/ }),

/***/ 7283:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ homeFolder)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

function homeFolder() {
    try {
        return (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    }
    catch {
        return "/";
    }
}


/***/ }),

/***/ 2521:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wd: () => (/* binding */ fileAt),
  ix: () => (/* binding */ killProcess),
  oI: () => (/* binding */ processTable),
  i5: () => (/* binding */ surroundings)
});

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./src/job/mount-table.ts
var mount_table = __webpack_require__(8131);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/machine/home-folder.ts
var home_folder = __webpack_require__(7283);
;// CONCATENATED MODULE: ./src/machine/leave-nonce.ts






function leaveNonce(mountinfo, temporaryFolder = (0,external_node_os_.tmpdir)(), text = (0,external_node_crypto_.randomBytes)(16).toString("hex")) {
    const folders = [temporaryFolder, (0,external_node_os_.tmpdir)(), "/tmp", "/var/tmp", (0,home_folder/* homeFolder */.W)(), "/"];
    for (const folder of folders.filter((one) => (0,mount_table/* isOnRootFilesystem */.zo)(one, mountinfo))) {
        const path = (0,external_node_path_.join)(folder, `.sibling-services-${text.slice(0, 12)}`);
        try {
            (0,external_node_fs_.writeFileSync)(path, text, { flag: "wx", mode: 0o600 });
            return { path, text, remove: () => (0,external_node_fs_.rmSync)(path, { force: true }) };
        }
        catch {
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/machine/network/default-gateway.ts
function parseDefaultGateways(routes) {
    const gateways = routes
        .split("\n")
        .slice(1)
        .flatMap((line) => {
        const [, destination, gateway, , , , metric] = line.split("\t");
        const isDefault = destination === "00000000" && gateway !== undefined && gateway !== "00000000";
        return isDefault ? [{ address: inDecimals(gateway), metric: Number(metric) || 0 }] : [];
    });
    return gateways.toSorted((a, b) => a.metric - b.metric).map(({ address }) => address);
}
function inDecimals(littleEndian) {
    const octets = littleEndian.match(/../g) ?? [];
    return octets
        .reverse()
        .map((octet) => Number.parseInt(octet, 16))
        .join(".");
}

;// CONCATENATED MODULE: ./src/machine/network/interface-names.ts
function parseInterfaceNames(dev) {
    return dev.split("\n").flatMap((line) => line.match(/^\s*([^\s:|]\S*?):/)?.[1] ?? []);
}

;// CONCATENATED MODULE: ./src/machine/network/local-addresses.ts
function parseLocalAddresses(fibTrie) {
    const lines = fibTrie.split("\n");
    const addresses = lines.flatMap((line, at) => {
        const address = line.match(/\|-- (\d+\.\d+\.\d+\.\d+)$/)?.[1];
        return address !== undefined && /\/32 host LOCAL/.test(lines[at + 1] ?? "") ? [address] : [];
    });
    return [...new Set(addresses)];
}
function parseLocalIpv6Addresses(ifInet6) {
    return ifInet6.split("\n").flatMap((line) => {
        const groups = line.match(/^[0-9a-f]{32}(?= )/)?.[0].match(/.{4}/g);
        return groups === undefined || groups === null
            ? []
            : [new URL(`http://[${groups.join(":")}]`).hostname.slice(1, -1)];
    });
}

;// CONCATENATED MODULE: ./src/machine/network/routes.ts
function parseRoutes(text) {
    return text
        .split("\n")
        .slice(1)
        .flatMap((line) => {
        const [, destination = "", , , , , , mask = ""] = line.split("\t");
        if (!/^[0-9A-F]{8}$/.test(destination) || !/^[0-9A-F]{8}$/.test(mask) || mask === "00000000")
            return [];
        const prefixLength = littleEndian(mask).toString(2).split("0")[0]?.length ?? 0;
        return [`${dotted(littleEndian(destination))}/${prefixLength}`];
    });
}
function littleEndian(hex) {
    return Buffer.from(hex, "hex").readUInt32LE();
}
function dotted(address) {
    return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
}

;// CONCATENATED MODULE: ./src/machine/this-process.ts










function surroundings(job, jobContainer) {
    return {
        traces: {
            jobContainer: jobContainer ?? "",
            jobContainerName: job.containerName ?? "",
            cgroup: textOf("/proc/self/cgroup"),
            mountinfo: textOf("/proc/self/mountinfo"),
            containerenv: textOf("/run/.containerenv"),
            hostnames: [(0,external_node_os_.hostname)(), process.env.HOSTNAME ?? ""],
            interfaces: Object.values((0,external_node_os_.networkInterfaces)()).flatMap((addresses = []) => addresses.map(({ address, mac }) => ({ ip: address, mac }))),
        },
        leaveNonce: () => leaveNonce(textOf("/proc/self/mountinfo"), job.temporaryFolder),
        localAddresses: () => [
            ...parseLocalAddresses(textOf("/proc/net/fib_trie")),
            ...parseLocalIpv6Addresses(textOf("/proc/net/if_inet6")),
        ],
        interfaceNames: () => parseInterfaceNames(textOf("/proc/net/dev")),
        defaultGateways: () => parseDefaultGateways(textOf("/proc/net/route")),
        routes: () => parseRoutes(textOf("/proc/net/route")),
        isInContainer: isInContainer(),
        userName: process.env.USER || process.env.LOGNAME || undefined,
        fileAt,
        mountNamespace: linkOf("/proc/self/ns/mnt"),
        resolveName,
    };
}
const processTable = {
    ownPid: process.pid,
    stat: (pid) => textOf(`/proc/${pid}/stat`) || undefined,
    pidNamespace: () => linkOf("/proc/self/ns/pid"),
    bootId: () => textOf("/proc/sys/kernel/random/boot_id").trim(),
    uptimeSeconds: () => Number.parseFloat(textOf("/proc/uptime")) || Number.POSITIVE_INFINITY,
};
function isInContainer() {
    return (0,external_node_fs_.existsSync)("/run/.containerenv") || (0,mount_table/* isMountedByEngine */.W6)(textOf("/proc/self/mountinfo"));
}
const NAMES_OF_THE_HOST = /^host\.(?:docker|containers)\.internal$/;
async function resolveNameOfTheHost(name) {
    const inFile = textOf("/etc/hosts")
        .split("\n")
        .map((line) => line.replace(/#.*/, "").trim().split(/\s+/))
        .flatMap(([address = "", ...names]) => (names.includes(name) ? [address] : []));
    if (inFile.length > 0)
        return inFile;
    try {
        return await new promises_.Resolver({ timeout: 300, tries: 1 }).resolve4(name);
    }
    catch {
        return [];
    }
}
function fileAt(path) {
    try {
        const stat = (0,external_node_fs_.statSync)(path);
        return { kind: stat.isDirectory() ? "folder" : "other", groupId: stat.gid };
    }
    catch {
        return undefined;
    }
}
async function resolveName(name) {
    if ((0,external_node_net_.isIP)(name) !== 0)
        return [name];
    if (NAMES_OF_THE_HOST.test(name))
        return resolveNameOfTheHost(name);
    try {
        return (await (0,promises_.lookup)(name, { all: true })).map(({ address }) => address);
    }
    catch {
        return [];
    }
}
function textOf(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, "utf8");
    }
    catch {
        return "";
    }
}
function linkOf(path) {
    try {
        return (0,external_node_fs_.readlinkSync)(path);
    }
    catch {
        return "";
    }
}
function killProcess(pid) {
    try {
        process.kill(pid, "SIGKILL");
    }
    catch {
    }
}


/***/ }),

/***/ 4593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ isOrphan),
/* harmony export */   Et: () => (/* binding */ terminalLeader),
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   Wz: () => (/* binding */ endedAncestor)
/* harmony export */ });
/* harmony import */ var _job_worker_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5093);

const WRAPPERS = /^(?:sh|dash|bash|zsh|ash|busybox|npm.*|npx|yarn|pnpm|bun|node|make|just|env|sudo|timeout|MainThread)$/;
function ancestorsOf(processes) {
    const found = [];
    let pid = parentOf(processes.stat(processes.ownPid));
    while (pid > 1) {
        const stat = processes.stat(pid);
        const identity = (0,_job_worker_process_js__WEBPACK_IMPORTED_MODULE_0__/* .identify */ .ls)(pid, processes);
        if (stat === undefined || identity === undefined)
            break;
        const name = nameOf(stat);
        found.push({ name, identity });
        if (!WRAPPERS.test(name))
            break;
        pid = parentOf(stat);
    }
    return found;
}
function endedAncestor(ancestors, processes) {
    return ancestors.find(({ identity }) => (0,_job_worker_process_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlive */ ._n)(identity, processes) === false);
}
const OF_NPM = /^(?:npm|npx|yarn|pnpm|bun|node|MainThread)/;
function isOrphan(processes, npmCommand) {
    const [, parent, group = "0", session] = fieldsOf(processes.stat(processes.ownPid));
    if (group === "0" || isRunning(processes.stat(Number(group))))
        return false;
    const adopter = processes.stat(Number(parent));
    if (adopter === undefined)
        return false;
    if (fieldsOf(adopter)[3] !== session)
        return true;
    return npmCommand !== undefined && !hasAncestor(OF_NPM, processes);
}
function hasAncestor(name, processes) {
    let stat = processes.stat(parentOf(processes.stat(processes.ownPid)));
    while (stat !== undefined && !name.test(nameOf(stat)))
        stat = processes.stat(parentOf(stat));
    return stat !== undefined;
}
function isRunning(stat) {
    return stat !== undefined && fieldsOf(stat)[0] !== "Z";
}
function terminalLeader(processes) {
    const [, , , session, terminal] = fieldsOf(processes.stat(processes.ownPid));
    if (!session || session === "0" || !terminal || terminal === "0")
        return undefined;
    const leader = Number(session);
    return leader === processes.ownPid ? undefined : (0,_job_worker_process_js__WEBPACK_IMPORTED_MODULE_0__/* .identify */ .ls)(leader, processes);
}
function nameOf(stat) {
    return stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
}
function parentOf(stat) {
    return Number(fieldsOf(stat)[1] ?? 0);
}
function fieldsOf(stat = "") {
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}


/***/ }),

/***/ 8243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ readFlagSettings),
  I: () => (/* binding */ settingsOfFlags)
});

// EXTERNAL MODULE: ./src/request/problem.ts
var problem = __webpack_require__(1822);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/request/duration.ts
var duration = __webpack_require__(8785);
// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
// EXTERNAL MODULE: ./src/request/refuse.ts
var refuse = __webpack_require__(541);
;// CONCATENATED MODULE: ./src/request/read-settings.ts






const DEFAULT_EXPIRES_MS = 6 * 24 * 60 * 60 * 1_000;
function readSettings(input, checkDockerHost) {
    const problems = [];
    const word = (name) => input(name)?.trim();
    const read = (name, parse) => {
        const text = word(name);
        try {
            return text === undefined ? undefined : parse(text);
        }
        catch (error) {
            if (!(error instanceof user_error/* UserError */.y))
                throw error;
            problems.push((0,problem/* inputProblem */.oi)(name, error.message, error.hint));
            return undefined;
        }
    };
    read("logs", oneOf("on-failure", "always", "never"));
    read("docker-host", checkDockerHost);
    const settings = {
        timeoutMs: read("timeout", (text) => (0,duration/* readDurationMs */.NU)(text, "24h")),
        pull: read("pull", oneOf("always", "missing", "never")),
        publish: read("publish", oneOf("as-needed", "always")) ?? "as-needed",
        publishAddress: read("publish-address", parseAddress),
        network: word("network"),
        hostsFile: read("hosts-file", oneOf("false", "true")) === "true",
        testcontainers: read("testcontainers", oneOf("false", "true")) === "true",
        logDirectory: word("log-directory"),
        collectLogs: word("collect-logs"),
        summary: read("summary", oneOf("always", "on-failure", "never")) ?? "always",
        expiresSeconds: (read("expires", (text) => (0,duration/* readDurationMs */.NU)(text, "365d")) ?? DEFAULT_EXPIRES_MS) / 1000,
        dockerHost: word("docker-host"),
        backend: read("backend", oneOf("auto", "docker", "kubernetes")) ?? "auto",
        kubernetesNamespace: read("kubernetes-namespace", parseNamespace),
        githubToken: word("github-token"),
        jobNetwork: word("job-network"),
        jobContainer: word("job-container"),
    };
    return { settings, problems: [...problems, ...contradictions(settings, word("pod-template"))] };
}
function parseAddress(text) {
    if ((0,external_node_net_.isIP)(text) !== 0)
        return text;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not an IP address`, "Write an address of the Docker host, such as 10.0.0.5, or 127.0.0.1 to allow only its own processes.");
}
function parseNamespace(text) {
    if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text))
        return text;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not the name of a namespace`, "Use at most 63 lower-case letters, digits and `-`, as `kubectl get namespaces` lists it.");
}
function contradictions(settings, podTemplate) {
    const useless = (name, hint) => (0,problem/* inputProblem */.oi)(name, `this has no effect, because \`backend\` is ${settings.backend}`, hint);
    const of = (isSet, ...problem) => isSet ? [useless(...problem)] : [];
    const remove = "Remove one of the two, or use `backend: auto`.";
    switch (settings.backend) {
        case "auto":
            return [];
        case "docker":
            return [
                ...of(settings.kubernetesNamespace !== undefined, "kubernetes-namespace", remove),
                ...of(podTemplate !== undefined, "pod-template", remove),
            ];
        case "kubernetes":
            return [
                ...of(settings.network !== undefined, "network", "Pods share the cluster's network: remove it."),
                ...of(settings.testcontainers, "testcontainers", "There is no Docker daemon to tell others of: remove it."),
                ...of(settings.dockerHost !== undefined, "docker-host", remove),
            ];
    }
}
function oneOf(...choices) {
    return (text) => choices.find((candidate) => candidate === text) ??
        (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not one of ${choices.join(", ")}`, "Use one of these, or leave it out.");
}

;// CONCATENATED MODULE: ./src/terminal/read-flag-settings.ts


function settingsOfFlags(flags, { checkDockerHost }) {
    const input = (name) => {
        if (name === "hosts-file")
            return flags.has(name) ? "true" : undefined;
        if (name === "expires")
            return flags.get(name)?.[0] ?? "6h";
        return flags.get(name)?.[0];
    };
    const { settings, problems } = readSettings(input, checkDockerHost);
    const asFlags = problems.map((problem) => ({ ...problem, path: `--${problem.path}` }));
    return { settings, problems: asFlags };
}
function readFlagSettings(flags, tools) {
    const { settings, problems } = settingsOfFlags(flags, tools);
    if (problems.length > 0)
        throw (0,problem/* problemsError */.$j)(problems);
    return settings;
}


/***/ }),

/***/ 9130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ thisJob)
});

// EXTERNAL MODULE: ./src/job/job-identity.ts
var job_identity = __webpack_require__(1799);
// EXTERNAL MODULE: ./src/job/worker-process.ts
var worker_process = __webpack_require__(5093);
// EXTERNAL MODULE: ./src/machine/this-process.ts + 5 modules
var this_process = __webpack_require__(2521);
// EXTERNAL MODULE: ./src/terminal/ends/ancestors.ts
var ancestors = __webpack_require__(4593);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
;// CONCATENATED MODULE: ./src/terminal/kept-sessions.ts




function keptSessions(folder = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `sibling-services-${process.getuid?.() ?? "user"}`)) {
    const pathOf = (jobSession) => (0,external_node_path_.join)(folder, `${jobSession}.json`);
    return {
        write(jobSession, session) {
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true, mode: 0o700 });
            refuseForeign(folder);
            (0,external_node_fs_.rmSync)(pathOf(jobSession), { force: true });
            (0,external_node_fs_.writeFileSync)(pathOf(jobSession), JSON.stringify(session), { mode: 0o600, flag: "wx" });
        },
        read(jobSession) {
            try {
                refuseForeign(folder);
                return parse(JSON.parse((0,external_node_fs_.readFileSync)(pathOf(jobSession), "utf8")));
            }
            catch {
                return undefined;
            }
        },
        all() {
            try {
                refuseForeign(folder);
                return (0,external_node_fs_.readdirSync)(folder).flatMap((name) => /^([0-9a-f]{12})\.json$/.exec(name)?.[1] ?? []);
            }
            catch {
                return [];
            }
        },
        forget(jobSession) {
            (0,external_node_fs_.rmSync)(pathOf(jobSession), { force: true });
        },
    };
}
function refuseForeign(folder) {
    const stat = (0,external_node_fs_.lstatSync)(folder);
    if (stat.isDirectory() && stat.uid === (process.getuid?.() ?? stat.uid) && (stat.mode & 0o077) === 0)
        return;
    throw new user_error/* UserError */.y(`${folder} is not a directory of this user alone`, {
        hint: "Remove it, or set TMPDIR to a directory of your own.",
    });
}
function parse(value) {
    const { variables = {}, addresses = {}, state = {} } = value;
    return { variables, addresses, state };
}

;// CONCATENATED MODULE: ./src/terminal/system.ts
function pipelineOf(system, environment) {
    if (system?.pipeline === undefined)
        return undefined;
    const { network, volume } = system.pipeline;
    return {
        system: system.name,
        isNetwork: (name) => network.kind === "named" ? network.pattern.test(name) : name === environment[network.variable],
        volumeBeside: (networkName) => volume.kind === "named as the network" ? networkName : environment[volume.variable] || undefined,
    };
}
function joinedValue(names, environment) {
    const values = (names ?? []).map((name) => environment[name] ?? "");
    return values.every((value) => value === "") ? undefined : values.join("/");
}

;// CONCATENATED MODULE: ./src/terminal/read-terminal-job.ts

const SESSION_VARIABLE = "SIBLING_SERVICES_SESSION";
function readTerminalJob(environment, errand) {
    const { verb, system, folder, ownProcess } = errand;
    const read = (names) => joinedValue(names, environment);
    const wanted = environment[SESSION_VARIABLE] ?? "";
    return {
        front: "terminal",
        repository: read(system?.repository),
        run: read(system?.run),
        runAttempt: read(system?.attempt),
        name: read(system?.job),
        step: verb,
        runner: read(system?.runner),
        actor: read(system?.actor),
        server: undefined,
        workspace: read(system?.workspace) ?? folder,
        temporaryFolder: undefined,
        containerName: environment.JOB_CONTAINER_NAME || undefined,
        operatingSystem: undefined,
        isOnGithubsRunner: false,
        pod: undefined,
        daemonPatienceSeconds: undefined,
        ownSession: verb === "run" ? `run ${wanted} ${ownProcess}` : `up ${wanted} ${read(system?.server) ?? ""}`,
        hasUniqueNames: verb === "up" && system?.server !== undefined && read(system.job) !== undefined,
        owner: errand.owner,
        pipeline: verb === "up" ? pipelineOf(system, environment) : undefined,
    };
}

// EXTERNAL MODULE: ./src/terminal/wishes.ts
var wishes = __webpack_require__(9149);
;// CONCATENATED MODULE: ./src/wiring/terminal/this-job.ts







function thisJob({ flags, environment, system }, errand) {
    const own = (0,worker_process/* identify */.ls)(this_process/* processTable */.oI.ownPid, this_process/* processTable */.oI);
    const processes = {
        own,
        leader: (0,ancestors/* terminalLeader */.Et)(this_process/* processTable */.oI),
        find: (pid) => (0,worker_process/* identify */.ls)(pid, this_process/* processTable */.oI),
    };
    const job = readTerminalJob(environment, {
        ...errand,
        system,
        ownProcess: own === undefined ? String(process.pid) : (0,worker_process/* formatIdentity */.gZ)(own),
        owner: (0,wishes/* ownerOf */.bf)({ ...errand, flags, system }, processes),
    });
    const traces = {
        job,
        processes: this_process/* processTable */.oI,
        surroundings: (0,this_process/* surroundings */.i5)(job, errand.jobContainer),
    };
    const jobSession = flags.get("session")?.[0] ?? (0,job_identity/* identifyJob */.c)(traces).jobSession;
    const kept = keptSessions();
    return { traces, jobSession, kept, before: kept.read(jobSession) };
}


/***/ })

};
;