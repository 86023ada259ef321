/** How a program ended. */
export interface End {
  readonly exitCode: number;
  readonly isOutOfMemory: boolean;
  /** In the backend's words, if it ended the program itself: completes "was", as in `evicted: the node is full`. */
  readonly because?: string | undefined;
}

/** How a time that never was begins: the year 1. */
export const NEVER = "0001-";

/** The state of a service. Times are by the backend's clock, as RFC 3339; the year 1 if there was none. */
export interface ServiceState extends End {
  readonly isRunning: boolean;
  /** Its restart policy is about to start it again. */
  readonly isRestarting: boolean;
  readonly restartCount: number;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** What the backend's own health command says; `none` if it runs none. */
  readonly health: "healthy" | "unhealthy" | "starting" | "none";
  /** Its own addresses; empty if it no longer has any. */
  readonly addresses: readonly string[];
}
