import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { requestOf } from "./reading.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const yaml = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, block = ""]) => block);
const [, waitTable = ""] =
  readme.match(/^\| `wait` \| Ready when \|\n\| --- \| --- \|\n((?:\|.*\n)+)/m) ?? [];
/** A block of services has names in its first column, and below them an image. */
const services = yaml.filter((block) => /^[a-z]+:\n {2}image:/m.test(block) && !/^container:/m.test(block));

/** As much of a job's steps as the examples use. */
interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly background?: boolean;
  readonly with?: Readonly<Record<string, string>>;
  /** The `id` of a step in the background. */
  readonly wait?: string;
}
const jobs = yaml
  .map((block) => parse(block) as { steps?: readonly Step[] })
  .flatMap(({ steps }) => (steps === undefined ? [] : [steps]));

describe("README.md", () => {
  test("shows first a step, then one in the background that is waited for", () => {
    expect(jobs.map((steps) => steps.flatMap(({ wait }) => wait ?? []))).toEqual([[], ["services"]]);
  });

  test.each(jobs.map((steps) => [steps]))("these steps are right: %j", (steps) => {
    const waitedFor = steps.flatMap(({ wait }) => wait ?? []);
    expect(steps.filter(({ background }) => background).map(({ id }) => id)).toEqual(waitedFor);
    const ids = steps.map(({ id }) => id);
    const used = JSON.stringify(steps).matchAll(/steps\.(\w+)\.outputs/g);
    for (const [, id] of used) expect(ids).toContain(id);
    for (const step of steps.filter(({ uses }) => uses?.startsWith("org/sibling-services@")))
      expect(requestOf(step.with?.services ?? "").services.length).toBeGreaterThan(0);
  });

  test("shows services", () => expect(services.length).toBeGreaterThanOrEqual(2));

  test.each(services)("this is what the action takes:\n%s", (block) =>
    expect(requestOf(block).services.length).toBeGreaterThan(0),
  );

  test.each([...waitTable.matchAll(/^\| `(.*)` \|/gm)].flatMap(([, cell = ""]) => cell.split("`, `")))(
    "wait: %s",
    (wait) => expect(requestOf(`a: { image: x, wait: ${wait} }`).services[0]?.wait).toHaveLength(1),
  );
});
