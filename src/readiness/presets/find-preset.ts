import { tcpPort } from "../../request/container-port.ts";
import { parseImageReference } from "../../request/image-reference.ts";
import { allPresets } from "./all-presets.ts";
import type { KnownService, Preset, ServiceSettings } from "./preset.ts";

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
export function findPreset(image: string, settings: ServiceSettings): KnownService | undefined {
  const { repository, tag } = parseImageReference(image) ?? {};
  const preset = repository === undefined ? undefined : presetOf(repository.split("/"));
  if (preset === undefined) return undefined;
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

function presetOf(path: readonly string[]): Preset | undefined {
  const named = (imageName: string) => allPresets.find(({ images }) => images.includes(imageName));
  const twoParts = path.length < 2 ? undefined : named(path.slice(-2).join("/"));
  if (twoParts !== undefined) return twoParts;
  if (path.slice(0, -1).some((segment) => OTHER_PACKAGERS.includes(segment))) return undefined;
  return named(path.at(-1) ?? "");
}
