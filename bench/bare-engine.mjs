// The least that any program needs to speak to the daemon: node:http and nothing else.
import http from "node:http";

const socketPath = process.env.DOCKER_HOST.replace("unix://", "");

export function call(method, path, body) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers =
    text === undefined
      ? {}
      : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) };
  const request = http.request({ socketPath, path, method, headers }, (response) => {
    let answer = "";
    response.setEncoding("utf8").on("data", (chunk) => {
      answer += chunk;
    });
    response.on("end", () => resolve(answer === "" ? undefined : JSON.parse(answer)));
  });
  request.on("error", reject);
  request.end(text);
  return promise;
}
