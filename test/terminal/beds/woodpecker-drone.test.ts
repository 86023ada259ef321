import { randomBytes } from "node:crypto";
import { describe, expect, inject, test } from "vitest";
import { expectNothingLeft } from "../../bed/expect-nothing-left.ts";
import { type Checkout, checkOut } from "./checkout.ts";
import { AT_THEIR_OWN_PORTS, type CiJob, describeBed } from "./describe-bed.ts";
import { dockerCli } from "./docker-cli.ts";
import { yamlWith } from "./recipe.ts";

const agentImage = inject("agentImage");

interface Agent {
  readonly folder: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The name of a pipeline's network and volume. */
  readonly nameOf: (digits: string) => string;
  readonly variablesOf: (name: string) => Readonly<Record<string, string>>;
  /** The networks of a step. */
  readonly networks: (pipelines: string) => readonly [string, ...string[]];
  /** How the commands get into the container. */
  readonly entrypoint: (script: string) => { readonly script: string; readonly command: string };
}

const woodpecker: Agent = {
  folder: "/woodpecker/src",
  variables: {
    CI: "woodpecker",
    CI_SYSTEM_NAME: "woodpecker",
    CI_REPO: "shop/shop",
    CI_WORKFLOW_NAME: "test",
    CI_WORKFLOW_NUMBER: "1",
    CI_STEP_NAME: "test",
    CI_WORKSPACE: "/woodpecker/src",
  },
  nameOf: (digits) => `wp_${digits}_default`,
  variablesOf: (name) => ({ CI_PIPELINE_NUMBER: String(Number.parseInt(name.slice(3), 16)) }),
  networks: (pipelines) => ["bridge", pipelines],
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
    DRONE_STAGE_NAME: "test",
    DRONE_STAGE_NUMBER: "1",
    DRONE_STEP_NAME: "test",
    DRONE_WORKSPACE: "/drone/src",
  },
  nameOf: (digits) => `drone-${digits}`,
  variablesOf: (name) => ({
    DRONE_BUILD_NUMBER: String(Number.parseInt(name.slice(6), 16)),
    DRONE_DOCKER_NETWORK_ID: name,
    DRONE_DOCKER_VOLUME_ID: name,
  }),
  networks: (pipelines) => [pipelines],
  entrypoint: (script) => ({
    script: `DRONE_SCRIPT=${script}`,
    command: 'echo "$DRONE_SCRIPT" | /bin/sh -e',
  }),
};

interface Step extends CiJob {
  kill(): Promise<unknown>;
}

/** What an agent makes for a pipeline, and removes once its steps have ended. */
interface Pipeline {
  readonly name: string;
  /** Starts the container of a step, and waits until it has ended. */
  step(commands: readonly string[]): Promise<{ readonly exitCode: number; readonly log: string }>;
  start(commands: readonly string[]): Promise<Step>;
  /** As both agents do it: the volume, then the network, whose removal fails if anything is on it. */
  end(): Promise<"removed" | "network left">;
}

async function startPipeline(checkout: Checkout, agent: Agent): Promise<Pipeline> {
  const docker = await dockerCli();
  const name = agent.nameOf(randomBytes(4).toString("hex"));
  await docker.run("network", "create", name);
  await docker.run("volume", "create", name);
  const variables = { ...agent.variables, ...agent.variablesOf(name) };
  const given = Object.entries(variables).flatMap(([key, value]) => ["--env", `${key}=${value}`]);
  const start = async (commands: readonly string[]): Promise<Step> => {
    const { script, command } = agent.entrypoint(commands.join("\n"));
    const [first, ...others] = agent.networks(name);
    const where = ["--network", first, "--volume", `${name}:${agent.folder}`, "--workdir", agent.folder];
    const what = [...docker.withSocket, ...given, "--env", script, "--entrypoint", "/bin/sh", agentImage];
    const id = await docker.run("create", ...where, ...what, "-c", command);
    for (const network of others) await docker.run("network", "connect", "--alias", "test", network, id);
    await docker.run("cp", `${checkout.folder}/.`, `${id}:${agent.folder}`);
    return {
      ...docker.start("start", "--attach", id),
      kill: () => docker.run("kill", id),
      [Symbol.asyncDispose]: async () => void (await docker.run("rm", "-f", "-v", id)),
    };
  };
  return {
    name,
    start,
    async step(commands) {
      await using step = await start(commands);
      return { exitCode: await step.ended, log: step.log() };
    },
    async end() {
      await docker.run("volume", "rm", name);
      return docker.run("network", "rm", name).then(
        () => "removed",
        () => "network left",
      );
    },
  };
}

/** A pipeline of one step, which leaves nothing of ours on its network. */
async function startOneStep(checkout: Checkout, agent: Agent, commands: readonly string[]): Promise<Step> {
  const pipeline = await startPipeline(checkout, agent);
  const step = await pipeline.start(commands);
  return {
    ...step,
    [Symbol.asyncDispose]: async () => {
      await step[Symbol.asyncDispose]();
      expect(await pipeline.end()).toBe("removed");
    },
  };
}

describeOneStep("Woodpecker", woodpecker, ".woodpecker.yaml of Woodpecker");
describeOneStep("Drone", drone, ".drone.yml of Drone");

function describeOneStep(title: string, agent: Agent, file: string): void {
  const [step] = yamlWith("woodpecker-drone.md", `# ${file}\n`).steps;
  describeBed<Step>(`${title}: a container for each step`, {
    start: (checkout) => startOneStep(checkout, agent, step.commands),
    host: AT_THEIR_OWN_PORTS,
    cancels: [{ title: "the step is killed", cancel: (job) => job.kill(), removedBy: "the next job" }],
  });
}

describeSteps("Woodpecker", woodpecker, ".woodpecker.yaml of Woodpecker");
describeSteps("Drone", drone, ".drone.yml of Drone");

function describeSteps(title: string, agent: Agent, file: string): void {
  const { dockerHost, images } = inject("bed");
  const { steps } = yamlWith("woodpecker-drone.md", `# ${file}, for several steps`);
  const [up, later, down] = steps.map(({ commands }: { commands: string[] }) => commands);

  describe(`${title}: services for all steps of a pipeline`, () => {
    expectNothingLeft(dockerHost);

    test("a later step's clients reach what up started, and the last step removes it", async () => {
      using checkout = await checkOut(images);
      const pipeline = await startPipeline(checkout, agent);
      const started = await pipeline.step(up);
      expect(started.exitCode, started.log).toBe(0);
      expect(started.log).toMatch(
        `The services stay for the rest of this ${title} pipeline, on its network ${pipeline.name}.`,
      );
      // Between two steps, another pipeline's job sweeps.
      const other = await startPipeline(checkout, agent);
      await other.step(["sibling-services sweep"]);
      await other.end();
      const tested = await pipeline.step(later);
      expect(tested.exitCode, tested.log).toBe(0);
      expect(tested.log).toMatch(AT_THEIR_OWN_PORTS.postgres);
      expect(tested.log).toMatch(AT_THEIR_OWN_PORTS.redis);
      const removed = await pipeline.step(down);
      expect(removed.exitCode, removed.log).toBe(0);
      expect(await pipeline.end(), removed.log).toBe("removed");
    });

    test("without that step, the next job removes them, and the network that they kept from going", async () => {
      using checkout = await checkOut(images);
      const pipeline = await startPipeline(checkout, agent);
      await pipeline.step(up);
      expect(await pipeline.end()).toBe("network left");
      const next = await startPipeline(checkout, agent);
      const { log } = await next.step(["sibling-services sweep"]);
      expect(log).toMatch(/removed 3 leftovers of job session \w+: its pipeline is gone/);
      expect(await next.end()).toBe("removed");
    });
  });
}

test("up says that its services end with a step that is not on the pipeline's network", async () => {
  using checkout = await checkOut(inject("bed").images);
  const commands = ["sibling-services up --only redis", "sibling-services down"];
  const elsewhere = { ...woodpecker, networks: () => ["bridge"] as const };
  await using job = await startOneStep(checkout, elsewhere, commands);
  expect(await job.ended, job.log()).toBe(0);
  expect(job.log()).toMatch(/^ *warning: each step of Woodpecker is a container of its own/m);
});
