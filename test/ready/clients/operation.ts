/** One real operation on a server: what a job would do with it first. */
export type Operation =
  | { readonly kind: "postgres"; readonly user: string; readonly password: string; readonly query: string }
  | { readonly kind: "mysql"; readonly password: string; readonly query: string }
  | { readonly kind: "redis" | "nats" | "mqtt" | "kafka" | "mongodb" | "memcached" }
  | { readonly kind: "smtp" | "zookeeper" | "cql" | "stomp" }
  /** Declares a queue and publishes to it, with a confirmation. */
  | { readonly kind: "amqp" }
  /** A login, and a search of the suffix. */
  | { readonly kind: "ldap" }
  | {
      readonly kind: "http";
      readonly method: "GET" | "POST" | "PUT";
      readonly path: string;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** A regular expression for status and body, `200 {"ok":true}`. */
      readonly answer: string;
      /** The container's port, if another than the main one. */
      readonly port?: number;
    };

export interface Target {
  readonly host: string;
  readonly port: number;
}
