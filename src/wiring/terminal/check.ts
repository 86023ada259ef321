import { checkDockerHost } from "../../backend/docker/daemon/docker-host.ts";
import { workspaceFiles } from "../../machine/workspace-files.ts";
import { readOrder } from "../../terminal/read-order.ts";
import { print } from "../../terminal/standard-streams.ts";
import type { VerbCall } from "./verb-call.ts";

/** `check`: reads the file, and needs no daemon. */
export async function callCheck({ flags, environment, log }: VerbCall): Promise<number> {
  const reading = { environment, files: workspaceFiles(), checkDockerHost, hasCommand: false };
  const { request } = await readOrder(flags, reading);
  for (const sentence of [...request.warnings, ...request.notices]) log.notice(sentence);
  print(request.services.map(({ name, image }) => `${name}: ${image}\n`).join(""));
  return 0;
}
