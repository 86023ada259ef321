import { formatSavedSession, parseSavedSession } from "../../src/session/saved-session.ts";
import { connectDaemon } from "../bed/daemon.ts";
import { runStage, type StageOptions, type StageRun } from "../step/run-step.ts";

/** Where a job's steps find things. */
export interface JobOptions {
  readonly services: string;
  /** Of main, and of post: a fault may be in front of one of them. */
  readonly mainHost: string;
  readonly postHost: string;
  readonly onMainStart?: StageOptions["onStart"];
  readonly mainEnvironment?: Readonly<Record<string, string>>;
}

/** Main of a job, as the runner runs it. */
export function runMain({ services, mainHost, onMainStart, mainEnvironment }: JobOptions): Promise<StageRun> {
  return runStage("main", {
    inputs: { services, timeout: "40s" },
    files: { "hello.txt": "hello" },
    environment: { DOCKER_HOST: mainHost, ...mainEnvironment },
    ...(onMainStart === undefined ? {} : { onStart: onMainStart }),
  });
}

/** Post of a job after a main that may have saved its state; the proxy in its state may be gone. */
export function runPost(main: Pick<StageRun, "state" | "environment">, postHost: string): Promise<StageRun> {
  return runStage("post", {
    inputs: { "job-status": "failure" },
    state: withHost(main.state, postHost),
    environment: { DOCKER_HOST: postHost, ...main.environment },
  });
}

/** The daemon's address is in main's state: post looks at the same daemon through another socket. */
function withHost(state: Readonly<Record<string, string>>, dockerHost: string): Record<string, string> {
  const saved = parseSavedSession(state.session);
  if (saved === undefined) return { ...state };
  return { ...state, session: formatSavedSession({ ...saved, backend: dockerHost }) };
}

/** Everything of this job on the daemon, one line each. */
export async function remainsOf(main: Pick<StageRun, "state">, dockerHost: string): Promise<string[]> {
  if (!main.state.session?.startsWith("{")) return [];
  const { jobSession } = JSON.parse(main.state.session) as { jobSession: string };
  const docker = connectDaemon(dockerHost);
  const filters = JSON.stringify({ label: [`sibling-services.job-session=${jobSession}`] });
  const [containers, networks, { Volumes: volumes }] = await Promise.all([
    docker.listContainers({ all: true, filters }),
    docker.listNetworks({ filters }),
    docker.listVolumes({ filters }),
  ]);
  return [
    ...containers.map(({ Names }) => `container ${Names.join()}`),
    ...networks.map(({ Name }) => `network ${Name}`),
    ...(volumes ?? []).map(({ Name }) => `volume ${Name}`),
  ];
}

/** Does all the work, `atOnce` pieces at a time. */
export async function inParallel<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
