import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runStage } from "../test/step/run-step.ts";
import { cliFolder } from "../test/terminal/run-cli.ts";
import { runBareScript } from "./bare-script.ts";
import { type Comparison, compare } from "./comparison.ts";

/** From the start of the process to the first byte that reaches the daemon: what a step costs before it does anything. */
export function measureFirstByte(): Promise<Comparison> {
  return compareFirstBytes("start to the daemon's first byte", 2.5, (dockerHost) =>
    runStage("main", { inputs: { services: "redis: redis:7" }, environment: { DOCKER_HOST: dockerHost } }),
  );
}

/** The same of the command line, as npm links it. The first round, which does not count, fills the cache of compiled code. */
export async function measureFirstByteOfTerminal(): Promise<Comparison> {
  using folder = cliFolder({ "services.yml": "redis: redis:7\n" });
  return await compareFirstBytes("`sibling-services run` to the daemon's first byte", 2.2, (dockerHost) =>
    folder.run(["run", "--", "true"], { environment: { DOCKER_HOST: dockerHost } }),
  );
}

async function compareFirstBytes(
  name: string,
  budget: number,
  ours: (dockerHost: string) => Promise<unknown>,
): Promise<Comparison> {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-bench-"));
  const dockerHost = `unix://${join(folder, "docker.sock")}`;
  let arrivedAtMs = 0;
  const server = createServer((_, response) => {
    arrivedAtMs ||= performance.now();
    response
      .writeHead(500, { "Content-Type": "application/json" })
      .end('{"message":"only the first byte matters"}');
  });
  await new Promise<void>((resolve) => server.listen(join(folder, "docker.sock"), resolve));
  const untilFirstByte = async (run: () => Promise<unknown>) => {
    arrivedAtMs = 0;
    const startedAtMs = performance.now();
    await run();
    return arrivedAtMs - startedAtMs;
  };
  try {
    return await compare(name, budget, 15, {
      ours: () => untilFirstByte(() => ours(dockerHost)),
      limit: () => untilFirstByte(() => runBareScript("bare-ping", [], dockerHost)),
    });
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
}
