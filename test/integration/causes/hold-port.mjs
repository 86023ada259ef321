// A program that has a host port: `node hold-port.mjs 15432`.
import { createServer } from "node:net";

createServer().listen(Number(process.argv[2]), "0.0.0.0", () => console.log("listening"));
