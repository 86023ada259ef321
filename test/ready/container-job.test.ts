import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { aWorkflow, start } from "../runner-jobs/a-workflow.ts";
import { installClients } from "./clients/install-clients.ts";
import { servicesOf, startsInAll, waysOf } from "./cold-start.ts";
import { noteTried } from "./note-tried.ts";
import { allServers } from "./servers/all-servers.ts";
import { loadServer } from "./servers/load-server.ts";

const docker = connectDaemon(inject("bed").dockerHost);
const run = aWorkflow();
/** Those that most jobs have, and those that tell their clients where to go on. */
const MAIN = /^(postgres:15|mysql|redis|nats|nginx|mosquitto)|\/(mariadb|rabbitmq|kafka|openldap):/;
const IN_CONTAINER = /, in a job container$/;
const CLIENT = ["operation.ts", "perform.ts", "raw-operations.ts", "try-once.ts"];

describe.each(
  allServers.filter((server) => MAIN.test(server.image) && startsInAll(server, IN_CONTAINER) > 0),
)("$title, $version, in a job container", (server) => {
  let image: AsyncDisposable | undefined;
  let workspace: string;

  beforeAll(async () => {
    image = await loadServer(docker, server, (line) => console.log(`test bed: ${line}`));
    workspace = await mkdtemp(join(tmpdir(), "sibling-services-clients-"));
    await cp(await installClients(), workspace, { recursive: true });
    for (const file of CLIENT) await cp(join(import.meta.dirname, "clients", file), join(workspace, file));
    await writeFile(join(workspace, "operation.json"), JSON.stringify(server.operation));
  }, 1_200_000);

  afterAll(async () => {
    await rm(workspace, { recursive: true, force: true });
    await image?.[Symbol.asyncDispose]();
  });

  const ways = waysOf(server).filter(({ isScripted }) => !isScripted);
  const starts = Math.ceil(startsInAll(server, IN_CONTAINER) / ways.length);
  test.each(ways)(
    "$name: a client's first try succeeds",
    async (way) => {
      // In a job container nobody declares ports.
      const services = servicesOf({ ...server, ports: [] }, way);
      const address =
        "$" + "{{ steps.services.outputs.server-host }} $" + "{{ steps.services.outputs.server-port }}";
      const client = `
- run: node try-once.ts operation.json ${address}
  env: { CLIENTS: . }`.trim();
      for (let coldStarts = 1; coldStarts <= starts; coldStarts += 1) {
        const job = await run("container: node:24-slim", `${start(services)}\n${client}`, { workspace });
        expect(job.conclusion, job.log).toBe("success");
        expect(job.log).toContain("the first try succeeded");
        await noteTried(server, { way: `${way.name}, in a job container`, isEarly: false, lagsMs: [] });
      }
    },
    7_200_000,
  );
});
