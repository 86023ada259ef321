import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import { type KeyValue, readFullKeyValue } from "./key-value.ts";

const KERNEL = /^kernel\.(?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)$/;

/** Only parameters of the container's own namespaces can be set (docker/cli opts/opts.go, ValidateSysctl). */
export function readSysctl(text: string): KeyValue {
  const [key, value] = readFullKeyValue(text);
  if (KERNEL.test(key) || key.startsWith("net.") || key.startsWith("fs.mqueue.")) return [key, value];
  return refuse(
    `the kernel parameter ${quoted(key)} cannot be set for one container`,
    "A container can have its own net.*, fs.mqueue.* and kernel.{msg*,sem,shm*}; set others on the daemon's machine.",
  );
}
