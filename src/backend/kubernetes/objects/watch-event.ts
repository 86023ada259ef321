import type { Status } from "./status.ts";

/** One line of a watch. `BOOKMARK` carries an object with nothing but its `resourceVersion`. */
export type WatchEvent<Item> =
  | { readonly type: "ADDED" | "MODIFIED" | "DELETED" | "BOOKMARK"; readonly object: Item }
  | { readonly type: "ERROR"; readonly object: Status };
