"use strict";
exports.id = 872;
exports.ids = [872];
exports.modules = {

/***/ 9872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printedText: () => (/* binding */ printedText)
});

// EXTERNAL MODULE: ./src/request/printable.ts
var printable = __webpack_require__(8810);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/terminal/command-line/verbs.ts + 1 modules
var command_line_verbs = __webpack_require__(3278);
;// CONCATENATED MODULE: ./src/terminal/command-line/completion.ts



const SCRIPTS = { bash, zsh, fish };
function completionScript(shell) {
    const script = SCRIPTS[shell];
    if (script !== undefined)
        return script();
    throw new user_error/* UserError */.y(`there is no completion for ${(0,printable/* quoted */.TL)(shell)}`, {
        hint: `There is one for ${Object.keys(SCRIPTS).join(", ")}.`,
    });
}
function bash() {
    const verbs = command_line_verbs/* VERBS */.h.map(({ name }) => name).join(" ");
    const choices = new Map(command_line_verbs/* VERBS */.h.flatMap(({ flags }) => flags).flatMap((flag) => flag.choices === undefined ? [] : [[flag.name, flag.choices.join(" ")]]));
    return `_sibling_services() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  if ((COMP_CWORD == 1)); then mapfile -t COMPREPLY < <(compgen -W "${verbs}" -- "$word"); return; fi
  case $before in
    -f | --file) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
${[...choices].map(([name, words]) => `    --${name}) mapfile -t COMPREPLY < <(compgen -W "${words}" -- "$word"); return ;;`).join("\n")}
  esac
  case \${COMP_WORDS[1]} in
${command_line_verbs/* VERBS */.h.map(({ name, flags }) => `    ${name}) mapfile -t COMPREPLY < <(compgen -W "${flags.map((flag) => `--${flag.name}`).join(" ")}" -- "$word") ;;`).join("\n")}
  esac
}
complete -o default -F _sibling_services sibling-services
`;
}
function zsh() {
    return `#compdef sibling-services
autoload -U +X bashcompinit && bashcompinit
${bash()}`;
}
function fish() {
    const verbs = command_line_verbs/* VERBS */.h.map(({ name, does }) => `complete -c sibling-services -n __fish_use_subcommand -f -a ${name} -d '${does.replace(/'/g, "\\'")}'`);
    const flags = command_line_verbs/* VERBS */.h.flatMap(({ name, flags: all }) => all.map((flag) => {
        const takes = flag.choices === undefined
            ? flag.value === undefined
                ? ""
                : " -r"
            : ` -x -a '${flag.choices.join(" ")}'`;
        const short = flag.short === undefined ? "" : ` -s ${flag.short}`;
        return `complete -c sibling-services -n '__fish_seen_subcommand_from ${name}' -l ${flag.name}${short}${takes} -d '${flag.does.replace(/'/g, "\\'")}'`;
    }));
    return `${[...verbs, ...flags].join("\n")}\n`;
}

;// CONCATENATED MODULE: ./src/terminal/command-line/help.ts

const INTRODUCTION = "Starts service containers for a test, a build or a day's work, waits until they are ready, and tells you where they are from here: on a laptop, in a CI agent, in a container that shares Docker's socket.";
const EXIT_CODES = [
    ["the command's own", "`run`: the command ended by itself"],
    ["125", "sibling-services itself failed: the file, Docker, or a service"],
    ["126, 127", "`run`: the command cannot be executed, or was not found; nothing was started"],
    ["128 + n", "the command, or sibling-services, was ended by signal n: 130 after Ctrl-C, 143 after TERM"],
];
function helpText(verb) {
    return verb === undefined ? helpOfAll() : helpOfVerb(verb);
}
function helpOfAll() {
    const width = Math.max(...command_line_verbs/* VERBS */.h.map(({ name }) => name.length));
    return [
        ...folded(INTRODUCTION, 0),
        "",
        "Usage: sibling-services COMMAND [flags]",
        "",
        ...command_line_verbs/* VERBS */.h.flatMap(({ name, does }) => labelled(name, does, width)),
        "",
        "Start here, beside a services.yml such as `postgres: postgres:17`:",
        "",
        "  sibling-services run --env DATABASE_URL={postgres.url} -- npm test",
        "",
        "sibling-services COMMAND --help shows a command's flags.",
        "sibling-services completion bash|zsh|fish prints a completion script, sibling-services man a man page.",
        "",
        "Exit codes:",
        ...codes(),
        "",
    ].join("\n");
}
function helpOfVerb({ name, usage, does, flags }) {
    return [
        ...folded(does, 0),
        "",
        `Usage: sibling-services ${name} ${usage}`,
        "",
        "Flags:",
        ...flagLines(flags),
        ...(name === "run" ? ["", "Exit codes:", ...codes()] : []),
        "",
    ].join("\n");
}
function flagLabel({ name, short, value, alone }) {
    const word = alone === undefined ? (value === undefined ? "" : ` ${value}`) : `[=${value}]`;
    return `${short === undefined ? "    " : `-${short}, `}--${name}${word}`;
}
function flagSentence({ does, choices }) {
    return choices === undefined ? does : `${does} One of ${choices.join(", ")}.`;
}
function flagLines(flags) {
    const width = Math.max(...flags.map((flag) => flagLabel(flag).length));
    return flags.flatMap((flag) => labelled(flagLabel(flag), flagSentence(flag), width));
}
function codes() {
    const width = Math.max(...EXIT_CODES.map(([code]) => code.length));
    return EXIT_CODES.flatMap(([code, means]) => labelled(code, means, width));
}
const COLUMNS = 100;
function labelled(label, text, width) {
    const indent = width + 4;
    return folded(text, indent).map((line, at) => at === 0 ? `  ${label.padEnd(width)}  ${line.slice(indent)}` : line);
}
function folded(text, indent) {
    const lines = [];
    let line = "";
    for (const word of text.split(" ")) {
        if (line !== "" && indent + line.length + 1 + word.length > COLUMNS) {
            lines.push(line);
            line = word;
        }
        else
            line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, line].map((one) => " ".repeat(indent) + one);
}

;// CONCATENATED MODULE: ./src/terminal/command-line/man-page.ts


function manPage() {
    return `${[
        ".TH SIBLING-SERVICES 1",
        ".SH NAME",
        "sibling-services \\- service containers beside a command, a job or a day's work",
        ".SH SYNOPSIS",
        ...command_line_verbs/* VERBS */.h.flatMap(({ name, usage }) => [`.B sibling-services ${escaped(name)}`, escaped(usage), ".br"]),
        ".SH COMMANDS",
        ...command_line_verbs/* VERBS */.h.flatMap(({ name, does, flags }) => [
            `.SS ${name}`,
            escaped(does),
            ...flags.flatMap((flag) => [
                ".TP",
                `.B ${escaped(flagLabel(flag).trim())}`,
                escaped(flagSentence(flag)),
            ]),
        ]),
        ".SH EXIT STATUS",
        ...EXIT_CODES.flatMap(([code, means]) => [".TP", `.B ${escaped(code)}`, escaped(means)]),
    ].join("\n")}\n`;
}
function escaped(text) {
    return text
        .replaceAll("\\", "\\e")
        .replaceAll("-", "\\-")
        .replace(/^(?=[.'])/, "\\&");
}

;// CONCATENATED MODULE: ./src/terminal/command-line/version.ts
const VERSION = "0.1.0";

;// CONCATENATED MODULE: ./src/terminal/command-line/printed-text.ts




function printedText(line) {
    switch (line.kind) {
        case "help":
            return helpText(line.verb);
        case "version":
            return `sibling-services ${VERSION}\n`;
        case "completion":
            return completionScript(line.shell);
        case "man":
            return manPage();
    }
}


/***/ })

};
;