import { chmod, writeFile } from "node:fs/promises";

/**
 * A container runtime that gives a privileged container everything but CAP_SYS_RESOURCE, which virtual machines without
 * it cannot give.
 */
export async function writeModestRuntime(path: string): Promise<void> {
  await writeFile(
    path,
    `#!/bin/sh
previous=
for word; do
  case "$previous" in
    --bundle) sed -i 's/"CAP_SYS_RESOURCE",//g' "$word/config.json" ;;
    --process) sed -i 's/"CAP_SYS_RESOURCE",//g' "$word" ;;
  esac
  previous=$word
done
exec runc "$@"
`,
  );
  await chmod(path, 0o755);
}
