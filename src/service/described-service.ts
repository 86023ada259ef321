import type { ImageDescription } from "../ports/place.ts";
import type { KnownService } from "../readiness/presets/preset.ts";
import type { ServiceRequest } from "../request/request.ts";

/** A service, and what is known of it besides its request before it starts. */
export interface DescribedService {
  readonly service: ServiceRequest;
  readonly image: ImageDescription;
  /** Of a common image. */
  readonly preset: KnownService | undefined;
}
