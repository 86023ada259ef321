// The test service: a TCP echo on port 7000 and HTTP on port 7001 (GET /health: 200 or 503; GET /: the
// names of its environment variables as JSON). Its environment decides how it behaves:
//
//   ECHO_BIND              address to listen on; default: all addresses
//   ECHO_LISTEN_AFTER_MS   listens on both ports only after this time; default 0
//   ECHO_HEALTHY_AFTER_MS  /health answers 503 until this time has passed since the start; default 0
//   ECHO_NEVER_HEALTHY=1   /health answers 503 for ever
//   ECHO_EXIT_AFTER_MS     ends by itself after this time ...
//   ECHO_EXIT_CODE         ... with this exit code; default 0
//   ECHO_LOG_LINES         prints this many numbered lines to standard output, and one to standard error
import { createServer as createHttpServer } from "node:http";
import { createServer as createTcpServer } from "node:net";

const env = process.env;
const startedAtMs = Date.now();

// A process with the id 1 ignores signals that it does not handle.
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => process.exit(0));
}

if (env.ECHO_LOG_LINES !== undefined) {
  for (let line = 1; line <= Number(env.ECHO_LOG_LINES); line += 1) console.log(`line ${line}`);
  console.error("a line on standard error");
}
if (env.ECHO_EXIT_AFTER_MS !== undefined) {
  setTimeout(() => process.exit(Number(env.ECHO_EXIT_CODE ?? 0)), Number(env.ECHO_EXIT_AFTER_MS));
}
setTimeout(listen, Number(env.ECHO_LISTEN_AFTER_MS ?? 0));

function listen() {
  const echo = createTcpServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.pipe(socket);
  });
  const http = createHttpServer((request, response) => {
    if (request.url === "/health") {
      response.writeHead(isHealthy() ? 200 : 503).end(isHealthy() ? "healthy\n" : "not healthy\n");
    } else {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(Object.keys(env).sort()));
    }
  });
  echo.listen({ port: 7000, host: env.ECHO_BIND }, () => console.log("echo on port 7000"));
  http.listen({ port: 7001, host: env.ECHO_BIND }, () => console.log("http on port 7001"));
}

function isHealthy() {
  const healthyAfterMs = Number(env.ECHO_HEALTHY_AFTER_MS ?? 0);
  return env.ECHO_NEVER_HEALTHY !== "1" && Date.now() - startedAtMs >= healthyAfterMs;
}
