import { once } from "node:events";
import { unlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Holder } from "./messages.ts";

/**
 * Waits until no other bed on this machine uses the same engine, then keeps others waiting until this
 * process ends. Two engines of our own would break each other: both would rewrite the same firewall chains.
 *
 * The lock is a listening socket, not a file: the kernel takes it back however its holder ends, so it
 * is never stale, and who waits learns from it whom for and notices the end at once.
 */
export async function awaitTurn(
  name: string,
  self: Holder,
  onWaiting: (holder: Holder) => void,
): Promise<void> {
  const address = addressOf(name);
  let server = await listen(address, self);
  while (server === undefined) {
    await waitForHolder(address, onWaiting);
    server = await listen(address, self);
  }
  server.unref();
}

function addressOf(name: string): string {
  // A leading zero byte makes it an address without a file, which only Linux has.
  return process.platform === "linux" ? `\0${name}` : join(tmpdir(), `${name}.sock`);
}

async function listen(address: string, self: Holder): Promise<Server | undefined> {
  const server = createServer((waiting) => {
    waiting.on("error", () => undefined);
    waiting.write(`${JSON.stringify(self)}\n`);
    waiting.unref();
  });
  try {
    server.listen(address);
    await once(server, "listening");
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") {
      return undefined;
    }
    throw error;
  }
}

/** Returns when the holder's end closes the connection. */
async function waitForHolder(address: string, onWaiting: (holder: Holder) => void): Promise<void> {
  const socket = connect(address);
  try {
    await once(socket, "connect");
    socket.on("data", (line: Buffer) => onWaiting(JSON.parse(line.toString()) as Holder));
    await once(socket, "close");
  } catch {
    // Nobody listens any more. Where the address is a file, it outlived its holder.
    if (!address.startsWith("\0")) {
      await unlink(address).catch(() => undefined);
    }
  }
}
