import type { FaultOf, RegistryFault } from "../registry/faulty-front.ts";

/** What a daemon asks in one try: first for the head of a manifest, then for all of it. */
export const HEAD_AND_GET = 2;
export const busy: FaultOf = (path) => (path.includes("/manifests/") ? LIMITED : undefined);
export const LIMITED = {
  kind: "status" as const,
  status: 429,
  body: JSON.stringify({ errors: [{ code: "TOOMANYREQUESTS", message: "retry-after: 3600s" }] }),
} satisfies RegistryFault;
export const DENIED: RegistryFault = {
  kind: "status",
  status: 403,
  body: JSON.stringify({
    errors: [{ code: "DENIED", message: "requested access to the resource is denied" }],
  }),
};
