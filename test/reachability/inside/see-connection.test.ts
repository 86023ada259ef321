import { execFile } from "node:child_process";
import { createServer, connect as dial, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { ExecResult } from "../../../src/ports/running-service.ts";
import { seeConnection } from "../../../src/reachability/inside/see-connection.ts";
import {
  type Exec,
  listenersInside,
  socketsOfPort,
} from "../../../src/reachability/inside/sockets-inside.ts";
import { tcpPort } from "../../../src/request/container-port.ts";

const { signal } = new AbortController();

/** This machine as if it were the container: commands run here, and the sockets are those of this process. */
const here: Exec = ([program = "", ...words]) => {
  const { promise, resolve } = Promise.withResolvers<ExecResult>();
  execFile(program, words, (error, output) =>
    resolve({ kind: "exited", exitCode: Number(error?.code ?? 0), output }),
  );
  return promise;
};
/** The same, and how often it was looked at. */
const counted = () => {
  let count = 0;
  const exec: Exec = (words, options) => {
    count += 1;
    return here(words, options);
  };
  return { exec, looks: () => count };
};
const answering =
  (result: ExecResult): Exec =>
  async () =>
    result;

const servers: Server[] = [];
const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

async function listen(onConnection: (socket: Socket) => void = () => {}, host = "0.0.0.0"): Promise<number> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.push(socket);
    socket.on("error", () => {}).on("end", () => socket.end());
    onConnection(socket.resume());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as { port: number }).port;
}

/** As docker-proxy: a connection of its own for each of its clients, closed in each direction as the other side does. */
function forward(port: number): (client: Socket) => void {
  return (client) => {
    const service = dial({ port, host: "127.0.0.1", allowHalfOpen: true });
    open.push(service);
    service.on("error", () => client.destroy());
    client.pipe(service).pipe(client);
    client.on("close", () => service.destroy());
  };
}

describe("whether the container sees a connection to an address", () => {
  const see = (port: number, containerPort: number, exec = here) =>
    seeConnection({ ip: "127.0.0.1", port }, tcpPort(containerPort), exec, signal);

  test("without anything between", async () => {
    const port = await listen();
    expect(await see(port, port)).toBe("seen");
  });

  test("behind a proxy", async () => {
    const port = await listen();
    expect(await see(await listen(forward(port)), port)).toBe("seen");
  });

  test("when the service closes at once", async () => {
    const port = await listen((socket) => socket.end("busy\n"));
    expect(await see(await listen(forward(port)), port)).toBe("seen");
  });

  test("by two connections, of which none stays open", async () => {
    const [opened, ended] = [new Set<Socket>(), new Set<Socket>()];
    const port = await listen((socket) => {
      opened.add(socket);
      socket.once("close", () => ended.add(socket));
    });
    expect(await see(port, port)).toBe("seen");
    await expect.poll(() => ended.size).toBe(2);
    expect(opened.size).toBe(2);
  });

  test("not when another server answers, whatever other clients do: it looks for the end of its own four times", async () => {
    const [stranger, port] = [await listen(), await listen()];
    for (let at = 0; at < 3; at += 1) open.push(dial(port, "127.0.0.1"));
    const { exec, looks } = counted();
    expect(await see(stranger, port, exec)).toBe("not-seen");
    expect(looks()).toBe(1 + 4);
  });

  test("at the first look, if that shows them, or that nothing listens", async () => {
    const port = await listen();
    const [direct, unheard] = [counted(), counted()];
    expect(await see(port, port, direct.exec)).toBe("seen");
    expect(await see(port, 1, unheard.exec)).toBe("not-listening");
    expect([direct.looks(), unheard.looks()]).toEqual([1, 1]);
  });

  test("not when nothing answers any more", async () => {
    const port = await listen();
    expect(await see(1, port)).toBe("not-seen");
  });

  test("not when it does not listen", async () => {
    const stranger = await listen();
    expect(await see(stranger, 1)).toBe("not-listening");
  });

  test.each<[string, ExecResult, string]>([
    ["without any program that could tell", { kind: "cannot-run", reason: "" }, "cannot-tell"],
    ["that has ended", { kind: "not-running", reason: "" }, "not-listening"],
  ])("in a container %s", async (_, result, expected) => {
    const stranger = await listen();
    expect(await see(stranger, stranger, answering(result))).toBe(expected);
  });
});

describe("what a container tells of its sockets", () => {
  test("where it listens, for itself alone or for all", async () => {
    const [open, own] = [await listen(), await listen(() => {}, "127.0.0.1")];
    const listeners = await listenersInside(here, signal);
    expect(listeners).toContainEqual({ ip: expect.stringMatching(/^(0\.0\.0\.0|::)$/), port: open });
    expect(listeners).toContainEqual({ ip: "127.0.0.1", port: own });
  });

  test("those of one port", async () => {
    const port = await listen();
    const client = dial(port, "127.0.0.1");
    open.push(client);
    await new Promise((resolve) => client.once("connect", resolve));
    await listen();
    const sockets = await socketsOfPort(port, here, signal);
    expect(sockets).toMatchObject([
      { localPort: port, state: "0A" },
      { localPort: port, remotePort: client.localPort, state: "01" },
    ]);
  });

  test("with cat alone", async () => {
    const port = await listen();
    const withoutShell: Exec = async (argv, options) =>
      argv[0] === "sh" ? { kind: "cannot-run", reason: "no sh" } : here(argv, options);
    expect(await listenersInside(withoutShell, signal)).toContainEqual(expect.objectContaining({ port }));
    expect(await socketsOfPort(port, withoutShell, signal)).toMatchObject([{ localPort: port }]);
  });
});
