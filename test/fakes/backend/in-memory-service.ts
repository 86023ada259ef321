import type { RunningService } from "../../../src/ports/running-service.ts";
import type { ServiceState } from "../../../src/ports/service-state.ts";
import type { Belongings } from "../../../src/ports/session.ts";
import type { ServiceRequest } from "../../../src/request/request.ts";
import { runInMemory } from "../engine/in-memory-programs.ts";
import { listenersOn, someRoutes } from "../some-running-service.ts";
import { someState } from "../some-state.ts";
import type { ListeningPorts } from "./listening-ports.ts";

/** A service that this process plays: its declared tcp ports are real ones, at which it listens and says nothing. */
export interface InMemoryService {
  readonly request: ServiceRequest;
  readonly step: string;
  readonly belongings: Belongings;
  readonly running: RunningService;
  readonly logLines: string[];
  state(): ServiceState;
  /** As if its program had ended. */
  end(exitCode: number): void;
  /** As if its container had been started again, at another address. */
  restart(startedAt: string, address: string): void;
  /** As if somebody had removed it; its backend forgets it. */
  remove(): void;
}

/** @param ports those on which it listens until it ends */
export function startInMemory(
  id: string,
  request: ServiceRequest,
  ports: ListeningPorts,
  of: Pick<InMemoryService, "step" | "belongings"> & {
    onExec(argv: readonly string[]): void;
    onRemoved(): void;
  },
): InMemoryService {
  const { exitCode, output } = runInMemory(request.command ?? []);
  const logLines = [...output];
  const ended = Promise.withResolvers<number>();
  let isGone = false;
  let state: ServiceState = { ...someState, addresses: [ports.ip] };
  const end = (code: number) => {
    if (!state.isRunning) return;
    state = { ...state, isRunning: false, exitCode: code, finishedAt: "2026-01-01T00:01:00Z", addresses: [] };
    ports.close();
    ended.resolve(code);
  };
  const running: RunningService = {
    id,
    ip: ports.ip,
    startedAt: state.startedAt,
    healthcheck: request.healthcheck?.test && { test: request.healthcheck.test, timeoutMs: undefined },
    routes: someRoutes({ addresses: [ports.ip], routesTo: ports.routesTo }),
    ranOutOfMemory: new Promise(() => {}),
    ended: (times) => (times === 1 ? ended.promise : new Promise(() => {})),
    state: async () => (isGone ? undefined : state),
    async exec(argv) {
      of.onExec(argv);
      if (!state.isRunning) return { kind: "not-running", reason: "it is not running" };
      const run = runInMemory(argv);
      if (run.isMissing)
        return { kind: "cannot-run", reason: `exec: "${argv[0]}": executable file not found in $PATH` };
      return { kind: "exited", exitCode: run.exitCode ?? 0, output: run.output.join("\n") };
    },
    async *followLog() {
      for (const line of logLines) yield Buffer.from(`${line}\n`);
      if (state.isRunning) await ended.promise;
    },
    listeners: async () => (state.isRunning ? listenersOn(ports.numbers) : []),
  };
  if (exitCode !== undefined) end(exitCode);
  return {
    request,
    step: of.step,
    belongings: of.belongings,
    running,
    logLines,
    state: () => state,
    end,
    restart(startedAt, address) {
      state = { ...state, startedAt, addresses: [address] };
    },
    remove() {
      end(137);
      isGone = true;
      of.onRemoved();
    },
  };
}
