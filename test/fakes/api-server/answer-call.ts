import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { type Holdings, received } from "../cluster/holdings.ts";
import { ApiRefusal, statusOf } from "./api-refusal.ts";
import { type ApiRequest, readApiRequest } from "./api-request.ts";
import { answerObject } from "./object-answers.ts";
import { answerExec } from "./pod-exec.ts";
import type { PodJournal } from "./pod-journal.ts";
import { answerLog, answerWatch } from "./pod-streams.ts";

/** What a test has the server do about a call: a status and a text, or something of its own with the connection. */
export type ApiAnswer =
  | {
      readonly status: number;
      readonly text?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | ((socket: Duplex, response: ServerResponse | undefined) => void);

/** What it does other than usual about the nth call of its name, from 1. */
export type AnswerOf = (request: ApiRequest, nth: number) => ApiAnswer | undefined;

/** What the server knows and notes. */
export interface ServerMemory {
  readonly holdings: Holdings;
  readonly journal: PodJournal;
  readonly requests: ApiRequest[];
  readonly tokens: ReadonlySet<string>;
  readonly streams: Set<ServerResponse>;
  readonly answerOf: AnswerOf;
}

/** A call that is answered by HTTP. */
export async function answerCall(
  incoming: IncomingMessage,
  response: ServerResponse,
  memory: ServerMemory,
): Promise<void> {
  try {
    const { request, ordered } = await take(incoming, memory);
    if (typeof ordered === "function") ordered(incoming.socket, response);
    else if (ordered !== undefined) response.writeHead(ordered.status, ordered.headers).end(ordered.text);
    else await answerAsUsual(request, response, memory);
  } catch (error) {
    const status = statusOf(error);
    send(response, status.code ?? 500, status);
  }
}

/** A call that asks for the connection itself. */
export async function answerUpgrade(
  incoming: IncomingMessage,
  socket: Duplex,
  memory: ServerMemory,
): Promise<void> {
  try {
    const { request, ordered } = await take(incoming, memory);
    if (typeof ordered === "function") return ordered(socket, undefined);
    if (ordered !== undefined) return sendBare(socket, ordered.status, ordered.text ?? "");
    admit(request, memory);
    received(request.name, memory.holdings);
    answerExec(request, socket, memory.holdings);
  } catch (error) {
    const status = statusOf(error);
    sendBare(socket, status.code ?? 500, JSON.stringify(status));
  }
}

async function take(incoming: IncomingMessage, { requests, answerOf }: ServerMemory) {
  const request = await readApiRequest(incoming);
  requests.push(request);
  const nth = requests.filter(({ name }) => name === request.name).length;
  return { request, ordered: answerOf(request, nth) };
}

async function answerAsUsual(request: ApiRequest, response: ServerResponse, memory: ServerMemory) {
  admit(request, memory);
  const { holdings, journal, streams } = memory;
  const { method, name, words, query } = request;
  streams.add(response);
  response.once("close", () => streams.delete(response));
  const isWatch = query.get("watch") === "true";
  const isLog = method === "GET" && words[2] === "log";
  if (isWatch || isLog) received(name, holdings);
  if (isWatch) return answerWatch(request, response, holdings, journal);
  if (isLog) return answerLog(request, response, holdings);
  const { code, body } = await answerObject(request, holdings, journal);
  send(response, code, body);
}

function admit({ headers }: ApiRequest, { tokens }: ServerMemory): void {
  const [, token = ""] = headers.authorization?.match(/^Bearer (.*)$/) ?? [];
  if (!tokens.has(token)) throw new ApiRefusal(401, "Unauthorized", "Unauthorized");
}

function send(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

/** To a call that asked for another protocol, and does not get it. */
function sendBare(socket: Duplex, code: number, text: string): void {
  const head = `HTTP/1.1 ${code} .\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n`;
  socket.end(`${head}${text}`);
}
