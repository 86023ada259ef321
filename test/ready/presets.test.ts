import { afterAll, beforeAll, describe, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { aJob } from "../integration/job.ts";
import { ClientProcess } from "./clients/client-process.ts";
import { startsInAll, waysOf } from "./cold-start.ts";
import { allServers } from "./servers/all-servers.ts";
import { loadServer } from "./servers/load-server.ts";
import { startAgainAndAgain } from "./start-again-and-again.ts";

const { dockerHost } = inject("bed");
const docker = connectDaemon(dockerHost);
const job = aJob();
const ANY_WAY = /./;

describe.each(allServers.filter((server) => startsInAll(server, ANY_WAY) > 0))(
  "$title, $version",
  (server) => {
    const ways = waysOf(server);
    const starts = Math.ceil(startsInAll(server, ANY_WAY) / ways.length);
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

    test.each(ways)(
      "$name: a client's first try succeeds",
      (way) => startAgainAndAgain(server, way, { starts, scene: { job, docker, clients } }),
      7_200_000,
    );
  },
);
