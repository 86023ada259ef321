import type { Backend } from "../ports/backend.ts";
import type { Explainer, Explanation } from "../ports/explanation.ts";
import type { PlaceWishes } from "../ports/place.ts";

/** Prints what is known about this process and how it would reach services. Starts nothing. */
export async function explain(
  known: {
    readonly settings: PlaceWishes;
    readonly system: string | undefined;
    readonly engine: Explanation;
  },
  { backend, print }: { readonly backend: Pick<Backend, "connect"> & Explainer; print(text: string): void },
): Promise<number> {
  await backend.connect({ services: [], wishes: known.settings }, 0);
  const explanations: Explanation[] = [
    { label: "CI", text: known.system ?? "none: a person's terminal" },
    known.engine,
    ...(await backend.explain(known.settings)),
  ];
  const width = Math.max(...explanations.map(({ label }) => label.length));
  for (const { label, text } of explanations) print(`${label.padEnd(width)}  ${text}\n`);
  return 0;
}
