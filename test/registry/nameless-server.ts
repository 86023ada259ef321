import { createSocket } from "node:dgram";
import { once } from "node:events";

const ANSWER = 0x8180;
const NO_SUCH_NAME = 3;

/** A DNS server at an address that knows no name. */
export async function startNamelessServer(address: string): Promise<AsyncDisposable> {
  const socket = createSocket("udp4");
  socket.on("message", (question, from) => {
    const answer = Buffer.from(question);
    answer.writeUInt16BE(ANSWER | NO_SUCH_NAME, 2);
    socket.send(answer, from.port, from.address);
  });
  socket.bind(53, address);
  await once(socket, "listening");
  return {
    async [Symbol.asyncDispose]() {
      socket.close();
    },
  };
}
