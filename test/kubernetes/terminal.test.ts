import { expect, test } from "vitest";
import { makeNamespace, startJobPod } from "../bed/kubernetes/job-pod.ts";
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

  const up = await job.script(`${FILES}${PROGRAM} up\n${PROGRAM} ps`);
  expect(up.exitCode, up.output).toBe(0);
  expect((await left(namespace)).filter((one) => one.startsWith("Pod redis-"))).toHaveLength(1);
  const down = await job.script(`${FILES}${PROGRAM} down`);
  expect(down.output).toMatch(/removed 1 pod, 1 Service/);
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
