import type { ExecResult, RunningService } from "../ports/running-service.ts";
import { ServiceFailure } from "../ports/service-failure.ts";
import type { End } from "../ports/service-state.ts";
import { isSteady } from "../readiness/is-steady.ts";
import { describeEnd, meaningOf } from "../report/describe-end.ts";
import { formatLimit } from "../report/format-seconds.ts";
import type { ReachableService } from "../report/reachable-service.ts";
import { tellingLine } from "../report/telling-line.ts";
import { limited } from "../waiting/limited.ts";
import { fillAll } from "./fill-request.ts";
import { jobFields } from "./job-fields.ts";
import type { ServiceTools } from "./service-tools.ts";
import type { StartedService } from "./started-service.ts";
import { describeTimeout, timeoutOf } from "./timeout-of.ts";

/**
 * Runs the service's `after-ready` commands in its container, one after the other; each may take the service's
 * timeout.
 */
export async function runAfterReady(
  started: StartedService,
  reached: ReachableService,
  tools: ServiceTools,
): Promise<void> {
  const { service, running } = started;
  const { place, log, clock, progress, declaredPorts, signal } = tools;
  const others = progress.addressed.filter(({ name }) => name !== service.name);
  const sources = { declared: declaredPorts, addressed: [...others, reached] };
  const timeout = timeoutOf(started, tools.timeoutMs);
  const timeoutMs = timeout.ms;
  for (const [at, words] of service.afterReady.entries()) {
    const beganMs = clock.nowMs();
    const argv = fillAll(words, sources, jobFields(place));
    const run = await limited(clock, timeoutMs, (late) =>
      running.exec(argv, { signal: AbortSignal.any([signal, late]) }),
    );
    signal.throwIfAborted();
    if (run.kind === "failed") throw run.error;
    const result = run.kind === "done" ? run.value : { kind: "late" as const };
    const reason = whyFailed(result, timeoutMs);
    if (reason !== undefined) {
      const waited = {
        forMs: run.kind === "late" ? undefined : clock.nowMs() - beganMs,
        timeout: describeTimeout(timeout),
        commandOutput: result.kind === "exited" ? result.output : "",
      };
      const end = await endOf(running);
      if (end !== undefined) {
        throw new ServiceFailure(service.name, `was ready, but ${describeEnd(end)} at after-ready[${at}]`, {
          containerId: running.id,
          end,
          waited,
          ...meaningOf(end),
        });
      }
      const line = tellingLine(waited.commandOutput.split("\n"));
      const because = line === undefined ? "" : `: ${line}`;
      throw new ServiceFailure(service.name, `is ready, but after-ready[${at}] ${reason}${because}`, {
        containerId: running.id,
        topic: "after-ready failed",
        hint: "Correct the command; the report has its whole output and the service's last lines.",
        waited,
      });
    }
    log.info(`${service.name}: after-ready[${at}] done`);
  }
}

/** How the service itself has ended; `undefined` if it runs. A command fails in a container that is just ending. */
async function endOf({ state }: Pick<RunningService, "state">): Promise<End | undefined> {
  const now = await state();
  return now === undefined || isSteady(now) ? undefined : now;
}

/** Completes "the command …"; `undefined` if it succeeded. */
function whyFailed(result: ExecResult | { kind: "late" }, timeoutMs: number): string | undefined {
  switch (result.kind) {
    case "exited":
      return result.exitCode === 0 ? undefined : `ended with exit code ${result.exitCode}`;
    case "cannot-run":
      return `cannot be run: ${result.reason}`;
    case "not-running":
      return `could not be run: ${result.reason}`;
    case "late":
      return `did not end within ${formatLimit(timeoutMs)}`;
  }
}
