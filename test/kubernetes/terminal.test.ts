import { expect, test } from "vitest";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";

const PROGRAM = "node /action/dist/cli/index.js";
const FILES = `
mkdir -p /tmp/work && cd /tmp/work
printf 'redis: redis:7\\n' > services.yml
printf 'metadata: {labels: {team: payments}}\\n' > template.yml
`;

test("from a terminal in a pod, services are pods too", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const ran = await job.script(`${FILES}
${PROGRAM} run --pod-template template.yml -- sh -c 'echo "at $SIBLING_REDIS_HOST:$SIBLING_REDIS_PORT"'`);
  expect(ran.output).toMatch(/at (?:redis\.job-[0-9a-f]{12}|10\.[\d.]+):6379/);
  expect(ran.exitCode, ran.output).toBe(0);
  expect(await left(namespace)).toEqual([]);

  const up = await job.script(`${FILES}${PROGRAM} up`);
  expect(up.exitCode, up.output).toBe(0);
  const later = await job.script(
    `${FILES}${PROGRAM} ps\n${PROGRAM} env SIBLING_REDIS_HOST\n${PROGRAM} logs redis`,
  );
  expect(later.exitCode, later.output).toBe(0);
  expect(later.output).toMatch(/^redis\s.*running$/m);
  expect(later.output).toMatch(/^(?:redis\.job-[0-9a-f]{12}|10\.[\d.]+)$/m);
  expect(later.output).toContain("Ready to accept connections");
  expect((await left(namespace)).filter((one) => one.startsWith("Pod redis-"))).toHaveLength(1);
  const down = await job.script(`${FILES}${PROGRAM} down`);
  expect(down.output).toMatch(/removed 1 pod, 1 Service/);
  expect(await left(namespace)).toEqual([]);
  await job.remove();
});

test("explain names the pod, the namespace and the way to the services, and starts nothing", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const { exitCode, output } = await job.script(`${FILES}${PROGRAM} explain`);
  expect(exitCode, output).toBe(0);
  expect(output).toMatch(new RegExp(`^Kubernetes +10\\.96\\.0\\.1:443, namespace ${namespace}$`, "m"));
  expect(output).toMatch(new RegExp(`^pod +${job.name} in the namespace ${namespace} `, "m"));
  expect(output).toMatch(/^vantage +pod, because this job runs in a pod/m);
  expect(output).toMatch(/^route +<service>\.job-<id> /m);
  const apart = await job.script(
    `${FILES}${PROGRAM} explain --kubernetes-namespace ${await makeNamespace("none")}`,
  );
  expect(apart.exitCode).toBe(125);
  expect(apart.output).toContain("kind: RoleBinding");
  expect(await left(namespace)).toEqual([]);
  await job.remove();
});

test("a template with a problem is told by the file's name and line", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const script = `${FILES}echo 'spec: {toleration: []}' > template.yml\n${PROGRAM} up --pod-template template.yml`;
  const { exitCode, output } = await job.script(script);
  expect(exitCode).toBe(125);
  expect(output).toContain('"toleration" is not a field of `spec` of a pod (template.yml, line 1)');
  expect(await left(namespace)).toEqual([]);
  await job.remove();
});
