import { spawn } from "node:child_process";
import { runCommand } from "../command.ts";

/** Kubernetes' own client, so that nothing is proven by the action's client alone. */
export interface Kubectl {
  /** Runs it to its end, and returns what it printed. */
  raw(...words: string[]): Promise<string>;
  /** Gets one object or a list of them. */
  get<Item>(...words: string[]): Promise<Item>;
  /** Creates or changes objects, given as YAML or JSON. */
  apply(text: string): Promise<void>;
  /** Posts an object to a path of the API, such as that of an eviction. */
  create(path: string, object: object): Promise<void>;
  /** Runs a command in the container of a pod, as container hooks do. */
  exec(pod: ExecTarget, script: string): Promise<ExecOutcome>;
}

interface ExecTarget {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
}

export interface ExecOutcome {
  readonly exitCode: number;
  readonly output: string;
}

export function kubectlWith(program: string, kubeconfig: string): Kubectl {
  const raw = (...words: string[]) => runCommand(program, [`--kubeconfig=${kubeconfig}`, ...words]);
  const send = async (words: readonly string[], text: string) => {
    const { exitCode, output } = await run(program, [`--kubeconfig=${kubeconfig}`, ...words], text);
    if (exitCode !== 0) throw new Error(`kubectl ${words[0]} failed: ${output}`);
  };
  return {
    raw,
    get: async (...words) => JSON.parse(await raw("get", "-o", "json", ...words)),
    apply: (text) => send(["apply", "-f", "-"], text),
    create: (path, object) => send(["create", "--raw", path, "-f", "-"], JSON.stringify(object)),
    exec: ({ namespace, pod, container }, script) =>
      run(
        program,
        [
          ...[`--kubeconfig=${kubeconfig}`, "-n", namespace, "exec", "-i", pod, "-c", container],
          ...["--", "sh", "-e"],
        ],
        script,
      ),
  };
}

function run(program: string, words: readonly string[], input: string): Promise<ExecOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ["pipe", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    child.on("error", reject);
    child.on("close", (code) => resolve({ exitCode: code ?? 1, output }));
    child.stdin.end(input);
  });
}
