import { mkdir } from "node:fs/promises";
import { join } from "node:path";

/** In the cluster's own mount namespace. */
export const CONTAINERD_SOCKET = "/run/kubernetes-bed/containerd.sock";

/** Where a cluster keeps what. */
export type Paths = Awaited<ReturnType<typeof makeFolders>>;

export async function makeFolders(root: string) {
  const paths = {
    root,
    pki: join(root, "pki"),
    logs: join(root, "log"),
    etcd: join(root, "etcd"),
    plugins: join(root, "cni"),
    registries: join(root, "registries"),
    state: "/run/kubernetes-bed",
    socket: CONTAINERD_SOCKET,
  };
  for (const path of Object.values(paths).filter((one) => one !== paths.socket))
    await mkdir(path, { recursive: true });
  return paths;
}
