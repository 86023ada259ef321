// Runs where the job runs, beside the action and without it: asks each route that it finds in a file over and over, and
// prints a line at the first answer over each, with the moment and the number of vain attempts before it.
import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const folder = process.argv[2] ?? "";
const PATIENCE_MS = 1_000;
const LONGEST_LIFE_MS = 110_000;
const dies = setTimeout(() => process.exit(1), LONGEST_LIFE_MS);

const STARTUP = Buffer.from("\0\0\0\x17\0\x03\0\0user\0postgres\0\0", "latin1");
STARTUP.writeUInt32BE(STARTUP.length);
/** What is sent, and the first byte of the answer of a server that takes clients. */
const DIALOGUE = {
  redis: { opening: "PING\r\n", answer: "+".charCodeAt(0) },
  postgres: { opening: STARTUP, answer: "R".charCodeAt(0) },
};

const begun = new Map();
while (!existsSync(join(folder, "stop"))) {
  const text = existsSync(join(folder, "routes")) ? readFileSync(join(folder, "routes"), "utf8") : "";
  for (const line of text.split("\n").slice(0, -1)) {
    if (!begun.has(line) && !isHopeless(line)) begun.set(line, askUntilAnswered(line));
  }
  await pause(5);
}
clearTimeout(dies);
process.exit(0);

/** Without a name server in reach such a question would keep this process's few threads busy for many seconds. */
function isHopeless(line) {
  const host = line.split(" ")[1];
  return /^host\..*\.internal$/.test(host) && addressInHostsFile(host) === undefined;
}

function addressInHostsFile(host) {
  const lines = readFileSync("/etc/hosts", "utf8").split("\n");
  return lines.map((line) => line.trim().split(/\s+/)).find((words) => words.slice(1).includes(host))?.[0];
}

async function askUntilAnswered(line) {
  const [service, host, port] = line.split(" ");
  const ip = addressInHostsFile(host) ?? host;
  let vainAttempts = 0;
  while (!(await isAnswered(DIALOGUE[service], ip, Number(port)))) {
    vainAttempts += 1;
    await pause(1);
  }
  console.log(`${line} ${Date.now()} ${vainAttempts}`);
}

function isAnswered({ opening, answer }, host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true, timeout: PATIENCE_MS });
    socket.once("connect", () => socket.write(opening));
    socket.once("data", (bytes) => {
      resolve(bytes[0] === answer);
      socket.destroy();
    });
    socket.once("timeout", () => socket.destroy());
    socket.once("error", () => {});
    socket.once("close", () => resolve(false));
  });
}
