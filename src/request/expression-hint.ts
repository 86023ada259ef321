/** What to write if an expression's value has characters that mean something in YAML. */
export const EXPRESSION_HINT =
  "If the value comes from an expression, write `KEY: ${{ toJSON(…) }}`, or a bare `KEY:` with the value in the step's own `env`.";
