import type { PortHolder } from "../../../ports/port-holder.ts";
import { ServiceFailure } from "../../../ports/service-failure.ts";
import { freePortHint } from "../../../report/free-port-hint.ts";
import type { PortRequest } from "../../../request/request.ts";
import type { Containers, RunningContainer } from "../engine/containers.ts";
import type { EngineRefusal } from "../engine/engine-refusal.ts";
import { portAskingFor } from "../publish/plan-publication.ts";

/** Who may know the holder of a host port. */
interface PortTools {
  readonly containers: Pick<Containers, "findPortHolder" | "running">;
  findListener(hostPort: number): PortHolder | undefined;
}

/** The messages of the daemon, docker-proxy, rootlesskit and Podman about a host port that is taken. */
const TAKEN = [
  /Bind for \S*:(\d+) failed: port is already allocated/,
  /listen \S+ \S*:(\d+): bind: address already in use/,
  /failed to bind (?:host )?port (?:for )?\S*:(\d+)\S*: address already in use/i,
  /cannot expose port (\d+)/i,
];

/** The host port that the daemon could not publish; `undefined` if it refused for another reason. */
export function takenPort({ reason }: EngineRefusal): number | undefined {
  const port = TAKEN.map((sentence) => reason.match(sentence)?.[1]).find((match) => match !== undefined);
  return port === undefined ? undefined : Number(port);
}

/** The failure of a service whose host port is taken; `undefined` if there is no such port. */
export async function portTaken(
  { service, ports }: { readonly service: string; readonly ports: readonly PortRequest[] },
  hostPort: number | undefined,
  cause: EngineRefusal,
  tools: PortTools,
): Promise<ServiceFailure | undefined> {
  if (hostPort === undefined) return undefined;
  const asking = portAskingFor(hostPort, ports);
  return new ServiceFailure(
    service,
    `cannot use host port ${hostPort}: it is taken by ${await portHolder(hostPort, tools)}`,
    {
      topic: "Host port taken",
      hint: asking === undefined ? NONE_STAYS_FREE : freePortHint(service, asking, ports),
      cause,
    },
  );
}

const NONE_STAYS_FREE =
  "Other programs keep taking the free ports of this machine before they can be used; run the job again when it is less busy.";

/** Who has a host port, in the words of a sentence. */
export async function portHolder(hostPort: number, { containers, findListener }: PortTools): Promise<string> {
  const publishing = await containers.findPortHolder(hostPort);
  if (publishing !== undefined) return asText(publishing);
  const holder = findListener(hostPort);
  if (holder === undefined) return "another process";
  const ids: readonly string[] = holder.cgroup.match(CONTAINER_ID) ?? [];
  const onHostNetwork =
    ids.length === 0 ? undefined : (await containers.running()).find(({ id }) => ids.includes(id));
  const who = onHostNetwork === undefined ? holder.process : asText(onHostNetwork);
  return holder.connectedTo === undefined ? who : `a connection of ${who} to port ${holder.connectedTo}`;
}

/** In the paths of control groups; an id of another daemon is not in the list of this one. */
const CONTAINER_ID = /\b[0-9a-f]{64}\b/g;

function asText({ name, image }: Pick<RunningContainer, "name" | "image">): string {
  return image === "" ? `container ${name}` : `container ${name} (${image})`;
}
