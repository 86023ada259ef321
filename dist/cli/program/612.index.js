"use strict";
exports.id = 612;
exports.ids = [612];
exports.modules = {

/***/ 3741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ printVariables)
});

// EXTERNAL MODULE: ./src/request/nearest-name.ts
var nearest_name = __webpack_require__(1959);
// EXTERNAL MODULE: ./src/user-error.ts
var user_error = __webpack_require__(7495);
;// CONCATENATED MODULE: ./src/terminal/environment/format-variables.ts

const FORMATS = {
    sh: each((name, value) => `export ${name}=${inSingleQuotes(value, "'\\''")}`),
    dotenv: each((name, value) => `${name}=${asDotenv(value)}`),
    "gitlab-dotenv": gitlabDotenv,
    json: (variables) => JSON.stringify(variables, null, 2),
    github: each((name, value) => {
        const mark = value.includes("EOF") ? `EOF_${value.length}_${name}` : "EOF";
        return value.includes("\n") ? `${name}<<${mark}\n${value}\n${mark}` : `${name}=${value}`;
    }),
    azure: each((name, value) => `##vso[task.setvariable variable=${name}]${azureText(value)}`),
    teamcity: each((name, value) => `##teamcity[setParameter name='env.${name}' value='${teamcityText(value)}']`),
    fish: each((name, value) => `set -gx ${name} '${value.replace(/[\\']/g, "\\$&")}'`),
    powershell: each((name, value) => `$env:${name} = ${inSingleQuotes(value, "''")}`),
};
function formatVariables(variables, format) {
    const text = FORMATS[format](variables);
    return text === "" ? "" : `${text}\n`;
}
function each(line) {
    return (variables) => Object.entries(variables)
        .map(([name, value]) => line(name, value))
        .join("\n");
}
function inSingleQuotes(value, quote) {
    return `'${value.replaceAll("'", quote)}'`;
}
function asDotenv(value) {
    if (/^[^\s'"`#$\\]*$/.test(value))
        return value;
    if (!value.includes("'"))
        return `'${value}'`;
    return `"${value.replace(/[\\"$`]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}
const MOST_BYTES_OF_GITLAB = 5 * 1024;
function gitlabDotenv(variables) {
    const several = Object.entries(variables).find(([, value]) => /[\r\n]/.test(value));
    if (several !== undefined) {
        throw new user_error/* UserError */.y(`the value of ${several[0]} has several lines, which GitLab's dotenv reports cannot hold`, {
            hint: "Leave it out, or put it into an artifact of its own.",
        });
    }
    const text = each((name, value) => `${name}=${value}`)(variables);
    if (Buffer.byteLength(text) <= MOST_BYTES_OF_GITLAB)
        return text;
    throw new user_error/* UserError */.y("the variables are more than the 5 KB that a dotenv report of GitLab can hold", {
        hint: "Print single ones: sibling-services env NAME.",
    });
}
function azureText(value) {
    return value.replaceAll("%", "%AZP25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function teamcityText(value) {
    return value
        .replace(/[|'[\]]/g, "|$&")
        .replaceAll("\n", "|n")
        .replaceAll("\r", "|r");
}

;// CONCATENATED MODULE: ./src/terminal/environment/print-variables.ts



function printVariables(kept, { name, format = "sh" }) {
    if (kept === undefined) {
        throw new user_error/* UserError */.y("no services are up here, or another container or user started them", {
            hint: "Start them with `sibling-services up`. Steps in containers of their own share a file: up --format dotenv > services.env",
        });
    }
    const { variables, addresses } = kept;
    if (name !== undefined)
        return `${valueOfVariable(name, variables)}\n`;
    if (format === "places")
        return Object.entries(addresses)
            .map(([one, at]) => `${one} ${at}\n`)
            .join("");
    return formatVariables(variables, isFormat(format) ? format : "sh");
}
function valueOfVariable(name, variables) {
    const value = variables[name];
    if (value !== undefined)
        return value;
    const names = Object.keys(variables);
    const near = (0,nearest_name/* nearestName */.q)(name, names);
    throw new user_error/* UserError */.y(`there is no variable ${name}`, {
        hint: near === undefined ? `There are ${names.join(", ")}.` : `Did you mean ${near}?`,
    });
}
function isFormat(text) {
    return Object.hasOwn(FORMATS, text);
}


/***/ }),

/***/ 2612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   callEnv: () => (/* binding */ callEnv)
/* harmony export */ });
/* harmony import */ var _backend_docker_daemon_docker_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5923);
/* harmony import */ var _terminal_environment_print_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3741);
/* harmony import */ var _terminal_read_flag_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8243);
/* harmony import */ var _terminal_standard_streams_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2166);
/* harmony import */ var _this_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9130);





async function callEnv(call) {
    const { flags, words } = call;
    const { jobContainer } = (0,_terminal_read_flag_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readFlagSettings */ .s)(flags, { checkDockerHost: _backend_docker_daemon_docker_host_js__WEBPACK_IMPORTED_MODULE_0__/* .checkDockerHost */ .zt });
    const { before } = (0,_this_job_js__WEBPACK_IMPORTED_MODULE_4__/* .thisJob */ .m)(call, { verb: "up", keeps: true, jobContainer, folder: process.cwd() });
    (0,_terminal_standard_streams_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .y)((0,_terminal_environment_print_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .printVariables */ .H)(before, { name: words[0], format: flags.get("format")?.[0] }));
    return 0;
}


/***/ })

};
;