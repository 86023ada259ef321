import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { DockerProgram } from "./docker-program.ts";
import { RUNNER_LABEL } from "./runner-label.ts";
import { containerMappings, type WorkFolder } from "./work-folder.ts";

/** A `container:` or one of `services:` as workflows write it, evaluated. */
export interface ContainerDefinition {
  readonly image: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly ports?: readonly (string | number)[];
  readonly volumes?: readonly string[];
  readonly options?: string;
}

/** What "Initialize containers" has made; the values of the `job` context. */
export interface JobContainers {
  readonly network: string;
  readonly job: { readonly id: string; readonly path: string } | undefined;
  readonly services: Readonly<Record<string, { id: string; network: string; ports: Record<string, string> }>>;
  /** "Stop containers" (runner ContainerOperationProvider.cs). */
  stop(): Promise<void>;
}

/**
 * "Initialize containers": the network, then every container in the order of the file, then the services' health
 * (runner ContainerOperationProvider.cs, DockerCommandManager.cs). Nothing is pulled: the bed has the images.
 */
export async function startContainers(
  wanted: {
    readonly job: ContainerDefinition | undefined;
    readonly services: Readonly<Record<string, ContainerDefinition>>;
  },
  folders: WorkFolder,
  /** The daemon's socket on its own machine. */
  socket: string,
  docker: DockerProgram,
): Promise<JobContainers> {
  const network = `github_network_${guid()}`;
  const created: string[] = [];
  const volumes: string[] = [];
  const giveBack = async (id: string) => {
    const [user, group] = [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
    // Not as the runner does either: a user who is not root could not delete what a container's root has written.
    if (user !== 0) await docker.run("exec", id, "chown", "-R", `${user}:${group}`, "/__w");
  };
  const stop = async () => {
    if (wanted.job !== undefined && created[0] !== undefined)
      await giveBack(created[0]).catch(() => undefined);
    for (const id of created) await docker.run("rm", "--force", id);
    await docker.run("network", "rm", network);
    // Not as the runner does, which leaves those of native services behind: the bed wants its engine back as it was.
    if (volumes.length > 0) await docker.run("volume", "rm", "--force", ...volumes);
  };
  await docker.run("network", "create", "--label", RUNNER_LABEL, network);
  try {
    const start = async (
      options: readonly string[],
      definition: ContainerDefinition,
      command: string[] = [],
    ) => {
      const name = `${guid()}_${definition.image.replace(/\W/g, "")}_${guid().slice(0, 6)}`;
      const all = ["--name", name, "--label", RUNNER_LABEL, "--network", network, ...options];
      const [id = ""] = await docker.run("create", ...all, definition.image, ...command);
      created.push(id);
      volumes.push(...(await volumesOf(id, docker)));
      await docker.run("start", id);
      return id;
    };
    const { job: wantedJob } = wanted;
    const jobId =
      wantedJob && (await start(jobOptions(wantedJob, folders, socket), wantedJob, ["-f", "/dev/null"]));
    const services: Record<string, JobContainers["services"][string]> = {};
    for (const [alias, definition] of Object.entries(wanted.services)) {
      const options = ["--network-alias", alias, ...commonOptions(definition)];
      const id = await start(options, definition);
      services[alias] = { id, network, ports: portsIn(await docker.run("port", id)) };
    }
    for (const { id } of Object.values(services)) await waitUntilHealthy(id, docker);
    const job = jobId === undefined ? undefined : { id: jobId, path: await pathOf(jobId, docker) };
    return { network, job, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function jobOptions(definition: ContainerDefinition, folders: WorkFolder, socket: string): string[] {
  const mappings = containerMappings(folders);
  const mounts = [
    [socket, "/var/run/docker.sock"],
    [folders.work, "/__w"],
    [folders.externals, "/__e:ro"],
    [folders.temporary, "/__w/_temp"],
    [folders.actions, "/__w/_actions"],
    [folders.tools, "/__t"],
    ...mappings.filter(([, target]) => target.startsWith("/github/")),
  ];
  return [
    ...["--workdir", "/__w/project/project"],
    ...commonOptions(definition),
    ...["-e", "HOME=/github/home", "-e", "GITHUB_ACTIONS=true", "-e", "CI=true"],
    ...mounts.flatMap(([source, target]) => ["-v", `${source}:${target}`]),
    ...["--entrypoint", "tail"],
  ];
}

function commonOptions({ env = {}, ports = [], volumes = [], options = "" }: ContainerDefinition): string[] {
  return [
    ...ports.flatMap((port) => ["-p", String(port)]),
    // Words in quotes stay whole; our workflows write nothing that is harder to split.
    ...(options.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^(["'])(.*)\1$/, "$2")),
    ...Object.entries(env).flatMap(([name, value]) => ["-e", `${name}=${value}`]),
    ...volumes.flatMap((volume) => ["-v", volume]),
  ];
}

/** `6379/tcp -> 0.0.0.0:32768` as `{ "6379": "32768" }`. */
function portsIn(lines: readonly string[]): Record<string, string> {
  const found = lines.flatMap((line) => {
    const [, inside, outside] = line.match(/^(\d+)\/\w+ -> .*:(\d+)$/) ?? [];
    return inside === undefined || outside === undefined ? [] : [[inside, outside]];
  });
  return Object.fromEntries(found);
}

async function volumesOf(id: string, docker: DockerProgram): Promise<string[]> {
  const format = '{{range .Mounts}}{{if eq .Type "volume"}}{{println .Name}}{{end}}{{end}}';
  return (await docker.run("inspect", "--format", format, id)).filter((name) => name !== "");
}

async function waitUntilHealthy(id: string, docker: DockerProgram): Promise<void> {
  const format = "{{if .State.Health}}{{.State.Health.Status}}{{end}}";
  for (let waitMs = 2_000; ; waitMs *= 2) {
    const [status] = await docker.run("inspect", "--format", format, id);
    if (status !== "starting") {
      if (status === "unhealthy") throw new Error(`a service container is unhealthy: ${id}`);
      return;
    }
    await pause(waitMs);
  }
}

async function pathOf(id: string, docker: DockerProgram): Promise<string> {
  const format = "{{range .Config.Env}}{{println .}}{{end}}";
  const lines = await docker.run("inspect", "--format", format, id);
  return lines.find((line) => line.startsWith("PATH="))?.slice("PATH=".length) ?? "";
}

function guid(): string {
  return randomUUID().replaceAll("-", "");
}
