import type { ClusterChoice } from "../../../src/backend/kubernetes/access/cluster-choice.ts";
import { kubernetesBackend } from "../../../src/backend/kubernetes/kubernetes-backend.ts";
import { kubernetesLeftovers } from "../../../src/backend/kubernetes/kubernetes-leftovers.ts";
import { aJob } from "../../fakes/a-job.ts";
import { emptyHoldings, type Holdings } from "../../fakes/cluster/holdings.ts";
import { inMemoryCluster } from "../../fakes/cluster/in-memory-cluster.ts";
import { add } from "../../fakes/cluster/in-memory-pods.ts";
import { FakeClock } from "../../fakes/fake-clock.ts";
import { noTraces } from "../../fakes/no-traces.ts";
import { aStep, type Outside } from "../../stories/a-step.ts";
import { noRegistry, nothingLeft } from "./no-registry.ts";

const choice: ClusterChoice = {
  access: { host: "10.96.0.1", port: 443, authority: undefined, token: () => undefined },
  namespace: "ci",
  ownNamespace: "ci",
  account: { kind: "service-account", namespace: "ci", name: "default" },
  because: "a test says so",
};

/** A namespace with the pod of this test's job, whose node can get the image `app:1`. */
export function aNamespace() {
  const holdings = emptyHoldings("app:1");
  const metadata = { name: "runner-workflow", uid: "uid-of-the-job", labels: { "runner-pod": "runner" } };
  const status = { phase: "Running", podIP: "172.18.0.1", podIPs: [{ ip: "172.18.0.1" }] } as const;
  add({ metadata, spec: { containers: [] }, status }, holdings);
  return holdings;
}

/** A step of a job in a pod of an in-memory cluster, or of one that another step used. */
export function aPodStart({
  holdings = aNamespace(),
  clock = new FakeClock(),
  job = aJob(),
  ownNamespace = "ci",
} = {}) {
  const connectTo = () => inMemoryCluster(holdings);
  const connect = (outside: Outside) => {
    outside.surroundings.traces = { ...noTraces, hostnames: ["runner-workflow"] };
    const resolvConf = "search ci.svc.cluster.local svc.cluster.local cluster.local\n";
    const tools = {
      ...outside,
      ...nothingLeft,
      choice: { ...choice, ownNamespace },
      template: undefined,
      resolvConf,
      reportSignal: new AbortController().signal,
    };
    return {
      backend: kubernetesBackend(tools, connectTo, noRegistry),
      leftovers: kubernetesLeftovers(tools, connectTo),
      holdings,
    };
  };
  return aStep(connect, { clock, job });
}

/** What is there without the job's own pod. */
export function objectsLeft({ pods, services, secrets }: Holdings): string[] {
  return [...pods.keys(), ...services.keys(), ...secrets.keys()].filter((name) => name !== "runner-workflow");
}

/** The pod of a service. */
export function podOf({ pods }: Holdings, service: string) {
  const found = [...pods].find(([name]) => name.startsWith(`${service}-`));
  if (found === undefined) throw new Error(`${service} has no pod`);
  return found[1];
}

/** The sentence with which an attempt fails. */
export async function failureOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => "it did not fail",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}
