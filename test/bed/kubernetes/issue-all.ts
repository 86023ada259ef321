import { join } from "node:path";
import { runCommand } from "../command.ts";
import { NODE, SERVER } from "./addresses.ts";
import type { Authority } from "./certificates.ts";

/** The certificates, keys and kubeconfigs of all programs: paths without their endings. */
export type Issued = Awaited<ReturnType<typeof issueAll>>;

export async function issueAll({ issue }: Authority) {
  const ofServer = [
    "DNS:localhost",
    "DNS:kubernetes",
    "DNS:kubernetes.default",
    "DNS:kubernetes.default.svc",
    `IP:${SERVER}`,
    "IP:127.0.0.1",
  ];
  return {
    server: await issue("server", { user: "kube-apiserver", group: "bed", names: ofServer }),
    toKubelet: await issue("to-kubelet", { user: "kube-apiserver-kubelet-client", group: "system:masters" }),
    admin: await issue("admin", { user: "admin", group: "system:masters" }),
    kubelet: await issue("kubelet", {
      user: "system:node:node1",
      group: "system:nodes",
      names: ["DNS:node1", `IP:${NODE}`],
    }),
    nameServer: await issue("coredns", { user: "bed-coredns", group: "bed" }),
    controller: await issue("controller", { user: "system:kube-controller-manager", group: "bed" }),
    scheduler: await issue("scheduler", { user: "system:kube-scheduler", group: "bed" }),
  };
}

/** The key with which the tokens of service accounts are signed. */
export async function makeAccountKey(pki: string): Promise<void> {
  const key = join(pki, "accounts.key");
  await runCommand("openssl", ["ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", key]);
  await runCommand("openssl", ["ec", "-in", key, "-pubout", "-out", join(pki, "accounts.pub")]);
}
