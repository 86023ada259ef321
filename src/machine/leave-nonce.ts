import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isOnRootFilesystem } from "../job/mount-table.ts";
import type { Nonce } from "../ports/nonce.ts";
import { homeFolder } from "./home-folder.ts";

/**
 * Leaves a file of random content in the first writable directory of the root filesystem.
 *
 * @param temporaryFolder the job's own
 * @param text 32 hexadecimal digits
 */
export function leaveNonce(
  mountinfo: string,
  temporaryFolder = tmpdir(),
  text: string = randomBytes(16).toString("hex"),
): Nonce | undefined {
  const folders = [temporaryFolder, tmpdir(), "/tmp", "/var/tmp", homeFolder(), "/"];
  for (const folder of folders.filter((one) => isOnRootFilesystem(one, mountinfo))) {
    const path = join(folder, `.sibling-services-${text.slice(0, 12)}`);
    try {
      // Exclusive, so that it does not follow a link planted there.
      writeFileSync(path, text, { flag: "wx", mode: 0o600 });
      return { path, text, remove: () => rmSync(path, { force: true }) };
    } catch {
      // Read-only or not ours: try the next directory.
    }
  }
  return undefined;
}
