import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectDaemon } from "../../bed/daemon.ts";
import { busyboxRecipe } from "../../bed/images/home-made/busybox/recipe.ts";
import { debianDocker } from "../../engines/bed/debian-docker.ts";
import { loadImages } from "../../engines/bed/load-images.ts";
import { makeNamespace, type Namespace } from "../../engines/bed/namespace.ts";
import { type SecondDaemon, startSecondDaemon } from "../../engines/bed/second-daemon.ts";
import { runStage, type StageOptions, type StageRun } from "../../step/run-step.ts";

const READY_AFTER_SECONDS = 5;
const services = `
slow:
  image: ${busyboxRecipe.name}
  command: ["sh", "-c", "sleep ${READY_AFTER_SECONDS}; touch /ready; sleep 600"]
  volumes: ["/data"]
  options: --health-cmd "test -e /ready" --stop-signal SIGKILL
quick: { image: "${busyboxRecipe.name}", command: "sleep 600", options: --health-cmd true --stop-signal SIGKILL }
`;

let tried = 0;
const left: string[] = [];
afterAll(() => console.log(`restarts tried: ${tried}, sessions run: ${tried}, left behind: ${left.length}`));

describe.each([
  { daemonKind: "a daemon", options: [] },
  { daemonKind: "a daemon with --live-restore", options: ["--live-restore"] },
])("$daemonKind is restarted", ({ options }) => {
  let host: Namespace;
  let daemon: SecondDaemon;
  beforeAll(async () => {
    host = await makeNamespace();
    daemon = await startSecondDaemon(debianDocker, host.enter, options);
    await loadImages(daemon.dockerHost, [busyboxRecipe]);
  });
  afterAll(async () => {
    await daemon?.[Symbol.asyncDispose]();
    await host?.[Symbol.asyncDispose]();
  });

  const inItsNamespace = (): Pick<StageOptions, "around" | "environment"> => ({
    around: (command) => [...host.enter, ...command],
    environment: { DOCKER_HOST: daemon.dockerHost },
  });
  const start = () => runStage("main", { inputs: { services, timeout: "40s" }, ...inItsNamespace() });
  const stop = ({ state }: StageRun) =>
    runStage("post", { inputs: { "job-status": "success" }, state, ...inItsNamespace() });

  /** What a daemon has whose own networks get new ids at each start. */
  async function things(): Promise<string[]> {
    const docker = connectDaemon(daemon.dockerHost);
    const [containers, networks, { Volumes: volumes }] = await Promise.all([
      docker.listContainers({ all: true }),
      docker.listNetworks(),
      docker.listVolumes(),
    ]);
    return [
      ...containers.map(({ Names }) => `container ${Names.join()}`),
      ...networks.map(({ Name }) => `network ${Name}`).sort(),
      ...(volumes ?? []).map(({ Name }) => `volume ${Name}`),
    ];
  }

  async function expectPostRemovesAll(main: StageRun, before: readonly string[]): Promise<void> {
    const post = await stop(main);
    tried += 1;
    left.push(...(await things()).filter((thing) => !before.includes(thing)));
    expect(post.exitCode, post.output).toBe(0);
    expect(post.output).not.toMatch(/^::(error|warning)::(could not remove|cleanup|cleaning)/m);
    expect(await things(), post.output).toEqual(before);
  }

  /** Until both containers run, so that main waits for one of them. */
  async function untilWaiting(): Promise<void> {
    const docker = connectDaemon(daemon.dockerHost);
    while ((await docker.listContainers()).length < 2) await pause(50);
    await pause(500);
  }

  describe.each(["SIGTERM", "SIGKILL"] as const)("by %s", (signal) => {
    test("while main waits: one sentence that names call and cause, or it goes on; post removes all", async () => {
      const before = await things();
      const running = start();
      await untilWaiting();
      await daemon.goDown(signal);
      await daemon.comeBack();
      const main = await running;
      const errors = main.output.match(/^::error.*$/gm) ?? [];
      console.log(`${options.join("")} ${signal}: main ended with ${main.exitCode}: ${errors.join()}`);
      expect(errors.length, main.output).toBe(main.exitCode === 0 ? 0 : 1);
      if (main.exitCode !== 0) expect(errors[0]).toMatch(/(GET|POST) \/|exited with code|ended with code/);
      expect(errors.join()).not.toContain("unexpectedly");
      await expectPostRemovesAll(main, before);
    });

    test("between main and post, which removes all", async () => {
      const before = await things();
      const main = await start();
      expect(main.exitCode, main.output).toBe(0);
      await daemon.goDown(signal);
      await daemon.comeBack();
      await expectPostRemovesAll(main, before);
    });

    test("while post begins, which waits for it and removes all", async () => {
      const before = await things();
      const main = await start();
      expect(main.exitCode, main.output).toBe(0);
      await daemon.goDown(signal);
      const back = pause(3_000).then(daemon.comeBack);
      await Promise.all([expectPostRemovesAll(main, before), back]);
    });
  });
});
