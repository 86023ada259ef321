import type { DockerHost } from "../../../ports/docker-host.ts";
import { UserError } from "../../../user-error.ts";
import { isOlder } from "../engine/api-version.ts";
import type { Engine, EngineFacts } from "../engine/engine.ts";
import { array, bool, maybe, moment, object, type Shaped, string } from "./answer-shape.ts";
import { apiContainers } from "./api-containers.ts";
import { apiImages } from "./api-images.ts";
import { apiNetworks } from "./api-networks.ts";
import { apiVolumes } from "./api-volumes.ts";
import { dialTo } from "./dial.ts";
import { type CallLimits, EngineApi } from "./engine-api.ts";

/** The newest API version that this code was written for; newer daemons speak it too. */
const NEWEST_KNOWN_API = "1.51";
/** Docker 20.10. */
const OLDEST_API = "1.41";

/** `GET /version`. */
const version = object({
  Version: string,
  ApiVersion: string,
  MinAPIVersion: maybe(string),
  Arch: maybe(string),
  Platform: maybe(object({ Name: maybe(string) })),
  Components: array(object({ Name: string })),
});
type Version = Shaped<typeof version>;

/** `GET /info`. */
const clock = object({ SystemTime: moment });
/** Podman 4.3 has a separate field for it and does not list it among the options. */
const rootlessness = object({ SecurityOptions: array(string), Rootless: maybe(bool) });

/** A daemon on a loaded machine answers within these limits; one that does not is stuck. */
const LIMITS: CallLimits = { askMs: 20_000, changeMs: 60_000, idleMs: 20_000 };

/**
 * The daemon at `host`; nothing is sent before the first call. For a daemon behind ssh, its socket must be forwarded
 * first.
 */
export function connectEngine(host: DockerHost, limits: Partial<CallLimits> = {}): Engine {
  const api = new EngineApi(dialTo(host), { ...LIMITS, ...limits });
  return {
    images: apiImages(api),
    containers: apiContainers(api),
    networks: apiNetworks(api),
    volumes: apiVolumes(api),
    async about() {
      const answer = await api.json({ method: "GET", path: "/version" }, version);
      api.pinVersion(negotiate(answer));
      const facts = engineFacts(answer);
      // Docker reports it as a component of its version (20.10 does not yet, and would need one more call), Podman only
      // in its information.
      return facts.isPodman ? { ...facts, isRootless: await isRootlessPodman(api) } : facts;
    },
    async clockEpochSeconds() {
      return (await api.json({ method: "GET", path: "/info" }, clock)).SystemTime;
    },
  };
}

async function isRootlessPodman(api: EngineApi): Promise<boolean> {
  const info = await api.json({ method: "GET", path: "/info" }, rootlessness);
  return info.Rootless === true || info.SecurityOptions.includes("name=rootless");
}

/**
 * The newest version that both sides know; for a daemon that no longer supports any of ours, its own oldest.
 *
 * @returns as `"1.41"`
 */
export function negotiate(
  version: Pick<Version, "Version" | "ApiVersion"> & { readonly MinAPIVersion?: string | undefined },
): string {
  if (isOlder(version.ApiVersion, OLDEST_API)) {
    throw new UserError(
      `Docker ${version.Version} speaks API ${version.ApiVersion}, but this action needs ${OLDEST_API} or newer`,
      { hint: "Update the daemon to Docker 20.10 or newer." },
    );
  }
  const oldest = version.MinAPIVersion ?? OLDEST_API;
  if (isOlder(NEWEST_KNOWN_API, oldest)) return oldest;
  return isOlder(version.ApiVersion, NEWEST_KNOWN_API) ? version.ApiVersion : NEWEST_KNOWN_API;
}

function engineFacts(version: Version): EngineFacts {
  const components = version.Components.map((component) => component.Name);
  return {
    version: version.Version,
    apiVersion: version.ApiVersion,
    operatingSystem: version.Platform?.Name ?? "",
    architecture: version.Arch ?? "",
    isRootless: components.includes("rootlesskit"),
    isPodman: components.includes("Podman Engine"),
  };
}
