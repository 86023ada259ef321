import { readFileSync } from "node:fs";
import { perform } from "./perform.ts";

/** In a job: performs the operation of the file at the address, once; a failure ends the step. */
const [file = "", host = "", port = ""] = process.argv.slice(2);
await perform(JSON.parse(readFileSync(file, "utf8")), { host, port: Number(port) });
console.log("the first try succeeded");
process.exit();
