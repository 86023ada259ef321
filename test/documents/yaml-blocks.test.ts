import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { asWorkflow, blocksOf, yamlBlocks } from "../../scripts/documents/yaml-blocks.ts";
import { readInputs } from "../../src/actions/inputs/read-inputs.ts";
import { checkDockerHost } from "../../src/backend/docker/daemon/docker-host.ts";
import { requestOf } from "../request/reading.ts";

/** As much of a job's step as the examples use. */
interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly background?: boolean;
  readonly with?: Readonly<Record<string, string>>;
  readonly wait?: string;
}
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

const root = join(import.meta.dirname, "../..");
const blocks = yamlBlocks();
const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as {
  inputs: object;
  outputs: object;
};
const workflows = [
  ...blocks
    .filter(({ kind }) => kind === "jobs" || kind === "steps")
    .map((block) => ({ place: block.place, text: asWorkflow(block) })),
  ...globSync("examples/*.yml", { cwd: root })
    .sort()
    .map((place) => ({ place, text: readFileSync(join(root, place), "utf8") })),
];
const jobs = workflows.flatMap(({ place, text }) =>
  Object.entries((parse(text) as Workflow).jobs).map(([name, { steps }]) => [place, name, steps] as const),
);
const ofOurs = (steps: readonly Step[]) =>
  steps.filter(({ uses }) => uses?.startsWith("org/sibling-services@"));

describe("the examples of the documents", () => {
  test("are many", () => expect(workflows.length).toBeGreaterThanOrEqual(20));

  test.each(jobs)("%s, job %s: each step of this action is taken", (_place, _job, steps) => {
    for (const { with: inputs = {} } of ofOurs(steps)) {
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
      const worksWithoutServices = "collect-logs" in inputs || "testcontainers" in inputs;
      expect(worksWithoutServices || read(inputs).services.length > 0).toBe(true);
    }
  });

  test.each(jobs)("%s, job %s: every output that is used exists", (_place, _job, steps) => {
    const outputs = new Map(ofOurs(steps).map(({ id = "", with: inputs = {} }) => [id, outputsOf(inputs)]));
    const others = steps.filter((step) => !ofOurs([step]).includes(step)).map(({ id }) => id);
    for (const [, id = "", name = ""] of JSON.stringify(steps).matchAll(/steps\.(\w+)\.outputs\.([\w-]+)/g)) {
      if (!others.includes(id)) expect(name).toMatch(outputs.get(id) ?? /there is no step of this id/);
    }
  });

  test.each(jobs)("%s, job %s: what runs in the background is waited for", (_place, _job, steps) => {
    const background = steps.filter((step) => step.background).map(({ id }) => id);
    expect(steps.flatMap(({ wait }) => wait ?? [])).toEqual(background);
  });

  test.each(blocks.filter(({ kind }) => kind === "services").map(({ place, text }) => [place, text]))(
    "%s: these services are taken",
    (_place, text) => expect(requestOf(text).services.length).toBeGreaterThan(0),
  );
});

describe("an example", () => {
  test.each<[markdown: string, kinds: readonly string[]]>([
    ["```yaml\nsteps:\n  - run: a\n```\n", ["steps"]],
    ["```yaml\n- uses: a@v1\n- run: b\n```\n", ["steps"]],
    ["```yaml\njobs: {}\n```\ntext\n```yaml\ndb: postgres\n```\n", ["jobs", "services"]],
    ["```yaml\n# compose.yaml\nservices: {}\n```\n", ["foreign"]],
    ["```sh\nls\n```\n", []],
  ])("is told by what stands in it: %j", (markdown, kinds) =>
    expect(blocksOf("a.md", markdown).map(({ kind }) => kind)).toEqual(kinds),
  );

  test.each(["- name: words\n", "container:\n  options: x\n", "just words\n"])(
    "that nobody could run is refused: %j",
    (text) => expect(() => blocksOf("a.md", `words\n\n\`\`\`yaml\n${text}\`\`\`\n`)).toThrow(/^a\.md:4: /),
  );
});

/** What the action reads, once GitHub has evaluated the expressions. */
function read(inputs: Readonly<Record<string, string>>) {
  const evaluated = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, withoutExpressions(String(value))]),
  );
  const files = {
    workspace: root,
    // A reader's own file need not be here.
    read: (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "some: redis:7"),
    isInWorkspace: () => true,
  };
  const { request } = readInputs(
    { input: (name) => evaluated[name], environment: () => ({ POSTGRES_PASSWORD: "secret" }) },
    { files, checkDockerHost },
  );
  return request;
}

function withoutExpressions(text: string): string {
  return text
    .replace(/^\$\{\{ toJSON\([^)]*\) \}\}$/, '{"some":"redis:7"}')
    .replaceAll(/\$\{\{ toJSON\([^)]*\) \}\}/g, '"some words"')
    .replaceAll(/\$\{\{.*?\}\}/g, "word");
}

function outputsOf(inputs: Readonly<Record<string, string>>): RegExp {
  const names = read(inputs).services.map(({ name }) => name);
  const ofServices = `(${names.join("|")})-(host|port|address|url|id|port-\\d+(-udp)?)`;
  return new RegExp(`^(${ofServices}|${Object.keys(action.outputs).join("|")})$`);
}
