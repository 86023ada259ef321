import { expect, test } from "vitest";
import { routesToPod } from "../../../../src/backend/kubernetes/place/routes-to-pod.ts";
import type { ExecResult } from "../../../../src/ports/running-service.ts";

const port = { number: 6379, protocol: "tcp" } as const;
const { signal } = new AbortController();
/** /proc/net/tcp of a pod that listens on 6379 everywhere. */
const TABLE = [
  "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
  "   0: 00000000:18EB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0 100 0 0 10 0",
].join("\n");

function routes(exec: () => Promise<ExecResult>) {
  return routesToPod("db.job-1", () => ["10.0.0.1", "fd00::1"], {
    exec,
    resolve: async () => ["10.0.0.1"],
    remedy: "look at policies",
  });
}

const printing = (output: string) => async (): Promise<ExecResult> => ({
  ...{ kind: "exited", exitCode: 0, output },
});

test("a pod is reached by its name, then by its addresses, and nothing else answers there", () => {
  const given = routes(printing(""));
  expect(given.addresses).toEqual(["10.0.0.1", "fd00::1"]);
  expect(given.routesTo(port)).toEqual([
    { kind: "alias", host: "db.job-1", port: 6379 },
    { kind: "container-ip", host: "10.0.0.1", port: 6379 },
    { kind: "container-ip", host: "fd00::1", port: 6379 },
  ]);
  const [route] = given.routesTo(port);
  if (route === undefined) throw new Error("there is no route");
  expect(given.isForeign(route)).toBe(false);
  expect(given.missingProof(route, { isOnlyAccepted: true })).toEqual({ kind: "none" });
  expect(given.isHostCertain).toBe(true);
  expect(given.remedy).toBe("look at policies");
});

test.each<[string, () => Promise<ExecResult>, number, boolean | undefined]>([
  ["one that listens", printing(TABLE), 6379, true],
  ["one that listens on another port", printing(TABLE), 80, false],
  ["one that does not answer", () => Promise.reject(new Error("gone")), 6379, undefined],
])("a pod is asked itself whether it listens: %s", async (_, exec, number, expected) => {
  expect(await routes(exec).listensOn({ ...port, number }, signal)).toBe(expected);
});
