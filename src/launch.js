// The first file that the runner's Node reads, whichever Node that is: nothing here is newer than ES5, so that an old
// one gets as far as the sentence. The step itself is in the file beside this one.
var OLDEST_MAJOR = 20;
var version = process.versions.node;

if (Number(version.split(".")[0]) >= OLDEST_MAJOR) {
  require("./step.js");
} else {
  // Post must not fail a job: nothing was started that it could remove.
  var isPost = require("path").basename(__dirname) === "post";
  var sentence =
    "sibling-services needs Node " +
    OLDEST_MAJOR +
    " or newer, but this runner starts it with Node " +
    version;
  var hint =
    "Update the runner; if it starts actions with the Node of the job's image, use an image with Node " +
    OLDEST_MAJOR +
    " or newer.";
  console.log(isPost ? sentence : "::error::" + sentence + "%0AHint: " + hint);
  process.exitCode = isPost ? 0 : 1;
}
