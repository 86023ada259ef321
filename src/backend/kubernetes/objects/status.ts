/** What the API answers if it refuses a call (kubernetes/apimachinery meta/v1/types.go). */
export interface Status {
  readonly kind: "Status";
  readonly status?: "Success" | "Failure";
  readonly message?: string;
  /** Such as `Forbidden`, `AlreadyExists`, `NotFound`, `Expired` or `Invalid`. */
  readonly reason?: string;
  readonly code?: number;
  readonly details?: {
    readonly name?: string;
    readonly kind?: string;
    readonly causes?: readonly {
      readonly reason?: string;
      readonly message?: string;
      readonly field?: string;
    }[];
    readonly retryAfterSeconds?: number;
  };
}
