import { quoted } from "./printable.ts";
import { refuse } from "./refuse.ts";

/** The name of an image, taken apart as the daemon does. Sent and shown is the user's own spelling. */
interface ImageReference {
  /** `docker.io` if the name has none. */
  readonly registry: string;
  /** Within the registry: `library/redis` for `redis`. */
  readonly repository: string;
  readonly tag: string | undefined;
  /** As `sha256:…`. */
  readonly digest: string | undefined;
}

const PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const DOMAIN = "(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";
const REFERENCE = new RegExp(
  `^(?<name>(?:${DOMAIN}/)?${PART}(?:/${PART})*)(?::(?<tag>[\\w][\\w.-]{0,127}))?(?:@(?<digest>[A-Za-z][\\w+.-]*:[0-9a-fA-F]{32,}))?$`,
);
const LONGEST = 512;
const HUB = "docker.io";

/** `undefined` if the text does not name an image (distribution/reference regexp.go and normalize.go, splitDockerDomain). */
export function parseImageReference(text: string): ImageReference | undefined {
  if (text.length > LONGEST) return undefined;
  const { name, tag, digest } = REFERENCE.exec(text)?.groups ?? {};
  if (name === undefined) return undefined;
  const [first = "", ...rest] = name.split("/");
  const isRegistry = rest.length > 0 && (/[.:A-Z]/.test(first) || first === "localhost");
  const path = isRegistry ? rest.join("/") : name;
  const registry = isRegistry && first !== `index.${HUB}` ? first : HUB;
  const isOfficial = registry === HUB && !path.includes("/");
  return { registry, repository: isOfficial ? `library/${path}` : path, tag, digest };
}

/** The same; refuses what does not name an image. */
export function readImageReference(text: string): ImageReference {
  const reference = parseImageReference(text);
  if (reference !== undefined) return reference;
  const hint = /[A-Z]/.test(text.replace(/[:@][^/]*$/, ""))
    ? "An image's name must be lower-case; only its tag may have capitals."
    : "Write [registry/]name[:tag], as in postgres:16 or ghcr.io/owner/name:1.0.";
  return refuse(`${quoted(text)} is not an image reference`, hint);
}

/** Whether two names, however spelled, mean one repository of one registry, whatever their tags; `false` if one is not a name. */
export function isSameRepository(one: string, other: string): boolean {
  const [left, right] = [parseImageReference(one), parseImageReference(other)];
  if (left === undefined || right === undefined) return false;
  return left.registry === right.registry && left.repository === right.repository;
}
