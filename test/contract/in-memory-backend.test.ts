import { inMemoryBackend } from "../fakes/backend/in-memory-backend.ts";
import { inMemoryHost } from "../fakes/backend/in-memory-host.ts";
import type { ConnectBackend } from "./a-trial.ts";
import { describeBackend } from "./describe-backend.ts";
import { describeBelongings } from "./describe-belongings.ts";
import { describePorts } from "./describe-ports.ts";

const host = inMemoryHost("busybox");
const connect: ConnectBackend = (job) => {
  const backend = inMemoryBackend(host, job);
  return { backend, leftovers: backend };
};

for (const describeIt of [describeBackend, describeBelongings, describePorts])
  describeIt("the in-memory backend", connect, "busybox");
