import { homedir } from "node:os";

/** The user of a job's container may be missing from its /etc/passwd, and then has no home unless HOME names one. */
export function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return "/";
  }
}
