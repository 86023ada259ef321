"use strict";
exports.id = 763;
exports.ids = [763,549];
exports.modules = {

/***/ 3623:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ planCopies)
/* harmony export */ });
/* harmony import */ var _request_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8810);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7495);


async function planCopies(service, copies, tree) {
    const planned = await Promise.all(copies.map((copy) => planCopy(service, copy, tree)));
    return planned.flat();
}
async function planCopy(service, copy, tree) {
    const refuse = (why, hint) => {
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .y(`${service}: copy: ${copy.from} ${why}`, { topic: "File to copy missing", hint });
    };
    const entries = await tree.entriesOf(copy.from);
    if (entries === undefined) {
        return refuse("does not exist in the workspace", "Is actions/checkout an earlier step? Otherwise check the path, which starts in the workspace.");
    }
    if (entries === "outside")
        return refuse("leads out of the workspace", "Copy only files of the job's own repository.");
    const bad = entries.find((entry) => entry.kind === "other" || (entry.kind === "link" && entry.leadsOutside));
    if (bad?.kind === "link") {
        return refuse(`holds the link ${bad.path || copy.from}, which leads out of the workspace`, "Copy the file itself.");
    }
    if (bad?.kind === "other")
        return refuse(bad.path === "" ? bad.why : `holds ${(0,_request_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(bad.path)}, which ${bad.why}`, "Leave it out.");
    return entries.map((entry) => archiveEntry(entry, copy));
}
function targetOf(entry, { from, to }) {
    const base = to.endsWith("/") ? to.slice(0, -1) : to;
    if (entry.path !== "")
        return `${base}/${entry.path}`;
    const isIntoFolder = entry.kind !== "folder" && to.endsWith("/");
    return isIntoFolder ? `${base}/${from.slice(from.lastIndexOf("/") + 1)}` : base;
}
function archiveEntry(entry, copy) {
    const common = { path: targetOf(entry, copy), uid: copy.owner?.uid ?? 0, gid: copy.owner?.gid ?? 0 };
    switch (entry.kind) {
        case "file":
            return {
                ...common,
                kind: "file",
                mode: copy.mode ?? entry.mode,
                sizeBytes: entry.sizeBytes,
                read: entry.read,
            };
        case "link":
            return { ...common, kind: "link", mode: 0o777, target: entry.target };
        case "folder":
        case "other":
            return { ...common, kind: "folder", mode: entry.mode };
    }
}


/***/ }),

/***/ 9155:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ githubLogin),
/* harmony export */   P: () => (/* binding */ githubAccount)
/* harmony export */ });
/* harmony import */ var _request_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7988);

const REGISTRIES = ["ghcr.io", "containers.pkg.github.com"];
function githubAccount(token, { actor, server = "" }) {
    if (!actor || token === undefined || !isGithubs(server))
        return undefined;
    return { actor, token };
}
function githubLogin(image, github) {
    const registry = (0,_request_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_)(image)?.registry.toLowerCase();
    if (github === undefined || registry === undefined || !REGISTRIES.includes(registry))
        return undefined;
    return { username: github.actor, password: github.token };
}
function isGithubs(server) {
    if (!URL.canParse(server))
        return false;
    const { protocol, hostname } = new URL(server);
    if (protocol !== "https:" && protocol !== "http:")
        return false;
    return hostname === "github.com" || hostname.endsWith(".ghe.com");
}


/***/ }),

/***/ 5561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ loginFor)
/* harmony export */ });
/* harmony import */ var _github_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9155);

async function loginFor({ image, credentials }, findLogin, github) {
    return credentials ?? (await findLogin(image)) ?? (0,_github_login_js__WEBPACK_IMPORTED_MODULE_0__/* .githubLogin */ .$)(image, github);
}


/***/ }),

/***/ 545:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gO: () => (/* binding */ placeOfImage),
/* harmony export */   gp: () => (/* binding */ usualKey),
/* harmony export */   qm: () => (/* binding */ keysFor)
/* harmony export */ });
/* harmony import */ var _request_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7988);

const HUB_KEY = "https://index.docker.io/v1/";
const HUB_HOSTS = ["docker.io", "index.docker.io", "registry-1.docker.io"];
function placeOfImage(image) {
    const reference = (0,_request_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_)(image);
    return reference && { host: oneHub(reference.registry), path: reference.repository };
}
function usualKey({ host }) {
    return host === "docker.io" ? HUB_KEY : host;
}
function keysFor(place, format, keys) {
    const candidates = [...keys]
        .map((key) => ({ key, ...parseKey(key) }))
        .filter(({ host }) => host === place.host)
        .map((one) => ({ ...one, isBelow: isBelow(place.path, one.path) }));
    switch (format) {
        case "docker": {
            const rank = ({ key, path, isBelow }) => key === usualKey(place) ? 0 : path === "" ? 1 : isBelow ? 2 : 3;
            return candidates
                .sort((one, other) => rank(one) - rank(other) || other.path.length - one.path.length)
                .map(({ key }) => key);
        }
        case "podman":
            return candidates
                .filter(({ isBelow }) => isBelow)
                .sort((one, other) => other.path.length - one.path.length)
                .map(({ key }) => key);
    }
}
function parseKey(key) {
    const [host = "", ...path] = key.replace(/^https?:\/\//, "").split("/");
    const text = path.join("/").replace(/\/+$/, "");
    return { host: oneHub(host), path: /^v[12]$/.test(text) ? "" : text };
}
function oneHub(host) {
    const lower = host.toLowerCase();
    return HUB_HOSTS.includes(lower) ? "docker.io" : lower;
}
function isBelow(repository, path) {
    return path === "" || repository === path || repository.startsWith(`${path}/`);
}


/***/ }),

/***/ 568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ secretsOfLogins)
/* harmony export */ });
/* harmony import */ var _github_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9155);
/* harmony import */ var _registry_auth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2234);


function secretsOfLogins(services, github) {
    return services.flatMap((service) => {
        const login = service.credentials ?? (0,_github_login_js__WEBPACK_IMPORTED_MODULE_0__/* .githubLogin */ .$)(service.image, github);
        const own = service.credentials === undefined ? [] : [service.credentials.password];
        return [...own, ...(login === undefined ? [] : (0,_registry_auth_js__WEBPACK_IMPORTED_MODULE_1__/* .encodedForms */ .wV)(login))];
    });
}


/***/ }),

/***/ 9187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ storedLogins)
});

;// CONCATENATED MODULE: ./src/backend/login/login-sources.ts
function readLoginSources(environment, files) {
    const variable = environment.DOCKER_AUTH_CONFIG;
    const ofDocker = `${environment.DOCKER_CONFIG || files.folder}/config.json`;
    const paths = [
        { format: "docker", name: ofDocker },
        ...podmanFiles(environment, files).map((name) => ({ format: "podman", name })),
    ];
    return [
        ...(variable?.trim() ? [{ format: "docker", name: "DOCKER_AUTH_CONFIG", text: variable }] : []),
        ...paths.flatMap((one) => {
            const text = files.read(one.name);
            return text === undefined || text.trim() === "" ? [] : [{ ...one, text }];
        }),
    ];
}
function podmanFiles({ REGISTRY_AUTH_FILE, XDG_RUNTIME_DIR, XDG_CONFIG_HOME }, { folder, userId }) {
    if (REGISTRY_AUTH_FILE)
        return [REGISTRY_AUTH_FILE];
    const ofUser = userId === undefined ? [] : [`/run/containers/${userId}/auth.json`];
    return [
        ...(XDG_RUNTIME_DIR ? [`${XDG_RUNTIME_DIR}/containers/auth.json`] : ofUser),
        `${XDG_CONFIG_HOME || folder.replace(/[^/]*$/, ".config")}/containers/auth.json`,
    ];
}

// EXTERNAL MODULE: ./src/backend/login/registry-key.ts
var registry_key = __webpack_require__(545);
;// CONCATENATED MODULE: ./src/backend/login/login-steps.ts

function parseLoginConfig({ text, ...source }) {
    const config = objectIn(text);
    if (config === undefined)
        return undefined;
    const { auths, credHelpers, credsStore } = config;
    return { ...source, auths: entriesOf(auths), credHelpers: entriesOf(credHelpers), credsStore };
}
function loginSteps(image, config) {
    const place = (0,registry_key/* placeOfImage */.gO)(image);
    if (place === undefined)
        return [];
    const { format, name, auths, credHelpers, credsStore } = config;
    const keys = (0,registry_key/* keysFor */.qm)(place, format, auths.keys());
    const usual = (0,registry_key/* usualKey */.gp)(place);
    const helperKey = (0,registry_key/* keysFor */.qm)(place, format, credHelpers.keys())[0];
    const ofHelper = helperKey !== undefined && credHelpers.get(helperKey);
    const helper = helperKey === undefined ? credsStore : ofHelper;
    const server = helperKey === undefined ? (keys[0] ?? usual) : usual;
    return [
        ...(helper === undefined || helper === "" ? [] : [askStep(helper, server, name)]),
        ...keys.flatMap((key) => stepOfEntry(auths.get(key), key, name)),
    ];
}
function askStep(helper, server, from) {
    if (typeof helper === "string" && /^[\w.+-]{1,64}$/.test(helper)) {
        return { kind: "ask", program: `docker-credential-${helper}`, server, from };
    }
    return {
        kind: "unusable",
        problem: `the credential helper for ${server} in ${from} is not a program's name`,
    };
}
function stepOfEntry(entry, key, from) {
    const { auth, username, password, identitytoken } = (objectOf(entry) ?? {});
    const decoded = typeof auth === "string" && auth !== "" ? decodeAuth(auth) : undefined;
    if (decoded === "unreadable") {
        return [{ kind: "unusable", problem: `the login for ${key} in ${from} is not base64 of user:password` }];
    }
    const login = decoded ?? { username: textOf(username), password: textOf(password) };
    const identityToken = textOf(identitytoken);
    if (identityToken !== "")
        return [{ kind: "login", login: { ...login, identityToken }, from }];
    return login.username === "" || login.password === "" ? [] : [{ kind: "login", login, from }];
}
function decodeAuth(auth) {
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(auth))
        return "unreadable";
    const text = Buffer.from(auth, "base64").toString("utf8");
    const colon = text.indexOf(":");
    if (colon < 1)
        return "unreadable";
    return { username: text.slice(0, colon), password: text.slice(colon + 1).replace(/^\0+|\0+$/g, "") };
}
function objectIn(text) {
    try {
        return objectOf(JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
function objectOf(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}
function entriesOf(value) {
    return new Map(Object.entries(objectOf(value) ?? {}));
}
function textOf(value) {
    return typeof value === "string" ? value : "";
}

// EXTERNAL MODULE: ./src/backend/login/registry-auth.ts
var registry_auth = __webpack_require__(2234);
;// CONCATENATED MODULE: ./src/backend/login/stored-logins.ts




function storedLogins(tools) {
    const { log, mask } = tools;
    const helpers = new Map();
    const told = new Set();
    const masked = new Set();
    let configs;
    return async (image) => {
        configs ??= readConfigs(tools);
        const problems = [];
        for (const step of configs.flatMap((config) => loginSteps(image, config))) {
            const found = await take(step);
            if (typeof found !== "string") {
                maskOnce(found);
                return found;
            }
            problems.push(found);
        }
        tell((0,registry_key/* placeOfImage */.gO)(image)?.host ?? image, problems);
        return undefined;
    };
    async function take(step) {
        switch (step.kind) {
            case "login":
                return step.login;
            case "unusable":
                return step.problem;
            case "ask": {
                const key = JSON.stringify([step.program, step.server]);
                const asked = helpers.get(key) ?? askFor(step, tools);
                helpers.set(key, asked);
                return asked;
            }
        }
    }
    function maskOnce(login) {
        for (const secret of (0,registry_auth/* secretsOfLogin */.ob)(login)) {
            if (!masked.has(secret))
                mask(secret);
            masked.add(secret);
        }
    }
    function tell(registry, problems) {
        if (problems.length === 0 || told.has(registry))
            return;
        told.add(registry);
        log.notice(`${registry}: pulling without a stored login, because ${problems.join(", and ")}`);
    }
}
function readConfigs({ environment, files }) {
    return readLoginSources(environment, files).flatMap((source) => {
        const config = parseLoginConfig(source);
        if (config === undefined)
            files.warn(source.name, "it is not a JSON object");
        return config ?? [];
    });
}
async function askFor({ program, server }, { askHelper, signal }) {
    return readAnswer(await askHelper(program, server, signal), program, server);
}
const NOT_FOUND = /credentials not found|no credentials server URL|no credentials username/;
const TOKEN_USER = "<token>";
function readAnswer(answer, program, server) {
    switch (answer.kind) {
        case "missing":
            return `there is no program ${program} on the PATH of this step`;
        case "late":
            return `${program} did not answer within ${answer.limitMs / 1_000} s`;
        case "ended":
            if (NOT_FOUND.test(answer.stdout))
                return `${program} has no login for ${server}`;
            if (answer.exitCode !== 0)
                return `${program} failed with exit code ${answer.exitCode} for ${server}`;
            return readLogin(answer.stdout) ?? `what ${program} printed for ${server} is not a login`;
    }
}
function readLogin(stdout) {
    try {
        const { Username, Secret } = JSON.parse(stdout);
        if (typeof Username !== "string" || typeof Secret !== "string" || Secret === "")
            return undefined;
        if (Username === TOKEN_USER)
            return { username: "", password: "", identityToken: Secret };
        return Username === "" ? undefined : { username: Username, password: Secret };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ sweepInBackground)
/* harmony export */ });
/* harmony import */ var _ports_swept_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2281);

function sweepInBackground(sweep, outside) {
    const ending = new AbortController();
    const signal = AbortSignal.any([outside.signal, ending.signal]);
    let outcome;
    const over = sweep(signal).then((how) => {
        outcome = how;
    }, (error) => {
        outcome = signal.aborted ? "unfinished" : "done";
        if (!signal.aborted)
            outside.log.info((0,_ports_swept_js__WEBPACK_IMPORTED_MODULE_0__/* .sweepFailure */ .p)(error));
    });
    return {
        over,
        isOver: () => outcome !== undefined,
        end() {
            ending.abort(new Error("the step is over"));
            return outcome === undefined || outcome === "unfinished" ? "unfinished" : "done";
        },
    };
}


/***/ }),

/***/ 4137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ endsWithItsStep),
/* harmony export */   z: () => (/* binding */ staysForTheRest)
/* harmony export */ });
function endsWithItsStep({ system }) {
    return `each step of ${system} is a container of its own, so these services are removed by whatever runs next here once this step has ended; put the commands that need them into this step, as in \`sibling-services run -- sh -c 'npm test && npm run end-to-end'\``;
}
function staysForTheRest({ system }, network) {
    return `The services stay for the rest of this ${system} pipeline, on its network ${network}. Remove them with \`sibling-services down\` in a last step that runs after a failure too.`;
}


/***/ }),

/***/ 9061:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ askCredentialHelper)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _end_processes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5996);


const LIMIT_MS = 15_000;
const OPEN_PIPES_MS = 100;
async function askCredentialHelper(program, server, signal, limitMs = LIMIT_MS) {
    const late = AbortSignal.timeout(limitMs);
    const ended = AbortSignal.any([late, signal]);
    ended.throwIfAborted();
    const kill = () => (0,_end_processes_js__WEBPACK_IMPORTED_MODULE_1__/* .endChildrenRunning */ .y)(program);
    ended.addEventListener("abort", kill, { once: true });
    try {
        const { exitCode, stdout } = await run(program, server);
        signal.throwIfAborted();
        return late.aborted ? { kind: "late", limitMs } : { kind: "ended", exitCode, stdout };
    }
    catch (error) {
        signal.throwIfAborted();
        if (late.aborted)
            return { kind: "late", limitMs };
        const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
        return isMissing ? { kind: "missing" } : { kind: "ended", exitCode: 126, stdout: "" };
    }
    finally {
        ended.removeEventListener("abort", kill);
    }
}
function run(program, input) {
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, ["get"], { stdio: ["pipe", "pipe", "ignore"] });
        let stdout = "";
        child.stdout.setEncoding("utf8").on("data", (text) => {
            stdout += text;
        });
        child.stdin.on("error", () => { }).end(input);
        child.on("error", reject);
        child.on("exit", (code) => {
            const end = () => {
                child.stdout.destroy();
                resolve({ exitCode: code ?? 1, stdout });
            };
            const limit = setTimeout(end, OPEN_PIPES_MS);
            child.on("close", () => {
                clearTimeout(limit);
                end();
            });
        });
    });
}


/***/ }),

/***/ 3245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ workspaceTree)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _request_printable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8810);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7495);
/* harmony import */ var _open_regular_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6844);






function workspaceTree(workspace, signal) {
    return {
        async entriesOf(path) {
            const start = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, path)).catch(() => undefined);
            if (start === undefined)
                return undefined;
            const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(workspace);
            return (0,_open_regular_js__WEBPACK_IMPORTED_MODULE_4__/* .isIn */ .S1)(start, root) ? walk(start, { start, root, signal }) : "outside";
        },
    };
}
async function walk(path, tree) {
    tree.signal.throwIfAborted();
    try {
        return await entriesAt(path, tree);
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        return [other(path, tree, code === "ENOENT" ? "has disappeared" : `cannot be read (${code})`)];
    }
}
async function entriesAt(path, tree) {
    const { start, root } = tree;
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path);
    const common = { path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(start, path), mode: stat.mode & 0o7777 };
    if (stat.isFile()) {
        const sizeBytes = stat.size;
        return [{ ...common, kind: "file", sizeBytes, read: () => readUnchanged(path, sizeBytes, root) }];
    }
    if (stat.isSymbolicLink()) {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path);
        const end = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path).catch(() => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), target));
        return [{ ...common, kind: "link", target, leadsOutside: !(0,_open_regular_js__WEBPACK_IMPORTED_MODULE_4__/* .isIn */ .S1)(end, root) }];
    }
    if (!stat.isDirectory())
        return [other(path, tree, "is not a file, directory or link")];
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path, { encoding: "buffer" })).sort(Buffer.compare);
    const below = await Promise.all(names.map((name) => entriesNamed(path, name, tree)));
    return [{ ...common, kind: "folder" }, ...below.flat()];
}
async function entriesNamed(folder, name, tree) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name.toString("utf8"));
    const isText = Buffer.from(name.toString("utf8")).equals(name);
    return isText ? walk(path, tree) : [other(path, tree, "has a name that is not UTF-8")];
}
function other(path, { start }, why) {
    return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(start, path), mode: 0, kind: "other", why };
}
async function* readUnchanged(path, sizeBytes, root) {
    const changed = (how) => new _user_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`copy: ${(0,_request_printable_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path))} ${how} while it was copied`, {
        hint: "Copy only files that nothing is still writing to.",
    });
    const fd = (0,_open_regular_js__WEBPACK_IMPORTED_MODULE_4__/* .openRegular */ .lf)(path, root);
    if (fd === undefined)
        throw changed("vanished");
    let read = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)("", { fd, end: sizeBytes })) {
        read += chunk.length;
        if (read > sizeBytes)
            throw changed("grew");
        yield chunk;
    }
    if (read < sizeBytes)
        throw changed("shrank");
}


/***/ }),

/***/ 2281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ sweepFailure)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7495);

function sweepFailure(error) {
    return `could not remove leftovers of earlier jobs: ${(0,_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}`;
}


/***/ }),

/***/ 6323:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ takenName),
/* harmony export */   y: () => (/* binding */ isSameName)
/* harmony export */ });
/* harmony import */ var _service_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6880);

function isSameName(left, right) {
    return left.toLowerCase() === right.toLowerCase();
}
function takenName(service, step, cause) {
    return new _service_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ServiceFailure */ .A(service, `was already started by ${step ? `the step ${step}` : "another step"} of this job`, {
        topic: "Name already used",
        hint: "Give one of them another name, because all services of a job share one network.",
        ...(cause === undefined ? {} : { cause }),
    });
}


/***/ }),

/***/ 5118:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Up: () => (/* binding */ connectionFailed),
/* harmony export */   i7: () => (/* binding */ silentAfter),
/* harmony export */   iq: () => (/* binding */ converse),
/* harmony export */   nQ: () => (/* binding */ notReadyAnswer)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _waiting_deferred_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4624);


const LONGEST_ANSWER_BYTES = 16_384;
const FAREWELL_MS = 250;
function converse(address, dialogue, { timeoutMs, signal }) {
    if (signal.aborted)
        return Promise.resolve(notReadyAnswer("the probe was given up", { isReached: false }));
    const { promise, resolve } = (0,_waiting_deferred_js__WEBPACK_IMPORTED_MODULE_1__/* .deferred */ .y)();
    const startedAtMs = performance.now();
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.connect)({ host: address.ip, port: address.port, noDelay: true });
    let isConnected = false;
    let current = dialogue;
    let received = Buffer.alloc(0);
    let silence;
    let isSilent = false;
    const deadline = setTimeout(() => {
        if (!isSilent)
            giveUp(silentAfter(timeoutMs, isConnected));
    }, timeoutMs);
    const onAbort = () => giveUp("the probe was given up");
    signal.addEventListener("abort", onAbort, { once: true });
    function settle(answer) {
        clearTimeout(deadline);
        clearTimeout(silence);
        signal.removeEventListener("abort", onAbort);
        resolve(answer);
    }
    function giveUp(detail) {
        settle(notReadyAnswer(detail, { isReached: isConnected }));
        socket.destroy();
    }
    function conclude({ answer, farewell }) {
        settle(answer);
        leave(socket, farewell);
    }
    function begin(next) {
        current = next;
        received = Buffer.alloc(0);
        if (next.opening.length > 0)
            socket.write(next.opening);
    }
    socket.on("connect", () => {
        isConnected = true;
        begin(dialogue);
        const { silence: meaning } = dialogue;
        if (meaning === undefined)
            return;
        const quietMs = meaning.afterMs(performance.now() - startedAtMs, timeoutMs);
        silence = setTimeout(() => {
            isSilent = true;
            setImmediate(() => conclude(meaning));
        }, quietMs);
    });
    socket.on("data", (chunk) => {
        clearTimeout(silence);
        received = Buffer.concat([received, chunk]);
        const judged = current.judge(received);
        if (judged !== undefined && "answer" in judged)
            conclude(judged);
        else if (judged !== undefined)
            begin(judged);
        else if (received.length > LONGEST_ANSWER_BYTES)
            giveUp("answers in another protocol");
    });
    socket.on("end", () => {
        if (current.hungUp !== undefined && received.length === 0)
            conclude({ answer: current.hungUp });
        else
            giveUp(received.length === 0 ? "accepts, then closes" : "closes in the middle of its answer");
    });
    socket.on("error", (error) => {
        const isHangUp = isConnected && received.length === 0;
        settle((isHangUp ? current.hungUp : undefined) ?? connectionFailed(error, { isConnected }));
        socket.destroy();
    });
    return promise;
}
function notReadyAnswer(detail, { isReached }) {
    return { kind: "not-ready", isReached, detail };
}
function leave(socket, farewell) {
    if (socket.destroyed)
        return;
    socket.removeAllListeners("data").resume();
    if (farewell === undefined)
        socket.end();
    else
        socket.end(farewell);
    const patience = setTimeout(() => socket.destroy(), FAREWELL_MS).unref();
    socket.once("close", () => clearTimeout(patience)).unref();
}
function connectionFailed(error, { isConnected }) {
    return notReadyAnswer(detailOf(error), { isReached: isConnected || isAnswered(error) });
}
function silentAfter(timeoutMs, isConnected) {
    return isConnected ? `accepts, but says nothing for ${timeoutMs} ms` : `no answer within ${timeoutMs} ms`;
}
function isAnswered(error) {
    return error.code === "ECONNREFUSED" || error.code === "ECONNRESET";
}
function detailOf(error) {
    switch (error.code) {
        case "ECONNREFUSED":
            return "refuses the connection";
        case "ECONNRESET":
        case "EPIPE":
            return "resets the connection";
        case "EHOSTUNREACH":
        case "ENETUNREACH":
            return "cannot be reached from here";
        case "ETIMEDOUT":
            return "no answer";
        default:
            return error.message;
    }
}


/***/ }),

/***/ 5142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ tcpProbe)
/* harmony export */ });
/* unused harmony export quietMs */
/* harmony import */ var _dialogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5118);

const SHORTEST_QUIET_MS = 25;
const QUIET_PER_CONNECT = 3;
const LONGEST_SHARE = 0.9;
function quietMs(connectMs, timeoutMs) {
    const longestMs = LONGEST_SHARE * (timeoutMs - connectMs);
    return Math.max(SHORTEST_QUIET_MS, Math.min(QUIET_PER_CONNECT * connectMs, longestMs));
}
const tcpProbe = {
    name: "tcp",
    ask: (address, options) => (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_0__/* .converse */ .iq)(address, {
        opening: new Uint8Array(),
        judge: () => ({ answer: { kind: "ready", detail: "accepts and speaks" } }),
        silence: {
            afterMs: quietMs,
            answer: { kind: "ready", detail: "accepts connections", isOnlyAccepted: true },
        },
    }, options),
};


/***/ }),

/***/ 3549:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ callTeller)
/* harmony export */ });
function callTeller(log) {
    return (call, statusCode, afterMs) => log.debug(`${call}: ${statusCode} after ${afterMs.toFixed(1)} ms`);
}


/***/ }),

/***/ 5468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C$: () => (/* binding */ portOutputOf),
/* harmony export */   Em: () => (/* binding */ bracketed),
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   ls: () => (/* binding */ portKey),
/* harmony export */   w4: () => (/* binding */ hostOf)
/* harmony export */ });
/* unused harmony export outputNamesOf */
/* harmony import */ var _request_container_port_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3616);

function outputsOf(services, job) {
    const flat = services.flatMap((service) => Object.entries(flatOutputs(service)));
    return {
        ...Object.fromEntries(flat),
        services: JSON.stringify(Object.fromEntries(services.map((service) => [service.name, serviceObject(service)]))),
        network: job.network,
        vantage: job.vantage,
        "job-host": job.host,
    };
}
function outputNamesOf(service) {
    return Object.keys(flatOutputs(service));
}
function flatOutputs(service) {
    const { name } = service;
    return {
        [`${name}-id`]: service.id,
        [`${name}-host`]: hostOf(service),
        [`${name}-address`]: addressOf(service),
        ...(service.ports[0] === undefined ? {} : { [`${name}-port`]: String(service.ports[0].port) }),
        ...(service.url === undefined ? {} : { [`${name}-url`]: service.url }),
        ...Object.fromEntries(service.ports.map((port) => [`${name}-port-${portSuffix(port.containerPort)}`, String(port.port)])),
    };
}
function portOutputOf(service, port, [main]) {
    const isMain = main !== undefined && (0,_request_container_port_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameContainerPort */ .Vg)(main, port);
    return isMain ? `${service}-port` : `${service}-port-${portSuffix(port)}`;
}
function portSuffix(port) {
    return portKey(port).replace("/", "-");
}
function serviceObject(service) {
    const main = service.ports[0];
    return {
        id: service.id,
        name: service.name,
        image: service.image,
        host: hostOf(service),
        port: main?.port,
        address: addressOf(service),
        url: service.url,
        ports: Object.fromEntries(service.ports.map((port) => [portKey(port.containerPort), port.port])),
        ip: service.ip,
        network: service.network,
        route: main?.route,
        proven: main?.isProven ?? false,
    };
}
function portKey(port) {
    return (0,_request_container_port_js__WEBPACK_IMPORTED_MODULE_0__/* .isTcp */ .ER)(port) ? String(port.number) : (0,_request_container_port_js__WEBPACK_IMPORTED_MODULE_0__/* .formatContainerPort */ .KJ)(port);
}
function hostOf(service) {
    return service.ports[0]?.host ?? service.ip;
}
function addressOf(service) {
    const host = bracketed(hostOf(service));
    const port = service.ports[0]?.port;
    return port === undefined ? host : `${host}:${port}`;
}
function bracketed(host) {
    return host.includes(":") ? `[${host}]` : host;
}


/***/ }),

/***/ 9578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ withoutTrailingSlash)
/* harmony export */ });
function withoutTrailingSlash(path) {
    return path.length > 1 ? path.replace(/\/+$/, "") : path;
}


/***/ }),

/***/ 8869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ terminalRunner)
/* harmony export */ });
function terminalRunner(environment, mask) {
    const exported = {};
    const outputs = {};
    const saved = {};
    return {
        exported,
        outputs,
        saved,
        mask,
        input: () => undefined,
        environment: () => environment,
        setOutput: (name, value) => {
            outputs[name] = value;
        },
        exportVariable: (name, value) => {
            exported[name] = value;
        },
        saveState: (name, value) => {
            saved[name] = value;
        },
        state: (name) => saved[name],
        writeSummary: async () => { },
    };
}


/***/ }),

/***/ 4624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ deferred)
/* harmony export */ });
function deferred() {
    let settle;
    const promise = new Promise((resolve, reject) => {
        settle = { resolve, reject };
    });
    return { promise, ...settle };
}


/***/ }),

/***/ 6455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ dockerOfStart)
});

;// CONCATENATED MODULE: ./src/ports/container-traces.ts
function isContainerJob({ jobContainer, jobContainerName, }) {
    return jobContainer !== "" || jobContainerName !== "";
}

// EXTERNAL MODULE: ./src/backend/login/github-login.ts
var github_login = __webpack_require__(9155);
// EXTERNAL MODULE: ./src/backend/login/secrets-of-logins.ts
var secrets_of_logins = __webpack_require__(568);
// EXTERNAL MODULE: ./src/request/docker-options.ts
var docker_options = __webpack_require__(9062);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/backend/docker/engine/api-version.ts
var api_version = __webpack_require__(1025);
;// CONCATENATED MODULE: ./src/backend/docker/daemon/check-ability.ts



function refuseTooOldDaemon(services, { version, apiVersion }) {
    const missing = services.flatMap((service) => (0,docker_options/* openDockerOptions */.x)(service.dockerOptions)
        .apiNeeds.filter((need) => (0,api_version/* isOlder */.t)(apiVersion, need.apiVersion))
        .map((need) => `${service.name}: ${need.what} needs API ${need.apiVersion}`));
    if (missing.length === 0)
        return;
    throw new user_error/* UserError */.y(`${missing.join("; ")}, but Docker ${version} speaks only ${apiVersion}`, {
        topic: "Docker too old",
        hint: "Remove it, or update the daemon.",
    });
}

// EXTERNAL MODULE: ./src/backend/docker/engine/engine-breakdown.ts
var engine_breakdown = __webpack_require__(9242);
// EXTERNAL MODULE: ./src/backend/docker/engine/engine-refusal.ts
var engine_refusal = __webpack_require__(7053);
// EXTERNAL MODULE: ./src/backend/docker/daemon/docker-host.ts
var docker_host = __webpack_require__(5923);
// EXTERNAL MODULE: ./src/request/nearest-name.ts
var nearest_name = __webpack_require__(1959);
;// CONCATENATED MODULE: ./src/backend/docker/daemon/name-daemon.ts
function waysToName({ job, isContainerJob }) {
    if (job.front === "terminal")
        return "DOCKER_HOST or --docker-host";
    return isContainerJob
        ? "the input docker-host (or DOCKER_HOST in container.env; in `env` it would also redirect the runner's own docker)"
        : "DOCKER_HOST or the input docker-host";
}

;// CONCATENATED MODULE: ./src/backend/docker/daemon/no-daemon.ts




function hopelessness(choice, code, about) {
    const { host } = choice;
    if (host.kind === "socket" && about.fileAt(host.path)?.kind === "folder")
        return folder(host.path, about);
    if (code === "EACCES")
        return notPermitted((0,docker_host/* describeDockerHost */.AW)(host), about);
    if (code !== "ENOENT")
        return undefined;
    return choice.source === "default" ? noDaemonHere(about) : misspelt(choice, about);
}
const USUAL_NAMES = ["docker", "podman"];
function misspelt(choice, about) {
    if (choice.host.kind !== "socket")
        return undefined;
    const [, folder = "", name = ""] = /^(.*\/)([^/]*)$/.exec(choice.host.path) ?? [];
    const nearest = (0,nearest_name/* nearestName */.q)(name.replace(/\.\w*$/, ""), USUAL_NAMES);
    const meant = `${folder}${nearest}.sock`;
    if (nearest === undefined || meant === choice.host.path)
        return undefined;
    if (about.fileAt(meant)?.kind !== "other")
        return undefined;
    return new user_error/* UserError */.y(`no Docker daemon: the socket ${choice.host.path} does not exist in this job`, {
        topic: "No Docker here",
        hint: `Did you mean ${meant}? Check ${nameOfChoice(choice, about)}.`,
    });
}
function socketMissing(choice, about) {
    const where = (0,docker_host/* describeDockerHost */.AW)(choice.host);
    const sentence = `no Docker daemon: the socket ${where} does not exist in this job`;
    if (choice.source !== "default") {
        return new user_error/* UserError */.y(sentence, {
            topic: "No Docker here",
            hint: about.isInContainer
                ? `Check ${nameOfChoice(choice, about)}, or share that socket: ${started(about, `-v ${where}:${where}`)}.`
                : `Check ${nameOfChoice(choice, about)}.`,
        });
    }
    const ways = waysToName(about);
    return new user_error/* UserError */.y(sentence, {
        topic: "No Docker here",
        hint: about.isInContainer
            ? `Share the daemon's socket: ${started(about, "-v /var/run/docker.sock:/var/run/docker.sock")}; or name a daemon with ${ways}.`
            : `Start Docker on this machine, or name a daemon with ${ways}.`,
    });
}
function started({ job, isContainerJob }, option) {
    if (job.front === "terminal")
        return `start this container with \`${option}\``;
    return isContainerJob
        ? `in the workflow, \`container.options: ${option}\``
        : `start the runner's container with \`${option}\``;
}
function nameOfChoice({ source }, about) {
    switch (source) {
        case "docker-host input":
            return about.job.front === "terminal" ? "--docker-host" : "the input docker-host";
        case "DOCKER_HOST":
        case "DOCKER_CONTEXT":
            return source;
        case "current context":
            return "the current docker context (docker context use)";
        case "default":
            return waysToName(about);
    }
}
function folder(path, about) {
    const sentence = `no Docker daemon: ${path} is a directory in this job, not a socket`;
    return new user_error/* UserError */.y(sentence, {
        topic: "No Docker here",
        hint: about.isInContainer
            ? `The Docker host has no socket there (rootless Docker, Podman), so a directory was mounted. Mount the real socket at a path of its own (${started(about, "-v /run/user/1000/docker.sock:/docker.sock")}) and set ${about.job.front === "terminal" ? "DOCKER_HOST=" : "the input docker-host: "}unix:///docker.sock.`
            : `A container mounted ${path} before Docker ran, which created the directory. Remove it and restart Docker, or name a daemon with ${waysToName(about)}.`,
    });
}
function noDaemonHere(about) {
    const { job, isInContainer, isContainerJob } = about;
    const ways = waysToName(about);
    if (job.pod !== undefined) {
        const mode = job.pod === "of-container-hooks" ? " of the runner's kubernetes mode" : "";
        return new user_error/* UserError */.y(`no Docker daemon: this job runs in a Kubernetes pod${mode}, which has none`, {
            topic: "No Docker here",
            hint: `Give the runner a daemon (actions-runner-controller: containerMode.type dind), or name one with ${ways}.`,
        });
    }
    const system = job.operatingSystem ?? "Linux";
    if (system !== "Linux" && about.job.front === "actions") {
        return new user_error/* UserError */.y(`no Docker daemon: this job runs on ${system}, where the runner has none`, {
            topic: "No Docker here",
            hint: `Run the job on Linux (runs-on: ubuntu-latest), or name a daemon elsewhere with ${ways}.`,
        });
    }
    if (job.isOnGithubsRunner && isInContainer && !isContainerJob) {
        return new user_error/* UserError */.y("no Docker daemon: this GitHub runner is itself a container and has none", {
            topic: "No Docker here",
            hint: "Use a runner that is a virtual machine (runs-on: ubuntu-latest instead of ubuntu-slim).",
        });
    }
    return undefined;
}
function notPermitted(where, about) {
    const groupId = about.fileAt(where)?.groupId;
    const sentence = `no permission for Docker: this job's user may not open the socket ${where}`;
    const isShared = groupId !== undefined && groupId !== 0;
    if (about.isInContainer) {
        const option = isShared ? `--group-add ${groupId}` : "--user 0";
        const asRoot = isShared ? " (or `--user 0`)" : "";
        return new user_error/* UserError */.y(sentence, {
            topic: "No permission for Docker",
            hint: `Let its user open the socket: ${started(about, option)}${asRoot}.`,
        });
    }
    const user = about.userName ?? (about.job.front === "terminal" ? "this user" : "the runner's user");
    return new user_error/* UserError */.y(sentence, {
        topic: "No permission for Docker",
        hint: isShared
            ? `Add ${user} to the socket's group (sudo usermod -aG docker ${user}, if group ${groupId} is docker, as on most machines) and ${about.job.front === "terminal" ? "log in again (restart a CI agent), because a program gets its groups at its start" : "restart the runner, which gets the group only then"}.`
            : `Add ${user} to the group docker (sudo groupadd docker; sudo usermod -aG docker ${user}), restart Docker so that the socket belongs to that group, and then ${about.job.front === "terminal" ? "log in again (restart a CI agent)" : "restart the runner"}.`,
    });
}

;// CONCATENATED MODULE: ./src/backend/docker/daemon/connect-daemon.ts





const PAUSE_MS = 250;
const PATIENCE_FOR_DEFAULT_MS = 5_000;
async function connectDaemon(choice, engine, tools) {
    const startedAtMs = tools.clock.nowMs();
    for (let attempt = 1;; attempt += 1) {
        try {
            return await engine.about();
        }
        catch (error) {
            if (error instanceof engine_refusal/* EngineRefusal */.n)
                throw refused(choice, tools.about, error);
            if (!(error instanceof engine_breakdown/* EngineBreakdown */.u))
                throw error;
            const hopeless = hopelessness(choice, error.code, tools.about);
            if (hopeless !== undefined)
                throw withCause(hopeless, error);
            const waitedMs = tools.clock.nowMs() - startedAtMs;
            const patienceMs = patienceFor(error.code, choice, tools.patienceMs);
            if (waitedMs >= patienceMs) {
                throw withCause(noAnswer(choice, tools.about, error), error);
            }
            if (attempt === 1)
                tools.log.info(`waiting up to ${patienceMs / 1_000} s for the daemon at ${(0,docker_host/* describeDockerHost */.AW)(choice.host)}: ${causeOf(error)}`);
            await tools.clock.sleep(PAUSE_MS, tools.signal);
        }
    }
}
function patienceFor(code, choice, patienceMs) {
    switch (code) {
        case "ECONNREFUSED":
        case "ECONNRESET":
            return patienceMs;
        case "ENOENT":
            return choice.source === "default" ? Math.min(patienceMs, PATIENCE_FOR_DEFAULT_MS) : patienceMs;
        default:
            return 0;
    }
}
function noAnswer(choice, about, error) {
    if (error.code === "ENOENT")
        return socketMissing(choice, about);
    return new user_error/* UserError */.y(`no Docker daemon answers at ${(0,docker_host/* describeDockerHost */.AW)(choice.host)} (${reasonOf(error)})`, {
        topic: "Docker does not answer",
        hint: `Start the daemon before this step, or check ${nameOfChoice(choice, about)}.`,
    });
}
function withCause(error, cause) {
    return new user_error/* UserError */.y(error.message, { hint: error.hint, topic: error.topic, cause });
}
function refused(choice, about, error) {
    const wantsTls = /HTTP request to an HTTPS server/.test(error.reason);
    return new user_error/* UserError */.y(`the daemon at ${(0,docker_host/* describeDockerHost */.AW)(choice.host)} refuses this job: ${error.reason}`, {
        topic: "Docker does not answer",
        hint: wantsTls
            ? "Set DOCKER_TLS_VERIFY=1, and DOCKER_CERT_PATH to the directory with ca.pem, cert.pem and key.pem."
            : `Check ${nameOfChoice(choice, about)} and any proxy between this job and the daemon.`,
        cause: error,
    });
}
function reasonOf(error) {
    switch (error.code) {
        case "UNABLE_TO_VERIFY_LEAF_SIGNATURE":
        case "SELF_SIGNED_CERT_IN_CHAIN":
        case "DEPTH_ZERO_SELF_SIGNED_CERT":
            return `its certificate is not signed by the ca.pem in use: ${causeOf(error)}`;
        case "EPROTO":
            return `it does not speak TLS: ${causeOf(error)}`;
        default:
            return causeOf(error);
    }
}
function causeOf(error) {
    return (0,user_error/* messageOf */.b)(error.cause);
}

// EXTERNAL MODULE: ./src/job/mount-table.ts
var mount_table = __webpack_require__(8131);
;// CONCATENATED MODULE: ./src/backend/docker/own-container/own-container-candidates.ts

function ownContainerCandidates(traces) {
    const candidates = [
        ...named([traces.jobContainer], "job-container input"),
        ...named(cgroupIds(traces.cgroup), "cgroup"),
        ...named((0,mount_table/* containerFileMounts */.cF)(traces.mountinfo).map(idInPath), "mountinfo"),
        ...named([traces.containerenv.match(/^id="([0-9a-f]{64})"$/m)?.[1] ?? ""], ".containerenv"),
        ...named([traces.jobContainerName], "JOB_CONTAINER_NAME"),
        ...named([(0,mount_table/* actContainerName */.Vq)(traces.mountinfo)], "act's volume"),
        ...named(traces.hostnames.filter((name) => /^[0-9a-f]{12}$/.test(name)), "hostname"),
    ];
    return candidates.filter((candidate, at) => candidates.findIndex((other) => other.idOrName === candidate.idOrName) === at);
}
function named(idsOrNames, source) {
    return idsOrNames.filter((idOrName) => idOrName !== "").map((idOrName) => ({ idOrName, source }));
}
const GROUP_OF_A_CONTAINER = /^(?:docker-|libpod-|libpod-conmon-|crio-|crio-conmon-|cri-containerd-)?([0-9a-f]{64})(?:\.scope)?$/;
function cgroupIds(cgroup) {
    const ids = cgroup.split("\n").flatMap((line) => {
        const segments = line.split(/[/:]/).map((segment) => segment.match(GROUP_OF_A_CONTAINER)?.[1]);
        return segments.findLast((id) => id !== undefined) ?? [];
    });
    return [...new Set(ids)];
}
function idInPath(path) {
    return path.match(/\/([0-9a-f]{64})\/(?:userdata\/)?(?:hostname|hosts|resolv\.conf)$/)?.[1] ?? "";
}

;// CONCATENATED MODULE: ./src/backend/docker/own-container/judge-kinship.ts


function judgeKinship(container, traces) {
    if (!container.state.isRunning)
        return { kind: "stranger" };
    if (cgroupIds(traces.cgroup).includes(container.id)) {
        return { kind: "self", because: "its id is in /proc/self/cgroup" };
    }
    const layer = compareLayers((0,mount_table/* rootLayer */.c4)(traces.mountinfo), container.rootLayer);
    if (layer === "same")
        return { kind: "self", because: "its root filesystem is ours" };
    const because = sharedWith(container, traces);
    if (because === undefined)
        return { kind: layer === "unknown" ? "unproven" : "stranger" };
    return { kind: layer === "unknown" ? "self-or-network-owner" : "network-owner", because };
}
function compareLayers(ours, its) {
    if (ours === "" || its === "")
        return "unknown";
    return lastSegments(ours, 2) === lastSegments(its, 2) ? "same" : "different";
}
function sharedWith(container, traces) {
    const mounts = (0,mount_table/* containerFileMounts */.cF)(traces.mountinfo);
    if (mounts.some((mount) => mount.split("/").includes(container.id))) {
        return "its id is in /proc/self/mountinfo";
    }
    if (mounts.some((mount) => container.filePaths.some((path) => isSameFile(mount, path)))) {
        return "its files are mounted into this process's /etc";
    }
    const hasItsName = traces.hostnames.includes(container.hostname);
    const hasItsAddress = container.networks.some((endpoint) => traces.interfaces.some(({ ip, mac }) => ip === endpoint.ipv4 && mac === endpoint.macAddress));
    return hasItsName && hasItsAddress ? "its hostname and addresses are ours" : undefined;
}
function isSameFile(mountRoot, daemonPath) {
    const folderAndFile = lastSegments(mountRoot, 2);
    return /^[^/]{12,}\//.test(folderAndFile) && daemonPath.endsWith(`/${folderAndFile}`);
}
function lastSegments(path, count) {
    return path.split("/").slice(-count).join("/");
}

;// CONCATENATED MODULE: ./src/backend/docker/own-container/find-own-container.ts



const MOST_LOOKED_THROUGH = 200;
async function findOwnContainer(traces, tools) {
    const nonce = lazyNonce(tools);
    try {
        for (const { idOrName, source } of ownContainerCandidates(traces)) {
            const container = await tools.containers.inspect(idOrName);
            const found = container && (await find_own_container_confirm(container, traces, { ...tools, nonce }));
            if (found)
                return { ...found, because: `named by ${source}, and ${found.because}` };
        }
        return await lookThroughAll(traces, { ...tools, nonce });
    }
    finally {
        nonce.remove();
    }
}
async function find_own_container_confirm(container, traces, { containers, nonce }) {
    const kinship = judgeKinship(container, traces);
    const withOwner = async (self, because) => {
        return { self, networkOwner: await networkOwnerOf(self, containers), because };
    };
    switch (kinship.kind) {
        case "stranger":
            return undefined;
        case "self":
            return withOwner(container, kinship.because);
        case "unproven":
            return (await nonce.isIn(container)) ? withOwner(container, "it holds a file of ours") : undefined;
        case "self-or-network-owner": {
            const guests = await guestsOf(container, containers);
            const isSelf = guests.length === 0 || (await nonce.isIn(container)) !== false;
            return isSelf
                ? withOwner(container, kinship.because)
                : ownGuest(container, guests, traces, { containers, nonce });
        }
        case "network-owner":
            return ownGuest(container, await guestsOf(container, containers), traces, { containers, nonce });
    }
}
async function guestsOf(owner, containers) {
    const running = await containers.running();
    return running.filter(({ networkMode }) => networkMode === `container:${owner.id}`);
}
async function ownGuest(owner, guests, traces, { containers, nonce }) {
    for (const { id } of guests.slice(0, MOST_LOOKED_THROUGH)) {
        const guest = await containers.inspect(id);
        if (guest === undefined)
            continue;
        const isSelf = judgeKinship(guest, traces).kind === "self" || (await nonce.isIn(guest));
        if (isSelf)
            return { self: guest, networkOwner: owner, because: `it shares the network of ${owner.name}` };
    }
    return undefined;
}
async function lookThroughAll(traces, tools) {
    if (!(0,mount_table/* isMountedByEngine */.W6)(traces.mountinfo))
        return undefined;
    const ours = traces.interfaces.map(({ ip }) => ip);
    const running = (await tools.containers.running()).filter(({ addresses }) => addresses.some((address) => ours.includes(address)));
    for (const { id } of running.slice(0, MOST_LOOKED_THROUGH)) {
        const container = await tools.containers.inspect(id);
        const found = container && (await find_own_container_confirm(container, traces, tools));
        if (found)
            return { ...found, because: `it has this process's address, and ${found.because}` };
    }
    return undefined;
}
function lazyNonce({ containers, leaveNonce }) {
    let left;
    return {
        async isIn(container) {
            left ??= { nonce: leaveNonce() };
            const { nonce } = left;
            if (nonce === undefined)
                return undefined;
            if (container.mounts.some(({ destination }) => isBelow(nonce.path, destination)))
                return false;
            return (await containers.readFile(container.id, nonce.path)) === nonce.text;
        },
        remove: () => left?.nonce?.remove(),
    };
}
async function networkOwnerOf(container, containers) {
    const target = container.networkMode.match(/^container:(.+)$/)?.[1];
    const owner = target === undefined ? undefined : await containers.inspect(target);
    return owner === undefined ? container : networkOwnerOf(owner, containers);
}
function isBelow(path, folder) {
    return path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

// EXTERNAL MODULE: ./src/request/container-port.ts
var container_port = __webpack_require__(3616);
;// CONCATENATED MODULE: ./src/backend/docker/publish/plan-publication.ts

const MOST_PUBLISHED = 100;
const IPV6_LOOPBACK = "::1";
function planPublication(ports, vantage, policy, choosePort = () => undefined) {
    const always = policy.kind === "always" ? policy.hostIp : undefined;
    switch (vantage.kind) {
        case "isolated":
            return {};
        case "job-container":
            return always === undefined ? {} : bindings(ports.declared, always, choosePort);
        case "daemon-host":
            return bindings(ports.declared, always ?? "127.0.0.1", choosePort);
        case "published-only": {
            const declared = bindings(ports.declared, always ?? vantage.hostIp, choosePort);
            const others = new Set(ports.exposed.map(container_port/* formatContainerPort */.KJ).filter((key) => !(key in declared)));
            const room = Math.max(0, MOST_PUBLISHED - ports.declared.length);
            return { ...ephemeral([...others].slice(0, room), vantage.hostIp, choosePort), ...declared };
        }
    }
}
function publishPolicyOf({ publish, publishAddress, }) {
    return publish === "always" ? { kind: "always", hostIp: publishAddress ?? "" } : { kind: "as-needed" };
}
function withIpv6Loopback(planned, declared) {
    const isNumbered = ({ HostPort }) => declared.some(({ hostPort, hostIp }) => hostIp === undefined && hostPort === HostPort);
    const isTwofold = (binding) => binding.HostIp === "127.0.0.1" && /^\d+$/.test(binding.HostPort) && isNumbered(binding);
    return Object.fromEntries(Object.entries(planned).map(([port, own]) => {
        const twins = own.filter(isTwofold).map(({ HostPort }) => ({ HostIp: IPV6_LOOPBACK, HostPort }));
        return [port, [...own, ...twins]];
    }));
}
function hasIpv6Loopback(planned) {
    return Object.values(planned)
        .flat()
        .some(({ HostIp }) => HostIp === IPV6_LOOPBACK);
}
function isDemanded(hostPort, declared) {
    return declared.some((port) => port.isWish === undefined && isNamed(hostPort, port));
}
function portAskingFor(hostPort, declared) {
    return declared.find((port) => isNamed(hostPort, port));
}
function isWished(hostPort, declared) {
    return declared.some((port) => port.isWish === true && isNamed(hostPort, port));
}
function withoutWishes(declared, taken) {
    return declared.map((port) => port.isWish && taken.some((hostPort) => isNamed(hostPort, port))
        ? { ...port, hostPort: undefined }
        : port);
}
function isNamed(hostPort, { hostPort: named }) {
    if (named === undefined)
        return false;
    const [first = 0, last = first] = named.split("-").map(Number);
    return first <= hostPort && hostPort <= last;
}
function bindings(declared, hostIp, choosePort) {
    const planned = {};
    for (const port of declared) {
        const key = (0,container_port/* formatContainerPort */.KJ)(port.containerPort);
        planned[key] = [
            ...(planned[key] ?? []),
            { HostIp: port.hostIp ?? hostIp, HostPort: port.hostPort ?? choosePort() ?? "" },
        ];
    }
    return planned;
}
function ephemeral(keys, hostIp, choosePort) {
    return Object.fromEntries(keys.map((key) => [key, [{ HostIp: hostIp, HostPort: choosePort() ?? "" }]]));
}

;// CONCATENATED MODULE: ./src/backend/docker/publish/publication-warning.ts
function publicationWarning(vantage, policy) {
    if (vantage.kind === "isolated")
        return undefined;
    const wanted = policy.kind === "always" ? policy.hostIp : undefined;
    const needed = vantage.kind === "published-only" ? vantage.hostIp : "127.0.0.1";
    const hostIp = wanted ?? needed;
    if (hostIp.startsWith("127.") || hostIp === "::1")
        return undefined;
    const where = ["", "0.0.0.0", "::"].includes(hostIp) ? "all interfaces" : hostIp;
    const why = wanted === undefined ? "because this job has no other route to them" : "because of `publish: always`";
    const ports = wanted === undefined ? "ports" : "declared ports";
    return `${ports} are published on ${where} of the Docker host ${why}. Anyone who can reach that host can reach the services; set publish-address to narrow this`;
}

;// CONCATENATED MODULE: ./src/backend/docker/vantage/place-bridge.ts
function placeBridge(facts) {
    const { serviceBridge: bridge, localAddresses } = facts;
    const gateway = facts.serviceGateways.find((address) => localAddresses.includes(address));
    if (gateway === undefined) {
        return { kind: "elsewhere", because: "the services' gateway is not an address of this machine" };
    }
    if (facts.hasHostNetwork) {
        const because = `this process has the network of the daemon's host, and with it the services' gateway ${gateway}`;
        return { kind: "here", because };
    }
    if (!isHostHere(facts)) {
        return {
            kind: "elsewhere",
            because: `the host of the daemon is not this one, which also has ${gateway}`,
        };
    }
    if (bridge === undefined) {
        const because = `this machine has the address ${gateway} of the services' gateway, but nothing shows which network it belongs to`;
        return { kind: "elsewhere", because };
    }
    if (!facts.interfaceNames.includes(bridge.name)) {
        const because = `this machine has the address ${gateway} of the services' gateway too, but not their bridge ${bridge.name}`;
        return { kind: "elsewhere", because };
    }
    const because = `the bridge ${bridge.name} of the services' network is on this machine`;
    return { kind: bridge.namedBy === "id" ? "here" : "perhaps-here", because };
}
function isHostHere({ dockerHost, daemonAddresses, localAddresses }) {
    if (dockerHost.kind === "socket")
        return true;
    return daemonAddresses.some((address) => isLoopback(address) || localAddresses.includes(address));
}
function isLoopback(host) {
    return host === "localhost" || host.startsWith("127.") || host === "::1" || host === "[::1]";
}

;// CONCATENATED MODULE: ./src/backend/docker/vantage/decide-vantage.ts

function decideVantage(facts) {
    const mode = facts.ownContainer?.networkOwner.networkMode;
    if (mode === "none")
        return { kind: "isolated", because: "the job's container has --network none" };
    if (facts.ownContainer !== undefined && mode !== "host") {
        if (facts.cannotJoin !== undefined)
            return beside(facts, facts.cannotJoin);
        const { networkOwner, because } = facts.ownContainer;
        return {
            kind: "job-container",
            because: `this process runs in container ${networkOwner.name} of this daemon (${because})`,
        };
    }
    const hasHostNetwork = mode === "host";
    const bridge = placeBridge({ ...facts, hasHostNetwork });
    switch (bridge.kind) {
        case "here":
            return { kind: "daemon-host", bridge: "certain", because: bridge.because };
        case "perhaps-here":
            return { kind: "daemon-host", bridge: "by-name", because: bridge.because };
        case "elsewhere":
            return hasHostNetwork
                ? onLoopback("the job's container has the network of the daemon's host")
                : publishedOnly(facts, bridge.because);
    }
}
function publishedOnly(facts, because) {
    const { dockerHost, engine } = facts;
    const remote = remoteHost(dockerHost);
    if (remote !== undefined)
        return remoteDaemon(remote, facts);
    if (facts.isInContainer) {
        return beside(facts, "this process is in a container that this daemon does not know, so the daemon is another one");
    }
    return onLoopback(engine.isRootless
        ? "the daemon is rootless: its bridges are in a network namespace of their own"
        : `${because}, so the daemon is in a virtual machine, in a namespace or on another machine${inWords(engine)}`);
}
function inWords({ operatingSystem }) {
    return operatingSystem === "" ? "" : ` (${operatingSystem})`;
}
function remoteHost(dockerHost) {
    switch (dockerHost.kind) {
        case "socket":
            return undefined;
        case "tcp":
        case "ssh":
            return dockerHost.host;
    }
}
function remoteDaemon(host, facts) {
    if (isLoopback(host))
        return onLoopback(`the daemon answers at ${host}`);
    return {
        kind: "published-only",
        ...onAllInterfaces([host], facts),
        daemonHost: "named",
        because: `the daemon is at ${host}`,
        remedy: `Allow this job's machine to reach published ports of ${host}: open its firewall for them (32768 to 60999, or the host ports that you declare), or set publish-address to an address of it that this job can reach.`,
    };
}
function onLoopback(because) {
    return {
        kind: "published-only",
        hosts: ["127.0.0.1"],
        hostIp: "127.0.0.1",
        daemonHost: "guessed",
        because,
        remedy: "Make sure the daemon's virtual machine forwards published ports to this machine, or set docker-host to the daemon's real address.",
    };
}
function beside(facts, because) {
    const gateway = facts.defaultGateway === undefined ? [] : [facts.defaultGateway];
    const names = ["host.docker.internal", "host.containers.internal"];
    const hosts = ["127.0.0.1", ...gateway, ...names, ...facts.bridgeGateways, ...facts.serviceGateways];
    return {
        kind: "published-only",
        ...onAllInterfaces([...new Set(hosts)], facts),
        daemonHost: "guessed",
        because,
        remedy: `Mount the socket of the daemon that runs the job's container, or set docker-host to an address of the daemon that this job can reach (tcp://host:2376). A firewall on the Docker host may also block connections from containers.`,
    };
}
function onAllInterfaces(hosts, { publishAddress }) {
    if (publishAddress === undefined)
        return { hosts, hostIp: "0.0.0.0" };
    const isOneAddress = publishAddress !== "0.0.0.0" && publishAddress !== "::";
    return { hosts: isOneAddress ? [...new Set([publishAddress, ...hosts])] : hosts, hostIp: publishAddress };
}

;// CONCATENATED MODULE: ./src/backend/docker/vantage/describe-vantage.ts
function describeVantage(vantage) {
    switch (vantage.kind) {
        case "job-container":
            return "This job runs in a container on the services' network; services are reached by their names.";
        case "daemon-host":
            return "This job runs on the Docker host; services are reached at 127.0.0.1.";
        case "published-only":
            return `This job is not on the services' network; trying the Docker host at ${vantage.hosts.join(", ")}`;
        case "isolated":
            return "This job has no network, so it reaches no service.";
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/vantage/services-bridge.ts
const NAME_OPTION = "com.docker.network.bridge.name";
function bridgeOf({ id, driver, options }, { isPodman }) {
    if (driver !== "bridge")
        return undefined;
    const chosen = options[NAME_OPTION];
    if (chosen)
        return { name: chosen, namedBy: /^br-[0-9a-f]{12}$/.test(chosen) ? "id" : "user" };
    return isPodman ? undefined : { name: `br-${id.slice(0, 12)}`, namedBy: "id" };
}

;// CONCATENATED MODULE: ./src/backend/docker/place/gather-vantage-facts.ts

async function gatherVantageFacts({ own, network, cannotJoin, engineFacts, wishes }, { daemonHost, engine, surroundings }) {
    const bridge = await engine.networks.inspect(engineFacts.isPodman ? "podman" : "bridge");
    return {
        dockerHost: daemonHost,
        engine: engineFacts,
        ownContainer: own,
        cannotJoin,
        isInContainer: surroundings.isInContainer,
        daemonAddresses: daemonHost.kind === "socket" ? [] : await surroundings.resolveName(daemonHost.host),
        localAddresses: surroundings.localAddresses(),
        interfaceNames: surroundings.interfaceNames(),
        serviceGateways: network.gateways,
        serviceBridge: bridgeOf(network, engineFacts),
        bridgeGateways: bridge?.gateways ?? [],
        defaultGateway: surroundings.defaultGateways()[0],
        publishAddress: wishes.publishAddress,
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/place/explain-place.ts






async function explainPlace(wishes, engineFacts, tools) {
    const { engine, surroundings } = tools;
    const own = await findOwnContainer(surroundings.traces, {
        containers: engine.containers,
        leaveNonce: surroundings.leaveNonce,
    });
    const bridge = await engine.networks.inspect(engineFacts.isPodman ? "podman" : "bridge");
    if (bridge === undefined) {
        return [
            ...describeOwn(own, surroundings.isInContainer),
            { label: "route", text: "unknown: this daemon has no default bridge" },
        ];
    }
    const known = { own, network: bridge, cannotJoin: undefined, engineFacts, wishes };
    const facts = await gatherVantageFacts(known, tools);
    const vantage = decideVantage(facts);
    return [
        ...describeOwn(own, surroundings.isInContainer),
        { label: "vantage", text: `${vantage.kind}, because ${vantage.because}` },
        { label: "route", text: describeVantage(vantage) },
        {
            label: "publishes",
            text: publicationWarning(vantage, publishPolicyOf(wishes)) ?? describePublication(vantage.kind),
        },
    ];
}
function describeOwn(own, isInContainer) {
    if (own !== undefined) {
        const shares = own.networkOwner.id === own.self.id ? "" : `, with the network of ${own.networkOwner.name}`;
        return [{ label: "container", text: `${own.self.name}${shares} (${own.because})` }];
    }
    return [{ label: "container", text: isInContainer ? "this is one, but not of this daemon" : "none" }];
}
function describePublication(kind) {
    return kind === "job-container"
        ? "nothing: services and this container share a network"
        : "declared ports, on 127.0.0.1 only";
}

// EXTERNAL MODULE: ./src/readiness/probes/tcp-probe.ts
var tcp_probe = __webpack_require__(5142);
// EXTERNAL MODULE: ./src/waiting/deferred.ts
var deferred = __webpack_require__(4624);
;// CONCATENATED MODULE: ./src/backend/docker/container/end-watch.ts



async function watchEnds(labels, containers, { log, signal }) {
    const endings = new Map();
    const shortages = new Map();
    const counts = new Map();
    const endingOf = (id, times) => {
        const key = `${id} ${times}`;
        const ending = endings.get(key) ?? (0,deferred/* deferred */.y)();
        endings.set(key, ending);
        return ending;
    };
    const shortageOf = (id) => {
        const shortage = shortages.get(id) ?? (0,deferred/* deferred */.y)();
        shortages.set(id, shortage);
        return shortage;
    };
    const onEnd = (id, exitCode) => {
        const times = (counts.get(id) ?? 0) + 1;
        counts.set(id, times);
        endingOf(id, times).resolve(exitCode);
    };
    try {
        await containers.watchEvents(labels, { onEnd, onOutOfMemory: (id) => shortageOf(id).resolve() }, signal);
    }
    catch (error) {
        if (!(error instanceof engine_refusal/* EngineRefusal */.n || error instanceof engine_breakdown/* EngineBreakdown */.u))
            throw error;
        log.debug(`the daemon does not report ends of containers: ${error.message}`);
    }
    return {
        ended: (id, times) => endingOf(id, times).promise,
        ranOutOfMemory: (id) => shortageOf(id).promise,
    };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/reachability/answers-before.ts


const PATIENCE_MS = 250;
async function answersBefore(hosts, ports, tools) {
    const taken = new Set();
    const ask = async (host, port) => {
        const resolved = await tools.resolve(host);
        const ip = resolved.find((address) => address.includes(".")) ?? resolved[0];
        if (ip !== undefined && (await isAccepting(ip, port, tools.signal)))
            taken.add(`${host} ${port}`);
    };
    const all = Promise.all(hosts.flatMap((host) => ports.map((port) => ask(host, port))));
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
    return ({ kind, host, port }) => kind === "published" && taken.has(`${host} ${port}`);
}
function isAccepting(ip, port, signal) {
    const { promise, resolve } = (0,deferred/* deferred */.y)();
    const socket = (0,external_node_net_.connect)({ host: ip, port, timeout: PATIENCE_MS, signal });
    socket.once("connect", () => resolve(true));
    for (const event of ["error", "timeout", "close"])
        socket.once(event, () => resolve(false));
    return promise.finally(() => socket.destroy());
}

// EXTERNAL MODULE: ./src/backend/copy/plan-copies.ts
var plan_copies = __webpack_require__(3623);
// EXTERNAL MODULE: ./src/backend/login/login-for.ts
var login_for = __webpack_require__(5561);
;// CONCATENATED MODULE: ./src/backend/docker/image/job-start.ts
function jobStartedEpochMs({ workerAgeSeconds, containerStartedAt }, nowEpochSeconds) {
    if (workerAgeSeconds !== undefined)
        return (nowEpochSeconds - workerAgeSeconds) * 1000;
    const startedMs = Date.parse(containerStartedAt ?? "");
    return Number.isNaN(startedMs) ? undefined : startedMs;
}

// EXTERNAL MODULE: ./src/request/image-reference.ts
var image_reference = __webpack_require__(7988);
;// CONCATENATED MODULE: ./src/backend/docker/image/decide-pull.ts

function decidePull({ image, policy, local, jobStartedEpochMs }) {
    switch (policy) {
        case "always":
            return "pull";
        case "never":
            return local === undefined ? "refuse" : "keep";
        case "missing":
            return local === undefined ? "pull" : "keep";
        case undefined:
            if (local === undefined)
                return "pull";
            if (!isMoving(image))
                return "keep";
            return isOwn(image, local, jobStartedEpochMs) ? "keep-own" : "refresh";
    }
}
function isMoving(image) {
    const { tag = "latest", digest } = (0,image_reference/* parseImageReference */.o_)(image) ?? {};
    return tag === "latest" && digest === undefined;
}
function isOwn(image, local, jobStartedEpochMs) {
    if (!local.digests.some((digest) => (0,image_reference/* isSameRepository */.ve)(digest, image)))
        return true;
    if (!local.hasDigestOfStore || jobStartedEpochMs === undefined)
        return false;
    return Date.parse(local.taggedAt) >= jobStartedEpochMs;
}

;// CONCATENATED MODULE: ./src/backend/docker/image/moved-tag.ts

function movedTag(image, before, after) {
    if (before.id === after.id)
        return undefined;
    return `${image} has moved, from ${digestOf(image, before)} to ${digestOf(image, after)}`;
}
function digestOf(image, { id, digests }) {
    const reference = digests.find((one) => (0,image_reference/* isSameRepository */.ve)(one, image)) ?? "";
    return (0,image_reference/* parseImageReference */.o_)(reference)?.digest ?? id;
}

;// CONCATENATED MODULE: ./src/backend/docker/image/platform-notice.ts
const RUNS_TOO = { amd64: ["386"], arm64: ["arm"] };
function platformNotice(image, ofImage, ofDaemon) {
    if (ofImage === "" || ofDaemon === "" || ofImage === ofDaemon)
        return undefined;
    if (RUNS_TOO[ofDaemon]?.includes(ofImage))
        return undefined;
    return `the image ${image} is for ${ofImage}, but the daemon's machine is ${ofDaemon}: it runs slowly, and only if that machine emulates ${ofImage} (QEMU with binfmt_misc); otherwise it ends with "exec format error"`;
}

;// CONCATENATED MODULE: ./src/request/meant-image.ts


const OFFICIAL = ("arangodb caddy cassandra chronograf clickhouse couchbase couchdb crate docker eclipse-mosquitto elasticsearch " +
    "flink ghost haproxy httpd influxdb kibana logstash mariadb memcached mongo mongo-express mysql nats neo4j nginx " +
    "percona postgres rabbitmq redis registry rethinkdb solr sonarqube telegraf tomcat traefik varnish wordpress " +
    "zookeeper busybox alpine").split(" ");
const OWNED = {
    kafka: "apache/kafka",
    keycloak: "quay.io/keycloak/keycloak",
    localstack: "localstack/localstack",
    mailhog: "mailhog/mailhog",
    mailpit: "axllent/mailpit",
    meilisearch: "getmeili/meilisearch",
    minio: "minio/minio",
    mosquitto: "eclipse-mosquitto",
    mssql: "mcr.microsoft.com/mssql/server",
    opensearch: "opensearchproject/opensearch",
    postgis: "postgis/postgis",
    pgvector: "pgvector/pgvector",
    selenium: "selenium/standalone-chrome",
    sqlserver: "mcr.microsoft.com/mssql/server",
    valkey: "valkey/valkey",
};
function meantImage(image) {
    const { repository = "" } = (0,image_reference/* parseImageReference */.o_)(image) ?? {};
    const name = /^library\/([^/]+)$/.exec(repository)?.[1];
    if (name === undefined || OFFICIAL.includes(name))
        return undefined;
    const owned = OWNED[name];
    if (owned !== undefined)
        return owned;
    const nearest = (0,nearest_name/* nearestName */.q)(name, OFFICIAL);
    return nearest === undefined ? undefined : image.replace(name, nearest);
}

;// CONCATENATED MODULE: ./src/backend/docker/image/pull/stalled-pull.ts
class StalledPull extends Error {
}

;// CONCATENATED MODULE: ./src/backend/docker/image/pull/judge-failure.ts



const LIMITED = /toomanyrequests|too many requests|\b429\b|rate limit exceeded|pull rate limit/i;
const FINAL = [
    /denied|unauthorized|forbidden|no basic auth credentials|incorrect username or password|authentication required/i,
    /not found|(?:manifest|name|blob|repository) unknown|does not exist|no such image|no matching manifest|no match for platform/i,
    /invalid reference|invalid tag|invalid repository|cannot be pulled|unsupported|not implemented/i,
    /x509|certificate|server gave HTTP response to HTTPS client/i,
    /no space left|read-only file system|permission|quota/i,
];
const TRANSIENT = [
    /\b5\d\d (?:[A-Z]|$)|status(?: code)?:? 5\d\d\b|internal server error|bad gateway|service unavailable/i,
    /time(?:d )?-?out|deadline exceeded|request canceled/i,
    /\bEOF\b|connection reset|broken pipe|connection refused|GOAWAY|stream error|connection aborted|closed network connection/i,
    /no such host|server misbehaving|name resolution|network is unreachable|no route to host|host is down/i,
    /short read|size validation|unexpected commit (?:size|digest)|verification failed|digest mismatch|digest did not match/i,
];
function judgeFailure(error) {
    if (error instanceof StalledPull)
        return { kind: "stalled" };
    if (error instanceof engine_breakdown/* EngineBreakdown */.u)
        return { kind: isDaemonGone(error) ? "final" : "transient" };
    const words = withoutNames((0,user_error/* messageOf */.b)(error));
    if (LIMITED.test(words))
        return { kind: "limited", retryAfterMs: retryAfterMs(words) };
    const isTransient = !FINAL.some((form) => form.test(words)) && TRANSIENT.some((form) => form.test(words));
    return { kind: isTransient ? "transient" : "final" };
}
function isDaemonGone(error) {
    return error instanceof engine_breakdown/* UnreadableAnswer */.y || ["ENOENT", "EACCES", "ECONNREFUSED"].includes(error.code);
}
function withoutNames(sentence) {
    return sentence.replace(/\S*\/\S*/g, "");
}
const UNITS_MS = {
    ns: 1e-6,
    "\u00b5s": 1e-3,
    us: 1e-3,
    ms: 1,
    s: 1_000,
    m: 60_000,
    h: 3_600_000,
};
function retryAfterMs(words) {
    const [, amount, unit = "s"] = /retry[- ]after[:=]?\s*([\d.]+)\s*(ns|\u00b5s|us|ms|s|m|h)?\b/i.exec(words) ?? [];
    return amount === undefined ? undefined : Number(amount) * (UNITS_MS[unit] ?? 1_000);
}

;// CONCATENATED MODULE: ./src/backend/docker/image/pull/pull-patiently.ts



class FailedPull extends Error {
    failure;
    constructor(message, failure, cause) {
        super(message, { cause });
        this.failure = failure;
    }
}
const PAUSES_MS = [1_000, 3_000, 6_000];
const LONGEST_RETRY_AFTER_MS = 60_000;
const LONGEST_IN_VAIN_MS = 30_000;
async function pullPatiently(image, pull, { clock, log, random, signal, patience }) {
    const beganMs = clock.nowMs();
    let inVainMs = 0;
    for (let tries = 1;; tries += 1) {
        const triedMs = clock.nowMs();
        let hasNews = false;
        try {
            return await pull(() => {
                hasNews = true;
            });
        }
        catch (error) {
            signal.throwIfAborted();
            const failure = judgeFailure(error);
            if (!hasNews && failure.kind !== "stalled")
                inVainMs += clock.nowMs() - triedMs;
            const isWorthIt = patience === "several-tries" && inVainMs < LONGEST_IN_VAIN_MS;
            const pauseMs = isWorthIt ? pauseBefore(tries, failure, random()) : undefined;
            if (pauseMs === undefined) {
                const tookMs = clock.nowMs() - beganMs;
                throw new FailedPull(`${sentenceOf(error)}${given(tries, tookMs, failure)}`, failure, error);
            }
            log.info(`${image}: ${sentenceOf(error)}; trying again in ${seconds(pauseMs)}`);
            await clock.sleep(pauseMs, signal);
        }
    }
}
function sentenceOf(error) {
    return error instanceof engine_refusal/* EngineRefusal */.n ? error.reason : (0,user_error/* messageOf */.b)(error);
}
function pauseBefore(tries, failure, random) {
    const pauseMs = PAUSES_MS[tries - 1];
    if (failure.kind === "final" || pauseMs === undefined)
        return undefined;
    const ownMs = pauseMs * (0.5 + random);
    if (failure.kind !== "limited" || failure.retryAfterMs === undefined)
        return ownMs;
    return failure.retryAfterMs > LONGEST_RETRY_AFTER_MS ? undefined : failure.retryAfterMs + ownMs;
}
function given(tries, tookMs, failure) {
    const askedMs = failure.kind === "limited" ? failure.retryAfterMs : undefined;
    if (askedMs !== undefined && askedMs > LONGEST_RETRY_AFTER_MS) {
        return `; gave up after ${count(tries)}, because the registry asks to wait ${seconds(askedMs)}`;
    }
    const isOneOfMany = tries === 1 && tookMs < LONGEST_IN_VAIN_MS;
    return isOneOfMany ? "" : `; gave up after ${count(tries)} in ${seconds(tookMs)}`;
}
function count(tries) {
    return tries === 1 ? "1 try" : `${tries} tries`;
}
function seconds(ms) {
    return `${(ms / 1_000).toFixed(ms < 10_000 ? 1 : 0)} s`;
}

;// CONCATENATED MODULE: ./src/backend/docker/image/pull/explain-pull.ts





const NO_SUCH_TAG = /manifest (?:unknown|.*not found)|tag .*does not exist|manifest for .* not found/i;
const NOT_FOUND_OR_PRIVATE = /not found|unknown|does not exist|denied|forbidden|unauthorized|authori[sz]ation|authentication|no basic auth/i;
const NO_MANIFEST_FOR_HERE = /no matching manifest|no match for platform|no image found in (?:image index|manifest list)|does not match the (?:specified|detected) platform/i;
const DISK_FULL = /no space left|quota/i;
const CERTIFICATE = /x509|certificate/i;
const PLAIN_HTTP = /server gave HTTP response to HTTPS client/i;
function explainPull(image, error) {
    const words = (0,user_error/* messageOf */.b)(error);
    const says = withoutNames(words);
    const meant = meantImage(image);
    const kind = error instanceof FailedPull ? error.failure.kind : "final";
    if (kind === "limited") {
        return {
            why: words,
            topic: "Registry limits pulls",
            hint: "Log in with `credentials` or in an earlier step of the job, or use a mirror of the registry.",
        };
    }
    if (NO_MANIFEST_FOR_HERE.test(says)) {
        return {
            why: words,
            topic: "Image for another architecture",
            hint: "Use a tag that is built for this machine's processor, or `--platform` in `options` with emulation.",
        };
    }
    if (DISK_FULL.test(says)) {
        return {
            why: words,
            topic: "Disk full",
            hint: "Remove images on the Docker host (docker image prune), or use a larger machine.",
        };
    }
    if (CERTIFICATE.test(says)) {
        return {
            why: words,
            topic: "Registry out of reach",
            hint: "Give the daemon the registry's authority: /etc/docker/certs.d/<host:port>/ca.crt, for Podman /etc/containers/certs.d.",
        };
    }
    if (PLAIN_HTTP.test(says)) {
        return {
            why: words,
            topic: "Registry out of reach",
            hint: "The registry speaks plain HTTP: add it to the daemon's `insecure-registries`, or give it a certificate.",
        };
    }
    if (kind === "final" && NO_SUCH_TAG.test(says)) {
        return {
            why: `there is no tag ${(0,image_reference/* parseImageReference */.o_)(image)?.tag ?? "latest"} (${words})`,
            topic: "Image not found or private",
            hint: meant === undefined
                ? "Check its tag, and its name."
                : `Did you mean ${meant}? If not, check its tag.`,
        };
    }
    if (kind === "final" && NOT_FOUND_OR_PRIVATE.test(says)) {
        const check = meant === undefined ? "Check the image's name and tag." : `Did you mean ${meant}?`;
        return {
            why: `it does not exist, or needs a login (${withoutAdvice(words)})`,
            topic: "Image not found or private",
            hint: `${check} If the registry requires a login, add \`credentials\` or log in in an earlier step.`,
        };
    }
    return {
        why: words,
        topic: "Registry out of reach",
        hint: "Check that the daemon can reach the registry, or load the image in an earlier step.",
    };
}
function withoutAdvice(words) {
    return words.replace(/(pull access denied) for \S+, repository does not exist or may require .*/s, "$1");
}

;// CONCATENATED MODULE: ./src/backend/docker/image/obtain-image.ts





async function obtainImage(service, defaultPolicy, tools) {
    const { name, image } = service;
    const obtained = await obtain(service, defaultPolicy, tools);
    const notice = platformNotice(image, obtained.image.architecture, tools.architecture);
    if (notice !== undefined)
        tools.log.notice(`${name}: ${notice}`);
    return obtained;
}
async function obtain(service, defaultPolicy, tools) {
    const { images, log } = tools;
    const { name, image } = service;
    const found = await images.find(image);
    const local = found !== undefined && isForPlatform(found, service.platform) ? found : undefined;
    const jobStartedEpochMs = local?.hasDigestOfStore ? await tools.jobStartedEpochMs() : undefined;
    const decision = decidePull({ image, policy: service.pull ?? defaultPolicy, local, jobStartedEpochMs });
    if (local !== undefined && (decision === "keep" || decision === "keep-own")) {
        if (decision === "keep-own") {
            log.info(`${name}: using the local image ${image}, which was built or loaded here; \`pull: always\` asks the registry`);
        }
        return { image: local, pull: undefined };
    }
    if (decision === "refuse")
        throw notAllowed(service);
    const patience = decision === "refresh" ? "one-try" : "several-tries";
    const pulled = await pull(service, patience, tools);
    if (!(pulled instanceof user_error/* UserError */.y)) {
        const newest = (await images.find(image)) ?? notThere(service);
        const moved = local && movedTag(image, local, newest);
        if (moved !== undefined)
            log.info(`${name}: ${moved}`);
        return { image: newest, pull: pulled };
    }
    if (local === undefined || decision !== "refresh")
        throw pulled;
    log.notice(`${name}: using the local image ${image}: ${pulled.message}`);
    return { image: local, pull: undefined };
}
function isForPlatform({ architecture }, platform) {
    const wanted = platform?.split("/")[1];
    return wanted === undefined || architecture === "" || architecture === wanted;
}
function notAllowed({ name, image, platform }) {
    const of = platform === undefined ? "" : ` for ${platform}`;
    return new user_error/* UserError */.y(`${name}: the image ${image}${of} is not on the daemon, and pull is "never"`, {
        topic: "Image not on this machine",
        hint: "Build or load it in an earlier step, or allow pulling.",
    });
}
async function pull({ name, image, platform }, patience, tools) {
    const { signal } = tools;
    try {
        return await tools.pull({ image, platform, credentials: await tools.login(), patience, signal });
    }
    catch (error) {
        signal.throwIfAborted();
        const { why, ...advice } = explainPull(image, error);
        return new user_error/* UserError */.y(`${name}: could not pull the image ${image}: ${why}`, { ...advice, cause: error });
    }
}
function notThere(service) {
    throw new user_error/* UserError */.y(`${service.name}: the image ${service.image} was pulled, but the daemon does not find it`, {
        topic: "Image not found or private",
        hint: "Write the image's full name with registry and tag.",
    });
}

// EXTERNAL MODULE: ./src/ports/service-failure.ts
var service_failure = __webpack_require__(6880);
;// CONCATENATED MODULE: ./src/backend/docker/publish/refuse-too-many-ports.ts


function refuseTooManyPorts({ name, ports }, { vantage, publish }) {
    const count = Object.values(planPublication({ declared: ports, exposed: [] }, vantage, publish)).flat()
        .length;
    if (count <= MOST_PUBLISHED)
        return;
    throw new service_failure/* ServiceFailure */.A(name, `would publish ${count} ports on the daemon's host, which keeps the daemon busy for ${Math.ceil(count / 2)} seconds; at most ${MOST_PUBLISHED} are published`, { topic: "Too many ports", hint: `Declare the ports that the job needs. ${networkRoute(name, vantage)}` });
}
function networkRoute(name, vantage) {
    switch (vantage.kind) {
        case "job-container":
            return `Without \`publish: always\` none is published: this job is on the services' network, where every port is reached as ${name}:port.`;
        case "daemon-host":
            return "The others need not be published: this job reaches every port at the container's own address, the `ip` in the output `services`.";
        case "published-only":
        case "isolated":
            return `A job in a container of the same daemon needs none published: it is on the services' network, where every port is reached as ${name}:port.`;
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/container/job-files.ts
function findDaemonPath(source, files) {
    const { path } = source;
    const { mounts, isDaemonRemote } = files;
    const mount = closestMount(path, mounts ?? []);
    if (!isOfJob(source, mount, files))
        return { kind: "path", path };
    if (!files.exists(path)) {
        const hint = "Is actions/checkout an earlier step? Otherwise check the path; a relative one starts in the workspace.";
        return { kind: "unusable", why: "does not exist in this job", topic: "Mounted file missing", hint };
    }
    if (isDaemonRemote)
        return unseen("is in this job, but the daemon is on another machine");
    if (mounts === undefined)
        return { kind: "path", path };
    if (mount === undefined)
        return unseen("is in the job container's own file system, which the daemon cannot mount");
    return { kind: "path", path: throughMount(path, mount) };
}
const OF_RUNNER = ["/__w", "/__t", "/__e", "/github"];
function isOfJob({ path, isRelative }, mount, { workspace, mounts = [], exists }) {
    const isCloser = (source) => mount === undefined || source.length > mount.destination.length;
    if (mounts.some(({ source }) => source !== "/" && isIn(path, source) && isCloser(source)))
        return false;
    if (isRelative || isIn(path, workspace))
        return true;
    return mount !== undefined && (OF_RUNNER.some((folder) => isIn(path, folder)) || exists(path));
}
function unseen(why) {
    return {
        kind: "unusable",
        why,
        topic: "Mounted file out of reach",
        hint: "Use `copy` to put it into the container; that works wherever the daemon is.",
    };
}
function closestMount(path, mounts) {
    const around = mounts.filter((mount) => mount.source !== "" && isIn(path, mount.destination));
    return around.toSorted((a, b) => b.destination.length - a.destination.length)[0];
}
function throughMount(path, { source, destination }) {
    return source + path.slice(destination.length);
}
function isIn(path, folder) {
    return folder !== "" && (path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`));
}

;// CONCATENATED MODULE: ./src/backend/docker/container/copy-unseen.ts

function copiesOfUnseen({ volumes }, files) {
    return volumes
        .filter((volume) => volume.kind === "bind")
        .filter((volume) => isCopied(volume, files))
        .map(({ source, target }) => {
        return { from: source, to: target, mode: undefined, owner: undefined };
    });
}
function withoutUnseen(volumes, files) {
    return volumes.filter((volume) => volume.kind !== "bind" || !isCopied(volume, files));
}
function isCopied({ source, isRelative, ifUnseen }, files) {
    if (ifUnseen !== "copied" || !files.exists(source))
        return false;
    return findDaemonPath({ path: source, isRelative }, files).kind === "unusable";
}

;// CONCATENATED MODULE: ./src/backend/docker/container/create-body-of.ts

function createBodyOf(container, locate = ({ path }) => path) {
    const { environment, command, entrypoint, healthcheck, volumes, dockerOptions } = container;
    const { body: extra, relativeSources } = (0,docker_options/* openDockerOptions */.x)(dockerOptions);
    const host = {
        ...extra.HostConfig,
        ...resourceFields(container.resources),
        ...volumeFields(volumes, locate),
    };
    if (host.Mounts !== undefined) {
        host.Mounts = host.Mounts.map((mount) => located(mount, relativeSources, locate));
    }
    return {
        ...extra,
        ...create_body_of_given({
            Env: environment.length === 0 ? undefined : [...environment],
            Cmd: command && [...command],
            Entrypoint: entrypoint && [...entrypoint],
            User: container.user,
            WorkingDir: container.workingDirectory,
            Hostname: container.hostname,
            Healthcheck: healthcheck && healthcheckFields(healthcheck),
            Volumes: mapOf(volumes.flatMap((one) => (one.kind === "anonymous" ? [[one.target, {}]] : []))),
            HostConfig: Object.keys(host).length === 0 ? undefined : host,
        }),
    };
}
function healthcheckFields(healthcheck) {
    return create_body_of_given({
        Test: healthcheck.test && [...healthcheck.test],
        Interval: nanoseconds(healthcheck.intervalMs),
        Timeout: nanoseconds(healthcheck.timeoutMs),
        StartPeriod: nanoseconds(healthcheck.startPeriodMs),
        StartInterval: nanoseconds(healthcheck.startIntervalMs),
        Retries: healthcheck.retries,
    });
}
function nanoseconds(milliseconds) {
    return milliseconds === undefined ? undefined : whole(milliseconds * 1e6);
}
function whole(product) {
    return Math.round(Number(product.toPrecision(15)));
}
function resourceFields(resources) {
    const { memoryBytes, memoryReservationBytes, cpus, sharedMemoryBytes } = resources;
    return create_body_of_given({
        Memory: memoryBytes,
        MemoryReservation: memoryReservationBytes,
        NanoCpus: cpus === undefined ? undefined : whole(cpus * 1e9),
        ShmSize: sharedMemoryBytes,
    });
}
function volumeFields(volumes, locate) {
    const binds = volumes.flatMap((volume) => bindsOf(volume, locate));
    return create_body_of_given({
        Binds: binds.length === 0 ? undefined : binds,
        Tmpfs: mapOf(volumes.flatMap((one) => (one.kind === "tmpfs" ? [[one.target, one.options]] : []))),
    });
}
function bindsOf(volume, locate) {
    if (volume.kind !== "bind" && volume.kind !== "named")
        return [];
    const { target, mode } = volume;
    const source = volume.kind === "named" ? volume.name : locate({ path: volume.source, isRelative: volume.isRelative });
    return [[source, target, ...(mode === undefined ? [] : [mode])].join(":")];
}
function located(mount, relativeSources, locate) {
    const { Type, Source: path } = mount;
    if (Type !== "bind" || !path?.startsWith("/"))
        return mount;
    return { ...mount, Source: locate({ path, isRelative: relativeSources.includes(path) }) };
}
function mapOf(entries) {
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
function create_body_of_given(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./src/backend/docker/container/find-lent-paths.ts

async function findLentPaths(container, containers) {
    const { HostConfig } = createBodyOf(container);
    const lenders = (HostConfig?.VolumesFrom ?? []).map((lender) => lender.replace(/:[a-zA-Z,]*$/, ""));
    const found = await Promise.all(lenders.map((lender) => containers.inspect(lender)));
    return found.flatMap((lender) => lender?.mounts.map(({ destination }) => destination) ?? []);
}

// EXTERNAL MODULE: ./src/backend/docker/labels.ts
var docker_labels = __webpack_require__(7954);
;// CONCATENATED MODULE: ./src/backend/docker/publish/choose-port.ts
const FIRST = 32_768;
const LAST = 60_999;
function portChooser(vantage, random) {
    if (vantage.kind !== "published-only" || vantage.daemonHost === "named")
        return () => undefined;
    return drawPort(random);
}
function drawPort(random) {
    return () => String(FIRST + Math.floor(random() * (LAST - FIRST + 1)));
}

;// CONCATENATED MODULE: ./src/backend/docker/vantage/candidate-routes.ts

function candidateRoutes(vantage, target, containerPort) {
    const bindings = bindingsOf(target.container, containerPort);
    const addresses = containerAddresses(target.container, target.networkId);
    const direct = addresses.map((host) => ({
        kind: "container-ip",
        host,
        port: containerPort.number,
    }));
    switch (vantage.kind) {
        case "job-container":
            return [{ kind: "alias", host: target.alias, port: containerPort.number }, ...direct];
        case "daemon-host":
            return [...published(bindings, ["127.0.0.1"]), ...direct];
        case "published-only":
            return publishedElsewhere(vantage, bindings);
        case "isolated":
            return [];
    }
}
function containerAddresses(container, networkId) {
    const only = container.networks.length === 1 ? container.networks[0] : undefined;
    const endpoint = container.networks.find((network) => network.networkId === networkId) ?? only;
    return [endpoint?.ipv4, endpoint?.ipv6].filter((address) => address !== undefined && address !== "");
}
function publishedElsewhere({ hosts }, bindings) {
    const everywhere = bindings.map((port) => (candidate_routes_isLoopback(port.hostIp) ? port : { ...port, hostIp: "" }));
    const named = bindings.filter(({ hostIp }) => !isEveryAddress(hostIp));
    return [...published(named, []), ...hosts.flatMap((host) => published(everywhere, [host]))].filter(isFirst);
}
function published(bindings, hosts) {
    const routes = bindings.flatMap(({ hostIp, hostPort }) => (isEveryAddress(hostIp) ? hosts : [hostIp]).map((host) => ({
        kind: "published",
        host,
        port: hostPort,
    })));
    return routes.filter(isFirst);
}
function isFirst(route, at, routes) {
    return routes.findIndex(({ host, port }) => host === route.host && port === route.port) === at;
}
function candidate_routes_isLoopback(hostIp) {
    return hostIp === "::1" || hostIp.startsWith("127.");
}
function isEveryAddress(hostIp) {
    return hostIp === "" || hostIp === "0.0.0.0" || hostIp === "::";
}
function bindingsOf(container, containerPort) {
    const bindings = container.publishedPorts.filter((port) => (0,container_port/* isSameContainerPort */.Vg)(port.containerPort, containerPort));
    const ipv4 = bindings.filter((port) => !port.hostIp.includes(":"));
    return ipv4.length > 0 ? ipv4 : bindings;
}

// EXTERNAL MODULE: ./src/request/without-trailing-slash.ts
var without_trailing_slash = __webpack_require__(9578);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/backend/docker/container/session-volumes.ts


function sessionVolumes({ volumes }, labels) {
    return volumes.flatMap((volume) => {
        if (volume.kind !== "session")
            return [];
        const { name, target, isReadOnly, isCopied } = volume;
        const options = { Labels: labels, ...(isCopied ? {} : { NoCopy: true }) };
        return [
            {
                Type: "volume",
                Source: (0,external_node_crypto_.createHash)("sha256").update(`${labels[docker_labels/* LABEL */.d_.session]} ${name}`).digest("hex"),
                Target: target,
                ...(isReadOnly ? { ReadOnly: true } : {}),
                VolumeOptions: options,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./src/backend/docker/container/translate-binds.ts



function translateBinds(service, files) {
    return createBodyOf(service, (source) => {
        const found = findDaemonPath(source, files);
        if (found.kind === "path")
            return found.path;
        throw new user_error/* UserError */.y(`${service.name}: the bind mount's source ${source.path} ${found.why}`, {
            topic: found.topic,
            hint: found.hint,
        });
    });
}

;// CONCATENATED MODULE: ./src/backend/docker/container/plan-container.ts





function planContainer(service, image, placement) {
    const { Volumes, HostConfig: host = {}, ...body } = translateBinds({ ...service, volumes: withoutUnseen(service.volumes, placement.files) }, placement.files);
    const declaredPorts = service.ports.map(({ containerPort }) => (0,container_port/* formatContainerPort */.KJ)(containerPort));
    const extraHosts = placement.jobHost === undefined ? [] : [`job:${placement.jobHost}`];
    return {
        name: placement.name,
        ...(service.platform === undefined ? {} : { platform: service.platform }),
        body: {
            ...body,
            Image: service.image,
            Labels: { ...body.Labels, ...placement.labels },
            ExposedPorts: { ...body.ExposedPorts, ...Object.fromEntries(declaredPorts.map((port) => [port, {}])) },
            HostConfig: {
                ...host,
                NetworkMode: placement.networkName,
                ExtraHosts: [...(host.ExtraHosts ?? []), ...extraHosts],
                PortBindings: placement.portBindings,
                ...dataStorage(service, host, image, placement),
            },
            NetworkingConfig: {
                EndpointsConfig: {
                    [placement.networkName]: { ...endpointOf(body), Aliases: [service.name, ...service.aliases] },
                },
            },
        },
    };
}
function containerNameOf({ containerName, name }, jobSession) {
    return containerName ?? `sibling-services-${jobSession}-${asNamePart(name.toLowerCase())}`;
}
const ANYONE_WRITES = "mode=1777";
function endpointOf(body) {
    return Object.values(body.NetworkingConfig?.EndpointsConfig ?? {})[0] ?? {};
}
function dataStorage({ volumes, storage }, { Mounts = [], Tmpfs }, image, { lentPaths, dataDirectories, labels }) {
    const shared = sessionVolumes({ volumes }, labels);
    const anonymous = volumes.filter(({ kind }) => kind === "anonymous").map(({ target }) => target);
    const others = volumes.filter(({ kind }) => kind !== "anonymous").map(({ target }) => target);
    const mounts = Mounts.map(({ Target = "" }) => Target);
    const taken = new Set([...others, ...mounts, ...lentPaths].map(without_trailing_slash/* withoutTrailingSlash */.a));
    const wanted = new Set([...image.volumes, ...anonymous].map(without_trailing_slash/* withoutTrailingSlash */.a));
    const free = [...wanted].filter((path) => !taken.has(path));
    if (storage === "memory") {
        const known = dataDirectories.filter((path) => !taken.has(path) && !wanted.has(path));
        const memory = [...free.map((path) => [path, ""]), ...known.map((path) => [path, ANYONE_WRITES])];
        return { Mounts: [...Mounts, ...shared], Tmpfs: { ...Tmpfs, ...Object.fromEntries(memory) } };
    }
    const labelled = free.map((path) => ({
        Type: "volume",
        Target: path,
        VolumeOptions: { Labels: labels },
    }));
    return { Mounts: [...Mounts, ...shared, ...labelled] };
}
function asNamePart(serviceName) {
    return serviceName.replace(/[^a-zA-Z0-9_.-]/g, "-");
}

;// CONCATENATED MODULE: ./src/backend/docker/container/plan-for-place.ts






function planForPlace({ service, image, lentPaths }, order, place, { loopback, taken }) {
    const { vantage, network } = place;
    const declared = withoutWishes(service.ports, taken);
    const ports = { declared, exposed: [...image.exposedPorts, ...order.undeclaredPorts] };
    const choosePort = order.isToldItsAddress ? drawPort(Math.random) : portChooser(vantage, Math.random);
    const portBindings = planPublication(ports, vantage, place.publish, choosePort);
    const target = {
        alias: service.name,
        container: { networks: [], publishedPorts: knownPorts(portBindings) },
        networkId: network.network.id,
    };
    const defined = order.define((port) => candidateRoutes(vantage, target, port));
    const name = containerNameOf(service, place.jobSession);
    return planContainer(defined, image, {
        name,
        networkName: network.network.name,
        labels: (0,docker_labels/* labelsOfThing */.bx)(place.labels, { name, service: service.name }),
        portBindings: loopback === "both" ? withIpv6Loopback(portBindings, declared) : portBindings,
        files: place.files,
        lentPaths,
        dataDirectories: order.dataDirectories,
        jobHost: place.jobHost,
    });
}
function knownPorts(portBindings) {
    return Object.entries(portBindings).flatMap(([key, bindings]) => {
        const containerPort = (0,container_port/* parseContainerPort */.W_)(key);
        if (containerPort === undefined)
            return [];
        return (bindings
            .map(({ HostIp: hostIp, HostPort }) => ({ containerPort, hostIp, hostPort: Number(HostPort) }))
            .filter(({ hostPort }) => Boolean(hostPort)));
    });
}

;// CONCATENATED MODULE: ./src/reachability/inside/ask-one-by-one.ts

const GATHERING_MS = 25;
function askOneByOne(routesTo, ask) {
    const seen = new Set();
    const waiting = [];
    let isBusy = false;
    async function answer(question) {
        const { port, over } = question;
        const address = `${(0,container_port/* formatContainerPort */.KJ)(port)} ${over.ip} ${over.route.port}`;
        if (seen.has(address))
            return "seen";
        const sight = await ask(question);
        if (sight === "seen")
            seen.add(address);
        return sight;
    }
    const rank = ({ port, over: { route } }) => routesTo(port).findIndex(({ host, port }) => host === route.host && port === route.port);
    function beginBest() {
        if (isBusy || waiting.length === 0)
            return;
        isBusy = true;
        waiting
            .sort((left, right) => rank(left.question) - rank(right.question))
            .shift()
            ?.begin();
    }
    return async (port, over, signal) => {
        const question = { port, over, signal };
        const turn = new Promise((begin) => waiting.push({ question, begin }));
        if (routesTo(port).length > 1)
            await new Promise((resolve) => setTimeout(resolve, GATHERING_MS));
        beginBest();
        await turn;
        try {
            return await answer(question);
        }
        finally {
            isBusy = false;
            beginBest();
        }
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./src/reachability/inside/listening-ports.ts + 1 modules
var listening_ports = __webpack_require__(7670);
// EXTERNAL MODULE: ./src/reachability/inside/tcp-table.ts
var tcp_table = __webpack_require__(5462);
;// CONCATENATED MODULE: ./src/reachability/inside/judge-sight.ts


function judgeSight(ownPorts, during, after) {
    const peers = peersIn(during);
    if (ownPorts.every((port) => peers.some(({ remotePort }) => remotePort === port)))
        return "seen";
    if (peers.length === 0 && (0,listening_ports/* openPorts */.Rr)((0,listening_ports/* listenersIn */.rV)(during)).length === 0)
        return "not-listening";
    if (after === undefined)
        return "not-seen";
    const changed = peers.filter((peer) => !after.some((other) => isSame(peer, other)));
    const addresses = changed.map(({ remoteAddress }) => remoteAddress);
    const isOurs = (address) => addresses.filter((one) => one === address).length >= ownPorts.length;
    return addresses.some(isOurs) ? "seen" : "not-seen";
}
function peersIn(sockets) {
    return sockets.filter(({ state }) => state !== tcp_table/* LISTEN */.C5 && state !== tcp_table/* TIME_WAIT */.yk);
}
function isSame(left, right) {
    return (left.remoteAddress === right.remoteAddress &&
        left.remotePort === right.remotePort &&
        left.state === right.state);
}

// EXTERNAL MODULE: ./src/reachability/inside/sockets-inside.ts
var sockets_inside = __webpack_require__(5891);
;// CONCATENATED MODULE: ./src/reachability/inside/see-connection.ts






const CONNECTIONS = 2;
const CONNECT_TIMEOUT_MS = 1_000;
const MOST_LOOKS = 4;
const see_connection_PAUSE_MS = 50;
async function seeConnection(address, containerPort, exec, signal) {
    const look = () => (0,sockets_inside/* socketsOfPort */.R)(containerPort.number, exec, signal);
    const sockets = Array.from({ length: CONNECTIONS }, () => see_connection_open(address));
    const close = () => sockets.map((socket) => socket.destroy());
    try {
        const ownPorts = (await Promise.all(sockets.map(portOf))).filter((port) => port !== undefined);
        if (ownPorts.length < CONNECTIONS)
            return "not-seen";
        const during = await lookUntil(isTelling, look, signal);
        if (during === "no-program")
            return "cannot-tell";
        if (during === "not-running")
            return "not-listening";
        const atOnce = judgeSight(ownPorts, during, undefined);
        if (atOnce !== "not-seen")
            return atOnce;
        close();
        const isGone = (after) => judgeSight(ownPorts, during, after) === "seen";
        const after = await lookUntil(isGone, look, signal);
        return typeof after !== "string" && isGone(after) ? "seen" : "not-seen";
    }
    finally {
        close();
    }
}
function isTelling(sockets) {
    return peersIn(sockets).length >= CONNECTIONS || (0,listening_ports/* openPorts */.Rr)((0,listening_ports/* listenersIn */.rV)(sockets)).length === 0;
}
async function lookUntil(isEnough, look, signal) {
    for (let count = 1;; count += 1) {
        const sockets = await look();
        if (typeof sockets === "string" || isEnough(sockets) || count === MOST_LOOKS)
            return sockets;
        await (0,promises_.setTimeout)(see_connection_PAUSE_MS, undefined, { signal });
    }
}
function see_connection_open({ ip, port }) {
    const socket = (0,external_node_net_.connect)({ host: ip, port, allowHalfOpen: true, timeout: CONNECT_TIMEOUT_MS });
    socket.on("error", () => { }).resume();
    return socket;
}
function portOf(socket) {
    const { promise, resolve } = (0,deferred/* deferred */.y)();
    socket.once("connect", () => resolve(socket.localPort));
    for (const event of ["error", "timeout", "close"])
        socket.once(event, () => resolve(undefined));
    return promise;
}

;// CONCATENATED MODULE: ./src/backend/docker/vantage/missing-proof.ts
function missingProof(vantage, given) {
    switch (vantage.kind) {
        case "published-only": {
            const isTrusted = vantage.daemonHost === "named" || !given.isDemanded;
            return { kind: "sight", unseen: isTrusted ? "counts" : "assumed" };
        }
        case "daemon-host":
            if (vantage.bridge === "by-name")
                return { kind: "sight", unseen: "assumed" };
            return given.route.kind === "published" && given.isOnlyAccepted
                ? { kind: "listens" }
                : { kind: "none" };
        case "job-container":
        case "isolated":
            return { kind: "none" };
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/vantage/remedy.ts
function remedyFor(vantage) {
    switch (vantage.kind) {
        case "job-container":
            return "Job and services are on one bridge network of this daemon: make sure no firewall on its host blocks traffic between its containers (FORWARD, bridge-nf-call-iptables).";
        case "daemon-host":
            return "The services' network is on this machine: make sure no firewall blocks traffic from this machine to it (OUTPUT), and that the service listens on 0.0.0.0.";
        case "published-only":
            return vantage.remedy;
        case "isolated":
            return "Remove --network none from the options of the job's container.";
    }
}

// EXTERNAL MODULE: ./src/readiness/probes/dialogue.ts
var dialogue = __webpack_require__(5118);
;// CONCATENATED MODULE: ./src/backend/docker/container/listens-on.ts

const TIMEOUT_MS = 1_000;
const accepts = { kind: "ready", detail: "accepts connections" };
const accepting = {
    opening: new Uint8Array(),
    judge: () => ({ answer: accepts }),
    silence: { afterMs: () => 0, answer: accepts },
};
async function listensOn({ number: port }, addresses, signal) {
    const [ip] = addresses;
    if (ip === undefined)
        return undefined;
    const answer = await (0,dialogue/* converse */.iq)({ ip, port }, accepting, { timeoutMs: TIMEOUT_MS, signal });
    if (answer.kind === "ready")
        return true;
    return answer.isReached ? false : undefined;
}

;// CONCATENATED MODULE: ./src/backend/docker/container/routes-to-container.ts







function routesToContainer(service, current, isForeign, { network: { network }, vantage }, { exec, resolveName }) {
    const addresses = () => containerAddresses(current(), network.id);
    const routesTo = (port) => candidateRoutes(vantage, { alias: service.name, container: current(), networkId: network.id }, port);
    return {
        get addresses() {
            return addresses();
        },
        isForeign,
        routesTo,
        resolve: resolveName,
        missingProof: (route, { isOnlyAccepted }) => missingProof(vantage, {
            route,
            isOnlyAccepted,
            isDemanded: isDemanded(route.port, service.ports),
        }),
        listensOn: (port, signal) => listensOn(port, addresses(), signal),
        seesOn: askOneByOne(routesTo, ({ port, over: { route, ip }, signal }) => seeConnection({ ip, port: route.port }, port, exec, signal)),
        isHostCertain: vantage.kind !== "published-only" || vantage.daemonHost === "named",
        remedy: remedyFor(vantage),
    };
}

// EXTERNAL MODULE: ./src/backend/docker/container/running-container.ts
var running_container = __webpack_require__(5504);
// EXTERNAL MODULE: ./src/ports/taken-name.ts
var taken_name = __webpack_require__(6323);
;// CONCATENATED MODULE: ./src/backend/docker/container/container-name.ts





async function notCreated(service, plan, cause, containers) {
    if (!(0,engine_refusal/* isRefusal */.v)(cause, 409) || !/already in use/.test(cause.reason)) {
        return new service_failure/* ServiceFailure */.A(service, `was refused by the daemon: ${cause.reason}`, {
            topic: "Refused by Docker",
            hint: "Correct what Docker names: most often a flag in `options`, or a path in `volumes`.",
            cause,
        });
    }
    if (isNameOfJob(service, plan)) {
        const holder = await containers.inspect(plan.name);
        return (0,taken_name/* takenName */.N)(service, holder?.labels[docker_labels/* LABEL */.d_.step], cause);
    }
    return new service_failure/* ServiceFailure */.A(service, `cannot use the container name ${plan.name}: it is taken`, {
        topic: "Refused by Docker",
        hint: "Remove --name from `options`: the job reaches the service by its own name anyway.",
        cause,
    });
}
async function giveWay(service, { id, plan }, containers) {
    if (isNameOfJob(service, plan))
        return;
    const ofJob = await containers.list({ [docker_labels/* LABEL */.d_.jobSession]: jobSessionOf(plan) });
    const other = ofJob.find((one) => one.id !== id && (0,taken_name/* isSameName */.y)(one.labels[docker_labels/* LABEL */.d_.service] ?? "", service));
    if (other === undefined)
        return;
    await containers.remove(id);
    throw (0,taken_name/* takenName */.N)(service, other.labels[docker_labels/* LABEL */.d_.step]);
}
function isNameOfJob(service, plan) {
    return plan.name === containerNameOf({ name: service, containerName: undefined }, jobSessionOf(plan));
}
function jobSessionOf({ body }) {
    return body.Labels?.[docker_labels/* LABEL */.d_.jobSession] ?? "";
}

// EXTERNAL MODULE: ./src/report/outputs.ts
var outputs = __webpack_require__(5468);
;// CONCATENATED MODULE: ./src/report/free-port-hint.ts

function freePortHint(service, { containerPort, hostPort = "", hostIp }, declared) {
    const free = (0,outputs/* portKey */.ls)(containerPort);
    const demanded = [...(hostIp === undefined ? [] : [hostIp]), hostPort, free].join(":");
    const ports = declared.map((port) => port.containerPort);
    const output = (0,outputs/* portOutputOf */.C$)(service, containerPort, ports);
    return `Write \`${free}\` instead of \`${demanded}\` in its \`ports\`: a free host port is then chosen, which later steps read from the output \`${output}\`.`;
}

;// CONCATENATED MODULE: ./src/backend/docker/container/taken-port.ts



const TAKEN = [
    /Bind for \S*:(\d+) failed: port is already allocated/,
    /listen \S+ \S*:(\d+): bind: address already in use/,
    /failed to bind (?:host )?port (?:for )?\S*:(\d+)\S*: address already in use/i,
    /cannot expose port (\d+)/i,
];
function takenPort({ reason }) {
    const port = TAKEN.map((sentence) => reason.match(sentence)?.[1]).find((match) => match !== undefined);
    return port === undefined ? undefined : Number(port);
}
async function portTaken({ service, ports }, hostPort, cause, tools) {
    if (hostPort === undefined)
        return undefined;
    const asking = portAskingFor(hostPort, ports);
    return new service_failure/* ServiceFailure */.A(service, `cannot use host port ${hostPort}: it is taken by ${await portHolder(hostPort, tools)}`, {
        topic: "Host port taken",
        hint: asking === undefined ? NONE_STAYS_FREE : freePortHint(service, asking, ports),
        cause,
    });
}
const NONE_STAYS_FREE = "Other programs keep taking the free ports of this machine before they can be used; run the job again when it is less busy.";
async function portHolder(hostPort, { containers, findListener }) {
    const container = await containers.findPortHolder(hostPort);
    if (container === undefined)
        return findListener(hostPort) ?? "another process";
    const { name, image } = container;
    return image === "" ? `container ${name}` : `container ${name} (${image})`;
}

;// CONCATENATED MODULE: ./src/backend/docker/container/start-container.ts





const MOST_ATTEMPTS = 5;
async function startContainer(request, tools) {
    let { loopback } = request;
    const taken = [];
    for (let attempt = 1;; attempt += 1) {
        const plan = request.plan({ loopback, taken });
        const outcome = await tryToStart(request, plan, tools);
        if (outcome.kind === "started")
            return outcome.id;
        const { id, error } = outcome;
        if (hasIpv6Loopback(plan.body.HostConfig?.PortBindings ?? {})) {
            tools.log.debug(`${request.service}: trying again without ports on ::1: ${error.reason}`);
            loopback = "ipv4";
        }
        else if (isLostWish(error, request, taken)) {
            const hostPort = takenPort(error);
            taken.push(hostPort);
            attempt -= 1;
            const holder = await portHolder(hostPort, tools);
            tools.log.notice(`${request.service}: host port ${hostPort} is taken by ${holder}, so another one is used; the outputs contain it`);
        }
        else if (!isLostPort(outcome, request) || attempt >= MOST_ATTEMPTS) {
            throw await explain(request, plan, outcome, tools);
        }
        if (id !== undefined)
            await tools.containers.remove(id);
    }
}
async function tryToStart({ service, files, beforeStart }, plan, tools) {
    let id;
    try {
        id = await tools.containers.create(plan);
        await giveWay(service, { id, plan }, tools.containers);
        if (files.length > 0)
            await putFiles(service, id, files, tools);
        await beforeStart(plan);
        await tools.containers.start(id);
        return { kind: "started", id };
    }
    catch (error) {
        if (!(error instanceof engine_refusal/* EngineRefusal */.n))
            throw error;
        return { kind: "refused", id, error };
    }
}
function isLostPort({ id, error }, request) {
    const hostPort = takenPort(error);
    return id !== undefined && hostPort !== undefined && !isDemanded(hostPort, request.ports);
}
function isLostWish(error, request, taken) {
    const hostPort = takenPort(error);
    return hostPort !== undefined && isWished(hostPort, request.ports) && !taken.includes(hostPort);
}
async function explain({ service, ports }, plan, { id, error }, tools) {
    if (id === undefined)
        return notCreated(service, plan, error, tools.containers);
    return ((await portTaken({ service, ports }, takenPort(error), error, tools)) ?? cannotStart(service, id, error));
}
async function putFiles(service, id, files, { containers }) {
    try {
        await containers.putFiles(id, files);
    }
    catch (error) {
        if (!(error instanceof engine_refusal/* EngineRefusal */.n))
            throw error;
        throw new service_failure/* ServiceFailure */.A(service, `could not receive the files of \`copy\`: ${error.message}`, {
            containerId: id,
            topic: "Refused by Docker",
            hint: "Check the targets of `copy`: none may be in a read-only mount or below a file.",
            cause: error,
        });
    }
}
function cannotStart(service, containerId, error) {
    return new service_failure/* ServiceFailure */.A(service, `could not be started: ${withoutRuntimes(error.reason)}`, {
        containerId,
        ...startAdvice(error.reason),
        cause: error,
    });
}
const RUNTIMES = /^(?:(?:failed to create (?:shim task|task for container)|OCI runtime create failed|runc create failed|container_linux\.go:\d+|unable to start container process|starting container process caused): )+/;
function withoutRuntimes(reason) {
    const told = reason.replace(RUNTIMES, "").replace(/: unknown$/, "");
    return told === reason || told === "unknown" ? reason : told;
}
function startAdvice(reason) {
    if (/exec format error/i.test(reason)) {
        return {
            topic: "Image for another architecture",
            hint: "The image is built for another processor: use a tag that is built for this machine's, or `--platform` with emulation.",
        };
    }
    if (/executable file .*not found|no such file or directory|permission denied|is a directory/i.test(reason)) {
        return {
            topic: "Command cannot start",
            hint: "Check its `command` and `entrypoint`: the program must be in the image, and executable.",
        };
    }
    return {
        topic: "Refused by Docker",
        hint: "Check the service's command, entrypoint, volumes and options.",
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/container/prepare-service.ts













async function prepareService(service, place, tools, signal) {
    const { engine, log, findLogin } = tools;
    refuseTooManyPorts(service, place);
    const { image, pull } = await obtainImage(service, place.pull, {
        images: engine.images,
        pull: tools.pull,
        log,
        architecture: tools.architecture,
        signal,
        login: () => (0,login_for/* loginFor */.L)(service, findLogin, place.github),
        jobStartedEpochMs: async () => jobStartedEpochMs(place.jobAge, await engine.clockEpochSeconds()),
    });
    return {
        image,
        pull,
        async start(order) {
            const lentPaths = await findLentPaths(service, engine.containers);
            return start({ service, image, lentPaths }, order, place, tools);
        },
    };
}
async function start(planned, order, place, tools) {
    const { service } = planned;
    const { vantage } = place;
    const { containers } = tools.engine;
    let isForeign = (_route) => false;
    const beforeStart = async ({ body }) => {
        if (vantage.kind !== "published-only")
            return;
        const hostPorts = knownPorts(body.HostConfig?.PortBindings ?? {}).map(({ hostPort }) => hostPort);
        const { signal } = order;
        isForeign = await answersBefore(vantage.hosts, hostPorts, { resolve: tools.resolveName, signal });
    };
    const copied = copiesOfUnseen(service, place.files);
    for (const { from } of copied)
        tools.log.notice(`${service.name}: ${from} is copied, because the daemon cannot mount it from here`);
    const request = {
        service: service.name,
        plan: (attempt) => planForPlace(planned, order, place, attempt),
        loopback: place.loopback,
        files: await (0,plan_copies/* planCopies */.F)(service.name, [...service.copies, ...copied], tools.tree),
        ports: service.ports,
        beforeStart,
    };
    const id = await startContainer(request, { ...tools, containers });
    const container = await inspectRunning(id, containers);
    const exec = (argv, options) => containers.exec(id, argv, options);
    return (0,running_container/* runningContainer */.B)(container, (current) => routesToContainer(service, current, isForeign, place, { ...tools, exec }), {
        exec,
        containers,
        ended: (times) => tools.ends.ended(id, times),
        ranOutOfMemory: tools.ends.ranOutOfMemory(id),
    });
}
async function inspectRunning(id, containers) {
    const container = await containers.inspect(id);
    if (container !== undefined)
        return container;
    throw new user_error/* UserError */.y(`container ${id.slice(0, 12)} vanished right after its start (GET /containers/{id}/json: 404)`, {
        hint: "Look for other jobs or cleanup scripts that remove containers on this daemon, and for --rm in `options`.",
    });
}

;// CONCATENATED MODULE: ./src/backend/docker/image/pull/pull-progress.ts
const NO_PROGRESS = { layers: new Map(), digest: undefined, isUpToDate: false };
const PHASES = {
    "Pulling fs layer": "announced",
    Waiting: "waiting",
    Downloading: "downloading",
    "Verifying Checksum": "unpacking",
    "Download complete": "unpacking",
    Extracting: "unpacking",
    "Pull complete": "done",
    "Already exists": "was-here",
};
function afterLine(progress, line) {
    const { id, status } = line;
    const [, digest] = /^Digest: (\S+)$/.exec(status) ?? [];
    if (digest !== undefined)
        return { ...progress, digest };
    if (status.startsWith("Status: Image is up to date"))
        return { ...progress, isUpToDate: true };
    const phase = /^Retrying in \d+ second/.test(status) ? "waiting" : PHASES[status];
    if (id === undefined || phase === undefined)
        return progress;
    if (phase === "done" && !progress.layers.has(id))
        return progress;
    const before = progress.layers.get(id) ?? { phase: "waiting", doneBytes: 0, totalBytes: 0 };
    const layer = { phase, ...bytesOf(line, phase, before) };
    const isSame = progress.layers.has(id) && JSON.stringify(layer) === JSON.stringify(before);
    const goesOn = phase === "unpacking" && (line.current ?? line.seconds) !== undefined;
    return isSame && !goesOn ? progress : { ...progress, layers: new Map([...progress.layers, [id, layer]]) };
}
function bytesOf({ current, total }, phase, before) {
    switch (phase) {
        case "downloading": {
            const totalBytes = Math.max(total ?? 0, before.totalBytes);
            const hereBytes = total === undefined ? 0 : totalBytes - Math.max(total, 0);
            return { doneBytes: current === undefined ? before.doneBytes : hereBytes + current, totalBytes };
        }
        case "unpacking":
        case "done": {
            const totalBytes = Math.max(before.totalBytes, before.doneBytes, total ?? current ?? 0);
            return { doneBytes: totalBytes, totalBytes };
        }
        case "announced":
        case "waiting":
        case "was-here":
            return { doneBytes: 0, totalBytes: before.totalBytes };
    }
}
function bytesIn({ layers }) {
    const all = [...layers.values()];
    return {
        done: all.reduce((sum, { doneBytes }) => sum + doneBytes, 0),
        total: all.reduce((sum, { totalBytes, phase }) => sum + (phase === "was-here" ? 0 : totalBytes), 0),
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/image/pull/pull-texts.ts

function progressText(image, progress, before, sinceMs) {
    const needed = [...progress.layers.values()].filter(({ phase }) => phase !== "was-here");
    if (needed.length === 0)
        return `${image}: waiting for the registry`;
    const arrived = needed.filter(({ phase }) => phase === "unpacking" || phase === "done");
    const unpacked = needed.filter(({ phase }) => phase === "done");
    const { done, total } = bytesIn(progress);
    if (arrived.length === needed.length) {
        const bytes = total === 0 ? "" : `, ${size(total)}`;
        return `${image}: unpacking, ${unpacked.length} of ${pull_texts_layers(needed.length)}${bytes}`;
    }
    const layersText = `${arrived.length} of ${pull_texts_layers(needed.length)}`;
    if (total === 0)
        return `${image}: pulling, ${layersText}`;
    const bytes = Math.max(0, done - bytesIn(before).done);
    const rate = size((bytes * 1_000) / Math.max(1, sinceMs));
    return `${image}: pulling, ${layersText}, ${size(done)} of ${size(total)}, ${rate}/s`;
}
function pulledText(image, progress, tookMs) {
    const came = [...progress.layers.values()].filter(({ phase }) => phase !== "was-here");
    if (progress.isUpToDate || (came.length === 0 && progress.digest === undefined))
        return [];
    const digest = progress.digest === undefined ? "" : ` (${progress.digest})`;
    return [`${image}: pulled ${whatCame(came)} in ${(tookMs / 1_000).toFixed(1)} s${digest}`];
}
function whatCame(came) {
    const total = came.reduce((sum, { totalBytes }) => sum + totalBytes, 0);
    if (came.length === 0)
        return "a new image of layers that were here";
    if (total === 0)
        return pull_texts_layers(came.length);
    return came.every(({ totalBytes }) => totalBytes > 0) ? size(total) : `at least ${size(total)}`;
}
function pull_texts_layers(count) {
    return count === 1 ? "1 layer" : `${count} layers`;
}
function size(bytes) {
    const megabytes = bytes / 1e6;
    return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}

;// CONCATENATED MODULE: ./src/backend/docker/image/pull/stall-limit.ts
function stallLimit({ layers }, { isPodman }) {
    const phases = [...layers.values()].map(({ phase }) => phase);
    const isDownloading = phases.includes("downloading") || (isPodman && phases.includes("announced"));
    if (isDownloading)
        return { ms: 60_000, counts: "own", doing: "downloading" };
    if (phases.includes("unpacking") || phases.includes("done")) {
        return { ms: 900_000, counts: "any", doing: "unpacking" };
    }
    return { ms: 180_000, counts: "any", doing: "waiting for the registry" };
}

;// CONCATENATED MODULE: ./src/backend/docker/image/pull/pull-once.ts




const TELL_EVERY_MS = 3_000;
async function pullOnce(image, request, { images, clock, log, lastNews, onNews, isPodman }) {
    const beganMs = clock.nowMs();
    let progress = NO_PROGRESS;
    let newsMs = beganMs;
    lastNews.atMs = beganMs;
    const over = new AbortController();
    const stalled = new AbortController();
    const watching = watch();
    try {
        const signal = AbortSignal.any([request.signal, stalled.signal]);
        await images.pull({ ...request, signal, onProgress });
        for (const line of pulledText(image, progress, clock.nowMs() - beganMs))
            log.info(line);
        return progress;
    }
    finally {
        over.abort();
        await watching;
        log.underway?.(image, undefined);
    }
    function onProgress(line) {
        const next = afterLine(progress, line);
        if (next === progress)
            return;
        progress = next;
        newsMs = clock.nowMs();
        lastNews.atMs = newsMs;
        onNews();
        log.underway?.(image, {
            text: progressText(image, progress, NO_PROGRESS, newsMs - beganMs).slice(image.length + 2),
            bytes: bytesIn(progress),
        });
    }
    async function watch() {
        let told = { progress: NO_PROGRESS, text: "", atMs: beganMs };
        while (!over.signal.aborted) {
            await clock.sleep(TELL_EVERY_MS, over.signal).catch(() => { });
            if (over.signal.aborted)
                return;
            const nowMs = clock.nowMs();
            const text = progressText(image, progress, told.progress, nowMs - told.atMs);
            if (text !== told.text && log.underway === undefined)
                log.info(text);
            told = { progress, text, atMs: nowMs };
            const { ms, counts, doing } = stallLimit(progress, { isPodman });
            if (nowMs - (counts === "own" ? newsMs : lastNews.atMs) < ms)
                continue;
            stalled.abort(new StalledPull(`it stalled: no progress for ${ms / 1_000} s while ${doing}`));
            return;
        }
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/image/pull/shared-pulls.ts




function sharedPulls(tools) {
    const pulls = new Map();
    const lastNews = { atMs: tools.clock.nowMs() };
    return (order) => {
        const { image, platform, credentials, patience, signal } = order;
        const reference = withTag(image);
        const key = JSON.stringify([(0,image_reference/* parseImageReference */.o_)(reference), platform, credentials, patience]);
        const request = {
            reference,
            ...(platform === undefined ? {} : { platform }),
            ...(credentials === undefined ? {} : { credentials }),
            signal,
        };
        const pull = pulls.get(key) ?? pullTimed(order, request);
        pulls.set(key, pull);
        return pull;
    };
    async function pullTimed({ image, patience, signal }, request) {
        const startedAtMs = tools.clock.nowMs();
        const once = (onNews) => pullOnce(image, request, { ...tools, lastNews, onNews });
        const progress = await pullPatiently(image, once, { ...tools, patience, signal });
        return { startedAtMs, endedAtMs: tools.clock.nowMs(), bytes: bytesIn(progress).total };
    }
}
function withTag(image) {
    const { tag, digest } = (0,image_reference/* parseImageReference */.o_)(image) ?? {};
    return tag === undefined && digest === undefined ? `${image}:latest` : image;
}

;// CONCATENATED MODULE: ./src/backend/docker/network/warn-of-shared-names.ts


async function warnOfSharedNames(services, { network }, { engine, log }) {
    if (network.isOurs)
        return;
    const { id, name } = network.network;
    const containerIds = (await engine.networks.inspect(id))?.containerIds ?? [];
    const found = await Promise.all(containerIds.map((one) => engine.containers.inspect(one)));
    const others = found.filter((one) => one !== undefined);
    for (const shared of sharedNames(services, others, id)) {
        log.notice(`${shared.name} is also a name of container ${shared.container} on network ${name}: the outputs lead to the service of this step, but other services that look up ${shared.name} may get either. If they do, give one of the two another name.`);
    }
}
function sharedNames(services, others, networkId) {
    const taken = others
        .filter(({ labels }) => !labels[docker_labels/* LABEL */.d_.session])
        .flatMap(({ name, networks }) => networks
        .filter((endpoint) => endpoint.networkId === networkId)
        .flatMap(({ aliases }) => [name, ...aliases])
        .map((alias) => ({ alias, container: name })));
    const own = services.flatMap(({ name, aliases }) => [name, ...aliases]);
    return own.flatMap((name) => {
        const holder = taken.find(({ alias }) => (0,taken_name/* isSameName */.y)(alias, name));
        return holder === undefined ? [] : [{ name, container: holder.container }];
    });
}

;// CONCATENATED MODULE: ./src/backend/docker/publish/refuse-shared-host-ports.ts



function refuseSharedHostPorts(services, place) {
    const demands = [];
    for (const service of services) {
        const own = demandsOf(service, place);
        for (const demand of own) {
            const other = demands.find((earlier) => refuse_shared_host_ports_isSame(earlier, demand));
            if (other === undefined)
                continue;
            const { hostPort, port } = demand;
            throw new service_failure/* ServiceFailure */.A(service.name, `demands host port ${hostPort}, which ${other.service} demands too`, {
                topic: "Host port demanded twice",
                hint: freePortHint(service.name, port, service.ports),
            });
        }
        demands.push(...own);
    }
}
function demandsOf({ name, ports }, { vantage, publish }) {
    const demanded = ports.filter(({ isWish }) => isWish === undefined);
    return demanded.flatMap((port) => Object.values(planPublication({ declared: [port], exposed: [] }, vantage, publish))
        .flat()
        .filter(({ HostPort }) => /^\d+$/.test(HostPort))
        .map(({ HostPort, HostIp }) => ({ service: name, port, hostPort: HostPort, hostIp: HostIp })));
}
function refuse_shared_host_ports_isSame(one, other) {
    const protocolOf = ({ port }) => port.containerPort.protocol;
    const isAny = ({ hostIp }) => ["", "0.0.0.0", "::"].includes(hostIp);
    const overlaps = one.hostIp === other.hostIp || isAny(one) || isAny(other);
    return one.hostPort === other.hostPort && protocolOf(one) === protocolOf(other) && overlaps;
}

// EXTERNAL MODULE: ./src/job/pipeline.ts
var job_pipeline = __webpack_require__(4137);
// EXTERNAL MODULE: ./src/job/worker-process.ts
var worker_process = __webpack_require__(5093);
// EXTERNAL MODULE: ./src/backend/docker/network/joined-network.ts
var joined_network = __webpack_require__(4360);
;// CONCATENATED MODULE: ./src/backend/docker/network/join-network.ts




const FIRST_API_WITH_PRIORITY = "1.48";
async function joinNetwork(jobContainer, services, tools) {
    if (jobContainer === undefined || jobContainer.networkMode === "host")
        return { kind: "not-needed" };
    const { network } = services;
    if (jobContainer.networks.some(({ networkId }) => networkId === network.id)) {
        return { kind: "joined", address: containerAddresses(jobContainer, network.id)[0] };
    }
    const hasPriority = !(0,api_version/* isOlder */.t)(tools.engineFacts.apiVersion, FIRST_API_WITH_PRIORITY);
    if (!hasPriority && !tools.engineFacts.isPodman && sortsFirst(network.name, jobContainer)) {
        const why = `network ${network.name} would take over the default route of the job's container (this daemon takes the network whose name sorts first)`;
        return { kind: "refused", why };
    }
    try {
        return await connect(jobContainer, services, hasPriority ? { gatewayPriority: -1 } : {}, tools);
    }
    catch (error) {
        if (!(error instanceof engine_refusal/* EngineRefusal */.n))
            throw error;
        return {
            kind: "refused",
            why: `the daemon cannot put the job's container on a network: ${error.reason}`,
        };
    }
}
function sortsFirst(networkName, { networks }) {
    return networks.every((endpoint) => networkName < endpoint.networkName);
}
async function connect(jobContainer, { network, isOurs }, options, { engine, engineFacts, surroundings, memory }) {
    const before = surroundings.defaultGateways();
    if (!isOurs) {
        const joined = { networkId: network.id, containerId: jobContainer.id };
        memory.saveState(joined_network/* JOINED_STATE_NAME */.Y5, (0,joined_network/* formatJoinedNetwork */.xf)(joined));
    }
    await engine.networks.connect(network.id, jobContainer.id, options);
    const after = surroundings.defaultGateways();
    const isKept = engineFacts.isPodman ? before.every((one) => after.includes(one)) : after[0] === before[0];
    if (!isKept) {
        await engine.networks.disconnect(network.id, jobContainer.id);
        const why = `being on network ${network.name} changed the job's default route from ${before[0] ?? "none"} to ${after[0] ?? "none"}`;
        return { kind: "refused", why };
    }
    const joined = (await engine.containers.inspect(jobContainer.id)) ?? jobContainer;
    return { kind: "joined", address: containerAddresses(joined, network.id)[0] };
}

// EXTERNAL MODULE: ./src/backend/docker/ours/find-ours.ts
var find_ours = __webpack_require__(6112);
;// CONCATENATED MODULE: ./src/backend/docker/network/choose-subnet.ts
const RANGES = ["10.201", "172.30", "192.168"];
const PREFIX_LENGTH = 26;
const STEP = 64;
const PER_RANGE = 1_024;
function freeSubnets(taken, start) {
    const blocks = taken.map(parse).filter((block) => block !== undefined);
    const all = RANGES.flatMap(subnetsOf);
    const turned = all.map((_, at) => all[(at + start) % all.length] ?? "");
    return turned.filter((subnet) => {
        const own = parse(subnet);
        return own !== undefined && blocks.every((block) => !overlap(own, block));
    });
}
function subnetsOf(range) {
    return Array.from({ length: PER_RANGE }, (_, at) => {
        const address = at * STEP;
        return `${range}.${address >>> 8}.${address & 255}/${PREFIX_LENGTH}`;
    });
}
function overlap(left, right) {
    const size = 2 ** (32 - Math.min(left.prefixLength, right.prefixLength));
    return Math.floor(left.address / size) === Math.floor(right.address / size);
}
function parse(subnet) {
    const match = subnet.match(/^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/);
    if (match === null)
        return undefined;
    const octets = match.slice(1, 5).map(Number);
    const address = octets.reduce((sum, octet) => sum * 256 + octet, 0);
    return { address, prefixLength: Number(match[5]) };
}

;// CONCATENATED MODULE: ./src/backend/docker/network/create-network.ts



const MOST_SUBNETS = 16;
async function createNetwork(plan, routes, networks) {
    try {
        return await networks.create(plan);
    }
    catch (error) {
        if (!arePoolsUsedUp(error))
            throw error;
        const taken = [...routes, ...(await networks.list({})).flatMap(({ subnets }) => subnets)];
        const free = freeSubnets(taken, Number.parseInt(plan.name.slice(-6), 16));
        for (const subnet of free.slice(0, MOST_SUBNETS)) {
            const id = await tryCreate({ ...plan, subnet }, networks);
            if (id !== undefined)
                return id;
        }
        throw noAddresses(error);
    }
}
async function tryCreate(plan, networks) {
    try {
        return await networks.create(plan);
    }
    catch (error) {
        if ((0,engine_refusal/* isRefusal */.v)(error, 400, 403, 409, 500) && /overlap/i.test(error.reason))
            return undefined;
        throw error;
    }
}
function arePoolsUsedUp(error) {
    return (0,engine_refusal/* isRefusal */.v)(error, 400, 403, 404, 500) && /address pool/.test(error.reason);
}
function noAddresses(cause) {
    return new user_error/* UserError */.y("the daemon has no address range left for another network, and every small one that this action tried is in use", {
        hint: "Remove unused networks (docker network prune) or widen default-address-pools in the daemon's configuration.",
        cause,
    });
}

;// CONCATENATED MODULE: ./src/backend/docker/network/plan-network.ts


const MTU_OPTION = "com.docker.network.driver.mtu";
async function planNetwork({ session, labels, jobContainer, isPodman }, networks) {
    const defaultBridge = await networks.inspect("bridge");
    const ownId = jobContainer?.networks[0]?.networkId;
    const mtu = mtuOf(ownId === undefined ? defaultBridge : await networks.inspect(ownId));
    const name = `zzz-sibling-services-${session.jobSession}`;
    return {
        name,
        labels: (0,docker_labels/* labelsOfThing */.bx)(labels, { name }),
        isInternal: await hasInternalNetworksOnly(jobContainer, networks),
        ...(isPodman ? {} : { bridgeName: bridgeName(session, defaultBridge?.id ?? "") }),
        ...(mtu === undefined ? {} : { mtu }),
    };
}
function bridgeName({ jobSession }, daemonsOwn) {
    return `br-${(0,external_node_crypto_.createHash)("sha256").update(`${jobSession} ${daemonsOwn}`).digest("hex").slice(0, 12)}`;
}
function mtuOf(network) {
    const mtu = Number(network?.options[MTU_OPTION]);
    return Number.isInteger(mtu) && mtu > 0 ? mtu : undefined;
}
async function hasInternalNetworksOnly(jobContainer, networks) {
    const own = (jobContainer?.networks ?? []).filter(({ networkName }) => networkName !== "host");
    const facts = await Promise.all(own.map(({ networkId }) => networks.inspect(networkId)));
    return facts.length > 0 && facts.every((network) => network?.isInternal === true);
}

;// CONCATENATED MODULE: ./src/backend/docker/network/session-network.ts






const session_network_PATIENCE_MS = 20_000;
const session_network_PAUSE_MS = 50;
async function findOrCreateNetwork(wanted, tools) {
    const { networks } = tools;
    if (wanted.network !== undefined) {
        return { network: usable(wanted.network, await networks.inspect(wanted.network)), isOurs: false };
    }
    const named = wanted.jobNetwork === undefined ? undefined : await networks.inspect(wanted.jobNetwork);
    if (named !== undefined)
        return { network: named, isOurs: false };
    return { network: await ownNetwork(wanted, tools), isOurs: true };
}
function usable(name, network) {
    if (network === undefined) {
        throw new user_error/* UserError */.y(`network: this daemon has no network ${name}`, {
            topic: "Network cannot be used",
            hint: "Create it before this step (docker network create), or remove the input, so that this job gets a network of its own.",
        });
    }
    const why = whyUnusable(network);
    if (why === undefined)
        return network;
    throw new user_error/* UserError */.y(`cannot use network ${name}: ${why}`, {
        topic: "Network cannot be used",
        hint: "Use a bridge network created with docker network create, or remove the input.",
    });
}
function whyUnusable({ driver, name, isSwarmWide, isAttachable }) {
    if (driver === "host" || driver === "null")
        return `its driver, ${driver}, assigns no addresses`;
    if (name === "bridge" || name === "podman")
        return "the default bridge has no DNS";
    if (isSwarmWide && !isAttachable)
        return "it belongs to a swarm and is not attachable";
    return undefined;
}
async function ownNetwork(wanted, { networks, clock, signal }) {
    const untilMs = clock.nowMs() + session_network_PATIENCE_MS;
    let plan;
    for (;;) {
        const existing = await findOwn(wanted.session, networks);
        if (existing !== undefined)
            return existing;
        plan ??= await planNetwork(wanted, networks);
        try {
            return await create(plan, wanted, networks);
        }
        catch (error) {
            if (!isBeingMade(error) || clock.nowMs() >= untilMs)
                throw error;
            await clock.sleep(session_network_PAUSE_MS, signal);
        }
    }
}
async function findOwn(session, networks) {
    const found = await (0,find_ours/* ourNetworks */.ej)({ [docker_labels/* LABEL */.d_.jobSession]: session.jobSession }, networks);
    return found.toSorted((left, right) => left.createdEpochSeconds - right.createdEpochSeconds || left.id.localeCompare(right.id))[0];
}
function isBeingMade(error) {
    return ((0,engine_refusal/* isRefusal */.v)(error, 403, 409, 500) &&
        /already exists|already (?:used|in use)|same bridge name/.test(error.reason));
}
async function create(plan, { session, routes }, networks) {
    const id = await createNetwork(plan, routes, networks);
    const chosen = await findOwn(session, networks);
    if (chosen !== undefined && chosen.id !== id)
        await networks.remove(id);
    return chosen ?? (await networks.inspect(id)) ?? vanished(plan.name);
}
function vanished(name) {
    throw new user_error/* UserError */.y(`the network ${name} vanished right after it was created (GET /networks/{id}: 404)`, {
        topic: "Network cannot be used",
        hint: "Look for other jobs or cleanup scripts that remove networks on this daemon.",
    });
}

;// CONCATENATED MODULE: ./src/backend/docker/place/find-pipeline.ts
async function findPipeline(pipeline, stepContainer, { volumes }) {
    const endpoint = stepContainer?.networks.find(({ networkName }) => pipeline.isNetwork(networkName));
    if (endpoint === undefined)
        return undefined;
    const { networkId, networkName } = endpoint;
    const volume = pipeline.volumeBeside(networkName);
    const isThere = volume !== undefined && (await volumes.exists(volume));
    return { networkId, networkName, volume: isThere ? volume : undefined };
}

;// CONCATENATED MODULE: ./src/backend/docker/place/is-daemon-remote.ts
function isDaemonRemote(own, vantage, { dockerHost, isInContainer }) {
    if (own !== undefined || vantage.kind !== "published-only")
        return false;
    return dockerHost.kind !== "socket" || isInContainer;
}

;// CONCATENATED MODULE: ./src/backend/docker/place/job-host.ts
function jobHostOf({ vantage, joining, facts, }) {
    switch (vantage.kind) {
        case "job-container":
            return joining.kind === "joined" ? joining.address : undefined;
        case "daemon-host":
            return facts.serviceGateways.find((gateway) => facts.localAddresses.includes(gateway));
        case "published-only":
        case "isolated":
            return facts.localAddresses.find((address) => address.includes(".") && !address.startsWith("127."));
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/place/decide-place.ts
















async function decidePlace(session, wishes, engineFacts, tools) {
    const { engine, job, surroundings } = tools;
    const own = await findOwnContainer(surroundings.traces, {
        containers: engine.containers,
        leaveNonce: surroundings.leaveNonce,
    });
    if (own?.networkOwner.networkMode === "none")
        throw isolated(job);
    const pipeline = job.pipeline && (await findPipeline(job.pipeline, own?.networkOwner, engine));
    if (job.pipeline !== undefined && pipeline === undefined)
        tools.log.warning((0,job_pipeline/* endsWithItsStep */.f)(job.pipeline));
    const labels = (0,docker_labels/* sessionLabels */.sx)(session, ownerOf(own, pipeline, tools), {
        job,
        expiresSeconds: wishes.expiresSeconds,
        runnerLabels: (0,docker_labels/* runnerCleanUpLabels */.EK)(own?.self.labels ?? {}),
    });
    const wanted = {
        routes: surroundings.routes(),
        network: wishes.network,
        jobNetwork: wishes.jobNetwork ?? pipeline?.networkId,
        session,
        labels,
        jobContainer: own?.networkOwner,
        isPodman: engineFacts.isPodman,
    };
    const network = await findOrCreateNetwork(wanted, { ...tools, networks: engine.networks });
    if (job.pipeline !== undefined && pipeline !== undefined)
        tools.log.info((0,job_pipeline/* staysForTheRest */.z)(job.pipeline, pipeline.networkName));
    const joining = await joinNetwork(own?.networkOwner, network, { ...tools, engineFacts });
    const cannotJoin = joining.kind === "refused" ? joining.why : undefined;
    const known = { own, network: network.network, cannotJoin, engineFacts, wishes };
    const facts = await gatherVantageFacts(known, tools);
    tools.log.debug(`facts: ${JSON.stringify({ ...facts, ownContainer: own && described(own) })}`);
    const vantage = decideVantage(facts);
    const publish = publishPolicyOf(wishes);
    announce(vantage, publish, tools);
    const loopback = loopbackOf(facts, engineFacts);
    const found = { session, labels, network, vantage, publish, loopback, own, joining, facts };
    return { place: placeFrom(found, wishes, tools), own };
}
function ownerOf(own, pipeline, { job, processes }) {
    if (pipeline !== undefined)
        return { containerId: undefined, worker: job.owner, entry: undefined, pipeline };
    return {
        containerId: own?.self.id,
        networkOwnerId: own?.networkOwner.id,
        worker: job.owner ?? (0,worker_process/* findWorker */.KS)(processes),
        entry: (0,worker_process/* findEntry */.w4)(processes),
    };
}
function described({ self, networkOwner, because }) {
    return { id: self.id, networkOwner: networkOwner.id, networkMode: networkOwner.networkMode, because };
}
function announce(vantage, publish, { log }) {
    log.info(describeVantage(vantage));
    log.debug(`vantage: ${vantage.kind} (${vantage.because})`);
    const warning = publicationWarning(vantage, publish);
    if (warning !== undefined)
        log.warning(warning);
}
function loopbackOf({ localAddresses }, { isPodman }) {
    return !isPodman && localAddresses.includes("::1") ? "both" : "ipv4";
}
function placeFrom(found, wishes, tools) {
    const { session, labels, network, vantage, publish, loopback, own, facts } = found;
    const files = {
        ...tools.files,
        mounts: own?.self.mounts,
        isDaemonRemote: isDaemonRemote(own, vantage, facts),
    };
    const { pull } = wishes;
    const github = (0,github_login/* githubAccount */.P)(wishes.githubToken, tools.job);
    const jobHost = jobHostOf(found);
    const jobAge = jobAgeOf(own, tools);
    const decided = { network, vantage, publish, loopback, jobHost };
    return { jobSession: session.jobSession, labels, ...decided, files, pull, github, jobAge };
}
function jobAgeOf(own, { processes }) {
    const worker = (0,worker_process/* findWorker */.KS)(processes);
    return {
        workerAgeSeconds: worker && (0,worker_process/* ageSecondsOf */.m4)(worker, processes),
        containerStartedAt: own?.self.state.startedAt,
    };
}
function isolated({ front }) {
    return new user_error/* UserError */.y("this job cannot reach any service: its container has --network none", {
        topic: "Job without a network",
        hint: `Remove --network none from ${front === "actions" ? "the job's container.options" : "this container's options"}.`,
    });
}

;// CONCATENATED MODULE: ./src/backend/docker/place/tool-environment.ts


function toolEnvironment(facts) {
    const { host: daemon } = facts.daemon;
    const variables = daemonVariables(daemon);
    return {
        variables: {
            ...(facts.isContainerJob ? {} : variables),
            TESTCONTAINERS_HOST_OVERRIDE: facts.host,
            TESTCONTAINERS_DOCKER_SOCKET_OVERRIDE: socketOnDaemon(facts),
            TESTCONTAINERS_CONNECTION_MODE: "docker_host",
        },
        warnings: [
            ...(facts.isContainerJob && !isFoundAnyway(facts.daemon)
                ? [
                    `testcontainers: DOCKER_HOST is not set for later steps, because in a container job it would also redirect the runner's own docker; put \`DOCKER_HOST=${variables.DOCKER_HOST}\` in front of the command that runs the tests`,
                ]
                : []),
            ...(daemon.kind === "ssh"
                ? [
                    `testcontainers: most Testcontainers libraries cannot reach a daemon over ssh (${(0,docker_host/* describeDockerHost */.AW)(daemon)}); forward its socket in an earlier step and set docker-host to it`,
                ]
                : []),
        ],
    };
}
function daemonVariables(daemon) {
    if (daemon.kind === "socket")
        return { DOCKER_HOST: `unix://${daemon.path}` };
    const address = (0,docker_host/* describeDockerHost */.AW)(daemon);
    if (daemon.kind === "ssh" || daemon.tls === undefined)
        return { DOCKER_HOST: address };
    const { folder, verifiesServer } = daemon.tls;
    return {
        DOCKER_HOST: address,
        ...(verifiesServer ? { DOCKER_TLS_VERIFY: "1" } : {}),
        ...(folder === undefined ? {} : { DOCKER_CERT_PATH: folder }),
    };
}
function isFoundAnyway({ host, source }) {
    return source === "DOCKER_HOST" || (host.kind === "socket" && host.path === docker_host/* DEFAULT_SOCKET */.YE);
}
function socketOnDaemon({ daemon: { host: daemon }, vantage, mounts, isRootless }) {
    if (daemon.kind !== "socket")
        return docker_host/* DEFAULT_SOCKET */.YE;
    if (mounts !== undefined)
        return throughMounts(daemon.path, mounts);
    return vantage.kind === "published-only" && !isRootless ? docker_host/* DEFAULT_SOCKET */.YE : daemon.path;
}
function throughMounts(path, mounts) {
    const seen = inRun(path);
    const mount = closestMount(seen, mounts.map((one) => ({ ...one, destination: inRun(one.destination) })));
    return mount === undefined ? path : throughMount(seen, mount);
}
function inRun(path) {
    return path.replace(/^\/var\/run(?=\/|$)/, "/run");
}

;// CONCATENATED MODULE: ./src/backend/docker/place/tool-hosts.ts
function toolHosts(vantage, { ownGateways, defaultGateway, provenHosts }) {
    switch (vantage.kind) {
        case "daemon-host":
            return ["127.0.0.1"];
        case "job-container": {
            const gateways = ownGateways.toSorted((a, b) => rank(a) - rank(b));
            return [...new Set(gateways)];
        }
        case "published-only": {
            const others = vantage.hosts.filter((host) => !host.startsWith("127."));
            return [...new Set([...provenHosts, ...others, ...vantage.hosts])];
        }
        case "isolated":
            return [];
    }
    function rank(gateway) {
        if (gateway === defaultGateway)
            return 0;
        return gateway.includes(":") ? 2 : 1;
    }
}

;// CONCATENATED MODULE: ./src/backend/docker/place/tools-beside.ts



const SILENT_PORT = 1;
const ANSWER_WITHIN_MS = 1_000;
async function toolsBeside(found, provenHosts, tools) {
    const { own, vantage, engineFacts } = found;
    const hosts = toolHosts(vantage, {
        ownGateways: await ownGateways(own, tools),
        defaultGateway: tools.surroundings.defaultGateways()[0],
        provenHosts,
    });
    const answering = provenHosts[0] ?? (await firstAnswering(hosts, tools));
    const host = answering ?? hosts[0] ?? "127.0.0.1";
    const { variables, warnings } = toolEnvironment({
        ...found,
        host,
        isContainerJob: isContainerJob(tools.surroundings.traces),
        mounts: own?.self.mounts,
        isRootless: engineFacts.isRootless,
    });
    const silent = `testcontainers: the Docker host does not answer at ${hosts.join(", ")}; a firewall on it may block connections from containers`;
    return { variables, host, warnings: answering === undefined ? [silent, ...warnings] : warnings };
}
async function ownGateways(own, { engine }) {
    const ids = own?.networkOwner.networks.map(({ networkId, networkName }) => networkId || networkName) ?? [];
    const networks = await Promise.all(ids.map((id) => engine.networks.inspect(id)));
    return networks.flatMap((network) => (network?.driver === "bridge" ? network.gateways : []));
}
async function firstAnswering(hosts, { probe, signal, surroundings }) {
    const answers = await Promise.all(hosts.map(async (host) => {
        const [ip] = await surroundings.resolveName(host);
        if (ip === undefined)
            return false;
        const answer = await probe.ask({ ip, port: SILENT_PORT }, { timeoutMs: ANSWER_WITHIN_MS, signal });
        return answer.kind === "ready" || answer.isReached;
    }));
    return hosts.find((_, at) => answers[at]);
}

;// CONCATENATED MODULE: ./src/backend/docker/place/prepare-place.ts









async function preparePlace({ session, wishes, services }, engineFacts, tools) {
    const { engine, log, surroundings } = tools;
    const { place, own } = await decidePlace(session, wishes, engineFacts, tools);
    refuseSharedHostPorts(services, place);
    await warnOfSharedNames(services, place, tools);
    const watching = new AbortController();
    const ends = await watchEnds((0,docker_labels/* labelsOfSession */.Rw)(session.id), engine.containers, {
        log,
        signal: watching.signal,
    });
    const { architecture, isPodman } = engineFacts;
    const pull = sharedPulls({ ...tools, isPodman, images: engine.images, random: Math.random });
    const containerTools = { ...tools, ends, pull, architecture, resolveName: surroundings.resolveName };
    const toolEnvironment = (provenHosts) => toolsBeside({ daemon: tools.daemon, own, engineFacts, vantage: place.vantage }, provenHosts, {
        ...tools,
        probe: tcp_probe/* tcpProbe */.M,
    });
    return {
        vantage: place.vantage.kind,
        network: place.network.network.name,
        jobHost: place.jobHost ?? "",
        lacksNames: place.vantage.kind === "daemon-host",
        prepare: (service, signal) => prepareService(service, place, containerTools, signal),
        toolEnvironment: wishes.testcontainers ? toolEnvironment : undefined,
        close: () => watching.abort(),
    };
}

// EXTERNAL MODULE: ./src/backend/docker/removal/docker-inventory.ts + 1 modules
var docker_inventory = __webpack_require__(4993);
// EXTERNAL MODULE: ./src/backend/removal/sweep-in-background.ts
var sweep_in_background = __webpack_require__(6224);
// EXTERNAL MODULE: ./src/backend/docker/removal/sweep.ts + 1 modules
var sweep = __webpack_require__(4886);
;// CONCATENATED MODULE: ./src/backend/docker/removal/sweep-aside.ts



const sweep_aside_PATIENCE_MS = 15_000;
const sweep_aside_TAKEN = /already (?:in use|allocated|exists)|cannot expose port|address pool/i;
function sweepAside(ownJobSession, tools) {
    const { engine, clock } = tools;
    const sweeping = (0,sweep_in_background/* sweepInBackground */.q)((signal) => (0,sweep/* sweep */.X0)(ownJobSession, { ...tools, signal }), tools);
    async function onceMore(call) {
        const wasOver = sweeping.isOver();
        try {
            return await call();
        }
        catch (error) {
            if (wasOver || !(error instanceof engine_refusal/* EngineRefusal */.n) || !sweep_aside_TAKEN.test(error.reason))
                throw error;
            const enough = new AbortController();
            const patience = clock
                .sleep(sweep_aside_PATIENCE_MS, AbortSignal.any([tools.signal, enough.signal]))
                .catch(() => { });
            await Promise.race([sweeping.over, patience]);
            enough.abort();
            return call();
        }
    }
    return {
        engine: {
            ...engine,
            containers: {
                ...engine.containers,
                create: (plan) => onceMore(() => engine.containers.create(plan)),
                start: (id) => onceMore(() => engine.containers.start(id)),
            },
            networks: { ...engine.networks, create: (plan) => onceMore(() => engine.networks.create(plan)) },
        },
        end: sweeping.end,
    };
}

;// CONCATENATED MODULE: ./src/backend/docker/docker-backend.ts










function dockerBackend(tools) {
    const { daemon, log, surroundings } = tools;
    const isDaemonLocal = daemon.host.kind === "socket";
    let { engine } = tools;
    let facts;
    return {
        address: (0,docker_host/* formatDockerHost */.us)(daemon.host),
        secretsOf: (services, { githubToken }) => (0,secrets_of_logins/* secretsOfLogins */.H)(services, (0,github_login/* githubAccount */.P)(githubToken, tools.job)),
        async connect({ services }, patienceMs) {
            facts = await connectDaemon(daemon, engine, {
                ...tools,
                patienceMs,
                about: {
                    ...surroundings,
                    job: tools.job,
                    isContainerJob: isContainerJob(surroundings.traces),
                },
            });
            log.info(`Docker ${facts.version} (API ${facts.apiVersion}) at ${daemon.text}`);
            refuseTooOldDaemon(services, facts);
        },
        sweepAside(ownJobSession) {
            const sweeping = sweepAside(ownJobSession, { ...tools, engine, isDaemonLocal });
            engine = sweeping.engine;
            return sweeping;
        },
        async prepare(order) {
            facts ??= await engine.about();
            return preparePlace(order, facts, { ...tools, engine });
        },
        async explain(wishes) {
            facts ??= await engine.about();
            return explainPlace(wishes, facts, { ...tools, engine });
        },
        inventory: (0,docker_inventory/* dockerInventory */.J)(engine),
        inventoryForReport: (0,docker_inventory/* dockerInventory */.J)(tools.engineForReport),
    };
}

// EXTERNAL MODULE: ./src/backend/docker/engine-api/connect-engine.ts + 25 modules
var connect_engine = __webpack_require__(3051);
// EXTERNAL MODULE: ./src/backend/login/stored-logins.ts + 2 modules
var stored_logins = __webpack_require__(9187);
// EXTERNAL MODULE: ./src/machine/ask-credential-helper.ts
var ask_credential_helper = __webpack_require__(9061);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/machine/command-words.ts


const NAMES_PROGRAM = ["-m", "-jar"];
function commandWords([program = "", ...words]) {
    const flag = words.findIndex((word) => word.startsWith("-") && !NAMES_PROGRAM.includes(word));
    const shown = flag === -1 ? words : [...words.slice(0, flag), "\u2026"];
    return (0,external_node_path_.basename)(program) === "" ? "" : (0,printable/* quotable */.E7)([(0,external_node_path_.basename)(program), ...shown].join(" "));
}

;// CONCATENATED MODULE: ./src/machine/find-listener.ts



const LISTEN = "0A";
function findListener(port) {
    const sockets = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) => socketsOn(textOf(file), port));
    const listeners = sockets.filter(({ isListening }) => isListening);
    for (const socket of listeners.length > 0 ? listeners : sockets) {
        const pid = listOf("/proc").find((name) => /^\d+$/.test(name) && holdsSocket(name, socket));
        if (pid === undefined)
            continue;
        const holder = `${commandOf(pid)} (pid ${pid})`;
        return socket.isListening ? holder : `a connection of ${holder} to port ${socket.remotePort}`;
    }
    return undefined;
}
function commandOf(pid) {
    const argv = textOf(`/proc/${pid}/cmdline`).replace(/\0+$/, "").split("\0");
    return commandWords(argv) || (0,printable/* printable */.g$)(textOf(`/proc/${pid}/comm`).trim());
}
function socketsOn(table, port) {
    const wanted = port.toString(16).toUpperCase().padStart(4, "0");
    return table.split("\n").flatMap((line) => {
        const [, local = "", remote = "", state, , , , , , inode] = line.trim().split(/\s+/);
        if (!local.endsWith(`:${wanted}`) || inode === undefined || inode === "0")
            return [];
        const remotePort = Number.parseInt(remote.split(":")[1] ?? "", 16);
        return [{ isListening: state === LISTEN, remotePort, inode }];
    });
}
function holdsSocket(pid, { inode }) {
    const folder = `/proc/${pid}/fd`;
    return listOf(folder).some((fd) => linkOf(`${folder}/${fd}`) === `socket:[${inode}]`);
}
function textOf(path) {
    return attempt(() => (0,external_node_fs_.readFileSync)(path, "utf8"), "");
}
function linkOf(path) {
    return attempt(() => (0,external_node_fs_.readlinkSync)(path), "");
}
function listOf(path) {
    return attempt(() => (0,external_node_fs_.readdirSync)(path), []);
}
function attempt(read, otherwise) {
    try {
        return read();
    }
    catch {
        return otherwise;
    }
}

// EXTERNAL MODULE: ./src/machine/workspace-tree.ts
var workspace_tree = __webpack_require__(3245);
// EXTERNAL MODULE: ./src/report/call-teller.ts
var call_teller = __webpack_require__(3549);
;// CONCATENATED MODULE: ./src/wiring/docker-of-start.ts







function dockerOfStart(door, start) {
    const { runner, signal, reportSignal, log, files } = start;
    return dockerBackend({
        ...start,
        engine: (0,connect_engine/* connectEngine */.x)(door.endpoint, {
            signal,
            onAnswer: (0,call_teller/* callTeller */.b)(log),
        }),
        engineForReport: (0,connect_engine/* connectEngine */.x)(door.endpoint, reportSignal === undefined ? {} : { signal: reportSignal }),
        daemonHost: door.host,
        memory: runner,
        tree: (0,workspace_tree/* workspaceTree */.O)(files.workspace, signal),
        findLogin: (0,stored_logins/* storedLogins */.K)({
            ...start,
            environment: runner.environment(),
            files: start.dockerFiles,
            askHelper: ask_credential_helper/* askCredentialHelper */.Z,
            mask: runner.mask,
        }),
        findListener: findListener,
    });
}


/***/ })

};
;