import { expect, test } from "vitest";
import type { Route } from "../../src/ports/route.ts";
import { describeRoute, describeTried } from "../../src/reachability/describe-routes.ts";

test.each<[Route, string]>([
  [{ kind: "alias", host: "db", port: 5432 }, "alias db:5432"],
  [{ kind: "container-ip", host: "fd00::2", port: 5432 }, "container IP [fd00::2]:5432"],
  [{ kind: "published", host: "127.0.0.1", port: 40_000 }, "published port 127.0.0.1:40000"],
])("%j in words is %s", (route, expected) => expect(describeRoute(route)).toBe(expected));

test("all routes that were tried stand with what they gave", () => {
  const answer = { kind: "not-ready", isReached: false, detail: "no answer" } as const;
  const tried = [
    { route: { kind: "alias", host: "db", port: 1 } as const, answer },
    { route: { kind: "published", host: "::1", port: 2 } as const, answer },
  ];
  expect(describeTried(tried)).toBe("alias db:1: no answer; published port [::1]:2: no answer");
});
