import type { Request } from "./request.ts";
import type { Settings } from "./settings.ts";
import type { ExportRequest } from "./templates/read-exports.ts";

/** What a step is asked to do. */
export interface StepRequest {
  readonly request: Request;
  readonly exports: readonly ExportRequest[];
  readonly settings: Settings;
}
