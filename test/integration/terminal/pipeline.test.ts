import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { connectDaemon } from "../../bed/daemon.ts";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { aFolder, dockerHost, folders, images, REDIS } from "./a-folder.ts";

expectNothingLeft(dockerHost);

const docker = connectDaemon(dockerHost);
const cli = join(import.meta.dirname, "../../../dist/cli");
const socket = dockerHost.replace(/^unix:\/\//, "");

/** Asks the Redis of the environment, and prints its answer. */
const PING = `node -e 'require("node:net").connect(process.env.SIBLING_REDIS_PORT, process.env.SIBLING_REDIS_HOST)
  .end("PING\\r\\n").on("data", (text) => process.stdout.write(text))'`;

let name = "";
beforeEach(async () => {
  name = `wp_${randomBytes(4).toString("hex")}_default`;
  await docker.createNetwork({ Name: name });
  await docker.createVolume({ Name: name });
});
afterEach(() => {
  for (const folder of folders.splice(0)) folder[Symbol.dispose]();
});

/** A step as Woodpecker runs it: a container of its own, on the default bridge and on the pipeline's network. */
async function step(script: string): Promise<{ readonly exitCode: number; readonly log: string }> {
  const container = await docker.createContainer({
    Image: images.job,
    Entrypoint: ["sh", "-ec"],
    Cmd: [script],
    Tty: true,
    WorkingDir: "/woodpecker/src",
    Env: [
      "CI=woodpecker",
      "CI_REPO=shop/shop",
      `CI_PIPELINE_NUMBER=${name}`,
      "CI_WORKFLOW_NAME=test",
      `REDIS=${REDIS}`,
    ],
    HostConfig: {
      Binds: [`${socket}:/var/run/docker.sock`, `${cli}:/cli:ro`, `${name}:/woodpecker/src`],
      NetworkMode: "bridge",
    },
  });
  try {
    await docker.getNetwork(name).connect({ Container: container.id });
    await container.start();
    const { StatusCode } = await container.wait();
    return { exitCode: StatusCode, log: String(await container.logs({ stdout: true, stderr: true })) };
  } finally {
    await container.remove({ force: true, v: true });
  }
}

/** As the agent does it at the end; whether the network could be removed. */
async function endPipeline(): Promise<boolean> {
  await docker.getVolume(name).remove();
  return docker
    .getNetwork(name)
    .remove()
    .then(
      () => true,
      () => false,
    );
}

const UP = 'printf "%s" "$REDIS" > services.yml; node /cli/index.js up --format sh > services.env';

test("services of up serve later steps of a pipeline whose steps are containers, until down", async () => {
  const up = await step(UP);
  expect(up.exitCode, up.log).toBe(0);
  // Between two steps, no container of the pipeline runs.
  expect((await aFolder("").run(["sweep"])).stderr).not.toContain("removed");
  const tested = await step(`. ./services.env; ${PING}`);
  expect(tested.log.trim()).toBe("+PONG");
  expect((await step("node /cli/index.js down")).exitCode).toBe(0);
  expect(await endPipeline()).toBe(true);
});

test("without down they go once the pipeline's volume is gone, with the network that they kept", async () => {
  expect((await step(UP)).exitCode).toBe(0);
  expect(await endPipeline()).toBe(false);
  expect((await aFolder("").run(["sweep"])).stderr).toContain("its pipeline is gone");
});
