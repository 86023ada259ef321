import type { InMemoryService } from "./in-memory-service.ts";

/** What the steps of all jobs share: the images that can be had, what runs, and the networks. */
export interface InMemoryHost {
  readonly images: readonly string[];
  /** By id, in the order of their starts; without what was removed. */
  readonly services: Map<string, InMemoryService>;
  /** The sessions of the jobs that have a network. */
  readonly networks: Set<string>;
  /**
   * What was asked of it, in order: `connect`, `prepare`, `start db`, `run true in db`, `close`, `remove db`, `leave`,
   * `sweep`.
   */
  readonly calls: string[];
  /** Another one each time, for an id and an address. */
  nextNumber(): number;
}

/** A host on which nothing runs yet. */
export function inMemoryHost(...images: readonly string[]): InMemoryHost {
  let count = 1;
  const nextNumber = () => {
    count += 1;
    return count;
  };
  return { images, services: new Map(), networks: new Set(), calls: [], nextNumber };
}

/** Whether nothing of any job is left. */
export function isEmpty({ services, networks }: InMemoryHost): boolean {
  return services.size + networks.size === 0;
}

/** The running or ended service of this name. */
export function serviceOn({ services }: InMemoryHost, name: string): InMemoryService {
  const found = [...services.values()].find(({ request }) => request.name === name);
  if (found === undefined) throw new Error(`${name} is not there`);
  return found;
}
