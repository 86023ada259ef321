"use strict";
exports.id = 775;
exports.ids = [775];
exports.modules = {

/***/ 7775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  callLook: () => (/* binding */ callLook)
});

// EXTERNAL MODULE: ./src/report/describe-end.ts
var describe_end = __webpack_require__(1069);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
;// CONCATENATED MODULE: ./src/commands/logs.ts


async function logs(jobSession, name, tools) {
    for (const service of await wantedServices(jobSession, name, tools)) {
        const title = name === undefined ? `==> ${service.name} <==\n` : "";
        if (tools.print(title) === "unread")
            break;
        if ((await printEach(service, textsOf(service.wholeLog()), tools.print)) === "unread")
            break;
    }
    return 0;
}
async function followLogs(jobSession, name, tools) {
    const services = await wantedServices(jobSession, name, tools);
    const over = new AbortController();
    let exitCode = 0;
    tools.interruptions((interruption) => {
        exitCode = interruption.exitCode;
        over.abort();
    });
    const width = Math.max(0, ...services.map((service) => service.name.length));
    const follow = async (service) => {
        const texts = textsOf(service.followLog(over.signal));
        const shown = services.length < 2 ? texts : withPrefix(`${service.name.padEnd(width)} | `, texts);
        try {
            if ((await printEach(service, shown, tools.print)) === "unread")
                over.abort();
            else
                await sayEnd(service, tools);
        }
        catch (error) {
            if (!over.signal.aborted)
                throw error;
        }
    };
    await Promise.all(services.map(follow));
    return exitCode;
}
async function wantedServices(jobSession, name, { leftovers }) {
    const all = await leftovers.services({ kind: "job", jobSession });
    const wanted = all.filter((service) => name === undefined || service.name === name);
    if (name === undefined || wanted.length > 0)
        return wanted;
    const known = all.map((service) => service.name).join(", ");
    throw new user_error/* UserError */.y(`no service ${name} is up here`, {
        hint: known === "" ? "Start it with `sibling-services up`." : `These are: ${known}.`,
    });
}
async function printEach({ name }, texts, print) {
    try {
        for await (const text of texts) {
            if (print(text) === "unread")
                return "unread";
        }
        return "read";
    }
    catch (error) {
        throw new user_error/* UserError */.y(`the log of ${name} cannot be read: ${(0,user_error/* messageOf */.b)(error)}`, { cause: error });
    }
}
async function* textsOf(pieces) {
    const decoder = new TextDecoder();
    for await (const piece of pieces)
        yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
}
async function* withPrefix(prefix, texts) {
    let rest = "";
    for await (const text of texts) {
        const lines = `${rest}${text}`.split("\n");
        rest = lines.pop() ?? "";
        if (lines.length > 0)
            yield lines.map((line) => `${prefix}${line}\n`).join("");
    }
    if (rest !== "")
        yield `${prefix}${rest}\n`;
}
async function sayEnd({ id, name }, { leftovers, log }) {
    const state = await leftovers.state(id);
    if (state === undefined)
        log.info(`${name} was removed`);
    else if (!state.isRunning)
        log.info(`${name} ${(0,describe_end/* describeEnd */.l)(state)}`);
}

// EXTERNAL MODULE: ./src/commands/session-of-up.ts
var session_of_up = __webpack_require__(2362);
// EXTERNAL MODULE: ./src/wiring/terminal/after-up.ts
var after_up = __webpack_require__(2187);
;// CONCATENATED MODULE: ./src/wiring/terminal/look.ts



async function callLook(verb, call) {
    const { flags, words } = call;
    const { jobSession, before, withTools } = (0,after_up/* afterUp */.O)(call);
    return withTools(before, (tools) => {
        switch (verb) {
            case "ps":
                return (0,session_of_up.ps)(jobSession, before?.addresses ?? {}, tools);
            case "logs":
                return flags.has("follow")
                    ? followLogs(jobSession, words[0], tools)
                    : logs(jobSession, words[0], tools);
        }
    });
}


/***/ })

};
;