import { describe, expect, test } from "vitest";
import { newSession } from "../../src/job/session.ts";
import type { RunningService } from "../../src/ports/running-service.ts";
import { ServiceFailure } from "../../src/ports/service-failure.ts";
import type { Belongings } from "../../src/ports/session.ts";
import { startEmptyRegistry } from "../registry/empty-registry.ts";
import { aService } from "../stories/a-start.ts";
import { aTrial, type ConnectBackend, signal } from "./a-trial.ts";

async function textOf(output: AsyncIterable<Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of output) text += Buffer.from(piece).toString();
  return text;
}

const exec = (running: RunningService, ...argv: string[]) => running.exec(argv, { signal });

/** What every backend promises of the services that it runs. */
export function describeBackend(name: string, connect: ConnectBackend, image: string): void {
  describe(`a service on ${name}`, () => {
    const trial = aTrial(connect, image);

    test("that is started runs, is found again, and is gone once it is removed", async () => {
      const running = await trial.start();
      expect(await running.state()).toMatchObject({ isRunning: true, isRestarting: false, restartCount: 0 });
      expect(await trial.backend.inventory.services(trial.own())).toMatchObject([
        { id: running.id, name: "db", step: "services" },
      ]);
      const ofOthers: Belongings = { kind: "job", jobSession: newSession("").id };
      expect(await trial.backend.inventory.services(ofOthers)).toEqual([]);
      expect(await trial.backend.inventory.hasSession(trial.session.id)).toBe(true);
      expect(await trial.remove()).toMatchObject({ containers: 1, failures: [] });
      await expect.poll(() => running.state()).toBeUndefined();
      expect(await trial.backend.inventory.state(running.id)).toBeUndefined();
      expect(await trial.backend.inventory.hasSession(trial.session.id)).toBe(false);
      expect(await trial.remove()).toMatchObject({ containers: 0, failures: [] });
    });

    test("its end is told, with exit code and log", async () => {
      const running = await trial.start({ command: ["sh", "-c", "echo hello; exit 3"] });
      expect(await running.ended(1)).toBe(3);
      expect(await running.state()).toMatchObject({ isRunning: false, exitCode: 3, isOutOfMemory: false });
      expect(await trial.backend.inventory.lastLogLines(running.id, 10)).toEqual(["hello"]);
      expect(await textOf(running.followLog(signal))).toBe("hello\n");
      const [found] = await trial.backend.inventory.services(trial.own());
      expect(found && (await textOf(found.wholeLog()))).toBe("hello\n");
      expect(await exec(running, "true")).toMatchObject({ kind: "not-running" });
    });

    test("one that is removed while it runs has ended as if it had been killed", async () => {
      const running = await trial.start();
      await trial.remove();
      expect(await running.ended(1)).toBe(137);
    });

    test("a command in it gives its exit code and output, and one that is not there says so", async () => {
      const running = await trial.start();
      const result = { kind: "exited", exitCode: 7, output: "out" };
      expect(await exec(running, "sh", "-c", "echo out; exit 7")).toEqual(result);
      expect(await exec(running, "no-such-program")).toMatchObject({ kind: "cannot-run" });
    });

    test("what runs is what was defined last", async () => {
      const define = () => ({ ...aService("db", { command: ["sh", "-c", "echo defined"] }), image });
      const running = await trial.start({}, { define });
      await running.ended(1);
      expect(await trial.backend.inventory.lastLogLines(running.id, 1)).toEqual(["defined"]);
    });

    test("a second service of its name is refused, whatever the case", async () => {
      await trial.start();
      const second = trial.start({ name: "DB" });
      await expect(second).rejects.toThrow(ServiceFailure);
      await expect(second).rejects.toThrow(/^DB was already started by the step `services` of this job$/);
    });

    test("two services of one name that start at once: one of them does, and the other is refused", async () => {
      const results = await Promise.allSettled([trial.start(), trial.start()]);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    });

    test("an image that cannot be had is one sentence with its name", async () => {
      await using registry = await startEmptyRegistry();
      const image = `${registry.host}/no-such-image:1`;
      // Some backends pull at the start.
      const missing = trial.start({ image });
      await expect(missing).rejects.toThrow(new RegExp(`^db:? could not pull the image ${image}: `));
    });
  });
}
