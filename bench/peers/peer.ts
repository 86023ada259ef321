/** A server that the job needs. */
export interface Server {
  readonly name: string;
  readonly kind: "postgres" | "redis";
  readonly image: string;
}

/** Where the job reaches a server. */
export interface Reached {
  readonly kind: Server["kind"];
  readonly host: string;
  readonly port: number;
}

/** One way of having servers in a job. */
export interface Peer {
  readonly name: string;
  /** Returns once this way calls all of them ready. */
  start(servers: readonly Server[]): Promise<Started>;
}

export interface Started {
  readonly reached: readonly Reached[];
  /** Removes the servers with their volumes and networks. */
  remove(): Promise<void>;
}
