// Stands where docker-modem loads `readable-stream`, a copy of Node's streams for Nodes and browsers that lack them.
module.exports = require("node:stream");
