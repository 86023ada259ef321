import { inject } from "vitest";
import { parse } from "yaml";
import type { Checkout } from "./checkout.ts";
import { AT_THEIR_OWN_PORTS, type CiJob, describeBed } from "./describe-bed.ts";
import { type DockerCli, dockerCli } from "./docker-cli.ts";
import { blockWith } from "./recipe.ts";

const agentImage = inject("agentImage");
const FOLDER = "/godata/pipelines/shop";

/** Stands in for GoCD's agent: tasks are children of the first process; what it reads is a task, or `cancel`. */
const AGENT = `
const { spawn } = require("node:child_process");
let task;
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  if (line === "cancel") return task.kill("SIGTERM");
  task = spawn("sh", ["-c", 'exec "$@"', "sh", ...JSON.parse(line)], { stdio: ["ignore", "inherit", "inherit"] });
  task.on("exit", (code, signal) => console.log("task: " + (code ?? signal)));
});
`;

interface Task {
  readonly script?: string;
  readonly exec?: {
    readonly command: string;
    readonly arguments: readonly string[];
    readonly run_if?: string;
  };
}

function wordsOf({ script, exec }: Task): readonly string[] {
  return exec === undefined ? ["sh", "-c", script ?? ""] : [exec.command, ...exec.arguments];
}

interface AgentJob extends CiJob {
  cancel(): void;
  removeAgent(): Promise<void>;
}

async function startJob(checkout: Checkout, tasks: readonly Task[]): Promise<AgentJob> {
  const docker = await dockerCli();
  const agent = await startAgent(docker, checkout);
  const ended = (async () => {
    for (const [index, task] of tasks.entries()) {
      agent.program.child.stdin?.write(`${JSON.stringify(wordsOf(task))}\n`);
      const count = () => [...agent.program.log().matchAll(/^task: (.*)$/gm)];
      while (count().length <= index) {
        const over = await Promise.race([agent.program.ended, new Promise((r) => setTimeout(r, 100))]);
        if (over !== undefined) return -1;
      }
      const code = count()[index]?.[1];
      if (code !== "0") return Number(code);
    }
    return 0;
  })();
  return {
    log: agent.program.log,
    saw: agent.program.saw,
    ended,
    cancel: () => void agent.program.child.stdin?.write("cancel\n"),
    removeAgent: agent.remove,
    [Symbol.asyncDispose]: agent.remove,
  };
}

async function startAgent(docker: DockerCli, checkout: Checkout) {
  const variables = {
    GO_SERVER_URL: "https://gocd.example.com/go",
    GO_PIPELINE_NAME: "shop",
    GO_PIPELINE_COUNTER: "7",
    GO_STAGE_NAME: "test",
    GO_STAGE_COUNTER: "1",
    GO_JOB_NAME: "test",
  };
  const given = Object.entries(variables).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  const id = await docker.run(
    ...[
      "create",
      "--interactive",
      "--workdir",
      FOLDER,
      ...docker.withSocket,
      ...given,
      agentImage,
      "node",
      "-e",
      AGENT,
    ],
  );
  // The checkout is on no mount, but in the container's own file system.
  await docker.run("cp", `${checkout.folder}/.`, `${id}:${FOLDER}`);
  const program = docker.start("start", "--attach", "--interactive", id);
  return {
    program,
    remove: async () => void (await docker.run("rm", "-f", "-v", id).catch(() => "it is gone")),
  };
}

const { pipelines } = parse(blockWith("gocd.md", "yaml", "format_version"));
const [{ test }] = pipelines.shop.stages;

describeBed<AgentJob>("GoCD: an agent in a container", {
  start: (checkout) => startJob(checkout, test.jobs.test.tasks),
  host: AT_THEIR_OWN_PORTS,
  cancels: [
    { title: "cancelled, the task is told", cancel: async (job) => job.cancel(), removedBy: "the program" },
    { title: "the agent is removed", cancel: (job) => job.removeAgent(), removedBy: "the next job" },
  ],
});

describeBed<AgentJob>("GoCD: services of several tasks", {
  start: (checkout) => startJob(checkout, parse(blockWith("gocd.md", "yaml", "run_if")).tasks),
  host: AT_THEIR_OWN_PORTS,
  cancels: [],
});
