// A program: what a runner's worker is to a step. Its name, which it is started under, is what main looks for.
import { runStage } from "../../step/run-step.ts";

process.on("message", async ({ stage, options }: { stage: "main" | "post"; options: never }) => {
  process.send?.(await runStage(stage, options));
});
