import { randomBytes } from "node:crypto";
import { expect, inject, test } from "vitest";
import { type Checkout, checkOut } from "./checkout.ts";
import { AT_THEIR_OWN_PORTS, type CiJob, describeBed } from "./describe-bed.ts";
import { dockerCli } from "./docker-cli.ts";
import { yamlWith } from "./recipe.ts";

const agentImage = inject("agentImage");

interface Agent {
  readonly folder: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Networks of a step besides that of the pipeline. */
  readonly alsoOn: readonly string[];
  /** How the commands get into the container. */
  readonly entrypoint: (script: string) => { readonly script: string; readonly command: string };
}

const woodpecker: Agent = {
  folder: "/woodpecker/src",
  variables: {
    CI: "woodpecker",
    CI_SYSTEM_NAME: "woodpecker",
    CI_REPO: "shop/shop",
    CI_PIPELINE_NUMBER: "7",
    CI_STEP_NAME: "test",
    CI_WORKSPACE: "/woodpecker/src",
  },
  alsoOn: ["bridge"],
  entrypoint: (script) => ({
    script: `CI_SCRIPT=${Buffer.from(script).toString("base64")}`,
    command: "echo $CI_SCRIPT | base64 -d | /bin/sh -e",
  }),
};

const drone: Agent = {
  folder: "/drone/src",
  variables: {
    CI: "true",
    DRONE: "true",
    DRONE_REPO: "shop/shop",
    DRONE_BUILD_NUMBER: "7",
    DRONE_STAGE_NAME: "test",
    DRONE_STEP_NAME: "test",
    DRONE_WORKSPACE: "/drone/src",
  },
  alsoOn: [],
  entrypoint: (script) => ({
    script: `DRONE_SCRIPT=${script}`,
    command: 'echo "$DRONE_SCRIPT" | /bin/sh -e',
  }),
};

interface Pipeline extends CiJob {
  kill(): Promise<unknown>;
}

/** A pipeline of one step: a network and a volume of its own, and a container for the step. */
async function startPipeline(
  checkout: Checkout,
  agent: Agent,
  commands: readonly string[],
): Promise<Pipeline> {
  const docker = await dockerCli();
  const name = `pipeline-${randomBytes(4).toString("hex")}`;
  await docker.run("network", "create", name);
  await docker.run("volume", "create", name);
  const { script, command } = agent.entrypoint(commands.join("\n"));
  const given = Object.entries(agent.variables).flatMap(([key, value]) => ["--env", `${key}=${value}`]);
  const [first = name, ...others] = [...agent.alsoOn, name];
  const id = await docker.run(
    ...["create", "--network", first, "--volume", `${name}:${agent.folder}`, "--workdir", agent.folder],
    ...[
      ...docker.withSocket,
      ...given,
      "--env",
      script,
      "--entrypoint",
      "/bin/sh",
      agentImage,
      "-c",
      command,
    ],
  );
  for (const network of others) await docker.run("network", "connect", "--alias", "test", network, id);
  await docker.run("cp", `${checkout.folder}/.`, `${id}:${agent.folder}`);
  const program = docker.start("start", "--attach", id);
  return {
    ...program,
    kill: () => docker.run("kill", id),
    [Symbol.asyncDispose]: async () => {
      await docker.run("rm", "-f", "-v", id);
      // Fails if anything of ours is still on it, as it would for the system's agent.
      await docker.run("network", "rm", name);
      await docker.run("volume", "rm", name);
    },
  };
}

describe("Woodpecker", woodpecker, ".woodpecker.yaml");
describe("Drone", drone, ".drone.yml");

function describe(title: string, agent: Agent, file: string): void {
  const [step] = yamlWith("woodpecker-drone.md", `# ${file}`).steps;
  describeBed<Pipeline>(`${title}: a container for each step`, {
    start: (checkout) => startPipeline(checkout, agent, step.commands),
    host: AT_THEIR_OWN_PORTS,
    cancels: [{ title: "the step is killed", cancel: (job) => job.kill(), removedBy: "the next job" }],
  });
}

test("up says that its services end with the step", async () => {
  using checkout = await checkOut(inject("bed").images);
  const commands = ["sibling-services up --only redis", "sibling-services down"];
  await using job = await startPipeline(checkout, woodpecker, commands);
  expect(await job.ended, job.log()).toBe(0);
  expect(job.log()).toMatch(/^warning: each step of Woodpecker is a container of its own/m);
});
