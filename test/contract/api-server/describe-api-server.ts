import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ClusterAccess } from "../../../src/backend/kubernetes/access/cluster-access.ts";
import { type BareClient, bareClient } from "./bare-client.ts";

/** Where the server is, and a namespace in which its account may do what services need. */
interface ApiServerBed {
  readonly access: ClusterAccess;
  readonly namespace: string;
}

/** What every API server promises over the wire; `image` is a busybox that its node can get. */
export function describeApiServer(name: string, connect: () => Promise<ApiServerBed>, image: string): void {
  describe(name, () => {
    let access: ClusterAccess;
    let client: BareClient;
    let pods: string;
    let podName: string;
    beforeEach(async () => {
      const bed = await connect();
      access = bed.access;
      client = bareClient(access);
      pods = `/api/v1/namespaces/${bed.namespace}/pods`;
      podName = `wire-${randomBytes(4).toString("hex")}`;
    });
    const remove = async () => {
      const { code, text } = await client.call("GET", `${pods}/${podName}`);
      if (code === 200)
        await client.call("DELETE", `${pods}/${podName}`, removal(JSON.parse(text).metadata.uid));
    };
    afterEach(remove);
    const create = (...command: string[]) => client.call("POST", pods, podOf(podName, image, command));
    const statusOf = async (answer: ReturnType<BareClient["call"]>) => {
      const { code, text } = await answer;
      const { kind, reason, message } = JSON.parse(text);
      expect(kind).toBe("Status");
      return { code, reason, message };
    };
    /** Waits until the pod is in this phase. */
    const isIn = (phase: string) =>
      expect
        .poll(async () => JSON.parse((await client.call("GET", `${pods}/${podName}`)).text).status?.phase, {
          timeout: 60_000,
        })
        .toBe(phase);

    test("a wrong token is refused as such", async () => {
      const stranger = bareClient({ ...access, token: () => "nobody" });
      const expected = { code: 401, reason: "Unauthorized", message: "Unauthorized" };
      expect(await statusOf(stranger.call("GET", pods))).toEqual(expected);
    });

    test("a pod has its name once, and is another one than a pod of that name before", async () => {
      const none = { code: 404, reason: "NotFound", message: `pods "${podName}" not found` };
      expect(await statusOf(client.call("GET", `${pods}/${podName}`))).toEqual(none);
      const created = await create("sleep", "60");
      expect(created.code).toBe(201);
      const { uid, resourceVersion } = JSON.parse(created.text).metadata;
      expect(resourceVersion).toMatch(/^\d+$/);
      const taken = { code: 409, reason: "AlreadyExists", message: `pods "${podName}" already exists` };
      expect(await statusOf(create("sleep", "60"))).toEqual(taken);
      const other = client.call("DELETE", `${pods}/${podName}`, removal("another-uid"));
      expect(await statusOf(other)).toMatchObject({ code: 409, reason: "Conflict" });
      expect((await client.call("DELETE", `${pods}/${podName}`, removal(uid))).code).toBe(200);
      expect(await statusOf(client.call("DELETE", `${pods}/${podName}`, removal(uid)))).toEqual(none);
    });

    test("what is not of the path's kind is refused", async () => {
      const call = client.call("POST", pods, { ...podOf(podName, image, ["true"]), kind: "Service" });
      expect(await statusOf(call)).toMatchObject({ code: 400, reason: "BadRequest" });
    });

    test("a watch tells what came after the list, one event each line, until its time is over", async () => {
      const labelSelector = `name=${podName}`;
      const list = JSON.parse((await client.get(pods, [["labelSelector", labelSelector]])).text);
      expect(list.items).toEqual([]);
      const { resourceVersion } = list.metadata;
      await create("sleep", "60");
      await remove();
      const { code, text } = await client.get(pods, [
        ["labelSelector", labelSelector],
        ["resourceVersion", resourceVersion],
        ["watch", "true"],
        ["timeoutSeconds", "1"],
      ]);
      expect(code).toBe(200);
      const events = text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(events.at(0)).toMatchObject({ type: "ADDED", object: { metadata: { name: podName } } });
      expect(events.at(-1)).toMatchObject({ type: "DELETED", object: { metadata: { name: podName } } });
      const versions = events.map(({ object }) => Number(object.metadata.resourceVersion));
      expect(versions).toEqual(versions.toSorted((one, other) => one - other));
      expect(versions[0]).toBeGreaterThan(Number(resourceVersion));
    });

    test("a watch from a version that is forgotten tells only that", async () => {
      const query = [
        ["resourceVersion", "1"],
        ["watch", "true"],
        ["timeoutSeconds", "1"],
      ] as const;
      const { code, text } = await client.get(pods, query);
      expect(code).toBe(200);
      const events = text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      // How far back it remembers is its own affair: a young server still knows everything.
      if (events.every(({ type }) => type !== "ERROR")) return;
      const gone = { type: "ERROR", object: { kind: "Status", code: 410, reason: "Expired" } };
      expect(events).toEqual([
        expect.objectContaining({ ...gone, object: expect.objectContaining(gone.object) }),
      ]);
    });

    test("there is no log of a pod that is not there, or has not started", async () => {
      expect(await statusOf(client.call("GET", `${pods}/${podName}/log`))).toMatchObject({ code: 404 });
      await client.call("POST", pods, podOf(podName, "acme/none:1", ["true"]));
      const early = client.call("GET", `${pods}/${podName}/log`);
      expect(await statusOf(early)).toMatchObject({ code: 400, reason: "BadRequest" });
    });

    test("a command's output and its end come in messages of their channels, and then a close", async () => {
      await create("sleep", "60");
      await isIn("Running");
      const words = ["sh", "-c", "echo out; exit 7"].map((word) => ["command", word] as const);
      const query = [...words, ["stdout", "true"], ["stderr", "true"]] as const;
      const answered = await client.exec(`${pods}/${podName}/exec`, query);
      if (!("frames" in answered)) throw new Error(`it was answered: ${answered.code} ${answered.text}`);
      const { protocol, frames } = answered;
      expect(protocol).toBe("v5.channel.k8s.io");
      // Some servers open each channel with an empty message.
      const messages = frames.filter(({ opcode, payload }) => opcode < 8 && payload.length > 1);
      expect(messages.map(({ payload }) => payload[0])).toEqual([1, 3]);
      const [output, end] = messages.map(({ payload }) => payload.subarray(1).toString());
      expect(output).toBe("out\n");
      expect(JSON.parse(end ?? "")).toMatchObject({
        status: "Failure",
        reason: "NonZeroExitCode",
        details: { causes: [{ reason: "ExitCode", message: "7" }] },
      });
      expect(frames.at(-1)?.opcode).toBe(8);
    });

    test("no command runs in a pod that has ended", async () => {
      await create("true");
      await isIn("Succeeded");
      const answered = await client.exec(`${pods}/${podName}/exec`, [
        ["command", "true"],
        ["stdout", "true"],
      ]);
      if (!("code" in answered)) throw new Error("a connection was handed over");
      expect(answered.code).toBe(500);
      expect(answered.text).toContain("container not found");
    });
  });
}

/** As this action removes: at once, and only the very object. */
function removal(uid: string): object {
  return { gracePeriodSeconds: 0, propagationPolicy: "Background", preconditions: { uid } };
}

function podOf(name: string, image: string, command: readonly string[]): object {
  return {
    apiVersion: "v1",
    kind: "Pod",
    metadata: { name, labels: { name } },
    spec: {
      restartPolicy: "Never",
      terminationGracePeriodSeconds: 0,
      automountServiceAccountToken: false,
      containers: [{ name: "service", image, command }],
    },
  };
}
