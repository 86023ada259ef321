import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { aJob } from "../integration/job.ts";
import { ClientProcess } from "./clients/client-process.ts";
import { coldStart, waysOf } from "./cold-start.ts";
import { noteTried } from "./note-tried.ts";
import { allServers } from "./servers/all-servers.ts";
import { loadServer } from "./servers/load-server.ts";

const { dockerHost } = inject("bed");
const docker = connectDaemon(dockerHost);
const job = aJob();
/** Of each server in each way. */
const starts = Number(process.env.SIBLING_SERVICES_STARTS ?? 10);

describe.each(allServers)("$title, $version", (server) => {
  const lagsMs: number[] = [];
  let image: AsyncDisposable | undefined;
  let clients: ClientProcess;

  beforeAll(async () => {
    clients = await ClientProcess.start();
    image = await loadServer(docker, server, (line) => console.log(`test bed: ${line}`));
  }, 1_200_000);

  afterAll(async () => {
    clients[Symbol.dispose]();
    await image?.[Symbol.asyncDispose]();
  });

  test.each(waysOf(server))(
    "$name: a client's first try succeeds",
    async (way) => {
      const early: string[] = [];
      const ofThisWayMs: number[] = [];
      for (let start = 0; start < starts; start += 1) {
        const { main, ...came } = await coldStart(server, way, { job, docker, clients });
        if (way.healthCommand !== undefined) expect(main.output).toContain("asks the same, so it is not run");
        if (came.early !== undefined) early.push(came.early);
        ofThisWayMs.push(came.lagMs);
        console.log(
          `${server.title} ${server.version} ${way.name}: lag ${came.lagMs.toFixed(0)} ms, main's end ${came.endLagMs.toFixed(0)} ms`,
        );
        await job.stop(main);
      }
      expect(early).toEqual([]);
      lagsMs.push(...ofThisWayMs);
      await noteTried(server, lagsMs);
    },
    7_200_000,
  );
});
