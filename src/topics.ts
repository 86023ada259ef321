/**
 * The failures that docs/troubleshooting.md explains, each under a heading of these words. An error that names one has
 * it as its title, and links there.
 */
export const TOPICS = [
  "Exited while starting",
  "Finished instead of running",
  "Keeps restarting",
  "Ran out of memory",
  "Killed by a signal",
  "Program not in the image",
  "Program crashed",
  "Setting missing",
  "Licence not accepted",
  "Data of another version",
  "Not enough memory for its settings",
  "Kernel setting too low",
  "Image for another architecture",
  "Disk full",
  "Started before another service",
  "Image not found or private",
  "Registry limits pulls",
  "Registry out of reach",
  "Image not on this machine",
  "Health command fails",
  "Health command cannot run",
  "Condition not met",
  "Work not finished",
  "Wrong HTTP answer",
  "Nothing listens on the port",
  "Listens on another port",
  "Wrong answer on the port",
  "No route to the port",
  "Port closed again",
  "Advertises another address",
  "Host port taken",
  "Host port demanded twice",
  "Too many ports",
  "Mounted file missing",
  "Mounted file out of reach",
  "File to copy missing",
  "Refused by Docker",
  "Command cannot start",
  "Removed by something else",
  "after-ready failed",
  "Name already used",
  "No Docker here",
  "No cluster here",
  "Not possible in a pod",
  "No room in the cluster",
  "Refused by the cluster",
  "Ended by the cluster",
  "No permission for Docker",
  "Docker does not answer",
  "Docker too old",
  "No rights in the namespace",
  "Job without a network",
  "Network cannot be used",
  "Step cancelled",
  "Problem in the inputs",
  "Field without a value",
  "Runner's files not writable",
] as const;

export type Topic = (typeof TOPICS)[number];

/** The anchor that GitHub gives the heading. */
export function anchorOf(topic: Topic): string {
  return topic
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");
}
