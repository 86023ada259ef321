import { type ContainerPort, isSameContainerPort } from "../../../request/container-port.ts";
import { portableOptionsOf } from "../../../request/portable-options.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import type { RegistryCredentials } from "../../login/registry-auth.ts";
import type { Container, Pod } from "../objects/pod.ts";
import type { Secret } from "../objects/secret.ts";
import { CONTAINER_NAME } from "./container-name.ts";
import { hostnameOf } from "./host-name.ts";
import { type MountedFile, planFiles } from "./plan-files.ts";
import { planPullSecret } from "./plan-pull-secret.ts";
import { planResources } from "./plan-resources.ts";
import { planContainerSecurity, planPodSecurity } from "./plan-security.ts";
import { planVolumes } from "./plan-volumes.ts";
import type { PodNaming, PodSurroundings } from "./pod-surroundings.ts";

/** What a service becomes a pod of. */
interface PodOrder {
  readonly service: ServiceRequest;
  /** With which the node pulls its image. */
  readonly login: RegistryCredentials | undefined;
  /** What `storage: memory` keeps in memory. */
  readonly dataDirectories: readonly string[];
  readonly files: readonly MountedFile[];
}

/**
 * The objects that a service becomes. Its environment is in the Secret alone, so that reading pods does not show
 * it.
 */
export function planObjects(
  { service, login, dataDirectories, files }: PodOrder,
  { podName, secretName, labels, annotations }: PodNaming,
  { ownerReferences, subdomain, searches, jobHost, deadlineSeconds }: PodSurroundings,
): { readonly secrets: readonly Secret[]; readonly pod: Pod } {
  const marks = { labels, annotations, ownerReferences };
  const options = portableOptionsOf(service.dockerOptions);
  const memory = planVolumes(service, dataDirectories, options.memoryMounts);
  const copied = planFiles(files, { namePrefix: `${secretName}-files`, marks });
  const volumes = [...memory.volumes, ...copied.volumes];
  const volumeMounts = [...memory.volumeMounts, ...copied.volumeMounts];
  const { entrypoint, command, workingDirectory } = service;
  const pullSecretName = `${secretName}-pull`;
  const ports = portsOf(service, options.exposedPorts);
  const program = entrypoint?.length === 1 && entrypoint[0] === "" ? command : entrypoint;
  const words = program === command ? undefined : command;
  const pod: Pod = {
    metadata: {
      name: podName,
      ...marks,
      labels: { ...options.labels, ...labels },
      annotations: { ...options.annotations, ...annotations },
    },
    spec: {
      hostname: hostnameOf(service.name),
      subdomain,
      restartPolicy: "Never",
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 0,
      activeDeadlineSeconds: deadlineSeconds,
      dnsConfig: {
        searches: [...searches, ...options.searchDomains],
        ...(options.resolverOptions.length === 0
          ? {}
          : { options: options.resolverOptions.map(resolverOption) }),
      },
      hostAliases: [
        { ip: jobHost, hostnames: ["job"] },
        ...options.extraHosts.map(({ name, ip }) => ({ ip, hostnames: [name] })),
      ],
      ...(service.platform === undefined ? {} : { nodeSelector: nodesOf(service.platform) }),
      ...(options.hasInit ? { shareProcessNamespace: true } : {}),
      securityContext: planPodSecurity(options),
      ...(login === undefined ? {} : { imagePullSecrets: [{ name: pullSecretName }] }),
      ...(volumes.length === 0 ? {} : { volumes }),
      containers: [
        {
          name: CONTAINER_NAME,
          image: service.image,
          ...pullPolicyOf(service),
          ...(program === undefined ? {} : { command: program.map(unexpanded) }),
          ...(words === undefined ? {} : { args: words.map(unexpanded) }),
          ...(workingDirectory === undefined ? {} : { workingDir: workingDirectory }),
          securityContext: planContainerSecurity(service.user, options),
          ...(ports.length === 0 ? {} : { ports }),
          ...(options.hasStdin ? { stdin: true } : {}),
          ...(options.hasTerminal ? { tty: true } : {}),
          ...(volumeMounts.length === 0 ? {} : { volumeMounts }),
          resources: planResources(service.resources, options),
          envFrom: [{ secretRef: { name: secretName } }],
        },
      ],
    },
  };
  const environment: Secret = {
    metadata: { name: secretName, ...marks },
    type: "Opaque",
    immutable: true,
    data: Object.fromEntries(service.environment.map(variable)),
  };
  const pull =
    login === undefined ? [] : [planPullSecret(service.image, login, { name: pullSecretName, ...marks })];
  return { secrets: [environment, ...pull, ...copied.secrets], pod };
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

/** Only to be read by people: a pod listens where it likes. */
function portsOf(
  { ports }: ServiceRequest,
  exposed: readonly ContainerPort[],
): NonNullable<Container["ports"]> {
  const all = [...ports.map(({ containerPort }) => containerPort), ...exposed];
  const first = all.filter((port, at) => all.findIndex((other) => isSameContainerPort(port, other)) === at);
  return first.map(({ number, protocol }) => ({
    containerPort: number,
    protocol: ({ tcp: "TCP", udp: "UDP", sctp: "SCTP" } as const)[protocol],
  }));
}

/** `ndots:2`, or a word alone. */
function resolverOption(text: string): { readonly name: string; readonly value?: string } {
  const [name = "", value] = text.split(":");
  return value === undefined ? { name } : { name, value };
}

/** `linux/arm64/v8`: nodes have no label for the variant. */
function nodesOf(platform: string): Record<string, string> {
  const [system = "", architecture] = platform.split("/");
  return {
    "kubernetes.io/os": system,
    ...(architecture === undefined ? {} : { "kubernetes.io/arch": architecture }),
  };
}
