/** What to write if an expression's value has characters that mean something in YAML. */
export const EXPRESSION_HINT =
  "If the value comes from an expression, write `KEY: ${{ toJSON(…) }}`, or a bare `KEY:` with the value in the step's own `env`.";

/** What to look for if a value is empty that should not be. */
export const EMPTY_VALUE_HINT =
  "If an expression is written there, it was empty: is the secret defined, and may this event read it? A pull request from a fork gets no secrets.";
