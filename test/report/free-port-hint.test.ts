import { expect, test } from "vitest";
import { freePortHint } from "../../src/report/free-port-hint.ts";
import { type ContainerPort, tcpPort } from "../../src/request/container-port.ts";
import { inOwnWords } from "../../src/terminal/own-words.ts";

const port = (containerPort: ContainerPort, hostPort: string, hostIp?: string) => ({
  containerPort,
  hostPort,
  hostIp,
});
const main = port(tcpPort(6379), "16999");
const metrics = port(tcpPort(9121), "9000-9010", "127.0.0.1");
const dns = port({ number: 53, protocol: "udp" }, "5353");
const declared = [main, metrics, dns];

test.each([
  [main, "Write `6379` instead of `16999:6379` in its `ports`", "the output `redis-port`", "`{redis.port}`"],
  [
    metrics,
    "Write `9121` instead of `127.0.0.1:9000-9010:9121` in its `ports`",
    "the output `redis-port-9121`",
    "`{redis.port:9121}`",
  ],
  [
    dns,
    "Write `53/udp` instead of `5353:53/udp` in its `ports`",
    "the output `redis-port-53-udp`",
    "`{redis.port:53}`",
  ],
])("what to write instead of %j, and which output has the port then", (asking, instead, output, template) => {
  const hint = freePortHint("redis", asking, declared);
  expect(hint).toBe(`${instead}: a free host port is then chosen, which later steps read from ${output}.`);
  expect(inOwnWords(hint)).toBe(
    `${instead}: a free host port is then chosen, which commands read from ${template} in \`--env\`.`,
  );
});
