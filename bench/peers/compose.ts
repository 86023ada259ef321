import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../test/bed/command.ts";
import type { Peer, Reached } from "./peer.ts";

/** As documentation writes them, but with an interval of a second instead of ten or thirty. */
const HEALTH = { postgres: ["CMD", "pg_isready"], redis: ["CMD", "redis-cli", "ping"] };

/** `docker compose up --wait`, then `down --volumes`, with health commands and fixed host ports. */
export function compose(program: string, dockerHost: string): Peer {
  return {
    name: "Compose, `up --wait`, 1 s interval",
    async start(servers) {
      const folder = await mkdtemp(join(tmpdir(), "bench-compose-"));
      const reached = await Promise.all(
        servers.map(
          async ({ kind }): Promise<Reached> => ({ kind, host: "127.0.0.1", port: await freePort() }),
        ),
      );
      const services = servers.map(({ name, kind, image }, at) => [
        name,
        {
          image,
          ports: [`127.0.0.1:${reached[at]?.port}:${kind === "postgres" ? 5432 : 6379}`],
          environment: kind === "postgres" ? { POSTGRES_PASSWORD: "secret", PGUSER: "postgres" } : {},
          healthcheck: { test: HEALTH[kind], interval: "1s", retries: 60 },
        },
      ]);
      await writeFile(
        join(folder, "compose.yaml"),
        JSON.stringify({ services: Object.fromEntries(services) }),
      );
      const run = (...words: string[]) =>
        runCommand(program, ["--file", join(folder, "compose.yaml"), "--project-name", "bench", ...words], {
          env: { ...process.env, DOCKER_HOST: dockerHost },
        });
      await run("up", "--detach", "--wait", "--quiet-pull");
      return {
        reached,
        async remove() {
          await run("down", "--volumes");
          await rm(folder, { recursive: true });
        },
      };
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
