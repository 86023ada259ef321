const BLOCK_BYTES = 512;
const REGULAR = "0";

/** The text of the first regular file in a tar archive (POSIX ustar); `undefined` if it contains none. */
export function firstFileOfTar(archive: Buffer): string | undefined {
  let at = 0;
  while (at + BLOCK_BYTES <= archive.length) {
    const header = archive.subarray(at, at + BLOCK_BYTES);
    // Two blocks of zeros end an archive.
    if (header[0] === 0) return undefined;
    const sizeBytes = Number.parseInt(header.toString("latin1", 124, 136), 8);
    const start = at + BLOCK_BYTES;
    if (header.toString("latin1", 156, 157) === REGULAR)
      return archive.toString("utf8", start, start + sizeBytes);
    at = start + Math.ceil(sizeBytes / BLOCK_BYTES) * BLOCK_BYTES;
  }
  return undefined;
}
