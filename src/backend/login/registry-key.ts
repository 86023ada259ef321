import { parseImageReference } from "../../request/image-reference.ts";

/** A registry, and the part of it that an image belongs to. */
interface RegistryPlace {
  /** In lower case, with the port if one is written. */
  readonly host: string;
  /** Below the host, such as `team/app`; empty for the whole registry. */
  readonly path: string;
}

/** The name under which docker stores the logins of Docker Hub (docker/cli registry, IndexServer). */
const HUB_KEY = "https://index.docker.io/v1/";
const HUB_HOSTS = ["docker.io", "index.docker.io", "registry-1.docker.io"];

/** Where an image comes from; `undefined` if the text does not name one. */
export function placeOfImage(image: string): RegistryPlace | undefined {
  const reference = parseImageReference(image);
  return reference && { host: oneHub(reference.registry), path: reference.repository };
}

/** The key under which docker's command line looks for a registry's login, and by which it asks a helper. */
export function usualKey({ host }: RegistryPlace): string {
  return host === "docker.io" ? HUB_KEY : host;
}

/**
 * The keys that hold for an image's registry, best first. The host must be the same to the last character, and the
 * port too: a look-alike never matches.
 *
 * Docker's command line prefers its usual key, and then takes every key with that host, whatever its scheme and path
 * (cli/config/credentials/file_store.go, ConvertToHostname). Podman's keys hold only for what lies below their path,
 * and the longest counts (containers/image pkg/docker/config, findCredentialsInFile).
 */
export function keysFor(place: RegistryPlace, format: "docker" | "podman", keys: Iterable<string>): string[] {
  const candidates = [...keys]
    .map((key) => ({ key, ...parseKey(key) }))
    .filter(({ host }) => host === place.host)
    .map((one) => ({ ...one, isBelow: isBelow(place.path, one.path) }));
  switch (format) {
    case "docker": {
      const rank = ({ key, path, isBelow }: (typeof candidates)[number]) =>
        key === usualKey(place) ? 0 : path === "" ? 1 : isBelow ? 2 : 3;
      return candidates
        .sort((one, other) => rank(one) - rank(other) || other.path.length - one.path.length)
        .map(({ key }) => key);
    }
    case "podman":
      return candidates
        .filter(({ isBelow }) => isBelow)
        .sort((one, other) => other.path.length - one.path.length)
        .map(({ key }) => key);
  }
}

function parseKey(key: string): RegistryPlace {
  const [host = "", ...path] = key.replace(/^https?:\/\//, "").split("/");
  const text = path.join("/").replace(/\/+$/, "");
  // The path of the registry's own interface, as in Docker Hub's key.
  return { host: oneHub(host), path: /^v[12]$/.test(text) ? "" : text };
}

function oneHub(host: string): string {
  const lower = host.toLowerCase();
  return HUB_HOSTS.includes(lower) ? "docker.io" : lower;
}

function isBelow(repository: string, path: string): boolean {
  return path === "" || repository === path || repository.startsWith(`${path}/`);
}
