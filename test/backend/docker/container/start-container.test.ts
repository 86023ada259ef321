import { describe, expect, test } from "vitest";
import type { ContainerPlan } from "../../../../src/backend/docker/container/plan-container.ts";
import type { PastAttempts } from "../../../../src/backend/docker/container/plan-for-place.ts";
import { startContainer, withoutRuntimes } from "../../../../src/backend/docker/container/start-container.ts";
import { EngineRefusal } from "../../../../src/backend/docker/engine/engine-refusal.ts";
import type { Loopback } from "../../../../src/backend/docker/publish/plan-publication.ts";
import { tcpPort } from "../../../../src/request/container-port.ts";
import type { Topic } from "../../../../src/topics.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";

const refusal = (reason: string, status = 500) =>
  new EngineRefusal("POST /containers/c/start", reason, status);
const taken = (ip: string) =>
  refusal(
    `driver failed: Error starting userland proxy: listen tcp ${ip}:5432: bind: address already in use`,
  );
const noIpv6 = refusal("listen tcp6 [::1]:5432: bind: cannot assign requested address");

const PORT = { containerPort: tcpPort(5432), hostPort: "5432", hostIp: undefined };

interface Answers {
  readonly create?: (plan: ContainerPlan) => EngineRefusal | undefined;
  readonly start?: (addresses: string[]) => EngineRefusal | undefined;
  /** How port 5432 of the host is asked for. */
  readonly asked?: "demand" | "wish" | "not";
  /** Whether the ports that the daemon chooses are taken as well. */
  readonly isEachTaken?: boolean;
}

/** What came of a start, and the calls that it took. */
async function attempt(
  loopback: Loopback,
  { create, start, asked = "demand", isEachTaken = false }: Answers,
) {
  const calls: string[] = [];
  const log = recordingLog();
  const plans = new Map<string, string[]>();
  const ports = new Map<string, string>();
  const plan = ({ loopback, taken }: PastAttempts): ContainerPlan => ({
    name: "db",
    body: {
      HostConfig: {
        PortBindings: {
          "5432/tcp": ["127.0.0.1", ...(loopback === "both" ? ["::1"] : [])].map((HostIp) => ({
            HostIp,
            HostPort: taken.includes(5432) ? "" : "5432",
          })),
        },
      },
    },
  });
  const containers = {
    async create(planned: ContainerPlan) {
      const refused = create?.(planned);
      if (refused !== undefined) throw refused;
      const bindings = Object.values(planned.body.HostConfig?.PortBindings ?? {}).flat();
      const id = `c${plans.size + 1}`;
      plans.set(
        id,
        bindings.map(({ HostIp }) => HostIp),
      );
      calls.push(`create ${id} ${plans.get(id)?.join(" ")}`);
      ports.set(id, bindings[0]?.HostPort ?? "");
      return id;
    },
    async start(id: string) {
      const isOther = ports.get(id) === "" && !isEachTaken;
      const refused = isOther ? undefined : start?.(plans.get(id) ?? []);
      calls.push(`start ${id}`);
      if (refused !== undefined) throw refused;
    },
    async remove(id: string) {
      calls.push(`remove ${id}`);
    },
    putFiles: async () => {},
    findPortHolder: async () => ({ name: "another", image: "postgres:16" }),
    inspect: async () => undefined,
    list: async () => [],
  };
  const request = {
    service: "db",
    plan,
    loopback,
    files: [],
    ports: asked === "not" ? [] : [{ ...PORT, ...(asked === "wish" && { isWish: true as const }) }],
    beforeStart: async () => {},
  };
  let failure: unknown;
  const starting = startContainer(request, { containers, findListener: () => undefined, log });
  const result = await starting.catch((error: unknown) => {
    failure = error;
    return String(error);
  });
  return { result, failure, calls, said: log.lines };
}

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

test("a host port that is only a wish is given up for another, and the log says who has it", async () => {
  const start = () => taken("127.0.0.1");
  const { result, calls, said } = await attempt("both", { start, asked: "wish" });
  expect(result).toBe("c3");
  expect(calls.filter((call) => call.startsWith("create"))).toEqual([
    "create c1 127.0.0.1 ::1",
    "create c2 127.0.0.1",
    "create c3 127.0.0.1",
  ]);
  expect(said.at(-1)).toBe(
    "notice: db: host port 5432 is taken by container another (postgres:16), so another one is used; the outputs contain it",
  );
});

test("a free port that was lost is chosen anew, five times at most", async () => {
  const { result, calls } = await attempt("ipv4", { start: () => taken("127.0.0.1"), asked: "not" });
  expect(result).toMatch(/cannot use host port 5432/);
  expect(calls.filter((call) => call.startsWith("start"))).toHaveLength(5);
});

test("a wish that is given up costs none of the five tries for a free port", async () => {
  const { calls } = await attempt("ipv4", {
    start: () => taken("127.0.0.1"),
    asked: "wish",
    isEachTaken: true,
  });
  expect(calls.filter((call) => call.startsWith("start"))).toHaveLength(1 + 5);
});

test.each([
  [
    "the container is created and cannot start",
    { start: () => refusal("no space left") },
    ["create c1 127.0.0.1", "start c1"],
  ],
  ["the container is not created", { create: () => refusal("no such image", 404) }, []],
])("what no other port mends is not tried again: %s", async (_, answers, calls) => {
  expect((await attempt("ipv4", { ...answers, asked: "not" })).calls).toEqual(calls);
});

test.each<[string, Topic]>([
  ["exec /app: exec format error", "Image for another architecture"],
  ['exec: "psql": executable file not found in $PATH', "Command cannot start"],
  ["exec /app.sh: permission denied", "Command cannot start"],
  ["exec /app.sh: no such file or directory", "Command cannot start"],
  ['exec: "/etc": is a directory', "Command cannot start"],
  ["failed to set up container networking: invalid MTU", "Refused by Docker"],
])("a container that cannot start (%s) is filed under %s", async (reason, topic) => {
  const { failure } = await attempt("ipv4", { start: () => refusal(reason) });
  expect(failure).toMatchObject({ topic, message: `db could not be started: ${reason}` });
});

test("a name that is taken", async () => {
  const create = () => refusal('The container name "/db" is already in use', 409);
  expect((await attempt("ipv4", { create })).result).toMatch(/cannot use the container name db: it is taken/);
});

test.each([
  [
    'failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/no": stat /no: no such file or directory: unknown',
    'exec: "/no": stat /no: no such file or directory',
  ],
  [
    'OCI runtime create failed: container_linux.go:380: starting container process caused: exec: "/no": permission denied: unknown',
    'exec: "/no": permission denied',
  ],
  [
    'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: exec: "x": executable file not found in $PATH: unknown',
    'error during container init: exec: "x": executable file not found in $PATH',
  ],
  ["crun: executable file `x` not found in $PATH: No such file or directory", undefined],
  ["driver failed programming external connectivity on endpoint db", undefined],
  ["OCI runtime create failed: unknown", undefined],
])("why a container does not start is told without the programs in between: %s", (reason, told) => {
  expect(withoutRuntimes(reason)).toBe(told ?? reason);
});
