import { describe, expect, test } from "vitest";
import { tcpPort } from "../../src/request/container-port.ts";
import type { Dependency, ServiceRequest } from "../../src/request/request.ts";
import { aService, aStart } from "./a-start.ts";

const on = (service: string, until: Dependency["until"] = "ready"): Dependency => ({ service, until });
const dependent = (service: ServiceRequest, ...dependsOn: Dependency[]): ServiceRequest => ({
  ...service,
  dependsOn,
});
const oneShot = (name: string, exitCode = 0): ServiceRequest => ({
  ...aService(name, { command: ["sh", "-c", `exit ${exitCode}`] }),
  wait: [{ kind: "exit", exitCode: 0 }],
});

/** The names of services by the order in which their containers were started. */
function startsOf({ engine }: ReturnType<typeof aStart>): string[] {
  return engine.holdings.calls.flatMap(
    (call) => call.match(/^start sibling-services-\w+-(.+)$/)?.slice(1) ?? [],
  );
}

describe("a service starts", () => {
  test("once those that it depends on are ready, whatever the order in the text", async () => {
    const started = aStart();
    await started.start(dependent(aService("c"), on("b")), dependent(aService("b"), on("a")), aService("a"));
    expect(startsOf(started)).toEqual(["a", "b", "c"]);
  });

  test("once the other is started, where that is enough", async () => {
    const started = aStart();
    const attempt = started.start(
      dependent(aService("b"), on("a", "started")),
      aService("a", { health: "exit 1" }),
    );
    await expect.poll(() => startsOf(started)).toEqual(["a", "b"]);
    started.cancel.abort(new Error("enough"));
    await expect(attempt).rejects.toThrow("enough");
  });

  test("once the other has done its work, which is no failure and nothing for post to tell", async () => {
    const started = aStart();
    await started.start(dependent(aService("app"), on("migrate")), oneShot("migrate"));
    expect(startsOf(started)).toEqual(["migrate", "app"]);
    expect(JSON.parse(started.runner.saved.services ?? "[]")).toMatchObject([{ name: "app" }]);
  });

  test("never, where the other fails; the failure is the other's", async () => {
    const started = aStart();
    const attempt = started.start(dependent(aService("app"), on("migrate")), oneShot("migrate", 3));
    await expect(attempt).rejects.toThrow(/^migrate exited with code 3/);
    expect(startsOf(started)).toEqual(["migrate"]);
  });
});

test("a service that waits for one that it names says so, and why", async () => {
  const started = aStart();
  const named: Dependency = { service: "app", until: "started", namedIn: "command" };
  await started.start(
    dependent(aService("app"), on("db")),
    aService("db"),
    dependent(aService("proxy"), named, on("db")),
  );
  expect(startsOf(started)).toEqual(["db", "app", "proxy"]);
  expect(started.log.lines.filter((line) => line.includes("starts once"))).toEqual([
    "info: proxy: starts once app has started, because its command names it (`depends-on: []` switches this off)",
  ]);
});

describe("commands after a service is ready", () => {
  const withCommands = (...afterReady: string[][]): ServiceRequest => ({ ...aService("db"), afterReady });

  test("run before those start that depend on it", async () => {
    const started = aStart();
    await started.start(dependent(aService("app"), on("db")), withCommands(["true"], ["sh", "-c", "exit 0"]));
    const said = started.log.lines.map((line) => line.replace(/ as \w+$/, ""));
    expect(said.indexOf("info: db: after-ready[1] done")).toBeGreaterThan(0);
    expect(said.indexOf("info: db: after-ready[1] done")).toBeLessThan(
      said.indexOf("info: app: started app:1"),
    );
  });

  test.each([
    [["sh", "-c", "echo no such role; exit 2"], "db is ready, but after-ready[0] ended with exit code 2"],
    [["createdb"], 'db is ready, but after-ready[0] cannot be run: exec: "createdb"'],
  ])("fail the service when they fail: %j", async (command, sentence) => {
    const started = aStart();
    await expect(started.start(withCommands(command))).rejects.toThrow(sentence);
  });

  test("that fail show what they said", async () => {
    const started = aStart();
    const attempt = started.start(withCommands(["sh", "-c", "echo no such role; exit 2"]));
    await expect(attempt).rejects.toThrow();
    expect(started.log.lines).toContain("foreign: no such role");
  });
});

describe("a service that does not become ready", () => {
  const never = (ifNotReady: ServiceRequest["ifNotReady"]): ServiceRequest => ({
    ...aService("app", { command: ["sh", "-c", "exit 1"] }),
    ifNotReady,
    afterReady: [["false"]],
  });

  test.each(["warn", "ignore"] as const)("is handed out all the same with %s", async (ifNotReady) => {
    const started = aStart();
    await started.start(never(ifNotReady), dependent(aService("other"), on("app")));
    const services = JSON.parse(started.runner.outputs.services ?? "{}");
    expect(services.app).toMatchObject({ proven: false });
    expect(services.other).toBeDefined();
    const sentence = `app exited with code 1 after 0.0 s; continuing because of \`if-not-ready: ${ifNotReady}\``;
    expect(started.log.lines).toContain(`${ifNotReady === "warn" ? "warning" : "info"}: ${sentence}`);
  });

  test("fails the step by default", async () => {
    const started = aStart();
    await expect(started.start(never("fail"))).rejects.toThrow("app exited with code 1");
  });
});

describe("addresses in env and command", () => {
  test("of another service are those that the job uses, and of its own the one that it will have", async () => {
    const started = aStart();
    const db = aService("db");
    const port = { containerPort: tcpPort(9092), hostPort: undefined, hostIp: undefined } as const;
    const kafka: ServiceRequest = {
      ...aService("kafka"),
      ports: [port],
      environment: ["LISTENER=plain://{kafka.address}", 'JSON={"a":{}}', "DB={db.host}"],
      command: ["sleep", "{kafka.port:9092}"],
      dependsOn: [on("db", "started")],
      wait: [{ kind: "none" }],
    };
    const bodies: unknown[] = [];
    const { create } = started.engine.containers;
    started.engine.containers.create = (plan) => {
      bodies.push(plan.body);
      return create(plan);
    };
    await started.start(db, kafka);
    const [, body] = bodies as { Env: string[]; Cmd: string[]; HostConfig: { PortBindings: object } }[];
    const hostPort = body?.Cmd[1];
    expect(hostPort).toMatch(/^[3-6]\d{4}$/);
    expect(body?.Env).toEqual([`LISTENER=plain://127.0.0.1:${hostPort}`, 'JSON={"a":{}}', "DB=172.18.0.2"]);
    expect(body?.HostConfig.PortBindings).toEqual({
      "9092/tcp": [{ HostIp: "127.0.0.1", HostPort: hostPort }],
    });
  });

  test("of the job and of the network are known in each, and what the container has once it runs after it", async () => {
    const started = aStart();
    const bodies: unknown[] = [];
    const commands: (readonly string[])[] = [];
    const { create, exec } = started.engine.containers;
    started.engine.containers.create = (plan) => {
      bodies.push(plan.body);
      return create(plan);
    };
    started.engine.containers.exec = (id, argv, options) => {
      commands.push(argv);
      return exec(id, argv, options);
    };
    const port = { containerPort: tcpPort(27017), hostPort: undefined, hostIp: undefined } as const;
    const mongo: ServiceRequest = {
      ...aService("mongo", { command: ["sleep", "{network}"] }),
      ports: [port],
      wait: [{ kind: "none" }],
      afterReady: [["true", "{mongo.ip}:{mongo.container-port}", "{network}", "{job.host}"]],
    };
    await started.start({ ...mongo, environment: ["NETWORK={network}", "JOB={job.host}"] });
    const network = started.runner.outputs.network ?? "none";
    expect(bodies[0]).toMatchObject({
      Env: [`NETWORK=${network}`, "JOB=172.18.0.1"],
      Cmd: ["sleep", network],
    });
    expect(commands).toContainEqual(["true", "172.18.0.2:27017", network, "172.18.0.1"]);
  });

  test("that cannot be known before the start are refused with the remedy", async () => {
    const started = aStart();
    const kafka: ServiceRequest = {
      ...aService("kafka"),
      environment: ["LISTENER={kafka.address}"],
    };
    await expect(started.start(kafka)).rejects.toMatchObject({
      message: "kafka has no address",
      hint: expect.stringContaining("Declare its port in `ports`"),
    });
  });
});
