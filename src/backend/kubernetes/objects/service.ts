import type { ObjectMeta } from "./object-meta.ts";

/** What gives pods their DNS names. */
export interface Service {
  readonly apiVersion?: "v1";
  readonly kind?: "Service";
  readonly metadata: ObjectMeta;
  readonly spec: {
    /** `None`: it has no address of its own, and its name leads to its pods. */
    readonly clusterIP?: "None";
    readonly selector?: Readonly<Record<string, string>>;
    readonly publishNotReadyAddresses?: boolean;
    readonly ports?: readonly {
      readonly name?: string;
      readonly port: number;
      readonly protocol?: "TCP" | "UDP" | "SCTP";
    }[];
  };
}
