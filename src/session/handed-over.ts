import type { ReachableService } from "../report/reachable-service.ts";

/** A service as it was when its address was handed to later steps; post compares it with what it finds. */
export type HandedOver = Pick<ReachableService, "name" | "id" | "ip" | "startedAt" | "mayFinish">;

export const HANDED_OVER_STATE_NAME = "services";
/** The names of the outputs that lead to the services, with spaces between. */
export const OUTPUT_NAMES_STATE_NAME = "output-names";

export function formatHandedOver(services: readonly HandedOver[]): string {
  return JSON.stringify(
    services.map(({ name, id, ip, startedAt, mayFinish }) => ({ name, id, ip, startedAt, mayFinish })),
  );
}

/** Empty if the state is missing or damaged, as after a failed start, which has already reported its failure. */
export function parseHandedOver(state: string | undefined): HandedOver[] {
  try {
    const services: unknown = JSON.parse(state ?? "[]");
    return Array.isArray(services) ? services.filter(isHandedOver) : [];
  } catch {
    return [];
  }
}

function isHandedOver(value: unknown): value is HandedOver {
  if (typeof value !== "object" || value === null) return false;
  const texts = value as Record<string, unknown>;
  return ["name", "id", "ip", "startedAt"].every((key) => typeof texts[key] === "string");
}
