import type { Bed } from "../test/bed/bed.ts";
import { runStage, type StageRun } from "../test/step/run-step.ts";
import { runBareScript } from "./bare-script.ts";
import { type Comparison, compare } from "./comparison.ts";

/** The whole of post for two services against killing and removing the same things by a bare script. */
export function measurePost({ dockerHost, images }: Bed): Promise<Comparison> {
  const environment = { DOCKER_HOST: dockerHost };
  const services = `
postgres: { image: "${images.postgres}", env: { POSTGRES_PASSWORD: secret }, ports: [5432] }
redis: { image: "${images.redis}", ports: [6379] }`;
  const start = async (): Promise<StageRun> => {
    const main = await runStage("main", { inputs: { services }, environment });
    if (main.exitCode !== 0) throw new Error(main.output);
    return main;
  };
  return compare("post of two services", 1.5, 7, {
    async ours() {
      const { state } = await start();
      const post = await runStage("post", { inputs: { "job-status": "success" }, state, environment });
      return post.elapsedMs;
    },
    async limit() {
      const { outputs } = await start();
      const names = ["network", "postgres-id", "redis-id"];
      return (
        await runBareScript(
          "bare-stop",
          names.map((name) => outputs[name] ?? ""),
          dockerHost,
        )
      ).elapsedMs;
    },
  });
}
