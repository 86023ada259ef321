import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Peer, Reached } from "./peer.ts";

/**
 * Testcontainers for Node in a process of its own, all containers at once. Without its reaper, whose image is not here:
 * that would only take longer.
 *
 * @param library the folder whose node_modules has it
 */
export function testcontainers(library: string, dockerHost: string): Peer {
  return {
    name: "Testcontainers for Node",
    async start(servers) {
      const { PATH, HOME } = process.env;
      const child = spawn(
        process.execPath,
        [join(import.meta.dirname, "testcontainers-start.mjs"), library, JSON.stringify(servers)],
        {
          env: { PATH, HOME, DOCKER_HOST: dockerHost, TESTCONTAINERS_RYUK_DISABLED: "true" },
          stdio: ["pipe", "pipe", "inherit"],
        },
      );
      const closed = once(child, "close");
      child.stdout.setEncoding("utf8");
      const [text] = await Promise.race([once(child.stdout, "data"), closed.then(() => ["[]"])]);
      const reached = JSON.parse(text as string) as Reached[];
      if (reached.length !== servers.length) throw new Error("Testcontainers did not start its containers");
      return {
        reached,
        async remove() {
          child.stdin.end();
          await closed;
        },
      };
    },
  };
}
