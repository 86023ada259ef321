import type { FindToolEnvironment } from "../ports/place.ts";
import { noProxyVariables } from "../report/no-proxy.ts";
import { hostOf } from "../report/outputs.ts";
import type { ReachableService } from "../report/reachable-service.ts";
import type { StartTools } from "./start-tools.ts";

/**
 * Tells tools of later steps that start containers by themselves, such as Testcontainers, where the daemon is and how
 * this job reaches them. What the job has set for Testcontainers itself stays as it is.
 */
export async function exportTools(
  services: readonly ReachableService[],
  toolEnvironment: FindToolEnvironment,
  { runner, log }: Pick<StartTools, "runner" | "log">,
): Promise<void> {
  const published = services.flatMap(({ ports }) => ports.filter(({ route }) => route === "published"));
  const proven = published.filter(({ isProven }) => isProven).map(({ host }) => host);
  const { variables, host, warnings } = await toolEnvironment(proven);
  const before = { ...runner.environment() };
  const proxy = noProxyVariables(before, [...services.map(hostOf), host]);
  const entries = Object.entries({ ...variables, ...proxy });
  const isKept = ([name, value]: Variable) =>
    name.startsWith("TESTCONTAINERS_") && before[name] !== value && Boolean(before[name]);
  const kept = entries.filter(isKept);
  const set = entries.filter((entry) => !isKept(entry));
  for (const [name, value] of set) runner.exportVariable(name, value);
  log.info(`Testcontainers in later steps reaches its containers at ${host} (${namesOf(set)})`);
  if (kept.length > 0) log.notice(`testcontainers: ${namesOf(kept)} stays as this job has set it`);
  for (const warning of warnings) log.warning(warning);
}

type Variable = readonly [name: string, value: string];

function namesOf(variables: readonly Variable[]): string {
  return variables.map(([name]) => name).join(", ");
}
