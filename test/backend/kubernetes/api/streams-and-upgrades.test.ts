import type { ServerResponse } from "node:http";
import { describe, expect, test } from "vitest";
import type { ApiAnswer } from "../../../fakes/api-server/answer-call.ts";
import { openWebSocket } from "../../../fakes/api-server/web-socket-server.ts";
import { HANDSHAKE, LIST } from "./answered.ts";
import { callsTo, refused } from "./calls-to.ts";

const handedOver: ApiAnswer = (socket) => openWebSocket(socket, "a2V5", "v5.channel.k8s.io");

describe("a stream", () => {
  test("is given as it arrives", async () => {
    await using calls = await callsTo([(_, response) => void response?.write("first")]);
    const answer = await calls.stream(LIST);
    for await (const chunk of answer) {
      expect(String(chunk)).toBe("first");
      break;
    }
  });

  test.each([429, 502, 503, 504])("is asked for again after %d", async (code) => {
    await using calls = await callsTo([refused(code)]);
    expect((await calls.clock.during(calls.stream(LIST))).statusCode).toBe(200);
    expect(calls.clock.pausesMs).toEqual([50]);
  });

  test("is not asked for again after 500, by which a node tells that a pod has ended", async () => {
    await using calls = await callsTo([refused(500)]);
    await expect(calls.clock.during(calls.stream(LIST))).rejects.toMatchObject({ statusCode: 500 });
  });

  test("is none in another protocol, whose connection is let go", async () => {
    let isClosed = false;
    const strange: ApiAnswer = (socket) => {
      socket.once("close", () => {
        isClosed = true;
      });
      openWebSocket(socket, "a2V5", "v5.channel.k8s.io");
    };
    await using calls = await callsTo([strange], 0);
    await expect(calls.stream(LIST)).rejects.toThrow("another protocol than it was asked for");
    await expect.poll(() => isClosed).toBe(true);
  });
});

describe("a connection that is to be handed over", () => {
  test("is asked for again by a server in trouble", async () => {
    await using calls = await callsTo([refused(503), handedOver]);
    const upgraded = await calls.clock.during(calls.upgrade(LIST, HANDSHAKE));
    expect(upgraded.kind).toBe("upgraded");
    expect(calls.told.map(([, statusCode]) => statusCode)).toEqual([503, 101]);
    upgraded.socket.destroy();
  });

  test("is not asked for again if the node has refused", async () => {
    await using calls = await callsTo([refused(500)]);
    await expect(calls.clock.during(calls.upgrade(LIST, HANDSHAKE))).rejects.toMatchObject({
      statusCode: 500,
    });
  });

  test("is none if the server answers as usual, and the answer is let go", async () => {
    let given: ServerResponse | undefined;
    const usual: ApiAnswer = (_, response) => {
      given = response;
      response?.write("hello");
    };
    await using calls = await callsTo([usual], 0);
    await expect(calls.upgrade(LIST, {})).rejects.toThrow("the server did not open a WebSocket");
    await expect.poll(() => given?.destroyed).toBe(true);
  });
});
