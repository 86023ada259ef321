import { describe, expect, test } from "vitest";
import type { ContainerPlan } from "../../../../src/backend/docker/container/plan-container.ts";
import { attempt, refusal, taken } from "./an-attempt.ts";

const noIpv6 = refusal("listen tcp6 [::1]:5432: bind: cannot assign requested address");

describe("a start on both loopbacks", () => {
  test("takes both", async () => {
    const { result, calls, said } = await attempt("both", {});
    expect(result).toBe("c1");
    expect(calls).toEqual(["create c1 127.0.0.1 ::1", "start c1"]);
    expect(said).toEqual([]);
  });

  test.each([
    ["that the daemon's host does not have", noIpv6],
    ["where somebody has the port at ::1 alone", taken("[::1]")],
    ["for a reason that nobody knows", refusal("something else")],
  ])("does without the second %s", async (_, error) => {
    const start = (addresses: string[]) => (addresses.includes("::1") ? error : undefined);
    const { result, calls, said } = await attempt("both", { start });
    expect(result).toBe("c2");
    expect(calls).toEqual([
      "create c1 127.0.0.1 ::1",
      "start c1",
      "remove c1",
      "create c2 127.0.0.1",
      "start c2",
    ]);
    expect(said).toEqual([expect.stringMatching(/^debug: db: trying again without ports on ::1: /)]);
  });

  test("does without the second when the daemon refuses to create that", async () => {
    const create = ({ body }: ContainerPlan) =>
      JSON.stringify(body).includes("::1") ? refusal("invalid IP address", 400) : undefined;
    const { result, calls } = await attempt("both", { create });
    expect(result).toBe("c1");
    expect(calls).toEqual(["create c1 127.0.0.1", "start c1"]);
  });

  test("says who has the port when it is taken at 127.0.0.1 too", async () => {
    const { result } = await attempt("both", { start: () => taken("127.0.0.1") });
    expect(result).toMatch(/cannot use host port 5432: it is taken by container another/);
  });

  test("is not tried if the host has one", async () => {
    const { calls } = await attempt("ipv4", {});
    expect(calls).toEqual(["create c1 127.0.0.1", "start c1"]);
  });
});
