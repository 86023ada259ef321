import type { ReachableService } from "../../src/report/reachable-service.ts";
import { tcpPort } from "../../src/request/container-port.ts";

/** A Redis that a job on the Docker host reaches at a published port. */
export const reachableRedis: ReachableService = {
  name: "redis",
  image: "redis:7",
  id: "c1",
  network: "n",
  ip: "172.18.0.2",
  startedAt: "",
  hasDoneItsWork: false,
  ports: [
    { containerPort: tcpPort(6379), host: "127.0.0.1", port: 32768, route: "published", isProven: true },
  ],
  url: undefined,
  readyAfterMs: 1_400,
  decidedBy: "port 6379: Redis answers PING",
  digest: undefined,
};
