import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { makeNamespace } from "../bed/kubernetes/job-namespace.ts";
import { startJobPod } from "../bed/kubernetes/job-pod.ts";
import { left } from "../bed/kubernetes/left.ts";

/** A volume of the node that is bound to one claim. */
function claimed(namespace: string, path: string): string {
  const spec = { accessModes: ["ReadWriteOnce"], storageClassName: "" };
  const volume = {
    apiVersion: "v1",
    kind: "PersistentVolume",
    metadata: { name: `data-of-${namespace}` },
    spec: {
      ...spec,
      capacity: { storage: "1Mi" },
      hostPath: { path, type: "DirectoryOrCreate" },
      claimRef: { namespace, name: "data" },
    },
  };
  const claim = {
    apiVersion: "v1",
    kind: "PersistentVolumeClaim",
    metadata: { name: "data", namespace },
    spec: { ...spec, volumeName: volume.metadata.name, resources: { requests: { storage: "1Mi" } } },
  };
  return `${JSON.stringify(volume)}\n---\n${JSON.stringify(claim)}`;
}

test("a named volume is the claim of that name, which stays, and a missing one fails at once", async () => {
  const namespace = await makeNamespace();
  const job = await startJobPod(namespace);
  const step = (command: string, volume: string) => ({
    id: "services",
    inputs: {
      services: JSON.stringify({
        one: { image: "busybox:1.36", command: ["sh", "-c", command], volumes: [volume], wait: { exit: 0 } },
      }),
    },
  });
  await job.kubectl.apply(claimed(namespace, join(inject("cluster").folder, `claim-${namespace}`)));
  for (const [command, volume] of [
    ["echo kept > /data/file", "data:/data"],
    ["grep kept /data/file && ! touch /data/other", "data:/data:ro"],
  ] as const) {
    const main = await job.main(step(command, volume));
    expect(main.exitCode, main.output).toBe(0);
    await job.post(step(command, volume), main);
  }
  const missing = await job.main(step("true", "none:/data"));
  expect(missing.exitCode).toBe(1);
  expect(missing.output).toContain('persistentvolumeclaim "none" not found');
  expect(missing.output).toContain("Create the PersistentVolumeClaim");
  await job.post(step("true", "none:/data"), missing);
  expect(await left(namespace)).toEqual([]);
  await job.remove();
});
