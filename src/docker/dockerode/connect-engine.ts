import Dockerode from "dockerode";
import { UserError } from "../../user-error.ts";
import { isOlder } from "../api-version.ts";
import type { DockerHost } from "../docker-host.ts";
import type { Engine, EngineFacts } from "../engine.ts";
import { dockerodeContainers } from "./dockerode-containers.ts";
import { dockerodeImages } from "./dockerode-images.ts";
import { dockerodeNetworks } from "./dockerode-networks.ts";
import { dockerodeVolumes } from "./dockerode-volumes.ts";
import { type CallLimits, EngineApi } from "./engine-api.ts";
import { tcpAgent } from "./tcp-agent.ts";

/** The newest API version whose answers this code was written against; newer daemons speak it too. */
const NEWEST_KNOWN_API = "1.51";
/** Docker 20.10. */
const OLDEST_API = "1.41";

/** Of `GET /version`. */
interface Version {
  Version: string;
  ApiVersion: string;
  MinAPIVersion?: string;
  Platform?: { Name?: string };
  Components?: { Name: string }[];
}

/** A daemon on a loaded machine answers within these; one that does not is stuck. */
const LIMITS: CallLimits = { askMs: 20_000, changeMs: 60_000, idleMs: 20_000 };

/** The daemon at `host`; nothing is sent before the first call. The socket of one behind ssh has to be forwarded first. */
export function connectEngine(host: DockerHost, limits: Partial<CallLimits> = {}): Engine {
  const api = new EngineApi(new Dockerode(dockerodeOptions(host)), { ...LIMITS, ...limits });
  return {
    images: dockerodeImages(api),
    containers: dockerodeContainers(api),
    networks: dockerodeNetworks(api),
    volumes: dockerodeVolumes(api),
    async about() {
      const version = await api.json<Version>({ method: "GET", path: "/version" });
      api.pinVersion(negotiate(version));
      const facts = engineFacts(version);
      // Docker tells it by a component of its version (not yet 20.10, which would take one more call), Podman in its information alone.
      return facts.isPodman ? { ...facts, isRootless: await isRootlessPodman(api) } : facts;
    },
    async clockEpochSeconds() {
      const info = await api.json<{ SystemTime: string }>({ method: "GET", path: "/info" });
      return Math.floor(Date.parse(info.SystemTime) / 1000);
    },
  };
}

/**
 * Every option is given: docker-modem fills those that are absent from DOCKER_HOST and its kin, and would then speak
 * to another daemon than the one that was chosen (lib/modem.js, defaultOpts).
 */
function dockerodeOptions(host: DockerHost): Dockerode.DockerOptions {
  const nothing = { host: undefined, port: undefined, ca: undefined, cert: undefined, key: undefined };
  const plain = { ...nothing, protocol: "http", pathPrefix: "/", sshOptions: {} };
  return { ...plain, ...addressOptions(host) } as Dockerode.DockerOptions;
}

function addressOptions(host: DockerHost): object {
  switch (host.kind) {
    case "socket":
      return { socketPath: host.path };
    case "tcp":
      // The path is never opened, for the agent dials. Given a host, docker-modem would take it apart by url.parse,
      // about which Node warns in the user's log.
      return { socketPath: "/", agent: tcpAgent(host) };
    case "ssh":
      throw new Error("a daemon behind ssh is dialled through its forwarded socket");
  }
}

async function isRootlessPodman(api: EngineApi): Promise<boolean> {
  const info = await api.json<{ SecurityOptions?: string[] | null; Rootless?: boolean }>({
    method: "GET",
    path: "/info",
  });
  // Podman 4.3 has a field of its own for it and does not name it among the options.
  return info.Rootless === true || info.SecurityOptions?.includes("name=rootless") === true;
}

/**
 * The newest version that both sides know; for a daemon that has left those behind, its own oldest.
 *
 * @returns as `"1.41"`
 */
export function negotiate(version: Version): string {
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
  const components = (version.Components ?? []).map((component) => component.Name);
  return {
    version: version.Version,
    apiVersion: version.ApiVersion,
    operatingSystem: version.Platform?.Name ?? "",
    isRootless: components.includes("rootlesskit"),
    isPodman: components.includes("Podman Engine"),
  };
}
