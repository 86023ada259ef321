// Ends the process that it is loaded into, at a request to the API server: KILL_AT=3-sent before its answer has come,
// KILL_AT=3-answered when it has.
const https = require("node:https");

const [number, moment] = (process.env.KILL_AT ?? "0-sent").split("-");
const event = moment === "sent" ? "finish" : "response";
const { request } = https;
let count = 0;
https.request = (...given) => {
  const sent = request(...given);
  count += 1;
  if (count === Number(number)) sent.on(event, () => process.kill(process.pid, "SIGKILL"));
  return sent;
};
