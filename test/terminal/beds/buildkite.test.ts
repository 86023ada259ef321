import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import { buildkiteAgent } from "../../bed/ci/programs.ts";
import type { Checkout } from "./checkout.ts";
import { AT_THEIR_OWN_PORTS, type CiJob, describeBed } from "./describe-bed.ts";
import { dockerCli } from "./docker-cli.ts";
import { makeRepository } from "./git.ts";
import { blocksOf, yamlWith } from "./recipe.ts";

const agentImage = inject("agentImage");
const say = (line: string) => console.log(`test bed: ${line}`);

/** Answers the only question that the agent asks of its server in such a job, and becomes the agent. */
const START = `
node -e 'require("node:http").createServer((_, answer) => answer.end("{\\"exists\\":true}")).listen(7070)' &
exec buildkite-agent bootstrap
`;

interface BuildkiteJob extends CiJob {
  signal(name: string): Promise<unknown>;
}

async function startJob(checkout: Checkout, command: string): Promise<BuildkiteJob> {
  const docker = await dockerCli();
  await makeRepository(checkout.folder, docker.environment);
  const variables = {
    BUILDKITE: "true",
    BUILDKITE_COMMAND: command,
    BUILDKITE_JOB_ID: "0190-7",
    BUILDKITE_BUILD_ID: "0190-6",
    BUILDKITE_AGENT_NAME: "agent-1",
    BUILDKITE_PIPELINE_SLUG: "shop",
    BUILDKITE_ORGANIZATION_SLUG: "shop",
    BUILDKITE_PIPELINE_PROVIDER: "git",
    BUILDKITE_AGENT_ACCESS_TOKEN: "none",
    BUILDKITE_AGENT_ENDPOINT: "http://127.0.0.1:7070",
    BUILDKITE_REPO: "/repository",
    BUILDKITE_COMMIT: "HEAD",
    BUILDKITE_BRANCH: "main",
    BUILDKITE_BUILD_PATH: "/var/lib/buildkite/builds",
    BUILDKITE_SHELL: "/bin/bash -e -c",
    BUILDKITE_SSH_KEYSCAN: "false",
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "safe.directory",
    GIT_CONFIG_VALUE_0: "*",
  };
  const given = Object.entries(variables).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  const mounts = [
    ...["--volume", `${checkout.folder}:/repository:ro`],
    ...["--volume", `${await buildkiteAgent(say)}:/usr/local/bin/buildkite-agent:ro`],
  ];
  const id = await docker.run(
    ...["create", ...docker.withSocket, ...mounts, ...given, agentImage, "bash", "-c", START],
  );
  return {
    ...docker.start("start", "--attach", id),
    signal: (name) => docker.run("kill", "--signal", name, id),
    [Symbol.asyncDispose]: async () => void (await docker.run("rm", "-f", "-v", id)),
  };
}

const [{ command }] = yamlWith("buildkite.md", "pipeline.yml").steps;

describeBed<BuildkiteJob>("Buildkite: an agent in a container", {
  start: (checkout) => startJob(checkout, command),
  host: AT_THEIR_OWN_PORTS,
  cancels: [
    { title: "cancelled (TERM)", cancel: (job) => job.signal("TERM"), removedBy: "the program" },
    { title: "the agent is killed", cancel: (job) => job.signal("KILL"), removedBy: "the next job" },
  ],
});

describeBed<BuildkiteJob>("Buildkite: services of all commands, by hooks", {
  start: (checkout) => {
    for (const block of blocksOf("buildkite.md", "sh")) {
      const [, path = ""] = block.match(/^# (\S+)/) ?? [];
      mkdirSync(dirname(join(checkout.folder, path)), { recursive: true });
      writeFileSync(join(checkout.folder, path), block);
    }
    return startJob(checkout, "npm test");
  },
  host: AT_THEIR_OWN_PORTS,
  cancels: [{ title: "cancelled (TERM)", cancel: (job) => job.signal("TERM"), removedBy: "the program" }],
});
