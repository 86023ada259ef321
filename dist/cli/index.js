#!/usr/bin/env node
// What npm links as `sibling-services`. Nothing here is newer than ES5, so that an old Node gets as far as the sentence;
// the program itself is in the file beside this one, which also runs alone.
var OLDEST_MAJOR = 20;
var version = process.versions.node;

if (Number(version.split(".")[0]) >= OLDEST_MAJOR) {
  require("./sibling-services.js");
} else {
  console.error(
    "error: sibling-services needs Node " + OLDEST_MAJOR + " or newer, but this is Node " + version,
  );
  process.exitCode = 125;
}
