import type { ImageFacts } from "../backend/docker/engine/engine.ts";
import type { KnownService } from "../readiness/presets/preset.ts";
import type { ServiceRequest } from "../request/request.ts";

/** A service, and what is known of it beside its definition before it starts. */
export interface DescribedService {
  readonly service: ServiceRequest;
  readonly image: ImageFacts;
  /** Of a common image. */
  readonly preset: KnownService | undefined;
  /** Where it gets the volumes of other containers, by `--volumes-from`. */
  readonly lentPaths: readonly string[];
}
