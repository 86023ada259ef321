import type { ImageDescription, ImagePull } from "../ports/place.ts";
import type { KnownService } from "../readiness/presets/preset.ts";
import type { ServiceRequest } from "../request/request.ts";

/** A service together with what is known about it before it starts. */
export interface DescribedService {
  readonly service: ServiceRequest;
  readonly image: ImageDescription;
  /** `undefined` if its image was not pulled. */
  readonly pull: ImagePull | undefined;
  /** What is known about its image, if it is a common one. */
  readonly preset: KnownService | undefined;
}
