import type { BackendWords } from "../../../ports/backend-words.ts";
import type { Inventory } from "../../../ports/inventory.ts";
import { readTailLines } from "../../output-tail.ts";
import type { Namespace } from "../cluster/cluster.ts";
import { ANNOTATION, isOurs, POD_LABEL, selectorFor } from "../labels.ts";
import { stateOfPod } from "../running/state-of.ts";
import { removeObjects } from "./remove-belongings.ts";

/** One line can be as long as a service likes. */
const MOST_TAIL_BYTES = 1 << 20;

const WORDS: BackendWords = {
  host: "the cluster",
  here: "in this namespace",
  unit: "pod",
  network: "Service",
};

/** What is ours in a namespace. A service's id is its pod's name. */
export function kubernetesInventory(namespace: Namespace): Inventory {
  const { pods } = namespace;
  return {
    words: WORDS,
    async services(of) {
      return (await pods.list(selectorFor(of)))
        .map(({ metadata }) => metadata)
        .filter(isOurs)
        .map(({ name: id = "", annotations = {} }) => ({
          id,
          name: annotations[ANNOTATION.service] ?? id,
          step: annotations[ANNOTATION.step] ?? "",
          wholeLog: () => pods.log(id, { kind: "whole" }),
          followLog: (signal) =>
            pods.log(id, { kind: "follow", silenceMs: Number.POSITIVE_INFINITY, signal }),
        }));
    },
    hasSession: async (sessionId) => (await pods.list({ [POD_LABEL.session]: sessionId })).length > 0,
    async state(serviceId) {
      const pod = await pods.get(serviceId);
      return pod && stateOfPod(pod);
    },
    async lastLogLines(serviceId, lines) {
      const output = pods.log(serviceId, { kind: "last-lines", lines });
      return (await readTailLines(output, { lines, bytes: MOST_TAIL_BYTES })).lines;
    },
    remove: (belongings, patience) => removeObjects(belongings, namespace, patience),
  };
}
