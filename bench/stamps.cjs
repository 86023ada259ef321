// Loaded into main: notes what it sends to the API server, and when it calls a service ready.
const https = require("node:https");
const { writeFileSync } = require("node:fs");

const { request } = https;
const { write } = process.stdout;
const noted = { requests: 0, posted: [], readyAtMs: {} };

https.request = (options, ...rest) => {
  const sent = request(options, ...rest);
  if (options.host !== process.env.KUBERNETES_SERVICE_HOST) return sent;
  noted.requests += 1;
  const [, kind] = options.method === "POST" ? (options.path.match(/\/(pods|secrets)(?:\?|$)/) ?? []) : [];
  const { end } = sent;
  sent.end = (body, ...more) => {
    if (kind !== undefined) noted.posted.push({ kind, body, atMs: performance.now() });
    return end.call(sent, body, ...more);
  };
  return sent;
};
process.stdout.write = (text, ...rest) => {
  for (const [, name] of String(text).matchAll(/(\w+): +ready after/g))
    noted.readyAtMs[name] = performance.now();
  return write.call(process.stdout, text, ...rest);
};
process.on("exit", () => writeFileSync(process.env.STAMPS, JSON.stringify(noted)));
