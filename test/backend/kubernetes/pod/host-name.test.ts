import { expect, test } from "vitest";
import { hostnameOf } from "../../../../src/backend/kubernetes/pod/host-name.ts";

test.each([
  ["db", "db"],
  ["my_db", "my-db"],
  ["MY__db", "my-db"],
  ["_db_", "db"],
  ["___", "service"],
  // With the numbers that are added to it, a label of DNS may have 63.
  ["a".repeat(50), "a".repeat(50)],
  ["a".repeat(51), "a".repeat(50)],
  [`${"a".repeat(49)}_b`, "a".repeat(49)],
])("the service %s is found as %s", (name, label) => expect(hostnameOf(name)).toBe(label));
