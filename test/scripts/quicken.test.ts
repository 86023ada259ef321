import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import { expect, test } from "vitest";
import { quicken } from "../../scripts/quicken.ts";

/** As webpack writes two modules, one of which is Node's own. */
const MODULES = `{
/***/ 1:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/* harmony import */ var tls__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2);
/* harmony import */ var tls__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(tls__WEBPACK_IMPORTED_MODULE_0__);
module.exports = () => tls__WEBPACK_IMPORTED_MODULE_0__.DEFAULT_MIN_VERSION;

/***/ }),

/***/ 2:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),
}`;

/** What module 1 is, and what of Node's own has been loaded by then. */
function evaluate(code: string) {
  const loaded: string[] = [];
  const nodes = createRequire(import.meta.url);
  const modules = compileFunction(`return ${code}`, ["require"])((name: string) => {
    loaded.push(name);
    return nodes(name);
  });
  const load = (id: number) => {
    const module = { exports: undefined };
    modules[id](module, module.exports, load);
    return module.exports;
  };
  // As webpack has it.
  load.n = (module: { __esModule?: boolean }) => (module?.__esModule ? "theirs" : "nodes");
  return { exported: load(1) as unknown as () => string, loaded };
}

test("a module of Node's is loaded when something of it is used", () => {
  expect(evaluate(MODULES).loaded).toEqual(["node:tls"]);
  const { exported, loaded } = evaluate(quicken(MODULES));
  expect(loaded).toEqual([]);
  expect(exported()).toBe("TLSv1.2");
  expect(loaded).toContain("node:tls");
});

test("modules are written so that V8 compiles them at once, and without marks", () => {
  const code = quicken(MODULES);
  expect(code).not.toContain("=> {\n");
  expect(code.match(/^\/\*\*\*\/ \(function \(/gm)).toHaveLength(2);
  expect(code).not.toContain("harmony");
});
