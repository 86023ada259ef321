import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type Docker from "dockerode";

/** On every image that we make; its value tells what the image was made of. */
const label = "sibling-services-test.version";

/** A short hash of all files in these folders, and of facts that come from elsewhere. */
export async function versionOf(folders: readonly string[], facts: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(facts.join("\n"));
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) {
      hash.update(await readFile(join(folder, entry.name)));
    }
  }
  return hash.digest("hex").slice(0, 12);
}

/** The Dockerfile instruction that marks an image as made by us. */
export function versionLabel(version: string): string {
  return `LABEL ${label}=${version}`;
}

/** What the engine has under a name. */
export type PresentImage =
  | { readonly kind: "absent" }
  /** The real one, of the user or of a registry. */
  | { readonly kind: "foreign"; readonly id: string }
  | { readonly kind: "ours"; readonly id: string; readonly version: string };

/** Looks an image up on the engine. */
export async function findImage(docker: Docker, name: string): Promise<PresentImage> {
  try {
    const { Id: id, Config: configuration } = await docker.getImage(name).inspect();
    const version = configuration?.Labels?.[label];
    return version === undefined ? { kind: "foreign", id } : { kind: "ours", id, version };
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) {
      return { kind: "absent" };
    }
    throw error;
  }
}
