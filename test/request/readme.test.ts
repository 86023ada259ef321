import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { requestOf } from "./reading.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const yaml = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, block = ""]) => block);
/** A block of services has names in its first column, and below them an image. */
const services = yaml.filter((block) => /^[a-z]+:\n {2}image:/m.test(block) && !/^container:/m.test(block));

describe("README.md", () => {
  test("shows services", () => expect(services.length).toBeGreaterThanOrEqual(2));

  test.each(services)("this is what the action takes:\n%s", (block) =>
    expect(requestOf(block).services.length).toBeGreaterThan(0),
  );

  test.each(
    [...readme.matchAll(/^\| `(.*)` \| (?:the|a|so|at) /gm)].flatMap(([, cell = ""]) => cell.split("`, `")),
  )("wait: %s", (wait) =>
    expect(requestOf(`a: { image: x, wait: ${wait} }`).services[0]?.wait).toHaveLength(1),
  );
});
