import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callName } from "../../faults/proxy/call-name.ts";
import type { PaperAnswer } from "./paper-answer.ts";
import { usualAnswer } from "./usual-answers.ts";

/** A call as the daemon sees it: `POST /containers/create`, ids as `{id}`, and which of that name it is, from 1. */
export interface PaperCall {
  readonly name: string;
  readonly nth: number;
  readonly headers: IncomingMessage["headers"];
}

/** A daemon that has one image and gives answers of paper: for what no real daemon does. */
export interface PaperDaemon extends AsyncDisposable {
  readonly dockerHost: string;
  readonly calls: readonly PaperCall[];
}

/**
 * Listens on a socket of its own.
 *
 * @param answerOf what it does other than usual
 */
export async function startPaperDaemon(
  answerOf: (call: PaperCall) => PaperAnswer | undefined = () => undefined,
): Promise<PaperDaemon> {
  const folder = await mkdtemp(join(tmpdir(), "sibling-services-paper-"));
  const calls: PaperCall[] = [];
  const server = createServer((request, response) => {
    const name = callName(request.method ?? "", request.url ?? "");
    const nth = calls.filter((call) => call.name === name).length + 1;
    const call = { name, nth, headers: request.headers };
    calls.push(call);
    request.resume();
    const answer = answerOf(call) ?? usualAnswer(name);
    if (typeof answer === "function") answer(response);
    else response.writeHead(answer.status ?? 200).end(answer.text);
  });
  const path = join(folder, "docker.sock");
  server.listen(path);
  await once(server, "listening");
  return { dockerHost: `unix://${path}`, calls, [Symbol.asyncDispose]: () => close(server, folder) };
}

async function close(server: Server, folder: string): Promise<void> {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
}
