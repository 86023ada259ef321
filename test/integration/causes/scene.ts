import type { BedImages } from "../../bed/images/provide-images.ts";

/** What the requests need around them. */
export interface Given {
  readonly images: Pick<BedImages, "busybox" | "redis">;
  /** A name for busybox under which the action takes it for a known server. */
  readonly asIf: (repository: string) => string;
  /** Registries that know no image, that show nobody anything, and that have had enough. */
  readonly emptyRegistry: string;
  readonly closedRegistry: string;
  readonly busyRegistry: string;
  /** A host port that a program of the test has, and how the error names that program. */
  readonly taken: { readonly port: number; readonly holder: string };
  /** The folder of the daemon's socket. */
  readonly socketFolder: string;
}

/** The same, and short ways to write a service. */
export interface Scene extends Given {
  readonly busybox: string;
  readonly redis: string;
  /** A busybox that runs this script, with `more` keys, such as `, ports: [80]`. */
  readonly box: (script: string, more?: string) => string;
  /** A known server, by its repository, that prints these words and exits. */
  readonly server: (repository: string, words: string, exitCode: number) => string;
}

/** For conditions that never hold. */
export const SOON = { timeout: "3s" };

export function sceneOf(given: Given): Scene {
  const { busybox, redis } = given.images;
  return {
    ...given,
    busybox,
    redis,
    box: (script, more = "") =>
      `box: { image: "${busybox}", command: ${JSON.stringify(["sh", "-c", script])}${more} }`,
    server: (repository, words, exitCode) =>
      `server: { image: "${given.asIf(repository)}", command: ${JSON.stringify(["sh", "-c", `echo '${words}'; exit ${exitCode}`])} }`,
  };
}
