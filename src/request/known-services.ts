import type { Request } from "./request.ts";
import { declaredPortsOf } from "./templates/fill-template.ts";
import type { DeclaredPorts } from "./templates/reference.ts";

/** What the rest of the request may refer to, including services with problems: referring to those is not a mistake. */
export interface KnownServices {
  /** Every name the user gave a service. */
  readonly names: readonly string[];
  /** Ports of the services that are started; a service with problems may have any port. */
  readonly ports: DeclaredPorts;
  readonly skipped: readonly string[];
  /** `false` if there may be more services, in a text that cannot be read. */
  readonly areAll: boolean;
}

/** The services of a request without problems. */
export function knownServicesOf({ services, skipped }: Pick<Request, "services" | "skipped">): KnownServices {
  const names = [...services.map(({ name }) => name), ...skipped];
  return { names, ports: declaredPortsOf(services), skipped, areAll: true };
}
