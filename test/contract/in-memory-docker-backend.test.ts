import { aDockerStart } from "../backend/docker/a-docker-start.ts";
import { inMemoryEngine } from "../fakes/engine/in-memory-engine.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import type { ConnectBackend } from "./a-trial.ts";
import { describeBackend } from "./describe-backend.ts";
import { describeBelongings } from "./describe-belongings.ts";

const engine = inMemoryEngine();
const clock = new FakeClock();
const connect: ConnectBackend = (job) => aDockerStart({ engine, clock, job });

// Not the ports: nothing listens on this engine.
for (const describeIt of [describeBackend, describeBelongings])
  describeIt("Docker with the in-memory engine", connect, "app:1");
