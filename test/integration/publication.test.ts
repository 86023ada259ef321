import { once } from "node:events";
import { createServer, connect as dial } from "node:net";
import { describe, expect, inject, test } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { docker } from "../engines/bed/job-container.ts";
import { aJob } from "./job.ts";

const { dockerHost, images } = inject("bed");
const job = aJob();

/** A port that nobody has now, on either loopback. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "::");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** What Redis answers to PING there. */
async function ping(host: string, port: number): Promise<string> {
  const socket = dial({ host, port });
  try {
    await once(socket, "connect");
    socket.write("PING\r\n");
    const [answer] = (await once(socket, "data")) as [Buffer];
    return answer.toString().trim();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  } finally {
    socket.destroy();
  }
}

async function bindingsOf(id: string): Promise<string[]> {
  const { NetworkSettings } = await connectDaemon(dockerHost).getContainer(id).inspect();
  const bindings = Object.values(NetworkSettings.Ports).flatMap((own) => own ?? []);
  return bindings.map(({ HostIp }) => HostIp).sort();
}

/** A container that is on the daemon's default bridge, as a Docker action of a host job is, or on another network. */
function fromContainer(host: string, port: number | string, ...options: string[]): Promise<string> {
  const script = `const s = require("net").connect(${port}, "${host}", () => s.write("PING\\r\\n")); s.setTimeout(2000, () => process.exit(1)); s.once("data", (d) => { console.log(String(d).trim()); process.exit(); }); s.on("error", (e) => { console.log(e.code); process.exit(); })`;
  return docker(dockerHost, "run", "--rm", ...options, "node:24-slim", "node", "-e", script);
}

describe("localhost, whatever a program takes it for", () => {
  test("a port with a number has it on both loopbacks, and on no other address", async () => {
    const port = await freePort();
    const main = await job.start(`redis: { image: "${images.redis}", ports: ["${port}:6379"] }`);
    expect(main.outputs).toMatchObject({ "redis-host": "127.0.0.1", "redis-port": String(port) });
    expect(await bindingsOf(main.outputs["redis-id"] ?? "")).toEqual(["127.0.0.1", "::1"]);
    expect(await ping("127.0.0.1", port)).toBe("+PONG");
    expect(await ping("::1", port)).toBe("+PONG");
  });

  test("a program that has the number at ::1 does not stop the start", async () => {
    const port = await freePort();
    const other = createServer().listen(port, "::1");
    await once(other, "listening");
    try {
      const main = await job.start(`redis: { image: "${images.redis}", ports: ["${port}:6379"] }`, {
        environment: { RUNNER_DEBUG: "1" },
      });
      expect(main.outputs["redis-address"]).toBe(`127.0.0.1:${port}`);
      expect(main.output).toMatch(/^::debug::.*redis: trying again without ports on ::1: /m);
      expect(main.output).not.toMatch(/^::(?:warning|error)::/m);
    } finally {
      other.close();
    }
  });
});

describe("a container beside the job, as a Docker action of a host job is", () => {
  test("reaches a service by publish: always, as it does on GitHub, and a warning says so", async () => {
    const main = await job.start(`redis: { image: "${images.redis}", ports: [6379] }`, {
      inputs: { publish: "always" },
    });
    expect(main.outputs).toMatchObject({ "redis-host": "127.0.0.1" });
    expect(await bindingsOf(main.outputs["redis-id"] ?? "")).toEqual(["0.0.0.0", "::"]);
    expect(main.output).toMatch(/^::warning::.*on all interfaces .* `publish: always`/m);
    const port = main.outputs["redis-port"] ?? "";
    expect(await fromContainer("host", port, "--add-host", "host:host-gateway")).toBe("+PONG");
  });

  test("reaches it by name on the network of the output", async () => {
    const main = await job.start(`redis: { image: "${images.redis}", ports: [6379] }`);
    expect(await fromContainer("redis", 6379, "--network", main.outputs.network ?? "")).toBe("+PONG");
  });
});
