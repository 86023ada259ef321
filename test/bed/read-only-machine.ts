/** Every file system becomes read-only in a mount namespace of its own; then nothing but the command runs there. */
const SCRIPT = `
while [ "$1" != -- ]; do mount --bind "$1" "$1" && writable="$writable $1 "; shift; done; shift
while read -r _ _ _ _ place _; do
  case "$writable" in *" $place "*) ;; *) mount -o remount,bind,ro "$place" 2>/dev/null;; esac
done < /proc/self/mountinfo
for place in / /tmp /var/tmp "$HOME" "$PWD"; do
  if touch "$place/.written" 2>/dev/null; then echo "$place can be written" >&2; exit 99; fi
done
exec "$@"`;

/**
 * A command that sees this machine, but can write in these folders alone: a write elsewhere fails there. Ends with 99
 * where the machine could not be made so.
 */
export function onReadOnlyMachine(
  command: readonly string[],
  writableFolders: readonly string[],
): readonly string[] {
  // Not dash, which takes variables with a hyphen, as inputs have, out of the environment.
  return ["unshare", "--mount", "bash", "-c", SCRIPT, "bash", ...writableFolders, "--", ...command];
}
