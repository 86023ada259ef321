import type { BackendWords } from "./backend-words.ts";
import type { Removal } from "./inventory.ts";

/** `removed 2 containers, 1 network`, in the backend's words. */
export function describeRemoval(
  { containers, networks, volumes }: Removal,
  { unit, network }: Pick<BackendWords, "unit" | "network">,
): string {
  // Volumes are removed with their containers; the counted ones had none.
  const counts = [count(containers, unit), count(networks, network), count(volumes, "volume")];
  return `removed ${counts.filter((text) => text !== "").join(", ") || "nothing"}`;
}

function count(number: number, noun: string): string {
  return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}
