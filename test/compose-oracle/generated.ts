import fc from "fast-check";
import { Document, isMap, isNode } from "yaml";
import { dependency, name, service } from "./generated-service.ts";

/** Files of a project, and how they are asked for. */
export interface Project {
  readonly files: Readonly<Record<string, string>>;
  readonly asked: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly profiles: readonly string[];
}

const ignoredAtFirst = { requiredKeys: [] as never[] };

/** Services that may depend on the ones before them, and extend them. */
const services = fc
  .array(
    fc.tuple(
      service,
      fc.record({ depends: dependency, asList: fc.boolean(), extends: fc.boolean() }, ignoredAtFirst),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((all) => {
    const names = ["alpha", "beta", "gamma"];
    return Object.fromEntries(
      all.map(([own, relation], at) => {
        const earlier = names[at - 1];
        const depends = earlier !== undefined && relation.depends !== undefined;
        const extended = earlier !== undefined && relation.extends === true;
        return [
          names[at] as string,
          {
            image: "plain:1",
            ...own,
            ...(depends ? { depends_on: relation.asList ? [earlier] : { [earlier]: relation.depends } } : {}),
            ...(extended ? { extends: { service: earlier } } : {}),
          },
        ];
      }),
    );
  });

/** Values of a later file that take the place of earlier ones instead of being merged. */
const tags = fc.record({
  service: name,
  field: fc.constantFrom("environment", "ports", "command", "labels", "volumes"),
  tag: fc.constantFrom("!reset", "!override"),
});

const environment = fc
  .dictionary(
    fc.constantFrom("A", "B", "C", "D", "E", "F", "TAG", "CMD", "KEY_ONE", "PORT"),
    fc.constantFrom("", "v", "w1"),
    { maxKeys: 6 },
  )
  .map((all) => {
    // An empty tag or port would be an error of both.
    const { PORT: _, ...others } = all;
    return others;
  });

const dotEnv = fc
  .array(
    fc.constantFrom(
      "A=dot",
      "B='single $A'",
      'C="double ${A:-x}\\n"',
      "export D=d # comment",
      "# nothing",
      "E",
      "F=f=g",
      "TAG=15",
      "",
    ),
    {
      maxLength: 5,
    },
  )
  .map((lines) => lines.map((line) => `${line}\n`).join(""));

/** Projects of one to three files, with what they name. */
export const project: fc.Arbitrary<Project> = fc
  .record({
    main: services,
    override: fc.option(fc.dictionary(name, service, { minKeys: 1, maxKeys: 2 }), { nil: undefined }),
    tag: fc.option(tags, { nil: undefined }),
    base: fc.option(service, { nil: undefined }),
    included: fc.option(service, { nil: undefined }),
    environment,
    dotEnv,
    one: dotEnv,
    two: dotEnv,
    profiles: fc.constantFrom([], ["p"]),
  })
  .map(({ main, override, tag, base, included, environment: given, dotEnv: dot, one, two, profiles }) => {
    const files: Record<string, string> = {};
    const known = Object.fromEntries(Object.entries(override ?? {}).filter(([one]) => one in main));
    const top = { volumes: { cache: {} } };
    const whole = {
      ...top,
      ...(included === undefined ? {} : { include: ["inc/compose.yml"] }),
      services: {
        ...main,
        ...(base === undefined ? {} : { based: { extends: { file: "base/b.yml", service: "b" } } }),
      },
    };
    files["compose.yml"] = textOf(whole);
    if (override !== undefined && Object.keys(known).length > 0)
      files["override.yml"] = textOf({ services: known }, tag);
    if (base !== undefined) files["base/b.yml"] = textOf({ services: { b: { image: "b:1", ...base } } });
    if (included !== undefined) {
      files["inc/compose.yml"] = textOf({ ...top, services: { included: { image: "i:1", ...included } } });
      files["inc/.env"] = "A=of-included\nINC=1\n";
    }
    for (const folder of ["", "base/", "inc/"]) {
      files[`${folder}one.env`] = one;
      files[`${folder}two.env`] = two;
    }
    files[".env"] = dot;
    const asked = ["compose.yml", ...("override.yml" in files ? ["override.yml"] : [])];
    return { files, asked, environment: given, profiles };
  });

function textOf(content: unknown, tag?: { service: string; field: string; tag: string }): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  if (tag !== undefined) {
    const path = ["services", tag.service, tag.field];
    const node = document.getIn(path, true);
    if (isNode(node) && isMap(document.getIn(path.slice(0, 2), true))) node.tag = tag.tag;
  }
  return document.toString({ lineWidth: 0 });
}
