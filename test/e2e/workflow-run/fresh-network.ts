import { randomBytes } from "node:crypto";
import { connectDaemon } from "../../bed/daemon.ts";

/** A bridge network for one run of act, as `act --network` wants it: made before, and gone after. */
export async function freshNetwork(dockerHost: string): Promise<AsyncDisposable & { readonly name: string }> {
  const name = `sibling-services-run-${randomBytes(3).toString("hex")}`;
  const network = await connectDaemon(dockerHost).createNetwork({ Name: name, Driver: "bridge" });
  return { name, [Symbol.asyncDispose]: () => network.remove() };
}
