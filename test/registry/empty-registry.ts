import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A registry on the loopback that knows no image, which it says immediately. */
export interface EmptyRegistry extends AsyncDisposable {
  /** What an image's name begins with, such as `localhost:5000`. */
  readonly host: string;
}

const UNKNOWN = JSON.stringify({ errors: [{ code: "MANIFEST_UNKNOWN", message: "manifest unknown" }] });

export async function startEmptyRegistry(): Promise<EmptyRegistry> {
  const server = createServer(({ url }, answer) => {
    if (url === "/v2/") answer.end("{}");
    else answer.writeHead(404, { "Content-Type": "application/json" }).end(UNKNOWN);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    host: `localhost:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
