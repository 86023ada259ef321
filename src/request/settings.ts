import type { PullPolicy } from "./request.ts";

/** What the user wants of the whole step, beside the services themselves. */
export interface Settings {
  readonly timeoutMs: number | undefined;
  readonly pull: PullPolicy | undefined;
  readonly publish: "as-needed" | "always";
  readonly summary: "always" | "on-failure" | "never";
  readonly expiresSeconds: number;
  /** An existing network for the services. */
  readonly network: string | undefined;
  readonly publishAddress: string | undefined;
  /** Whether to write the services' names to /etc/hosts if the job reaches their addresses. */
  readonly hostsFile: boolean;
  /** Whether to tell tools of later steps that start containers, such as Testcontainers, how to reach them. */
  readonly testcontainers: boolean;
  readonly jobNetwork: string | undefined;
  readonly jobContainer: string | undefined;
  readonly dockerHost: string | undefined;
  /** What runs the services; `auto` takes a Docker daemon if there is one. */
  readonly backend: BackendWish;
  /** Where services run as pods, if not in the namespace of the job's own. */
  readonly kubernetesNamespace: string | undefined;
  readonly githubToken: string | undefined;
  /** Where a failed start writes its services' logs. */
  readonly logDirectory: string | undefined;
  /** Where this step, which starts no services, writes the logs of the job's services. */
  readonly collectLogs: string | undefined;
}

export type BackendWish = "auto" | "docker" | "kubernetes";

/** When post prints the services' logs. */
export type LogsPolicy = "on-failure" | "always" | "never";
