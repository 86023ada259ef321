/** What a backend calls its things in the sentences of the stories above it. */
export interface BackendWords {
  /** What runs the services: `the daemon`. */
  readonly host: string;
  /** Where the services of other jobs are too: `on this daemon`. */
  readonly here: string;
  /** What a service becomes: `container`. */
  readonly unit: string;
  /** What makes services find each other: `network`. */
  readonly network: string;
}
