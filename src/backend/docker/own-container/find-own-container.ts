import { isMountedByEngine } from "../../../job/mount-table.ts";
import type { ContainerTraces } from "../../../ports/container-traces.ts";
import type { Nonce } from "../../../ports/nonce.ts";
import type { ContainerFacts, Containers, RunningContainer } from "../engine/containers.ts";
import { judgeKinship } from "./judge-kinship.ts";
import { ownContainerCandidates } from "./own-container-candidates.ts";

/**
 * The container in which this process runs, on this very daemon. There are two, because under `--network container:X`
 * the mounts and labels are our own, but the network is X's.
 */
export interface OwnContainer {
  readonly self: ContainerFacts;
  readonly networkOwner: ContainerFacts;
  /** What named it, and what proved it. */
  readonly because: string;
}

interface FindTools {
  readonly containers: Pick<Containers, "inspect" | "readFile" | "running">;
  /** `undefined` if our root filesystem is not writable. */
  leaveNonce(): Nonce | undefined;
}

/** No more than this are checked: each costs a call, and the job has other routes. */
const MOST_LOOKED_THROUGH = 200;

/** Asks the daemon about each candidate and takes the first that a strong check confirms. */
export async function findOwnContainer(
  traces: ContainerTraces,
  tools: FindTools,
): Promise<OwnContainer | undefined> {
  const nonce = lazyNonce(tools);
  try {
    for (const { idOrName, source } of ownContainerCandidates(traces)) {
      const container = await tools.containers.inspect(idOrName);
      const found = container && (await confirm(container, traces, { ...tools, nonce }));
      if (found) return { ...found, because: `named by ${source}, and ${found.because}` };
    }
    return await lookThroughAll(traces, { ...tools, nonce });
  } finally {
    nonce.remove();
  }
}

interface LazyNonce {
  /** Whether the container has it; `undefined` if unknown. */
  isIn(container: ContainerFacts): Promise<boolean | undefined>;
  remove(): void;
}

type ConfirmTools = Pick<FindTools, "containers"> & { readonly nonce: LazyNonce };

async function confirm(
  container: ContainerFacts,
  traces: ContainerTraces,
  { containers, nonce }: ConfirmTools,
): Promise<OwnContainer | undefined> {
  const kinship = judgeKinship(container, traces);
  const withOwner = async (self: ContainerFacts, because: string): Promise<OwnContainer> => {
    return { self, networkOwner: await networkOwnerOf(self, containers), because };
  };
  switch (kinship.kind) {
    case "stranger":
      return undefined;
    case "self":
      return withOwner(container, kinship.because);
    case "unproven":
      return (await nonce.isIn(container)) ? withOwner(container, "it holds a file of ours") : undefined;
    case "self-or-network-owner": {
      const guests = await guestsOf(container, containers);
      // Looking for a file in a container takes Docker 40 ms; if no other container shares the network, it is not
      // needed.
      const isSelf = guests.length === 0 || (await nonce.isIn(container)) !== false;
      return isSelf
        ? withOwner(container, kinship.because)
        : ownGuest(container, guests, traces, { containers, nonce });
    }
    case "network-owner":
      return ownGuest(container, await guestsOf(container, containers), traces, { containers, nonce });
  }
}

/** The containers that joined this one's network; the daemon resolves the name that the user gave to the full id. */
async function guestsOf(
  owner: ContainerFacts,
  containers: Pick<Containers, "running">,
): Promise<RunningContainer[]> {
  const running = await containers.running();
  return running.filter(({ networkMode }) => networkMode === `container:${owner.id}`);
}

/** Which of the containers that joined this one's network we are. */
async function ownGuest(
  owner: ContainerFacts,
  guests: readonly RunningContainer[],
  traces: ContainerTraces,
  { containers, nonce }: ConfirmTools,
): Promise<OwnContainer | undefined> {
  for (const { id } of guests.slice(0, MOST_LOOKED_THROUGH)) {
    const guest = await containers.inspect(id);
    if (guest === undefined) continue;
    const isSelf = judgeKinship(guest, traces).kind === "self" || (await nonce.isIn(guest));
    if (isSelf)
      return { self: guest, networkOwner: owner, because: `it shares the network of ${owner.name}` };
  }
  return undefined;
}

/** The last resort of a process in a container: the container of this daemon that has our addresses. */
async function lookThroughAll(
  traces: ContainerTraces,
  tools: ConfirmTools,
): Promise<OwnContainer | undefined> {
  if (!isMountedByEngine(traces.mountinfo)) return undefined;
  const ours = traces.interfaces.map(({ ip }) => ip);
  const running = (await tools.containers.running()).filter(({ addresses }) =>
    addresses.some((address) => ours.includes(address)),
  );
  for (const { id } of running.slice(0, MOST_LOOKED_THROUGH)) {
    const container = await tools.containers.inspect(id);
    const found = container && (await confirm(container, traces, tools));
    if (found) return { ...found, because: `it has this process's address, and ${found.because}` };
  }
  return undefined;
}

function lazyNonce({ containers, leaveNonce }: FindTools): LazyNonce {
  let left: { nonce: Nonce | undefined } | undefined;
  return {
    async isIn(container) {
      left ??= { nonce: leaveNonce() };
      const { nonce } = left;
      if (nonce === undefined) return undefined;
      // It is on our root filesystem: a container with a mount there shares a directory with us, such as /tmp.
      if (container.mounts.some(({ destination }) => isBelow(nonce.path, destination))) return false;
      return (await containers.readFile(container.id, nonce.path)) === nonce.text;
    },
    remove: () => left?.nonce?.remove(),
  };
}

async function networkOwnerOf(
  container: ContainerFacts,
  containers: Pick<Containers, "inspect">,
): Promise<ContainerFacts> {
  const target = container.networkMode.match(/^container:(.+)$/)?.[1];
  const owner = target === undefined ? undefined : await containers.inspect(target);
  return owner === undefined ? container : networkOwnerOf(owner, containers);
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
