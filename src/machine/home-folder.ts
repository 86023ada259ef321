import { homedir } from "node:os";

/** A user of a job's container need not be in its /etc/passwd, and then has no home unless HOME names one. */
export function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return "/";
  }
}
