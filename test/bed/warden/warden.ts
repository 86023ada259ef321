// A small process beside a bed that outlives it by a moment: it holds the turn, starts the engine, and
// cleans up when its standard input closes. The kernel closes that when the bed ends, whatever ended it,
// SIGKILL included; so there is one way to clean up, and the bed needs no signal handlers.
//
//   node warden.ts <name of the turn> <pid of the bed>
import { on } from "node:events";
import { createInterface } from "node:readline";
import { connectDaemon } from "../daemon.ts";
import { startOwnEngine } from "../engine/own-engine.ts";
import type { News, Order } from "./messages.ts";
import { awaitTurn } from "./turn.ts";

type CleanUp = { readonly what: string; readonly run: () => Promise<unknown> };

await serve(process.argv[2] ?? "", Number(process.argv[3]));

async function serve(turn: string, bedPid: number): Promise<void> {
  // The bed may be gone when we write; cleaning up matters more than telling.
  process.stdout.on("error", () => undefined);
  const lines = createInterface({ input: process.stdin });
  const orders = on(lines, "line", { close: ["close"] });
  let hasTurn = false;
  lines.once("close", () => {
    if (!hasTurn) {
      process.exit(0);
    }
  });

  const self = { pid: bedPid, folder: process.cwd(), since: new Date().toISOString() };
  await awaitTurn(turn, self, (holder) => tell({ kind: "waiting", holder }));
  hasTurn = true;
  tell({ kind: "turn" });

  const cleanUps: CleanUp[] = [];
  for await (const [line] of orders) {
    await obey(JSON.parse(String(line)) as Order, cleanUps);
  }
  for (const { what, run } of cleanUps.reverse()) {
    await run().catch((error: unknown) => tell({ kind: "left-behind", what: `${what}: ${error}` }));
  }
}

async function obey(order: Order, cleanUps: CleanUp[]): Promise<void> {
  switch (order.kind) {
    case "start-engine": {
      try {
        const engine = await startOwnEngine(order.programs);
        cleanUps.push({ what: `the engine at ${engine.dockerHost}`, run: () => engine.stop() });
        tell({ kind: "engine", dockerHost: engine.dockerHost });
      } catch (error) {
        tell({ kind: "engine-failed", reason: error instanceof Error ? error.message : String(error) });
      }
      return;
    }
    case "remove-image-at-end": {
      const { dockerHost, image } = order;
      cleanUps.push({ what: `image ${image}`, run: () => removeImage(dockerHost, image) });
      return;
    }
  }
}

/** Takes only the name when the image has another one, as always with DELETE on a name. */
async function removeImage(dockerHost: string, image: string): Promise<void> {
  try {
    await connectDaemon(dockerHost).getImage(image).remove();
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode !== 404) {
      throw error;
    }
  }
}

function tell(news: News): void {
  process.stdout.write(`${JSON.stringify(news)}\n`);
}
