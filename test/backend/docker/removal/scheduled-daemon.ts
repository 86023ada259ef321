import type { Engine } from "../../../../src/backend/docker/engine/engine.ts";
import { inMemoryEngine, plainImage } from "../../../fakes/engine/in-memory-engine.ts";

/** A call of a client that the daemon may answer now. */
export interface Pending {
  readonly actor: string;
  readonly name: string;
  readonly isChange: boolean;
  answer(): Promise<void>;
}

const SESSION_LABEL = "sibling-services.job-session";

/** A daemon that answers each call when it is told to: between any two of them, anything may happen. */
export function scheduledDaemon() {
  const daemon = inMemoryEngine();
  daemon.holdings.images.set("app:1", plainImage());
  const { containers, networks, volumes } = daemon.holdings;
  const pending: Pending[] = [];
  const memories = new Map<string, string[]>();

  /** The daemon as one client sees it. `onChange` is told of a change before it is made. */
  const connect = (actor: string, onChange: (name: string, target: string) => void): Engine => {
    const scheduled =
      <Target, Rest extends unknown[], Answer>(
        name: string,
        call: (target: Target, ...rest: Rest) => Promise<Answer>,
      ) =>
      (target: Target, ...rest: Rest): Promise<Answer> => {
        const session = sessionOf(target);
        // From one look to the next a sweeper remembers nothing but what it counts.
        if (name === "list containers" && session !== "")
          for (const known of ["", session]) memories.delete(actor + known);
        const memory = memories.get(actor + session) ?? [];
        memories.set(actor + session, memory);
        const isChange = /remove|disconnect/.test(name);
        return new Promise((resolve, reject) => {
          const answer = async () => {
            if (isChange) onChange(name, String(target));
            const answered = call(target, ...rest);
            await answered.then(resolve, reject);
            memory.push(`${name}: ${JSON.stringify(await answered.catch(String))}`);
          };
          pending.push({ actor, name: `${name} ${JSON.stringify(target)}`, isChange, answer });
        });
      };
    const inspectOwner = scheduled("inspect container", daemon.containers.inspect);
    return {
      ...daemon,
      containers: {
        ...daemon.containers,
        list: scheduled("list containers", daemon.containers.list),
        // Of its things a sweeper learns who they are, which never changes; of owners, whether they live.
        inspect: (id) =>
          containers.get(id)?.labels[SESSION_LABEL] === undefined
            ? inspectOwner(id)
            : daemon.containers.inspect(id),
        remove: scheduled("remove container", daemon.containers.remove),
      },
      networks: {
        ...daemon.networks,
        list: scheduled("list networks", daemon.networks.list),
        remove: scheduled("remove network", daemon.networks.remove),
        disconnect: scheduled("disconnect", daemon.networks.disconnect),
      },
      volumes: {
        ...daemon.volumes,
        list: scheduled("list volumes", daemon.volumes.list),
        remove: scheduled("remove volume", daemon.volumes.remove),
      },
    };
  };

  /** The job that a call is about; empty for one about all. */
  function sessionOf(target: unknown): string {
    if (typeof target === "object")
      return String(new Map(Object.entries(target ?? {})).get(SESSION_LABEL) ?? "");
    const id = String(target);
    const labels = containers.get(id)?.labels ?? networks.get(id)?.labels ?? volumes.get(id);
    return labels?.[SESSION_LABEL] ?? id;
  }

  /** What is on the daemon, what clients know of it, and what they are waiting for. */
  const state = () =>
    JSON.stringify([
      [...containers.keys()],
      [...networks.values()].map(({ id, containerIds }) => [id, ...containerIds]),
      [...volumes.keys()],
      [...memories].sort(),
      pending.map(({ actor, name }) => actor + name).sort(),
    ]);
  return { daemon, pending, connect, state };
}
