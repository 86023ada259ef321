import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { loadHomeMade } from "../bed/images/home-made/load-home-made.ts";
import { aJob } from "../integration/job.ts";
import type { StageRun } from "../step/run-step.ts";
import { smallServers } from "./images/small-servers/recipes.ts";

const { dockerHost } = inject("bed");
const job = aJob();
const starts = Number(process.env.SIBLING_SERVICES_STARTS ?? 20);
const docker = connectDaemon(dockerHost);

beforeAll(async () => {
  for (const recipe of smallServers)
    await loadHomeMade(docker, recipe, (line) => console.log(`test bed: ${line}`));
}, 600_000);

afterAll(async () => {
  for (const { name } of smallServers) await docker.getImage(name).remove({ force: true });
});

/** Performs a real operation at its first try: sends a request, and returns what the server says to it. */
function said(main: StageRun, request: string, enough: RegExp): Promise<string> {
  const socket = connect(Number(main.outputs["server-port"]), main.outputs["server-host"] ?? "");
  let answer = "";
  socket.setTimeout(5_000, () => socket.destroy()).write(request, "latin1");
  return new Promise<string>((resolve, reject) => {
    socket
      .setEncoding("latin1")
      .on("data", (text: string) => {
        answer += text;
        if (enough.test(answer)) resolve(answer);
      })
      .on("error", reject)
      .on("close", () => reject(new Error(`closed after ${JSON.stringify(answer)}`)));
  }).finally(() => socket.destroy());
}

const PUT = JSON.stringify({ key: "Zm9v", value: "YmFy" });
/** A CONNECT of MQTT 3.1.1 with a clean session, as client "ab". */
const MQTT_CONNECT = "\x10\x0e\x00\x04MQTT\x04\x02\x00\x3c\x00\x02ab";

describe("cold starts of known images", () => {
  test.each<[image: string, says: RegExp, request: string, answer: RegExp]>([
    ["memcached:1.6", /memcached/i, "set key 0 0 1\r\nx\r\n", /^STORED\r\n/],
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a CONNACK that accepts
    ["eclipse-mosquitto:2.0", /mosquitto|mqtt/i, MQTT_CONNECT, /^\x20\x02\x00\x00/],
    ["nats:2.9", /nats/i, "CONNECT {}\r\nPING\r\n", /\r\nPONG\r\n/],
    [
      "etcd:3.4",
      /expected body/,
      `POST /v3/kv/put HTTP/1.1\r\nHost: etcd\r\nContent-Length: ${PUT.length}\r\n\r\n${PUT}`,
      /^HTTP\/1\.1 200[\s\S]*"raft_term"/,
    ],
    ["nginx:1.22", /http|nginx/i, "GET / HTTP/1.0\r\n\r\n", /^HTTP\/1\.1 200[\s\S]*here/],
  ])(
    "%s: never ready too early",
    async (image, says, request, answer) => {
      const early: string[] = [];
      for (let start = 0; start < starts; start += 1) {
        const main = await job.start(`server: ${image}`);
        expect(main.exitCode, main.output).toBe(0);
        expect(main.output).toMatch(new RegExp(`server: ready after .*${says.source}`, says.flags));
        await said(main, request, answer).catch((error: Error) => early.push(error.message));
        await job.stop(main);
      }
      console.log(`${image}: ${starts} cold starts, ${early.length} ready too early`);
      expect(early).toEqual([]);
    },
    7_200_000,
  );
});
