/** Node's own modules that a start need not load before it speaks to the daemon. */
const LATE = [
  "https",
  "node:child_process",
  "node:dns/promises",
  "node:fs/promises",
  "node:https",
  "node:tls",
  "zlib",
];
/** How webpack begins a module. */
const MODULE = /^\/\*{3}\/ \(\(([^()]*)\) => \{$/gm;
/** How webpack marks what was an import or an export. */
const MARKS = /\/\* harmony (?:im|ex)port \*\/ +/g;

/** A bundle, or a part of it, that starts sooner and does the same. */
export function quicken(code: string): string {
  return compileModulesAtOnce(LATE.reduce(loadLate, code)).replaceAll(MARKS, "");
}

/** Loads the module when something of it is first used, not when a file that names it is loaded. */
function loadLate(code: string, name: string): string {
  const load = `require("${name}")`;
  // `__esModule` is asked of every module at once, and none of Node's has it.
  const late = `new Proxy({}, { get: (_, key) => (key === "__esModule" ? undefined : ${load}[key]) })`;
  return code.replace(`module.exports = ${load};`, `module.exports = ${late};`);
}

/**
 * V8 only skims a function at first, and reads it again when it is called. A parenthesis before the word `function`
 * tells it that the call comes soon; of arrow functions, V8 does not take that hint.
 */
function compileModulesAtOnce(code: string): string {
  return code.replaceAll(MODULE, "/***/ (function ($1) {");
}
