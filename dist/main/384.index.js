"use strict";
exports.id = 384;
exports.ids = [384];
exports.modules = {

/***/ 5634:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
J: () => (/* binding */ environmentValue)
});
function environmentValue(environment, name) {
    const entry = environment.findLast((candidate) => candidate === name || candidate.startsWith(`${name}=`));
    return entry?.slice(name.length + 1) || undefined;
}


/***/ }),

/***/ 4474:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
O: () => (/* binding */ portFrom),
T: () => (/* binding */ optionValue)
});
function optionValue(command, names) {
    let value;
    for (const [index, word] of command.entries()) {
        if (names.includes(word))
            value = command[index + 1] ?? value;
        const name = names.find((candidate) => word.startsWith(`${candidate}=`));
        if (name !== undefined)
            value = word.slice(name.length + 1);
    }
    return value;
}
function portFrom(text) {
    const port = Number(text);
    return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}


/***/ }),

/***/ 3384:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  usualPart: () => (/* binding */ usualPart)
});

// EXTERNAL MODULE: ./src/readiness/same-check/known-check.ts
var known_check = __webpack_require__(9036);
// EXTERNAL MODULE: ./src/readiness/presets/environment-value.ts
var environment_value = __webpack_require__(5634);
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

// EXTERNAL MODULE: ./src/readiness/presets/option-value.ts
var option_value = __webpack_require__(4474);
;// CONCATENATED MODULE: ./src/readiness/presets/mongo.ts




const PING = /^db\.(runCommand|adminCommand)\((\{ ?)?["']?ping["']?( ?: ?1 ?\})?\)(\.ok)?;?$/;
const LOCAL_DATABASE = /^((mongodb:\/\/)?(localhost|127\.0\.0\.1)(:27017)?(\/\w*)?)?$/;
const LOGIN = {
    "--quiet": "flag",
    "--norc": "flag",
    "--host": "host",
    "--port": "port",
    "-u": "value",
    "--username": "value",
    "-p": "value",
    "--password": "value",
    "--authenticationDatabase": "value",
};
const look = {
    kind: "port",
    words: "`hello` (as `isMaster`): an answer, and a primary if a replica set has one member",
    probe: () => mongoProbe,
};
const mongoPreset = {
    title: "MongoDB",
    images: ["mongo", "mongodb-community-server", "mongodb-enterprise-server", "mongodb-atlas-local"],
    port: 27017,
    looks: [look],
    url: "mongodb://{host}:{port}",
    advertise: "Initiate its replica set with the member {SERVICE.address}.",
    staysIf: "their URL has directConnection=true",
    trap: "With a root user or initialisation scripts, a temporary server answers on 127.0.0.1 in the container.",
    sameChecks: [
        (0,known_check/* program */.DM)("mongosh mongo", LOCAL_DATABASE, { options: { ...LOGIN, "--eval": PING } }),
        (0,known_check/* program */.DM)("mongosh mongo", LOCAL_DATABASE, { options: LOGIN, input: PING }),
    ],
    adapt: (settings) => {
        if (/\brequire(TLS|SSL)\b/.test(settings.command.join(" ")))
            return undefined;
        return { port: (0,option_value/* portFrom */.O)((0,option_value/* optionValue */.T)(settings.command, ["--port"])) ?? 27017, url: urlOf(settings) };
    },
};
const ferretPreset = {
    title: "FerretDB",
    images: ["ferretdb/ferretdb", "ferretdb/all-in-one"],
    port: 27017,
    looks: [look],
    url: "mongodb://{host}:{port}",
};
const mongoPresets = [mongoPreset, ferretPreset];
function urlOf({ environment }) {
    const read = (name) => (0,environment_value/* environmentValue */.J)(environment, `MONGO_INITDB_ROOT_${name}`) ??
        (0,environment_value/* environmentValue */.J)(environment, `MONGODB_INITDB_ROOT_${name}`);
    const user = read("USERNAME");
    const password = read("PASSWORD");
    if (user === undefined || password === undefined)
        return "mongodb://{host}:{port}";
    return `mongodb://${encodeURIComponent(user)}:${encodeURIComponent(password)}@{host}:{port}/?authSource=admin`;
}

;// CONCATENATED MODULE: ./src/readiness/presets/mysql.ts




const mysql_HEADER_BYTES = 4;
const LONGEST_PACKET_BYTES = 4_096;
const GREETING = 0x0a;
const ERROR = 0xff;
const HOST_IS_BLOCKED = 1129;
const HOST_NOT_PRIVILEGED = 1130;
const mysql_LOGIN = {
    "-h": "host",
    "--host": "host",
    "-P": "port",
    "--port": "port",
    "-u": "value",
    "--user": "value",
    "-p": "attached",
    "--password": "attached",
    "--protocol": "value",
    "--connect-timeout": "value",
    "--silent": "flag",
    "-s": "flag",
};
const PASSWORD_MISSING = {
    says: /password option is not specified/,
    topic: "Setting missing",
    hint: "Set MYSQL_ROOT_PASSWORD (MariaDB: MARIADB_ROOT_PASSWORD) or MYSQL_ALLOW_EMPTY_PASSWORD in its `env`.",
};
const ROOT_AS_USER = {
    says: /(MYSQL|MARIADB)_USER="?root"?/,
    topic: "Setting missing",
    hint: "MYSQL_USER creates a further user: leave it out, and set MYSQL_ROOT_PASSWORD for root.",
};
const mysqlPreset = {
    title: "MySQL",
    images: ["mysql", "mysql-server", "percona", "percona-server"],
    port: 3306,
    looks: [
        {
            kind: "port",
            words: "the greeting, which the server sends first",
            probe: () => (0,verdicts/* dialogueProbe */.H2)("mysql", { opening: new Uint8Array(), judge: judgeMysqlGreeting }),
        },
    ],
    url: "mysql://{host}:{port}",
    trap: "While it initialises, a temporary server answers `mysqladmin ping` on the socket; port 33060 opens before 3306.",
    sameChecks: [
        (0,known_check/* program */.DM)("mysqladmin mariadb-admin", /^(ping|status)$/, {
            options: mysql_LOGIN,
            answer: /^(mysqld is )?alive$/,
        }),
    ],
    mistakes: [PASSWORD_MISSING, ROOT_AS_USER],
    adapt: (settings) => ({ port: portOf(settings), url: mysql_urlOf(settings) }),
};
const mariadbPreset = {
    ...mysqlPreset,
    title: "MariaDB",
    images: ["mariadb", "mariadb-devel"],
    trap: "While it initialises, a temporary server answers `mariadb-admin ping` on the socket.",
    sameChecks: [
        ...(mysqlPreset.sameChecks ?? []),
        (0,known_check/* program */.DM)("healthcheck.sh", known_check/* NOTHING */.K$, {
            options: { "--connect": "flag", "--innodb_initialized": "flag", "--su-mysql": "flag" },
            needs: "--connect",
        }),
    ],
};
const tidbPreset = {
    title: "TiDB",
    images: ["pingcap/tidb"],
    port: 4000,
    looks: mysqlPreset.looks,
    url: "mysql://root@{host}:{port}",
};
const mysqlPresets = [mysqlPreset, mariadbPreset, tidbPreset];
function judgeMysqlGreeting(received) {
    if (received.length < mysql_HEADER_BYTES)
        return undefined;
    const length = received.readUIntLE(0, 3);
    if (received.readUInt8(3) !== 0 || length === 0 || length > LONGEST_PACKET_BYTES)
        return (0,verdicts/* foreign */.V$)("MySQL");
    const kind = received.at(mysql_HEADER_BYTES);
    if (kind === undefined)
        return undefined;
    if (kind !== GREETING && kind !== ERROR)
        return (0,verdicts/* foreign */.V$)("MySQL");
    if (received.length < mysql_HEADER_BYTES + length)
        return undefined;
    const packet = received.subarray(mysql_HEADER_BYTES, mysql_HEADER_BYTES + length);
    return kind === ERROR ? judgeError(packet) : judgeGreeting(packet);
}
function judgeGreeting(packet) {
    const end = packet.indexOf(0, 1);
    if (end < 2)
        return (0,verdicts/* foreign */.V$)("MySQL");
    const version = (0,verdicts/* quote */.hD)(packet.subarray(1, end)).replace(/^5\.5\.5-/, "");
    return (0,verdicts/* ready */.Gc)(`${/mariadb/i.test(version) ? "MariaDB" : "MySQL"} greets as ${version}`);
}
function judgeError(packet) {
    if (packet.length < 3)
        return (0,verdicts/* foreign */.V$)("MySQL");
    const code = packet.readUInt16LE(1);
    const words = (0,verdicts/* quote */.hD)(packet
        .subarray(3)
        .toString("utf8")
        .replace(/^#\w{5}/, ""));
    const told = `MySQL says ${code}: ${words}`;
    if (code === HOST_NOT_PRIVILEGED)
        return (0,verdicts/* ready */.Gc)(`${told} (no user may log in from this job's address)`);
    if (code !== HOST_IS_BLOCKED)
        return (0,verdicts/* notYet */.y8)(told);
    return (0,verdicts/* notYet */.y8)(`${told} (too many connections from here ended without a login; max_connect_errors limits them)`);
}
function portOf({ environment, command }) {
    const onCommandLine = (0,option_value/* portFrom */.O)((0,option_value/* optionValue */.T)(command, ["-P", "--port"]));
    return onCommandLine ?? (0,option_value/* portFrom */.O)((0,environment_value/* environmentValue */.J)(environment, "MYSQL_TCP_PORT")) ?? 3306;
}
function mysql_urlOf({ environment }) {
    const read = (name) => (0,environment_value/* environmentValue */.J)(environment, `MARIADB_${name}`) ?? (0,environment_value/* environmentValue */.J)(environment, `MYSQL_${name}`);
    const user = read("USER");
    const password = user === undefined ? read("ROOT_PASSWORD") : read("PASSWORD");
    const isKnown = user !== undefined || password !== undefined || read("ALLOW_EMPTY_PASSWORD") !== undefined;
    const secret = password === undefined ? "" : `:${encodeURIComponent(password)}`;
    const login = isKnown ? `${encodeURIComponent(user ?? "root")}${secret}@` : "";
    const database = read("DATABASE");
    return `mysql://${login}{host}:{port}${database === undefined ? "" : `/${encodeURIComponent(database)}`}`;
}

// EXTERNAL MODULE: ./src/readiness/probes/dialogue.ts
var dialogue = __webpack_require__(5118);
;// CONCATENATED MODULE: ./src/readiness/probes/postgres-messages.ts


const PROTOCOL_3_0 = 196_608;
const postgres_messages_HEADER_BYTES = 5;
const LONGEST_MESSAGE_BYTES = 30_000;
const AUTHENTICATION_OK = 0;
const TERMINATE = Uint8Array.from([0x58, 0, 0, 0, 4]);
function startupMessage({ user, database }) {
    const parameters = { user, database, application_name: "sibling-services" };
    const text = Object.entries(parameters)
        .map(([name, value]) => `${name}\0${value}\0`)
        .join("");
    const body = Buffer.from(`${text}\0`);
    const header = Buffer.alloc(8);
    header.writeUInt32BE(header.length + body.length, 0);
    header.writeUInt32BE(PROTOCOL_3_0, 4);
    return Buffer.concat([header, body]);
}
function judgePostgresAnswer(received) {
    for (let start = 0; start < received.length;) {
        const type = String.fromCharCode(received.readUInt8(start));
        if (!"RENv".includes(type))
            return foreign;
        if (received.length < start + postgres_messages_HEADER_BYTES)
            return undefined;
        const length = received.readUInt32BE(start + 1);
        if (length < 4 || length > LONGEST_MESSAGE_BYTES)
            return foreign;
        const end = start + 1 + length;
        if (received.length < end)
            return undefined;
        const body = received.subarray(start + postgres_messages_HEADER_BYTES, end);
        if (type === "R")
            return judgeAuthentication(body);
        if (type === "E")
            return postgres_messages_judgeError(body);
        start = end;
    }
    return undefined;
}
const foreign = {
    answer: (0,dialogue/* notReadyAnswer */.nQ)("answers, but not as PostgreSQL does", { isReached: true }),
};
function judgeAuthentication(body) {
    if (body.length < 4)
        return foreign;
    if (body.readUInt32BE(0) === AUTHENTICATION_OK) {
        return { answer: { kind: "ready", detail: "PostgreSQL opens a session" }, farewell: TERMINATE };
    }
    return { answer: { kind: "ready", detail: "PostgreSQL asks for a password" } };
}
function postgres_messages_judgeError(body) {
    const fields = new Map(body
        .toString("utf8")
        .split("\0")
        .map((field) => [field.charAt(0), field.slice(1)]));
    const code = fields.get("C") ?? "without a code";
    const detail = `PostgreSQL says ${(0,verdicts/* quote */.hD)(code)}: ${(0,verdicts/* quote */.hD)(fields.get("M") ?? "nothing more")}`;
    return {
        answer: isRefusalOfServing(code)
            ? { kind: "ready", detail }
            : (0,dialogue/* notReadyAnswer */.nQ)(detail, { isReached: true }),
    };
}
function isRefusalOfServing(sqlState) {
    return sqlState.startsWith("28") || ["3D000", "42501", "55000"].includes(sqlState);
}

;// CONCATENATED MODULE: ./src/readiness/probes/postgres-probe.ts


function postgresProbe(login) {
    const opening = startupMessage(login);
    return {
        name: "postgres",
        ask: (address, options) => (0,dialogue/* converse */.iq)(address, { opening, judge: judgePostgresAnswer }, options),
    };
}

;// CONCATENATED MODULE: ./src/readiness/presets/postgres.ts




const DEFAULT_PORT = 5432;
const postgresPresets = [
    {
        title: "PostgreSQL",
        images: ["postgres", "postgis", "pgvector", "timescaledb", "timescaledb-ha"],
        port: DEFAULT_PORT,
        looks: [postgresLook({ user: "postgres", database: "postgres" })],
        url: "postgres://{host}:{port}",
        trap: "While it initialises, a temporary server answers `pg_isready` on the socket.",
        sameChecks: [
            (0,known_check/* program */.DM)("pg_isready", known_check/* NOTHING */.K$, {
                options: {
                    "-h": "host",
                    "--host": "host",
                    "-p": "port",
                    "--port": "port",
                    "-U": "value",
                    "--username": "value",
                    "-d": /^[\w${}-]+$/,
                    "--dbname": /^[\w${}-]+$/,
                    "-t": "value",
                    "--timeout": "value",
                    "-q": "flag",
                    "--quiet": "flag",
                },
                answer: /^accepting/,
            }),
        ],
        mistakes: [
            {
                says: /superuser password is not specified/,
                topic: "Setting missing",
                hint: "Set POSTGRES_PASSWORD in its `env`.",
            },
            {
                says: /database files are incompatible with server|in 18\+, these Docker images are configured to store/,
                topic: "Data of another version",
                hint: "Its volume holds the data of another version: from 18 on, mount /var/lib/postgresql.",
            },
        ],
        adapt: (settings) => {
            const login = readLogin(settings.environment);
            const user = login.user ?? "postgres";
            return {
                port: postgres_portOf(settings),
                looks: [postgresLook({ user, database: login.database ?? user })],
                url: postgres_urlOf(login),
            };
        },
    },
    {
        title: "YugabyteDB",
        images: ["yugabytedb/yugabyte"],
        port: 5433,
        looks: [postgresLook({ user: "yugabyte", database: "yugabyte" })],
        url: "postgres://yugabyte@{host}:{port}/yugabyte",
        timeoutMs: 180_000,
    },
];
function postgresLook(login) {
    return {
        kind: "port",
        words: "a start-up message: a session, a question for the password, or a refusal of the login",
        probe: () => postgresProbe(login),
    };
}
function readLogin(environment) {
    const read = (name) => (0,environment_value/* environmentValue */.J)(environment, name);
    const user = read("POSTGRES_USER") ?? (read("POSTGRES_USER_FILE") ? undefined : "postgres");
    const database = read("POSTGRES_DB") ?? (read("POSTGRES_DB_FILE") ? undefined : user);
    return { user, password: read("POSTGRES_PASSWORD"), database };
}
function postgres_urlOf({ user, password, database }) {
    const secret = password === undefined ? "" : `:${encodeURIComponent(password)}`;
    const credentials = user === undefined ? "" : `${encodeURIComponent(user)}${secret}@`;
    const path = database === undefined ? "" : `/${encodeURIComponent(database)}`;
    return `postgres://${credentials}{host}:{port}${path}`;
}
function postgres_portOf({ environment, command }) {
    const parameter = command.findLast((word) => /^port=\d+$/.test(word))?.slice("port=".length);
    const onCommandLine = (0,option_value/* portFrom */.O)((0,option_value/* optionValue */.T)(command, ["-p", "--port"])) ?? (0,option_value/* portFrom */.O)(parameter);
    return onCommandLine ?? (0,option_value/* portFrom */.O)((0,environment_value/* environmentValue */.J)(environment, "PGPORT")) ?? DEFAULT_PORT;
}

;// CONCATENATED MODULE: ./src/readiness/presets/rabbitmq.ts



const PROTOCOL_HEADER = Buffer.from("AMQP\0\0\x09\x01", "latin1");
const FRAME_START = Buffer.from([1, 0, 0]);
const CONNECTION_START = Buffer.from([0, 10, 0, 10]);
const METHOD_AT = 7;
const rabbitmqPresets = [
    {
        title: "RabbitMQ",
        images: ["rabbitmq"],
        port: 5672,
        looks: [
            {
                kind: "port",
                words: "AMQP 0-9-1 header: Connection.Start",
                probe: () => (0,verdicts/* dialogueProbe */.H2)("amqp", { opening: PROTOCOL_HEADER, judge: judgeAmqpAnswer }),
            },
        ],
        url: "amqp://{host}:{port}",
        trap: "epmd on port 4369 opens seconds before 5672, and a `rabbitmq-diagnostics` that runs too early kills the server.",
        sameChecks: [
            (0,known_check/* program */.DM)("rabbitmq-diagnostics rabbitmqctl", /^(ping|status|check_running|check_local_alarms|check_alarms|check_port_connectivity|node_health_check|await_startup)$/, {
                options: {
                    "-q": "flag",
                    "--quiet": "flag",
                    "-s": "flag",
                    "--silent": "flag",
                    "-t": "value",
                    "--timeout": "value",
                },
            }),
        ],
        mistakes: [
            {
                says: /RABBITMQ_\w+ is set but deprecated/,
                topic: "Setting missing",
                hint: "Set it in a file under /etc/rabbitmq/conf.d instead of `env`.",
            },
            {
                says: /\.erlang\.cookie.*eacces/,
                topic: "Setting missing",
                hint: "A RabbitMQ command ran in the container before the server had made its cookie: leave out `--health-cmd`.",
            },
        ],
        adapt: (settings) => ({ url: rabbitmq_urlOf(settings) }),
    },
];
function judgeAmqpAnswer(received) {
    const isHeader = startsLike(received, PROTOCOL_HEADER.subarray(0, 4));
    if (isHeader && received.length < PROTOCOL_HEADER.length)
        return undefined;
    if (isHeader)
        return (0,verdicts/* ready */.Gc)("AMQP is served, in another version than 0-9-1");
    if (!startsLike(received, FRAME_START))
        return (0,verdicts/* foreign */.V$)("RabbitMQ");
    const method = received.subarray(METHOD_AT);
    if (!startsLike(method, CONNECTION_START))
        return (0,verdicts/* foreign */.V$)("RabbitMQ");
    return method.length < CONNECTION_START.length ? undefined : (0,verdicts/* ready */.Gc)("RabbitMQ opens a connection");
}
function startsLike(received, expected) {
    const length = Math.min(received.length, expected.length);
    return received.subarray(0, length).equals(expected.subarray(0, length));
}
function rabbitmq_urlOf({ environment }) {
    const read = (name) => (0,environment_value/* environmentValue */.J)(environment, `RABBITMQ_DEFAULT_${name}`);
    const user = encodeURIComponent(read("USER") ?? "guest");
    const password = encodeURIComponent(read("PASS") ?? "guest");
    const host = read("VHOST");
    const path = host === undefined || host === "/" ? "" : `/${encodeURIComponent(host)}`;
    return `amqp://${user}:${password}@{host}:{port}${path}`;
}

;// CONCATENATED MODULE: ./src/readiness/probes/loaded-probe.ts
function loadedProbe(name, load) {
    let loading;
    return {
        name,
        async ask(address, options) {
            loading ??= load();
            return (await loading).ask(address, options);
        },
    };
}

;// CONCATENATED MODULE: ./src/readiness/probes/redis-probe.ts


const redis_probe_PING = Buffer.from("*1\r\n$4\r\nPING\r\n");
const LONGEST_LINE_BYTES = 1_024;
const UNPROTECTED = "Add `--protected-mode no` or `--requirepass <password>` to its `command`.";
const redisProbe = {
    name: "redis",
    ask: (address, options) => (0,dialogue/* converse */.iq)(address, { opening: redis_probe_PING, judge: judgeRedisAnswer }, options),
};
function judgeRedisAnswer(received) {
    const type = received.toString("latin1", 0, 1);
    if (type !== "+" && type !== "-")
        return redis_probe_foreign;
    const end = received.indexOf("\r\n");
    if (end < 0)
        return received.length > LONGEST_LINE_BYTES ? redis_probe_foreign : undefined;
    const line = received.toString("utf8", 0, end);
    if (line === "+PONG")
        return { answer: { kind: "ready", detail: "Redis answers PING" } };
    if (type === "+")
        return redis_probe_foreign;
    if (line.startsWith("-NOAUTH") || line.startsWith("-NOPERM")) {
        return { answer: { kind: "ready", detail: "Redis asks for a password" } };
    }
    const detail = `Redis says ${(0,verdicts/* quote */.hD)(line.slice(1))}`;
    if (line.startsWith("-DENIED"))
        return { answer: { kind: "not-ready", isReached: true, detail, remedy: UNPROTECTED } };
    return { answer: (0,dialogue/* notReadyAnswer */.nQ)(detail, { isReached: true }) };
}
const redis_probe_foreign = { answer: (0,dialogue/* notReadyAnswer */.nQ)("answers, but not as Redis does", { isReached: true }) };

;// CONCATENATED MODULE: ./src/readiness/presets/redis.ts





const redis_DEFAULT_PORT = 6379;
const redisPresets = [
    {
        title: "Redis, Valkey, KeyDB, Dragonfly",
        images: ["redis", "valkey", "redis-stack", "redis-stack-server", "keydb", "dragonflydb/dragonfly"],
        port: redis_DEFAULT_PORT,
        looks: [{ kind: "port", words: "PING: PONG, or a question for the password", probe: () => redisProbe }],
        url: "redis://{host}:{port}",
        lookAfterwards: () => loadedProbe("redis cluster", async () => (await __webpack_require__.e(/* import() */ 963).then(__webpack_require__.bind(__webpack_require__, 963))).clusterSlotsProbe),
        advertise: "Add `--cluster-announce-ip {SERVICE.host} --cluster-announce-port {SERVICE.port}` to its `command`.",
        staysIf: "they know no clusters, or map its addresses (`natMap` in ioredis)",
        dataDirectories: ["/data"],
        trap: "`redis-cli ping` passes while the data is still loading.",
        sameChecks: [
            (0,known_check/* program */.DM)("redis-cli valkey-cli keydb-cli", /^ping$/i, {
                options: {
                    "-h": "host",
                    "-p": "port",
                    "-a": "value",
                    "--pass": "value",
                    "--user": "value",
                    "--no-auth-warning": "flag",
                    "--raw": "flag",
                    "-e": "flag",
                },
                answer: /^\+?PONG$/i,
            }),
        ],
        adapt: (settings) => {
            const words = serverWords(settings);
            const port = (0,option_value/* optionValue */.T)(words, ["--port"]);
            if (port === "0")
                return undefined;
            const password = (0,option_value/* optionValue */.T)(words, ["--requirepass"]);
            return {
                port: (0,option_value/* portFrom */.O)(port) ?? redis_DEFAULT_PORT,
                url: `redis://${password ? `:${encodeURIComponent(password)}@` : ""}{host}:{port}`,
            };
        },
    },
];
function serverWords({ environment, command }) {
    const appended = ["REDIS_ARGS", "VALKEY_EXTRA_FLAGS"].flatMap((name) => ((0,environment_value/* environmentValue */.J)(environment, name) ?? "").split(/\s+/));
    return [...command, ...appended];
}

;// CONCATENATED MODULE: ./src/readiness/presets/parts/usual.ts





const usualPart = [
    ...postgresPresets,
    ...mysqlPresets,
    ...redisPresets,
    ...mongoPresets,
    ...rabbitmqPresets,
];


/***/ }),

/***/ 4970:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
Gc: () => (/* binding */ ready),
H2: () => (/* binding */ dialogueProbe),
V$: () => (/* binding */ foreign),
hD: () => (/* binding */ quote),
y8: () => (/* binding */ notYet)
});
var _request_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8810);
var _dialogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5118);


const LONGEST_QUOTE = 200;
function ready(detail, farewell) {
    return { answer: { kind: "ready", detail }, ...(farewell === undefined ? {} : { farewell }) };
}
function notYet(detail) {
    return { answer: (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_0__/* .notReadyAnswer */ .nQ)(detail, { isReached: true }) };
}
function foreign(title) {
    return notYet(`answers, but not as ${title} does`);
}
function quote(words) {
    return (0,_request_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(words.toString("utf8")).trim().slice(0, LONGEST_QUOTE);
}
function dialogueProbe(name, dialogue) {
    return { name, ask: (address, options) => (0,_dialogue_js__WEBPACK_IMPORTED_MODULE_0__/* .converse */ .iq)(address, dialogue, options) };
}


/***/ }),

/***/ 9036:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
DM: () => (/* binding */ program),
K$: () => (/* binding */ NOTHING),
MY: () => (/* binding */ page)
});
function program(programs, operands, more = {}) {
    return { kind: "program", programs: programs.split(" "), operands, options: {}, ...more };
}
function page(path) {
    return { kind: "page", path };
}
const NOTHING = /^$/;


/***/ })

};
;