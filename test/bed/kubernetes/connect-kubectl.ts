import { inject } from "vitest";
import { type Kubectl, kubectlWith } from "./kubectl.ts";

/** Kubernetes' client for the cluster of the tests. */
export function connectKubectl(): Kubectl {
  const { kubectl, kubeconfig } = inject("cluster");
  return kubectlWith(kubectl, kubeconfig);
}
