import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { jobRecipe } from "../bed/images/home-made/job/recipe.ts";
import { buildTestService, shellLessService } from "../bed/images/test-services/build-test-service.ts";
import { debianDocker } from "./bed/debian-docker.ts";
import { onThisMachine, runStep } from "./bed/job.ts";
import { loadImages } from "./bed/load-images.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { stop } from "./bed/reach.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";
import { laySlowLine, type SlowLine } from "./bed/slow-line.ts";

/** The service begins to listen that long after its container runs; until then docker-proxy alone accepts. */
const LATE_MS = 2_000;
/** Each way: docker-proxy's close comes 80 ms after its accept. */
const DELAY_MS = 40;

describe("a remote daemon at the end of a slow line", () => {
  let host: Namespace;
  let daemon: SecondDaemon;
  let line: SlowLine;
  beforeAll(async () => {
    host = await makeNamespace();
    // With a firewall the kernel forwards what comes from outside, and docker-proxy never sees it.
    const options = ["--host=tcp://0.0.0.0:2375", "--iptables=false"];
    daemon = await startSecondDaemon(debianDocker, host.enter, options);
    await loadImages(daemon.dockerHost, [jobRecipe]);
    await buildTestService(connectDaemon(daemon.dockerHost), shellLessService, "1", console.log);
    line = await laySlowLine(host, DELAY_MS);
  }, 180_000);
  afterAll(async () => {
    await line?.[Symbol.asyncDispose]();
    await daemon?.[Symbol.asyncDispose]();
    await host?.[Symbol.asyncDispose]();
  }, 60_000);

  test("docker-proxy's accept does not count, though its close is long on its way", async () => {
    const place = onThisMachine();
    const environment = { DOCKER_HOST: `tcp://${line.address}:2375` };
    // Nothing in its image can tell whether it listens.
    const services = `late: { image: "${shellLessService.name}", ports: ["7000"], options: --no-healthcheck, env: { ECHO_LISTEN_AFTER_MS: ${LATE_MS} } }`;
    const main = await runStep("main", place, { inputs: { services }, environment });
    const readyAfter = main.output.match(/late: ready after (\S+) s (.*)/);
    await stop(place, main, { environment });
    expect(main.exitCode, main.output).toBe(0);
    console.log(`bed: a slow line | ready after ${readyAfter?.[1]} s ${readyAfter?.[2]}`);
    expect(Number(readyAfter?.[1])).toBeGreaterThanOrEqual(LATE_MS / 1_000);
  });
});
