/** Which other processors' programs a machine runs by itself. */
const RUNS_TOO: Readonly<Record<string, readonly string[]>> = { amd64: ["386"], arm64: ["arm"] };

/**
 * What to say of an image that the daemon's processor cannot run by itself; `undefined` if it can, or if either is
 * unknown.
 *
 * @param image as the user wrote it
 * @param ofImage and the daemon's, in Go's words, such as `arm64`
 */
export function platformNotice(image: string, ofImage: string, ofDaemon: string): string | undefined {
  if (ofImage === "" || ofDaemon === "" || ofImage === ofDaemon) return undefined;
  if (RUNS_TOO[ofDaemon]?.includes(ofImage)) return undefined;
  return `the image ${image} is for ${ofImage}, but the daemon's machine is ${ofDaemon}: it runs slowly, and only if that machine emulates ${ofImage} (QEMU with binfmt_misc); otherwise it ends with "exec format error"`;
}
