import { tcpPort } from "../../request/container-port.ts";
import { parseImageReference } from "../../request/image-reference.ts";
import type { KnownService, Preset, ServiceSettings } from "./preset.ts";
import { PRESET_PARTS } from "./preset-parts.ts";

/** Their images have the same names, but other ports, variables and directories. */
const OTHER_PACKAGERS = ["bitnami", "bitnamilegacy", "bitnamisecure"];

/**
 * What we know of the service behind an image reference, `undefined` if nothing.
 *
 * The last part of the repository decides, whatever comes before it: mirrors, pull-through caches and companies'
 * registries prefix the official name freely (`public.ecr.aws/docker/library/postgres`, `ghcr.io/acme/postgres`), and
 * images that build on Postgres under another name (`postgres-exporter`, `postgresql`) do not end in exactly that
 * word. If the last part alone could be another's image (`server`, `registry`), a preset names the last two.
 */
export async function findPreset(
  image: string,
  settings: ServiceSettings,
): Promise<KnownService | undefined> {
  const preset = await loadPreset(image);
  return preset && adaptPreset(preset, image, settings);
}

/** The kind of server behind an image's name; loads only the part that knows it, once. */
export async function loadPreset(image: string): Promise<Preset | undefined> {
  const partOf = (name: string) => PRESET_PARTS.find(({ images }) => images.split(" ").includes(name));
  const name = knownName(image, (one) => partOf(one) !== undefined);
  if (name === undefined) return undefined;
  const presets = await partOf(name)?.load();
  return presets?.find(({ images }) => images.includes(name));
}

/** What a preset says of a service with these settings; `undefined` if they make it one that nothing is known of. */
export function adaptPreset(
  preset: Preset,
  image: string,
  settings: ServiceSettings,
): KnownService | undefined {
  const { tag } = parseImageReference(image) ?? {};
  const adapted = preset.adapt === undefined ? {} : preset.adapt({ ...settings, tag });
  if (adapted === undefined) return undefined;
  const { title, port, looks, url, timeoutMs } = { ...preset, ...adapted };
  const { dataDirectories = [], sameChecks = [], mistakes = [], lookAfterwards, advertise, staysIf } = preset;
  return {
    title,
    containerPort: tcpPort(port),
    isPortSet: port !== preset.port,
    looks,
    url,
    timeoutMs,
    dataDirectories,
    sameChecks,
    mistakes,
    lookAfterwards,
    advertise,
    staysIf,
  };
}

/** The name by which a preset knows the image, `undefined` if none does. */
export function knownName(image: string, isKnown: (name: string) => boolean): string | undefined {
  const path = parseImageReference(image)?.repository.split("/") ?? [];
  const twoParts = path.slice(-2).join("/");
  if (path.length > 1 && isKnown(twoParts)) return twoParts;
  if (path.slice(0, -1).some((segment) => OTHER_PACKAGERS.includes(segment))) return undefined;
  const last = path.at(-1);
  return last !== undefined && isKnown(last) ? last : undefined;
}
