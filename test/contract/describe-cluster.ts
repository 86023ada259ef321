import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Namespace, PodChange } from "../../src/backend/kubernetes/cluster/cluster.ts";
import type { Pod } from "../../src/backend/kubernetes/objects/pod.ts";
import { ACCESS_RULES, attributesOf } from "../../src/backend/kubernetes/rights/access-rules.ts";
import { notShownIn } from "../../src/backend/kubernetes/rights/reviews.ts";

const LABEL = "sibling-services-test/contract";
const { signal } = new AbortController();

async function textOf(output: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of output) text += Buffer.from(piece).toString();
  return text;
}

const isUp = ({ status }: Pod) => status?.containerStatuses?.[0]?.state?.running !== undefined;
const hasEnded = ({ status }: Pod) => status?.containerStatuses?.[0]?.state?.terminated !== undefined;

/** What every `Cluster` promises of a namespace. `image` is a busybox that its node can get. */
export function describeCluster(name: string, connect: () => Promise<Namespace>, image: string): void {
  describe(name, () => {
    let namespace: Namespace;
    let labels: Record<string, string>;
    let ending: AbortController;
    let changes: PodChange[];
    beforeEach(async () => {
      namespace = await connect();
      labels = { [LABEL]: randomBytes(4).toString("hex") };
      ending = new AbortController();
      changes = [];
    });
    afterEach(async () => {
      ending.abort();
      for (const { metadata } of await namespace.pods.list(labels))
        await namespace.pods.remove(metadata.name ?? "", metadata.uid ?? "");
      for (const { metadata } of await namespace.services.list(labels))
        await namespace.services.remove(metadata.name ?? "", metadata.uid ?? "");
      await namespace.secrets.removeAll(labels);
    });
    const podOf = (pod: string, command: readonly string[]): Pod => ({
      metadata: { name: pod, labels },
      spec: {
        restartPolicy: "Never",
        terminationGracePeriodSeconds: 0,
        automountServiceAccountToken: false,
        containers: [{ name: "service", image, command }],
      },
    });
    const watch = () => namespace.pods.watch(labels, (change) => changes.push(change), ending.signal);
    /** The pod as soon as the watch has told that. */
    const told = async (what: (pod: Pod) => boolean): Promise<Pod> => {
      const find = () => changes.find((change) => change.kind === "now" && what(change.pod))?.pod;
      await expect.poll(find, { timeout: 60_000, interval: 20 }).toBeDefined();
      return find() as Pod;
    };
    const start = async (command: readonly string[], pod = `pod-${labels[LABEL]}`) => {
      await watch();
      await namespace.pods.create(podOf(pod, command));
      return pod;
    };

    test("a pod is known from its creation to its removal, by its name and its labels", async () => {
      const pod = `pod-${labels[LABEL]}`;
      const created = await namespace.pods.create(podOf(pod, ["sleep", "60"]));
      const uid = created.metadata.uid ?? "";
      expect(uid).not.toBe("");
      expect((await namespace.pods.get(pod))?.metadata.uid).toBe(uid);
      expect(await namespace.pods.list({ [LABEL]: labels[LABEL] ?? "" })).toHaveLength(1);
      expect(await namespace.pods.list({ [LABEL]: "another" })).toEqual([]);
      expect((await namespace.pods.list({ [LABEL]: "" })).map((one) => one.metadata.uid)).toContain(uid);
      await namespace.pods.remove(pod, uid);
      await expect.poll(() => namespace.pods.get(pod), { timeout: 30_000 }).toBeUndefined();
      await namespace.pods.remove(pod, uid);
    });

    test("a name that is taken is refused as such", async () => {
      const pod = await start(["sleep", "60"]);
      const second = namespace.pods.create(podOf(pod, ["sleep", "60"]));
      await expect(second).rejects.toMatchObject({ statusCode: 409, reason: "AlreadyExists" });
    });

    test("another pod of that name is not removed", async () => {
      const pod = await start(["sleep", "60"]);
      await namespace.pods.remove(pod, "0b7c2e1a-0000-4000-8000-000000000000");
      expect(await namespace.pods.get(pod)).toBeDefined();
    });

    test("a watch tells what there is, each change, and the end", async () => {
      const pod = await start(["sleep", "60"]);
      const { metadata, status } = await told((one) => isUp(one) && one.status?.podIP !== undefined);
      expect(status?.podIPs).toEqual([{ ip: status?.podIP }]);
      const late: PodChange[] = [];
      await namespace.pods.watch(labels, (change) => late.push(change), ending.signal);
      await expect.poll(() => late.map(({ kind }) => kind), { timeout: 10_000 }).toContain("now");
      await namespace.pods.remove(pod, metadata.uid ?? "");
      await expect.poll(() => late.map(({ kind }) => kind), { timeout: 30_000 }).toContain("gone");
    });

    test("a watch that was ended tells nothing", async () => {
      await watch();
      ending.abort();
      await namespace.pods.create(podOf(`pod-${labels[LABEL]}`, ["true"]));
      await pause(50);
      expect(changes).toEqual([]);
    });

    test("a program's end is told with its exit code, and its log stays", async () => {
      const pod = await start(["sh", "-c", "echo hello; exit 3"]);
      const { status } = await told(hasEnded);
      expect(status?.containerStatuses?.[0]?.state?.terminated).toMatchObject({
        exitCode: 3,
        reason: "Error",
      });
      const { log } = namespace.pods;
      expect(await textOf(log(pod, { kind: "whole" }))).toBe("hello\n");
      expect(await textOf(log(pod, { kind: "last-lines", lines: 5 }))).toBe("hello\n");
      expect(await textOf(log(pod, { kind: "follow", silenceMs: 5_000, signal }))).toBe("hello\n");
      expect(await namespace.pods.exec(pod, ["true"], signal)).toMatchObject({ kind: "not-running" });
    });

    test("a program that is not there has failed to start", async () => {
      await start(["/no-such-program"]);
      const { status } = await told(hasEnded);
      expect(status?.containerStatuses?.[0]?.state?.terminated).toMatchObject({
        reason: "StartError",
        message: expect.stringContaining("/no-such-program"),
      });
    });

    test("an image that is not there is named by the reason", async () => {
      const pod = podOf(`pod-${labels[LABEL]}`, ["true"]);
      await watch();
      await namespace.pods.create({
        ...pod,
        spec: { ...pod.spec, containers: [{ name: "service", image: "acme/none:1" }] },
      });
      const { status } = await told(
        (one) => one.status?.containerStatuses?.[0]?.state?.waiting?.reason === "ErrImagePull",
      );
      expect(status?.containerStatuses?.[0]?.state?.waiting?.message).toContain("acme/none:1");
    });

    test("a command gives its exit code and output, and one that is not there says so", async () => {
      const pod = await start(["sleep", "60"]);
      await told(isUp);
      const exec = (...argv: string[]) => namespace.pods.exec(pod, argv, signal);
      expect(await exec("sh", "-c", "echo out; exit 7")).toEqual({
        kind: "exited",
        exitCode: 7,
        output: "out",
      });
      expect(await exec("true")).toEqual({ kind: "exited", exitCode: 0, output: "" });
      expect(await exec("no-such-program")).toMatchObject({ kind: "cannot-run" });
    });

    test("a log that is followed is let go when told, and there is none of a pod that is gone", async () => {
      const pod = await start(["sleep", "60"]);
      await told(isUp);
      const stop = new AbortController();
      const reading = textOf(
        namespace.pods.log(pod, { kind: "follow", silenceMs: 60_000, signal: stop.signal }),
      );
      const isOver = Promise.allSettled([reading]).then(() => "over");
      expect(await Promise.race([isOver, pause(50, "under way")])).toBe("under way");
      stop.abort();
      expect(await isOver).toBe("over");
      expect(await textOf(namespace.pods.log("no-such-pod", { kind: "whole" }))).toBe("");
    });

    test("a Service has its name once, and is gone when removed", async () => {
      const service = {
        metadata: { name: `svc-${labels[LABEL]}`, labels },
        spec: { clusterIP: "None" },
      } as const;
      const created = await namespace.services.create(service);
      await expect(namespace.services.create(service)).rejects.toMatchObject({ reason: "AlreadyExists" });
      expect(await namespace.services.list(labels)).toHaveLength(1);
      await namespace.services.remove(service.metadata.name, created.metadata.uid ?? "");
      expect(await namespace.services.list(labels)).toEqual([]);
      await namespace.services.remove(service.metadata.name, created.metadata.uid ?? "");
    });

    test("a Secret has its name once, until all of its labels are removed", async () => {
      const secret = { metadata: { name: `secret-${labels[LABEL]}`, labels } };
      await namespace.secrets.create(secret);
      await expect(namespace.secrets.create(secret)).rejects.toMatchObject({ reason: "AlreadyExists" });
      await namespace.secrets.removeAll({ [LABEL]: "another" });
      await expect(namespace.secrets.create(secret)).rejects.toMatchObject({ statusCode: 409 });
      await namespace.secrets.removeAll(labels);
      await namespace.secrets.create(secret);
    });

    test("what this account may do is told by one review, and each right by its own", async () => {
      const needed = attributesOf(ACCESS_RULES, namespace.name);
      expect(notShownIn(await namespace.reviewRules(), needed)).toEqual([]);
      const [first] = needed;
      if (first === undefined) throw new Error("nothing is needed");
      expect((await namespace.reviewAccess(first)).status?.allowed).toBe(true);
    });
  });
}
