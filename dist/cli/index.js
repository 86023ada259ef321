#!/usr/bin/env node
// What npm links as `sibling-services`. Nothing here is newer than ES5, so that an old Node gets as far as the sentence;
// the program is the file beside this one, which also runs alone wherever it is copied.
var fs = require("fs");
var path = require("path");

var OLDEST_MAJOR = 20;
var PROGRAM = path.join(__dirname, "sibling-services.js");
/** A program that runs for longer has done by then what every start does, and V8 drops what was not used for long. */
var KEEP_AFTER_MS = 3000;
/** One for each command and each Node, of about a megabyte. */
var MOST_KEPT = 12;
var DIGEST_BYTES = 32;
/** 0700, and what lets others write. */
var ONLY_OURS = 448;
var WRITABLE_BY_OTHERS = 18;

/**
 * Runs the program with the code that V8 compiled at an earlier start, or else keeps what it compiles now: this halves
 * the time that a start takes. `NODE_DISABLE_COMPILE_CACHE=1` stops it.
 */
function runProgram() {
  var source = fs.readFileSync(PROGRAM);
  var file = keptFile();
  var kept = file && readKept(file, source);
  // The build writes ASCII, which is read faster than UTF-8.
  var text =
    "(function (exports, require, module, __filename, __dirname) {" + source.toString("latin1") + "\n})";
  var script = new (require("vm").Script)(text, { filename: PROGRAM, cachedData: kept });
  if (file && (!kept || script.cachedDataRejected)) keepLater(script, file, source);
  script.runInThisContext()(exports, require, module, PROGRAM, __dirname);
}

/** In the user's own home: whoever can write there decides what runs here, so not in a folder that others can write to. */
function keptFile() {
  var cache = process.env.XDG_CACHE_HOME;
  var home = cache || process.env.HOME;
  if (process.env.NODE_DISABLE_COMPILE_CACHE || !home || !isOurs(home)) return undefined;
  // Each command runs other parts of the program.
  var verb = /^[a-z]+$/.test(process.argv[2]) ? process.argv[2] : "other";
  var name = [verb, process.version, process.arch].join("-");
  return path.join(home, cache ? "" : ".cache", "sibling-services/compiled", name);
}

function isOurs(place) {
  try {
    var stat = typeof place === "number" ? fs.fstatSync(place) : fs.statSync(place);
    return stat.uid === process.getuid() && (stat.mode & WRITABLE_BY_OTHERS) === 0;
  } catch (_) {
    return false;
  }
}

/** The digest comes first: V8 does not look whether the code is whole and of this program, and crashes otherwise. */
function readKept(file, source) {
  var descriptor;
  try {
    descriptor = fs.openSync(file, "r");
    var bytes = isOurs(descriptor) ? fs.readFileSync(descriptor) : Buffer.alloc(0);
    var code = bytes.subarray(DIGEST_BYTES);
    return digestOf(source, code).equals(bytes.subarray(0, DIGEST_BYTES)) ? code : undefined;
  } catch (_) {
    return undefined;
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

function digestOf(source, code) {
  // Nodes of one version may be built differently.
  var node = process.versions.v8 + process.execPath;
  return require("crypto").createHash("sha256").update(node).update(source).update(code).digest();
}

function keepLater(script, file, source) {
  var timer = setTimeout(keep, KEEP_AFTER_MS);
  timer.unref();
  process.once("exit", keep);
  function keep() {
    clearTimeout(timer);
    process.removeListener("exit", keep);
    try {
      writeKept(file, script.createCachedData(), source);
    } catch (_) {
      // A disk may be full, a home read-only: then the next start takes as long as this one.
    }
  }
}

/** Other starts may read it, or write it too, at the same time. */
function writeKept(file, code, source) {
  var folder = path.dirname(file);
  fs.mkdirSync(folder, { recursive: true, mode: ONLY_OURS });
  if (!isOurs(folder)) return;
  var unfinished = file + "." + process.pid;
  fs.writeFileSync(unfinished, Buffer.concat([digestOf(source, code), code]), { mode: 384 });
  fs.renameSync(unfinished, file);
  var ages = fs.readdirSync(folder).map(function (name) {
    return { path: path.join(folder, name), writtenAt: fs.statSync(path.join(folder, name)).mtimeMs };
  });
  ages.sort(function (one, other) {
    return other.writtenAt - one.writtenAt;
  });
  ages.slice(MOST_KEPT).forEach(function (old) {
    fs.unlinkSync(old.path);
  });
}

if (Number(process.versions.node.split(".")[0]) >= OLDEST_MAJOR) {
  runProgram();
} else {
  console.error(
    "error: sibling-services needs Node " +
      OLDEST_MAJOR +
      " or newer, but this is Node " +
      process.versions.node,
  );
  process.exitCode = 125;
}
