#!/usr/bin/env node
// What npm links as `sibling-services`. Nothing here is newer than ES5, so that an old Node gets as far as the sentence;
// the program is in the folder beside this, and once more in one file, which runs alone wherever it is copied.
var OLDEST_MAJOR = 20;
var version = process.versions.node;

/** Keeps what V8 has compiled, which saves a quarter of the start; `NODE_DISABLE_COMPILE_CACHE=1` stops it. */
function keepCompiledCode() {
  var enable = require("module").enableCompileCache;
  var home = process.env.XDG_CACHE_HOME || process.env.HOME;
  if (!enable || !home) return;
  try {
    // Whoever can write there decides what runs here: not root in another user's home.
    if (require("fs").statSync(home).uid !== process.getuid()) return;
  } catch (_) {
    return;
  }
  var folder = process.env.XDG_CACHE_HOME ? "" : ".cache";
  enable(require("path").join(home, folder, "sibling-services/compiled"));
}

if (Number(version.split(".")[0]) >= OLDEST_MAJOR) {
  keepCompiledCode();
  require("./program/index.js");
} else {
  console.error(
    "error: sibling-services needs Node " + OLDEST_MAJOR + " or newer, but this is Node " + version,
  );
  process.exitCode = 125;
}
