import type { ServiceRequest } from "../../../request/request.ts";
import type { Container, Pod } from "../objects/pod.ts";
import type { Secret } from "../objects/secret.ts";
import { CONTAINER_NAME } from "./container-name.ts";
import { hostnameOf } from "./host-name.ts";
import { planMemoryVolumes } from "./plan-memory-volumes.ts";
import type { PodNaming, PodSurroundings } from "./pod-surroundings.ts";

/**
 * The objects that a service becomes. Its environment is in the Secret alone, so that reading pods does not show
 * it.
 *
 * @param dataDirectories what `storage: memory` keeps in memory
 */
export function planObjects(
  service: ServiceRequest,
  { podName, secretName, labels, annotations }: PodNaming,
  dataDirectories: readonly string[],
  { ownerReferences, subdomain, searches, jobHost, deadlineSeconds }: PodSurroundings,
): { readonly secret: Secret; readonly pod: Pod } {
  const marks = { labels, annotations, ownerReferences };
  const { volumes, volumeMounts } = planMemoryVolumes(service, dataDirectories);
  const { entrypoint, command, workingDirectory, user, resources } = service;
  const program = entrypoint?.length === 1 && entrypoint[0] === "" ? command : entrypoint;
  const words = program === command ? undefined : command;
  const limits = {
    ...(resources.memoryBytes === undefined ? {} : { memory: String(resources.memoryBytes) }),
    ...(resources.cpus === undefined ? {} : { cpu: `${Math.ceil(resources.cpus * 1_000)}m` }),
  };
  const requests =
    resources.memoryReservationBytes === undefined
      ? {}
      : { requests: { memory: String(resources.memoryReservationBytes) } };
  const pod: Pod = {
    metadata: { name: podName, ...marks },
    spec: {
      hostname: hostnameOf(service.name),
      subdomain,
      restartPolicy: "Never",
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 0,
      activeDeadlineSeconds: deadlineSeconds,
      dnsConfig: { searches },
      hostAliases: [{ ip: jobHost, hostnames: ["job"] }],
      ...(volumes.length === 0 ? {} : { volumes }),
      containers: [
        {
          name: CONTAINER_NAME,
          image: service.image,
          ...pullPolicyOf(service),
          ...(program === undefined ? {} : { command: program.map(unexpanded) }),
          ...(words === undefined ? {} : { args: words.map(unexpanded) }),
          ...(workingDirectory === undefined ? {} : { workingDir: workingDirectory }),
          ...(user === undefined ? {} : { securityContext: identityOf(user) }),
          ...(volumeMounts.length === 0 ? {} : { volumeMounts }),
          resources: { limits, ...requests },
          envFrom: [{ secretRef: { name: secretName } }],
        },
      ],
    },
  };
  const secret: Secret = {
    metadata: { name: secretName, ...marks },
    type: "Opaque",
    immutable: true,
    data: Object.fromEntries(service.environment.map(variable)),
  };
  return { secret, pod };
}

/** Kubernetes would put the value of a variable in its place (kubernetes third_party/forked/golang/expansion). */
function unexpanded(word: string): string {
  // A function, because `$$` in a replacement stands for one `$`.
  return word.replaceAll("$(", () => "$$(");
}

function variable(line: string): [string, string] {
  const at = line.indexOf("=");
  return [line.slice(0, at), Buffer.from(line.slice(at + 1)).toString("base64")];
}

/** Left out, it is the cluster's own: to ask the registry for no tag or `latest`, and otherwise if it is missing. */
function pullPolicyOf({ pull }: ServiceRequest): Pick<Container, "imagePullPolicy"> {
  switch (pull) {
    case "always":
      return { imagePullPolicy: "Always" };
    case "never":
      return { imagePullPolicy: "Never" };
    case "missing":
      return { imagePullPolicy: "IfNotPresent" };
    case undefined:
      return {};
  }
}

function identityOf(user: string): { runAsUser: number; runAsGroup?: number } {
  const [uid, gid] = user.split(":");
  return { runAsUser: Number(uid), ...(gid === undefined ? {} : { runAsGroup: Number(gid) }) };
}
