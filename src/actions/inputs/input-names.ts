/** The inputs of action.yml, in its order, which is also the order of problems in a report. */
export const INPUT_NAMES = [
  "services",
  "services-file",
  "export",
  "timeout",
  "pull",
  "publish",
  "publish-address",
  "network",
  "hosts-file",
  "testcontainers",
  "logs",
  "log-directory",
  "collect-logs",
  "summary",
  "expires",
  "docker-host",
  "github-token",
  "job-network",
  "job-container",
  "job-status",
] as const;

export type InputName = (typeof INPUT_NAMES)[number];
