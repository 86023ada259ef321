import { quoted } from "../request/printable.ts";
import type { ServiceRequest } from "../request/request.ts";

type Choice =
  | { readonly kind: "chosen"; readonly services: readonly ServiceRequest[] }
  | {
      readonly kind: "wrong";
      readonly flag: "only" | "without";
      readonly why: string;
      readonly hint: string;
    };

/** The services that the flags leave: those of `only`, with all that they depend on, but none of `without`. */
export function chooseServices(
  services: readonly ServiceRequest[],
  {
    only,
    without = [],
  }: { readonly only?: readonly string[] | undefined; readonly without?: readonly string[] | undefined },
): Choice {
  const names = services.map(({ name }) => name);
  for (const [flag, given] of [
    ["only", only ?? []],
    ["without", without],
  ] as const) {
    const unknown = given.find((name) => !names.includes(name));
    if (unknown !== undefined) {
      const hint = `The services are ${names.join(", ")}.`;
      return { kind: "wrong", flag, why: `${quoted(unknown)} is not a service of the file`, hint };
    }
  }
  const wanted = withDependencies(only ?? names.filter((name) => !without.includes(name)), services);
  const lost = without.find((name) => wanted.has(name));
  if (lost !== undefined) {
    const by = services.find(
      ({ name, dependsOn }) => wanted.has(name) && dependsOn.some(({ service }) => service === lost),
    );
    const hint = `Leave ${by?.name ?? "that one"} out too.`;
    return {
      kind: "wrong",
      flag: "without",
      why: `${by?.name ?? "another service"} depends on ${lost}`,
      hint,
    };
  }
  return { kind: "chosen", services: services.filter(({ name }) => wanted.has(name)) };
}

function withDependencies(
  names: readonly string[],
  services: readonly ServiceRequest[],
): ReadonlySet<string> {
  const wanted = new Set(names);
  // A set visits what is added while it is walked.
  for (const name of wanted) {
    for (const { service } of services.find((one) => one.name === name)?.dependsOn ?? []) wanted.add(service);
  }
  return wanted;
}
