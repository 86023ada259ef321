import { describe, expect, test } from "vitest";
import { readInputs } from "../../../src/actions/inputs/read-inputs.ts";

const files = { workspace: "/work", read: () => undefined, isInWorkspace: () => true };

/** The inputs of a step, with its environment. */
function read(inputs: Record<string, string>, environment: Record<string, string> = {}) {
  return readInputs({ input: (name) => inputs[name], environment: () => environment }, files);
}

describe("a variable that is named alone", () => {
  const variables = (name: string, environment: Record<string, string>) =>
    ["env: {%: }", "options: -e %"].map((text) => {
      const { request } = read({ services: `a: {image: redis, ${text.replace("%", name)}}` }, environment);
      return request.services[0]?.body.Env;
    });

  test("takes the job's value", () => {
    for (const given of variables("K", { K: "of the job" })) expect(given).toContain("K=of the job");
  });

  test.each(["INPUT_TOKEN", "STATE_session", "ACTIONS_RUNTIME_TOKEN", "GITHUB_TOKEN", "input_token"])(
    "never takes %s, which is the runner's own",
    (name) => {
      for (const given of variables(name, { [name]: "secret" })) expect(given).toContain(name);
    },
  );
});
