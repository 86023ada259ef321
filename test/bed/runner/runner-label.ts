/** Any registration of a runner has one: six digits of a hash, without a value. */
export const RUNNER_LABEL = "1d124c";
