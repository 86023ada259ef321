import { readFileSync } from "node:fs";
import { inject } from "vitest";
import type { ClusterAccess } from "../../../src/backend/kubernetes/access/cluster-access.ts";
import { connectKubectl } from "./connect-kubectl.ts";

/** The API server as the default account of a namespace reaches it, from the tests' own process. */
export async function accessOf(namespace: string): Promise<ClusterAccess> {
  const { server, authority } = inject("cluster");
  const [host = "", port = ""] = server.split(":");
  const token = (await connectKubectl().raw("-n", namespace, "create", "token", "default")).trim();
  return { host, port: Number(port), authority: readFileSync(authority, "utf8"), token: () => token };
}
