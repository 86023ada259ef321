import { parseImageReference } from "../../request/image-reference.ts";
import { postgresPreset } from "./postgres.ts";
import type { KnownService, Preset, ServiceSettings } from "./preset.ts";
import { redisPreset } from "./redis.ts";

const PRESETS: readonly Preset[] = [postgresPreset, redisPreset];

/** Their images have the same names, but read other variables, so we would hand out a wrong `url`. */
const OTHER_PACKAGERS = ["bitnami", "bitnamilegacy", "bitnamisecure"];

/**
 * What we know of the service behind an image reference, `undefined` if nothing.
 *
 * The last part of the repository decides, whatever comes before it: mirrors, pull-through caches and companies'
 * registries prefix the official name freely (`public.ecr.aws/docker/library/postgres`, `ghcr.io/acme/postgres`), and
 * images that build on Postgres under another name (`postgres-exporter`, `postgresql`) do not end in exactly that
 * word.
 */
export function findPreset(image: string, settings: ServiceSettings): KnownService | undefined {
  const path = parseImageReference(image)?.repository.split("/") ?? [];
  if (path.slice(0, -1).some((segment) => OTHER_PACKAGERS.includes(segment))) return undefined;
  const imageName = path.at(-1) ?? "";
  return PRESETS.find((preset) => preset.imageNames.includes(imageName))?.describe(settings);
}
