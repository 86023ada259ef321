"use strict";
exports.id = 157;
exports.ids = [157];
exports.modules = {

/***/ 6844:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ readBounded),
/* harmony export */   S1: () => (/* binding */ isIn),
/* harmony export */   lf: () => (/* binding */ openRegular)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7495);



function isIn(path, folder) {
    return path === folder || path.startsWith(folder.endsWith(node_path__WEBPACK_IMPORTED_MODULE_1__.sep) ? folder : folder + node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
}
function openRegular(path, within) {
    const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    if (before === undefined)
        return undefined;
    if (!before.isFile())
        throw notAFile(before.isDirectory());
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY);
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).isFile())
            throw notAFile(false);
        if (within !== undefined && !isIn(realPathOf(descriptor), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(within))) {
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y("leads out of the workspace through a link", { hint: "Name the file itself." });
        }
        return descriptor;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        throw error;
    }
}
function readBounded(descriptor, mostBytes) {
    try {
        const bytes = Buffer.allocUnsafe(mostBytes + 1);
        let length = 0;
        for (;;) {
            const read = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, length, bytes.length - length, null);
            length += read;
            if (length > mostBytes)
                throw new _user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`is larger than ${mostBytes / 1024} KiB`);
            if (read === 0)
                return bytes.subarray(0, length).toString("utf8");
        }
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function realPathOf(descriptor) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`/proc/self/fd/${descriptor}`);
}
function notAFile(isFolder) {
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(isFolder
        ? "is a directory, but a file is expected"
        : "is a device, a pipe or a socket, but a file is expected");
}


/***/ }),

/***/ 7490:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ workspaceFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _request_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8810);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7495);
/* harmony import */ var _open_regular_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6844);





const MOST_BYTES = 1024 * 1024;
function workspaceFiles(workspace = process.cwd()) {
    const isInWorkspace = (path) => (0,_open_regular_js__WEBPACK_IMPORTED_MODULE_3__/* .isIn */ .S1)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace));
    return {
        workspace,
        isInWorkspace,
        exists: (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path)),
        read(path) {
            try {
                const file = (0,_open_regular_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegular */ .lf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path), isInWorkspace(path) ? workspace : undefined);
                return file === undefined ? undefined : (0,_open_regular_js__WEBPACK_IMPORTED_MODULE_3__/* .readBounded */ .CB)(file, MOST_BYTES);
            }
            catch (error) {
                throw withPath(path, error);
            }
        },
    };
}
function withPath(path, error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    const { message, hint } = error instanceof _user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y ? error : { message: `cannot be read${code}`, hint: undefined };
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${(0,_request_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(path)} ${message}`, {
        ...(hint === undefined ? {} : { hint }),
        cause: error,
    });
}


/***/ }),

/***/ 4968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G0: () => (/* binding */ FLAG_NAMES),
  _9: () => (/* binding */ flagOfLetter),
  RS: () => (/* binding */ flagOfName)
});

// UNUSED EXPORTS: FLAG_GROUPS

// EXTERNAL MODULE: ./src/request/create-options/flag.ts
var flag = __webpack_require__(6363);
;// CONCATENATED MODULE: ./src/request/create-options/values/api-socket.ts
function apiSocketMount(dockerHost) {
    const path = dockerHost?.startsWith("unix://")
        ? dockerHost.slice("unix://".length)
        : "/var/run/docker.sock";
    return { Type: "bind", Source: path, Target: "/var/run/docker.sock", BindOptions: {} };
}

// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
// EXTERNAL MODULE: ./src/request/refuse.ts
var refuse = __webpack_require__(541);
;// CONCATENATED MODULE: ./src/request/create-options/values/boolean.ts


function readBoolean(text) {
    if (/^(?:1|t|T|TRUE|true|True)$/.test(text))
        return true;
    if (/^(?:0|f|F|FALSE|false|False)$/.test(text))
        return false;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is neither true nor false`);
}

;// CONCATENATED MODULE: ./src/request/create-options/values/bytes.ts


function readBytes(text) {
    const [, digits, unit = ""] = SIZE.exec(text) ?? [];
    const number = Number(digits?.replaceAll("_", ""));
    if (digits === undefined || number < 0)
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a size`, HINT);
    const match = /^(?:b|([kmgtp])(?:b|ib)?)?$/.exec(unit.toLowerCase());
    if (match === null)
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(unit)} is not a unit of size`, HINT);
    const power = match[1] === undefined ? 0 : "kmgtp".indexOf(match[1]) + 1;
    const bytes = Math.trunc(number * 1024 ** power) + 0;
    return Number.isSafeInteger(bytes) ? bytes : (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is too large`, HINT);
}
const DIGITS = "[0-9]+(?:_[0-9]+)*";
const SIZE = new RegExp(`^([+-]?(?:${DIGITS}\\.?(?:${DIGITS})?|\\.${DIGITS})(?:[eE][+-]?[0-9]+)?) ?([^0-9. ]*)$`);
const HINT = "Write bytes, or a number with k, m, g or t, as in 512m.";

;// CONCATENATED MODULE: ./src/request/create-options/values/capability.ts
function readCapability(text) {
    const name = text.trim().toUpperCase();
    return name === "ALL" || name.startsWith("CAP_") ? name : `CAP_${name}`;
}

;// CONCATENATED MODULE: ./src/request/create-options/values/cpus.ts


const cpus_HINT = "Write a number of processors, as in 1.5 or 1/2.";
function readNanoCpus(given) {
    const text = given.replace(/(?<=[0-9])_(?=[0-9])/g, "");
    const fraction = /^([0-9]{1,15})\/([0-9]{1,15})$/.exec(text);
    const decimal = /^\+?([0-9]{0,15})(?:\.([0-9]{0,15}))?(?:[eE]([+-]?[0-9]{1,2}))?$/.exec(text);
    const isDecimal = decimal !== null && /[0-9]/.test(`${decimal[1]}${decimal[2] ?? ""}`);
    if (fraction === null && !isDecimal)
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a number of processors`, cpus_HINT);
    const [numerator, denominator] = fraction
        ? [BigInt(fraction[1] ?? 0), BigInt(fraction[2] ?? 0)]
        : asFraction(decimal?.[1] ?? "", decimal?.[2] ?? "", Number(decimal?.[3] ?? 0));
    if (denominator === 0n)
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} divides by zero`, cpus_HINT);
    const billionths = numerator * 1000000000n;
    if (billionths % denominator !== 0n)
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is too precise`, cpus_HINT);
    const value = Number(billionths / denominator);
    return Number.isSafeInteger(value) ? value : (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is too large`, cpus_HINT);
}
function asFraction(whole, decimals, exponent) {
    const power = exponent - decimals.length;
    const digits = BigInt(`${whole}${decimals}`);
    return power < 0 ? [digits, 10n ** BigInt(-power)] : [digits * 10n ** BigInt(power), 1n];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/request/create-options/values/device.ts



const device_HINT = "Write /dev/host, /dev/host:/dev/container or /dev/host:/dev/container:rwm.";
function readDevice(text) {
    if (/^[A-Za-z][\w.-]*\/[A-Za-z][\w-]*=[\w.:-]+$/.test(text))
        return { kind: "cdi", name: text };
    const [host = "", second, third, ...more] = text.split(":");
    if (more.length > 0 || host === "")
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a device`, device_HINT);
    if (third !== undefined && !isMode(third))
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(third)} is not a device mode`, device_HINT);
    const isSecondMode = third === undefined && second !== undefined && isMode(second);
    const inContainer = second === undefined || isSecondMode ? host : second;
    if (!external_node_path_.posix.isAbsolute(inContainer))
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(inContainer)} is not an absolute path`, device_HINT);
    const permissions = third ?? (isSecondMode ? second : "rwm");
    const device = {
        PathOnHost: inContainer === host ? cleaned(host) : host,
        PathInContainer: cleaned(inContainer),
        CgroupPermissions: permissions,
    };
    return { kind: "path", device };
}
function cleaned(path) {
    return external_node_path_.posix.normalize(path).replace(/(.)\/$/, "$1");
}
function isMode(text) {
    return /^[rwm]{1,3}$/.test(text) && new Set(text).size === text.length;
}
function readDeviceRule(text) {
    if (/^[acb] ([0-9]+|\*):([0-9]+|\*) [rwm]{1,3}$/.test(text))
        return text;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a device rule`, 'As in "c 1:3 rwm", in quotes because of its spaces.');
}

// EXTERNAL MODULE: ./src/request/duration.ts
var duration = __webpack_require__(8785);
;// CONCATENATED MODULE: ./src/request/create-options/values/duration.ts



const UNITS = {
    ns: 1,
    us: 1e3,
    "\u00b5s": 1e3,
    "\u03bcs": 1e3,
    ms: 1e6,
    s: 1e9,
    m: 60e9,
    h: 3600e9,
};
const duration_HINT = "Write numbers with units ns, us, ms, s, m or h, as in 90s or 1m30s.";
function readDurationNs(text) {
    if (/^[+-]?0$/.test(text))
        return 0;
    const [, sign, rest = ""] = /^([+-]?)(.*)$/s.exec(text) ?? [];
    (0,duration/* refuseWithoutUnit */.dK)(text);
    if (!/^(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+$/.test(rest)) {
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a duration`, duration_HINT);
    }
    let total = 0;
    for (const [, number, unit = ""] of rest.matchAll(/([0-9.]+)([a-z\u00b5\u03bc]+)/g)) {
        total += Number(number) * (UNITS[unit] ?? Number.NaN);
    }
    if (!Number.isSafeInteger(Math.round(total)))
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is too long`, duration_HINT);
    return Math.trunc(Number(total.toPrecision(15))) * (sign === "-" ? -1 : 1);
}
function readPositiveDurationNs(text) {
    const duration = readDurationNs(text);
    return duration < 0 ? (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is negative`, duration_HINT) : duration;
}

// EXTERNAL MODULE: ./src/request/create-options/values/exposure.ts
var exposure = __webpack_require__(7139);
// EXTERNAL MODULE: ./src/request/create-options/values/csv.ts
var csv = __webpack_require__(6300);
// EXTERNAL MODULE: ./src/request/create-options/values/key-value.ts
var key_value = __webpack_require__(1483);
;// CONCATENATED MODULE: ./src/request/create-options/values/gpus.ts




const gpus_HINT = 'As in all, 2, or device=0; quote a list, as in "device=0,1".';
function readGpus(text) {
    const fields = new Map();
    const seen = new Set();
    for (const field of (0,csv/* readCsv */.N)(text)) {
        const [key, value] = (0,key_value/* cut */.Jj)(field, "=");
        if (seen.has(key))
            return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(key)} is given twice`, gpus_HINT);
        if (value !== undefined && !["driver", "count", "device", "capabilities", "options"].includes(key)) {
            return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(key)} is not a key of a GPU request`, gpus_HINT);
        }
        fields.set(value === undefined ? "count" : key, value ?? key);
        seen.add(key).add(value === undefined ? "count" : key);
    }
    const count = fields.get("count");
    const device = fields.get("device");
    const capabilities = fields.get("capabilities");
    const options = fields.get("options");
    return {
        Driver: fields.get("driver") ?? "",
        Count: count === undefined ? (device === undefined ? 1 : 0) : readCount(count),
        DeviceIDs: device?.split(",") ?? null,
        Capabilities: [[...(capabilities?.split(",") ?? []), "gpu"]],
        Options: Object.fromEntries(options === undefined ? [] : (0,csv/* readCsv */.N)(options).map(key_value/* readKeyValue */.Dl)),
    };
}
function readCount(text) {
    if (text === "all")
        return -1;
    return /^[+-]?[0-9]{1,9}$/.test(text)
        ? Number(text)
        : (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a number of GPUs`, gpus_HINT);
}

// EXTERNAL MODULE: ./src/request/create-options/values/ip-address.ts
var ip_address = __webpack_require__(6882);
// EXTERNAL MODULE: ./src/request/own-prefix.ts
var own_prefix = __webpack_require__(7570);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
;// CONCATENATED MODULE: ./src/request/create-options/values/named-file.ts



function readNamedFile(path, readFile) {
    let content;
    try {
        content = readFile(path);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        return (0,refuse/* refuse */.T)(`the file ${error.message}`, error.hint);
    }
    return content ?? (0,refuse/* refuse */.T)(`the file ${(0,printable/* quoted */.TL)(path)} does not exist in the workspace`);
}

;// CONCATENATED MODULE: ./src/request/create-options/values/key-value-file.ts



function readKeyValueFile(path, readFile) {
    const lines = readNamedFile(path, readFile)
        .replace(/^\ufeff/, "")
        .split(/\r?\n/);
    return lines.flatMap((line, index) => {
        const text = line.replace(/^\s+/, "");
        if (text === "" || text.startsWith("#"))
            return [];
        const at = text.indexOf("=");
        const key = at === -1 ? text : text.slice(0, at);
        if (key === "")
            return (0,refuse/* refuse */.T)(`line ${index + 1} of ${(0,printable/* quoted */.TL)(path)} has no name before its =`);
        if (/[ \t]/.test(key))
            return (0,refuse/* refuse */.T)(`line ${index + 1} of ${(0,printable/* quoted */.TL)(path)} has white space in its name`);
        return [{ key, value: at === -1 ? undefined : text.slice(at + 1) }];
    });
}

;// CONCATENATED MODULE: ./src/request/create-options/values/label-file.ts




function readLabelFile(path, readFile) {
    const entries = readKeyValueFile(path, readFile);
    const own = entries.find(({ key }) => key.startsWith(own_prefix/* OWN_PREFIX */.y));
    if (own === undefined)
        return entries;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(path)} sets ${(0,printable/* quoted */.TL)(own.key)}: labels that start with ${own_prefix/* OWN_PREFIX */.y} are reserved for this action`);
}

;// CONCATENATED MODULE: ./src/request/create-options/values/modes.ts


function readUserNamespace(text) {
    return oneOf(text, /^(?:host)?$/, "host");
}
function readCgroupNamespace(text) {
    return oneOf(text, /^(?:host|private)?$/, "host or private");
}
function readUtsNamespace(text) {
    return oneOf(text, /^(?:host)?$/, "host");
}
function readPidNamespace(text) {
    return oneOf(text, /^(?:host|container:.+)?$/, "host or container:<name>");
}
function readPullPolicy(text) {
    if (text === "")
        return undefined;
    if (text === "always" || text === "missing" || text === "never")
        return text;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a pull policy`, "Write always, missing or never.");
}
function readStream(text) {
    const stream = text.toLowerCase();
    if (stream === "stdin" || stream === "stdout" || stream === "stderr")
        return stream;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a stream`, "Write stdin, stdout or stderr.");
}
function oneOf(text, allowed, names) {
    return allowed.test(text) ? text : (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a mode`, `Write ${names}.`);
}

;// CONCATENATED MODULE: ./src/request/create-options/values/mount.ts







const mount_HINT = "As in type=bind,source=./data,target=/data,readonly.";
function readMount(text, workspace) {
    const draft = { mount: { Type: "volume" }, bind: {}, volume: {}, image: {}, tmpfs: {} };
    for (const field of (0,csv/* readCsv */.N)(text))
        readField(field, draft, workspace);
    return checked(draft);
}
function readField(field, draft, workspace) {
    const [name, value] = (0,key_value/* cut */.Jj)(field, "=");
    const key = name.toLowerCase();
    if (value === undefined && !BARE_KEYS.has(key)) {
        (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(field)} is not key=value`, mount_HINT);
    }
    const read = FIELDS[key];
    if (read === undefined)
        (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(name)} is not a key of a mount`, mount_HINT);
    read(draft, value ?? "true", workspace);
}
const BARE_KEYS = new Set(["readonly", "ro", "volume-nocopy", "bind-nonrecursive"]);
const readSource = ({ mount }, value, workspace) => {
    mount.Source = value.startsWith(".") ? (0,external_node_path_.resolve)(workspace, value) : value;
};
const readTarget = ({ mount }, value) => {
    mount.Target = value;
};
const readReadOnly = ({ mount }, value) => {
    mount.ReadOnly = readBoolean(value);
};
const FIELDS = Object.assign(Object.create(null), {
    type: ({ mount }, value) => {
        mount.Type = value.toLowerCase();
    },
    source: readSource,
    src: readSource,
    target: readTarget,
    dst: readTarget,
    destination: readTarget,
    readonly: readReadOnly,
    ro: readReadOnly,
    consistency: ({ mount }, value) => {
        mount.Consistency = value.toLowerCase();
    },
    "bind-propagation": ({ bind }, value) => {
        bind.Propagation = value.toLowerCase();
    },
    "bind-nonrecursive": ({ bind }, value) => {
        bind.NonRecursive = readBoolean(value);
    },
    "bind-recursive": ({ bind }, value) => {
        Object.assign(bind, recursion(value));
    },
    "bind-create-src": ({ bind }, value) => {
        bind.CreateMountpoint = readBoolean(value);
    },
    "volume-nocopy": ({ volume }, value) => {
        volume.NoCopy = readBoolean(value);
    },
    "volume-subpath": ({ volume }, value) => {
        volume.Subpath = value;
    },
    "volume-label": ({ volume }, value) => addPair(volume, "Labels", value),
    "volume-driver": ({ volume }, value) => {
        driverConfig(volume).Name = value;
    },
    "volume-opt": ({ volume }, value) => addPair(driverConfig(volume), "Options", value),
    "image-subpath": ({ image }, value) => {
        image.Subpath = value;
    },
    "tmpfs-size": ({ tmpfs }, value) => {
        tmpfs.SizeBytes = readBytes(value);
    },
    "tmpfs-mode": ({ tmpfs }, value) => {
        if (!/^[0-3]?[0-7]{1,10}$/.test(value))
            (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(value)} is not an octal mode`, "As in tmpfs-mode=1777.");
        tmpfs.Mode = Number.parseInt(value, 8);
    },
});
function recursion(value) {
    switch (value.toLowerCase()) {
        case "enabled":
            return {};
        case "disabled":
            return { NonRecursive: true };
        case "writable":
            return { ReadOnlyNonRecursive: true };
        case "readonly":
            return { ReadOnlyForceRecursive: true };
        default:
            return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(value)} is not a mode of bind-recursive`, "Write enabled, disabled, writable or readonly.");
    }
}
function driverConfig(volume) {
    volume.DriverConfig ??= {};
    return volume.DriverConfig;
}
function addPair(target, name, text) {
    const [key, value] = (0,key_value/* readKeyValue */.Dl)(text);
    target[name] = { ...target[name], [key]: value };
}
function checked({ mount, bind, volume, image, tmpfs }) {
    if (mount.Type === "")
        (0,refuse/* refuse */.T)("a mount needs a type", mount_HINT);
    const options = { bind, volume, image, tmpfs };
    for (const [type, given] of Object.entries(options)) {
        if (Object.keys(given).length > 0 && mount.Type !== type) {
            (0,refuse/* refuse */.T)(`${type}-* options cannot be used with a mount of type ${mount.Type}`, mount_HINT);
        }
    }
    if (bind.ReadOnlyNonRecursive === true && mount.ReadOnly !== true) {
        (0,refuse/* refuse */.T)("bind-recursive=writable also needs readonly");
    }
    if (bind.ReadOnlyForceRecursive === true && (mount.ReadOnly !== true || bind.Propagation !== "rprivate")) {
        (0,refuse/* refuse */.T)("bind-recursive=readonly also needs readonly and bind-propagation=rprivate");
    }
    if ((mount.Target ?? "") === "")
        (0,refuse/* refuse */.T)("a mount needs a target", mount_HINT);
    return {
        ...mount,
        ...(Object.keys(bind).length > 0 ? { BindOptions: bind } : {}),
        ...(Object.keys(volume).length > 0 ? { VolumeOptions: volume } : {}),
        ...(Object.keys(image).length > 0 ? { ImageOptions: image } : {}),
        ...(Object.keys(tmpfs).length > 0 ? { TmpfsOptions: tmpfs } : {}),
    };
}

;// CONCATENATED MODULE: ./src/request/create-options/values/network-attachment.ts





function readNetworkAttachment(text) {
    if (!/\w+=\w+(,\w+=\w+)*/.test(text))
        return fromFields(text, []);
    const fields = (0,csv/* readCsv */.N)(text.toLowerCase()).map((field) => {
        const [key, value] = (0,key_value/* cut */.Jj)(field, "=");
        return [key.trim(), value?.trim() ?? (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(field)} is not key=value`)];
    });
    for (const [key] of fields)
        if (!KEYS.includes(key))
            (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(key)} is not a key of a network`, network_attachment_HINT);
    const name = lastOf(fields, "name");
    return name === undefined ? (0,refuse/* refuse */.T)("the network has no name", network_attachment_HINT) : fromFields(name, fields);
}
const KEYS = ["name", "alias", "ip", "ip6", "mac-address", "link-local-ip", "driver-opt", "gw-priority"];
const network_attachment_HINT = `Keys are ${KEYS.join(", ")}.`;
function readPriority(text) {
    return /^[+-]?[0-9]{1,15}$/.test(text) ? Number(text) : (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a priority`);
}
function fromFields(target, fields) {
    if (target.trim() === "")
        (0,refuse/* refuse */.T)("the network has no name", network_attachment_HINT);
    const macAddress = lastOf(fields, "mac-address");
    const gatewayPriority = lastOf(fields, "gw-priority");
    return {
        target,
        aliases: allOf(fields, "alias"),
        ipv4: lastOf(fields, "ip"),
        ipv6: lastOf(fields, "ip6"),
        linkLocalIps: allOf(fields, "link-local-ip"),
        macAddress: macAddress === undefined ? undefined : (0,ip_address/* readMacAddress */.Ml)(macAddress),
        driverOptions: allOf(fields, "driver-opt").map(key_value/* readFullKeyValue */.kD),
        gatewayPriority: gatewayPriority === undefined ? undefined : readPriority(gatewayPriority),
    };
}
function allOf(fields, key) {
    return fields.filter(([name]) => name === key).map(([, value]) => value);
}
function lastOf(fields, key) {
    return allOf(fields, key).at(-1);
}

// EXTERNAL MODULE: ./src/request/create-options/values/number.ts
var number = __webpack_require__(1795);
// EXTERNAL MODULE: ./src/request/create-options/values/platform.ts
var platform = __webpack_require__(8773);
// EXTERNAL MODULE: ./src/request/create-options/values/publication.ts
var publication = __webpack_require__(638);
;// CONCATENATED MODULE: ./src/request/create-options/values/restart-policy.ts



const restart_policy_HINT = "Write no, always, unless-stopped, on-failure or on-failure:N.";
function readRestartPolicy(text) {
    const [name, count] = (0,key_value/* cut */.Jj)(text, ":");
    if (count === undefined)
        return { Name: name };
    if (name === "")
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} has no policy before its colon`, restart_policy_HINT);
    if (count === "")
        return { Name: name };
    if (!/^[+-]?[0-9]{1,9}$/.test(count))
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(count)} is not a number of retries`, restart_policy_HINT);
    return { Name: name, MaximumRetryCount: Number(count) };
}

;// CONCATENATED MODULE: ./src/request/create-options/values/security-option.ts




function readSecurityOption(text, readFile) {
    if (/^no-new-privileges(?:$|[=:])/.test(text))
        return text;
    const [equalsKey, equalsValue] = (0,key_value/* cut */.Jj)(text, "=");
    const [key, value] = equalsValue === undefined ? (0,key_value/* cut */.Jj)(text, ":") : [equalsKey, equalsValue];
    if (value === undefined || value === "") {
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not key=value`, "As in seccomp=unconfined or apparmor=unconfined.");
    }
    if (key !== "seccomp" || value === "builtin" || value === "unconfined")
        return text;
    const profile = readNamedFile(value, readFile);
    if (!isJson(profile))
        return (0,refuse/* refuse */.T)(`the seccomp profile ${(0,printable/* quoted */.TL)(value)} is not JSON`);
    return `seccomp=${profile.replace(/("(?:[^"\\]|\\.)*")|\s+/g, "$1")}`;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/request/create-options/values/sysctl.ts



const KERNEL = /^kernel\.(?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)$/;
function readSysctl(text) {
    const [key, value] = (0,key_value/* readFullKeyValue */.kD)(text);
    if (KERNEL.test(key) || key.startsWith("net.") || key.startsWith("fs.mqueue."))
        return [key, value];
    return (0,refuse/* refuse */.T)(`the kernel parameter ${(0,printable/* quoted */.TL)(key)} cannot be set for one container`, "A container can have its own net.*, fs.mqueue.* and kernel.{msg*,sem,shm*}; set others on the daemon's machine.");
}

;// CONCATENATED MODULE: ./src/request/create-options/values/throttle.ts




function readBytesRate(text) {
    const [path, rate] = splitDevice(text);
    return { Path: path, Rate: readBytes(rate) };
}
function readOperationsRate(text) {
    const [path, rateText] = splitDevice(text);
    const rate = (0,number/* readDecimal */.e4)(rateText);
    if (rate === undefined)
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(rateText)} is not a whole number`, "As in /dev/sda:100.");
    return { Path: path, Rate: rate };
}
function readDeviceWeight(text) {
    const [path, weightText] = splitDevice(text);
    const weight = (0,number/* readDecimal */.e4)(weightText) ?? -1;
    if (weight !== 0 && (weight < 10 || weight > 1000)) {
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(weightText)} is not a weight`, "Write 0, or a number from 10 to 1000.");
    }
    return { Path: path, Weight: weight };
}
function splitDevice(text) {
    const at = text.indexOf(":");
    if (at === -1)
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not /dev/name:value`);
    if (!text.startsWith("/dev/"))
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} does not start with /dev/`);
    return [text.slice(0, at), text.slice(at + 1)];
}

;// CONCATENATED MODULE: ./src/request/create-options/values/ulimit.ts



const NAMES = "core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack".split(" ");
const ulimit_HINT = `Write name=soft or name=soft:hard, -1 for unlimited; names are ${NAMES.join(", ")}.`;
function readUlimit(text) {
    const [name, limits] = (0,key_value/* cut */.Jj)(text, "=");
    if (limits === undefined)
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not name=soft[:hard]`, ulimit_HINT);
    if (!NAMES.includes(name))
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(name)} is not a limit`, ulimit_HINT);
    const [softText, hardText = softText] = (0,key_value/* cut */.Jj)(limits, ":");
    const [soft, hard] = [readLimit(softText), readLimit(hardText)];
    if (hard !== -1 && (soft === -1 || soft > hard)) {
        return (0,refuse/* refuse */.T)(`the soft limit ${softText} is above the hard limit ${hardText}`, ulimit_HINT);
    }
    return { Name: name, Soft: soft, Hard: hard };
}
function readLimit(text) {
    const value = /^[+-]?[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
    return Number.isSafeInteger(value) ? value : (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a limit`, ulimit_HINT);
}

;// CONCATENATED MODULE: ./src/request/create-options/values/validated.ts



function readText(text) {
    return text;
}
function readSwappiness(text) {
    const value = (0,number/* readInteger */.JI)(text);
    return value >= -1 && value <= 100 ? value : (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not from 0 to 100`);
}
function readNotNegative(text) {
    const value = (0,number/* readInteger */.JI)(text);
    return value >= 0 ? value : (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is negative`);
}
function readLink(text) {
    const parts = text.split(":");
    return text !== "" && parts.length <= 2 ? text : (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not name:alias`);
}
const LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?";
const DOMAIN = new RegExp(`^(${LABEL}(?:\\.${LABEL})*)\\.?$`);
function readSearchDomain(text) {
    const domain = text.trim();
    if (domain === ".")
        return domain;
    const [, name] = domain.length < 255 && /[a-zA-Z]/.test(domain) ? (DOMAIN.exec(domain) ?? []) : [];
    return name ?? (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} is not a domain`);
}
function readTmpfs(text) {
    const at = text.indexOf(":");
    return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
function readSwap(readBytes) {
    return (text) => (text === "-1" ? -1 : readBytes(text));
}

;// CONCATENATED MODULE: ./src/request/create-options/values/variable.ts


function readVariable(text, environment) {
    const at = text.indexOf("=");
    if (text === "" || at === 0)
        return (0,refuse/* refuse */.T)("a variable needs a name before its =", "Write NAME=value.");
    if (at > 0)
        return text;
    const value = jobValue(text, environment);
    return value === undefined ? text : `${text}=${value}`;
}
function readVariableFile(path, { environment, readFile }) {
    return readKeyValueFile(path, readFile).flatMap(({ key, value }) => {
        const known = value ?? jobValue(key, environment);
        return known === undefined ? [] : [`${key}=${known}`];
    });
}
function jobValue(name, environment) {
    return Object.hasOwn(environment, name) ? environment[name] : undefined;
}

;// CONCATENATED MODULE: ./src/request/create-options/values/volume.ts



const volume_HINT = "Write source:target or source:target:ro, as in ./data:/data.";
function readVolume(text, workspace) {
    if (text === "")
        return (0,refuse/* refuse */.T)("a volume needs a path", volume_HINT);
    if (text.length <= 2)
        return { kind: "anonymous", containerPath: text };
    const parts = splitSections(text);
    if (parts.includes(""))
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} has nothing between its colons`, volume_HINT);
    if (parts.length > 3)
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(text)} has too many colons`, volume_HINT);
    if (parts.length === 1)
        return { kind: "anonymous", containerPath: text };
    return { kind: "bind-or-named", bind: withAbsoluteSource(text, workspace) };
}
function splitSections(text) {
    const sections = [""];
    for (const character of text) {
        const current = sections.at(-1) ?? "";
        if (character === ":" && !/^\p{L}$/u.test(current))
            sections.push("");
        else
            sections[sections.length - 1] = current + character;
    }
    return sections;
}
function withAbsoluteSource(text, workspace) {
    const at = text.indexOf(":");
    const source = text.slice(0, at);
    if (!source.startsWith(".") || (0,external_node_path_.isAbsolute)(source))
        return text;
    return `${(0,external_node_path_.resolve)(workspace, source)}${text.slice(at)}`;
}

;// CONCATENATED MODULE: ./src/request/create-options/value-kinds.ts


























function kind(name, read) {
    return { name, read };
}
const kinds = {
    boolean: kind("boolean", readBoolean),
    apiSocket: kind("boolean", (value, { environment }) => readBoolean(value) ? [apiSocketMount(environment.DOCKER_HOST)] : []),
    text: kind("text", readText),
    path: kind("path", readText),
    integer: kind("integer", number/* readInteger */.JI),
    weight: kind("integer", (0,number/* readUnsigned */.CP)(16)),
    unsigned: kind("integer", (0,number/* readUnsigned */.CP)(53)),
    retries: kind("integer", readNotNegative),
    swappiness: kind("-1 to 100", readSwappiness),
    bytes: kind("bytes", readBytes),
    swap: kind("bytes or -1", readSwap(readBytes)),
    duration: kind("duration", readPositiveDurationNs),
    cpus: kind("decimal", readNanoCpus),
    variable: kind("KEY[=value]", (value, { environment }) => readVariable(value, environment)),
    variableFile: kind("path", (value, around) => readVariableFile(value, around)),
    label: kind("key[=value]", key_value/* readLabel */.V8),
    labelFile: kind("path", (value, { readFile }) => readLabelFile(value, readFile)),
    keyValue: kind("key[=value]", key_value/* readKeyValue */.Dl),
    fullKeyValue: kind("key=value", key_value/* readFullKeyValue */.kD),
    sysctl: kind("key=value", readSysctl),
    publication: kind("[[ip:]host:]container[/protocol]", publication/* readPublication */.P),
    exposure: kind("port or range[/protocol]", exposure/* readExposure */.a),
    volume: kind("[source:]target[:modes]", (value, { workspace }) => readVolume(value, workspace)),
    mount: kind("type=\u2026,source=\u2026,target=\u2026", (value, { workspace }) => readMount(value, workspace)),
    tmpfs: kind("path[:options]", readTmpfs),
    network: kind("name or name=\u2026,alias=\u2026", readNetworkAttachment),
    ipAddress: kind("IP address", ip_address/* readIpAddress */.uW),
    ipv4Address: kind("IPv4 address", ip_address/* readIpv4Address */.IO),
    ipv6Address: kind("IPv6 address", ip_address/* readIpv6Address */.c5),
    macAddress: kind("MAC address", ip_address/* readMacAddress */.Ml),
    extraHost: kind("name:ip", ip_address/* readExtraHost */.xR),
    link: kind("name[:alias]", readLink),
    searchDomain: kind("domain", readSearchDomain),
    device: kind("host[:container][:rwm]", readDevice),
    deviceRule: kind("type major:minor rwm", readDeviceRule),
    deviceWeight: kind("/dev/x:weight", readDeviceWeight),
    bytesRate: kind("/dev/x:bytes", readBytesRate),
    operationsRate: kind("/dev/x:number", readOperationsRate),
    gpus: kind("all, a count, or device=\u2026", readGpus),
    ulimit: kind("name=soft[:hard]", readUlimit),
    capability: kind("capability", readCapability),
    securityOption: kind("key=value", (value, { readFile }) => readSecurityOption(value, readFile)),
    restartPolicy: kind("policy[:retries]", readRestartPolicy),
    platform: kind("os/architecture[/variant]", platform/* readPlatform */.K),
    stream: kind("stdin, stdout or stderr", readStream),
    pullPolicy: kind("always, missing or never", readPullPolicy),
    userNamespace: kind("host", readUserNamespace),
    cgroupNamespace: kind("host or private", readCgroupNamespace),
    utsNamespace: kind("host", readUtsNamespace),
    pidNamespace: kind("host or container:<name>", readPidNamespace),
};

;// CONCATENATED MODULE: ./src/request/create-options/flags/client.ts


const clientFlags = [
    (0,flag/* flag */.Jt)("name", {
        value: kinds.text,
        into: {
            field: "the container's name",
            put: (draft, value) => {
                draft.containerName = value === "" ? undefined : value;
            },
        },
        does: "Names the container; without it the name is unique, so that jobs on one machine do not collide.",
    }),
    (0,flag/* flag */.Jt)("platform", {
        value: kinds.platform,
        into: {
            field: "the platform of image and container",
            put: (draft, value) => {
                draft.platform = value;
            },
        },
        minimumApi: "1.41",
        does: "Chooses the platform of the image to pull and run.",
    }),
    (0,flag/* flag */.Jt)("pull", {
        value: kinds.pullPolicy,
        into: {
            field: "the pull policy",
            put: (draft, value) => {
                draft.pull = value;
            },
        },
        does: "Sets when to pull the image, like the key `pull`, which wins.",
    }),
    (0,flag/* flag */.Jt)("quiet", {
        short: "q",
        value: kinds.boolean,
        into: flag/* nowhere */.jx,
        handling: { kind: "ignored", notice: undefined },
        does: "Has no effect: pulls print little anyway.",
    }),
    (0,flag/* flag */.Jt)("cidfile", {
        value: kinds.path,
        into: flag/* nowhere */.jx,
        handling: { kind: "refused", by: "docker", hint: "The output `<service>-id` holds the container's id." },
        does: "Is refused: the output `<service>-id` holds the container's id.",
    }),
    (0,flag/* flag */.Jt)("use-api-socket", {
        value: kinds.apiSocket,
        into: {
            field: "HostConfig.Mounts[]",
            put: (draft, mounts) => {
                draft.host.Mounts = [...(draft.host.Mounts ?? []), ...mounts];
            },
        },
        handling: {
            kind: "refused",
            by: "us",
            hintFor: () => "Mount the socket itself with `-v /var/run/docker.sock:/var/run/docker.sock`.",
        },
        does: "Is refused: mount the socket itself with `-v /var/run/docker.sock:/var/run/docker.sock`.",
    }),
    (0,flag/* flag */.Jt)("disable-content-trust", {
        value: kinds.boolean,
        into: flag/* nowhere */.jx,
        handling: {
            kind: "ignored",
            notice: "`--disable-content-trust` has no effect: Docker no longer supports it.",
        },
        does: "Has no effect: Docker no longer supports it.",
    }),
    (0,flag/* flag */.Jt)("help", {
        value: kinds.boolean,
        into: flag/* nowhere */.jx,
        handling: { kind: "refused", by: "docker", hint: "The flags are listed in docs/options.md." },
        does: "Is refused: it only prints help.",
    }),
];

;// CONCATENATED MODULE: ./src/request/create-options/flags/general.ts


const generalFlags = [
    (0,flag/* flag */.Jt)("env", {
        short: "e",
        value: kinds.variable,
        into: { field: "Env[]", put: (draft, value) => draft.variables.push(value) },
        does: "Sets a variable; without a value it takes the job's, but never one of the runner's.",
    }),
    (0,flag/* flag */.Jt)("env-file", {
        value: kinds.variableFile,
        into: { field: "Env[]", put: (draft, values) => draft.variablesOfFiles.push(...values) },
        does: "Sets variables from a file of the workspace; `--env` wins.",
    }),
    (0,flag/* flag */.Jt)("entrypoint", {
        value: kinds.text,
        into: {
            field: "Entrypoint",
            put: (draft, value) => {
                draft.top.Entrypoint = [value];
            },
        },
        does: "Replaces the image's entrypoint by one word; an empty value removes it. The key `entrypoint` also takes a list.",
    }),
    (0,flag/* flag */.Jt)("workdir", {
        short: "w",
        value: kinds.path,
        into: (0,flag/* top */.Mn)("WorkingDir"),
        does: "Sets the working directory.",
    }),
    (0,flag/* flag */.Jt)("user", {
        short: "u",
        value: kinds.text,
        into: (0,flag/* top */.Mn)("User"),
        does: "Runs as this user, `name|uid[:group|gid]`.",
    }),
    (0,flag/* flag */.Jt)("group-add", { value: kinds.text, into: (0,flag/* hostList */.pX)("GroupAdd"), does: "Adds a group to the user." }),
    (0,flag/* flag */.Jt)("hostname", {
        short: "h",
        value: kinds.text,
        into: (0,flag/* top */.Mn)("Hostname"),
        does: "Sets the service's own hostname; others reach it by its service name.",
    }),
    (0,flag/* flag */.Jt)("domainname", {
        value: kinds.text,
        into: (0,flag/* top */.Mn)("Domainname"),
        does: "Sets the service's own domain name.",
    }),
    (0,flag/* flag */.Jt)("label", {
        short: "l",
        value: kinds.label,
        into: { field: "Labels{}", put: (draft, [key, value]) => draft.labels.push([key, value]) },
        does: "Adds a label; those that start with `sibling-services.` are reserved.",
    }),
    (0,flag/* flag */.Jt)("label-file", {
        value: kinds.labelFile,
        into: {
            field: "Labels{}",
            put: (draft, entries) => {
                for (const { key, value } of entries)
                    if (value !== undefined)
                        draft.labelsOfFiles.push([key, value]);
            },
        },
        does: "Adds labels from a file of the workspace; `--label` wins.",
    }),
    (0,flag/* flag */.Jt)("annotation", {
        value: kinds.keyValue,
        into: (0,flag/* hostMap */.nq)("Annotations"),
        minimumApi: "1.43",
        does: "Adds an annotation for the container runtime.",
    }),
    (0,flag/* flag */.Jt)("init", {
        value: kinds.boolean,
        into: (0,flag/* host */.Hc)("Init"),
        does: "Runs an init process that reaps zombies and forwards signals.",
    }),
    (0,flag/* flag */.Jt)("interactive", {
        short: "i",
        value: kinds.boolean,
        into: (0,flag/* top */.Mn)("OpenStdin"),
        does: "Keeps stdin open; nothing ever writes to it.",
    }),
    (0,flag/* flag */.Jt)("tty", {
        short: "t",
        value: kinds.boolean,
        into: (0,flag/* top */.Mn)("Tty"),
        does: "Gives the process a terminal; its two streams become one.",
    }),
    (0,flag/* flag */.Jt)("attach", {
        short: "a",
        value: kinds.stream,
        into: {
            field: "AttachStdin, AttachStdout, AttachStderr",
            put: (draft, value) => draft.streams.add(value),
        },
        handling: { kind: "ignored", notice: "`--attach` has no effect: services run in the background." },
        does: "Has no effect: services run in the background, and their logs are kept.",
    }),
    (0,flag/* flag */.Jt)("restart", {
        value: kinds.restartPolicy,
        into: (0,flag/* host */.Hc)("RestartPolicy"),
        handling: {
            kind: "noticed",
            notice: "`--restart` hides crashes: a service that restarts only looks slow.",
        },
        does: "Restarts the service when it exits; that hides crashes while the action waits for readiness.",
    }),
    (0,flag/* flag */.Jt)("stop-signal", {
        value: kinds.text,
        into: (0,flag/* top */.Mn)("StopSignal"),
        does: "Sets the signal that stops it; services are killed at the end of the job.",
    }),
    (0,flag/* flag */.Jt)("stop-timeout", {
        value: kinds.integer,
        into: (0,flag/* top */.Mn)("StopTimeout"),
        does: "Sets how many seconds a stop waits before it kills.",
    }),
    (0,flag/* flag */.Jt)("read-only", {
        value: kinds.boolean,
        into: (0,flag/* host */.Hc)("ReadonlyRootfs"),
        does: "Makes the root file system read-only.",
    }),
    (0,flag/* flag */.Jt)("sysctl", {
        value: kinds.sysctl,
        into: (0,flag/* hostMap */.nq)("Sysctls"),
        does: "Sets a kernel parameter of the service's own namespaces.",
    }),
    (0,flag/* flag */.Jt)("ulimit", {
        value: kinds.ulimit,
        into: { field: "HostConfig.Ulimits[]", put: (draft, value) => draft.ulimits.set(value.Name, value) },
        does: "Sets a resource limit of the process.",
    }),
    (0,flag/* flag */.Jt)("rm", {
        value: kinds.boolean,
        into: (0,flag/* host */.Hc)("AutoRemove"),
        handling: {
            kind: "ignored",
            notice: "`--rm` is ignored: services are removed at the end of the job, and their logs are kept until then.",
        },
        does: "Is ignored: services are removed at the end of the job, and their logs are kept until then.",
    }),
];

;// CONCATENATED MODULE: ./src/request/create-options/flags/health.ts


const healthFlags = [
    (0,flag/* flag */.Jt)("health-cmd", {
        value: kinds.text,
        into: {
            field: "Healthcheck.Test",
            put: (draft, value) => {
                draft.health.Test = value === "" ? [] : ["CMD-SHELL", value];
            },
        },
        does: "Sets the command that decides whether the service is ready; it runs as soon as the port answers, not after the first interval.",
    }),
    (0,flag/* flag */.Jt)("health-interval", {
        value: kinds.duration,
        into: (0,flag/* health */.vK)("Interval"),
        does: "Sets Docker's pause between health commands; the action itself runs them sooner.",
    }),
    (0,flag/* flag */.Jt)("health-retries", {
        value: kinds.retries,
        into: (0,flag/* health */.vK)("Retries"),
        does: "Sets how many consecutive failures make the service unhealthy.",
    }),
    (0,flag/* flag */.Jt)("health-timeout", {
        value: kinds.duration,
        into: (0,flag/* health */.vK)("Timeout"),
        does: "Sets how long one health command may take.",
    }),
    (0,flag/* flag */.Jt)("health-start-period", {
        value: kinds.duration,
        into: (0,flag/* health */.vK)("StartPeriod"),
        does: "Sets how long after the start failures do not count.",
    }),
    (0,flag/* flag */.Jt)("health-start-interval", {
        value: kinds.duration,
        into: (0,flag/* health */.vK)("StartInterval"),
        minimumApi: "1.44",
        does: "Sets Docker's pause between health commands during the start period.",
    }),
    (0,flag/* flag */.Jt)("no-healthcheck", {
        value: kinds.boolean,
        into: {
            field: "Healthcheck.Test",
            put: (draft, value) => {
                draft.hasNoHealthcheck = value;
            },
        },
        does: "Disables the image's healthcheck.",
    }),
];

;// CONCATENATED MODULE: ./src/request/create-options/flags/low-level.ts


const lowLevelFlags = [
    (0,flag/* flag */.Jt)("cgroup-parent", { value: kinds.path, into: (0,flag/* host */.Hc)("CgroupParent"), does: "Sets the parent cgroup." }),
    (0,flag/* flag */.Jt)("ipc", {
        value: kinds.text,
        into: (0,flag/* host */.Hc)("IpcMode"),
        does: "Chooses the IPC namespace: `none`, `host`, `private`, `shareable` or `container:<name>`.",
    }),
    (0,flag/* flag */.Jt)("pid", {
        value: kinds.pidNamespace,
        into: (0,flag/* host */.Hc)("PidMode"),
        does: "Chooses the PID namespace.",
    }),
    (0,flag/* flag */.Jt)("uts", {
        value: kinds.utsNamespace,
        into: (0,flag/* host */.Hc)("UTSMode"),
        does: "Chooses the UTS namespace; `host` shares the host's name.",
    }),
    (0,flag/* flag */.Jt)("runtime", {
        value: kinds.text,
        into: (0,flag/* host */.Hc)("Runtime"),
        does: "Chooses a container runtime that the daemon knows.",
    }),
    (0,flag/* flag */.Jt)("isolation", {
        value: kinds.text,
        into: (0,flag/* host */.Hc)("Isolation"),
        handling: {
            kind: "refused",
            by: "us",
            hintFor: () => "It exists only on Windows daemons; leave it out.",
        },
        does: "Is refused: it exists only on Windows daemons.",
    }),
];

// EXTERNAL MODULE: ./src/request/create-options/values/port-range.ts
var port_range = __webpack_require__(5713);
;// CONCATENATED MODULE: ./src/request/create-options/flags/network.ts



const dnsOption = (0,flag/* flag */.Jt)("dns-option", {
    value: kinds.text,
    into: (0,flag/* hostList */.pX)("DnsOptions"),
    does: "Adds a resolver option.",
});
function hintForNetwork(value) {
    if (value === "host") {
        return "Leave it out: inside the service, this job is called `job`, as in http://job:8080, and the other services have their names; `ports` opens the service's own ports to the job.";
    }
    if (/^(?:none|bridge|default|container:.*)$/.test(value)) {
        return "Leave it out: this action chooses a network on which the job reaches the services.";
    }
    return "This action chooses a network on which the job reaches the services; the input `network` sets another one for all of them.";
}
const network = (0,flag/* flag */.Jt)("network", {
    value: kinds.network,
    into: {
        field: "HostConfig.NetworkMode, NetworkingConfig",
        put: (draft, value) => draft.networks.push(value),
    },
    handling: { kind: "refused", by: "us", hintFor: hintForNetwork },
    does: "Is refused: this action chooses a network on which the job reaches the services; the input `network` sets another one.",
});
const networkAlias = (0,flag/* flag */.Jt)("network-alias", {
    value: kinds.text,
    into: { field: "EndpointsConfig[].Aliases[]", put: (draft, value) => draft.endpoint.aliases.push(value) },
    does: "Adds a DNS name, like the key `aliases`.",
});
const networkFlags = [
    (0,flag/* flag */.Jt)("publish", {
        short: "p",
        value: kinds.publication,
        into: {
            field: "HostConfig.PortBindings, ExposedPorts",
            put: (draft, values) => {
                (0,port_range/* checkPortCount */.X6)(draft.ports.length + values.length);
                draft.ports.push(...values);
            },
        },
        does: "Declares ports, like the key `ports`.",
    }),
    (0,flag/* flag */.Jt)("publish-all", {
        short: "P",
        value: kinds.boolean,
        into: (0,flag/* host */.Hc)("PublishAllPorts"),
        does: "Publishes every exposed port on a free host port.",
    }),
    (0,flag/* flag */.Jt)("expose", {
        value: kinds.exposure,
        into: {
            field: "ExposedPorts{}",
            put: (draft, values) => {
                draft.top.ExposedPorts ??= {};
                (0,port_range/* checkPortCount */.X6)(Object.keys(draft.top.ExposedPorts).length + values.length);
                for (const port of values)
                    (0,flag/* setOwn */.P5)(draft.top.ExposedPorts, port, {});
            },
        },
        does: "Exposes ports in addition to those of the image.",
    }),
    network,
    (0,flag/* alias */.nK)("net", network),
    networkAlias,
    (0,flag/* alias */.nK)("net-alias", networkAlias),
    (0,flag/* flag */.Jt)("add-host", {
        value: kinds.extraHost,
        into: (0,flag/* hostList */.pX)("ExtraHosts"),
        does: "Adds a line to the service's /etc/hosts.",
    }),
    (0,flag/* flag */.Jt)("dns", { value: kinds.ipAddress, into: (0,flag/* hostList */.pX)("Dns"), does: "Sets a name server." }),
    dnsOption,
    (0,flag/* alias */.nK)("dns-opt", dnsOption),
    (0,flag/* flag */.Jt)("dns-search", {
        value: kinds.searchDomain,
        into: (0,flag/* hostList */.pX)("DnsSearch"),
        does: "Adds a search domain; `.` means none.",
    }),
    (0,flag/* flag */.Jt)("ip", {
        value: kinds.ipv4Address,
        into: {
            field: "EndpointsConfig[].IPAMConfig.IPv4Address",
            put: (draft, value) => {
                draft.endpoint.ipv4 = value;
            },
        },
        does: "Asks for an IPv4 address; the daemon grants it only on a network with a user-defined subnet.",
    }),
    (0,flag/* flag */.Jt)("ip6", {
        value: kinds.ipv6Address,
        into: {
            field: "EndpointsConfig[].IPAMConfig.IPv6Address",
            put: (draft, value) => {
                draft.endpoint.ipv6 = value;
            },
        },
        does: "Asks for an IPv6 address; the daemon grants it only on a network with a user-defined subnet.",
    }),
    (0,flag/* flag */.Jt)("link-local-ip", {
        value: kinds.ipAddress,
        into: {
            field: "EndpointsConfig[].IPAMConfig.LinkLocalIPs[]",
            put: (draft, value) => draft.endpoint.linkLocalIps.push(value),
        },
        does: "Adds a link-local address.",
    }),
    (0,flag/* flag */.Jt)("mac-address", {
        value: kinds.macAddress,
        into: {
            field: "EndpointsConfig[].MacAddress",
            put: (draft, value) => {
                draft.endpoint.MacAddress = value;
            },
        },
        minimumApi: "1.44",
        does: "Sets the MAC address.",
    }),
    (0,flag/* flag */.Jt)("link", {
        value: kinds.link,
        into: (0,flag/* hostList */.pX)("Links"),
        handling: { kind: "noticed", notice: "`--link` is not needed: services reach each other by name." },
        does: "Links another container; services reach each other by name without it.",
    }),
];

;// CONCATENATED MODULE: ./src/request/create-options/flags/resources.ts


const refusedOnLinux = {
    handling: { kind: "refused", by: "docker", hint: "It exists only on Windows daemons; leave it out." },
    does: "Is refused: it exists only on Windows daemons.",
};
const resourceFlags = [
    (0,flag/* flag */.Jt)("memory", { short: "m", value: kinds.bytes, into: (0,flag/* host */.Hc)("Memory"), does: "Limits the memory." }),
    (0,flag/* flag */.Jt)("memory-reservation", {
        value: kinds.bytes,
        into: (0,flag/* host */.Hc)("MemoryReservation"),
        does: "Sets the soft memory limit.",
    }),
    (0,flag/* flag */.Jt)("memory-swap", {
        value: kinds.swap,
        into: (0,flag/* host */.Hc)("MemorySwap"),
        does: "Limits memory and swap together; -1 is unlimited.",
    }),
    (0,flag/* flag */.Jt)("memory-swappiness", {
        value: kinds.swappiness,
        into: (0,flag/* host */.Hc)("MemorySwappiness"),
        does: "Sets how readily the kernel swaps memory.",
    }),
    (0,flag/* flag */.Jt)("oom-kill-disable", {
        value: kinds.boolean,
        into: (0,flag/* host */.Hc)("OomKillDisable"),
        does: "Keeps the kernel from killing the service when memory is short.",
    }),
    (0,flag/* flag */.Jt)("oom-score-adj", {
        value: kinds.integer,
        into: (0,flag/* host */.Hc)("OomScoreAdj"),
        does: "Sets how likely the kernel is to kill the service when memory is short, from -1000 to 1000.",
    }),
    (0,flag/* flag */.Jt)("pids-limit", {
        value: kinds.integer,
        into: (0,flag/* host */.Hc)("PidsLimit"),
        does: "Limits the number of processes; 0 and -1 are unlimited.",
    }),
    (0,flag/* flag */.Jt)("shm-size", { value: kinds.bytes, into: (0,flag/* host */.Hc)("ShmSize"), does: "Sets the size of /dev/shm." }),
    (0,flag/* flag */.Jt)("cpus", {
        value: kinds.cpus,
        into: (0,flag/* host */.Hc)("NanoCpus"),
        does: "Limits how many processors the service uses.",
    }),
    (0,flag/* flag */.Jt)("cpu-shares", {
        short: "c",
        value: kinds.integer,
        into: (0,flag/* host */.Hc)("CpuShares"),
        does: "Sets the CPU weight relative to other containers.",
    }),
    (0,flag/* flag */.Jt)("cpu-period", {
        value: kinds.integer,
        into: (0,flag/* host */.Hc)("CpuPeriod"),
        does: "Sets the CPU scheduler's period in microseconds.",
    }),
    (0,flag/* flag */.Jt)("cpu-quota", {
        value: kinds.integer,
        into: (0,flag/* host */.Hc)("CpuQuota"),
        does: "Sets the CPU time within a period in microseconds.",
    }),
    (0,flag/* flag */.Jt)("cpu-rt-period", {
        value: kinds.integer,
        into: (0,flag/* host */.Hc)("CpuRealtimePeriod"),
        does: "Sets the period of real-time scheduling in microseconds.",
    }),
    (0,flag/* flag */.Jt)("cpu-rt-runtime", {
        value: kinds.integer,
        into: (0,flag/* host */.Hc)("CpuRealtimeRuntime"),
        does: "Sets the real-time CPU time within a period in microseconds.",
    }),
    (0,flag/* flag */.Jt)("cpuset-cpus", {
        value: kinds.text,
        into: (0,flag/* host */.Hc)("CpusetCpus"),
        does: "Chooses processors, as in `0-2` or `0,1`.",
    }),
    (0,flag/* flag */.Jt)("cpuset-mems", { value: kinds.text, into: (0,flag/* host */.Hc)("CpusetMems"), does: "Chooses memory nodes." }),
    (0,flag/* flag */.Jt)("cpu-count", { value: kinds.integer, into: flag/* nowhere */.jx, ...refusedOnLinux }),
    (0,flag/* flag */.Jt)("cpu-percent", { value: kinds.integer, into: flag/* nowhere */.jx, ...refusedOnLinux }),
    (0,flag/* flag */.Jt)("io-maxbandwidth", { value: kinds.bytes, into: flag/* nowhere */.jx, ...refusedOnLinux }),
    (0,flag/* flag */.Jt)("io-maxiops", { value: kinds.unsigned, into: flag/* nowhere */.jx, ...refusedOnLinux }),
    (0,flag/* flag */.Jt)("blkio-weight", {
        value: kinds.weight,
        into: (0,flag/* host */.Hc)("BlkioWeight"),
        does: "Sets the block I/O weight, 0 or from 10 to 1000.",
    }),
    (0,flag/* flag */.Jt)("blkio-weight-device", {
        value: kinds.deviceWeight,
        into: (0,flag/* hostList */.pX)("BlkioWeightDevice"),
        does: "Sets the block I/O weight for one device.",
    }),
    (0,flag/* flag */.Jt)("device-read-bps", {
        value: kinds.bytesRate,
        into: (0,flag/* hostList */.pX)("BlkioDeviceReadBps"),
        does: "Limits reads from a device, in bytes per second.",
    }),
    (0,flag/* flag */.Jt)("device-write-bps", {
        value: kinds.bytesRate,
        into: (0,flag/* hostList */.pX)("BlkioDeviceWriteBps"),
        does: "Limits writes to a device, in bytes per second.",
    }),
    (0,flag/* flag */.Jt)("device-read-iops", {
        value: kinds.operationsRate,
        into: (0,flag/* hostList */.pX)("BlkioDeviceReadIOps"),
        does: "Limits reads from a device, in operations per second.",
    }),
    (0,flag/* flag */.Jt)("device-write-iops", {
        value: kinds.operationsRate,
        into: (0,flag/* hostList */.pX)("BlkioDeviceWriteIOps"),
        does: "Limits writes to a device, in operations per second.",
    }),
    (0,flag/* flag */.Jt)("device", {
        value: kinds.device,
        into: {
            field: "HostConfig.Devices[], HostConfig.DeviceRequests[]",
            put: (draft, value) => {
                if (value.kind === "cdi")
                    draft.cdiDevices.push(value.name);
                else
                    draft.host.Devices = [...(draft.host.Devices ?? []), value.device];
            },
        },
        does: "Adds a device of the daemon's machine.",
    }),
    (0,flag/* flag */.Jt)("device-cgroup-rule", {
        value: kinds.deviceRule,
        into: (0,flag/* hostList */.pX)("DeviceCgroupRules"),
        does: "Adds a rule to the list of allowed devices.",
    }),
    (0,flag/* flag */.Jt)("gpus", {
        value: kinds.gpus,
        into: (0,flag/* hostList */.pX)("DeviceRequests"),
        minimumApi: "1.40",
        does: "Adds GPUs.",
    }),
    (0,flag/* flag */.Jt)("kernel-memory", {
        value: kinds.bytes,
        into: flag/* nowhere */.jx,
        handling: { kind: "ignored", notice: "`--kernel-memory` has no effect: Docker no longer supports it." },
        does: "Has no effect: Docker no longer supports it.",
    }),
];

;// CONCATENATED MODULE: ./src/request/create-options/flags/security.ts


const securityFlags = [
    (0,flag/* flag */.Jt)("privileged", {
        value: kinds.boolean,
        into: (0,flag/* host */.Hc)("Privileged"),
        does: "Gives the service all privileges on the daemon's machine.",
    }),
    (0,flag/* flag */.Jt)("cap-add", {
        value: kinds.capability,
        into: (0,flag/* hostList */.pX)("CapAdd"),
        does: "Adds a kernel capability.",
    }),
    (0,flag/* flag */.Jt)("cap-drop", {
        value: kinds.capability,
        into: (0,flag/* hostList */.pX)("CapDrop"),
        does: "Drops a kernel capability.",
    }),
    (0,flag/* flag */.Jt)("security-opt", {
        value: kinds.securityOption,
        into: (0,flag/* hostList */.pX)("SecurityOpt"),
        does: "Sets a security option; a seccomp profile is a file of the workspace.",
    }),
    (0,flag/* flag */.Jt)("userns", {
        value: kinds.userNamespace,
        into: (0,flag/* host */.Hc)("UsernsMode"),
        does: "Uses the host's user namespace.",
    }),
    (0,flag/* flag */.Jt)("cgroupns", {
        value: kinds.cgroupNamespace,
        into: (0,flag/* host */.Hc)("CgroupnsMode"),
        minimumApi: "1.41",
        does: "Chooses the cgroup namespace.",
    }),
];

;// CONCATENATED MODULE: ./src/request/create-options/flags/storage.ts


const storageFlags = [
    (0,flag/* flag */.Jt)("volume", {
        short: "v",
        value: kinds.volume,
        into: {
            field: "HostConfig.Binds[], Volumes{}",
            put: (draft, value) => {
                if (value.kind === "bind-or-named") {
                    draft.host.Binds ??= [];
                    if (!draft.host.Binds.includes(value.bind))
                        draft.host.Binds.push(value.bind);
                }
                else {
                    draft.top.Volumes ??= {};
                    (0,flag/* setOwn */.P5)(draft.top.Volumes, value.containerPath, {});
                }
            },
        },
        does: "Mounts a path or a volume; a source that starts with a dot is a path of the workspace.",
    }),
    (0,flag/* flag */.Jt)("mount", {
        value: kinds.mount,
        into: (0,flag/* hostList */.pX)("Mounts"),
        does: "Mounts a path, a volume, an image or memory, in the long form; a source that starts with a dot is a path of the workspace.",
    }),
    (0,flag/* flag */.Jt)("tmpfs", { value: kinds.tmpfs, into: (0,flag/* hostMap */.nq)("Tmpfs"), does: "Mounts memory at a path." }),
    (0,flag/* flag */.Jt)("volumes-from", {
        value: kinds.text,
        into: (0,flag/* hostList */.pX)("VolumesFrom"),
        does: "Mounts the volumes of another container.",
    }),
    (0,flag/* flag */.Jt)("volume-driver", {
        value: kinds.text,
        into: (0,flag/* host */.Hc)("VolumeDriver"),
        does: "Sets the driver of volumes that `--volume` creates.",
    }),
    (0,flag/* flag */.Jt)("storage-opt", {
        value: kinds.fullKeyValue,
        into: (0,flag/* hostMap */.nq)("StorageOpt"),
        does: "Sets an option of the storage driver.",
    }),
    (0,flag/* flag */.Jt)("log-driver", {
        value: kinds.text,
        into: {
            field: "HostConfig.LogConfig.Type",
            put: (draft, value) => {
                draft.host.LogConfig = { ...draft.host.LogConfig, Type: value };
            },
        },
        does: "Sets the log driver; with `none`, failure reports have no log lines.",
    }),
    (0,flag/* flag */.Jt)("log-opt", {
        value: kinds.keyValue,
        into: {
            field: "HostConfig.LogConfig.Config{}",
            put: (draft, [key, value]) => {
                const config = draft.host.LogConfig?.Config ?? {};
                (0,flag/* setOwn */.P5)(config, key, value);
                draft.host.LogConfig = { ...draft.host.LogConfig, Config: config };
            },
        },
        does: "Sets an option of the log driver.",
    }),
];

;// CONCATENATED MODULE: ./src/request/create-options/all-flags.ts








const FLAG_GROUPS = [
    { title: "Process, environment, labels", flags: generalFlags },
    { title: "Health", flags: healthFlags },
    { title: "Network", flags: networkFlags },
    { title: "Volumes and logs", flags: storageFlags },
    { title: "Resources and devices", flags: resourceFlags },
    { title: "Security", flags: securityFlags },
    { title: "Namespaces and runtime", flags: lowLevelFlags },
    { title: "The command line itself", flags: clientFlags },
];
const ALL = FLAG_GROUPS.flatMap(({ flags }) => flags);
const BY_NAME = new Map(ALL.map((flag) => [flag.name, flag]));
const BY_LETTER = new Map(ALL.flatMap((flag) => (flag.short === undefined ? [] : [[flag.short, flag]])));
const FLAG_NAMES = ALL.map(({ name }) => name);
function flagOfName(name) {
    return BY_NAME.get(name);
}
function flagOfLetter(letter) {
    return BY_LETTER.get(letter);
}


/***/ }),

/***/ 6363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hc: () => (/* binding */ host),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ top),
/* harmony export */   P5: () => (/* binding */ setOwn),
/* harmony export */   jx: () => (/* binding */ nowhere),
/* harmony export */   nK: () => (/* binding */ alias),
/* harmony export */   nq: () => (/* binding */ hostMap),
/* harmony export */   pX: () => (/* binding */ hostList),
/* harmony export */   vK: () => (/* binding */ health)
/* harmony export */ });
function flag(name, description) {
    const { short, aliasOf, value, into, minimumApi, handling = { kind: "as-docker" }, does } = description;
    return {
        name,
        short,
        aliasOf,
        value: value.name,
        field: into.field,
        minimumApi,
        handling,
        does,
        put: (text, draft, surroundings) => into.put(draft, value.read(text, surroundings)),
    };
}
function alias(name, of) {
    return { ...of, name, short: undefined, aliasOf: of.name, does: `Another spelling of \`--${of.name}\`.` };
}
function top(key) {
    return {
        field: key,
        put: (draft, value) => {
            draft.top[key] = value;
        },
    };
}
function host(key) {
    return {
        field: `HostConfig.${key}`,
        put: (draft, value) => {
            draft.host[key] = value;
        },
    };
}
function hostList(key) {
    return {
        field: `HostConfig.${key}[]`,
        put: (draft, value) => {
            const list = (draft.host[key] ?? []);
            list.push(value);
            draft.host[key] = list;
        },
    };
}
function hostMap(key) {
    return {
        field: `HostConfig.${key}{}`,
        put: (draft, [name, value]) => {
            const map = draft.host[key] ?? {};
            setOwn(map, name, value);
            draft.host[key] = map;
        },
    };
}
function health(key) {
    return {
        field: `Healthcheck.${key}`,
        put: (draft, value) => {
            draft.health[key] = value;
        },
    };
}
const nowhere = { field: "", put: () => { } };
function setOwn(map, key, value) {
    if (key === "__proto__") {
        Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
    }
    else {
        map[key] = value;
    }
}


/***/ }),

/***/ 6300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readCsv)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8810);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(541);


function readCsv(text) {
    const fields = [];
    let rest = text;
    for (;;) {
        const field = rest.startsWith('"')
            ? /^"((?:[^"]|"")*)"(?=,|$)/.exec(rest)
            : /^([^",]*)(?=,|$)/.exec(rest);
        if (field === null)
            return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} has a quote in the wrong place`);
        fields.push((field[1] ?? "").replaceAll('""', '"'));
        rest = rest.slice(field[0].length);
        if (rest === "")
            return fields;
        rest = rest.slice(1);
    }
}


/***/ }),

/***/ 7139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readExposure)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8810);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(541);
/* harmony import */ var _key_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1483);
/* harmony import */ var _port_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5713);




function readExposure(text) {
    const [portText, protocol] = (0,_key_value_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(text, "/");
    const range = (0,_port_range_js__WEBPACK_IMPORTED_MODULE_2__/* .readPortRange */ .BT)(portText);
    if (range === undefined)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .TL)(text)} is not a port`, "Write a port or a range, as in 80 or 80-90/udp.");
    return (0,_port_range_js__WEBPACK_IMPORTED_MODULE_2__/* .eachPort */ .dH)(range, (port) => `${port}/${protocol || "tcp"}`);
}


/***/ }),

/***/ 6882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ readIpv4Address),
/* harmony export */   Ml: () => (/* binding */ readMacAddress),
/* harmony export */   c5: () => (/* binding */ readIpv6Address),
/* harmony export */   oX: () => (/* binding */ isIpAddress),
/* harmony export */   uW: () => (/* binding */ readIpAddress),
/* harmony export */   xR: () => (/* binding */ readExtraHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8810);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(541);



function isIpAddress(text) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(text) !== 0 && !text.includes("%");
}
function readIpAddress(text) {
    const address = text.trim();
    if (!isIpAddress(address))
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is not an IP address`);
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address) ? address : canonicalIpv6(address);
}
function readIpv4Address(text) {
    return text === "" || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(text) ? text : (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is not an IPv4 address`);
}
function readIpv6Address(text) {
    return text === "" || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(text) && isIpAddress(text))
        ? text
        : (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is not an IPv6 address`);
}
function canonicalIpv6(address) {
    const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
    const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(canonical) ?? [];
    if (high === undefined || low === undefined)
        return canonical;
    const bytes = [high, low]
        .map((half) => Number.parseInt(half, 16))
        .flatMap((half) => [half >> 8, half & 255]);
    return bytes.join(".");
}
function readExtraHost(text) {
    const separator = text.includes("=") ? "=" : ":";
    const at = text.indexOf(separator);
    const name = text.slice(0, Math.max(at, 0));
    const address = text.slice(at + 1).replace(/^\[(.+)\]$/, "$1");
    if (name === "" || name.includes(":"))
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is not name:ip`);
    if (address !== "host-gateway" && !isIpAddress(address.trim())) {
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(address)} is neither an IP address nor host-gateway`);
    }
    return `${name}:${address}`;
}
function readMacAddress(text) {
    if (text === "")
        return text;
    const isBytes = /^[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2})(?:\1[0-9a-fA-F]{2})*$/.test(text);
    const isDotted = /^[0-9a-fA-F]{4}(?:\.[0-9a-fA-F]{4})+$/.test(text);
    const byteCount = text.replace(/[:.-]/g, "").length / 2;
    if ((isBytes || isDotted) && [6, 8, 20].includes(byteCount))
        return text;
    return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(text)} is not a MAC address`, "As in 92:d0:c6:0a:29:33.");
}


/***/ }),

/***/ 1483:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ readKeyValue),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   V8: () => (/* binding */ readLabel),
/* harmony export */   kD: () => (/* binding */ readFullKeyValue)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8810);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(541);


function cut(text, separator) {
    const at = text.indexOf(separator);
    return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
function readKeyValue(text) {
    const [key, value = ""] = cut(text, "=");
    return [key, value];
}
function readFullKeyValue(text) {
    const [key, value] = cut(text, "=");
    if (value === undefined)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not key=value`);
    return [key, value];
}
function readLabel(text) {
    const [key, value] = readKeyValue(text);
    const trimmed = key.replace(/^[ \t]+/, "");
    if (trimmed === "")
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)("a label needs a name before its =");
    if (/[ \t]/.test(trimmed))
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`label ${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(key)} contains white space`);
    return [key, value];
}


/***/ }),

/***/ 1795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ readUnsigned),
/* harmony export */   JI: () => (/* binding */ readInteger),
/* harmony export */   e4: () => (/* binding */ readDecimal)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8810);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(541);


const INT64 = 2n ** 63n;
function readInteger(text) {
    const [, sign = "", digits = ""] = /^([+-]?)(.*)$/s.exec(text) ?? [];
    const value = readGoDigits(digits);
    if (value === undefined)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not a whole number`);
    const signed = sign === "-" ? -value : value;
    if (signed >= INT64 || signed < -INT64)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is out of range`);
    return exactNumber(signed, text);
}
function readUnsigned(bits) {
    return (text) => {
        const value = readGoDigits(text);
        if (value === undefined)
            return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not a whole number of 0 or more`);
        if (value >= 2n ** BigInt(bits))
            return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is out of range`);
        return exactNumber(value, text);
    };
}
function readDecimal(text) {
    return /^[0-9]{1,15}$/.test(text) ? Number(text) : undefined;
}
function readGoDigits(text) {
    if (text.length > 80)
        return undefined;
    const isGo = /^(?:0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|0(?:_?[0-7])*|[1-9](?:_?[0-9])*)$/;
    if (!isGo.test(text))
        return undefined;
    const plain = text.replaceAll("_", "").toLowerCase();
    return BigInt(/^0[0-7]/.test(plain) ? `0o${plain.slice(1)}` : plain);
}
function exactNumber(value, text) {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is larger than 2^53`);
}


/***/ }),

/***/ 8773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readPlatform)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8810);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(541);


const OPERATING_SYSTEMS = ["linux", "windows", "darwin", "freebsd"];
const ARCHITECTURES = "386 amd64 arm arm64 loong64 mips64 mips64le ppc64 ppc64le riscv64 s390x wasm".split(" ");
const OTHER_NAMES = {
    x86_64: ["amd64"],
    "x86-64": ["amd64"],
    i386: ["386"],
    aarch64: ["arm64"],
    armhf: ["arm"],
    armel: ["arm", "v6"],
};
const HINT = "As in linux/amd64, linux/arm64 or linux/arm/v7.";
function readPlatform(text) {
    if (text === "")
        return undefined;
    const parts = text.toLowerCase().split("/");
    if (parts.length > 3 || parts.some((part) => !/^[a-z0-9_.-]+$/.test(part))) {
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not a platform`, HINT);
    }
    const [first = "", second, third] = parts;
    if (second !== undefined)
        return inFull(first, second, third);
    if (OPERATING_SYSTEMS.includes(first))
        return first;
    const isKnown = ARCHITECTURES.includes(first) || Object.hasOwn(OTHER_NAMES, first);
    return isKnown ? inFull("linux", first, undefined) : (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not a platform`, HINT);
}
function inFull(system, given, givenVariant) {
    const known = Object.hasOwn(OTHER_NAMES, given) ? OTHER_NAMES[given] : undefined;
    const [architecture, ownVariant] = known ?? [given];
    const variant = givenVariant?.replace(/^(?=[0-9])/, "v") ?? ownVariant;
    return [system, architecture, variant].filter((part) => part !== undefined).join("/");
}


/***/ }),

/***/ 5713:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ readPortRange),
/* harmony export */   X6: () => (/* binding */ checkPortCount),
/* harmony export */   dH: () => (/* binding */ eachPort)
/* harmony export */ });
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(541);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1795);


function readPortRange(text) {
    const [start = "", end = start, ...more] = text.split("-");
    const first = (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .readDecimal */ .e4)(start);
    const last = (0,_number_js__WEBPACK_IMPORTED_MODULE_1__/* .readDecimal */ .e4)(end);
    if (first === undefined || last === undefined || more.length > 0)
        return undefined;
    return first <= last && last <= 65_535 ? { first, last } : undefined;
}
const MOST_PORTS = 4096;
function checkPortCount(count) {
    if (count > MOST_PORTS)
        (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`a service can have at most ${MOST_PORTS} ports here`, "List only the ports that the job needs.");
}
function eachPort({ first, last }, make) {
    checkPortCount(last - first + 1);
    return Array.from({ length: last - first + 1 }, (_, index) => make(first + index, index));
}


/***/ }),

/***/ 638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readPublication)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8810);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(541);
/* harmony import */ var _ip_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6882);
/* harmony import */ var _key_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1483);
/* harmony import */ var _port_range_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5713);





const HINT = "Write container, host:container or ip:host:container, as in 5432:5432, with ports from 1 to 65535.";
function readPublication(text) {
    const spec = text.includes("=") ? fromLongForm(text) : text;
    const { hostIp, hostPort, container } = splitParts(spec);
    const [portText = "", protocolText = ""] = container.split("/");
    const ip = hostIp.replace(/^\[(.*)\]$/, "$1");
    if (ip !== "" && !(0,_ip_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isIpAddress */ .oX)(ip))
        (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(ip)} is not an IP address`, HINT);
    const target = (0,_port_range_js__WEBPACK_IMPORTED_MODULE_3__/* .readPortRange */ .BT)(portText) ?? (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(portText || text)} is not a container port`, HINT);
    const protocol = readProtocol(protocolText || "tcp");
    const asRequests = (hostPortAt) => (0,_port_range_js__WEBPACK_IMPORTED_MODULE_3__/* .eachPort */ .dH)(target, (port, index) => ({
        containerPort: { number: port, protocol },
        hostPort: hostPortAt(index),
        hostIp: ip === "" ? undefined : ip,
    }));
    if (hostPort === "")
        return asRequests(() => undefined);
    const host = (0,_port_range_js__WEBPACK_IMPORTED_MODULE_3__/* .readPortRange */ .BT)(hostPort) ?? (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(hostPort)} is not a host port`, HINT);
    if (target.first === target.last) {
        const range = host.first === host.last ? `${host.first}` : `${host.first}-${host.last}`;
        return asRequests(() => range);
    }
    if (host.last - host.first !== target.last - target.first) {
        (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`the ranges ${hostPort} and ${portText} differ in length`, HINT);
    }
    return asRequests((index) => `${host.first + index}`);
}
function splitParts(spec) {
    const parts = spec.split(":");
    const container = parts.pop() ?? "";
    const hostPort = parts.pop() ?? "";
    return { hostIp: parts.join(":"), hostPort, container };
}
function readProtocol(text) {
    const protocol = text.toLowerCase();
    if (protocol === "tcp" || protocol === "udp" || protocol === "sctp")
        return protocol;
    return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(text)} is not a protocol`, "Write tcp, udp or sctp.");
}
function fromLongForm(text) {
    const fields = new Map();
    for (const field of text.split(",")) {
        const [key, value] = (0,_key_value_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .Jj)(field, "=");
        fields.set(key, value ?? (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .TL)(text)} has a part that is not key=value`, HINT));
    }
    const { target = "", published = "", protocol = "tcp" } = Object.fromEntries(fields);
    return `${published}:${target}/${protocol}`;
}


/***/ }),

/***/ 9062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sealDockerOptions),
/* harmony export */   x: () => (/* binding */ openDockerOptions)
/* harmony export */ });
const sealed = Symbol("for the Docker backend");
function sealDockerOptions(extras) {
    const isEmpty = Object.keys(extras.body).length === 0 && extras.apiNeeds.length === 0 && extras.flags.length === 0;
    return isEmpty ? undefined : { [sealed]: extras };
}
function openDockerOptions(options) {
    return options?.[sealed] ?? { body: {}, relativeSources: [], apiNeeds: [], flags: [] };
}


/***/ }),

/***/ 7988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bc: () => (/* binding */ readImageReference),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   ve: () => (/* binding */ isSameRepository)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8810);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(541);


const PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const DOMAIN = "(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";
const REFERENCE = new RegExp(`^(?<name>(?:${DOMAIN}/)?${PART}(?:/${PART})*)(?::(?<tag>[\\w][\\w.-]{0,127}))?(?:@(?<digest>[A-Za-z][\\w+.-]*:[0-9a-fA-F]{32,}))?$`);
const LONGEST = 512;
const HUB = "docker.io";
function parseImageReference(text) {
    if (text.length > LONGEST)
        return undefined;
    const { name, tag, digest } = REFERENCE.exec(text)?.groups ?? {};
    if (name === undefined)
        return undefined;
    const [first = "", ...rest] = name.split("/");
    const isRegistry = rest.length > 0 && (/[.:A-Z]/.test(first) || first === "localhost");
    const path = isRegistry ? rest.join("/") : name;
    const registry = isRegistry && first !== `index.${HUB}` ? first : HUB;
    const isOfficial = registry === HUB && !path.includes("/");
    return { registry, repository: isOfficial ? `library/${path}` : path, tag, digest };
}
function readImageReference(text) {
    const reference = parseImageReference(text);
    if (reference !== undefined)
        return reference;
    const hint = /[A-Z]/.test(text.replace(/[:@][^/]*$/, ""))
        ? "An image's name must be lower-case; only its tag may have capitals."
        : "Write [registry/]name[:tag], as in postgres:16 or ghcr.io/owner/name:1.0.";
    return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text)} is not an image reference`, hint);
}
function isSameRepository(one, other) {
    const [left, right] = [parseImageReference(one), parseImageReference(other)];
    if (left === undefined || right === undefined)
        return false;
    return left.registry === right.registry && left.repository === right.repository;
}


/***/ }),

/***/ 6265:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H4: () => (/* binding */ findOneShots),
/* harmony export */   UL: () => (/* binding */ ENDS_WELL),
/* harmony export */   hb: () => (/* binding */ isOneShot),
/* harmony export */   zK: () => (/* binding */ hasFinishedByItself)
/* harmony export */ });
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8810);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1822);


const ENDS_WELL = [{ kind: "exit", exitCode: 0 }];
function isOneShot({ wait = [] }) {
    return wait.some(({ kind }) => kind === "exit");
}
function hasFinishedByItself({ mayFinish }, { exitCode, isOutOfMemory }) {
    return mayFinish === true && exitCode === 0 && !isOutOfMemory;
}
function findOneShots(services, findings) {
    const waits = new Map(services.map(({ request }) => [request.name, request.wait]));
    const names = new Set();
    for (const { definition } of services) {
        for (const { service, until } of definition["depends-on"] ?? []) {
            if (until !== "finished")
                continue;
            names.add(service.text);
            const wait = waits.get(service.text) ?? ENDS_WELL;
            if (wait.some((condition) => condition.kind === "exit" && condition.exitCode === 0))
                continue;
            const name = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(service.text);
            const hint = `Write \`wait: {exit: 0}\` for ${name}, or wait for it to be ready.`;
            (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(findings, service.place, `${name} never counts as finished: its \`wait\` has no exit: 0`, hint);
        }
    }
    for (const { request, place } of services) {
        const isEnding = names.has(request.name) || isOneShot(request);
        if (!isEnding || request.afterReady.length === 0)
            continue;
        const hint = "Put the commands in its own `command`, or in a second service that depends on it.";
        (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(findings, place, "after-ready needs a service that keeps running, but this one exits", hint);
    }
    return names;
}


/***/ }),

/***/ 8213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ serviceKeys),
  d: () => (/* binding */ serviceShape)
});

// EXTERNAL MODULE: ./src/request/expression-hint.ts
var expression_hint = __webpack_require__(5905);
// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
// EXTERNAL MODULE: ./src/request/refuse.ts
var refuse = __webpack_require__(541);
;// CONCATENATED MODULE: ./src/request/schema/foreign-words.ts
const HEALTH = "Leave it out if it only waits for a port, because the action does that anyway; otherwise write `wait`, as in `wait: {http: /health, port: 8080}`, or `options: --health-cmd ...`.";
const foreignWords = new Map(Object.entries({
    environment: "Write `env`, a mapping of NAME: value.",
    variables: "Write `env`, a mapping of NAME: value.",
    env_file: "Write `options: --env-file path`.",
    "env-file": "Write `options: --env-file path`.",
    depends_on: "Write `depends-on`, a list of service names, or a mapping as in `db: ready`.",
    needs: "Write `depends-on`, a list of service names.",
    healthcheck: HEALTH,
    health: HEALTH,
    readiness: "Write `wait`.",
    wait_for: "Write `wait`.",
    cmd: "Write `command`.",
    args: "Write `command`.",
    arguments: "Write `command`.",
    commands: "Write `command` for the service's own command, `after-ready` for commands once it is ready.",
    hostname: "Others reach a service by its name and its `aliases`; `options: --hostname name` sets its own hostname.",
    container_name: "Others reach a service by its name and its `aliases`; `options: --name name` names the container.",
    name: "The key above is the service's name; write `aliases` for additional names.",
    alias: "Write `aliases`, a list.",
    links: "Leave it out: services reach each other by name.",
    expose: "Other services reach every port; write `ports` for those that the job needs.",
    port: "Write `ports`, a list.",
    network: "The action chooses a network on which the job reaches the services; its input `network` sets another one.",
    networks: "The action chooses a network on which the job reaches the services; its input `network` sets another one.",
    network_mode: "Leave it out: the job reaches the services anyway, and inside them the job is called `job`.",
    build: "Build the image in an earlier step and name it in `image`.",
    pull_policy: "Write `pull`: always, missing or never.",
    "pull-policy": "Write `pull`: always, missing or never.",
    auth: "Write `credentials`, with `username` and `password`.",
    registry: "Write `credentials`, with `username` and `password`.",
    user: "Write `options: --user name`.",
    privileged: "Write `options: --privileged`.",
    shm_size: "Write `options: --shm-size 256m`.",
    tmpfs: "Write `storage: memory`, or `options: --tmpfs /path`.",
    mounts: "Write `volumes`, or `options: --mount ...`.",
    files: "Write `copy`, a list of source:target.",
    configs: "Write `copy`, a list of source:target.",
    secrets: "Write `copy` for files, `env` for values.",
    mem_limit: "Write `options: --memory 512m`.",
    memory: "Write `options: --memory 512m`.",
    cpus: "Write `options: --cpus 1.5`.",
    ulimits: "Write `options: --ulimit nofile=1024`.",
    cap_add: "Write `options: --cap-add NAME`.",
    cap_drop: "Write `options: --cap-drop NAME`.",
    security_opt: "Write `options: --security-opt ...`.",
    extra_hosts: "Write `options: --add-host name:ip`.",
    dns: "Write `options: --dns 8.8.8.8`.",
    labels: "Write `options: --label key=value`.",
    logging: "Write `options: --log-driver ...`.",
    platform: "Write `options: --platform linux/amd64`.",
    working_dir: "Write `options: --workdir /path`.",
    restart: "Leave it out: a service that exits has failed, unless it has `wait: {exit: 0}`.",
    stdin_open: "Leave it out: nothing writes to a service's input.",
    tty: "Leave it out, or write `options: --tty`.",
    init: "Write `options: --init`.",
    if: "Leave `image` empty to skip the service; an expression can decide that.",
    deploy: "Write limits as flags in `options`; a service has one container.",
    scale: "A service has one container; write a second service.",
    replicas: "A service has one container; write a second service.",
    profiles: "Leave `image` empty to skip the service.",
    extends: "Write a YAML anchor and `<<: *anchor`.",
    retries: "Write `timeout`, the time within which the service must be ready.",
    interval: "Leave it out: the action checks the service as often as is useful.",
    "timeout-minutes": "Write `timeout`, as in 5m.",
    services: "Write the services themselves, without a `services` key around them.",
}));

;// CONCATENATED MODULE: ./src/request/schema/shapes/as-written.ts

function asWritten(shape) {
    return {
        ...shape,
        read(node, findings) {
            const change = changeOf(node);
            if (change !== undefined)
                findings.notices.push(`${node.place.path}: ${change}`);
            return shape.read(node, findings);
        },
    };
}
function changeOf(node) {
    if (node.kind === "list" || node.kind === "mapping")
        return undefined;
    if (node.kind === "scalar" && node.asGitHub !== node.text) {
        return "kept as written. Under `services:`, GitHub would read this literal as a number or a boolean and rewrite it; quote it so that both agree.";
    }
    const what = whatYamlTook(node);
    return what === undefined ? undefined : `${what}. ${expression_hint/* EXPRESSION_HINT */.h}`;
}
function whatYamlTook({ kind, place: { source, start, end } }) {
    const lineStart = source.text.lastIndexOf("\n", start - 1) + 1;
    const [, anchor] = /&([^\s,[\]{}]+)[ \t]+$/.exec(source.text.slice(lineStart, start)) ?? [];
    if (anchor !== undefined && !source.text.includes(`*${anchor}`)) {
        return "YAML reads its first word as an anchor, and nothing refers to it";
    }
    const isPlain = !/^["'|>]/.test(source.text.slice(start, end));
    if (isPlain && /^[ \t]*#\S/.test(source.text.slice(end).split("\n", 1)[0] ?? "")) {
        return "YAML drops what follows the # as a comment";
    }
    if (kind === "empty" && /^(?:~|null)$/i.test(source.text.slice(start, end)))
        return "YAML reads this word as no value at all";
    return undefined;
}

// EXTERNAL MODULE: ./src/request/schema/shape.ts
var shape = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/request/schema/shapes/scalars.ts
var scalars = __webpack_require__(3773);
;// CONCATENATED MODULE: ./src/request/schema/shapes/collections.ts



function list(item) {
    const expects = `a list, each item ${item.expects}`;
    return {
        expects,
        json: (0,shape/* explained */.to)(expects, { type: "array", items: item.json }),
        read(node, findings) {
            if (node.kind === "empty")
                return [];
            if (node.kind !== "list")
                return (0,scalars/* unexpected */.os)(node, expects, findings);
            return allOf(node.items.map((child) => item.read(child, findings)));
        },
    };
}
function oneOrMany(item) {
    const many = list(item);
    const expects = `${item.expects}, or a list of these`;
    return {
        expects,
        json: (0,shape/* anyOfExplained */.Wl)(expects, [item.json, many.json]),
        read(node, findings) {
            if (node.kind === "list" || node.kind === "empty")
                return many.read(node, findings);
            const value = item.read(node, findings);
            return value === undefined ? undefined : [value];
        },
    };
}
function record(value, options) {
    const { expects, checkKey, keyPattern } = options;
    const json = keyPattern === undefined
        ? (0,shape/* explained */.to)(expects, { type: "object", additionalProperties: value.json })
        : { type: "object", patternProperties: { [keyPattern]: value.json }, additionalProperties: false };
    return {
        expects,
        json,
        read(node, findings) {
            if (node.kind === "empty")
                return [];
            if (node.kind !== "mapping")
                return (0,scalars/* unexpected */.os)(node, expects, findings);
            const entries = node.entries.map(({ key: name, keyPlace, value: child }) => {
                const key = (0,refuse/* readAt */.m)(keyPlace, findings, () => {
                    checkKey(name);
                    return { text: name, place: keyPlace };
                });
                const read = value.read(child, findings);
                return key === undefined || read === undefined ? undefined : { key, value: read };
            });
            return allOf(entries);
        },
    };
}
function byNotation(shapes) {
    const given = [shapes.scalar, shapes.list, shapes.mapping].filter((shape) => shape !== undefined);
    const expects = given.map((shape) => shape.expects).join(", or ");
    return {
        expects,
        json: (0,shape/* anyOfExplained */.Wl)(expects, given.map((shape) => shape.json)),
        read(node, findings) {
            const shape = node.kind === "empty" ? undefined : shapes[node.kind];
            return shape === undefined ? (0,scalars/* unexpected */.os)(node, expects, findings) : shape.read(node, findings);
        },
    };
}
function allOf(values) {
    return values.includes(undefined) ? undefined : values;
}

// EXTERNAL MODULE: ./src/request/nearest-name.ts
var nearest_name = __webpack_require__(1959);
// EXTERNAL MODULE: ./src/request/problem.ts
var problem = __webpack_require__(1822);
;// CONCATENATED MODULE: ./src/request/schema/shapes/mapping.ts




function mapping(keys, options) {
    const { expects, foreignWords } = options;
    return {
        expects,
        json: jsonOf(keys),
        read(node, findings) {
            if (node.kind !== "mapping")
                return (0,scalars/* unexpected */.os)(node, expects, findings);
            reportUnknownKeys(node, Object.keys(keys), findings, foreignWords);
            return readKeys(keys, node, findings);
        },
    };
}
function readKeys(keys, node, findings) {
    const before = findings.problems.length;
    const values = Object.entries(keys).map(([name, { shape, isRequired, does, example }]) => {
        const entry = node.entries.find(({ key }) => key === name);
        const isAbsent = entry === undefined || (entry.value.kind === "empty" && !isRequired);
        if (!isAbsent)
            return [name, withExample({ name, example }, findings, () => shape.read(entry.value, findings))];
        if (isRequired)
            (0,problem/* addProblem */.F3)(findings, startOf(node), `${(0,printable/* quoted */.TL)(name)} is missing here`, does);
        return [name, undefined];
    });
    return findings.problems.length === before ? Object.fromEntries(values) : undefined;
}
function withExample(key, findings, read) {
    const before = findings.problems.length;
    const value = read();
    for (let index = before; index < findings.problems.length; index += 1) {
        const problem = findings.problems[index];
        if (problem === undefined || problem.hint !== undefined)
            continue;
        findings.problems[index] = { ...problem, hint: `As in \`${key.name}: ${JSON.stringify(key.example)}\`.` };
    }
    return value;
}
function reportUnknownKeys(node, known, findings, foreignWords = new Map()) {
    for (const { key, keyPlace } of node.entries) {
        if (known.includes(key))
            continue;
        if ((0,problem/* isFull */.uq)(findings))
            return;
        const hint = foreignWords.get(key) ?? guess(key, known, foreignWords);
        (0,problem/* addProblem */.F3)(findings, keyPlace, `${(0,printable/* quoted */.TL)(key)} is not known here`, hint);
    }
}
function guess(key, known, foreignWords) {
    const nearest = (0,nearest_name/* nearestName */.q)(key, [...known, ...foreignWords.keys()]);
    if (nearest === undefined)
        return `Known here: ${known.join(", ")}.`;
    return ((known.includes(nearest) ? undefined : foreignWords.get(nearest)) ?? `Did you mean ${(0,printable/* quoted */.TL)(nearest)}?`);
}
function startOf({ place, entries }) {
    return entries[0] === undefined ? place : { ...place, end: entries[0].keyPlace.end };
}
function jsonOf(keys) {
    const properties = Object.entries(keys).map(([name, { shape, does, example }]) => [
        name,
        { description: does, examples: [example], ...shape.json },
    ]);
    const required = Object.entries(keys).flatMap(([name, { isRequired }]) => (isRequired ? [name] : []));
    return {
        type: "object",
        properties: Object.fromEntries(properties),
        ...(required.length > 0 ? { required } : {}),
        additionalProperties: false,
    };
}

;// CONCATENATED MODULE: ./src/request/schema/values/command.ts



const command = byNotation({
    scalar: (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({ expects: "a command as text" }), ({ text: line }) => {
        if (line.trim() === "")
            return (0,refuse/* refuse */.T)("this needs a command");
        return ["/bin/sh", "-c", line];
    }),
    list: (0,scalars/* converted */.H$)(list((0,scalars/* text */.Qq)()), (words) => {
        if (words.length === 0 || words[0]?.text === "")
            return (0,refuse/* refuse */.T)("this needs a command");
        return words.map(({ text: word }) => word);
    }),
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/request/schema/values/copies.ts






const source = (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({ expects: "a path of the workspace" }), ({ text: path }) => {
    if (path === "")
        return (0,refuse/* refuse */.T)("this needs a path of the workspace");
    const isOutside = /^\.\.(?:\/|$)/.test(external_node_path_.posix.normalize(path));
    return isOutside ? (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(path)} is outside the workspace`) : path;
});
const target = (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({ expects: "an absolute path in the container", json: { type: "string", pattern: "^/" } }), ({ text: path }) => {
    if (external_node_path_.posix.isAbsolute(path))
        return path;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(path)} is not an absolute path in the container`, "Start it with a slash.");
});
const mode = (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({
    expects: "an octal mode such as 0644",
    json: { type: ["string", "integer"], pattern: "^(0o?)?[0-7]{3,4}$" },
}), ({ text: given }) => {
    const digits = /^(?:0o?)?([0-7]{3,4})$/.exec(given)?.[1];
    return digits === undefined
        ? (0,refuse/* refuse */.T)("this is not an octal mode", "As in 0644.")
        : Number.parseInt(digits, 8);
});
const owner = (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({ expects: "uid or uid:gid", json: { type: ["string", "integer"], pattern: "^[0-9]+(:[0-9]+)?$" } }), ({ text: given }) => {
    const [, uid, gid = uid] = /^([0-9]{1,10})(?::([0-9]{1,10}))?$/.exec(given) ?? [];
    if (uid !== undefined)
        return { uid: Number(uid), gid: Number(gid) };
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(given)} is not uid or uid:gid`, "Names are known only inside the image; write numbers.");
});
const copies_short = (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({ expects: "source:target", json: { type: "string", pattern: ".:/" } }), ({ text: given }) => {
    const at = given.indexOf(":/");
    const [from, to] = [given.slice(0, Math.max(at, 0)), given.slice(at + 1)];
    if (from === "" || /:[a-z]+$/.test(to)) {
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(given)} is not source:target`, "As in ./schema.sql:/docker-entrypoint-initdb.d/schema.sql.");
    }
    if (/^\.\.(?:\/|$)/.test(external_node_path_.posix.normalize(from)))
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(from)} is outside the workspace`);
    return { from, to, mode: undefined, owner: undefined };
});
const copies_long = (0,scalars/* converted */.H$)(mapping({
    from: {
        shape: source,
        does: "A file or directory, relative to the workspace.",
        example: "ci/schema.sql",
        isRequired: true,
    },
    to: {
        shape: target,
        does: "Path in the container.",
        example: "/docker-entrypoint-initdb.d/schema.sql",
        isRequired: true,
    },
    mode: { shape: mode, does: "Permissions, octal; default: as in the workspace.", example: "0644" },
    owner: { shape: owner, does: "Owner as uid or uid:gid; default: root.", example: "999:999" },
}, { expects: "a mapping with from and to" }), ({ from = "", to = "", mode: bits, owner: ids }) => ({ from, to, mode: bits, owner: ids }));
const copies = oneOrMany(byNotation({ scalar: copies_short, mapping: copies_long }));

;// CONCATENATED MODULE: ./src/request/schema/values/depends-on.ts


const names = (0,scalars/* converted */.H$)(list((0,scalars/* text */.Qq)({ expects: "the name of a service" })), (services) => services.map((service) => ({ service, until: "ready" })));
const until = (0,scalars/* choice */.Yq)({
    started: "Its container runs.",
    ready: "It is ready, by its own wait or as the action finds out.",
    finished: "It has exited with code 0.",
});
const conditions = (0,scalars/* converted */.H$)(record(until, {
    expects: "a mapping of service names to started, ready or finished",
    checkKey: () => { },
}), (entries) => entries.map(({ key, value }) => ({ service: key, until: value })));
const dependsOn = byNotation({
    scalar: (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({ expects: "the name of a service" }), (service) => [
        { service, until: "ready" },
    ]),
    list: names,
    mapping: conditions,
});

// EXTERNAL MODULE: ./src/request/duration.ts
var duration = __webpack_require__(8785);
;// CONCATENATED MODULE: ./src/request/schema/values/timeout.ts


const timeout = (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({ expects: "a duration such as 90s or 2m", json: { type: "string", pattern: duration/* DURATION_PATTERN */.Cq } }), ({ text: given }) => (0,duration/* readDurationMs */.NU)(given, "24h"));

// EXTERNAL MODULE: ./src/request/container-port.ts
var container_port = __webpack_require__(3616);
;// CONCATENATED MODULE: ./src/request/schema/shapes/variants.ts





function variants(all, options) {
    const names = Object.keys(all);
    return {
        expects: options.expects,
        json: { anyOf: names.map((name) => jsonOf(withRequired(all[name] ?? {}, name))) },
        read(node, findings) {
            if (node.kind !== "mapping")
                return (0,scalars/* unexpected */.os)(node, options.expects, findings);
            const present = node.entries.filter(({ key }) => names.includes(key));
            const [first, second] = present;
            if (first === undefined) {
                const known = names.flatMap((name) => Object.keys(all[name] ?? {}));
                reportUnknownKeys(node, known, findings);
                if (!node.entries.some(({ key }) => mayMeanVariant(key, names, known)))
                    (0,problem/* addProblem */.F3)(findings, node.place, `one of ${names.join(", ")} is missing here`);
                return undefined;
            }
            if (second !== undefined) {
                const message = `${(0,printable/* quoted */.TL)(first.key)} and ${(0,printable/* quoted */.TL)(second.key)} cannot be combined`;
                (0,problem/* addProblem */.F3)(findings, second.keyPlace, message, "Write a list with one item for each; all of them must hold.");
                return undefined;
            }
            const keys = withRequired(all[first.key] ?? {}, first.key);
            reportUnknownKeys(node, Object.keys(keys), findings);
            const values = readKeys(keys, node, findings);
            return values === undefined ? undefined : { variant: first.key, values };
        },
    };
}
function mayMeanVariant(key, names, known) {
    if (known.includes(key))
        return false;
    const nearest = (0,nearest_name/* nearestName */.q)(key, known);
    return nearest === undefined || names.includes(nearest);
}
function withRequired(keys, name) {
    const key = keys[name];
    return key === undefined ? keys : { ...keys, [name]: { ...key, isRequired: true } };
}

;// CONCATENATED MODULE: ./src/request/schema/values/pattern.ts


const LONGEST = 500;
const pattern = (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({ expects: "a regular expression" }), ({ text: source }) => {
    if (source === "")
        return (0,refuse/* refuse */.T)("an empty pattern would match immediately");
    if (source.length > LONGEST)
        return (0,refuse/* refuse */.T)(`a pattern can have at most ${LONGEST} characters`);
    try {
        new RegExp(source);
    }
    catch (error) {
        return (0,refuse/* refuse */.T)(`this is not a regular expression: ${reasonOf(error)}`, "Put a backslash before a literal special character.");
    }
    if (repeatsRepetition(source)) {
        return (0,refuse/* refuse */.T)("this repeats a group that itself repeats or branches, which can take exponential time", "Remove the outer + or *.");
    }
    return source;
});
function reasonOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^Invalid regular expression: \/.*\/: /s, "").toLowerCase();
}
function repeatsRepetition(source) {
    const tokens = source.match(/\\.|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|./gs) ?? [];
    const enclosing = [];
    let isVariable = false;
    for (const [index, token] of tokens.entries()) {
        const isRepeated = isRepetition(tokens[index + 1]);
        if (token === "(") {
            enclosing.push(isVariable);
            isVariable = false;
        }
        else if (token === ")") {
            if (isVariable && isRepeated)
                return true;
            isVariable = (enclosing.pop() ?? false) || isVariable || isRepeated;
        }
        else if (token === "|" || /^\\[1-9k]/.test(token) || isRepeated) {
            isVariable = true;
        }
    }
    return false;
}
function isRepetition(token) {
    return token === "*" || token === "+" || /^\{\d+(?:,\d*)?\}$/.test(token ?? "");
}

;// CONCATENATED MODULE: ./src/request/schema/values/wait.ts








const port = (0,scalars/* converted */.H$)((0,scalars/* integer */.nd)({ from: 1, to: 65_535, what: "a port" }), container_port/* tcpPort */.Nh);
const wait_status = (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({
    expects: "a status such as 200 or 2xx",
    json: { type: ["integer", "string"], pattern: "^[1-5]([0-9]{2}|[xX]{2})$" },
}), ({ text: given }) => {
    if (/^[1-5]xx$/i.test(given))
        return { from: Number(given.charAt(0)) * 100, to: Number(given.charAt(0)) * 100 + 99 };
    if (/^[1-5][0-9]{2}$/.test(given))
        return { from: Number(given), to: Number(given) };
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(given)} is not an HTTP status`, "Write a number from 100 to 599, or 2xx.");
});
const urlPath = (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({ expects: "a path such as /health", json: { type: "string", pattern: "^/[!-~]*$" } }), ({ text: given }) => {
    if (/^\/[!-~]*$/.test(given))
        return given;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(given)} is not the path of a URL`, "Start with a slash, without host and port.");
});
const headerValue = (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)(), (value) => /^[\t -~\u0080-\u00ff]*$/.test(value.text)
    ? value
    : (0,refuse/* refuse */.T)("a header's value must be one line of Latin-1 characters"));
const headers = record(headerValue, {
    expects: "a mapping of header names and values",
    checkKey: (name) => {
        if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name))
            (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(name)} is not a header name`);
    },
});
const mappings = {
    tcp: { tcp: { shape: port, does: "This port accepts connections.", example: 5432 } },
    http: {
        http: { shape: urlPath, does: "A GET of this path returns a matching response.", example: "/health" },
        port: {
            shape: port,
            does: "The container port to ask; default: the service's main port.",
            example: 8080,
        },
        status: {
            shape: oneOrMany(wait_status),
            does: "The statuses that mean ready; default 2xx and 3xx.",
            example: [200, "3xx"],
        },
        body: {
            shape: pattern,
            does: "A regular expression that the response body must contain.",
            example: '"status":"UP"',
        },
        https: { shape: (0,scalars/* boolean */.zM)(), does: "Whether to use TLS.", example: true },
        insecure: {
            shape: (0,scalars/* boolean */.zM)(),
            does: "Whether to accept any certificate; default false.",
            example: true,
        },
        headers: { shape: headers, does: "Headers of the request.", example: { Accept: "application/json" } },
    },
    log: {
        log: {
            shape: pattern,
            does: "A regular expression that a line of the log must contain.",
            example: "ready to accept connections",
        },
        times: {
            shape: (0,scalars/* integer */.nd)({ from: 1, to: 1000, what: "a number" }),
            does: "How many lines must match; default 1.",
            example: 2,
        },
    },
    exec: {
        exec: {
            shape: command,
            does: "A command that must exit with 0 in the container.",
            example: "pg_isready -h 127.0.0.1",
        },
    },
    exit: {
        exit: {
            shape: (0,scalars/* integer */.nd)({ from: 0, to: 255, what: "an exit code" }),
            does: "The service must exit with this code.",
            example: 0,
        },
    },
};
const words = (0,scalars/* converted */.H$)((0,scalars/* choice */.Yq)({
    healthy: "Its healthcheck passes: the one of options, or the image's own.",
    tcp: "Its main port accepts connections.",
    none: "It counts as ready immediately; its address is not verified.",
}), (word) => {
    switch (word) {
        case "healthy":
        case "none":
            return { kind: word };
        case "tcp":
            return { kind: "tcp", port: undefined };
    }
});
const condition = byNotation({
    scalar: words,
    mapping: (0,scalars/* converted */.H$)(variants(mappings, { expects: "a mapping with tcp, http, log, exec or exit" }), asCondition),
});
const wait = (0,scalars/* converted */.H$)(oneOrMany(condition), (conditions) => {
    const kinds = conditions.map(({ kind }) => kind);
    if (kinds.includes("none") && kinds.length > 1)
        return (0,refuse/* refuse */.T)("none cannot be combined with other conditions: it means not to wait");
    const running = kinds.find((kind) => kind !== "exit" && kind !== "log");
    if (kinds.includes("exit") && running !== undefined)
        return (0,refuse/* refuse */.T)(`exit waits until the service ends, but ${running} needs it to keep running`, "Only log can be combined with exit.");
    return conditions;
});
function asCondition(read) {
    switch (read.variant) {
        case "tcp":
            return { kind: "tcp", port: read.values.tcp };
        case "http":
            return {
                kind: "http",
                path: read.values.http ?? "/",
                port: read.values.port,
                statuses: read.values.status ?? [{ from: 200, to: 399 }],
                bodyPattern: read.values.body,
                isHttps: read.values.https ?? false,
                isInsecure: read.values.insecure ?? false,
                headers: (read.values.headers ?? []).map(({ key, value }) => ({ name: key.text, value: value.text })),
            };
        case "log":
            return { kind: "log", pattern: read.values.log ?? "", times: read.values.times ?? 1 };
        case "exec":
            return { kind: "exec", argv: read.values.exec ?? [] };
        case "exit":
            return { kind: "exit", exitCode: read.values.exit ?? 0 };
    }
}

;// CONCATENATED MODULE: ./src/request/schema/service-shape.ts













const TOKEN = "${{ secrets.REGISTRY_TOKEN }}";
const value = asWritten((0,scalars/* orNothing */.bR)((0,scalars/* text */.Qq)({ hint: expression_hint/* EXPRESSION_HINT */.h })));
const credentials = mapping({
    username: {
        shape: value,
        does: "Name of the account at the registry.",
        example: "octocat",
        isRequired: true,
    },
    password: {
        shape: value,
        does: "The account's password or token; masked in every log.",
        example: TOKEN,
        isRequired: true,
    },
}, { expects: "a mapping with username and password" });
const environment = record(value, {
    expects: "a mapping of NAME: value",
    checkKey: (name) => {
        if (name === "" || name.includes("="))
            (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(name)} is not the name of a variable`);
    },
});
const dnsName = (0,scalars/* converted */.H$)((0,scalars/* text */.Qq)({ expects: "a DNS name" }), (node) => {
    if (node.text.toLowerCase() === "job")
        return (0,refuse/* refuse */.T)("inside every service, job is the name of this job");
    if (/^[A-Za-z0-9_](?:[\w.-]{0,251}[A-Za-z0-9_])?$/.test(node.text))
        return node.text;
    return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(node.text)} is not a DNS name`, "Use letters, digits, hyphens and dots.");
});
const service_shape_words = byNotation({ scalar: asWritten((0,scalars/* text */.Qq)()), list: list(asWritten((0,scalars/* text */.Qq)())) });
const wordsAsGitHub = byNotation({ scalar: (0,scalars/* textAsGitHub */.nX)(), list: list((0,scalars/* textAsGitHub */.nX)()) });
const serviceKeys = {
    image: {
        shape: (0,scalars/* orNothing */.bR)((0,scalars/* textAsGitHub */.nX)()),
        does: "The image; an empty value skips the service.",
        example: "postgres:16",
        isRequired: true,
    },
    credentials: {
        shape: credentials,
        does: "Account at the image's registry; without it, the login of an earlier step counts.",
        example: { username: "octocat", password: TOKEN },
    },
    env: {
        shape: environment,
        does: "Environment variables; an empty value takes the job's variable of the same name.",
        example: { POSTGRES_PASSWORD: "postgres" },
    },
    ports: {
        shape: list((0,scalars/* textAsGitHub */.nX)({ expects: "a port as text" })),
        does: "Ports that the job needs, as container or host:container; a host port that is taken is an error.",
        example: [5432, "8125:8125/udp"],
    },
    volumes: {
        shape: list((0,scalars/* textAsGitHub */.nX)({ expects: "a volume as text" })),
        does: "Volumes as source:target or source:target:ro.",
        example: ["./data:/data:ro"],
    },
    options: {
        shape: wordsAsGitHub,
        does: "Flags of docker create; a string is split as GitHub splits it, a list is not.",
        example: "--health-cmd pg_isready --shm-size 256m",
    },
    entrypoint: {
        shape: service_shape_words,
        does: "Replaces the image's entrypoint; a string is one word, a list is several.",
        example: "/bin/sh",
    },
    command: {
        shape: service_shape_words,
        does: "Replaces the image's command; a string is split as GitHub splits it, a list is not.",
        example: "redis-server --appendonly yes",
    },
    wait: {
        shape: wait,
        does: "Condition for being ready; all entries of a list must hold.",
        example: { http: "/health", port: 8080 },
    },
    timeout: {
        shape: timeout,
        does: "Time to become ready, counted from the container's start.",
        example: "90s",
    },
    pull: {
        shape: (0,scalars/* choice */.Yq)({
            always: "Ask the registry each time.",
            missing: "Pull only if the image is not here.",
            never: "Use the image that is here, or fail.",
        }),
        does: "When to pull the image: always, missing or never.",
        example: "missing",
    },
    "depends-on": {
        shape: dependsOn,
        does: "Services that must be ready, started or finished before this one starts; an empty list means none, not even those it names as hosts.",
        example: { db: "ready" },
    },
    aliases: {
        shape: oneOrMany(dnsName),
        does: "Additional DNS names on the services' network.",
        example: ["database"],
    },
    copy: {
        shape: copies,
        does: "Files of the workspace to copy into the container before it starts; works even if a bind mount cannot.",
        example: ["./schema.sql:/docker-entrypoint-initdb.d/schema.sql"],
    },
    storage: {
        shape: (0,scalars/* choice */.Yq)({
            memory: "In memory: the data directories of a known image, otherwise the image's volumes.",
        }),
        does: "Where the service keeps its data; memory is faster.",
        example: "memory",
    },
    "after-ready": {
        shape: oneOrMany(command),
        does: "Commands to run in the container once it is ready; a string runs in /bin/sh -c, a list runs as is.",
        example: ["createdb -U postgres other"],
    },
    "if-not-ready": {
        shape: (0,scalars/* choice */.Yq)({
            fail: "The step fails.",
            warn: "A warning, and an address that may not answer.",
            ignore: "A line in the log, and an address that may not answer.",
        }),
        does: "What to do if the service is not ready in time: fail (the default), warn or ignore.",
        example: "warn",
    },
    url: {
        shape: (0,scalars/* text */.Qq)({ expects: "a URL" }),
        does: "Template for the service's url output.",
        example: "postgres://app:secret@{address}/app",
    },
};
const serviceShape = mapping(serviceKeys, {
    expects: "an image, or a mapping with image",
    foreignWords: foreignWords,
});


/***/ }),

/***/ 6244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ disclosureOf)
/* harmony export */ });
/* harmony import */ var _yaml_mask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6009);
/* harmony import */ var _yaml_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5181);
/* harmony import */ var _secrets_of_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5631);



const MAY_BE_WRONG = new Set([
    "image",
    "ports",
    "volumes",
    "options",
    "entrypoint",
    "command",
    "wait",
    "timeout",
    "pull",
    "depends-on",
    "aliases",
    "copy",
    "storage",
    "if-not-ready",
]);
const NAME = /^[\w.-]{1,60}$/;
const HARMLESS = {
    image: /^[a-z0-9][a-z0-9._/-]{0,60}:(?:[0-9]{1,5}\/[a-z0-9._/-]{1,60}:)?[\w.-]{1,30}$/,
    ports: /^[0-9]{1,5}(?:[:-][0-9]{1,5})*(?:\/(?:tcp|udp|sctp))?$/,
    timeout: /^[0-9]{1,6}(?:ms|s|m|h|d)$/,
    pull: /^(?:always|missing|never)$/,
    "depends-on": /^(?:started|ready|finished)$/,
    wait: /^(?:healthy|tcp|none|[0-9]{1,5})$/,
    "if-not-ready": /^(?:fail|warn|ignore)$/,
    storage: /^memory$/,
};
const SECRET_CONDITIONS = new Set(["headers", "exec"]);
function disclosureOf(services, mayBeWrong = MAY_BE_WRONG) {
    if (services.kind !== "mapping") {
        return { open: (0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(services).flatMap(namesIn), ifMeant: [], hidden: scalarsOf(services) };
    }
    return (0,_yaml_mask_js__WEBPACK_IMPORTED_MODULE_2__/* .mergedDisclosure */ ._0)(services.entries.flatMap((entry) => [ofKey(entry), ofService(entry.value, mayBeWrong)]));
}
function ofService(service, mayBeWrong) {
    if (service.kind === "scalar")
        return { open: [], ifMeant: [service.place], hidden: [] };
    if (service.kind !== "mapping")
        return { open: [], ifMeant: [], hidden: scalarsOf(service) };
    return (0,_yaml_mask_js__WEBPACK_IMPORTED_MODULE_2__/* .mergedDisclosure */ ._0)(service.entries.flatMap((entry) => [ofKey(entry), ofValue(entry, mayBeWrong)]));
}
function ofKey({ key, keyPlace }) {
    return NAME.test(key)
        ? { open: [keyPlace], ifMeant: [], hidden: [] }
        : { open: [], ifMeant: [keyPlace], hidden: [] };
}
function ofValue({ key, value }, mayBeWrong) {
    if (!mayBeWrong.has(key))
        return { open: namesIn(value), ifMeant: [], hidden: everythingIn(value) };
    const isOptions = key === "options";
    const own = {
        open: isOptions ? (0,_secrets_of_options_js__WEBPACK_IMPORTED_MODULE_0__/* .harmlessInOptions */ .zj)(value) : harmlessIn(value, HARMLESS[key]),
        ifMeant: scalarsOf(value),
        hidden: isOptions ? (0,_secrets_of_options_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsOfOptions */ .b8)(value) : key === "wait" ? secretConditions(value) : [],
    };
    return (0,_yaml_mask_js__WEBPACK_IMPORTED_MODULE_2__/* .mergedDisclosure */ ._0)([own, ...entriesIn(value).map(ofKey)]);
}
function secretConditions(wait) {
    if (wait.kind === "list")
        return wait.items.flatMap(secretConditions);
    if (wait.kind !== "mapping")
        return [];
    return wait.entries.flatMap(({ key, value }) => (SECRET_CONDITIONS.has(key) ? scalarsOf(value) : []));
}
function namesIn(node) {
    if (node.kind !== "mapping")
        return [];
    return node.entries.flatMap(({ key, keyPlace }) => (NAME.test(key) ? [keyPlace] : []));
}
function everythingIn(node) {
    const below = node.kind === "mapping" ? (0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(node) : [node];
    return below.flatMap((child) => [...scalarsOf(child), ...entriesIn(child).map(({ keyPlace }) => keyPlace)]);
}
function entriesIn(node) {
    return [...(node.kind === "mapping" ? node.entries : []), ...(0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(node).flatMap(entriesIn)];
}
function harmlessIn(node, form) {
    if (node.kind !== "scalar")
        return (0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(node).flatMap((child) => harmlessIn(child, form));
    return form?.test(node.text) ? [node.place] : [];
}
function scalarsOf(node) {
    return node.kind === "scalar" ? [node.place] : (0,_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .childrenOf */ .LU)(node).flatMap(scalarsOf);
}


/***/ }),

/***/ 5631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b8: () => (/* binding */ secretsOfOptions),
/* harmony export */   gd: () => (/* binding */ PLAIN_WORD),
/* harmony export */   zj: () => (/* binding */ harmlessInOptions)
/* harmony export */ });
/* harmony import */ var _create_options_all_flags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4968);
/* harmony import */ var _words_split_as_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3646);
/* harmony import */ var _words_split_as_shell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5091);
/* harmony import */ var _yaml_locator_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(987);




const OF_ANY_TEXT = new Set([
    "env",
    "health-cmd",
    "label",
    "annotation",
    "log-opt",
    "storage-opt",
    "mount",
    "sysctl",
]);
const PLAIN_WORD = /^[a-z]{1,12}$/;
function secretsOfOptions(options) {
    return readingsOf(options).flatMap(secretsIn);
}
function harmlessInOptions(options) {
    return readingsOf(options).flatMap((words) => [...words.flatMap(flagNameOf), ...measuresIn(words)]);
}
function readingsOf(options) {
    switch (options.kind) {
        case "scalar":
            return [(0,_words_split_as_github_js__WEBPACK_IMPORTED_MODULE_1__/* .splitAsGitHub */ ._)(options.text), (0,_words_split_as_shell_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAsShell */ .n)(options.text) ?? []].map((words) => {
                const locate = (0,_yaml_locator_js__WEBPACK_IMPORTED_MODULE_3__/* .locator */ .f)(options);
                return words.map((word) => writtenWord(options, word, locate));
            });
        case "list": {
            const items = options.items.filter((item) => item.kind === "scalar");
            return [items.map((item) => writtenWord(item, { start: 0, end: item.text.length }, (0,_yaml_locator_js__WEBPACK_IMPORTED_MODULE_3__/* .locator */ .f)(item)))];
        }
        case "mapping":
        case "empty":
            return [];
    }
}
function flagNameOf({ raw, first }) {
    const [text, name = ""] = /^--?([a-z][a-z-]*)(?=$|=)/.exec(raw) ?? [];
    const isKnown = text !== undefined && (0,_create_options_all_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOfName */ .RS)(name) !== undefined && text.startsWith("--");
    const isLetter = text?.length === 2 && (0,_create_options_all_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOfLetter */ ._9)(name) !== undefined;
    return text !== undefined && (isKnown || isLetter) ? first(text.length) : [];
}
const MEASURES = new Set(["integer", "decimal", "bytes", "bytes or -1", "-1 to 100", "duration"]);
const MEASURE = /^["']?-?\d{1,6}(?:\.\d{1,3})?[a-zA-Z]{0,3}["']?$/;
function measuresIn(words) {
    return words.flatMap(({ raw, after }, at) => {
        const [long = "", name = "", value] = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(raw) ?? [];
        if (!MEASURES.has((0,_create_options_all_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOfName */ .RS)(name)?.value ?? ""))
            return [];
        if (value !== undefined)
            return MEASURE.test(value) ? after(long.length - value.length - 1) : [];
        const next = words[at + 1];
        return next !== undefined && MEASURE.test(next.raw) ? next.after(0) : [];
    });
}
function writtenWord(node, { start, end }, locate) {
    return {
        raw: node.text.slice(start, end),
        first: (characters) => [locate(start, start + characters)],
        after(characters) {
            if (start + characters >= end)
                return [];
            const range = locate(start + characters, end);
            return range.start < range.end ? [range] : [node.place];
        },
    };
}
function secretsIn(words) {
    let last;
    let hasValue = true;
    let isValue = false;
    return words.flatMap(({ raw, after }) => {
        const flag = flagAt(raw, last);
        if (flag === "other" || flag === "switch") {
            last = undefined;
            isValue = flag === "other" && !raw.includes("=");
            return [];
        }
        if (flag !== "none") {
            last = flag;
            isValue = false;
            hasValue = flag.shownCharacters < raw.length;
            return after(flag.shownCharacters);
        }
        const isShown = last === undefined || (last.isCommand && hasValue && PLAIN_WORD.test(raw));
        hasValue = true;
        const variable = isValue ? undefined : /^["'\\]*[A-Za-z_]\w*=/.exec(raw)?.[0].length;
        isValue = false;
        return isShown ? (variable === undefined ? [] : after(variable)) : after(0);
    });
}
function flagAt(raw, last) {
    const [long, name] = /^["'\\]*--([\w-]+)=?["'\\]*/.exec(raw) ?? [];
    if (long !== undefined && name !== undefined) {
        const flag = (0,_create_options_all_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOfName */ .RS)(name);
        if (flag?.value === "boolean")
            return "switch";
        if (flag !== undefined && !OF_ANY_TEXT.has(flag.name))
            return "other";
        return { shownCharacters: withName(raw, long.length), isCommand: flag?.name === "health-cmd" };
    }
    if (last !== undefined || !/^["'\\]*-\w/.test(raw))
        return "none";
    const letters = /^["'\\]*-(\w*)/.exec(raw)?.[1] ?? "";
    const at = [...letters].findIndex((letter) => {
        const flag = (0,_create_options_all_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOfLetter */ ._9)(letter);
        return flag === undefined || flag.value !== "boolean";
    });
    const flag = (0,_create_options_all_flags_js__WEBPACK_IMPORTED_MODULE_0__/* .flagOfLetter */ ._9)(letters.charAt(at));
    if (at === -1)
        return "switch";
    if (flag !== undefined && !OF_ANY_TEXT.has(flag.name))
        return "other";
    const [dashes = ""] = /^["'\\]*-/.exec(raw) ?? [];
    const [sign = ""] = /^=?["'\\]*/.exec(raw.slice(dashes.length + at + 1)) ?? [];
    return { shownCharacters: withName(raw, dashes.length + at + 1 + sign.length), isCommand: false };
}
function withName(raw, from) {
    return from + (/^[A-Za-z_]\w*=/.exec(raw.slice(from))?.[0].length ?? 0);
}


/***/ }),

/***/ 747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ almostFieldsIn),
/* harmony export */   Wq: () => (/* binding */ declaredPortsOf),
/* harmony export */   d6: () => (/* binding */ fillFields),
/* harmony export */   ou: () => (/* binding */ fillTemplate),
/* harmony export */   t5: () => (/* binding */ fieldsIn)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7800);

function fillTemplate(template, values) {
    return template.map((part) => textOf(part, values)).join("");
}
function textOf(part, values) {
    switch (part.kind) {
        case "text":
            return part.text;
        case "field":
            return values.field(part.reference);
        case "network":
            return values.network;
        case "job-host":
            return values.jobHost;
    }
}
const FIELD = /(?<![{$])\{([^{}]{1,100})\}/g;
function fieldsIn(text, services) {
    return [...text.matchAll(FIELD)].flatMap(([, inner = ""]) => (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .findReference */ .t3)(inner, services) ?? []);
}
function fillFields(text, services, values) {
    return text.replace(FIELD, (whole, inner) => {
        if (inner === "network")
            return values.network;
        if (inner === "job.host")
            return values.jobHost;
        const reference = (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .findReference */ .t3)(inner, services);
        return reference === undefined ? whole : values.field(reference);
    });
}
function almostFieldsIn(text, services) {
    return [...text.matchAll(FIELD)].flatMap(([whole, inner = ""]) => {
        const [, service = ""] = /^(.*)\.[\w:-]+$/.exec(inner) ?? [];
        return services.has(service) && (0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .findReference */ .t3)(inner, services) === undefined ? [whole] : [];
    });
}
function declaredPortsOf(services) {
    return new Map(services.map(({ name, ports }) => [name, ports.map(({ containerPort }) => containerPort.number)]));
}


/***/ }),

/***/ 7800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K3: () => (/* binding */ isLikelyReference),
/* harmony export */   Wf: () => (/* binding */ readReference),
/* harmony export */   oC: () => (/* binding */ mayNameUnread),
/* harmony export */   t3: () => (/* binding */ findReference)
/* harmony export */ });
/* harmony import */ var _nearest_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1959);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8810);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(541);



const FIELDS = ["host", "port", "address", "url", "id", "ip", "container-port"];
const FORM_HINT = "Write {service.field}, and {{ or }} for a brace.";
const FIELD_HINT = "Fields are host, port, port:<container port>, address, url, id, ip and container-port.";
function findReference(text, services) {
    const { service, field, portText } = splitReference(text);
    const declared = services.get(service);
    const known = FIELDS.find((name) => name === field);
    if (declared === undefined || known === undefined)
        return undefined;
    if (portText === undefined)
        return { service, field: known, portNumber: undefined };
    const portNumber = Number(portText);
    const isPort = known === "port" && portNumber >= 1 && portNumber <= 65_535;
    if (!isPort || (declared.length > 0 && !declared.includes(portNumber)))
        return undefined;
    return { service, field: known, portNumber };
}
function readReference(text, services) {
    const reference = findReference(text, services);
    if (reference !== undefined)
        return reference;
    const { service, field, portText } = splitReference(text);
    const declared = services.get(service);
    if (declared === undefined) {
        const nearest = (0,_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(service, [...services.keys()]);
        const guess = nearest === undefined ? FORM_HINT : `Did you mean {${nearest}.${isField(field) ? field : "host"}}?`;
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)("this is not a service", guess);
    }
    if (field === "port" && portText !== undefined) {
        const hint = declared.length > 0 ? `Its ports are ${declared.join(", ")}.` : "Ports are numbers from 1 to 65535.";
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)(`${(0,_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .TL)(service)} declares no such port`, hint);
    }
    const nearest = (0,_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(field, FIELDS);
    return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .T)("this is not a field of a service", nearest === undefined ? FIELD_HINT : `Did you mean ${nearest}?`);
}
function mayNameUnread(text, services) {
    const { service } = splitReference(text);
    return service !== text && !services.has(service);
}
function isLikelyReference(text, services) {
    const { service } = splitReference(text);
    return service !== text && (0,_nearest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestName */ .q)(service, [...services.keys()]) !== undefined;
}
function isField(text) {
    return FIELDS.some((name) => name === text);
}
function splitReference(text) {
    const [, service = text, field = "", portText] = /^(.*)\.([^.:]*)(?::([0-9]{1,5}))?$/.exec(text) ?? [];
    return { service, field, portText };
}


/***/ }),

/***/ 3646:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ splitAsGitHub)
/* harmony export */ });
function splitAsGitHub(text) {
    const words = [];
    let at = skipSeparators(text, 0);
    while (at < text.length) {
        const word = readWord(text, at);
        words.push(word);
        at = skipSeparators(text, word.end);
    }
    return words;
}
function skipSeparators(text, from) {
    let at = from;
    while (isSeparator(text[at]))
        at += 1;
    return at;
}
function isSeparator(character) {
    return character === " " || character === "\t";
}
function readWord(text, start) {
    let word = "";
    let isQuoted = false;
    let at = start;
    while (at < text.length && (isQuoted || !isSeparator(text[at]))) {
        if (text[at] === "\\") {
            const backslashes = readBackslashes(text, at);
            word += backslashes.text;
            at = backslashes.end;
        }
        else if (text[at] === '"') {
            const isDoubled = isQuoted && text[at + 1] === '"';
            if (isDoubled)
                word += '"';
            else
                isQuoted = !isQuoted;
            at += isDoubled ? 2 : 1;
        }
        else {
            word += text[at];
            at += 1;
        }
    }
    return { text: word, start, end: at };
}
function readBackslashes(text, start) {
    let end = start;
    while (text[end] === "\\")
        end += 1;
    const count = end - start;
    if (text[end] !== '"')
        return { text: "\\".repeat(count), end };
    const pairs = "\\".repeat(Math.floor(count / 2));
    return count % 2 === 0 ? { text: pairs, end } : { text: `${pairs}"`, end: end + 1 };
}


/***/ }),

/***/ 5091:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ splitAsShell)
/* harmony export */ });
function splitAsShell(text) {
    const words = [];
    let at = skipBlanks(text, 0);
    while (at < text.length) {
        const word = readWord(text, at);
        if (word === undefined)
            return undefined;
        words.push(word);
        at = skipBlanks(text, word.end);
    }
    return words;
}
function skipBlanks(text, from) {
    let at = from;
    while (/[ \t\r\n]/.test(text[at] ?? ""))
        at += 1;
    return at;
}
function readWord(text, start) {
    let word = "";
    let at = start;
    while (at < text.length && !/[ \t\r\n]/.test(text[at] ?? "")) {
        const piece = readPiece(text, at);
        if (piece === undefined)
            return undefined;
        word += piece.text;
        at = piece.end;
    }
    return { text: word, start, end: at };
}
function readPiece(text, at) {
    switch (text[at]) {
        case "'": {
            const end = text.indexOf("'", at + 1);
            return end === -1 ? undefined : { text: text.slice(at + 1, end), end: end + 1 };
        }
        case '"':
            return readDoubleQuoted(text, at + 1);
        case "\\":
            if (at + 1 >= text.length)
                return undefined;
            return { text: text[at + 1] === "\n" ? "" : (text[at + 1] ?? ""), end: at + 2 };
        default:
            return { text: text[at] ?? "", end: at + 1 };
    }
}
function readDoubleQuoted(text, start) {
    let content = "";
    let at = start;
    while (at < text.length && text[at] !== '"') {
        const isEscape = text[at] === "\\" && /["\\$`\n]/.test(text[at + 1] ?? "");
        if (isEscape)
            at += 1;
        if (!(isEscape && text[at] === "\n"))
            content += text[at] ?? "";
        at += 1;
    }
    return at < text.length ? { text: content, end: at + 1 } : undefined;
}


/***/ }),

/***/ 6009:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XI: () => (/* binding */ maskRanges),
/* harmony export */   _0: () => (/* binding */ mergedDisclosure),
/* harmony export */   cq: () => (/* binding */ maskUnread),
/* harmony export */   h4: () => (/* binding */ disclose)
/* harmony export */ });
/* harmony import */ var _cover_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8090);

const CONTEXT = 200;
function disclose(text, { open, ifMeant, hidden }) {
    const visible = maskRanges(text, hidden);
    const keys = open.map(({ start, end }) => ({ start, text: visible.slice(start, end) }));
    const masked = withPieces(maskRanges(withoutWords(text), [...ifMeant, ...hidden]), keys);
    return ({ start, end }) => {
        const value = ifMeant.find((range) => range.start <= start && end <= range.end);
        if (value === undefined)
            return masked;
        const from = Math.max(value.start, start - CONTEXT);
        const around = (0,_cover_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .coverSecrets */ .$)(visible.slice(from, Math.min(value.end, end + CONTEXT)));
        return masked.slice(0, start) + firstWordOf(around.slice(start - from, end - from)) + masked.slice(end);
    };
}
function firstWordOf(text) {
    const [first = ""] = /^\s*\S*/.exec(text) ?? [];
    return first + text.slice(first.length).replace(/\S/g, "*");
}
function withPieces(text, pieces) {
    const characters = text.split("");
    for (const { start, text: piece } of pieces)
        for (let at = 0; at < piece.length; at += 1)
            characters[start + at] = piece.charAt(at);
    return characters.join("");
}
function withoutWords(text) {
    return text.replace(/[^\s{}[\],:|>?-]/g, "*");
}
function maskRanges(text, ranges) {
    const characters = text.split("");
    for (const { start, end } of ranges) {
        for (let at = start; at < end; at += 1)
            if (/\S/.test(characters[at] ?? ""))
                characters[at] = "*";
    }
    return characters.join("");
}
function maskUnread(text, isKey) {
    return text
        .split("\n")
        .map((line) => {
        const [, indent = "", quote = "", word = "", end = ""] = /^(\s*(?:- +)*)(["']?)([\w.-]+)\2(\s*:)(?=\s|$)/.exec(line) ?? [];
        const isShown = word !== "" && ((indent === "" && /^[A-Za-z][\w.-]{0,30}$/.test(word)) || isKey(word));
        const shown = isShown ? `${indent}${quote}${word}${quote}${end}` : "";
        return (shown + line.slice(shown.length).replace(/[\p{L}\p{N}]/gu, (letter) => "*".repeat(letter.length)));
    })
        .join("\n");
}
function mergedDisclosure(parts) {
    return {
        open: parts.flatMap(({ open }) => open),
        ifMeant: parts.flatMap(({ ifMeant }) => ifMeant),
        hidden: parts.flatMap(({ hidden }) => hidden),
    };
}


/***/ }),

/***/ 1174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./src/request/expression-hint.ts
var expression_hint = __webpack_require__(5905);
// EXTERNAL MODULE: ./src/request/problem.ts
var problem = __webpack_require__(1822);
// EXTERNAL MODULE: ./src/request/refuse-expressions.ts
var refuse_expressions = __webpack_require__(8475);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./src/request/cover-secrets.ts
var cover_secrets = __webpack_require__(8090);
// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
;// CONCATENATED MODULE: ./src/request/yaml/alias-targets.ts

function aliasTargets(contents) {
    const anchors = new Map();
    const targets = new Map();
    const ahead = [contents];
    while (ahead.length > 0) {
        const node = ahead.pop();
        if ((0,dist/* isAlias */.Vj)(node)) {
            const target = anchors.get(node.source);
            if (target !== undefined)
                targets.set(node, target);
            continue;
        }
        if (((0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node)) && node.anchor)
            anchors.set(node.anchor, node);
        if ((0,dist/* isMap */.jh)(node))
            ahead.push(...node.items.flatMap(({ key, value }) => [key, value]).reverse());
        if ((0,dist/* isSeq */.oP)(node))
            ahead.push(...node.items.toReversed());
    }
    return targets;
}

;// CONCATENATED MODULE: ./src/request/yaml/github-scalar.ts
const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const LARGEST_INT32 = 2 ** 31 - 1;
function readPlainScalar(source) {
    if (/^[^-+.0-9~nNtTfF]/.test(source))
        return { kind: "text", text: source };
    if (/^(?:null|Null|NULL|~|)$/.test(source))
        return { kind: "empty" };
    if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(source)) {
        return { kind: "boolean", text: source.toLowerCase() };
    }
    if (/^(?:0x[0-9a-fA-F]+|0o[0-7]+)$/.test(source)) {
        const value = Number(source);
        return value > LARGEST_INT32 ? { kind: "out-of-range" } : { kind: "number", text: String(value) };
    }
    if (NUMBER.test(source))
        return { kind: "number", text: formatG15(Number(source)) };
    if (/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) {
        return { kind: "number", text: source.startsWith("-") ? "-Infinity" : "Infinity" };
    }
    if (/^\.(?:nan|NaN|NAN)$/.test(source))
        return { kind: "number", text: "NaN" };
    return { kind: "text", text: source };
}
function formatG15(value) {
    if (!Number.isFinite(value))
        return value > 0 ? "Infinity" : "-Infinity";
    if (value === 0)
        return Object.is(value, -0) ? "-0" : "0";
    const [mantissa = "", exponentText = "0"] = value.toExponential(14).split("e");
    const exponent = Number(exponentText);
    if (exponent > -5 && exponent < 15)
        return trimZeros(value.toFixed(Math.max(0, 14 - exponent)));
    const sign = exponent < 0 ? "-" : "+";
    return `${trimZeros(mantissa)}E${sign}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
function trimZeros(decimal) {
    return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

;// CONCATENATED MODULE: ./src/request/yaml/convert-scalar.ts

const STRING_TAG = "tag:yaml.org,2002:str";
const CORE_TAG = /^tag:yaml\.org,2002:(?:bool|int|float|null)$/;
function convertScalar(scalar, place, { report, tags }) {
    const source = typeof scalar.value === "string" ? scalar.value : "";
    const asText = { kind: "scalar", text: source, asGitHub: source, type: "text", place };
    if (!checkCharacters(source, place, report))
        return asText;
    const { tag } = scalar;
    const isKnown = tag === undefined || tag === STRING_TAG || CORE_TAG.test(tag) || tags.includes(tag);
    if (!isKnown) {
        report(place, "this YAML tag has no meaning here", "Write the value itself.");
        return asText;
    }
    if (scalar.type !== "PLAIN" || tag === STRING_TAG)
        return asText;
    const plain = readPlainScalar(source);
    switch (plain.kind) {
        case "empty":
            return { kind: "empty", place };
        case "out-of-range":
            return { kind: "scalar", text: source, asGitHub: undefined, type: "number", place };
        case "boolean":
        case "number":
        case "text":
            return { kind: "scalar", text: source, asGitHub: plain.text, type: plain.kind, place };
    }
}
function checkCharacters(text, place, report) {
    if (!text.includes("\0") && text.isWellFormed())
        return true;
    report(place, "this contains a NUL or an invalid character");
    return false;
}

// EXTERNAL MODULE: ./src/request/yaml/node.ts
var yaml_node = __webpack_require__(5181);
;// CONCATENATED MODULE: ./src/request/yaml/merge-entries.ts

function mergeEntries(own, merged, report) {
    const entries = new Map(own.map((entry) => [entry.key, entry]));
    for (const node of merged.flatMap((value) => (value.kind === "list" ? value.items : [value]))) {
        if (node.kind === "mapping") {
            for (const entry of node.entries)
                if (!entries.has(entry.key))
                    entries.set(entry.key, entry);
        }
        else if (node.kind !== "empty") {
            report(node.place, `the merge key << needs a mapping, but this is ${(0,yaml_node/* describe */.q0)(node)}`);
        }
    }
    return [...entries.values()];
}

;// CONCATENATED MODULE: ./src/request/yaml/convert-document.ts







const MOST_NODES = 50_000;
const MOST_CHARACTERS = 512 * 1024;
const DEEPEST = 20;
const NO_ANCHOR_HINT = `Anchors of the workflow do not exist in this text: define the anchor here, or write the value out. ${expression_hint/* EXPRESSION_HINT */.h}`;
function convertDocument({ contents }, place, report, tags = []) {
    const conversion = {
        targets: aliasTargets(contents),
        report,
        tags,
        nodesLeft: MOST_NODES,
        charactersLeft: MOST_CHARACTERS,
        isAborted: false,
    };
    const node = convert(contents, place, 0, conversion);
    return conversion.isAborted ? undefined : node;
}
function convert(yaml, parent, depth, conversion) {
    const tag = yaml?.tag;
    const node = convertUntagged(yaml, parent, depth, conversion);
    return tag !== undefined && conversion.tags.includes(tag) ? { ...node, tag } : node;
}
function convertUntagged(yaml, parent, depth, conversion) {
    const place = { ...parent, ...rangeOf(yaml, parent) };
    if (conversion.isAborted)
        return { kind: "empty", place };
    conversion.nodesLeft -= 1;
    conversion.charactersLeft -= (0,dist/* isScalar */.jn)(yaml) ? String(yaml.value).length : 0;
    const reason = whyTooMuch(depth, conversion);
    if (reason !== undefined) {
        conversion.report(place, reason);
        conversion.isAborted = true;
        return { kind: "empty", place };
    }
    if ((0,dist/* isAlias */.Vj)(yaml)) {
        const target = conversion.targets.get(yaml);
        if (target === undefined) {
            conversion.report(place, "this alias has no anchor in this text", NO_ANCHOR_HINT);
            return { kind: "empty", place };
        }
        return convert(target, place, depth + 1, conversion);
    }
    if ((0,dist/* isScalar */.jn)(yaml))
        return convertScalar(yaml, place, conversion);
    if ((0,dist/* isSeq */.oP)(yaml)) {
        const items = yaml.items.map((item, index) => convert(item, { ...place, path: `${place.path}[${index}]` }, depth + 1, conversion));
        return { kind: "list", items, place };
    }
    if ((0,dist/* isMap */.jh)(yaml))
        return { kind: "mapping", entries: convertEntries(yaml, place, depth, conversion), place };
    return { kind: "empty", place };
}
function whyTooMuch(depth, { nodesLeft, charactersLeft }) {
    if (depth > DEEPEST)
        return "this is nested too deeply";
    if (nodesLeft < 0)
        return "with its aliases expanded, this has too many values";
    return charactersLeft < 0 ? "with its aliases expanded, this is too much text" : undefined;
}
function rangeOf(yaml, fallback) {
    const range = yaml?.range;
    return range ? { start: range[0], end: range[1] } : { start: fallback.start, end: fallback.end };
}
function convertEntries(map, place, depth, conversion) {
    const entries = [];
    const merged = [];
    const seen = new Set();
    for (const pair of map.items) {
        const key = readKey(pair, place, conversion.report);
        if (key === undefined)
            continue;
        const path = `${place.path}${asPathStep(key.text)}`.replace(/^\./, "");
        const keyPlace = { ...key.place, path };
        const value = convert(pair.value, keyPlace, depth + 1, conversion);
        if (key.text === "<<") {
            merged.push(value);
            continue;
        }
        if (seen.has(key.text))
            conversion.report(keyPlace, `${(0,printable/* quoted */.TL)(key.text)} is given twice`);
        entries.push({ key: key.text, keyPlace, value });
        seen.add(key.text);
    }
    if (conversion.isAborted)
        return entries;
    return merged.length === 0 ? entries : mergeEntries(entries, merged, conversion.report);
}
function readKey(pair, place, report) {
    const key = pair.key;
    const keyPlace = { ...place, ...rangeOf(key, place) };
    if ((0,dist/* isScalar */.jn)(key) && typeof key.value === "string") {
        if (checkCharacters(key.value, keyPlace, report))
            return { text: key.value, place: keyPlace };
        return undefined;
    }
    report(keyPlace, "a key must be plain text", "Quote a value that starts with { or [.");
    return undefined;
}
function asPathStep(key) {
    if (/^[\w-]{1,60}$/.test(key))
        return `.${key}`;
    const [word = ""] = (0,cover_secrets/* coverSecrets */.$)(key).split(/\s/);
    const shown = word.length > 60 ? word.slice(0, 57) : word;
    return `[${JSON.stringify((0,printable/* printable */.g$)(shown === key ? key : `${shown}...`))}]`;
}

// EXTERNAL MODULE: ./src/request/yaml/mask.ts
var mask = __webpack_require__(6009);
;// CONCATENATED MODULE: ./src/request/yaml/one-line-json.ts
function withJsonOnOneLine(text) {
    const pieces = [];
    let done = 0;
    for (const { index, 0: start } of text.matchAll(/[:-][ \t]+[{[][ \t]*(?=\r?\n)/g)) {
        const from = index + start.search(/[{[]/);
        if (from < done)
            continue;
        const to = endOfBrackets(text, from);
        if (to === undefined)
            break;
        const value = text.slice(from, to);
        const isMeant = /\n[}\]]$/.test(value) && isJson(value);
        pieces.push(text.slice(done, from), isMeant ? value.replace(/[\r\n]/g, " ") : value);
        done = to;
    }
    return pieces.join("") + text.slice(done);
}
function endOfBrackets(text, from) {
    const token = /"(?:[^"\\\n]|\\.)*"|[{}[\]]/g;
    token.lastIndex = from;
    let depth = 0;
    for (let found = token.exec(text); found !== null; found = token.exec(text)) {
        if (found[0] === "{" || found[0] === "[")
            depth += 1;
        if (found[0] === "}" || found[0] === "]")
            depth -= 1;
        if (depth === 0)
            return token.lastIndex;
    }
    return undefined;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/request/yaml/parse-yaml.ts


const parse_yaml_MOST_CHARACTERS = 128 * 1024;
const MOST_LEXEMES = 40_000;
function parseYaml(text) {
    const whole = { start: 0, end: 0 };
    if (text.length > parse_yaml_MOST_CHARACTERS || hasTooManyLexemes(text)) {
        const hint = "The limit is 128 KiB and a few thousand entries.";
        return { kind: "invalid", message: "this is too large to describe services", hint, ...whole };
    }
    let document;
    try {
        document = (0,dist/* parseDocument */.Tp)(text, {
            schema: "failsafe",
            version: "1.2",
            prettyErrors: false,
            uniqueKeys: false,
        });
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        return { kind: "invalid", message: "this is nested too deeply to describe services", ...whole };
    }
    const [error] = document.errors;
    if (error !== undefined) {
        const joined = withJsonOnOneLine(text);
        return joined === text ? syntaxError(error) : parseYaml(joined);
    }
    return { kind: "parsed", contents: document.contents, document };
}
function syntaxError({ code, message, pos: [start, end] }) {
    if (code === "MULTIPLE_DOCS") {
        return {
            kind: "invalid",
            message: "this is a second document",
            hint: "Remove the `---` line.",
            start,
            end,
        };
    }
    const hint = HINTS[code];
    const reason = `${message.charAt(0).toLowerCase()}${message.slice(1)}`.replace(/(?:: .*|(?<=sequence) .*)/s, "");
    return {
        kind: "invalid",
        message: `this is not valid YAML: ${reason}`,
        ...(hint ? { hint } : {}),
        mayBeExpression: code !== "TAB_AS_INDENT",
        start,
        end,
    };
}
const HINTS = {
    TAB_AS_INDENT: "Indent with spaces.",
    BAD_INDENT: "Start all entries of a mapping or list in the same column.",
    MULTILINE_IMPLICIT_KEY: "Is a colon missing on the line above, or a quote not closed?",
    MISSING_CHAR: "Is a quote or a bracket not closed?",
    BLOCK_AS_IMPLICIT_KEY: "A value that contains a colon and a space, or ends with a colon, needs quotes.",
    BAD_SCALAR_START: "A value that starts with @, ` or % needs quotes.",
    UNEXPECTED_TOKEN: "A value that starts with a special character of YAML, such as * & ! | > % @ [ { or a quote, needs quotes around all of it.",
};
function hasTooManyLexemes(text) {
    if (text.length < MOST_LEXEMES)
        return false;
    let count = 0;
    for (const _ of new dist/* Lexer */.JG().lex(text)) {
        count += 1;
        if (count > MOST_LEXEMES)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/request/yaml/read-yaml.ts






function readYaml(text, rootPath, { findings, disclosureOf, isKey, tags }) {
    let root;
    let shown;
    const source = {
        ...text,
        shown(meant) {
            shown ??= shownOf(text, root && disclosureOf(root), isKey);
            return shown(meant);
        },
    };
    const place = { source, path: rootPath, start: 0, end: 0 };
    const parsed = parseYaml(text.text);
    if (parsed.kind === "invalid") {
        if (text.kind === "file" && (0,refuse_expressions/* refuseExpressionsInText */.ym)(place, findings))
            return undefined;
        const { start, end, message, hint, mayBeExpression } = parsed;
        const hints = [hint, text.kind === "input" && mayBeExpression ? expression_hint/* EXPRESSION_HINT */.h : undefined];
        (0,problem/* addProblem */.F3)(findings, { ...place, start, end }, message, hints.filter(Boolean).join(" ") || undefined);
        return undefined;
    }
    const reports = [];
    root = convertDocument(parsed, place, (...report) => reports.push(report), tags);
    for (const report of reports)
        (0,problem/* addProblem */.F3)(findings, ...report);
    return root;
}
function shownOf(text, disclosure, isKey) {
    if (text.isOutside) {
        const nothing = (0,mask/* maskRanges */.XI)(text.text, [{ start: 0, end: text.text.length }]);
        return () => nothing;
    }
    if (disclosure !== undefined)
        return (0,mask/* disclose */.h4)(text.text, disclosure);
    const unread = (0,mask/* maskUnread */.cq)(text.text, isKey);
    return () => unread;
}


/***/ }),

/***/ 8996:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readOrder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./src/request/schema/service-shape.ts + 11 modules
var service_shape = __webpack_require__(8213);
;// CONCATENATED MODULE: ./src/request/compose-text.ts

function isComposeText({ kind, text }) {
    if (kind !== "file")
        return false;
    const top = /^(["']?)(?:services|include)\1[ \t]*:(.*)$/m.exec(text);
    if (top === null)
        return false;
    const value = (top[2] ?? "").replace(/(?:^|[ \t])#.*$/, "").trim();
    const below = text.slice(top.index + top[0].length);
    if (value !== "" && !/^[&!{[]/.test(value))
        return false;
    const [, key = ""] = (value.startsWith("{") ? /^\{\s*["']?([\w.-]+)/.exec(value) : FIRST_KEY.exec(below)) ?? [];
    return !Object.hasOwn(service_shape/* serviceKeys */.W, key);
}
const FIRST_KEY = /^[ \t]+["']?([\w.-]+)["']?[ \t]*:/m;

// EXTERNAL MODULE: ./src/request/templates/fill-template.ts
var fill_template = __webpack_require__(747);
;// CONCATENATED MODULE: ./src/request/known-services.ts

function knownServicesOf({ services, skipped }) {
    const names = [...services.map(({ name }) => name), ...skipped];
    return { names, ports: (0,fill_template/* declaredPortsOf */.Wq)(services), skipped, areAll: true };
}

// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
// EXTERNAL MODULE: ./src/request/problem.ts
var problem = __webpack_require__(1822);
// EXTERNAL MODULE: ./src/request/nearest-name.ts
var nearest_name = __webpack_require__(1959);
// EXTERNAL MODULE: ./src/request/one-shots.ts
var one_shots = __webpack_require__(6265);
;// CONCATENATED MODULE: ./src/request/mentions-host.ts
const HOST_KEY = "(?:HOST(?:NAME)?|SERVER|ADDR(?:ESS(?:ES)?)?|ENDPOINT|BROKER|BOOTSTRAP|UPSTREAM|NODE|SEED|PEER|URL|URI|DATA SOURCE)S?";
const HOST_PROGRAM = "(?:nslookup|dig|host|ping|traceroute|telnet|ncat|nc|curl|wget|ssh|dockerize|getent (?:ahosts|hosts)|wait-for(?:-it)?(?:\\.sh)?)";
const OTHER_OPTION = "(?:-[uUdoXHAbFl]|--(?:user|data\\S*|output|header|request|user-agent|form))";
const SECRET_KEY = /^[^=]*(?:PASS(?:WORD|WD|PHRASE)?|PWD|SECRET|TOKEN|CREDENTIALS?|_KEY)=/i;
const PAIR_KEY = /^[^=]*(?:USER(?:NAME)?|AUTH|LOGIN|IMAGE|TAG|VERSION)=/i;
const LOW_PORTS = [21, 22, 23, 25, 53, 80, 88];
function mentionsHost(text, { names, ports }) {
    if (SECRET_KEY.test(text))
        return false;
    const meant = text.replace(/(^|\s)#[^\n]*/g, "$1");
    return names.some((name) => patternsFor(name, ports, meant).some((isFound) => isFound()));
}
function patternsFor(name, ports, text) {
    const host = `(?<![\\w.-])${name.replace(/[.-]/g, "\\$&")}(?![\\w-]|\\.\\w)`;
    const matches = (pattern) => new RegExp(pattern, "i").test(text);
    return [
        () => matches(`://(?:[^\\s/?#"']*@)?(?:[^\\s/?#"'@,]{1,100},){0,20}${host}(?![^\\s/?#"',]*@)`),
        () => !PAIR_KEY.test(text) && portsBehind(host, text).some((port) => isPort(port, ports)),
        () => matches(`${HOST_KEY}["']?\\s{0,2}[=:]\\s{0,2}["'[]{0,2}(?:[\\w.:-]{1,100}[,;]){0,20}${host}`),
        () => matches(`(?:^|\\s)(?:-h|--?[\\w.-]{0,50}${HOST_KEY})\\s{1,2}["']?${host}`),
        () => matches(`(?:^|[\\s;&|("'\`])${HOST_PROGRAM}\\s+(?:[^\\s;&|]{1,100}\\s+){0,8}?(?<!${OTHER_OPTION}\\s+)["']?(?:\\w+@)?${host}`),
    ];
}
function portsBehind(host, text) {
    const pattern = new RegExp(`(?<!(?<!/)/)${host}:([0-9]{2,5})(?![\\w-]|\\.\\w|@)`, "gi");
    return [...text.matchAll(pattern)].map(([, port]) => Number(port));
}
function isPort(port, declared) {
    return declared.includes(port) || LOW_PORTS.includes(port) || (port >= 100 && port <= 65_535);
}

;// CONCATENATED MODULE: ./src/request/order-by-names.ts

function orderByNames(services, isSwitchedOff) {
    const waitsFor = new Map(services.map(({ name, dependsOn }) => [name, dependsOn.map(({ service }) => service)]));
    return services.map((service, at) => {
        if (isSwitchedOff(service))
            return service;
        const texts = textsOf(service);
        const whole = texts.map(({ text }) => text.toLowerCase()).join("\n");
        const named = services.slice(0, at).flatMap((earlier) => {
            const { names } = hostNamesOf(earlier);
            if (!names.some((name) => whole.includes(name.toLowerCase())))
                return [];
            const place = texts.find(({ text }) => mentionsHost(text, hostNamesOf(earlier)))?.place;
            if (place === undefined || leadsTo(earlier.name, service.name, waitsFor))
                return [];
            const known = waitsFor.get(service.name) ?? [];
            if (known.includes(earlier.name))
                return [];
            waitsFor.set(service.name, [...known, earlier.name]);
            return [{ service: earlier.name, until: "started", namedIn: place }];
        });
        return named.length === 0 ? service : { ...service, dependsOn: [...service.dependsOn, ...named] };
    });
}
function textsOf(service) {
    const { environment, command = [], entrypoint = [], healthcheck } = service;
    return [
        ...environment.map((text) => ({ place: "env", text })),
        { place: "command", text: command.join(" ") },
        { place: "entrypoint", text: entrypoint.join(" ") },
        { place: "health command", text: (healthcheck?.test ?? []).slice(1).join(" ") },
    ];
}
function hostNamesOf({ name, aliases, containerName, ports }) {
    const names = [name, ...aliases, ...(containerName === undefined ? [] : [containerName])];
    return { names, ports: ports.map(({ containerPort }) => containerPort.number) };
}
function leadsTo(from, to, waitsFor) {
    const seen = new Set();
    const next = [from];
    for (let name = next.pop(); name !== undefined; name = next.pop()) {
        if (name === to)
            return true;
        if (seen.has(name))
            continue;
        seen.add(name);
        next.push(...(waitsFor.get(name) ?? []));
    }
    return false;
}

// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/request/refuse.ts
var refuse = __webpack_require__(541);
// EXTERNAL MODULE: ./src/request/templates/reference.ts
var templates_reference = __webpack_require__(7800);
;// CONCATENATED MODULE: ./src/request/templates/read-template.ts



const BRACE_HINT = "Write {service.field}, and {{ or }} for a brace.";
function readTemplate(text, scope) {
    const parts = [];
    const problems = [];
    for (const { index, 0: token } of text.matchAll(/\{\{|\}\}|\{[^{}]*\}|[{}]|[^{}]+/g)) {
        try {
            parts.push(readPart(token, scope));
        }
        catch (error) {
            if (!(error instanceof user_error/* UserError */.y))
                throw error;
            problems.push({ start: index, end: index + token.length, message: error.message, hint: error.hint });
        }
    }
    return problems.length > 0
        ? { kind: "problems", problems }
        : { kind: "template", template: joinTexts(parts) };
}
function readPart(token, scope) {
    if (token === "{{" || token === "}}")
        return { kind: "text", text: token.charAt(0) };
    if (token === "{")
        return (0,refuse/* refuse */.T)("this brace is never closed", BRACE_HINT);
    if (token === "}")
        return (0,refuse/* refuse */.T)("this brace closes nothing", BRACE_HINT);
    if (!token.startsWith("{"))
        return { kind: "text", text: token };
    const inner = token.slice(1, -1);
    if (inner === "network")
        return { kind: "network" };
    if (inner === "job.host")
        return { kind: "job-host" };
    const { known, urlOf } = scope;
    const isOwn = urlOf !== undefined && /^(?:host|port(?::[0-9]+)?|address|id|url|ip|container-port)$/.test(inner);
    if (!isOwn && !known.areAll && (0,templates_reference/* mayNameUnread */.oC)(inner, known.ports))
        return { kind: "text", text: token };
    const reference = (0,templates_reference/* readReference */.Wf)(isOwn ? `${urlOf}.${inner}` : inner, known.ports);
    if (urlOf !== undefined && reference.field === "url") {
        return (0,refuse/* refuse */.T)("a url cannot contain a url", "Use host, port or address.");
    }
    return { kind: "field", reference };
}
function joinTexts(parts) {
    const joined = [];
    for (const part of parts) {
        const last = joined.at(-1);
        if (part.kind === "text" && last?.kind === "text")
            joined[joined.length - 1] = { kind: "text", text: last.text + part.text };
        else
            joined.push(part);
    }
    return joined;
}

// EXTERNAL MODULE: ./src/request/yaml/locator.ts
var locator = __webpack_require__(987);
;// CONCATENATED MODULE: ./src/request/connect-services.ts








function connectServices(services, known, findings) {
    const { ports } = known;
    const mustFinish = (0,one_shots/* findOneShots */.H4)(services, findings);
    const connected = services.map(({ request, definition, place }) => {
        noticeAlmostFields(request, ports, place, findings);
        const declared = readDependencies(definition, request.name, known, findings);
        checkOwnFields(request, ports, place, findings);
        return {
            ...request,
            wait: request.wait ?? (mustFinish.has(request.name) ? one_shots/* ENDS_WELL */.UL : undefined),
            url: readUrl(definition.url, request.name, known, findings),
            dependsOn: withUsedServices(declared, referencesOf(request, ports), request.name),
        };
    });
    const unordered = new Set(services
        .filter(({ definition }) => definition["depends-on"]?.length === 0)
        .map(({ request }) => request.name));
    return orderByNames(connected, ({ name }) => unordered.has(name));
}
function readDependencies(definition, own, known, findings) {
    return (definition["depends-on"] ?? []).flatMap((dependency) => resolve(dependency, own, known, findings));
}
function resolve({ service, until }, own, known, findings) {
    const name = service.text;
    if (known.skipped.includes(name))
        return [];
    if (name === own) {
        (0,problem/* addProblem */.F3)(findings, service.place, "a service cannot depend on itself");
        return [];
    }
    if (known.names.includes(name))
        return [{ service: name, until: until === "finished" ? "ready" : until }];
    if (!known.areAll)
        return [];
    const nearest = (0,nearest_name/* nearestName */.q)(name, known.names);
    const hint = nearest === undefined ? `Services here are ${known.names.join(", ")}.` : `Did you mean ${nearest}?`;
    (0,problem/* addProblem */.F3)(findings, service.place, `${(0,printable/* quoted */.TL)(name)} is not a service`, hint);
    return [];
}
function checkOwnFields({ name, environment, command = [] }, ports, place, findings) {
    const used = [...environment, ...command].flatMap((text) => (0,fill_template/* fieldsIn */.t5)(text, ports));
    const late = used.find(({ service, field }) => service === name && (field === "id" || field === "ip"));
    if (late === undefined)
        return;
    const text = `{${name}.${late.field}}`;
    (0,problem/* addProblem */.F3)(findings, place, `env and command cannot hold ${text}: the ${late.field} exists only after the container is created`, `Use ${text} in \`after-ready\` or \`export\`.`);
}
function withUsedServices(declared, references, own) {
    const used = new Set(references.map(({ service }) => service));
    const missing = [...used].filter((name) => name !== own && !declared.some(({ service }) => service === name));
    return [...declared, ...missing.map((service) => ({ service, until: "started" }))];
}
function textsWithFields({ environment, command = [], afterReady }) {
    return [...environment, ...command, ...afterReady.flat()];
}
function referencesOf(request, ports) {
    const references = textsWithFields(request).flatMap((text) => (0,fill_template/* fieldsIn */.t5)(text, ports));
    return [...new Map(references.map((reference) => [JSON.stringify(reference), reference])).values()];
}
function noticeAlmostFields(request, ports, place, findings) {
    const almost = new Set(textsWithFields(request).flatMap((text) => (0,fill_template/* almostFieldsIn */.N_)(text, ports)));
    for (const text of almost) {
        findings.notices.push(`${place.path}: ${text} was left unchanged: services have no such field; fields are host, port, port:<number>, address, url, id, ip and container-port.`);
    }
}
function readUrl(url, own, known, findings) {
    if (url === undefined)
        return undefined;
    const reading = readTemplate(url.text, { known, urlOf: own });
    if (reading.kind === "template")
        return reading.template;
    const locate = (0,locator/* locator */.f)(url);
    for (const { start, end, message, hint } of reading.problems)
        (0,problem/* addProblem */.F3)(findings, locate(start, end), message, hint);
    return undefined;
}

;// CONCATENATED MODULE: ./src/request/find-cycles.ts

function findCycles(services, findings) {
    const byName = new Map(services.map((service) => [service.request.name, service]));
    const finished = new Set();
    const path = [];
    for (const { request } of services)
        walk(request.name);
    function walk(name) {
        if (finished.has(name))
            return;
        const start = path.indexOf(name);
        const service = byName.get(name);
        if (start !== -1 && service !== undefined) {
            const ring = [...path.slice(start), name].join(" -> ");
            (0,problem/* addProblem */.F3)(findings, service.place, `these services wait for each other: ${ring}`, "Remove one of these dependencies.");
            return;
        }
        path.push(name);
        for (const dependency of service?.request.dependsOn ?? [])
            walk(dependency.service);
        path.pop();
        finished.add(name);
    }
}

// EXTERNAL MODULE: ./src/request/refuse-expressions.ts
var refuse_expressions = __webpack_require__(8475);
// EXTERNAL MODULE: ./src/request/schema/shapes/scalars.ts
var scalars = __webpack_require__(3773);
// EXTERNAL MODULE: ./src/request/service/disclosure.ts
var disclosure = __webpack_require__(6244);
// EXTERNAL MODULE: ./src/request/image-reference.ts
var image_reference = __webpack_require__(7988);
;// CONCATENATED MODULE: ./src/request/service/github-volume.ts
function asGitHubVolume({ text }) {
    const parts = text.split(":");
    const [source = "", target = "", mode = ""] = parts;
    const isReadOnly = (word) => word.toLowerCase() === "ro";
    if (parts.length === 3) {
        const argument = source === "" ? target : `${source}:${target}`;
        if (isReadOnly(mode))
            return { argument: `${argument}:ro`, droppedMode: undefined };
        return { argument, droppedMode: mode === "rw" ? undefined : mode };
    }
    return { argument: text, droppedMode: undefined };
}

;// CONCATENATED MODULE: ./src/request/service/option-notices.ts


function optionNotices(path, definition, reading) {
    const notices = flagNotices(reading.created.uses).map((notice) => `${path}.options: ${notice}`);
    if (reading.splitNotice !== undefined)
        notices.push(`${path}.options: ${reading.splitNotice}`);
    const lost = ["env", "volumes", "entrypoint", "command"].filter((key) => isGiven(definition[key]));
    if (reading.hasOwnImage && lost.length > 0) {
        notices.push(`${path}.options: it names the image, so ${lost.join(", ")} and everything after it become arguments of the command, as on GitHub.`);
    }
    for (const key of ["entrypoint", "command"]) {
        const given = definition[key];
        if (given !== undefined && "kind" in given && /(^|\s)'/.test(given.text)) {
            notices.push(`${path}.${key}: single quotes do not group words here, as on GitHub; use double quotes, or a list such as [sh, -c, "echo a; echo b"].`);
        }
    }
    for (const volume of definition.volumes ?? []) {
        const { droppedMode } = asGitHubVolume(volume);
        if (droppedMode !== undefined) {
            notices.push(`${volume.place.path}: the mode ${(0,printable/* quoted */.TL)(droppedMode)} is ignored, as on GitHub, which knows only ro; \`options: -v\` accepts all of Docker's modes.`);
        }
    }
    return notices;
}
function flagNotices(uses) {
    const notices = uses.flatMap(({ flag: { handling, name }, value }) => {
        const isOff = value === "false" || (name === "restart" && /^(?:no)?$/.test(value));
        const isSaid = handling.kind === "noticed" || handling.kind === "ignored";
        return isSaid && !isOff && handling.notice !== undefined ? [handling.notice] : [];
    });
    return [...new Set(notices)];
}
function isGiven(value) {
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

;// CONCATENATED MODULE: ./src/request/service/read-credentials.ts
function readCredentials(path, credentials, findings) {
    if (credentials === undefined)
        return undefined;
    const username = credentials.username?.text ?? "";
    const password = credentials.password?.text ?? "";
    if (username !== "" && password !== "")
        return { username, password };
    const empty = [username === "" ? "username" : "", password === "" ? "password" : ""].filter(Boolean);
    findings.notices.push(`${path}.credentials: ${empty.join(" and ")} ${empty.length > 1 ? "are" : "is"} empty, so the image is pulled without an account.`);
    return undefined;
}

// EXTERNAL MODULE: ./src/request/container-port.ts
var container_port = __webpack_require__(3616);
;// CONCATENATED MODULE: ./src/request/create-options/network-mode.ts
function isUserDefined(mode) {
    return !["default", "bridge", "host", "none"].includes(mode) && !mode.startsWith("container:");
}

;// CONCATENATED MODULE: ./src/request/create-options/assemble-networking.ts

function assembleNetworking(draft) {
    const attachments = draft.networks.length > 0 ? draft.networks : [{}];
    const endpoints = attachments.map((attachment, index) => {
        const target = attachment.target ?? "default";
        const links = index === 0 && isUserDefined(target) ? (draft.host.Links ?? []) : [];
        const extras = index === 0 ? draft.endpoint : undefined;
        return [target, assembleEndpoint(attachment, extras, links)];
    });
    const isNeeded = endpoints.length > 1 || endpoints.some(([, endpoint]) => Object.keys(endpoint).length > 0);
    return {
        networkMode: draft.networks[0]?.target,
        endpoints: isNeeded ? Object.fromEntries(endpoints) : {},
    };
}
function assembleEndpoint(network, extras, links) {
    const aliases = [...(network.aliases ?? []), ...(extras?.aliases ?? [])];
    const linkLocalIps = [...(network.linkLocalIps ?? []), ...(extras?.linkLocalIps ?? [])];
    const ipv4 = network.ipv4 ?? extras?.ipv4;
    const ipv6 = network.ipv6 ?? extras?.ipv6;
    const macAddress = network.macAddress ?? extras?.MacAddress;
    const addresses = {
        ...(!ipv4 ? {} : { IPv4Address: ipv4 }),
        ...(!ipv6 ? {} : { IPv6Address: ipv6 }),
        ...(linkLocalIps.length === 0 ? {} : { LinkLocalIPs: linkLocalIps }),
    };
    return {
        ...(Object.keys(addresses).length === 0 ? {} : { IPAMConfig: addresses }),
        ...(links.length === 0 ? {} : { Links: [...links] }),
        ...(aliases.length === 0 ? {} : { Aliases: aliases }),
        ...(!macAddress ? {} : { MacAddress: macAddress }),
        ...(network.driverOptions?.length ? { DriverOpts: Object.fromEntries(network.driverOptions) } : {}),
        ...(network.gatewayPriority === undefined ? {} : { GwPriority: network.gatewayPriority }),
    };
}

// EXTERNAL MODULE: ./src/request/create-options/flag.ts
var flag = __webpack_require__(6363);
;// CONCATENATED MODULE: ./src/request/create-options/assemble-body.ts



function assembleBody(draft, [image, ...command]) {
    const body = { ...draft.top, ...assembleProcess(draft) };
    if (image !== undefined)
        body.Image = image;
    if (command.length > 0)
        body.Cmd = command;
    const healthcheck = assembleHealthcheck(draft);
    if (healthcheck !== undefined)
        body.Healthcheck = healthcheck;
    const hostConfig = assembleHostConfig(draft);
    const { portBindings, exposedPorts } = assemblePorts(draft);
    if (Object.keys(exposedPorts).length > 0)
        body.ExposedPorts = { ...exposedPorts, ...draft.top.ExposedPorts };
    if (Object.keys(portBindings).length > 0)
        hostConfig.PortBindings = portBindings;
    const { networkMode, endpoints } = assembleNetworking(draft);
    if (networkMode !== undefined)
        hostConfig.NetworkMode = networkMode;
    if (Object.keys(endpoints).length > 0)
        body.NetworkingConfig = { EndpointsConfig: endpoints };
    if (Object.keys(hostConfig).length > 0)
        body.HostConfig = hostConfig;
    return body;
}
function assembleProcess(draft) {
    const body = {};
    const variables = [...draft.variablesOfFiles, ...lastOfEachName(draft.variables)];
    if (variables.length > 0)
        body.Env = variables;
    const labels = Object.fromEntries([...draft.labelsOfFiles, ...draft.labels]);
    if (Object.keys(labels).length > 0)
        body.Labels = labels;
    const { streams } = draft;
    if (draft.top.OpenStdin || streams.has("stdin"))
        body.AttachStdin = true;
    if (streams.size > 0) {
        body.AttachStdout = streams.has("stdout");
        body.AttachStderr = streams.has("stderr");
    }
    if (draft.top.OpenStdin)
        body.StdinOnce = true;
    return body;
}
function lastOfEachName(variables) {
    return [...new Map(variables.map((variable) => [variable.split("=", 1)[0], variable])).values()];
}
function assembleHealthcheck({ health, hasNoHealthcheck }) {
    if (hasNoHealthcheck)
        return { Test: ["NONE"] };
    const given = Object.entries(health).filter(([, value]) => Array.isArray(value) ? value.length > 0 : value !== 0);
    return given.length === 0 ? undefined : Object.fromEntries(given);
}
function assembleHostConfig(draft) {
    const host = { ...draft.host };
    if (host.CapAdd)
        host.CapAdd = [...new Set(host.CapAdd)].sort();
    if (host.CapDrop)
        host.CapDrop = [...new Set(host.CapDrop)].sort();
    if (draft.ulimits.size > 0) {
        host.Ulimits = [...draft.ulimits.values()].sort((a, b) => (a.Name < b.Name ? -1 : 1));
    }
    if (draft.cdiDevices.length > 0) {
        const cdi = { Driver: "cdi", Count: 0, DeviceIDs: draft.cdiDevices, Capabilities: null, Options: null };
        host.DeviceRequests = [...(host.DeviceRequests ?? []), cdi];
    }
    if (host.SecurityOpt?.includes("systempaths=unconfined")) {
        host.SecurityOpt = host.SecurityOpt.filter((option) => option !== "systempaths=unconfined");
        host.MaskedPaths = [];
        host.ReadonlyPaths = [];
    }
    return host;
}
function assemblePorts({ ports }) {
    const portBindings = {};
    const exposedPorts = {};
    for (const { containerPort, hostPort, hostIp } of ports) {
        const key = (0,container_port/* formatContainerPort */.KJ)(containerPort);
        (0,flag/* setOwn */.P5)(exposedPorts, key, {});
        portBindings[key] ??= [];
        portBindings[key].push({ HostIp: hostIp ?? "", HostPort: hostPort ?? "" });
    }
    return { portBindings, exposedPorts };
}

;// CONCATENATED MODULE: ./src/request/create-options/draft.ts
function newDraft() {
    return {
        top: {},
        host: {},
        health: {},
        endpoint: { aliases: [], linkLocalIps: [] },
        networks: [],
        ports: [],
        streams: new Set(),
        variables: [],
        variablesOfFiles: [],
        labels: [],
        labelsOfFiles: [],
        cdiDevices: [],
        ulimits: new Map(),
        hasNoHealthcheck: false,
        containerName: undefined,
        platform: undefined,
        pull: undefined,
    };
}

;// CONCATENATED MODULE: ./src/request/create-options/find-conflicts.ts

function findConflicts(draft, uses) {
    const problems = [];
    const conflict = (isConflict, name, message) => {
        const wordIndex = uses.findLast(({ flag }) => (flag.aliasOf ?? flag.name) === name)?.wordIndex ?? 0;
        if (isConflict)
            problems.push({ wordIndex, message });
    };
    const { host, health, hasNoHealthcheck } = draft;
    const restart = host.RestartPolicy?.Name ?? "";
    conflict(host.AutoRemove === true && !/^(?:no)?$/.test(restart), "rm", "--restart and --rm cannot be combined");
    const healthFlag = uses.find(({ flag }) => flag.name.startsWith("health-"))?.flag.name;
    conflict(hasNoHealthcheck && isHealthcheck(health), "no-healthcheck", `--no-healthcheck and --${healthFlag} cannot be combined`);
    const hasLogOptions = Object.keys(host.LogConfig?.Config ?? {}).length > 0;
    conflict(host.LogConfig?.Type === "none" && hasLogOptions, "log-opt", "the log driver none accepts no --log-opt");
    findNetworkConflicts(draft, conflict);
    return problems;
}
function isHealthcheck({ Test = [], Interval, Timeout, StartPeriod, StartInterval, Retries, }) {
    return Test.length > 0 || [Interval, Timeout, StartPeriod, StartInterval, Retries].some(Boolean);
}
function findNetworkConflicts({ networks, endpoint }, conflict) {
    const targets = networks.map(({ target }) => target);
    const [first = undefined] = networks;
    conflict(new Set(targets).size < targets.length, "network", "the same network is given twice");
    conflict(targets.some(isUserDefined) && !targets.every(isUserDefined), "network", "a user-defined network and a mode such as host cannot be combined");
    const aliases = [...endpoint.aliases, ...(first?.aliases ?? [])];
    conflict(aliases.length > 0 && !isUserDefined(first?.target ?? "default"), "network-alias", "aliases exist only on a user-defined network");
    const both = (flagName, a, b) => {
        conflict(find_conflicts_isGiven(a) && find_conflicts_isGiven(b), flagName, `--${flagName} is given twice, once within --network`);
    };
    both("network-alias", endpoint.aliases, first?.aliases);
    both("ip", endpoint.ipv4, first?.ipv4);
    both("ip6", endpoint.ipv6, first?.ipv6);
    both("link-local-ip", endpoint.linkLocalIps, first?.linkLocalIps);
    both("mac-address", endpoint.MacAddress, first?.macAddress);
}
function find_conflicts_isGiven(value) {
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

// EXTERNAL MODULE: ./src/request/create-options/all-flags.ts + 31 modules
var all_flags = __webpack_require__(4968);
;// CONCATENATED MODULE: ./src/request/create-options/explain-unknown-flag.ts



const OF_DOCKER_RUN = {
    "-d": "Leave it out: services always run in the background.",
    "--detach": "Leave it out: services always run in the background.",
    "--detach-keys": "Leave it out: nothing is attached to a service.",
    "--sig-proxy": "Leave it out: nothing is attached to a service.",
};
function explainUnknownFlag(word) {
    const message = `${(0,printable/* quoted */.TL)(word)} is not a flag of docker create`;
    const reason = Object.hasOwn(OF_DOCKER_RUN, word) ? OF_DOCKER_RUN[word] : undefined;
    if (reason !== undefined)
        return { message, hint: reason };
    const nearest = (0,nearest_name/* nearestName */.q)(word.replace(/^-+/, ""), all_flags/* FLAG_NAMES */.G0);
    if (nearest !== undefined && word.length > 3)
        return { message, hint: `Did you mean --${nearest}?` };
    return { message, hint: "Put the program's arguments in `command`." };
}

;// CONCATENATED MODULE: ./src/request/create-options/read-flags.ts



const MOST_PROBLEMS = 100;
function readFlags(words) {
    const uses = [];
    const problems = [];
    let at = 0;
    while (at < words.length && problems.length < MOST_PROBLEMS) {
        const word = words[at] ?? "";
        if (word === "--")
            return { uses, imageIndex: at + 1, problems };
        if (!isFlag(word))
            break;
        const step = word.startsWith("--") ? readLongFlag(words, at) : readShortFlags(words, at);
        uses.push(...step.uses);
        at = step.next;
        if (step.problem !== undefined) {
            problems.push(step.problem);
            while (at < words.length && !isFlag(words[at] ?? ""))
                at += 1;
        }
    }
    return { uses, imageIndex: at, problems };
}
function isFlag(word) {
    return word.startsWith("-") && word !== "-";
}
function readLongFlag(words, at) {
    const word = words[at] ?? "";
    const [, name = "", given] = /^--([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
    const flag = (0,all_flags/* flagOfName */.RS)(name);
    if (flag === undefined)
        return fails(at, at + 1, explainUnknownFlag(`--${name}`));
    return use(flag, given, words, at);
}
function readShortFlags(words, at) {
    const uses = [];
    let letters = (words[at] ?? "").slice(1);
    while (letters !== "") {
        const flag = (0,all_flags/* flagOfLetter */._9)(letters.charAt(0));
        const rest = letters.slice(1);
        if (flag === undefined)
            return { ...fails(at, at + 1, explainUnknownFlag(words[at] ?? "")), uses };
        const isGiven = rest.length > 1 && rest.startsWith("=");
        if (isGiven || !isBoolean(flag)) {
            const step = use(flag, isGiven ? rest.slice(1) : rest === "" ? undefined : rest, words, at);
            return { ...step, uses: [...uses, ...step.uses] };
        }
        uses.push({ flag, value: "true", wordIndex: at, valueIndex: at });
        letters = rest;
    }
    return { uses, next: at + 1 };
}
function use(flag, given, words, at) {
    if (given !== undefined)
        return { uses: [{ flag, value: given, wordIndex: at, valueIndex: at }], next: at + 1 };
    if (isBoolean(flag))
        return { uses: [{ flag, value: "true", wordIndex: at, valueIndex: at }], next: at + 1 };
    const value = words[at + 1];
    if (value === undefined)
        return fails(at, at + 1, { message: `${(0,printable/* quoted */.TL)(words[at] ?? "")} needs a value` });
    return { uses: [{ flag, value, wordIndex: at, valueIndex: at + 1 }], next: at + 2 };
}
function isBoolean(flag) {
    return flag.value === "boolean";
}
function fails(wordIndex, next, problem) {
    return { uses: [], next, problem: { wordIndex, ...problem } };
}

// EXTERNAL MODULE: ./src/request/create-options/values/platform.ts
var values_platform = __webpack_require__(8773);
;// CONCATENATED MODULE: ./src/request/create-options/parse-create-options.ts






function parseCreateOptions(words, surroundings) {
    const { uses, imageIndex, problems } = readFlags(words);
    const draft = newDraft();
    const refusals = [...problems];
    for (const use of uses) {
        if (refusals.length >= MOST_PROBLEMS)
            break;
        const { flag, valueIndex } = use;
        const problem = refusalByDocker(use) ?? attempt(valueIndex, () => flag.put(use.value, draft, surroundings));
        if (problem !== undefined)
            refusals.push({ ...problem, flagName: flag.name });
    }
    const platformProblem = attempt(0, () => takeDefaultPlatform(draft, surroundings));
    if (platformProblem !== undefined)
        refusals.push(platformProblem);
    refusals.push(...findConflicts(draft, uses));
    if (imageIndex >= words.length && refusals.length === 0) {
        refusals.push({ wordIndex: words.length - 1, message: "an image must follow the flags" });
    }
    if (refusals.length > 0)
        return { kind: "problems", problems: refusals.sort((a, b) => a.wordIndex - b.wordIndex), uses };
    const { containerName: name, platform, pull, ports } = draft;
    return {
        kind: "parsed",
        body: assembleBody(draft, words.slice(imageIndex)),
        query: { ...(name === undefined ? {} : { name }), ...(platform === undefined ? {} : { platform }) },
        ports,
        pull,
        imageIndex,
        uses,
    };
}
function takeDefaultPlatform(draft, { environment }) {
    const platform = environment.DOCKER_DEFAULT_PLATFORM;
    if (platform !== undefined && platform !== "")
        draft.platform ??= (0,values_platform/* readPlatform */.K)(platform);
}
function attempt(wordIndex, read) {
    try {
        read();
        return undefined;
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        return { wordIndex, message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) };
    }
}
function refusalByDocker({ flag: { handling }, wordIndex }) {
    if (handling.kind !== "refused" || handling.by !== "docker")
        return undefined;
    return { wordIndex, message: "this flag cannot be used for a service", hint: handling.hint };
}

;// CONCATENATED MODULE: ./src/request/words/continued-lines.ts

function continuingLines(node, split) {
    const kept = keptOffsets(node);
    if (kept.length === node.text.length)
        return undefined;
    return (text) => split(kept.map((offset) => text[offset]).join(""))?.map(({ text: word, start, end }) => {
        return { text: word, start: kept[start] ?? 0, end: (kept[end - 1] ?? 0) + 1 };
    });
}
function keptOffsets(node) {
    const { text, place } = node;
    const locate = (0,locator/* locator */.f)(node);
    const kept = [];
    for (let at = 0; at < text.length; at += 1) {
        if (text[at] !== "\\") {
            kept.push(at);
            continue;
        }
        const { end } = locate(at, at + 1);
        const isContinued = /^\r?(?:\n|$)/.test(place.source.text.slice(end, end + 2));
        if (!isContinued)
            kept.push(at, at + 1);
        at += 1;
    }
    return kept.filter((offset) => offset < text.length);
}

// EXTERNAL MODULE: ./src/request/words/split-as-github.ts
var split_as_github = __webpack_require__(3646);
// EXTERNAL MODULE: ./src/request/words/split-as-shell.ts
var split_as_shell = __webpack_require__(5091);
;// CONCATENATED MODULE: ./src/request/service/proxy-variables.ts
const NAMES = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"];
function proxyVariables(environment, given) {
    return NAMES.flatMap((name) => {
        const value = environment[name.toLowerCase()] || environment[name];
        if (!value)
            return [];
        return [name, name.toLowerCase()].filter((key) => !given.has(key)).map((key) => `${key}=${value}`);
    });
}

;// CONCATENATED MODULE: ./src/request/service/command-line.ts




const PLACEHOLDER_NETWORK = "sibling-services";
function buildCommandLine(parts, { environment, ownVariables }) {
    const { name, image, definition, options } = parts;
    const own = (text) => ({ text, place: name.place });
    const before = [own("--network"), own(PLACEHOLDER_NETWORK), ...flagged("-p", definition.ports ?? [])];
    const variables = definition.env ?? [];
    const given = new Set(variables.map(({ key }) => key.text));
    const words = [
        ...before,
        ...options,
        ...flagged("-e", variables.map(asVariable)),
        ...flagged("-e", proxyVariables(environment, given).map(own)),
        ...flagged("-e", ownVariables.filter((variable) => !overrides(given, variable)).map(own)),
        ...flagged("-v", (definition.volumes ?? []).map(asVolume)),
        ...entrypointWords(definition.entrypoint),
        image,
        ...extraEntrypointWords(definition.entrypoint),
        ...wordsOf(definition.command, split_as_github/* splitAsGitHub */._),
    ];
    return { words, optionsStart: before.length, optionsEnd: before.length + options.length };
}
function overrides(given, variable) {
    return variable.startsWith("CI=") && given.has("CI");
}
function wordsOf(given, split) {
    if (given === undefined)
        return [];
    if (!("kind" in given))
        return given;
    const locate = (0,locator/* locator */.f)(given);
    return split(given.text).map(({ text, start, end }) => ({ text, place: locate(start, end) }));
}
function flagged(flag, values) {
    return values.flatMap((value) => [{ text: flag, place: value.place }, value]);
}
function asVariable({ key, value }) {
    return { text: value.text === "" ? key.text : `${key.text}=${value.text}`, place: key.place };
}
function asVolume(volume) {
    return { text: asGitHubVolume(volume).argument, place: volume.place };
}
function entrypointWords(entrypoint) {
    if (entrypoint === undefined)
        return [];
    const first = "kind" in entrypoint ? entrypoint : entrypoint[0];
    return first === undefined || first.text === "" ? [] : flagged("--entrypoint", [first]);
}
function extraEntrypointWords(entrypoint) {
    return entrypoint === undefined || "kind" in entrypoint ? [] : entrypoint.slice(1);
}

// EXTERNAL MODULE: ./src/request/own-prefix.ts
var own_prefix = __webpack_require__(7570);
;// CONCATENATED MODULE: ./src/request/service/refuse-flags.ts

function refuseFlags(uses, line) {
    return uses.flatMap(({ flag, value, wordIndex, valueIndex }) => {
        const isOption = wordIndex >= line.optionsStart && wordIndex < line.optionsEnd;
        const place = line.words[flag.name === "label" ? valueIndex : wordIndex]?.place;
        if (!isOption || place === undefined)
            return [];
        const { handling } = flag;
        if (handling.kind === "refused") {
            if (flag.name === "isolation" && value === "default")
                return [];
            const hint = handling.by === "docker" ? handling.hint : handling.hintFor(value);
            return [{ place, message: `--${flag.name} cannot be used for a service`, hint }];
        }
        if (flag.name !== "label" || !value.startsWith(own_prefix/* OWN_PREFIX */.y))
            return [];
        return [
            {
                place,
                message: `labels that start with ${own_prefix/* OWN_PREFIX */.y} are reserved for this action`,
                hint: undefined,
            },
        ];
    });
}
function refuseMissingValue(uses, line) {
    const { optionsStart, optionsEnd, words } = line;
    return uses.flatMap(({ flag, wordIndex, valueIndex }) => {
        const place = words[wordIndex]?.place;
        const isMissing = wordIndex >= optionsStart && wordIndex < optionsEnd && valueIndex >= optionsEnd;
        if (!isMissing || place === undefined)
            return [];
        return [{ place, message: `--${flag.name} needs a value`, hint: `It takes ${flag.value}.` }];
    });
}

// EXTERNAL MODULE: ./src/request/service/secrets-of-options.ts
var secrets_of_options = __webpack_require__(5631);
;// CONCATENATED MODULE: ./src/request/service/refuse-foreign-image.ts



function refuseForeignImage({ imageIndex, uses }, image, line) {
    const word = line.words[imageIndex];
    if (word === undefined || imageIndex >= line.optionsEnd)
        return [];
    if ((0,image_reference/* isSameRepository */.ve)(word.text, image.text))
        return [];
    const last = uses.at(-1)?.flag;
    const isAfterVariable = last?.name === "env";
    const subject = isAfterVariable ? "this word" : (0,printable/* quoted */.TL)(word.text);
    const message = `${subject} is neither a flag nor a flag's value, so Docker would take it as the image`;
    const quote = last?.name === "health-cmd" && secrets_of_options/* PLAIN_WORD */.gd.test(word.text)
        ? `--health-cmd "\u2026 ${word.text}"`
        : '--health-cmd "mysqladmin ping"';
    const hint = `Quote a value of several words, as in ${quote}; the program takes its arguments from \`command\`.`;
    return [{ place: word.place, message, hint }];
}

// EXTERNAL MODULE: ./src/request/create-options/values/exposure.ts
var exposure = __webpack_require__(7139);
// EXTERNAL MODULE: ./src/request/create-options/values/publication.ts
var publication = __webpack_require__(638);
;// CONCATENATED MODULE: ./src/request/service/refuse-port-zero.ts



function refusePortZero(uses, line) {
    return uses.flatMap(({ flag, value, valueIndex }) => {
        const place = line.words[valueIndex]?.place;
        if (place === undefined || !namesPortZero(flag.name, value))
            return [];
        const message = `nothing can listen on container port 0 of ${(0,printable/* quoted */.TL)(value)}`;
        return [{ place, message, hint: "Write a port from 1 to 65535." }];
    });
}
function namesPortZero(flagName, value) {
    if (flagName === "publish")
        return (0,publication/* readPublication */.P)(value).some(({ containerPort }) => containerPort.number === 0);
    return flagName === "expose" && (0,exposure/* readExposure */.a)(value).some((key) => key.startsWith("0/"));
}

;// CONCATENATED MODULE: ./src/request/service/read-options.ts








const CONTINUED = "a backslash at the end of a line continues it, as in a shell; GitHub would read it as a separate word.";
const SHELL = "split into words as a shell does; GitHub would refuse it, because there only double quotes group words and line ends do not separate them.";
function readOptions(options, parts, surroundings) {
    const read = (words) => readCommandLine({ ...parts, options: words }, surroundings);
    if (options === undefined || !("kind" in options))
        return read(options ?? []);
    let best;
    for (const { split, notice } of readingsOf(options)) {
        const words = split(options.text);
        if (words === undefined)
            continue;
        const result = read(wordsOf(options, () => words));
        if (result.kind === "read")
            return { ...result, splitNotice: notice };
        const most = best?.kind === "problems" ? best.problems.length : Number.POSITIVE_INFINITY;
        if (result.problems.length < most + (notice === CONTINUED ? 1 : 0))
            best = result;
    }
    return best ?? read([]);
}
function readingsOf(options) {
    const github = { split: split_as_github/* splitAsGitHub */._, notice: undefined };
    const continued = [split_as_github/* splitAsGitHub */._, split_as_shell/* splitAsShell */.n].flatMap((split) => continuingLines(options, split) ?? []);
    if (continued.length === 0)
        return [github, { split: split_as_shell/* splitAsShell */.n, notice: SHELL }];
    return [github, ...continued.map((split) => ({ split, notice: CONTINUED }))];
}
function readCommandLine(parts, surroundings) {
    const line = buildCommandLine(parts, surroundings);
    const created = parseCreateOptions(line.words.map(({ text }) => text), surroundings);
    const missing = refuseMissingValue(created.uses, line);
    const refusals = [...refuseFlags(created.uses, line), ...missing];
    if (created.kind === "problems") {
        const end = missing.length > 0 ? line.optionsEnd : line.words.length;
        const others = created.problems
            .filter(({ wordIndex }) => wordIndex < end)
            .map((problem) => placed(problem, line));
        return { kind: "problems", problems: [...refusals, ...withoutEchoes(others, refusals)].sort(byPlace) };
    }
    const problems = [
        ...refusals,
        ...refuseForeignImage(created, parts.image, line),
        ...refusePortZero(created.uses, line),
    ];
    if (problems.length > 0)
        return { kind: "problems", problems };
    const image = line.words[created.imageIndex] ?? parts.image;
    return {
        kind: "read",
        created,
        image,
        splitNotice: undefined,
        hasOwnImage: created.imageIndex < line.optionsEnd,
    };
}
function withoutEchoes(problems, refusals) {
    return problems.filter(({ place }) => refusals.every((refusal) => refusal.place.start !== place.start));
}
function byPlace(a, b) {
    return a.place.start - b.place.start;
}
function placed(problem, line) {
    const { wordIndex, flagName, message, hint } = problem;
    const isOption = wordIndex >= line.optionsStart && wordIndex < line.optionsEnd;
    const place = line.words[wordIndex]?.place ?? line.words[0].place;
    return { place, message: isOption && flagName !== undefined ? `--${flagName}: ${message}` : message, hint };
}

// EXTERNAL MODULE: ./src/request/docker-options.ts
var docker_options = __webpack_require__(9062);
;// CONCATENATED MODULE: ./src/request/service/api-needs.ts
function apiNeedsOf({ uses, body }) {
    const ofFlags = uses.flatMap(({ flag }) => flag.minimumApi === undefined ? [] : [{ what: `--${flag.name}`, apiVersion: flag.minimumApi }]);
    const ofMounts = (body.HostConfig?.Mounts ?? []).flatMap(({ Type, BindOptions, VolumeOptions }) => [
        ...(Type === "image" ? [{ what: "--mount type=image", apiVersion: "1.48" }] : []),
        ...(BindOptions?.ReadOnlyForceRecursive ? [{ what: "bind-recursive=readonly", apiVersion: "1.44" }] : []),
        ...(VolumeOptions?.Subpath === undefined ? [] : [{ what: "volume-subpath", apiVersion: "1.45" }]),
    ]);
    const needs = [...ofFlags, ...ofMounts];
    return needs.filter(({ what }, index) => needs.findIndex((need) => need.what === what) === index);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/request/create-options/values/csv.ts
var csv = __webpack_require__(6300);
;// CONCATENATED MODULE: ./src/request/service/relative-sources.ts


function relativeSources(uses, workspace) {
    return uses.flatMap(({ flag, value }) => {
        const source = sourceIn(flag.name, value);
        return source?.startsWith(".") ? [(0,external_node_path_.resolve)(workspace, source)] : [];
    });
}
function sourceIn(flag, value) {
    if (flag === "volume")
        return /^([^:]*):/.exec(value)?.[1];
    if (flag !== "mount")
        return undefined;
    return (0,csv/* readCsv */.N)(value)
        .map((field) => /^(?:source|src)=(.*)$/is.exec(field)?.[1])
        .findLast((source) => source !== undefined);
}

;// CONCATENATED MODULE: ./src/request/service/split-body.ts





const SAID_ELSEWHERE = new Set([
    ...["env", "env-file", "entrypoint", "workdir", "user", "hostname", "volume", "tmpfs"],
    ...["health-cmd", "health-interval", "health-retries", "health-timeout", "health-start-period"],
    ...["health-start-interval", "no-healthcheck", "memory", "memory-reservation", "cpus", "shm-size"],
    ...["publish", "network", "network-alias", "name", "platform", "pull", "attach", "rm"],
]);
function splitBody(created, workspace) {
    const { body, uses } = created;
    const { Env = [], Cmd, Entrypoint, User, WorkingDir, Hostname, Healthcheck, HostConfig = {} } = body;
    const sources = relativeSources(uses, workspace);
    const container = {
        environment: Env,
        command: Cmd,
        entrypoint: Entrypoint,
        user: User,
        workingDirectory: WorkingDir,
        hostname: Hostname,
        healthcheck: Healthcheck && healthcheckOf(Healthcheck),
        volumes: volumesOf(body, sources),
        resources: resourcesOf(HostConfig),
        dockerOptions: (0,docker_options/* sealDockerOptions */.M)({
            body: remainderOf(created),
            relativeSources: sources,
            apiNeeds: apiNeedsOf(created),
            flags: writtenFlags(uses),
        }),
    };
    return { container, aliases: endpointOf(body).Aliases ?? [] };
}
function writtenFlags(uses) {
    return uses
        .map(({ flag, value }) => ({
        name: flag.aliasOf ?? flag.name,
        value,
        isSwitch: flag.value === "boolean",
    }))
        .filter(({ name, value, isSwitch }) => !SAID_ELSEWHERE.has(name) && !(isSwitch && isOff(value)))
        .map(({ name, value }) => ({ name, value }));
}
function isOff(value) {
    return ["false", "f", "0"].includes(value.toLowerCase());
}
function healthcheckOf(config) {
    return {
        test: config.Test,
        intervalMs: milliseconds(config.Interval),
        timeoutMs: milliseconds(config.Timeout),
        startPeriodMs: milliseconds(config.StartPeriod),
        startIntervalMs: milliseconds(config.StartInterval),
        retries: config.Retries,
    };
}
function milliseconds(nanoseconds) {
    return nanoseconds === undefined ? undefined : nanoseconds / 1e6;
}
function volumesOf({ HostConfig, Volumes }, relative) {
    const { Binds = [], Tmpfs = {} } = HostConfig ?? {};
    return [
        ...Binds.map((bind) => volumeOf(bind, relative)),
        ...Object.keys(Volumes ?? {}).map((target) => ({ kind: "anonymous", target })),
        ...Object.entries(Tmpfs).map(([target, options]) => ({ kind: "tmpfs", target, options })),
    ];
}
function volumeOf(bind, relative) {
    const [source = "", target = "", ...modes] = bind.split(":");
    const mode = modes.length === 0 ? undefined : modes.join(":");
    return source.startsWith("/")
        ? { kind: "bind", source, isRelative: relative.includes(source), target, mode }
        : { kind: "named", name: source, target, mode };
}
function resourcesOf({ Memory, MemoryReservation, NanoCpus, ShmSize }) {
    return {
        memoryBytes: Memory,
        memoryReservationBytes: MemoryReservation,
        cpus: NanoCpus === undefined ? undefined : NanoCpus / 1e9,
        sharedMemoryBytes: ShmSize,
    };
}
function remainderOf({ body, ports }) {
    const { Env, Cmd, Entrypoint, User, WorkingDir, Hostname, Healthcheck, Volumes, ...unsaid } = body;
    const { Image, AttachStdout, AttachStderr, ExposedPorts = {}, NetworkingConfig, ...rest } = unsaid;
    const { HostConfig = {}, ...top } = rest;
    const { Binds, Tmpfs, Memory, MemoryReservation, NanoCpus, ShmSize, ...unsaidOfHost } = HostConfig;
    const { PortBindings, NetworkMode, AutoRemove, ...host } = unsaidOfHost;
    const { Aliases, ...endpoint } = endpointOf(body);
    const published = new Set(ports.map(({ containerPort }) => (0,container_port/* formatContainerPort */.KJ)(containerPort)));
    const exposed = Object.entries(ExposedPorts).filter(([port]) => !published.has(port));
    return {
        ...top,
        ...(exposed.length > 0 ? { ExposedPorts: Object.fromEntries(exposed) } : {}),
        ...(Object.keys(host).length > 0 ? { HostConfig: host } : {}),
        ...(Object.keys(endpoint).length > 0
            ? { NetworkingConfig: { EndpointsConfig: { default: endpoint } } }
            : {}),
    };
}
function endpointOf({ NetworkingConfig }) {
    return NetworkingConfig?.EndpointsConfig[PLACEHOLDER_NETWORK] ?? {};
}

;// CONCATENATED MODULE: ./src/request/service/read-service.ts








function readService({ key, keyPlace, value }, surroundings, findings) {
    const whole = readDefinition(value, findings);
    const definition = whole ?? readableKeys(value);
    const broken = { kind: "broken", name: key, definition };
    const image = withoutScheme(definition.image);
    if (image === undefined) {
        if (whole === undefined)
            return broken;
        findings.notices.push(`${keyPlace.path} is not started: its image is empty.`);
        return { kind: "skipped", name: key };
    }
    const before = findings.problems.length;
    (0,refuse/* readAt */.m)(image.place, findings, () => (0,image_reference/* readImageReference */.bc)(image.text));
    const name = { text: key, place: keyPlace };
    const reading = readOptions(definition.options, { name, image, definition }, surroundings);
    if (reading.kind === "problems") {
        for (const { place, message, hint } of reading.problems)
            (0,problem/* addProblem */.F3)(findings, place, message, hint);
    }
    if (whole === undefined || reading.kind === "problems" || findings.problems.length > before)
        return broken;
    if ((0,refuse/* readAt */.m)(reading.image.place, findings, () => (0,image_reference/* readImageReference */.bc)(reading.image.text)) === undefined)
        return broken;
    findings.notices.push(...optionNotices(keyPlace.path, definition, reading));
    const { created } = reading;
    const { container, aliases } = splitBody(created, surroundings.workspace);
    const request = {
        ...container,
        name: key,
        image: reading.image.text,
        credentials: readCredentials(keyPlace.path, definition.credentials, findings),
        ports: created.ports,
        containerName: created.query.name,
        platform: created.query.platform,
        pull: definition.pull ?? created.pull,
        aliases: [...new Set([...aliases, ...(definition.aliases ?? [])])],
        timeoutMs: definition.timeout,
        wait: definition.wait,
        dependsOn: [],
        copies: definition.copy ?? [],
        storage: definition.storage,
        afterReady: definition["after-ready"] ?? [],
        ifNotReady: definition["if-not-ready"] ?? "fail",
        url: undefined,
    };
    return { kind: "service", request, definition };
}
function readDefinition(node, findings) {
    switch (node.kind) {
        case "empty":
            return onlyImage({ kind: "scalar", text: "", asGitHub: "", type: "text", place: node.place });
        case "scalar":
            return onlyImage(node);
        case "list":
        case "mapping":
            return service_shape/* serviceShape */.d.read(node, findings);
    }
}
function readableKeys(node) {
    const entries = node.kind === "mapping" ? node.entries : [];
    const values = Object.entries(service_shape/* serviceKeys */.W).map(([name, { shape }]) => {
        const entry = entries.find(({ key }) => key === name);
        const apart = { problems: [], notices: [], warnings: [] };
        const value = entry === undefined ? undefined : shape.read(entry.value, apart);
        return [name, apart.problems.length === 0 ? value : undefined];
    });
    return Object.fromEntries(values);
}
function onlyImage(image) {
    const nothing = Object.fromEntries(Object.keys(service_shape/* serviceKeys */.W).map((key) => [key, undefined]));
    return { ...nothing, image };
}
function withoutScheme(image) {
    const text = (image?.text ?? "")
        .trim()
        .replace(/^docker:\/\//i, "")
        .trim();
    return image === undefined || text === "" ? undefined : { ...image, text };
}

;// CONCATENATED MODULE: ./src/request/untrusted-text.ts
const FIELDS = (/* unused pure expression or super */ null && ([
    "issue.title",
    "issue.body",
    "pull_request.title",
    "pull_request.body",
    "pull_request.head.ref",
    "pull_request.head.label",
    "pull_request.head.repo.default_branch",
    "discussion.title",
    "discussion.body",
    "comment.body",
    "review.body",
    "review_comment.body",
    "pages.*.page_name",
    "head_commit.message",
    "head_commit.author.name",
    "head_commit.author.email",
    "commits.*.message",
    "commits.*.author.name",
    "commits.*.author.email",
]));
const SHORTEST = 10;
function untrustedTexts(event) {
    return FIELDS.flatMap((field) => valuesAt(event, field.split(".")).flatMap((value) => {
        const text = typeof value === "string" ? value.trim() : "";
        return text.length < SHORTEST ? [] : [{ name: `github.event.${field}`, text }];
    }));
}
function valuesAt(value, [step, ...rest]) {
    if (step === undefined)
        return [value];
    if (step === "*")
        return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, rest)) : [];
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
        return [];
    return valuesAt(value[step], rest);
}
function warnOfUntrustedKeys(root, untrusted, findings) {
    const { source, path } = root.place;
    const values = placesOf(root);
    const names = untrusted.filter(({ text }) => {
        const start = source.text.indexOf(text);
        if (start === -1 || isComment(source.text, start, text))
            return false;
        const end = start + text.length;
        return !values.some((value) => value.start <= start && end <= value.end);
    });
    for (const name of new Set(names.map((found) => found.name))) {
        findings.warnings.push(`${path}: ${name} has become keys and values of this text, so its author decides what is started, even with \`options: --privileged\`. Pass it to a service only through a bare \`KEY:\` and the step's own \`env\`.`);
    }
}
function placesOf(node) {
    switch (node.kind) {
        case "empty":
        case "scalar":
            return [node.place];
        case "list":
            return node.items.flatMap(placesOf);
        case "mapping":
            return node.entries.flatMap(({ keyPlace, value }) => [keyPlace, ...placesOf(value)]);
    }
}
function isComment(source, start, text) {
    const lineStart = source.lastIndexOf("\n", start) + 1;
    return !text.includes("\n") && /(?:^|\s)#/.test(source.slice(lineStart, start));
}

;// CONCATENATED MODULE: ./src/request/unwrap.ts


const OF_COMPOSE = ["version", "networks", "volumes", "configs", "secrets", "include"];
function unwrap(root, findings) {
    const { entries } = root;
    const version = entries.find(({ key, value }) => key === "version" && isVersion(value));
    const wrapping = entries.find((entry) => entry.key === "services" && isWrapping(entry));
    if (version !== undefined || (wrapping !== undefined && isCompose(wrapping, entries))) {
        (0,problem/* addProblem */.F3)(findings, (wrapping ?? version).keyPlace, "this is a Compose file, but services here have the format of GitHub's `jobs.<id>.services`", "Write the services without `services:` and `version:` around them. Most keys have other names here: `environment` is `env`, `depends_on` is `depends-on`.");
    }
    else if (wrapping !== undefined && entries.length === 1) {
        findings.notices.push(`${wrapping.keyPlace.source.origin}: the line \`services:\` is not needed here; the services below it are taken`);
    }
    else if (wrapping !== undefined) {
        (0,problem/* addProblem */.F3)(findings, wrapping.keyPlace, "`services:` is not needed here", "Remove this line and un-indent what follows.");
    }
    if (wrapping === undefined)
        return entries.filter((entry) => entry !== version);
    return wrapping.value.kind === "mapping" ? wrapping.value.entries : [];
}
function isWrapping({ value }) {
    return value.kind === "mapping" && !value.entries.some(({ key }) => Object.hasOwn(service_shape/* serviceKeys */.W, key));
}
function isVersion(value) {
    return value.kind === "scalar" && /^[0-9]+(?:\.[0-9]+)?$/.test(value.text);
}
function isCompose({ value: services }, entries) {
    if (entries.some(({ key }) => OF_COMPOSE.includes(key) || key.startsWith("x-")))
        return true;
    const keys = services.kind === "mapping" ? services.entries.flatMap(({ value }) => keysOf(value)) : [];
    return keys.some((key) => /^(?:build|environment|depends_on|healthcheck|container_name|env_file)$/.test(key));
}
function keysOf(node) {
    return node.kind === "mapping" ? node.entries.map(({ key }) => key) : [];
}

// EXTERNAL MODULE: ./src/request/yaml/node.ts
var node = __webpack_require__(5181);
// EXTERNAL MODULE: ./src/request/yaml/read-yaml.ts + 7 modules
var read_yaml = __webpack_require__(1174);
;// CONCATENATED MODULE: ./src/request/read-services.ts















function readServices(texts, surroundings, findings) {
    const entries = new Map();
    const compose = texts.filter((text) => text.kind !== "unread" && isComposeText(text));
    const leftOut = [];
    for (const text of texts) {
        if (text.kind === "unread") {
            findings.problems.push((0,problem/* inputProblem */.oi)(text.origin, text.why, text.hint));
        }
        else if (!compose.includes(text)) {
            for (const entry of readEntries(text, surroundings, findings))
                entries.set(entry.key, { entry, kind: text.kind });
        }
        else if (text === compose[0]) {
            const reading = readComposeFiles(compose, surroundings, findings);
            for (const { entry, complete } of reading.services)
                entries.set(entry.key, { entry, kind: "compose", complete });
            leftOut.push(...reading.leftOut);
        }
    }
    const areAllRead = findings.problems.length === 0;
    const all = [...entries.values()].map(({ entry }) => entry);
    const unevaluated = new Set([...entries.values()].flatMap(({ entry, kind }) => kind === "file" && (0,refuse_expressions/* refuseExpressions */.eo)(entry, findings) ? [entry] : []));
    const evaluated = all.filter((entry) => !unevaluated.has(entry));
    checkNames(evaluated, findings);
    const read = evaluated.map((entry) => ({ entry, result: readService(entry, surroundings, findings) }));
    const skipped = [
        ...read.flatMap(({ result }) => (result.kind === "skipped" ? [result.name] : [])),
        ...leftOut.filter((name) => !entries.has(name)),
    ];
    const unconnected = read.flatMap(({ entry, result }) => {
        if (result.kind !== "service")
            return [];
        const request = entries.get(entry.key)?.complete?.(result.request) ?? result.request;
        return [{ ...result, request, place: entry.keyPlace }];
    });
    const shown = findings.problems.length > 0 ? all.filter(({ keyPlace }) => !keyPlace.source.isOutside) : all;
    const names = shown.map(({ key }) => key);
    const ports = (0,fill_template/* declaredPortsOf */.Wq)(unconnected.map(({ request }) => request));
    const started = names.filter((name) => !skipped.includes(name));
    const known = {
        names,
        ports: new Map(started.map((name) => [name, ports.get(name) ?? []])),
        skipped,
        areAll: areAllRead && shown.length === all.length,
    };
    for (const { result } of read)
        if (result.kind === "broken")
            readDependencies(result.definition, result.name, known, findings);
    const services = connectServices(unconnected, known, findings);
    findCycles(unconnected.map(({ place }, index) => ({ request: services[index], place })), findings);
    return { services, known };
}
function readComposeFiles(texts, surroundings, findings) {
    const { compose } = surroundings;
    if (compose === undefined)
        throw new Error("a Compose file cannot be read without its reader");
    return compose.read(texts, surroundings, compose, findings);
}
function readEntries(text, { untrusted }, findings) {
    const root = (0,read_yaml/* readYaml */.g)(text, "services", {
        findings,
        disclosureOf: disclosure/* disclosureOf */.v,
        isKey: (word) => Object.hasOwn(service_shape/* serviceKeys */.W, word),
    });
    if (root !== undefined && text.kind === "input")
        warnOfUntrustedKeys(root, untrusted, findings);
    if (root === undefined || root.kind === "empty")
        return [];
    if (root.kind === "mapping")
        return unwrap(root, findings);
    const hint = (0,scalars/* isStructureAsText */.d8)(root)
        ? scalars/* STRUCTURE_HINT */.Eq
        : "Write a name, a colon, and the service, as in `redis: redis:7`.";
    (0,problem/* addProblem */.F3)(findings, root.place, `this should be a mapping of names to services, but it is ${(0,node/* describe */.q0)(root)}`, hint);
    return [];
}
function checkNames(entries, findings) {
    const seen = new Map();
    for (const { key, keyPlace } of entries) {
        const other = seen.get(key.toLowerCase());
        seen.set(key.toLowerCase(), key);
        if (other !== undefined) {
            (0,problem/* addProblem */.F3)(findings, keyPlace, `${(0,printable/* quoted */.TL)(other)} and ${(0,printable/* quoted */.TL)(key)} differ only in case`, "DNS names are case-insensitive.");
        }
        if (!/^[A-Za-z0-9_](?:[\w.-]{0,98}[A-Za-z0-9_])?$/.test(key) || key.includes("..")) {
            const hint = "Use letters, digits, _, - and dots, at most 100 of them.";
            (0,problem/* addProblem */.F3)(findings, keyPlace, `${(0,printable/* quoted */.TL)(key)} cannot be the name of a service`, hint);
        }
        else if (key.toLowerCase() === "job") {
            (0,problem/* addProblem */.F3)(findings, keyPlace, "a service cannot be called job", "Inside every service, job is the name of this job.");
        }
        else if (Object.hasOwn(service_shape/* serviceKeys */.W, key)) {
            const hint = "Is it indented too little? Write a service's keys below its name, further to the right.";
            (0,problem/* addProblem */.F3)(findings, keyPlace, `${(0,printable/* quoted */.TL)(key)} is a key of a service, not the name of one`, hint);
        }
    }
}

;// CONCATENATED MODULE: ./src/request/read-request.ts



function readRequest(texts, surroundings) {
    const findings = (0,problem/* noFindings */._I)();
    const { services, known } = readServices(texts, surroundings, findings);
    const { problems, notices, warnings } = findings;
    if (problems.length > 0) {
        const origins = texts.map(({ origin }) => (0,printable/* printable */.g$)(origin));
        return { kind: "problems", problems: (0,problem/* inReadingOrder */.g)(problems, origins), known };
    }
    return { kind: "request", request: { services, skipped: known.skipped, notices, warnings } };
}

;// CONCATENATED MODULE: ./src/request/templates/harmful-variables.ts
const WHOLE_JOB = "is a variable that later steps depend on";
const REFUSED = [
    { names: /^(?:CI|(?:GITHUB|RUNNER|ACTIONS|INPUT|STATE|SIBLING_SERVICES)_.*)$/i, why: WHOLE_JOB },
    { names: /^(?:PATH|HOME|SHELL|USER|LOGNAME|PWD|OLDPWD|TMP|TEMP|TMPDIR|XDG_.*)$/i, why: WHOLE_JOB },
    {
        names: /^(?:IFS|ENV|CDPATH|PS[0-4]|PROMPT_COMMAND|SHELLOPTS|BASH.*|GLOBIGNORE|Z?DOTDIR|FPATH)$/i,
        why: WHOLE_JOB,
    },
    {
        names: /^(?:EDITOR|VISUAL|(?:MAN)?PAGER|BROWSER|LESS(?:OPEN|CLOSE)?|SUDO_.*|SSH_.*|RSYNC_.*|GIT_.*)$/i,
        why: WHOLE_JOB,
    },
    {
        names: /^(?:LD_.*|DYLD_.*|GCONV_PATH|GETCONF_DIR|GLIBC_TUNABLES|HOSTALIASES|LOCALDOMAIN|LOCPATH|MALLOC_.*|NIS_PATH|NLSPATH|RESOLV_.*|RES_OPTIONS|TZDIR)$/i,
        why: WHOLE_JOB,
    },
    {
        names: /^(?:NODE_TLS_.*|NODE_EXTRA_CA_CERTS|SSL_CERT_.*|SSLKEYLOGFILE|OPENSSL_.*|(?:CURL|REQUESTS|AWS)_CA_BUNDLE|CURL_HOME|PERL_LWP_SSL_.*|CARGO_HTTP_.*)$/i,
        why: "decides which servers later steps trust",
    },
    {
        names: /^(?:NODE_(?:OPTIONS|PATH|DEBUG.*|ICU_DATA|REPL_.*|PENDING_.*|REDIRECT_.*|USE_.*|V8_.*|COMPILE_CACHE.*)|NPM_CONFIG_.*|YARN_.*|DENO_.*|BUN_.*|PYTHON.*|PERL5?(?:LIB|OPT|DB)|RUBY(?:LIB|OPT)|GEM_.*|BUNDLE_.*|PHPRC|PHP_INI_.*|LUA_(?:INIT|PATH|CPATH).*|R_PROFILE.*)$/i,
        why: WHOLE_JOB,
    },
    {
        names: /^(?:_?JAVA_(?:TOOL_)?OPTIONS|JDK_JAVA_OPTIONS|JAVA_HOME|CLASSPATH|(?:MAVEN|GRADLE|SBT|ANT)_(?:OPTS|ARGS|HOME)|DOTNET_.*|COMPLUS_.*|CORECLR_.*|GO(?:FLAGS|ROOT|PATH|ENV|TOOLCHAIN)|RUSTFLAGS|RUSTC.*|RUSTUP_.*|MAKEFLAGS|MAKEFILES)$/i,
        why: WHOLE_JOB,
    },
];
const OF_DOCKER = /^(?:DOCKER|CONTAINERS?|BUILDAH|PODMAN)_.*$/i;
const PROXIES = /^(?:HTTPS?|ALL|FTP|NO)_PROXY$/i;
function harmOf(name, job) {
    const family = REFUSED.find(({ names }) => names.test(name));
    if (family !== undefined)
        return { kind: "refused", why: family.why };
    if (OF_DOCKER.test(name) && job.isContainer) {
        return { kind: "refused", why: "affects the runner's own docker, which starts every later step" };
    }
    if (OF_DOCKER.test(name))
        return { kind: "noticed", why: "decides which daemon later steps use" };
    if (PROXIES.test(name))
        return { kind: "noticed", why: "decides how later steps reach the network" };
    return undefined;
}

;// CONCATENATED MODULE: ./src/request/templates/read-exports.ts






function readExports(text, known, job = { isContainer: false }) {
    const findings = (0,problem/* noFindings */._I)();
    const { origin = "export" } = job;
    const source = {
        origin,
        text,
        shown: () => shownExports(text, known.ports),
    };
    const exports = [];
    let offset = 0;
    for (const line of text.split("\n")) {
        const place = { source, path: origin, start: offset, end: offset + line.length };
        offset += line.length + 1;
        if (/^\s*(?:#|$)/.test(line))
            continue;
        const read = readLine(line, place, { known, job }, findings);
        if (read !== undefined && exports.some(({ name }) => name === read.name)) {
            (0,problem/* addProblem */.F3)(findings, place, `${(0,printable/* quoted */.TL)(read.name)} is ${origin === "--env" ? "set" : "exported"} twice`);
        }
        else if (read !== undefined) {
            exports.push(read);
        }
    }
    const { problems, notices } = findings;
    if (problems.length > 0)
        return { kind: "problems", problems: (0,problem/* inReadingOrder */.g)(problems, [origin]) };
    return { kind: "exports", exports, notices };
}
function readLine(line, place, { known, job }, findings) {
    const [, indent = "", name = "", space = "", templateText] = /^(\s*)([^=\s]*)(\s*)(?:=(.*))?$/.exec(line.replace(/\r$/, "")) ?? [];
    const nameStart = place.start + indent.length;
    const namePlace = { ...place, start: nameStart, end: nameStart + name.length };
    if (templateText === undefined || space !== "") {
        (0,problem/* addProblem */.F3)(findings, place, "this line is not NAME=template", "As in DATABASE_URL={postgres.url}.");
        return undefined;
    }
    const isNamed = (0,refuse/* readAt */.m)(namePlace, findings, () => checkName(name, job, findings));
    const usesSkipped = known.skipped.find((service) => templateText.includes(`{${service}.`));
    if (usesSkipped !== undefined) {
        findings.notices.push(`${job.origin ?? "export"}: ${(0,printable/* printable */.g$)(name)} is skipped because ${usesSkipped} is not started.`);
        return undefined;
    }
    const reading = readTemplate(templateText, { known });
    if (reading.kind === "template")
        return isNamed === undefined ? undefined : { name, template: reading.template };
    const templateStart = namePlace.end + 1;
    for (const { start, end, message, hint } of reading.problems) {
        (0,problem/* addProblem */.F3)(findings, { ...place, start: templateStart + start, end: templateStart + end }, message, hint);
    }
    return undefined;
}
function checkName(name, job, findings) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(name)} is not the name of a variable`, "Use letters, digits and _, and do not start with a digit.");
    }
    if (job.origin === "--env")
        return name;
    const harm = harmOf(name, job);
    const remedy = "Set it in the `env` of the step that needs it, from an output of this step.";
    if (harm?.kind === "refused")
        return (0,refuse/* refuse */.T)(`${(0,printable/* quoted */.TL)(name)} ${harm.why}`, remedy);
    if (harm?.kind === "noticed")
        findings.notices.push(`export: ${name} ${harm.why}. ${remedy}`);
    return name;
}
function shownExports(text, services) {
    const shownToken = (token) => (0,templates_reference/* isLikelyReference */.K3)(token.slice(1, -1), services) ? token : token.replace(/[^{}\s]/g, "*");
    return text
        .split("\n")
        .map((line) => {
        const at = /^\s*\w{0,60}\s*=/.exec(line)?.[0].length ?? 0;
        return line.slice(0, at) + line.slice(at).replace(/\{[^{}]*\}|[^{}]+/g, shownToken);
    })
        .join("\n");
}

;// CONCATENATED MODULE: ./src/terminal/choose-services.ts

function chooseServices(services, { only, without = [], }) {
    const names = services.map(({ name }) => name);
    for (const [flag, given] of [
        ["only", only ?? []],
        ["without", without],
    ]) {
        const unknown = given.find((name) => !names.includes(name));
        if (unknown !== undefined) {
            const hint = `The services are ${names.join(", ")}.`;
            return { kind: "wrong", flag, why: `${(0,printable/* quoted */.TL)(unknown)} is not a service of the file`, hint };
        }
    }
    const wanted = withDependencies(only ?? names.filter((name) => !without.includes(name)), services);
    const lost = without.find((name) => wanted.has(name));
    if (lost !== undefined) {
        const by = services.find(({ name, dependsOn }) => wanted.has(name) && dependsOn.some(({ service }) => service === lost));
        const hint = `Leave ${by?.name ?? "that one"} out too.`;
        return {
            kind: "wrong",
            flag: "without",
            why: `${by?.name ?? "another service"} depends on ${lost}`,
            hint,
        };
    }
    return { kind: "chosen", services: services.filter(({ name }) => wanted.has(name)) };
}
function withDependencies(names, services) {
    const wanted = new Set(names);
    for (const name of wanted) {
        for (const { service } of services.find((one) => one.name === name)?.dependsOn ?? [])
            wanted.add(service);
    }
    return wanted;
}

// EXTERNAL MODULE: ./src/terminal/read-flag-settings.ts + 1 modules
var read_flag_settings = __webpack_require__(8243);
;// CONCATENATED MODULE: ./src/terminal/read-order.ts










const USUAL_FILES = [
    "services.yml",
    "services.yaml",
    "compose.test.yaml",
    "docker-compose.test.yml",
    "docker-compose.ci.yml",
    "compose.yaml",
    "docker-compose.yml",
];
async function readOrder(flags, tools) {
    const { environment, files } = tools;
    const { settings, problems } = (0,read_flag_settings/* settingsOfFlags */.I)(flags, tools);
    const texts = read_order_textsOf(flags, files);
    const result = readRequest(texts, {
        environment,
        ownVariables: environment.CI ? [`CI=${environment.CI}`] : [],
        untrusted: [],
        workspace: files.workspace,
        readFile: files.read,
        compose: texts.some((text) => text.kind !== "unread" && isComposeText(text))
            ? await composeOf(flags, tools)
            : undefined,
    });
    const known = result.kind === "request" ? knownServicesOf(result.request) : result.known;
    const read = readExports((flags.get("env") ?? []).join("\n"), known, {
        isContainer: false,
        origin: "--env",
    });
    const all = [
        ...(result.kind === "problems" ? result.problems : []),
        ...(read.kind === "problems" ? read.problems : []),
        ...problems,
        ...(tools.otherProblems ?? []),
    ];
    if (result.kind === "problems" || read.kind === "problems" || all.length > 0)
        throw (0,problem/* problemsError */.$j)(all);
    const request = chosen({ ...result.request, notices: [...result.request.notices, ...read.notices] }, flags);
    return { request, exports: read.exports, settings };
}
async function composeOf(flags, { hasCommand }) {
    const { readCompose } = await __webpack_require__.e(/* import() */ 898).then(__webpack_require__.bind(__webpack_require__, 8517));
    return {
        read: readCompose,
        profiles: flags.get("profile") ?? [],
        envFiles: flags.get("env-file"),
        only: listedIn(flags, "only"),
        without: listedIn(flags, "without") ?? [],
        built: hasCommand ? "left-out" : "refused",
        isWithheld: () => false,
        isInWorkspace: () => true,
    };
}
function read_order_textsOf(flags, files) {
    const named = flags.get("file");
    if (named !== undefined)
        return named.map((path) => textOf(path, files));
    const usual = USUAL_FILES.find((path) => files.read(path) !== undefined);
    if (usual !== undefined)
        return [textOf(usual, files)];
    throw new user_error/* UserError */.y(`there is no ${USUAL_FILES[0]} in ${files.workspace}`, {
        hint: "Name the file with -f, or write one: echo 'redis: redis:7' > services.yml",
    });
}
function textOf(path, files) {
    if (path === "-")
        return { origin: "standard input", kind: "file", text: (0,external_node_fs_.readFileSync)(0, "utf8") };
    try {
        const text = files.read(path);
        if (text !== undefined)
            return { origin: path, kind: "file", text };
        return unread(`${(0,printable/* quoted */.TL)(path)} does not exist`, `Paths are relative to ${files.workspace}.`);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.y))
            throw error;
        return unread(`${(0,printable/* quoted */.TL)(path)} ${error.message}`, error.hint);
    }
}
function unread(why, hint) {
    return { origin: "--file", kind: "unread", why, hint };
}
function chosen(request, flags) {
    const without = listedIn(flags, "without")?.filter((name) => !request.skipped.includes(name));
    const result = chooseServices(request.services, { only: listedIn(flags, "only"), without });
    if (result.kind === "chosen")
        return { ...request, services: result.services };
    throw (0,problem/* problemsError */.$j)([(0,problem/* inputProblem */.oi)(`--${result.flag}`, result.why, result.hint)]);
}
function listedIn(flags, name) {
    return flags
        .get(name)?.[0]
        ?.split(",")
        .map((one) => one.trim());
}


/***/ })

};
;