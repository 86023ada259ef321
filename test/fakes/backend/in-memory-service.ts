import { createServer, type Server } from "node:net";
import type { Route } from "../../../src/ports/route.ts";
import type { ExecResult, RunningService } from "../../../src/ports/running-service.ts";
import type { ServiceState } from "../../../src/ports/service-state.ts";
import type { Belongings } from "../../../src/ports/session.ts";
import type { ContainerPort } from "../../../src/request/container-port.ts";
import { isSameContainerPort } from "../../../src/request/container-port.ts";
import type { ServiceRequest } from "../../../src/request/request.ts";
import { runInMemory } from "../engine/in-memory-programs.ts";
import { someRoutes } from "../some-running-service.ts";
import { someState } from "../some-state.ts";

/** A service that this process plays: its declared tcp ports are real ones, at which it listens and says nothing. */
export interface InMemoryService {
  readonly request: ServiceRequest;
  readonly step: string;
  readonly belongings: Belongings;
  readonly running: RunningService;
  readonly logLines: readonly string[];
  /** As if somebody had killed it. */
  end(exitCode: number): void;
  remove(): void;
}

export async function startInMemory(
  id: string,
  request: ServiceRequest,
  of: { readonly step: string; readonly belongings: Belongings },
): Promise<InMemoryService> {
  const { exitCode, output } = runInMemory(request.command ?? []);
  const listening: { readonly port: ContainerPort; readonly route: Route; readonly server: Server }[] = [];
  const ended = Promise.withResolvers<number>();
  let isGone = false;
  let state: ServiceState = { ...someState, addresses: ["127.0.0.1"] };
  const end = (code: number) => {
    if (!state.isRunning) return;
    state = { ...state, isRunning: false, exitCode: code, finishedAt: "2026-01-01T00:01:00Z", addresses: [] };
    for (const { server } of listening) server.close();
    ended.resolve(code);
  };
  for (const { containerPort } of request.ports) {
    const server = createServer((socket) => socket.on("error", () => {}).resume()).unref();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    listening.push({ port: containerPort, route: { kind: "published", host: "127.0.0.1", port }, server });
  }
  const exec = async (argv: readonly string[]): Promise<ExecResult> => {
    if (!state.isRunning) return { kind: "not-running", reason: "it is not running" };
    const run = runInMemory(argv);
    if (run.isMissing)
      return { kind: "cannot-run", reason: `${argv[0]}: executable file not found in $PATH` };
    return { kind: "exited", exitCode: run.exitCode ?? 0, output: run.output.join("\n") };
  };
  const running: RunningService = {
    id,
    ip: "127.0.0.1",
    startedAt: state.startedAt,
    healthcheck: request.healthcheck?.test && { test: request.healthcheck.test, timeoutMs: undefined },
    routes: someRoutes({
      addresses: ["127.0.0.1"],
      routesTo: (port) =>
        listening.filter((one) => isSameContainerPort(one.port, port)).map(({ route }) => route),
    }),
    ended: ended.promise,
    state: async () => (isGone ? undefined : state),
    exec,
    async *followLog() {
      for (const line of output) yield Buffer.from(`${line}\n`);
      if (state.isRunning) await ended.promise;
    },
    listeningPorts: async () => (state.isRunning ? listening.map(({ port }) => port.number) : []),
  };
  if (exitCode !== undefined) end(exitCode);
  const remove = () => {
    end(137);
    isGone = true;
  };
  return { request, ...of, running, logLines: output, end, remove };
}
