import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { NODE } from "./addresses.ts";
import type { Component } from "./component.ts";
import type { Paths } from "./folders.ts";
import type { Issued } from "./issue-all.ts";
import type { Kubectl } from "./kubectl.ts";
import type { ClusterPrograms } from "./programs.ts";

export async function allowNameServer(kubectl: Kubectl): Promise<void> {
  const resources = "services,pods,namespaces,endpointslices.discovery.k8s.io";
  await kubectl.raw("create", "clusterrole", "bed-coredns", "--verb=list,watch", `--resource=${resources}`);
  await kubectl.raw(
    ...["create", "clusterrolebinding", "bed-coredns", "--clusterrole=bed-coredns", "--user=bed-coredns"],
  );
}

export async function nameServerComponent(
  { bin }: ClusterPrograms,
  { root }: Paths,
  { nameServer }: Issued,
): Promise<Component> {
  const config = join(root, "Corefile");
  await writeFile(
    config,
    `.:53 {
 bind ${NODE}
 errors
 ready 127.0.0.1:18181
 kubernetes cluster.local in-addr.arpa {
  kubeconfig ${nameServer}.conf bed
  pods insecure
  ttl 0
 }
 template ANY ANY . {
  rcode NXDOMAIN
 }
}
`,
  );
  return { name: "coredns", program: join(bin, "coredns"), flags: ["-conf", config] };
}
