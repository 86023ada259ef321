import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect } from "vitest";
import type { Namespace, PodChange } from "../../../src/backend/kubernetes/cluster/cluster.ts";
import type { Pod } from "../../../src/backend/kubernetes/objects/pod.ts";

/** What the objects of one test have in common, each with a value of its own. */
export const LABEL = "sibling-services-test/contract";

/** What the test that runs now has: objects with its own labels, which are removed at its end. */
export interface ClusterTrial {
  readonly namespace: Namespace;
  readonly labels: Readonly<Record<string, string>>;
  readonly podName: string;
  /** Aborted at the test's end. */
  readonly ending: AbortController;
  /** Told by the watch so far. */
  readonly changes: readonly PodChange[];
  podOf(name: string, command: readonly string[]): Pod;
  watch(): Promise<void>;
  /** The pod as soon as the watch has told that. */
  told(what: (pod: Pod) => boolean): Promise<Pod>;
  /** Watches, and creates a pod; returns its name. */
  start(command: readonly string[]): Promise<string>;
}

/** Registers the hooks of a suite. `image` is a busybox that the cluster's node can get. */
export function aClusterTrial(connect: () => Promise<Namespace>, image: string): ClusterTrial {
  let namespace: Namespace;
  let value: string;
  let ending: AbortController;
  let changes: PodChange[];
  beforeEach(async () => {
    namespace = await connect();
    value = randomBytes(4).toString("hex");
    ending = new AbortController();
    changes = [];
  });
  afterEach(async () => {
    ending.abort();
    for (const { metadata } of await namespace.pods.list(trial.labels))
      await namespace.pods.remove(metadata.name ?? "", metadata.uid ?? "");
    for (const { metadata } of await namespace.services.list(trial.labels))
      await namespace.services.remove(metadata.name ?? "", metadata.uid ?? "");
    await namespace.secrets.removeAll(trial.labels);
  });
  const trial: ClusterTrial = {
    get namespace() {
      return namespace;
    },
    get labels() {
      return { [LABEL]: value };
    },
    get podName() {
      return `pod-${value}`;
    },
    get ending() {
      return ending;
    },
    get changes() {
      return changes;
    },
    podOf: (name, command) => ({
      metadata: { name, labels: trial.labels },
      spec: {
        restartPolicy: "Never",
        terminationGracePeriodSeconds: 0,
        automountServiceAccountToken: false,
        containers: [{ name: "service", image, command }],
      },
    }),
    watch: () => namespace.pods.watch(trial.labels, (change) => changes.push(change), ending.signal),
    async told(what) {
      const find = () => changes.find((change) => change.kind === "now" && what(change.pod))?.pod;
      await expect.poll(find, { timeout: 60_000, interval: 20 }).toBeDefined();
      return find() as Pod;
    },
    async start(command) {
      await trial.watch();
      await namespace.pods.create(trial.podOf(trial.podName, command));
      return trial.podName;
    },
  };
  return trial;
}

export const isUp = ({ status }: Pod) => status?.containerStatuses?.[0]?.state?.running !== undefined;
export const hasEnded = ({ status }: Pod) => status?.containerStatuses?.[0]?.state?.terminated !== undefined;
