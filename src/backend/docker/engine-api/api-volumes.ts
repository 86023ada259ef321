import type { Volumes } from "../engine/volumes.ts";
import { array, dictionary, maybe, object, string } from "./answer-shape.ts";
import { type EngineApi, unlessMissing } from "./engine-api.ts";
import { epochSeconds } from "./epoch-seconds.ts";
import { filters } from "./filters.ts";

/** `GET /volumes`. */
const volumeList = object({
  Volumes: array(object({ Name: string, Labels: dictionary(string), CreatedAt: maybe(string) })),
});

export function apiVolumes(api: EngineApi): Volumes {
  return {
    async list(labels) {
      const query = { filters: filters({ label: labels }) };
      const answer = await api.json({ method: "GET", path: "/volumes", query }, volumeList);
      return answer.Volumes.map((volume) => ({
        name: volume.Name,
        labels: volume.Labels,
        createdEpochSeconds: epochSeconds(volume.CreatedAt),
      }));
    },
    async exists(name) {
      const path = `/volumes/${encodeURIComponent(name)}`;
      return (await unlessMissing(api.json({ method: "GET", path }, object({ Name: string })))) !== undefined;
    },
    async remove(name) {
      await unlessMissing(api.do({ method: "DELETE", path: `/volumes/${encodeURIComponent(name)}` }));
    },
  };
}
