import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What goes wrong with one request. */
export type RegistryFault =
  | { readonly kind: "status"; readonly status: number; readonly body?: string }
  /** The connection is cut after this many bytes of the answer. */
  | { readonly kind: "cut"; readonly afterBytes: number };

/** A server in front of a registry, on the loopback. */
interface FaultyFront extends AsyncDisposable {
  readonly port: number;
  /** `GET /v2/team/box/manifests/1`, in the order in which they came. */
  readonly requests: readonly string[];
}

/** @param faultOf what goes wrong with a request, which is the nth of that name, from 1 */
export async function startFaultyFront(
  registryPort: number,
  faultOf: (name: string, nth: number) => RegistryFault | undefined = () => undefined,
): Promise<FaultyFront> {
  const requests: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const name = `${incoming.method} ${incoming.url}`;
    requests.push(name);
    const fault = faultOf(name, requests.filter((one) => one === name).length);
    if (fault?.kind === "status") outgoing.writeHead(fault.status).end(fault.body);
    else forward(incoming, outgoing, registryPort, fault?.afterBytes ?? Number.POSITIVE_INFINITY);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  port: number,
  cutAfterBytes: number,
): void {
  const { method, url: path, headers } = incoming;
  const onward = request({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    let bytes = 0;
    answer.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      outgoing.write(chunk);
      if (bytes >= cutAfterBytes) outgoing.destroy();
    });
    answer.on("end", () => outgoing.end());
  });
  onward.on("error", () => outgoing.destroy());
  incoming.pipe(onward);
}
