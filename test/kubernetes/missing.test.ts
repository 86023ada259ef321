import { beforeAll, describe, expect, test } from "vitest";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { type JobPod, startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";
import { failureOf, step } from "./start-on-cluster.ts";

const REDIS = "db: redis:7\n";

let namespace: string;
let job: JobPod;
beforeAll(async () => {
  namespace = await makeNamespace();
  job = await startJobPod(namespace);
});

describe("a template that asks for a Secret which is not there", () => {
  test("as a volume fails the start after a minute, in the node's words", async () => {
    const template = `
spec:
  volumes: [{name: login, secret: {secretName: no-such}}]
  containers: [{name: service, volumeMounts: [{name: login, mountPath: /login}]}]
`;
    const said = await failureOf(job, step(REDIS, { "pod-template": template }));
    expect(said).toMatch(/db: its node cannot prepare it yet: FailedMount: .*secret "no-such" not found/);
    expect(said).toMatch(/state +not started/);
    expect(said).toMatch(/db could not be prepared by its node: FailedMount: .*secret "no-such" not found/);
  });

  test("for its environment fails the start at once, in the node's words", async () => {
    const template = "spec: {containers: [{name: service, envFrom: [{secretRef: {name: no-such}}]}]}";
    const said = await failureOf(job, step(REDIS, { "pod-template": template }));
    expect(said).not.toContain("cannot prepare it yet");
    expect(said).toContain('db could not be started: CreateContainerConfigError: secret "no-such" not found');
  });
});

test("a file to copy that is not there is found before anything is created", async () => {
  const main = await job.main(step("db: {image: redis:7, copy: ['no-such.sql:/init.sql']}\n"));
  expect(main.exitCode, main.output).toBe(1);
  expect(main.output).toContain("db: copy: no-such.sql does not exist in the workspace");
  expect(await left(namespace)).toEqual([]);
});
