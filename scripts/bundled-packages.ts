import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BundledPackage, packageFolders } from "./bundled-licenses.ts";

/** What we read of webpack's statistics. */
interface Statistics {
  readonly modules: readonly StatisticsModule[];
}

interface StatisticsModule {
  /** The path of its file; null if it has none. */
  readonly nameForCondition?: string | null;
  /** Those that webpack has joined to this one. */
  readonly modules?: readonly StatisticsModule[];
}

/** The packages whose code is in bundles, read from the statistics that ncc wrote of each. */
export function bundledPackages(statisticsFiles: readonly string[]): BundledPackage[] {
  const modules = statisticsFiles.flatMap((file) => {
    const statistics = JSON.parse(readFileSync(file, "utf8")) as Statistics;
    return statistics.modules.flatMap(pathsOf);
  });
  return packageFolders(modules).map(readPackage);
}

function pathsOf({ nameForCondition, modules = [] }: StatisticsModule): string[] {
  return [...(nameForCondition ? [nameForCondition] : []), ...modules.flatMap(pathsOf)];
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as { name: string; version: string; license: string; author?: string | { name: string } };
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)(?:\.|$)/i.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  return {
    ...{ name, version, license },
    author: typeof author === "object" ? author.name : author,
    text: texts.length === 0 ? undefined : texts.join("\n\n"),
  };
}
