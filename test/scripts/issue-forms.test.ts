import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label?: string;
    readonly value?: string;
    readonly options?: readonly string[];
  };
  readonly validations?: { readonly required?: boolean };
}

interface Form {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly Field[];
}

const root = join(import.meta.dirname, "../..");
const folder = ".github/ISSUE_TEMPLATE";
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const forms = globSync(`${folder}/*.yml`, { cwd: root }).filter((path) => !path.endsWith("/config.yml"));

describe.each(forms.map((path) => [basename(path), parse(textOf(path)) as Form] as const))(
  "%s",
  (_, form) => {
    test("has what GitHub demands of a form", () => {
      expect(form.name && form.description && form.labels.length).toBeTruthy();
      for (const { type, attributes } of form.body) {
        expect(["markdown", "textarea", "input", "dropdown", "checkboxes"]).toContain(type);
        expect(type === "markdown" ? attributes.value : attributes.label).toBeTruthy();
        if (type === "dropdown") expect(new Set(attributes.options).size).toBe(attributes.options?.length);
      }
      const ids = form.body.flatMap(({ id }) => id ?? []);
      expect(ids).toEqual([...new Set(ids)]);
      expect(ids).toHaveLength(form.body.filter(({ type }) => type !== "markdown").length);
    });
  },
);

test("a bug comes with the facts that an answer needs", () => {
  const { body } = parse(textOf(`${folder}/bug.yml`)) as Form;
  const required = body.flatMap(({ id, validations }) => (validations?.required === true ? [id] : []));
  expect(required).toEqual(["what-happened", "block", "log", "runner", "job", "version"]);
});

test.each([...forms, `${folder}/config.yml`])("the pages that %s names are there", (path) => {
  const pages = [...textOf(path).matchAll(/sibling-services\/blob\/main\/([\w./-]+)/g)].map(
    ([, page]) => page,
  );
  expect(pages.filter((page = "") => !existsSync(join(root, page)))).toEqual([]);
});
