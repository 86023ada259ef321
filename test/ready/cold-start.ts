import type Docker from "dockerode";
import type { Job } from "../integration/job.ts";
import type { StageRun } from "../step/run-step.ts";
import type { ClientProcess } from "./clients/client-process.ts";
import type { Target } from "./clients/operation.ts";
import { missingInNotes } from "./note-tried.ts";
import type { TriedServer } from "./servers/tried-server.ts";

/** With what the service is started besides its image and its settings. */
export interface Way {
  readonly name: string;
  readonly healthCommand?: string;
  readonly isScripted?: true;
}

/** What came of one start of a server on fresh volumes. */
export interface ColdStart {
  readonly main: StageRun;
  /** Why a client that tried once, right after main's end, did not succeed. */
  readonly early: string | undefined;
  /** From the first success of a client that tried all the time to the moment at which main said "ready". */
  readonly lagMs: number;
  /** The same, to main's end. */
  readonly endLagMs: number;
}

export interface Scene {
  readonly job: Job;
  readonly docker: Docker;
  readonly clients: ClientProcess;
}

const STARTS = 30;
const { SIBLING_SERVICES_STARTS: asked = `${STARTS}` } = process.env;

/** How often a server is started in this run, in all of these ways together: so often, or what it lacks of thirty. */
export function startsInAll(server: TriedServer, inWays: RegExp): number {
  return asked === "missing" ? missingInNotes(server, { wanted: STARTS, inWays }) : Number(asked);
}

/** Nothing listens there. */
const NOBODY: Target = { host: "127.0.0.1", port: 1 };

/** The ways in which people start this server. */
export function waysOf({ healthCommand, script }: TriedServer): Way[] {
  const health = healthCommand === undefined ? {} : { healthCommand };
  return [
    { name: "as it is" },
    ...(healthCommand === undefined ? [] : [{ name: `with ${healthCommand}`, healthCommand }]),
    ...(script === undefined
      ? []
      : [{ name: "with an initialisation script", isScripted: true, ...health } as const]),
  ];
}

/** Starts the server as a step of a host job, watched by a client that knows nothing of this action. */
export async function coldStart(server: TriedServer, way: Way, scene: Scene): Promise<ColdStart> {
  const { operation } = server;
  // Loads its modules: they are no part of what a server takes.
  await scene.clients.once(operation, NOBODY);
  using started = whenStarted(server.image, scene.docker);
  const sinceWhen = started.address.then((host) =>
    scene.clients.watch(operation, { host, port: portOf(server) }),
  );
  let saidReadyAtMs = 0;
  const main = await scene.job.start(servicesOf(server, way), {
    ...(way.isScripted && server.script !== undefined ? { files: { "script.sql": server.script.text } } : {}),
    onOutput: (text) => {
      if (/server: +ready after/.test(text)) saidReadyAtMs = nowMs();
    },
  });
  const endedAtMs = nowMs();
  if (main.exitCode !== 0) throw new Error(main.output);
  const target = { host: main.outputs["server-host"] ?? "", port: handedOutPort(server, main) };
  const first = await scene.clients.once(operation, target);
  const observed = await (await sinceWhen)();
  if (observed.kind === "failed") throw new Error(`${observed.error}; first try: ${JSON.stringify(first)}`);
  const { atMs } = observed;
  return {
    main,
    early: first.kind === "failed" ? first.error : undefined,
    lagMs: saidReadyAtMs - atMs,
    endLagMs: endedAtMs - atMs,
  };
}

export function servicesOf(server: TriedServer, { healthCommand, isScripted }: Way): string {
  const { image, env = {}, command, ports, script } = server;
  const options =
    healthCommand === undefined
      ? {}
      : {
          options: `--health-cmd "${healthCommand}" --health-interval 10s --health-timeout 5s --health-retries 5`,
        };
  return `server: ${JSON.stringify({
    image,
    env,
    ports: ports.map(String),
    ...options,
    ...(command === undefined ? {} : { command }),
    ...(isScripted && script !== undefined ? { volumes: [`./script.sql:${script.path}:ro`] } : {}),
  })}`;
}

function portOf({ operation, ports }: TriedServer): number {
  return (operation.kind === "http" ? operation.port : undefined) ?? ports[0] ?? 0;
}

function handedOutPort(server: TriedServer, { outputs }: StageRun): number {
  const port = portOf(server);
  return Number(outputs[`server-port-${port}`] ?? outputs["server-port"]);
}

/** The address of the next container of this image on its network, as soon as the daemon says that it runs. */
function whenStarted(image: string, docker: Docker): { readonly address: Promise<string> } & Disposable {
  let stream: NodeJS.ReadableStream & { destroy?(): void };
  const address = (async () => {
    stream = await docker.getEvents({ filters: { event: ["start"], type: ["container"], image: [image] } });
    const text = await new Promise<string>((resolve) => stream.once("data", (data) => resolve(String(data))));
    const { NetworkSettings } = await docker.getContainer(JSON.parse(text).id).inspect();
    const [network] = Object.values(NetworkSettings.Networks);
    return network?.IPAddress ?? "";
  })();
  return { address, [Symbol.dispose]: () => stream?.destroy?.() };
}

function nowMs(): number {
  return performance.timeOrigin + performance.now();
}
