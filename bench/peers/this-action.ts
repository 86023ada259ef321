import { runStage } from "../../test/step/run-step.ts";
import type { Peer, Reached } from "./peer.ts";

/** The committed bundle, as a step of a job on the machine: main, then post. */
export function thisAction(dockerHost: string): Peer {
  const environment = { DOCKER_HOST: dockerHost };
  return {
    name: "this action",
    async start(servers) {
      const services = servers.map(({ name, kind, image }) =>
        kind === "postgres"
          ? `${name}: { image: "${image}", env: { POSTGRES_PASSWORD: secret }, ports: [5432] }`
          : `${name}: { image: "${image}", ports: [6379] }`,
      );
      const main = await runStage("main", { inputs: { services: services.join("\n") }, environment });
      if (main.exitCode !== 0) throw new Error(main.output);
      const { state, outputs } = main;
      return {
        reached: servers.map(
          ({ name, kind }): Reached => ({
            kind,
            host: outputs[`${name}-host`] ?? "",
            port: Number(outputs[`${name}-port`]),
          }),
        ),
        async remove() {
          await runStage("post", { inputs: { "job-status": "success" }, state, environment });
        },
      };
    },
  };
}
