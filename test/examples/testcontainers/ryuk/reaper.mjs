// Speaks the protocol of Testcontainers' reaper (moby-ryuk's README): a client sends filters such as `label=a%3Db`, is
// answered ACK, and keeps the connection; soon after it is gone, everything with these labels is removed.
import { request } from "node:http";
import { createServer } from "node:net";

const RECONNECTION_MS = 1_000;
const filters = new Set();
let clients = 0;

createServer((socket) => {
  clients += 1;
  let text = "";
  socket.on("data", (data) => {
    text += data;
    const lines = text.split("\n");
    text = lines.pop() ?? "";
    for (const line of lines) {
      filters.add(line.trim());
      socket.write("ACK\n");
    }
  });
  socket.on("error", () => {});
  socket.on("close", () => {
    clients -= 1;
    setTimeout(() => (clients === 0 ? reap() : undefined), RECONNECTION_MS);
  });
}).listen(8080, () => console.log("Started"));

async function reap() {
  for (const filter of filters) {
    const label = [...new URLSearchParams(filter)].map(([, value]) => value);
    const query = new URLSearchParams({ all: "true", filters: JSON.stringify({ label }) });
    for (const { Id, Labels } of await call("GET", `/containers/json?${query}`))
      if (Labels["org.testcontainers.ryuk"] !== "true")
        await call("DELETE", `/containers/${Id}?force=true&v=true`);
  }
  process.exit(0);
}

function call(method, path) {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: "/var/run/docker.sock", method, path, headers: { host: "docker" } });
    asked.on("error", reject);
    asked.on("response", async (answer) => {
      const text = (await answer.toArray()).join("");
      resolve(text === "" ? undefined : JSON.parse(text));
    });
    asked.end();
  });
}
