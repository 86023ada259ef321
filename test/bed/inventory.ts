import { connectDaemon, machinesDockerHost } from "./daemon.ts";
import { RUNNER_LABEL } from "./runner/runner-label.ts";

/** What a run could leave on an engine, one line each, sorted. */
export interface Inventory {
  readonly containers: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
}

/**
 * Lists containers (stopped ones too), networks and volumes: all of an engine that the tests have started; of the
 * machine's own, which others use at the same time, those that bear a mark of the action, the tests or act.
 */
export async function takeInventory(dockerHost: string): Promise<Inventory> {
  const docker = connectDaemon(dockerHost);
  const isShared = dockerHost === machinesDockerHost();
  const lines = (things: readonly Thing[]) =>
    things
      .filter((thing) => !isShared || hasMark(thing))
      .map(({ id, name }) => `${id} ${name}`.trim())
      .sort();
  const [containers, networks, { Volumes: volumes }] = await Promise.all([
    docker.listContainers({ all: true }),
    docker.listNetworks(),
    docker.listVolumes(),
  ]);
  return {
    containers: lines(
      containers.map(({ Id, Names, Labels }) => ({ id: Id, name: Names.join(" "), labels: Labels })),
    ),
    networks: lines(networks.map(({ Id, Name, Labels }) => ({ id: Id, name: Name, labels: Labels }))),
    volumes: lines((volumes ?? []).map(({ Name, Labels }) => ({ id: Name, name: "", labels: Labels }))),
  };
}

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>> | null | undefined;
}

/** Names of ours and of act's begin so; the emulated runner's things have its label. */
const MARKED_NAME = /(?:^|[ /])(?:zzz-)?(?:sibling-services|act-|github_network_)/;

/** Whether the action, a test or one of the tests' runners has made a thing. */
export function hasMark({ id, name, labels }: Thing): boolean {
  if (MARKED_NAME.test(name) || MARKED_NAME.test(id)) return true;
  return Object.keys(labels ?? {}).some(
    (label) => label.startsWith("sibling-services") || label === RUNNER_LABEL,
  );
}

/** One line for each thing that appeared or disappeared; none means that a run left no trace. */
export function differences(before: Inventory, after: Inventory): string[] {
  const kinds = ["containers", "networks", "volumes"] as const;
  return kinds.flatMap((kind) => [
    ...missingFrom(before[kind], after[kind]).map((one) => `${kind}: appeared ${one}`),
    ...missingFrom(after[kind], before[kind]).map((one) => `${kind}: disappeared ${one}`),
  ]);
}

function missingFrom(list: readonly string[], candidates: readonly string[]): string[] {
  return candidates.filter((one) => !list.includes(one));
}
