import type { EnginePrograms } from "../engine/engine-programs.ts";

/** Who has the turn: shown to those who wait for it. */
export interface Holder {
  readonly pid: number;
  readonly folder: string;
  readonly since: string;
}

/** What a bed asks its warden to do; one JSON line each, on the warden's standard input. */
export type Order =
  | { readonly kind: "start-engine"; readonly programs: EnginePrograms }
  | { readonly kind: "remove-image-at-end"; readonly dockerHost: string; readonly image: string };

/** What a warden reports; one JSON line each, on its standard output. */
export type News =
  | { readonly kind: "waiting"; readonly holder: Holder }
  | { readonly kind: "turn" }
  | { readonly kind: "engine"; readonly dockerHost: string }
  | { readonly kind: "engine-failed"; readonly reason: string }
  | { readonly kind: "left-behind"; readonly what: string };
