import { beforeAll } from "vitest";
import type { ClusterChoice } from "../../../src/backend/kubernetes/access/cluster-choice.ts";
import { kubernetesBackend } from "../../../src/backend/kubernetes/kubernetes-backend.ts";
import { kubernetesLeftovers } from "../../../src/backend/kubernetes/kubernetes-leftovers.ts";
import type { Pod } from "../../../src/backend/kubernetes/objects/pod.ts";
import { systemClock } from "../../../src/machine/system-clock.ts";
import { surroundings } from "../../../src/machine/this-process.ts";
import { noRegistry, nothingLeft } from "../../backend/kubernetes/no-registry.ts";
import { accessOf } from "../../bed/kubernetes/account-access.ts";
import { IMAGES } from "../../bed/kubernetes/images.ts";
import { makeNamespace } from "../../bed/kubernetes/job-namespace.ts";
import { startJobPod } from "../../bed/kubernetes/job-pod.ts";
import type { ConnectBackend } from "../../contract/a-trial.ts";
import { describeBackend } from "../../contract/describe-backend.ts";
import { describeBelongings } from "../../contract/describe-belongings.ts";
import { describePorts } from "../../contract/describe-ports.ts";
import { noTraces } from "../../fakes/no-traces.ts";
import { recordingLog } from "../../fakes/recording-log.ts";

/** The job's pod, whose place this process takes. */
let own: { readonly name: string; readonly address: string };
let choice: ClusterChoice;
beforeAll(async () => {
  const namespace = await makeNamespace();
  const { name, kubectl } = await startJobPod(namespace);
  const { status } = await kubectl.get<Pod>("-n", namespace, "pod", name);
  own = { name, address: status?.podIP ?? "" };
  choice = {
    access: await accessOf(namespace),
    namespace,
    ownNamespace: namespace,
    account: { kind: "service-account", namespace, name: "default" },
    because: "a test says so",
  };
});

const connect: ConnectBackend = (job) => {
  const { signal } = new AbortController();
  const tools = {
    ...nothingLeft,
    choice,
    job,
    template: undefined,
    resolvConf: "",
    surroundings: {
      ...surroundings(job, undefined),
      traces: { ...noTraces, hostnames: [own.name] },
      localAddresses: () => [own.address],
    },
    log: recordingLog(),
    clock: systemClock,
    signal,
    reportSignal: signal,
  };
  return { backend: kubernetesBackend(tools, undefined, noRegistry), leftovers: kubernetesLeftovers(tools) };
};

for (const describeIt of [describeBackend, describeBelongings, describePorts])
  describeIt("a real cluster", connect, IMAGES.busybox);
