/** The exit code of failures of our own, as with `docker run`, `env` and `timeout`. */
export const OWN_FAILURE = 125;
