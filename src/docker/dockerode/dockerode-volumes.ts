import type { Volumes } from "../engine.ts";
import { type EngineApi, unlessMissing } from "./engine-api.ts";
import { filters } from "./filters.ts";

interface VolumeList {
  Volumes?: { Name: string; Labels?: Record<string, string> | null; CreatedAt?: string }[] | null;
}

export function dockerodeVolumes(api: EngineApi): Volumes {
  return {
    async list(labels) {
      const query = { filters: filters({ label: labels }) };
      const answer = await api.json<VolumeList>({ method: "GET", path: "/volumes", query });
      return (answer.Volumes ?? []).map((volume) => ({
        name: volume.Name,
        labels: volume.Labels ?? {},
        createdEpochSeconds: epochSeconds(volume.CreatedAt),
      }));
    },
    async remove(name) {
      await unlessMissing(api.json({ method: "DELETE", path: `/volumes/${encodeURIComponent(name)}` }));
    },
  };
}

/** A volume driver need not tell: then the volume counts as new, for age is a reason to remove. */
function epochSeconds(createdAt: string | undefined): number {
  const ms = Date.parse(createdAt ?? "");
  return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : Math.floor(ms / 1_000);
}
