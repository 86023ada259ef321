import type { PlacedText } from "../../yaml/place.ts";
import type { Shape } from "../shape.ts";
import { byNotation, list, record } from "../shapes/collections.ts";
import { choice, converted, text } from "../shapes/scalars.ts";

/** A dependency that still knows where its name is in the text. */
export interface PlacedDependency {
  readonly service: PlacedText;
  readonly until: "started" | "ready" | "finished";
}

const names = converted(list(text({ expects: "the name of a service" })), (services) =>
  services.map((service): PlacedDependency => ({ service, until: "ready" })),
);

const until = choice({
  started: "Its container runs.",
  ready: "It is ready, by its own wait or as the action finds out.",
  finished: "It has exited with code 0.",
});

const conditions = converted(
  record(until, {
    expects: "a mapping of service names to started, ready or finished",
    checkKey: () => {},
  }),
  (entries) => entries.map(({ key, value }): PlacedDependency => ({ service: key, until: value })),
);

/** Names, or a mapping of names to the state that each must have reached. */
export const dependsOn: Shape<readonly PlacedDependency[]> = byNotation({
  scalar: converted(text({ expects: "the name of a service" }), (service): PlacedDependency[] => [
    { service, until: "ready" },
  ]),
  list: names,
  mapping: conditions,
});
