import type { Bed } from "../test/bed/bed.ts";
import { runStage } from "../test/step/run-step.ts";
import { runBareScript } from "./bare-script.ts";
import { type Comparison, compare } from "./comparison.ts";

/** The whole of main for one Postgres against the same calls by a bare script. */
export function measureReady({ dockerHost, images }: Bed): Promise<Comparison> {
  const environment = { DOCKER_HOST: dockerHost };
  const services = `postgres: { image: "${images.postgres}", env: { POSTGRES_PASSWORD: secret }, ports: [5432] }`;
  return compare("time to ready, one Postgres", 1.25, 7, {
    async ours() {
      const main = await runStage("main", { inputs: { services }, environment });
      if (main.exitCode !== 0) throw new Error(main.output);
      await runStage("post", { inputs: { "job-status": "success" }, state: main.state, environment });
      return main.elapsedMs;
    },
    async limit() {
      const { elapsedMs, output: id } = await runBareScript("bare-start.mjs", [images.postgres], dockerHost);
      await runBareScript("bare-stop.mjs", ["none", id], dockerHost);
      return elapsedMs;
    },
  });
}
