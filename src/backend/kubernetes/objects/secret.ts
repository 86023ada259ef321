import type { ObjectMeta } from "./object-meta.ts";

export interface Secret {
  readonly apiVersion?: "v1";
  readonly kind?: "Secret";
  readonly metadata: ObjectMeta;
  readonly type?: "Opaque" | "kubernetes.io/dockerconfigjson";
  readonly immutable?: boolean;
  /** Base64. */
  readonly data?: Readonly<Record<string, string>>;
}
