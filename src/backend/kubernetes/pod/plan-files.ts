import type { ObjectMeta } from "../objects/object-meta.ts";
import type { Volume, VolumeMount } from "../objects/pod.ts";
import type { Secret } from "../objects/secret.ts";

/** A file that a service finds when it starts. */
export interface MountedFile {
  /** Absolute, in the container. */
  readonly path: string;
  /** Permission bits, `0o644`. */
  readonly mode: number;
  readonly content: Uint8Array;
}

/** What one Secret holds at most (kubernetes api/core/v1, MaxSecretSize). */
export const LARGEST_FILE_BYTES = 1 << 20;
const VOLUME = "files";

interface PlannedFiles {
  readonly secrets: readonly Secret[];
  readonly volumes: readonly Volume[];
  readonly volumeMounts: readonly VolumeMount[];
}

/**
 * As many Secrets as the files need, one volume of all of them, and a mount for each file: a mount for their folder
 * would hide what the image has there. They belong to root, and cannot be written.
 *
 * @param marks their labels, annotations and owner
 */
export function planFiles(
  files: readonly MountedFile[],
  { namePrefix, marks }: { readonly namePrefix: string; readonly marks: Omit<ObjectMeta, "name"> },
): PlannedFiles {
  if (files.length === 0) return { secrets: [], volumes: [], volumeMounts: [] };
  const keyed = files.map((file, at) => ({ ...file, key: `file-${at}` }));
  const parts = inParts(keyed).map((part, at) => ({ name: `${namePrefix}-${at}`, part }));
  const sources = parts.map(({ name, part }) => ({
    secret: {
      name,
      items: part.map(({ key, mode }) => ({ key, path: key, mode: mode & 0o777 })),
    },
  }));
  return {
    secrets: parts.map(({ name, part }) => ({
      metadata: { ...marks, name },
      type: "Opaque",
      immutable: true,
      data: Object.fromEntries(
        part.map(({ key, content }) => [key, Buffer.from(content).toString("base64")]),
      ),
    })),
    volumes: [{ name: VOLUME, projected: { sources } }],
    volumeMounts: keyed.map(({ key, path }) => ({
      name: VOLUME,
      mountPath: path,
      subPath: key,
      readOnly: true,
    })),
  };
}

/** Each part as full as it can be in this order; none of the files is larger than a part. */
function inParts<File extends MountedFile>(files: readonly File[]): File[][] {
  const parts: File[][] = [];
  let freeBytes = 0;
  for (const file of files) {
    if (parts.length === 0 || file.content.length > freeBytes) {
      parts.push([]);
      freeBytes = LARGEST_FILE_BYTES;
    }
    parts.at(-1)?.push(file);
    freeBytes -= file.content.length;
  }
  return parts;
}
