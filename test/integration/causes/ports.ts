import type { Cause } from "./cause.ts";
import { type Scene, SOON } from "./scene.ts";

/** Ports at which nothing answers, and host ports that cannot be had. */
export function portsIn({ busybox, redis, box, asIf, taken }: Scene): Cause[] {
  return [
    {
      topic: "Nothing listens on the port",
      services: box("sleep 600", ", ports: [8080]"),
      inputs: SOON,
      sentence: "box was not ready within <time>: nothing listens on its port 8080 yet",
      hint: "If it starts slowly, set a longer `timeout` (now 3 s, default 120 s); if it uses another port, name that one in its `ports`. It has printed nothing.",
    },
    {
      topic: "Nothing listens on the port",
      services: box("httpd -f -p 127.0.0.1:8080", ", ports: [8080]"),
      inputs: SOON,
      sentence: "box was not ready within <time>: it listens on 127.0.0.1:8080 only",
      hint: "Configure it to listen on 0.0.0.0 instead, because nothing outside its container can connect to its own loopback address.",
    },
    {
      topic: "Listens on another port",
      services: box("httpd -f -p 8081", ", ports: [8080]"),
      inputs: SOON,
      sentence: "box was not ready within <time>: it listens on 8081, not on 8080",
      hint: "Write `8081` instead of `8080` in its `ports`.",
    },
    {
      topic: "Wrong answer on the port",
      services: `redis: { image: "${asIf("redis")}", command: httpd -f -p 6379, ports: [6379] }`,
      inputs: SOON,
      sentence:
        "redis was not ready within <time>: port 6379 does not answer as it should (answers, but not as Redis does); it does listen on 6379",
      hint: "It listens there, but does not answer as a ready service does; its last lines may say why. If it starts slowly, set a longer `timeout` (now 3 s, default 120 s); if it is asked the wrong question, `wait: tcp` lets a connection decide.",
    },
    {
      topic: "Host port taken",
      services: `redis: { image: "${redis}", ports: ["${taken.port}:6379"] }`,
      sentence: `redis cannot use host port ${taken.port}: it is taken by ${taken.holder}`,
      hint: `Write \`6379\` instead of \`${taken.port}:6379\` in its \`ports\`: a free host port is then chosen, which later steps read from the output \`redis-port\`.`,
    },
    {
      topic: "Host port demanded twice",
      services: `db: { image: "${redis}", ports: ["16379:6379"] }\ncache: { image: "${redis}", ports: ["16379:6379"] }`,
      sentence: "cache demands host port 16379, which db demands too",
      hint: "Write `6379` instead of `16379:6379` in its `ports`: a free host port is then chosen, which later steps read from the output `cache-port`.",
    },
    {
      topic: "Too many ports",
      services: `box: { image: "${busybox}", ports: ["20000-20999"] }`,
      sentence:
        "box would publish 1000 ports on the daemon's host, which keeps the daemon busy for 500 seconds; at most 100 are published",
      hint: "Declare the ports that the job needs. The others need not be published: this job reaches every port at the container's own address, the `ip` in the output `services`.",
    },
  ];
}
