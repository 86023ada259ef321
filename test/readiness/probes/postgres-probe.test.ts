import { expect, test } from "vitest";
import { judgePostgresAnswer, startupMessage } from "../../../src/readiness/probes/postgres-messages.ts";
import { postgresProbe } from "../../../src/readiness/probes/postgres-probe.ts";
import { closedPort, sendByteByByte, smallServer } from "./small-server.ts";

const probe = postgresProbe({ user: "app", database: "shop" });
const options = () => ({ timeoutMs: 5_000, signal: new AbortController().signal });

function message(type: string, body: Buffer): Buffer {
  const header = Buffer.alloc(5);
  header.write(type, 0, "latin1");
  header.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
}
function authentication(code: number): Buffer {
  const body = Buffer.alloc(4);
  body.writeUInt32BE(code);
  return message("R", body);
}
function errorMessage(code: string, text: string): Buffer {
  return message("E", Buffer.from(`SFATAL\0VFATAL\0C${code}\0M${text}\0\0`));
}

test("asks for a session of the service's own user and database, so that its log names no stranger", () => {
  const opening = Buffer.from(startupMessage({ user: "app", database: "shop" }));
  expect(opening.readUInt32BE(0)).toBe(opening.length);
  expect(opening.readUInt32BE(4)).toBe(0x0003_0000);
  expect(opening.toString("utf8", 8)).toBe(
    "user\0app\0database\0shop\0application_name\0sibling-services\0\0",
  );
});

test.each([
  ["opens the session", authentication(0), "ready"],
  ["asks for an MD5 password", authentication(5), "ready"],
  ["asks for SCRAM", authentication(10), "ready"],
  ["rejects the password", errorMessage("28P01", "password authentication failed"), "ready"],
  ["has no rule for this host, or demands TLS", errorMessage("28000", "no pg_hba.conf entry"), "ready"],
  ["does not know the database", errorMessage("3D000", 'database "shop" does not exist'), "ready"],
  ["does not let this user connect", errorMessage("42501", "permission denied for database"), "ready"],
  ["has closed the database", errorMessage("55000", "not currently accepting connections"), "ready"],
  ["starts up", errorMessage("57P03", "the database system is starting up"), "not-ready"],
  ["is shut down", errorMessage("57P01", "terminating connection"), "not-ready"],
  ["has too many clients", errorMessage("53300", "sorry, too many clients already"), "not-ready"],
  ["is broken", errorMessage("XX000", "could not read a file"), "not-ready"],
  ["could not fork, in the words of old", Buffer.from("Ecould not fork new process\n\0"), "not-ready"],
  ["is a web server", Buffer.from("HTTP/1.1 400 Bad Request\r\n\r\n"), "not-ready"],
  ["is a mail server", Buffer.from("220 ready\r\n"), "not-ready"],
  [
    "talks about its protocol first",
    Buffer.concat([message("v", Buffer.alloc(8)), authentication(10)]),
    "ready",
  ],
  ["gives a notice first", Buffer.concat([message("N", Buffer.from("M!\0\0")), authentication(10)]), "ready"],
])("a server that %s", async (_, reply, expected) => {
  const address = await smallServer((socket) => socket.once("data", () => socket.write(reply)));
  expect(await probe.ask(address, options())).toMatchObject({ kind: expected });
});

test("a server that starts up is quoted", async () => {
  const reply = errorMessage("57P03", "the database system is starting up");
  const address = await smallServer((socket) => socket.once("data", () => socket.end(reply)));
  expect(await probe.ask(address, options())).toEqual({
    kind: "not-ready",
    isReached: true,
    detail: "PostgreSQL says 57P03: the database system is starting up",
  });
});

test("no part of an answer is taken for the whole", () => {
  for (const whole of [authentication(10), errorMessage("28P01", "no")]) {
    for (let length = 0; length < whole.length; length += 1) {
      expect(judgePostgresAnswer(whole.subarray(0, length))).toBeUndefined();
    }
    expect(judgePostgresAnswer(whole)?.answer.kind).toBe("ready");
  }
});

test("an answer that comes byte by byte is understood", async () => {
  const address = await smallServer((socket) =>
    socket.once("data", () => sendByteByByte(socket, errorMessage("28P01", "no"))),
  );
  expect(await probe.ask(address, options())).toMatchObject({ kind: "ready" });
});

test("an open session is ended by Terminate, a server that waits for a password is left without a word", async () => {
  const heard = async (reply: Buffer) => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const address = await smallServer((socket) => {
      socket.once("data", () => {
        let rest = "";
        socket.on("data", (chunk) => {
          rest += chunk.toString("latin1");
        });
        socket.on("end", () => resolve(rest));
        socket.write(reply);
      });
    });
    await probe.ask(address, options());
    return promise;
  };
  expect(await heard(authentication(0))).toBe("X\0\0\0\x04");
  expect(await heard(authentication(10))).toBe("");
});

test("docker-proxy with nothing behind it is not ready", async () => {
  const address = await smallServer((socket) => socket.end());
  expect(await probe.ask(address, options())).toMatchObject({ kind: "not-ready", isReached: true });
  expect(await probe.ask(await closedPort(), options())).toMatchObject({
    kind: "not-ready",
    isReached: true,
  });
});
