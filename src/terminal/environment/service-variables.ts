import { hostOf } from "../../report/outputs.ts";
import type { ReachableService } from "../../report/reachable-service.ts";

/** `SIBLING_DB_HOST`, `SIBLING_DB_PORT`, `SIBLING_DB_URL`: what a command always learns of each service. */
export function serviceVariables(services: readonly ReachableService[]): Record<string, string> {
  const entries = services
    .filter(({ hasDoneItsWork }) => !hasDoneItsWork)
    .flatMap((service) => {
      const [main] = service.ports;
      const values = { HOST: hostOf(service), PORT: main && String(main.port), URL: service.url };
      return Object.entries(values).flatMap(([field, value]) =>
        value ? [[`SIBLING_${wordOf(service.name)}_${field}`, value]] : [],
      );
    });
  return Object.fromEntries(entries);
}

function wordOf(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, "_");
}
