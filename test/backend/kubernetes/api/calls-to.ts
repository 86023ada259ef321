import { patientCalls } from "../../../../src/backend/kubernetes/api/patient-call.ts";
import { sendTo } from "../../../../src/backend/kubernetes/api/send.ts";
import type { ApiAnswer } from "../../../fakes/api-server/answer-call.ts";
import { ApiRefusal } from "../../../fakes/api-server/api-refusal.ts";
import { startApiServer } from "../../../fakes/api-server/start-api-server.ts";
import { NotedClock } from "./noted-clock.ts";

export const cut: ApiAnswer = (socket) => void socket.destroy();
export const silence: ApiAnswer = () => undefined;
export const fine: ApiAnswer = { status: 200, text: '"fine"' };
export const refused = (code: number, reason = "") => ({
  status: code,
  text: JSON.stringify(new ApiRefusal(code, reason, `it is ${code}`).status),
});

/** A server that gives these answers one after the other, and then fine ones, with calls to it. */
export async function callsTo(answers: ApiAnswer[], patienceMs = 20_000) {
  const server = await startApiServer({ answerOf: () => answers.shift() ?? fine });
  const clock = new NotedClock();
  const ending = new AbortController();
  const told: (readonly [call: string, statusCode: number, afterMs: number])[] = [];
  const onAnswer = (...answer: (typeof told)[number]) => void told.push(answer);
  const patience = { clock, signal: ending.signal, patienceMs, onAnswer };
  return {
    ...patientCalls(sendTo(server.access), patience),
    server,
    clock,
    ending,
    told,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
