import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import type { ClusterAccess } from "../../../src/backend/kubernetes/access/cluster-access.ts";
import { emptyHoldings, type Holdings } from "../cluster/holdings.ts";
import { pem } from "../tls/certificates.ts";
import { type AnswerOf, answerCall, answerUpgrade, type ServerMemory } from "./answer-call.ts";
import type { ApiRequest } from "./api-request.ts";
import { PodJournal } from "./pod-journal.ts";

/** An API server over HTTPS in this process, held to a real one by test/contract. */
export interface ApiServer extends AsyncDisposable {
  readonly access: ClusterAccess;
  readonly holdings: Holdings;
  readonly journal: PodJournal;
  readonly requests: readonly ApiRequest[];
  /** How many connections it was asked for so far. */
  readonly connectionCount: number;
  /** The answers that are under way: watches, and logs that are followed. */
  readonly streams: ReadonlySet<ServerResponse>;
}

const TOKEN = "token-of-the-job";

/** Starts one with what an in-memory cluster holds. */
export async function startApiServer({
  holdings = emptyHoldings("app:1"),
  answerOf = () => undefined,
}: {
  readonly holdings?: Holdings;
  readonly answerOf?: AnswerOf;
} = {}): Promise<ApiServer> {
  const memory: ServerMemory = {
    holdings,
    journal: new PodJournal(holdings),
    requests: [],
    tokens: new Set([TOKEN]),
    streams: new Set(),
    answerOf,
  };
  const server = createServer({ key: pem("server/key.pem"), cert: pem("server/cert.pem") });
  // Like the real one, it does not say for how long it keeps a connection.
  server.keepAliveTimeout = 0;
  const handedOver = new Set<Duplex>();
  let connectionCount = 0;
  server.on("secureConnection", () => {
    connectionCount += 1;
  });
  server.on("request", (incoming, response) => void answerCall(incoming, response, memory));
  server.on("upgrade", (incoming, socket) => {
    handedOver.add(socket);
    socket.once("close", () => handedOver.delete(socket)).on("error", () => socket.destroy());
    void answerUpgrade(incoming, socket, memory);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    ...memory,
    access: { host: "127.0.0.1", port, authority: pem("authority/ca.pem"), token: () => TOKEN },
    get connectionCount() {
      return connectionCount;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of handedOver) socket.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
