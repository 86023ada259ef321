import type { Place } from "../ports/place.ts";
import { alignedLog } from "../report/aligned-log.ts";
import { fieldValues } from "../report/field-values.ts";
import { noProxyVariables } from "../report/no-proxy.ts";
import { addressOutputsOf, hostOf, outputsOf } from "../report/outputs.ts";
import type { ReachableService } from "../report/reachable-service.ts";
import type { StepRequest } from "../request/step-request.ts";
import { fillTemplate } from "../request/templates/fill-template.ts";
import { jobFields } from "../service/job-fields.ts";
import { formatHandedOver, HANDED_OVER_STATE_NAME, OUTPUT_NAMES_STATE_NAME } from "./handed-over.ts";
import type { StartTools } from "./start-tools.ts";

/** Hands the addresses to later steps: outputs, environment variables. */
export async function handOver(
  services: readonly ReachableService[],
  place: Pick<Place, "vantage" | "network" | "jobHost">,
  { exports }: Pick<StepRequest, "exports">,
  { runner, log: given, handedOut }: Pick<StartTools, "runner" | "log" | "handedOut">,
): Promise<void> {
  const log = alignedLog(
    given,
    services.map(({ name }) => name),
  );
  runner.saveState(
    HANDED_OVER_STATE_NAME,
    formatHandedOver(services.filter(({ hasDoneItsWork }) => !hasDoneItsWork)),
  );
  runner.saveState(OUTPUT_NAMES_STATE_NAME, services.flatMap(addressOutputsOf).join(" "));
  const job = { ...jobFields(place), vantage: place.vantage };
  for (const [name, value] of Object.entries(outputsOf(services, job))) runner.setOutput(name, value);
  const values = fieldValues(services, job);
  for (const { name, template } of exports) runner.exportVariable(name, fillTemplate(template, values));
  const proxy = noProxyVariables(runner.environment(), services.map(hostOf));
  for (const [name, value] of Object.entries(proxy)) runner.exportVariable(name, value);
  const exported = [...exports.map(({ name }) => name), ...Object.keys(proxy)];
  for (const line of handedOut(services, exported)) log.info(line);
}
