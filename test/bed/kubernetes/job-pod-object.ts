import { join } from "node:path";
import { cacheFolder } from "../cache.ts";
import { IMAGES } from "./images.ts";

const ROOT = join(import.meta.dirname, "../../..");

/** How the container hooks of a runner give a job its files (runner-container-hooks packages/k8s). */
export type HookMode =
  /** v0.7: a volume that the runner shares with the job's pod. */
  | "shared-volume"
  /** v0.8: copied in before a step and back after it, but not after one that failed. */
  | "no-volume";

/** What a runner decides about the pod of a job. */
interface JobPodPlan {
  readonly namespace: string;
  readonly name: string;
  readonly runner: string;
  /** The runner's work folder. */
  readonly work: string;
  readonly mode: HookMode;
  readonly serviceAccountName: string;
}

/** As runner-container-hooks packages/k8s/src/k8s/index.ts makes it, without what no step sees. */
export function jobPodObject(plan: JobPodPlan): object {
  const { namespace, name, runner, work, mode, serviceAccountName } = plan;
  const volume = mode === "shared-volume" ? { hostPath: { path: work } } : { emptyDir: {} };
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, namespace, labels: { "runner-pod": runner } },
    spec: {
      restartPolicy: "Never",
      serviceAccountName,
      terminationGracePeriodSeconds: 0,
      containers: [
        {
          name: "job",
          image: IMAGES.job,
          command: ["tail", "-f", "/dev/null"],
          volumeMounts: [
            { name: "work", mountPath: "/__w" },
            { name: "action", mountPath: "/action", readOnly: true },
            { name: "cache", mountPath: "/cache", readOnly: true },
          ],
        },
      ],
      volumes: [
        { name: "work", ...volume },
        { name: "action", hostPath: { path: ROOT } },
        { name: "cache", hostPath: { path: cacheFolder } },
      ],
    },
  };
}
