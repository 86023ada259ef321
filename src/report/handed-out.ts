import { addressOf, outputNamesOf, STEP_OUTPUTS } from "./outputs.ts";
import type { ReachableService } from "./reachable-service.ts";

/** What the log ends with: everything that later steps can write, because an output that does not exist is empty. */
export function handedOutLines(
  services: readonly ReachableService[],
  exported: readonly string[],
  step: string | undefined,
): string[] {
  if (services.length === 0) return [];
  // Without an id of its own, a step has one that starts with two underscores, which no expression can name.
  const hasId = step !== undefined && !step.startsWith("__");
  const how = hasId ? `\${{ steps.${step}.outputs.<name> }}` : "outputs by name, once this step has an `id`";
  return [
    `Later steps can use ${how}:`,
    ...services.map((service) => {
      if (service.hasDoneItsWork) return `${service.name}: has finished`;
      const names = outputNamesOf(service).join(", ");
      const without = service.url === undefined ? ` (no ${service.name}-url: give it a \`url\`)` : "";
      return `${service.name}: ${addressOf(service)}  ${names}${without}`;
    }),
    `and of the step: ${STEP_OUTPUTS.join(", ")}`,
    ...(exported.length === 0
      ? []
      : [`and the environment ${exported.length === 1 ? "variable" : "variables"} ${exported.join(", ")}`]),
  ];
}

const MOST_NAMES = 24;

/** Why a step of a failed job may have seen no address although the services run; empty if nothing was handed out. */
export function emptyAddressLines({ outputNames }: { readonly outputNames: readonly string[] }): string[] {
  if (outputNames.length === 0) return [];
  const more = outputNames.length > MOST_NAMES ? ", and those of the other services" : "";
  const names = `${outputNames.slice(0, MOST_NAMES).join(", ")}${more}`;
  return [
    `All services were ready, and none has failed since. If a step saw an empty address, compare the step id and the names that it uses with these: ${names}; after \`background: true\`, only steps below \`- wait:\` see them.`,
  ];
}
