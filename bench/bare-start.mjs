// The limit of a start: create, start, and ask Postgres over its own protocol without a pause until it serves.
// Prints the container's id.
import net from "node:net";
import { call } from "./bare-engine.mjs";

const [image] = process.argv.slice(2);
const { Id } = await call("POST", "/containers/create", { Image: image, Env: ["POSTGRES_PASSWORD=secret"] });
await call("POST", `/containers/${Id}/start`);
const { NetworkSettings } = await call("GET", `/containers/${Id}/json`);
const { IPAddress } = Object.values(NetworkSettings.Networks)[0];
while (!(await serves(IPAddress))) {}
console.log(Id);

/** A start-up message for user and database postgres (PostgreSQL documentation, 55.7); `R` asks for a password. */
function serves(host) {
  const { promise, resolve } = Promise.withResolvers();
  const parameters = Buffer.from("user\0postgres\0database\0postgres\0\0");
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + parameters.length, 0);
  head.writeInt32BE(196_608, 4);
  const socket = net.connect(5432, host, () => socket.write(Buffer.concat([head, parameters])));
  socket.on("data", (answer) => {
    resolve(answer[0] === "R".charCodeAt(0));
    socket.destroy();
  });
  socket.on("error", () => resolve(false));
  socket.on("close", () => resolve(false));
  return promise;
}
