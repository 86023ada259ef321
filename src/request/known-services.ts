import type { Request } from "./request.ts";
import { declaredPortsOf } from "./templates/fill-template.ts";
import type { DeclaredPorts } from "./templates/reference.ts";

/** What others can say about the services, also about those that have problems: that is not their mistake. */
export interface KnownServices {
  /** Every name that the user gave one. */
  readonly names: readonly string[];
  /** Of those that are started; a service with problems may have any port. */
  readonly ports: DeclaredPorts;
  readonly skipped: readonly string[];
  /** Whether there may be more of them, in a text that cannot be read. */
  readonly areAll: boolean;
}

/** Of a request without problems. */
export function knownServicesOf({ services, skipped }: Pick<Request, "services" | "skipped">): KnownServices {
  const names = [...services.map(({ name }) => name), ...skipped];
  return { names, ports: declaredPortsOf(services), skipped, areAll: true };
}
