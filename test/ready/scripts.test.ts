import { expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { aJob } from "../integration/job.ts";
import { ClientProcess } from "./clients/client-process.ts";
import { waysOf } from "./cold-start.ts";
import { allServers } from "./servers/all-servers.ts";
import { loadServer } from "./servers/load-server.ts";
import type { TriedServer } from "./servers/tried-server.ts";
import { startAgainAndAgain } from "./start-again-and-again.ts";

const docker = connectDaemon(inject("bed").dockerHost);
const job = aJob();
const starts = Number(process.env.SIBLING_SERVICES_SCRIPTED_STARTS ?? 20);
/** Their clients fail in the gap between the server that initialises and the one that serves. */
const TWO_PHASES = /^postgres:15|\/mariadb:/;

async function startWithScript(server: TriedServer): Promise<void> {
  const way = waysOf(server).find(({ isScripted }) => isScripted) ?? expect.fail("it takes no script");
  await using _image = await loadServer(docker, server, (line) => console.log(`test bed: ${line}`));
  using clients = await ClientProcess.start();
  await startAgainAndAgain(server, way, { starts, scene: { job, docker, clients } });
}

// At the same time, because the scripts sleep most of it.
test("with a script of three seconds, PostgreSQL and MariaDB are never ready too early", async () => {
  const servers = allServers.filter(({ image }) => TWO_PHASES.test(image));
  expect(servers).toHaveLength(2);
  const outcomes = await Promise.allSettled(servers.map(startWithScript));
  expect(outcomes).toEqual(servers.map(() => ({ status: "fulfilled", value: undefined })));
}, 14_400_000);
