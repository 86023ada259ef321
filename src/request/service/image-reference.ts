import { quoted } from "../printable.ts";
import { refuse } from "../refuse.ts";

const PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
const DOMAIN = "(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?";
const REFERENCE = new RegExp(
  `^(?:${DOMAIN}/)?${PART}(?:/${PART})*(?::[\\w][\\w.-]{0,127})?(?:@[A-Za-z][\\w+.-]*:[0-9a-fA-F]{32,})?$`,
);

/** Refuses what is not a reference to an image (distribution/reference regexp.go). */
export function checkImageReference(image: string): string {
  if (image.length <= 512 && REFERENCE.test(image)) return image;
  const hint = /[A-Z]/.test(image.replace(/[:@][^/]*$/, ""))
    ? "The name of an image is lower-case; only its tag may have capitals."
    : "Write [registry/]name[:tag], as in postgres:16 or ghcr.io/owner/name:1.0.";
  return refuse(`${quoted(image)} is not a reference to an image`, hint);
}

/** The repository of an image in full, so that two spellings of one can be compared: `docker.io/library/redis`. */
export function repositoryOf(image: string): string {
  const name = image.replace(/@.*$/, "").replace(/:[^:/]*$/, "");
  const [first = "", ...rest] = name.split("/");
  const hasDomain = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
  const path = hasDomain ? rest.join("/") : name;
  const domain = hasDomain && first !== "index.docker.io" ? first : "docker.io";
  return domain === "docker.io" && !path.includes("/") ? `docker.io/library/${path}` : `${domain}/${path}`;
}
