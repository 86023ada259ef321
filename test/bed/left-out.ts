import { describe, inject } from "vitest";
import type { ActBed } from "./run-act.ts";

/**
 * Tests that need something. Where the machine cannot have it they are left out, under a name by which `npm test` lists
 * them at its end with the reason.
 *
 * @param missing why it is not there; `undefined` where it is
 */
export function describeNeeding(missing: string | undefined, define: () => void): void {
  if (missing === undefined) define();
  else describe.skip(`[left out: ${missing}]`, define);
}

/** Tests that mount, or make namespaces. */
export function describeAsRoot(define: () => void): void {
  describeNeeding(process.getuid?.() === 0 ? undefined : "only root can mount and make namespaces", define);
}

/** The bed of tests that need act; its path is empty where there is none. */
export function bedWithAct(): ActBed {
  const { act, dockerHost, images } = inject("bed");
  return { act: act.kind === "found" ? act.path : "", dockerHost, images };
}

/** Tests of workflows under act. */
export function describeUnderAct(define: () => void): void {
  const { act } = inject("bed");
  describeNeeding(act.kind === "missing" ? act.why : undefined, define);
}
