// A bare start: node:http, the first call, and nothing else.
const http = require("node:http");

const socketPath = process.env.DOCKER_HOST.replace("unix://", "");
http
  .request({ socketPath, path: "/version" }, (answer) => answer.resume())
  .on("error", () => {})
  .end();
