import { identifyJob } from "../job/job-identity.ts";
import { newSession } from "../job/session.ts";
import { identify } from "../job/worker-process.ts";
import { Unanswered } from "../ports/backend-errors.ts";
import type { Belongings, JobIdentity, Session } from "../ports/session.ts";
import { failureSummaryOf, summaryOf } from "../report/summary.ts";
import type { StepRequest } from "../request/step-request.ts";
import { bringUpAll } from "../service/bring-up-all.ts";
import { refuseMissingUrls } from "../service/refuse-missing-urls.ts";
import { timelinesOf } from "../service/timelines.ts";
import { messageOf, UserError } from "../user-error.ts";
import { exportTools } from "./export-tools.ts";
import { handOver } from "./hand-over.ts";
import { writeHosts } from "./hosts/write-hosts.ts";
import { refuseTakenNames } from "./refuse-taken-names.ts";
import { removeFailedStart } from "./remove-failed-start.ts";
import {
  formatSavedSession,
  MAIN_ENDED_STATE_NAME,
  NOTHING_STARTED,
  STATE_NAME,
  SWEPT_STATE_NAME,
} from "./saved-session.ts";
import type { StartTools } from "./start-tools.ts";
import { writeSummary } from "./summarize-input-errors.ts";
import { writeLogs } from "./write-logs.ts";

/** How long a backend that was named explicitly may take to come up, unless the runner sets this. */
const PATIENCE_SECONDS = 20;

/**
 * Main's story: from the request to addresses that later steps can use. Throws `UserError` for what the user can fix.
 */
export async function startSession(inputs: StepRequest, tools: StartTools): Promise<void> {
  const { runner, log, backend, processes } = tools;
  const { request, settings } = inputs;
  for (const secret of backend.secretsOf(request.services, settings)) runner.mask(secret);
  for (const warning of request.warnings) log.warning(warning);
  for (const notice of request.notices) log.notice(notice);
  await refuseMissingUrls(request.services, inputs.exports);
  const identity = identifyJob(tools);
  const session = newSession(identity.jobSession);
  const main = identify(processes.ownPid, processes);
  // Saved before anything else, because a runner that cancels this step reads the state as it is at that moment.
  runner.saveState(STATE_NAME, formatSavedSession({ session, backend: backend.address, main }));
  await connect(inputs, tools);
  const sweeping = backend.sweepAside(session.jobSession);
  try {
    await bringUpSession(session, inputs, tools);
    runner.saveState(MAIN_ENDED_STATE_NAME, "yes");
  } catch (error) {
    // If a call got no answer, the backend may still be executing it, and post waits for that.
    if (!(error instanceof Unanswered) && !tools.signal.aborted) saveYes(MAIN_ENDED_STATE_NAME, tools);
    const belongings = belongingsOf(session, identity);
    await keepLogs(belongings, inputs, tools);
    await removeFailedStart(belongings, tools);
    throw error;
  } finally {
    if (sweeping.end() === "done") saveYes(SWEPT_STATE_NAME, tools);
  }
}

function belongingsOf(session: Session, { names }: JobIdentity): Belongings {
  return { kind: "session", ...session, ofJob: names };
}

/**
 * A backend that does not answer, or cannot run the services, holds nothing to remove, so post need not wait for it.
 */
async function connect(
  { request: { services }, settings: wishes }: StepRequest,
  { job, runner, backend }: StartTools,
): Promise<void> {
  try {
    await backend.connect({ services, wishes }, (job.daemonPatienceSeconds ?? PATIENCE_SECONDS) * 1_000);
  } catch (error) {
    runner.saveState(STATE_NAME, NOTHING_STARTED);
    throw error;
  }
}

async function bringUpSession(session: Session, inputs: StepRequest, tools: StartTools): Promise<void> {
  const { runner, log, clock, backend } = tools;
  const { request, settings } = inputs;
  const { services } = request;
  if (settings.collectLogs !== undefined) await collectLogs(settings.collectLogs, session, tools);
  if (services.length === 0 && !settings.testcontainers) {
    runner.setOutput("services", "{}");
    if (settings.collectLogs === undefined) sayNothingToStart(request, log);
    return;
  }
  await refuseTakenNames(session, services, backend.inventory);
  const place = await backend.prepare({ session, wishes: settings, services });
  const timelines = timelinesOf(services.map(({ name }) => name));
  try {
    const { timeoutMs } = settings;
    const starting = { ...tools, place, timeoutMs, timelines, report: backend.inventoryForReport };
    const bringUp = () => bringUpAll(services, starting);
    const reached = services.length === 0 ? [] : await log.group("Start services", bringUp);
    if (settings.hostsFile)
      await writeHosts(reached, session, place, { ...tools, inventory: backend.inventory });
    await handOver(reached, place, inputs, tools);
    if (place.toolEnvironment !== undefined) await exportTools(reached, place.toolEnvironment, tools);
    if (settings.summary === "always" && services.length > 0)
      await writeSummary(summaryOf(reached, timelines.until(clock.nowMs())), tools);
  } catch (error) {
    if (settings.summary !== "never" && error instanceof UserError)
      await writeSummary(failureSummaryOf(error, timelines.until(clock.nowMs())), tools);
    throw error;
  } finally {
    place.close();
  }
}

/** Services that are skipped by an empty image are meant to be; a text without any may be an expression that was empty. */
function sayNothingToStart({ skipped }: StepRequest["request"], log: StartTools["log"]): void {
  const sentence = "this step has no services to start";
  const asked = "Was the expression in it empty? If that is meant, skip the step with `if`.";
  if (skipped.length > 0) log.notice(sentence);
  else log.warning(`${sentence}: \`services\` and \`services-file\` are empty. ${asked}`);
}

/** For an artifact upload, which runs before any post step. */
async function collectLogs(directory: string, { jobSession }: Session, tools: StartTools): Promise<void> {
  await writeLogs(directory, { kind: "job", jobSession }, { ...tools, inventory: tools.backend.inventory });
}

/** Never throws: an error here must not hide the failure that is being reported. */
async function keepLogs(belongings: Belongings, { settings }: StepRequest, tools: StartTools): Promise<void> {
  if (settings.logDirectory === undefined) return;
  try {
    const inventory = tools.backend.inventoryForReport;
    await writeLogs(settings.logDirectory, belongings, { ...tools, inventory });
  } catch (error) {
    tools.log.info(`the services' logs could not be written: ${messageOf(error)}`);
  }
}

function saveYes(name: string, { runner, log }: StartTools): void {
  try {
    runner.saveState(name, "yes");
  } catch (error) {
    log.debug(messageOf(error));
  }
}
