import { expect, test } from "vitest";
import { errorsOf, requestOf } from "./reading.ts";

test("a block that was pasted with its key is taken, and a notice says that the key is not needed", () => {
  const { services, notices } = requestOf("services:\n  db: postgres:16\n  cache: redis:7\n");
  expect(services.map(({ name }) => name)).toEqual(["db", "cache"]);
  expect(notices).toEqual([
    "services: the line `services:` is not needed here; the services below it are taken",
  ]);
});

test("its mistakes are found at their places", () => {
  expect(errorsOf("services:\n  db: { imgae: x }\n")).toContain("(services, line 2)");
});

test("a service may be called services", () => {
  expect(requestOf("services: { image: redis:7 }").services[0]?.name).toBe("services");
});
