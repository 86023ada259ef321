// Ends the process that it is loaded into at a request to the API server, which KILL_AT names as JSON:
// {"moment": "sent" | "answered", "method": "POST", "path": "/pods\\?", "occurrence": 2}. `path` is a pattern for the path
// with its query; `answered` means that the head of the answer has come.
const https = require("node:https");

const { moment, method, path, occurrence = 1 } = JSON.parse(process.env.KILL_AT);
const pattern = new RegExp(path);
const events = moment === "sent" ? ["finish"] : ["response", "upgrade"];
const { request } = https;
let count = 0;
https.request = (...given) => {
  const sent = request(...given);
  const isMeant =
    sent.host === process.env.KUBERNETES_SERVICE_HOST && sent.method === method && pattern.test(sent.path);
  if (isMeant) count += 1;
  if (isMeant && count === occurrence)
    for (const event of events) sent.on(event, () => process.kill(process.pid, "SIGKILL"));
  return sent;
};
