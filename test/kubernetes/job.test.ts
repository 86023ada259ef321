import { beforeAll, describe, expect, test } from "vitest";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { startJobPod } from "../bed/kubernetes/job-pod.ts";
import type { HookMode } from "../bed/kubernetes/job-pod-object.ts";
import { left } from "../bed/kubernetes/left.ts";
import { clientScript } from "./client-script.ts";

const SERVICES = `
redis: redis:7
postgres:
  image: postgres:15
  env: {POSTGRES_PASSWORD: "sesame $(HOME) %41"}
  ports: [5432]
web:
  image: node:24-slim
  command: [node, -e, 'require("http").createServer((_, answer) => answer.end("hello from web")).listen(8080)']
  ports: [8080]
  wait: {http: /}
`;

describe.each<HookMode>(["shared-volume", "no-volume"])("a job pod whose hook gives it %s", (mode) => {
  let namespace: string;
  beforeAll(async () => {
    namespace = await makeNamespace();
  });

  test("speaks to its services by the outputs alone, and leaves nothing", async () => {
    const job = await startJobPod(namespace, { mode });
    const step = { id: "services", inputs: { services: SERVICES } };
    const main = await job.main(step);
    expect(main.output).toContain("this job runs in a pod, and no Docker daemon is named or found");
    expect(main.exitCode, main.output).toBe(0);
    const { outputs } = main;
    expect(outputs["postgres-host"]).toMatch(/^postgres\.job-[0-9a-f]{12}$/);
    expect(outputs.vantage).toBe("pod");
    const clients = await job.script(clientScript(outputs));
    expect(clients).toMatchObject({ exitCode: 0, output: expect.stringContaining("hello from web") });
    const post = await job.post(step, main);
    expect(post.output).toMatch(/removed 3 pods, 1 Service in \d+ ms/);
    expect(await left(namespace)).toEqual([]);
    await job.remove();
  });

  test("whose start fails removes what it has started, whatever the runner hears of it", async () => {
    const job = await startJobPod(namespace, { mode });
    const broken = "redis: redis:7\nbroken: {image: 'busybox:1.36', command: [sh, -c, 'echo no; exit 3']}\n";
    const step = { id: "services", inputs: { services: broken } };
    const main = await job.main(step);
    expect(main.output).toContain("broken exited with code 3");
    expect(main.exitCode).toBe(1);
    expect((await left(namespace)).filter((one) => !one.startsWith("Service "))).toEqual([]);
    const post = await job.post(step, main);
    expect(post.exitCode).toBe(0);
    expect(await left(namespace)).toEqual([]);
    await job.remove();
  });
});

test("services find each other and the job by bare names, and two of one image are two", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const asks = (name: string, port: number) =>
    `require("net").connect(${port}, "${name}", () => { console.log("reached ${name}"); process.exit(0) }).on("error", (e) => { console.log(String(e)); setTimeout(() => process.exit(1), 100) })`;
  const services = `
one: redis:7
two: redis:7
asks:
  image: node:24-slim
  command: [node, -e, '${asks("one", 6379)}']
  depends-on: [one]
  wait: {exit: 0}
back:
  image: node:24-slim
  command: [node, -e, '${asks("job", 8099)}']
  wait: {exit: 0}
`;
  const listening = job.script(
    "exec timeout 20 node -e 'require(\"net\").createServer((s) => s.end()).listen(8099)'",
  );
  const step = { id: "services", inputs: { services, "hosts-file": "true" } };
  const main = await job.main(step);
  expect(main.exitCode, main.output).toBe(0);
  const { "one-host": one, "two-host": two } = main.outputs;
  expect(one).not.toBe(two);
  const bare = await job.script("getent hosts one two");
  expect(bare.output.trim().split("\n")).toHaveLength(2);
  await job.post(step, main);
  expect(await left(namespace)).toEqual([]);
  await job.remove();
  await listening;
});

test("two jobs of one request in one namespace never meet", async () => {
  const namespace = await makeNamespace();
  const jobs = await Promise.all([startJobPod(namespace), startJobPod(namespace)]);
  const step = { id: "services", inputs: { services: "redis: redis:7" } };
  const mains = await Promise.all(jobs.map((job) => job.main(step)));
  expect(mains.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(mains[0]?.outputs["redis-host"]).not.toBe(mains[1]?.outputs["redis-host"]);
  await jobs[0]?.post(step, mains[0] ?? { state: {} });
  expect((await left(namespace)).filter((one) => one.startsWith("Pod "))).toHaveLength(1);
  await jobs[1]?.post(step, mains[1] ?? { state: {} });
  expect(await left(namespace)).toEqual([]);
  for (const job of jobs) await job.remove();
});

test("ten services", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const names = Array.from({ length: 10 }, (_, at) => `redis_${at}`);
  const step = { id: "services", inputs: { services: names.map((name) => `${name}: redis:7`).join("\n") } };
  const main = await job.main(step);
  expect(main.exitCode, main.output).toBe(0);
  const requests = [...main.output.matchAll(/::debug::(?:GET|POST|DELETE) /g)].length;
  console.log(`${requests} requests for ten services`);
  expect(requests).toBeLessThanOrEqual(120);
  await job.post(step, main);
  expect(await left(namespace)).toEqual([]);
  await job.remove();
});
