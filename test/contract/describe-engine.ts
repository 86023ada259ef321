import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Engine } from "../../src/backend/docker/engine/engine.ts";
import { EngineRefusal } from "../../src/backend/docker/engine/engine-refusal.ts";
import type { CreateBody } from "../../src/request/create-options/create-body.ts";

const LABEL = "sibling-services-test.contract";
const labels = { [LABEL]: "yes" };
const running = new AbortController();

async function textOf(output: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of output) text += Buffer.from(piece).toString();
  return text;
}

/** What every `Engine` promises. `image` is a busybox that it holds. */
export function describeEngine(name: string, connect: () => Engine, image: string): void {
  describe(name, () => {
    let engine: Engine;
    beforeEach(() => {
      engine = connect();
    });
    afterEach(async () => {
      for (const { id } of await engine.containers.list(labels)) await engine.containers.remove(id);
      for (const { id } of await engine.networks.list(labels)) await engine.networks.remove(id);
      expect(await engine.volumes.list(labels)).toEqual([]);
    });
    const create = (body: CreateBody, container = "sibling-services-contract") =>
      engine.containers.create({ name: container, body: { Image: image, Labels: labels, ...body } });
    const startSleeping = async (body: CreateBody = {}, container?: string) => {
      const id = await create({ Cmd: ["sleep", "60"], ...body }, container);
      await engine.containers.start(id);
      return id;
    };

    test("says its version", async () => {
      expect((await engine.about()).apiVersion).toMatch(/^1\.\d+$/);
    });

    test("finds an image that it holds, and only that", async () => {
      expect(await engine.images.find(image)).toMatchObject({ volumes: [], exposedPorts: [] });
      expect(await engine.images.find("sibling-services-test/no-such-image:1")).toBeUndefined();
    });

    test("a pull that fails throws the reason", async () => {
      const pull = engine.images.pull({
        reference: "localhost:1/no-such-image:1",
        signal: running.signal,
        onProgress: () => {},
      });
      await expect(pull).rejects.toThrow(/./);
    });

    test("a container is known from its creation to its removal, and removing it again is no error", async () => {
      const id = await create({ Cmd: ["sleep", "60"] });
      expect((await engine.containers.inspect(id))?.state.isRunning).toBe(false);
      await engine.containers.start(id);
      expect((await engine.containers.inspect("sibling-services-contract"))?.state.isRunning).toBe(true);
      const listed = await engine.containers.list(labels);
      expect(listed).toMatchObject([{ id, name: "sibling-services-contract", labels, isRunning: true }]);
      // What was made of one image has one id of it, in a list as elsewhere, and by that it is found again.
      expect(listed[0]?.imageId).toBe((await engine.containers.inspect(id))?.imageId);
      expect(await engine.images.find(listed[0]?.imageId ?? "")).toBeDefined();
      await engine.containers.remove(id);
      expect(await engine.containers.inspect(id)).toBeUndefined();
      await engine.containers.remove(id);
    });

    test("lists by label: the value, or the key alone", async () => {
      await create({});
      expect(await engine.containers.list({ [LABEL]: "" })).toHaveLength(1);
      expect(await engine.containers.list({ [LABEL]: "no" })).toEqual([]);
    });

    test("a name that is taken is refused with 409", async () => {
      await create({});
      await expect(create({})).rejects.toMatchObject({ statusCode: 409 });
    });

    test("a host port that is taken is refused at the start, with the port in the reason", async () => {
      const body = {
        HostConfig: { PortBindings: { "80/tcp": [{ HostIp: "127.0.0.1", HostPort: "28080" }] } },
        ExposedPorts: { "80/tcp": {} },
      };
      await startSleeping(body);
      const second = startSleeping(body, "sibling-services-contract-2");
      await expect(second).rejects.toThrow(EngineRefusal);
      await expect(second).rejects.toThrow(/Bind for 127\.0\.0\.1:28080 failed: port is already allocated/);
      const holder = { name: "sibling-services-contract", image: expect.stringMatching(/./) };
      expect(await engine.containers.findPortHolder(28080)).toMatchObject(holder);
      expect(await engine.containers.findPortHolder(28081)).toBeUndefined();
    });

    test("an end is told, with exit code and last lines", async () => {
      const stop = new AbortController();
      const ended = Promise.withResolvers<{ id: string; exitCode: number | undefined }>();
      const onEnd = (id: string, exitCode: number | undefined) => ended.resolve({ id, exitCode });
      await engine.containers.watchEvents(labels, { onEnd, onOutOfMemory: () => {} }, stop.signal);
      const id = await create({ Cmd: ["sh", "-c", "echo hello; exit 3"] });
      await engine.containers.start(id);
      expect(await ended.promise).toEqual({ id, exitCode: 3 });
      stop.abort();
      expect((await engine.containers.inspect(id))?.state).toMatchObject({ isRunning: false, exitCode: 3 });
      expect(await engine.containers.lastLogLines(id, 10)).toEqual(["hello"]);
      expect(
        await textOf(engine.containers.followLog(id, { signal: running.signal, silenceMs: 10_000 })),
      ).toBe("hello\n");
    });

    test("a log that is followed, however silent, is let go when told", async () => {
      const id = await startSleeping();
      const stop = new AbortController();
      const until = { signal: stop.signal, silenceMs: Number.POSITIVE_INFINITY };
      const reading = textOf(engine.containers.followLog(id, until));
      const isOver = Promise.allSettled([reading]).then(() => "over");
      expect(await Promise.race([isOver, setTimeout(50, "under way")])).toBe("under way");
      stop.abort();
      expect(await isOver).toBe("over");
    });

    test("a command in a container gives its exit code and output", async () => {
      const id = await startSleeping();
      const exec = (...argv: string[]) => engine.containers.exec(id, argv, { signal: running.signal });
      expect(await exec("sh", "-c", "echo out; exit 7")).toEqual({
        kind: "exited",
        exitCode: 7,
        output: "out",
      });
      expect(await exec("no-such-program")).toMatchObject({ kind: "cannot-run" });
    });

    test("a command in a container that does not run says so", async () => {
      const id = await create({});
      expect(await engine.containers.exec(id, ["true"], { signal: running.signal })).toMatchObject({
        kind: "not-running",
        reason: expect.stringContaining("is not running"),
      });
    });

    test("files are put into a container that does not run yet", async () => {
      const id = await create({});
      const read = async function* () {
        yield Buffer.from("hello");
      };
      const common = { mode: 0o755, uid: 0, gid: 0 };
      await engine.containers.putFiles(id, [
        { kind: "folder", path: "/new", ...common },
        { kind: "file", path: "/new/file", sizeBytes: 5, read, ...common },
        { kind: "link", path: "/new/link", target: "file", ...common },
      ]);
      const missing = engine.containers.putFiles("no-such-container", []);
      await expect(missing).rejects.toMatchObject({ statusCode: 404 });
    });

    test("anonymous labelled volumes go with their container", async () => {
      const Mounts = [{ Type: "volume", Target: "/data", VolumeOptions: { Labels: labels } }];
      const id = await startSleeping({ HostConfig: { Mounts } });
      const [volume, ...others] = await engine.volumes.list(labels);
      expect(others).toEqual([]);
      expect(await engine.volumes.exists(volume?.name ?? "")).toBe(true);
      await engine.containers.remove(id);
      expect(await engine.volumes.exists(volume?.name ?? "")).toBe(false);
      expect(await engine.volumes.list(labels)).toEqual([]);
    });

    test("a network is found by its label, holds containers, and goes once; a second of its name is refused", async () => {
      const plan = { name: "sibling-services-contract", labels };
      const network = await engine.networks.create(plan);
      await expect(engine.networks.create(plan)).rejects.toMatchObject({ statusCode: 409 });
      const [listed] = await engine.networks.list(labels);
      expect(listed).toMatchObject({
        id: network,
        name: plan.name,
        gateways: [expect.stringMatching(/\.1$/)],
      });

      const id = await startSleeping();
      await engine.networks.connect(network, id, {});
      await engine.networks.connect(network, id, {});
      expect((await engine.networks.inspect(network))?.containerIds).toEqual([id]);
      await engine.networks.disconnect(network, id);
      await engine.networks.disconnect(network, id);
      await engine.networks.remove(network);
      await engine.networks.remove(network);
      expect(await engine.networks.inspect(network)).toBeUndefined();
    });
  });
}
