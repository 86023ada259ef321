import { describe } from "vitest";
import type { Namespace } from "../../src/backend/kubernetes/cluster/cluster.ts";
import { aClusterTrial } from "./cluster/cluster-trial.ts";
import { describeOtherObjects } from "./cluster/describe-other-objects.ts";
import { describePods } from "./cluster/describe-pods.ts";
import { describePrograms } from "./cluster/describe-programs.ts";

/** What every `Cluster` promises of a namespace. `image` is a busybox that its node can get. */
export function describeCluster(name: string, connect: () => Promise<Namespace>, image: string): void {
  describe(name, () => {
    const trial = aClusterTrial(connect, image);
    describePods(trial);
    describePrograms(trial);
    describeOtherObjects(trial);
  });
}
