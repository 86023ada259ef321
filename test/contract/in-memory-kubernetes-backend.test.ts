import { aNamespace, aPodStart } from "../backend/kubernetes/a-pod-start.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import type { ConnectBackend } from "./a-trial.ts";
import { describeBackend } from "./describe-backend.ts";
import { describeBelongings } from "./describe-belongings.ts";

const holdings = aNamespace();
const clock = new FakeClock();
const connect: ConnectBackend = (job) => aPodStart({ holdings, clock, job });

// Not the ports: nothing listens in this cluster.
for (const describeIt of [describeBackend, describeBelongings])
  describeIt("Kubernetes with the in-memory cluster", connect, "app:1");
