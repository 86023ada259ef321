import { setTimeout as pause } from "node:timers/promises";
import type { Checkout } from "./checkout.ts";
import type { CiJob } from "./describe-bed.ts";
import { type DockerCli, dockerCli } from "./docker-cli.ts";
import { blockWith } from "./recipe.ts";

const WORKSPACE = "/home/jenkins/agent/workspace/shop";

/** A build in which one stage runs in a container of its own, as `docker { image … }` and `inside` do it. */
export interface JenkinsBuild extends CiJob {
  /** As the button does it: TERM to all of the build's processes, then the container is stopped. */
  abort(): Promise<void>;
  /** The container alone is stopped. */
  stop(): Promise<void>;
}

interface BuildOrder {
  readonly checkout: Checkout;
  readonly image: string;
  /** Scripts of `sh` steps; the first that fails is the last but for the very last, which is `post { always }`. */
  readonly steps: readonly string[];
  readonly volumes?: readonly string[];
}

export async function startJenkinsBuild({
  checkout,
  image,
  steps,
  volumes = [],
}: BuildOrder): Promise<JenkinsBuild> {
  const docker = await dockerCli();
  const agent = await docker.run(
    ...["run", "--detach", "--volume", "/home/jenkins/agent", ...docker.withSocket, image, "sleep", "600"],
  );
  await docker.run("exec", agent, "mkdir", "-p", WORKSPACE);
  await docker.run("cp", `${checkout.folder}/.`, `${agent}:${WORKSPACE}`);
  await docker.run("exec", agent, "chown", "-R", "1000:1000", "/home/jenkins/agent");
  const container = await docker.run(
    ...["run", "-t", "-d", "-u", "1000:1000", ...argumentsOfStage(docker), "-w", WORKSPACE],
    ...[...volumes, "--volumes-from", agent, image, "cat"],
  );
  const stop = async () => {
    await docker.run("stop", "--time=1", container);
    await docker.run("rm", "-f", "-v", container);
  };
  let log = "";
  const ended = (async () => {
    for (const [index, script] of steps.entries()) {
      const code = await runStep({ docker, container, script, index }, (text) => {
        log = text;
      });
      if (code !== 0) return code;
    }
    return 0;
  })();
  ended.catch(() => undefined);
  return {
    log: () => log,
    saw: async (text) => {
      while (!log.includes(text)) {
        const code = await Promise.race([ended, pause(100, "running")]);
        if (code !== "running") throw new Error(`the build ended with ${code} before ${text}:\n${log}`);
      }
    },
    ended,
    stop,
    abort: async () => {
      const tell = `for one in /proc/[0-9]*; do
        if tr '\\0' '\\n' <$one/environ 2>/dev/null | grep -q ^JENKINS_SERVER_COOKIE=; then kill \${one#/proc/} 2>/dev/null; fi
      done; true`;
      await docker.run("exec", container, "sh", "-c", tell);
      await stop();
    },
    [Symbol.asyncDispose]: async () => {
      for (const id of [container, agent]) await docker.run("rm", "-f", "-v", id).catch(() => "it is gone");
    },
  };
}

/** The words of `args` in the page's Jenkinsfile, with this machine's socket and its group. */
function argumentsOfStage(docker: DockerCli): string[] {
  const [, words = ""] = blockWith("jenkins.md", "groovy", " run ").match(/args '([^']+)'/) ?? [];
  return words
    .replace("/var/run/docker.sock:", `${docker.socket}:`)
    .replace("998", docker.socketGroup)
    .split(" ");
}

interface StepOrder {
  readonly docker: DockerCli;
  readonly container: string;
  readonly script: string;
  readonly index: number;
}

/** A step is started in the background and asked for: its log and its result are files beside the workspace. */
async function runStep(
  { docker, container, script, index }: StepOrder,
  say: (log: string) => void,
): Promise<number> {
  const folder = `${WORKSPACE}@tmp-${index}`;
  const wrapped = `mkdir -p ${folder}; (sh -xe -c "$SCRIPT" >>${WORKSPACE}@log 2>&1; echo $? >${folder}/code; mv ${folder}/code ${folder}/result)`;
  const variables = {
    JENKINS_URL: "https://jenkins.example.com/",
    JENKINS_SERVER_COOKIE: "durable-1",
    JOB_NAME: "shop",
    BUILD_NUMBER: "7",
    BUILD_TAG: "jenkins-shop-7",
    NODE_NAME: "agent-1",
    EXECUTOR_NUMBER: "0",
    WORKSPACE,
    SCRIPT: script,
  };
  const given = Object.entries(variables).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  await docker.run("exec", "--detach", ...given, container, "sh", "-c", wrapped);
  for (;;) {
    const look = `cat ${WORKSPACE}@log 2>/dev/null; echo; echo "result:$(cat ${folder}/result 2>/dev/null)"`;
    // A container that was stopped has no more to say.
    const text = await docker.run("exec", container, "sh", "-c", look).catch(() => undefined);
    if (text === undefined) return -1;
    const at = text.lastIndexOf("result:");
    say(text.slice(0, at));
    const result = text.slice(at + "result:".length).trim();
    if (result !== "") return Number(result);
    await pause(200);
  }
}
