// A test of a project that uses Testcontainers: starts a Redis, asks it, and leaves its removal to the reaper.

import { createRequire } from "node:module";
import { connect } from "node:net";

/** Testcontainers lies in a folder of its own. */
const load = createRequire(`${process.env.TESTCONTAINERS_LIBRARY}/package.json`);
const { GenericContainer, Wait } = load("testcontainers");

// Its own look at the port needs programs that the bed's image lacks.
const redis = await new GenericContainer("redis:7")
  .withExposedPorts(6379)
  .withWaitStrategy(Wait.forLogMessage(/Ready to accept connections/))
  .start();
const [host, port] = [redis.getHost(), redis.getMappedPort(6379)];
console.log(`TESTCONTAINERS_HOST: ${host} answers ${await ask(host, port, "PING\r\n")}`);
process.exit(0);

/** The answer, without its end of line. */
function ask(host: string, port: number, question: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port }, () => socket.write(question));
    socket.once("data", (answer) => {
      socket.destroy();
      resolve(answer.toString().trim());
    });
    socket.once("error", reject);
  });
}
