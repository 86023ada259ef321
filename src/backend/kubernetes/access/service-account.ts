import type { ClusterAccess } from "./cluster-access.ts";

/** Where the kubelet mounts them (kubernetes plugin/pkg/admission/serviceaccount). */
const FOLDER = "/var/run/secrets/kubernetes.io/serviceaccount";

/** Reads a file; `undefined` if there is none, or it cannot be read. */
type ReadFile = (path: string) => string | undefined;

/** What a pod knows of its cluster. */
export interface ServiceAccount {
  readonly access: ClusterAccess;
  /** The pod's own. */
  readonly namespace: string;
  /** The account's name, as its token tells it; `default` if that cannot be read. */
  readonly accountName: string;
}

/** The account of the pod in which this process runs; `undefined` if it runs in none, or the pod has no account. */
export function serviceAccount(
  environment: Readonly<Record<string, string | undefined>>,
  readFile: ReadFile,
): ServiceAccount | undefined {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = "443" } = environment;
  // A job beside Docker reads nothing for it.
  if (!host) return undefined;
  const token = () => readFile(`${FOLDER}/token`)?.trim() || undefined;
  const namespace = readFile(`${FOLDER}/namespace`)?.trim();
  if (!namespace || token() === undefined) return undefined;
  const authority = readFile(`${FOLDER}/ca.crt`);
  const accountName = nameIn(token() ?? "");
  return { namespace, accountName, access: { host, port: Number(port), authority, token } };
}

/** The second part of a token holds what it says of its owner (RFC 7519). */
function nameIn(token: string): string {
  try {
    const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    return String(claims.sub).match(/^system:serviceaccount:[^:]+:([^:]+)$/)?.[1] ?? "default";
  } catch {
    return "default";
  }
}
