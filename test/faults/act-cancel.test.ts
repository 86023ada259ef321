import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { differences, type Inventory, takeInventory } from "../bed/inventory.ts";
import { bedWithAct, describeUnderAct } from "../bed/left-out.ts";
import { runWorkflow, type WorkflowRun } from "../e2e/workflow-run/run-workflow.ts";
import { makeWorkspace } from "../e2e/workspace/make-workspace.ts";

const bed = bedWithAct();
const isWhole = process.env.SIBLING_SERVICES_FAULTS === "all";

let before: Inventory;
beforeAll(async () => {
  before = await takeInventory(bed.dockerHost);
});
afterAll(async () => {
  await connectDaemon(bed.dockerHost)
    .getVolume("act-toolcache")
    .remove()
    .catch(() => undefined);
  expect(await left()).toEqual([]);
});

/** What appeared, but for the one volume that act itself always leaves where it is killed. */
async function left(): Promise<string[]> {
  const all = differences(before, await takeInventory(bed.dockerHost));
  return all.filter((one) => !one.endsWith(" act-toolcache"));
}

/** A workflow whose services become ready, or never do. */
const workflow = (name: string, listenAfterMs: number) => `
name: ${name}
on: push
jobs:
  job:
    runs-on: ubuntu-latest
    steps:
      - uses: org/sibling-services@v1
        with:
          services: |
            echo: { image: "${bed.images.echo}", ports: [7000], env: { ECHO_LISTEN_AFTER_MS: "${listenAfterMs}" } }
            box: { image: "${bed.images.busybox}", command: "sleep 600", options: --health-cmd true }
`;

interface Place {
  readonly name: string;
  readonly flags: readonly string[];
  readonly platform?: string;
}
const PLACES: readonly Place[] = [
  { name: "in a container", flags: ["--bind", "--network", "bridge"] },
  { name: "on the machine", flags: ["--use-gitignore=false"], platform: "-self-hosted" },
];

/** Cancels act by these signals, one after the other, while main waits for a service that never becomes ready. */
async function cancelled(place: Place, signals: readonly NodeJS.Signals[]): Promise<WorkflowRun> {
  let kill: (signal: NodeJS.Signals) => void = () => {};
  let isSent = false;
  return run(place, 600_000, {
    onStart: (send) => {
      kill = send;
    },
    onEvent: async ({ kind, line = "" }) => {
      if (isSent || kind !== "printed" || !line.includes("box: ready")) return;
      isSent = true;
      for (const signal of signals) {
        kill(signal);
        await pause(300);
      }
    },
  });
}

async function run(
  { name, flags, platform }: Place,
  listenAfterMs: number,
  options: {
    onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
    onEvent?: (event: { kind: string; line?: string }) => void;
  },
): Promise<WorkflowRun> {
  const text = workflow(`cancel-${name.replaceAll(" ", "-")}`, listenAfterMs);
  await using workspace = await makeWorkspace({ workflowText: text });
  return await runWorkflow(bed, workspace, { flags, ...(platform && { platform }), ...options });
}

describeUnderAct(() => {
  describe.each(isWhole ? PLACES : PLACES.slice(0, 1))(
    "a job $name whose act is cancelled leaves nothing",
    (place) => {
      test("by SIGINT", { timeout: 180_000 }, () => leavesNothing("SIGINT"));

      if (isWhole) {
        if (place.platform === undefined) {
          // act reads neither state nor environment any more; the job's container tells post what there is.
          test("by SIGTERM", { timeout: 180_000 }, () => leavesNothing("SIGTERM"));
        }

        // act ends its posts, too, or has no time for them; on the machine a job has no container by which post knows its things.
        test.each<[string, NodeJS.Signals[]]>([
          ["a second SIGINT", ["SIGINT", "SIGINT"]],
          ["SIGTERM", ["SIGTERM"]],
          ["SIGKILL", ["SIGKILL"]],
        ])("by %s, once the next job has swept", { timeout: 180_000 }, async (_, signals) => {
          await cancelled(place, signals);
          const { log } = await run(place, 0, {});
          expect(await left(), log).toEqual([]);
        });
      }

      async function leavesNothing(signal: NodeJS.Signals): Promise<void> {
        const { log } = await cancelled(place, [signal]);
        expect(await left(), log).toEqual([]);
        await pause(5_000);
        expect(await left(), log).toEqual([]);
      }
    },
  );
});
