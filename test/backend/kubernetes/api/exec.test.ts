import { getEventListeners } from "node:events";
import { type Duplex, PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { runInPod } from "../../../../src/backend/kubernetes/api/exec.ts";
import { patientCalls } from "../../../../src/backend/kubernetes/api/patient-call.ts";
import { sendTo, type Upgraded } from "../../../../src/backend/kubernetes/api/send.ts";
import { ClusterRefusal } from "../../../../src/backend/kubernetes/cluster/cluster-refusal.ts";
import type { Status } from "../../../../src/backend/kubernetes/objects/status.ts";
import type { ApiAnswer } from "../../../fakes/api-server/answer-call.ts";
import { type ApiServer, startApiServer } from "../../../fakes/api-server/start-api-server.ts";
import {
  CHANNEL,
  channelBytes,
  closing,
  exitStatus,
  frame,
  message,
  OPCODE,
  openWebSocket,
} from "../../../fakes/api-server/web-socket-server.ts";
import { FakeClock } from "../../../fakes/fake-clock.ts";

const PATH = "/api/v1/namespaces/ci/pods/db";
const { output, errors, result } = CHANNEL;

function callsTo(server: ApiServer) {
  const { signal } = new AbortController();
  return patientCalls(sendTo(server.access), { clock: new FakeClock(), signal, patienceMs: 0 });
}

/** A node that says this, and then nothing more. */
const saying =
  (...frames: Buffer[]) =>
  (socket: Duplex) => {
    openWebSocket(socket, "a2V5", "v5.channel.k8s.io");
    for (const one of frames) socket.write(one);
  };

async function outcomeOf(ordered: ApiAnswer, { signal } = new AbortController()) {
  await using server = await startApiServer({ answerOf: () => ordered });
  return await runInPod(callsTo(server), PATH, ["true"], signal);
}

const failing = (status: Partial<Status>) =>
  saying(message(result, JSON.stringify({ kind: "Status", status: "Failure", ...status })), closing);

test("a command is sent word by word, in the newest protocol for its output and its end", async () => {
  await using server = await startApiServer({ answerOf: () => saying(closing) });
  await runInPod(callsTo(server), PATH, ["sh", "-c", "a b"], new AbortController().signal);
  const [{ name, query, headers } = { name: "", query: new URLSearchParams(), headers: {} }] =
    server.requests;
  expect(name).toBe("GET pods/db/exec");
  expect([...query]).toEqual([
    ["command", "sh"],
    ["command", "-c"],
    ["command", "a b"],
    ["stdout", "true"],
    ["stderr", "true"],
  ]);
  expect(headers).toMatchObject({
    accept: "*/*",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-protocol": "v5.channel.k8s.io, v4.channel.k8s.io",
  });
  expect(Buffer.from(String(headers["sec-websocket-key"]), "base64")).toHaveLength(16);
});

describe("a command that has ended", () => {
  test("tells its output of both kinds, in the order in which it came", async () => {
    const frames = [
      message(output, "one "),
      message(errors, "two "),
      message(4, "no output "),
      message(255, "\u0001"),
      frame(OPCODE.binary, channelBytes(output, "thr"), false),
      frame(OPCODE.continuation, "ee\n"),
      message(result, JSON.stringify(exitStatus(7))),
      closing,
    ];
    expect(await outcomeOf(saying(...frames))).toEqual({
      kind: "exited",
      exitCode: 7,
      output: "one two three",
    });
  });

  test("tells the last 4 kB of its output", async () => {
    const long = `x${"y".repeat(4_096)}`;
    const frames = [message(output, long), message(result, JSON.stringify(exitStatus(0))), closing];
    expect(await outcomeOf(saying(...frames))).toEqual({
      kind: "exited",
      exitCode: 0,
      output: "y".repeat(4_096),
    });
  });

  test("leaves neither a connection nor a listener", async () => {
    let socket: Duplex | undefined;
    const ordered: ApiAnswer = (own) => {
      socket = own;
      saying(message(result, JSON.stringify(exitStatus(0))), closing)(own);
    };
    await using server = await startApiServer({ answerOf: () => ordered });
    const { signal } = new AbortController();
    await runInPod(callsTo(server), PATH, ["true"], signal);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    await expect.poll(() => socket?.destroyed).toBe(true);
  });
});

test.each<[string, ApiAnswer, object]>([
  [
    "no such program",
    failing({ message: 'exec: "x": executable file not found in $PATH' }),
    { kind: "cannot-run" },
  ],
  ["a file that is no program", failing({ message: "Permission denied" }), { kind: "cannot-run" }],
  [
    "another fault of the node",
    failing({ message: "no space" }),
    { kind: "not-running", reason: "no space" },
  ],
  ["a fault without a word", failing({}), { kind: "not-running", reason: "no reason was given" }],
  [
    "another cause than its code",
    failing({ details: { causes: [{ reason: "x", message: "1" }] } }),
    { kind: "not-running" },
  ],
  ["no word at its end", saying(closing), { kind: "not-running", reason: "the connection to it was lost" }],
  [
    "a connection that is cut",
    (socket) => {
      openWebSocket(socket, "a2V5", "v5.channel.k8s.io");
      setTimeout(() => socket.destroy(), 3);
    },
    { kind: "not-running", reason: expect.stringMatching(/^the connection to it was lost/) },
  ],
  [
    "an end that is no JSON",
    saying(message(result, "<html>"), closing),
    { kind: "not-running", reason: expect.stringMatching(/^the connection to it was lost: .*JSON/) },
  ],
])("a command with %s", async (_, ordered, expected) => {
  expect(await outcomeOf(ordered)).toMatchObject(expected);
});

test.each([400, 404, 409, 500])("a pod of which the server says %d does not run", async (status) => {
  expect(await outcomeOf({ status, text: "it has ended" })).toEqual({
    kind: "not-running",
    reason: "it has ended",
  });
});

test("any other refusal is one", async () => {
  await expect(outcomeOf({ status: 403 })).rejects.toMatchObject({ statusCode: 403 });
});

describe("a command that is given up fails with the reason for that:", () => {
  const reason = new Error("enough");

  test("while it runs, and its connection is closed", async () => {
    const control = new AbortController();
    let socket: Duplex | undefined;
    const ordered: ApiAnswer = (own) => {
      socket = own;
      openWebSocket(own, "a2V5", "v5.channel.k8s.io");
      setTimeout(() => control.abort(reason), 5);
    };
    await expect(outcomeOf(ordered, control)).rejects.toBe(reason);
    await expect.poll(() => socket?.destroyed).toBe(true);
  });

  /** Gives up just before the server's answer is seen. */
  const late = (answered: () => Upgraded) => {
    const control = new AbortController();
    const upgrade = async () => {
      control.abort(reason);
      return answered();
    };
    return runInPod({ upgrade }, PATH, ["true"], control.signal);
  };

  test("while it is refused", async () => {
    const refusal = { call: "GET pods/db/exec", sentence: "gone", statusCode: 404, reason: "NotFound" };
    const refuse = () => {
      throw new ClusterRefusal(refusal);
    };
    await expect(late(refuse)).rejects.toBe(reason);
  });

  test("while it ends", async () => {
    const head = Buffer.concat([message(result, JSON.stringify(exitStatus(0))), closing]);
    const socket = new PassThrough();
    await expect(late(() => ({ kind: "upgraded", headers: {}, socket, head }))).rejects.toBe(reason);
    expect(socket.destroyed).toBe(true);
  });
});
