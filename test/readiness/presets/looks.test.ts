import type { Socket } from "node:net";
import { describe, expect, test, vi } from "vitest";
import { allPresets } from "../../../scripts/all-presets.ts";
import type { Probe } from "../../../src/ports/probe.ts";
import { sendByteByByte, smallServer } from "../probes/small-server.ts";
import { knownService } from "./known-service.ts";
import { SERVERS, type ServerBytes } from "./server-bytes.ts";

const probes = new Map(
  allPresets
    .flatMap(({ looks }) => looks)
    .flatMap((look) => (look.kind === "port" ? [look.probe()] : []))
    .map((probe): [string, Probe] => [protocolOf(probe), probe])
    .filter(([protocol]) => protocol !== "http"),
);

function protocolOf({ name }: Probe): string {
  return name.split(" ")[0] ?? "";
}

async function ask(
  probe: Probe,
  { speaksFirst, turns }: ServerBytes,
  send: (socket: Socket, bytes: Buffer) => unknown,
) {
  const address = await smallServer((socket) => {
    const left = [...turns];
    const next = () => {
      const bytes = left.shift();
      if (bytes !== undefined) void send(socket, bytes);
    };
    if (speaksFirst) next();
    socket.on("data", next);
  });
  return probe.ask(address, { timeoutMs: 300, signal: new AbortController().signal });
}

test("every protocol that is asked for has a server here", () => {
  const asked = [...probes.keys(), "http"].sort();
  expect(asked).toEqual(Object.keys(SERVERS).sort());
});

describe.each([...probes])("a look that speaks %s", (protocol, probe) => {
  test("is answered by its own server, in one piece and byte by byte", async () => {
    const server = SERVERS[protocol] ?? expect.fail(`no server speaks ${protocol}`);
    expect(await ask(probe, server, (socket, bytes) => socket.write(bytes))).toMatchObject({ kind: "ready" });
    expect(await ask(probe, server, sendByteByByte)).toMatchObject({ kind: "ready" });
  });

  test("is not fooled by any other server", async () => {
    const others = Object.entries(SERVERS).filter(([other]) => other !== protocol);
    const answers = await Promise.all(
      others.map(async ([other, server]) => ({
        other,
        answer: await ask(probe, server, (socket, bytes) => socket.write(bytes)),
      })),
    );
    expect(answers.filter(({ answer }) => answer.kind === "ready").map(({ other }) => other)).toEqual([]);
  });

  test("gives up on a stream without an end", async () => {
    const answer = await ask(
      probe,
      { speaksFirst: true, turns: [Buffer.alloc(100_000, 0x30)] },
      (socket, bytes) => socket.write(bytes),
    );
    expect(answer).toMatchObject({ kind: "not-ready", isReached: true });
  });
});

test("the looks send what their protocols ask for, and no login", async () => {
  const sent = await Promise.all(
    [...probes].map(async ([protocol, probe]) => {
      const { speaksFirst, turns } = SERVERS[protocol] ?? expect.fail(`no server speaks ${protocol}`);
      const pieces: string[] = [];
      const address = await smallServer((socket) => {
        const left = [...turns];
        if (speaksFirst) socket.write(left.shift() ?? "");
        socket.on("data", (bytes: Buffer) => {
          pieces.push(bytes.toString("hex"));
          socket.write(left.shift() ?? "");
        });
      });
      await probe.ask(address, { timeoutMs: 5_000, signal: new AbortController().signal });
      await vi.waitFor(() => expect(pieces.length).toBeGreaterThanOrEqual(speaksFirst ? 0 : turns.length));
      return `${protocol}: ${pieces.slice(0, Math.max(1, turns.length)).join(" | ")}`;
    }),
  );
  await expect(`${sent.sort().join("\n")}\n`).toMatchFileSnapshot("sent-bytes.txt");
});

test("a mail server may look up its client before it greets, for 75 seconds at a silent name server", async () => {
  const address = await smallServer((socket) => {
    setTimeout(() => socket.write("220 mail.example ESMTP\r\n"), 1_200);
  });
  const [look] = knownService("opensmtpd")?.looks ?? [];
  const probe = look?.kind === "port" ? look.probe() : undefined;
  const { timeoutMs = 1_000 } = probe ?? {};
  expect(timeoutMs).toBeGreaterThan(75_000);
  const answer = await probe?.ask(address, { timeoutMs, signal: new AbortController().signal });
  expect(answer).toMatchObject({ kind: "ready", detail: "SMTP greets" });
});
