import type { Import } from "../source-imports.ts";
import { ENTRYPOINTS, EVERYWHERE, PACKAGES, RESERVED, ROOMS } from "./arrows.ts";

/**
 * Why the table of arrows does not allow an import, `undefined` if it does. `from` is a path below the root, `to`
 * another or a package.
 */
export function refusalOf({ from, to }: Import): string | undefined {
  const importer = from.replace(/^src\//, "");
  return /^(src|scripts|test)\//.test(to)
    ? refusalOfFile(importer, to.replace(/^src\//, ""))
    : refusalOfPackage(importer, to);
}

/** The innermost room in which a file lies; for a file that stands alone, the file. Paths below src/. */
export function roomOf(file: string): string | undefined {
  const alone = [...ENTRYPOINTS, ...EVERYWHERE].find((name) => name === file);
  const around = ROOMS.map(({ name }) => name).filter((name) => isIn(file, name));
  return alone ?? around.toSorted((one, other) => other.length - one.length)[0];
}

function refusalOfFile(importer: string, target: string): string | undefined {
  const [own, other] = [roomOf(importer), roomOf(target)];
  if (own === undefined) return `${importer} is in no room of scripts/architecture/arrows.ts`;
  if (other === undefined) return `${target} is in no room of scripts/architecture/arrows.ts`;
  const reserved = reservedFor(importer, target);
  if (reserved !== undefined) return `only ${reserved.join(", ")} may import ${target}`;
  if (own === other || EVERYWHERE.includes(other)) return undefined;
  if (ENTRYPOINTS.includes(other)) return `${other} is an entrypoint, which no file imports`;
  if (ENTRYPOINTS.includes(own)) return undefined;
  const allowed = ROOMS.find(({ name }) => name === own)?.mayImport ?? [];
  return allowed.some((room) => isIn(target, room)) ? undefined : `${own} may not import ${other}`;
}

/** For whom a file is reserved, if not for this importer. */
function reservedFor(importer: string, target: string): readonly string[] | undefined {
  return Object.entries(RESERVED)
    .filter(([place]) => isIn(target, place))
    .map(([, importers]) => importers)
    .find((importers) => !importers.some((place) => isIn(importer, place)));
}

function refusalOfPackage(importer: string, target: string): string | undefined {
  const name = /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;
  const places = [...(PACKAGES[name] ?? []), ...(name.startsWith("node:") ? (PACKAGES["node:*"] ?? []) : [])];
  if (places.some((place) => isIn(importer, place))) return undefined;
  return places.length === 0
    ? `the package ${name} has no place in src`
    : `only ${places.join(", ")} may import ${name}`;
}

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}
