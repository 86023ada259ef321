// A program: somebody else who uses the engine, without a pause, and the machine's processors. It makes and removes
// containers, volumes and networks under names of its own until it is ended by SIGTERM, and then removes the last ones.
import { randomBytes } from "node:crypto";
import { Worker } from "node:worker_threads";
import { connectDaemon } from "../daemon.ts";

const docker = connectDaemon(process.argv[2] ?? "");
let isOver = false;
process.on("SIGTERM", () => {
  isOver = true;
});

const burners = [1, 2].map(() => new Worker("for (;;) Math.random();", { eval: true }));
let rounds = 0;
for (; !isOver; rounds += 1) await oneRound().catch(unlessOver);
for (const burner of burners) await burner.terminate();
console.log(`the neighbour made and removed ${rounds} containers, volumes and networks`);

/** The engine's end takes everything away, this round's things too. */
function unlessOver(failure: unknown): void {
  if (!isOver) throw failure;
}

async function oneRound(): Promise<void> {
  const name = `neighbour-${randomBytes(4).toString("hex")}`;
  const volume = await docker.createVolume({ Name: name });
  const network = await docker.createNetwork({ Name: name });
  const container = await docker.createContainer({
    name,
    Image: "busybox:1.36",
    Cmd: ["sleep", "60"],
    // An anonymous volume, too, as most services have.
    Volumes: { "/data": {} },
    HostConfig: { NetworkMode: name, Binds: [`${name}:/named`] },
  });
  await container.start();
  await container.remove({ force: true, v: true });
  await network.remove();
  await volume.remove();
}
