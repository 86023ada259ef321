import type { Event } from "../../../src/backend/kubernetes/objects/event.ts";
import type { ObjectList } from "../../../src/backend/kubernetes/objects/object-meta.ts";
import type { Pod } from "../../../src/backend/kubernetes/objects/pod.ts";
import type { Secret } from "../../../src/backend/kubernetes/objects/secret.ts";
import type { Service } from "../../../src/backend/kubernetes/objects/service.ts";
import type { WatchEvent } from "../../../src/backend/kubernetes/objects/watch-event.ts";

/** A pod as the API shows it, with this status. */
export function podWith(status: NonNullable<Pod["status"]>, metadata: Pod["metadata"] = {}): Pod {
  return {
    metadata: { name: "job-db-1", namespace: "ci", uid: "uid-of-db", ...metadata },
    spec: { containers: [{ name: "service", image: "postgres:16" }] },
    status,
  };
}

/** An event about that pod. */
export function eventOf(reason: string, message: string, type = "Warning"): Event {
  return {
    metadata: { name: `job-db-1.${reason}` },
    involvedObject: { kind: "Pod", name: "job-db-1", uid: "uid-of-db" },
    type,
    reason,
    message,
  };
}

/** What a list answers. */
export function listOf<Item extends Pod | Service | Secret | Event>(
  items: readonly Item[],
): ObjectList<Item> {
  return { metadata: { resourceVersion: "100" }, items };
}

/** A line of a watch on pods. */
export function modified(pod: Pod): WatchEvent<Pod> {
  return { type: "MODIFIED", object: pod };
}
