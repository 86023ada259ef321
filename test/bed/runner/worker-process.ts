// A program: one job of the emulated runner, from its message to its end. It is started under the name of the
// runner's worker, for steps know it by that.
import { runJob } from "./job.ts";
import type { Order, Report } from "./messages.ts";

const cancel = new AbortController();
const report = (one: Report) => process.send?.(one);

process.on("message", async (order: Order) => {
  if (order.kind === "cancel") {
    cancel.abort();
    return;
  }
  try {
    await runJob(order.job, cancel.signal, (event) => report({ kind: "event", event }));
  } catch (error) {
    report({
      kind: "broken",
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
  process.disconnect();
});
