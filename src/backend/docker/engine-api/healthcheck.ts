import type { Healthcheck } from "../../../ports/running-service.ts";
import { array, maybe, number, object, type Shaped, string } from "./answer-shape.ts";

/** The healthcheck as images and containers have it; durations are nanoseconds. */
export const healthcheck = maybe(object({ Test: array(string), Timeout: maybe(number) }));

/** `undefined` if there is none. */
export function healthcheckFacts(
  given: Shaped<typeof healthcheck>,
  shell: readonly string[] | undefined,
): Healthcheck | undefined {
  if (given === undefined || given.Test.length === 0) return undefined;
  return {
    test: given.Test,
    ...(shell === undefined ? {} : { shell }),
    timeoutMs: given.Timeout ? given.Timeout / 1_000_000 : undefined,
  };
}
