import type { HealthcheckRequest, VolumeRequest } from "../../container-request.ts";
import type { Findings } from "../../problem.ts";
import type { MappingNode, Node, ScalarNode } from "../../yaml/node.ts";
import type { TextPlace } from "../../yaml/place.ts";
import type { ComposeFiles } from "../compose-files.ts";
import type { Lookup } from "../substitute.ts";

/** What becomes of one field of a Compose service; `docs/compose.md` is made from the same words. */
export type Field =
  | {
      readonly kind: "mapped";
      /** What it becomes here, in Markdown. */
      readonly becomes: string;
      map(value: Node, draft: ServiceDraft): void;
    }
  | {
      readonly kind: "ignored";
      /** Why nothing is lost, as the rest of "it is ignored: …". */
      readonly why: string;
      /** A notice says so, or nothing does. */
      readonly says: "notice" | "nothing";
    }
  | { readonly kind: "refused"; readonly why: string; readonly hint: string };

/** Our own definition of a service while it is being made from a Compose one. */
export interface ServiceDraft {
  readonly name: string;
  /** The service in its long form. */
  readonly service: MappingNode;
  /** The whole model. */
  readonly model: MappingNode;
  readonly files: ComposeFiles;
  readonly findings: Findings;
  readonly lookup: Lookup;
  /** The variables that the file of this node sees. */
  lookupOf(node: Node): Lookup;
  /** The absolute path that a path of the file means; a problem and `undefined` if it starts in an unknown home. */
  pathOf(node: ScalarNode): string | undefined;
  /** Sets a key of ours. */
  set(key: string, value: Node): void;
  /** Adds an item to a key of ours that is a list. */
  add(key: string, item: Node): void;
  /** Adds a flag of `docker create`. */
  flag(name: string, value: string, place: TextPlace): void;
  problem(place: TextPlace, message: string, hint?: string): void;
  notice(text: string): void;
  /** What our own keys have no words for. */
  readonly extras: Extras;
}

/** What only a Compose file can say. */
export interface Extras {
  healthcheckTest: HealthcheckRequest["test"];
  readonly volumes: VolumeRequest[];
}
