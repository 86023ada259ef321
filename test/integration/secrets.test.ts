import { expect, inject, test } from "vitest";
import { parseDockerHost } from "../../src/backend/docker/daemon/docker-host.ts";
import { connectEngine } from "../../src/backend/docker/engine-api/connect-engine.ts";
import { startEmptyRegistry } from "../registry/empty-registry.ts";
import { aJob } from "./job.ts";

const { dockerHost, images } = inject("bed");
const job = aJob();
const CANARY = "canary-6f1d2c";

test("what stands in env is in no log, summary, state, label or name", async () => {
  const main = await job.start(`
postgres:
  image: ${images.postgres}
  env: { POSTGRES_PASSWORD: ${CANARY} }
  ports: [5432]
  options: -e OTHER=${CANARY} --health-cmd "test ${CANARY} = ${CANARY}"
`);
  expect(main.exitCode).toBe(0);
  const containers = await connectEngine(parseDockerHost(dockerHost, "the test bed")).containers.list({
    "sibling-services.session": "",
  });
  const post = await job.stop(main, { logs: "never" });
  const seen = [
    main.output,
    post.output,
    main.summary,
    JSON.stringify(main.state),
    JSON.stringify(containers),
  ];
  for (const text of seen) expect(text).not.toContain(CANARY);
  expect(main.outputs["postgres-url"]).toContain(CANARY);
});

test("a registry's password is masked before anything else is printed, and never printed", async () => {
  await using registry = await startEmptyRegistry();
  const main = await job.start(`
app:
  image: ${registry.host}/app:1
  credentials: { username: octocat, password: ${CANARY} }
`);
  const lines = main.output.split("\n").filter((line) => line.includes(CANARY));
  expect(lines).toEqual([`::add-mask::${CANARY}`]);
  expect(main.output.startsWith(lines[0] ?? "")).toBe(true);
  expect(JSON.stringify(main.state)).not.toContain(CANARY);
});
