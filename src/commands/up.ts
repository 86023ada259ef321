import { identifyJob } from "../job/job-identity.ts";
import type { StepRequest } from "../request/step-request.ts";
import { startSession } from "../session/start-session.ts";
import { UserError } from "../user-error.ts";
import { OWN_FAILURE } from "./own-failure.ts";
import { removeOwnSession } from "./remove-session.ts";
import type { VerbTools } from "./verb-tools.ts";

/** Starts the services and leaves them running; a start that fails leaves nothing. Returns the exit code. */
export async function up(inputs: StepRequest, tools: VerbTools): Promise<number> {
  let exitCode: number | undefined;
  tools.interruptions((interruption) => {
    if (exitCode !== undefined) return;
    exitCode = interruption.exitCode;
    tools.cancel(new UserError("the start was cancelled"));
  });
  try {
    await refuseSecondTime(inputs, tools);
    await startSession(inputs, tools);
    return 0;
  } catch (error) {
    tools.fail(error);
    await removeOwnSession(tools, { logs: "never", mayHaveFailed: true });
    return exitCode ?? OWN_FAILURE;
  }
}

async function refuseSecondTime({ request }: StepRequest, tools: VerbTools): Promise<void> {
  const { jobSession } = identifyJob(tools);
  // A daemon that does not answer is waited for and explained by the start, which refuses such names too.
  const there = await tools.leftovers.services({ kind: "job", jobSession }).catch(() => []);
  const twice = request.services.find(({ name }) => there.some((one) => one.name === name));
  if (twice === undefined) return;
  throw new UserError(
    `${twice.name} is already up in this ${tools.job.run === undefined ? "directory" : "job"}`,
    {
      hint: "Run `sibling-services down` first, or set SIBLING_SERVICES_SESSION=another-name for a second set.",
    },
  );
}
