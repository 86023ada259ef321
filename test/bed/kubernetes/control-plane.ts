import { join } from "node:path";
import { SERVER } from "./addresses.ts";
import type { Authority } from "./certificates.ts";
import type { Component } from "./component.ts";
import type { Paths } from "./folders.ts";
import type { Issued } from "./issue-all.ts";
import type { ClusterPrograms } from "./programs.ts";

const ETCD = "http://127.0.0.1:2379";

export function etcdComponent({ bin }: ClusterPrograms, { etcd }: Paths): Component {
  return {
    name: "etcd",
    program: join(bin, "etcd"),
    flags: [
      `--data-dir=${etcd}`,
      `--listen-client-urls=${ETCD}`,
      `--advertise-client-urls=${ETCD}`,
      "--listen-peer-urls=http://127.0.0.1:2380",
      "--unsafe-no-fsync",
      "--log-level=warn",
    ],
  };
}

export function serverComponent(
  { bin }: ClusterPrograms,
  { pki }: Paths,
  { certificate }: Authority,
  { server, toKubelet }: Issued,
): Component {
  return {
    name: "server",
    program: join(bin, "kube-apiserver"),
    flags: [
      `--etcd-servers=${ETCD}`,
      `--bind-address=${SERVER}`,
      "--secure-port=443",
      `--advertise-address=${SERVER}`,
      "--service-cluster-ip-range=10.96.0.0/16",
      "--authorization-mode=Node,RBAC",
      "--enable-admission-plugins=NodeRestriction",
      "--allow-privileged=true",
      `--client-ca-file=${certificate}`,
      `--tls-cert-file=${server}.crt`,
      `--tls-private-key-file=${server}.key`,
      `--kubelet-client-certificate=${toKubelet}.crt`,
      `--kubelet-client-key=${toKubelet}.key`,
      `--kubelet-certificate-authority=${certificate}`,
      "--kubelet-preferred-address-types=InternalIP",
      "--service-account-issuer=https://kubernetes.default.svc",
      `--service-account-key-file=${join(pki, "accounts.pub")}`,
      `--service-account-signing-key-file=${join(pki, "accounts.key")}`,
    ],
  };
}

export function controllerComponent(
  { bin }: ClusterPrograms,
  { pki }: Paths,
  { certificate }: Authority,
  { controller }: Issued,
): Component {
  return {
    name: "controller",
    program: join(bin, "kube-controller-manager"),
    flags: [
      `--kubeconfig=${controller}.conf`,
      "--use-service-account-credentials",
      `--service-account-private-key-file=${join(pki, "accounts.key")}`,
      `--root-ca-file=${certificate}`,
      "--leader-elect=false",
      "--bind-address=127.0.0.1",
    ],
  };
}

export function schedulerComponent({ bin }: ClusterPrograms, { scheduler }: Issued): Component {
  return {
    name: "scheduler",
    program: join(bin, "kube-scheduler"),
    flags: [`--kubeconfig=${scheduler}.conf`, "--leader-elect=false", "--bind-address=127.0.0.1"],
  };
}
