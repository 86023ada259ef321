import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { callName } from "./call-name.ts";
import type { Fault } from "./fault.ts";

/** One call, as `GET /containers/json`, and which of that name it is, from 1. */
export interface Call {
  readonly name: string;
  readonly nth: number;
}

/** A socket in front of the daemon's. */
export interface FaultProxy extends AsyncDisposable {
  readonly dockerHost: string;
  /** All calls so far, in their order. */
  readonly calls: readonly Call[];
}

/** Passes every call on to the daemon, but for those that `faultOf` gives a fault. */
export async function startFaultProxy(
  dockerHost: string,
  faultOf: (call: Call) => Fault | undefined,
): Promise<FaultProxy> {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-proxy-"));
  const socket = join(folder, "docker.sock");
  const daemonSocket = new URL(dockerHost).pathname;
  const calls: Call[] = [];
  const server = createServer((from, to) => {
    const name = callName(from.method ?? "", from.url ?? "");
    const call = { name, nth: calls.filter((earlier) => earlier.name === name).length + 1 };
    calls.push(call);
    // A client that has given up is no failure of the proxy.
    for (const stream of [from, to]) stream.on("error", () => {});
    serve(from, to, faultOf(call), daemonSocket).catch(() => to.destroy());
  });
  server.listen(socket);
  await once(server, "listening");
  return {
    dockerHost: `unix://${socket}`,
    calls,
    [Symbol.asyncDispose]: () => close(server, folder),
  };
}

async function close(server: Server, folder: string): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
}

async function serve(
  from: IncomingMessage,
  to: ServerResponse,
  fault: Fault | undefined,
  daemonSocket: string,
): Promise<void> {
  const body = await readBody(from);
  if (fault?.kind === "delay") await pause(fault.ms);
  if (fault?.kind === "hold" && fault.at === "call") await fault.until;
  if (fault?.kind === "cut" && fault.at === "call") return void to.destroy();
  if (fault?.kind === "stall" && fault.at === "call") return;
  if (fault?.kind === "refuse") {
    to.writeHead(fault.statusCode, { "content-type": "application/json" });
    return void to.end(JSON.stringify({ message: "injected by the test" }));
  }
  const answer = await ask(from, body, daemonSocket, to);
  if (fault?.kind === "hold") await fault.until;
  await pass(answer, to, fault);
}

function ask(
  from: IncomingMessage,
  body: Buffer,
  socketPath: string,
  to: ServerResponse,
): Promise<IncomingMessage> {
  const call = request({ socketPath, path: from.url, method: from.method, headers: from.headers });
  // A daemon keeps a pull or a stream going only as long as somebody listens.
  to.on("close", () => call.destroy());
  call.end(body);
  return new Promise((resolve, reject) => call.on("response", resolve).on("error", reject));
}

async function pass(answer: IncomingMessage, to: ServerResponse, fault: Fault | undefined): Promise<void> {
  answer.on("error", () => to.destroy());
  switch (fault?.kind) {
    case "cut":
    case "truncate":
    case "stall":
      return passPart(answer, to, fault);
    default:
      to.writeHead(answer.statusCode ?? 500, answer.headers);
      to.flushHeaders();
      answer.pipe(to);
  }
}

async function passPart(answer: IncomingMessage, to: ServerResponse, fault: Fault): Promise<void> {
  if (fault.kind === "cut" && fault.at === "answer") return void to.destroy();
  // The first piece of a stream, which may have no end; a short answer comes in one.
  const [first] = (await Promise.race([once(answer, "data"), once(answer, "end")])) as [Buffer?];
  const half = (first ?? Buffer.alloc(0)).subarray(0, Math.floor((first?.length ?? 0) / 2));
  const headers = { ...answer.headers };
  if (fault.kind === "truncate" && headers["content-length"]) headers["content-length"] = String(half.length);
  to.writeHead(answer.statusCode ?? 500, headers);
  to.flushHeaders();
  if (half.length > 0) to.write(half);
  answer.resume();
  if (fault.kind === "truncate") to.end();
  // Not at once: what was written must have left.
  if (fault.kind === "cut") setTimeout(() => to.destroy(), 20);
}

async function readBody(from: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of from) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
