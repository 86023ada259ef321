import { brokers } from "./brokers.ts";
import { caches } from "./caches.ts";
import { databases } from "./databases.ts";
import { emulators } from "./emulators.ts";
import { pages } from "./pages.ts";
import type { TriedServer } from "./tried-server.ts";

/** Every real server that is tried as a known image; docs/presets.md says of all others "not tried". */
export const allServers: readonly TriedServer[] = [
  ...databases,
  ...caches,
  ...brokers,
  ...pages,
  ...emulators,
];
