import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { NODE } from "./addresses.ts";
import type { Authority } from "./certificates.ts";
import type { Component } from "./component.ts";
import type { Paths } from "./folders.ts";
import type { Issued } from "./issue-all.ts";
import type { ClusterPrograms } from "./programs.ts";

export async function kubeletComponent(
  { bin }: ClusterPrograms,
  { root, socket, pki }: Paths,
  { certificate }: Authority,
  { kubelet }: Issued,
): Promise<Component> {
  const config = join(root, "kubelet.json");
  const settings = {
    apiVersion: "kubelet.config.k8s.io/v1beta1",
    kind: "KubeletConfiguration",
    failCgroupV1: false,
    cgroupDriver: "cgroupfs",
    cgroupRoot: `/${basename(root)}`,
    containerRuntimeEndpoint: `unix://${socket}`,
    address: NODE,
    healthzPort: 0,
    tlsCertFile: `${kubelet}.crt`,
    tlsPrivateKeyFile: `${kubelet}.key`,
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: certificate },
    },
    authorization: { mode: "Webhook" },
    clusterDNS: [NODE],
    clusterDomain: "cluster.local",
    resolvConf: "/dev/null",
    evictionHard: { "memory.available": "100Mi", "nodefs.available": "100Mi", "imagefs.available": "100Mi" },
    // What was imported by hand could not be pulled again.
    imageGCHighThresholdPercent: 100,
    localStorageCapacityIsolation: false,
    podLogsDir: join(root, "pod-logs"),
  };
  await writeFile(config, JSON.stringify(settings));
  return {
    name: "kubelet",
    program: join(bin, "kubelet"),
    flags: [
      `--config=${config}`,
      `--kubeconfig=${kubelet}.conf`,
      "--hostname-override=node1",
      `--node-ip=${NODE}`,
      `--root-dir=${join(root, "kubelet")}`,
      `--cert-dir=${join(pki, "kubelet")}`,
    ],
  };
}
