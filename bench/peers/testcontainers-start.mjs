// Starts servers with Testcontainers, prints where they are, and stops them when its input ends.

import { createRequire } from "node:module";
import { join } from "node:path";

const [, , library, servers] = process.argv;
const { GenericContainer, Wait } = createRequire(join(library, "package.json"))("testcontainers");

/** The conditions of its own modules for both servers. */
const containers = await Promise.all(
  JSON.parse(servers).map(({ kind, image }) =>
    kind === "postgres"
      ? new GenericContainer(image)
          .withEnvironment({ POSTGRES_PASSWORD: "secret" })
          .withExposedPorts(5432)
          .withWaitStrategy(Wait.forLogMessage(/database system is ready to accept connections/, 2))
          .start()
      : new GenericContainer(image)
          .withExposedPorts(6379)
          .withWaitStrategy(Wait.forLogMessage(/Ready to accept connections/))
          .start(),
  ),
);
const reached = JSON.parse(servers).map(({ kind }, at) => ({
  kind,
  host: containers[at].getHost(),
  port: containers[at].getFirstMappedPort(),
}));
console.log(JSON.stringify(reached));
for await (const _ of process.stdin);
await Promise.all(containers.map((container) => container.stop()));
