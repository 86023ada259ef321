/** Fields that the action must decide itself, each with the reason and what to do instead. */
const OWNED: Readonly<Record<string, string>> = {
  "spec.restartPolicy": "A service that ends must stay ended, so that the job sees how.",
  "spec.hostname": "The job finds the service by it: give the service another name instead.",
  "spec.subdomain": "The job finds the service by it.",
  "spec.hostNetwork":
    "Services of several jobs would meet on the node's ports, and names would lead to the node.",
  "spec.activeDeadlineSeconds": "Use the input `expires`.",
  "spec.ephemeralContainers": "Kubernetes adds these to running pods only: use `initContainers`.",
  "spec.containers[service].image": "Write it in the service's own `image`.",
  "spec.containers[service].command": "Write it in the service's own `entrypoint`.",
  "spec.containers[service].args": "Write it in the service's own `command`.",
  "spec.containers[service].restartPolicy": "A service that ends must stay ended, so that the job sees how.",
  "spec.containers[service].restartPolicyRules":
    "A service that ends must stay ended, so that the job sees how.",
};

/** What the user should do without a field that the action sets itself; `undefined` if the template may set it. */
export function adviceForOwned(path: string): string | undefined {
  return OWNED[path];
}

/** Fields of `metadata` that pods have and a template does not. */
export const METADATA_OF_OURS: readonly string[] = [
  "name",
  "generateName",
  "namespace",
  "ownerReferences",
  "finalizers",
];
