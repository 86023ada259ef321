import { expect, test } from "vitest";
import { startEditor } from "./editor.ts";

const BLOCK = `        with:
          services: |
            # yaml-language-server: $schema=../../schema/services.schema.json
            app:
              imag: acme/app
              wait: soon
`;
const WORKFLOW = `on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: org/sibling-services@v1
${BLOCK}`;

/** docs/editors.md says so, and what to do instead. */
test("the text of `services: |` in a workflow is text for an editor, whatever a modeline in it says", async () => {
  await using editor = await startEditor(".github/workflows");
  expect(await editor.marks(WORKFLOW)).toEqual([]);
  expect(await editor.offers(WORKFLOW.replace("imag:", "█imag:"))).toEqual({});
  expect(await editor.explains(WORKFLOW.replace("wait", "wa█it"))).toBe("");
});
