import { connect } from "node:net";
import type { Route } from "../ports/route.ts";
import type { ResolveName } from "../ports/routes-to-service.ts";
import { deferred } from "../waiting/deferred.ts";

/** A listener accepts within a millisecond or, on another machine, a few. */
const PATIENCE_MS = 250;

/**
 * Which of these hosts and ports already accept connections, before our container can: an answer from there later is
 * not ours either. Returns the test for routes.
 */
export async function answersBefore(
  hosts: readonly string[],
  ports: readonly number[],
  tools: { readonly resolve: ResolveName; readonly signal: AbortSignal },
): Promise<(route: Route) => boolean> {
  const taken = new Set<string>();
  const ask = async (host: string, port: number) => {
    const resolved = await tools.resolve(host);
    const ip = resolved.find((address) => address.includes(".")) ?? resolved[0];
    if (ip !== undefined && (await isAccepting(ip, port, tools.signal))) taken.add(`${host} ${port}`);
  };
  const all = Promise.all(hosts.flatMap((host) => ports.map((port) => ask(host, port))));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
  return ({ kind, host, port }) => kind === "published" && taken.has(`${host} ${port}`);
}

function isAccepting(ip: string, port: number, signal: AbortSignal): Promise<boolean> {
  const { promise, resolve } = deferred<boolean>();
  const socket = connect({ host: ip, port, timeout: PATIENCE_MS, signal });
  socket.once("connect", () => resolve(true));
  for (const event of ["error", "timeout", "close"]) socket.once(event, () => resolve(false));
  return promise.finally(() => socket.destroy());
}
