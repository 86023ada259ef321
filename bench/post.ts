import type { Bed } from "../test/bed/bed.ts";
import { runStage, type StageRun } from "../test/step/run-step.ts";
import { runBareScript } from "./bare-script.ts";
import { type Comparison, compare } from "./comparison.ts";

/** The whole of post against killing and removing the same things at once by a bare script. */
export async function measurePosts({ dockerHost, images }: Bed): Promise<Comparison[]> {
  const two = `
postgres: { image: "${images.postgres}", env: { POSTGRES_PASSWORD: secret }, ports: [5432] }
redis: { image: "${images.redis}", ports: [6379] }`;
  const boxes = (count: number) =>
    Array.from({ length: count }, (_, at) => `box${at}: { image: "${images.busybox}", command: sleep 600 }`);
  return [
    await measurePost("post of two services", 7, two, dockerHost),
    await measurePost("post of ten services", 5, boxes(10).join("\n"), dockerHost),
    await measurePost("post of fifty services", 3, boxes(50).join("\n"), dockerHost),
  ];
}

function measurePost(
  name: string,
  rounds: number,
  services: string,
  dockerHost: string,
): Promise<Comparison> {
  const environment = { DOCKER_HOST: dockerHost };
  const start = async (): Promise<StageRun> => {
    const main = await runStage("main", { inputs: { services }, environment });
    if (main.exitCode !== 0) throw new Error(main.output);
    return main;
  };
  return compare(name, 1.5, rounds, {
    async ours() {
      const { state } = await start();
      const post = await runStage("post", { inputs: { "job-status": "success" }, state, environment });
      return post.elapsedMs;
    },
    async limit() {
      const { outputs } = await start();
      const started = Object.values(JSON.parse(outputs.services ?? "{}") as Record<string, { id: string }>);
      const things = [outputs.network ?? "", ...started.map(({ id }) => id)];
      return (await runBareScript("bare-stop.mjs", things, dockerHost)).elapsedMs;
    },
  });
}
