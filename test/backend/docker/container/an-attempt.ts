import type { ContainerPlan } from "../../../../src/backend/docker/container/plan-container.ts";
import type { PastAttempts } from "../../../../src/backend/docker/container/plan-for-place.ts";
import { startContainer } from "../../../../src/backend/docker/container/start-container.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import type { Loopback } from "../../../../src/backend/docker/publish/plan-publication.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";

export const refusal = (reason: string, status = 500) =>
  new EngineRefusal("POST /containers/c/start", reason, status);

export const taken = (ip: string) =>
  refusal(
    `driver failed: Error starting userland proxy: listen tcp ${ip}:5432: bind: address already in use`,
  );

const PORT = { containerPort: tcpPort(5432), hostPort: "5432", hostIp: undefined };

interface Answers {
  readonly create?: (plan: ContainerPlan) => EngineRefusal | undefined;
  readonly start?: (addresses: string[]) => EngineRefusal | undefined;
  /** How port 5432 of the host is asked for. */
  readonly asked?: "demand" | "wish" | "not";
  /** Whether the ports that the daemon chooses are taken as well. */
  readonly isEachTaken?: boolean;
}

/** What came of a start, and the calls that it took. */
export async function attempt(
  loopback: Loopback,
  { create, start, asked = "demand", isEachTaken = false }: Answers,
) {
  const calls: string[] = [];
  const log = recordingLog();
  const plans = new Map<string, string[]>();
  const ports = new Map<string, string>();
  const plan = ({ loopback, taken }: PastAttempts): ContainerPlan => ({
    name: "db",
    body: {
      HostConfig: {
        PortBindings: {
          "5432/tcp": ["127.0.0.1", ...(loopback === "both" ? ["::1"] : [])].map((HostIp) => ({
            HostIp,
            HostPort: taken.includes(5432) ? "" : "5432",
          })),
        },
      },
    },
  });
  const containers = {
    async create(planned: ContainerPlan) {
      const refused = create?.(planned);
      if (refused !== undefined) throw refused;
      const bindings = Object.values(planned.body.HostConfig?.PortBindings ?? {}).flat();
      const id = `c${plans.size + 1}`;
      plans.set(
        id,
        bindings.map(({ HostIp }) => HostIp),
      );
      calls.push(`create ${id} ${plans.get(id)?.join(" ")}`);
      ports.set(id, bindings[0]?.HostPort ?? "");
      return id;
    },
    async start(id: string) {
      const isOther = ports.get(id) === "" && !isEachTaken;
      const refused = isOther ? undefined : start?.(plans.get(id) ?? []);
      calls.push(`start ${id}`);
      if (refused !== undefined) throw refused;
    },
    async remove(id: string) {
      calls.push(`remove ${id}`);
    },
    putFiles: async () => {},
    findPortHolder: async () => ({ name: "another", image: "postgres:16" }),
    running: async () => [],
    inspect: async () => undefined,
    list: async () => [],
  };
  const request = {
    service: "db",
    plan,
    loopback,
    files: [],
    ports: asked === "not" ? [] : [{ ...PORT, ...(asked === "wish" && { isWish: true as const }) }],
    beforeStart: async () => {},
  };
  let failure: unknown;
  const starting = startContainer(request, { containers, findListener: () => undefined, log });
  const result = await starting.catch((error: unknown) => {
    failure = error;
    return String(error);
  });
  return { result, failure, calls, said: log.lines };
}
