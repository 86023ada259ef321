import { POD_LABEL } from "../labels.ts";
import type { ObjectMeta } from "../objects/object-meta.ts";
import type { Service } from "../objects/service.ts";

/** What gives the services of a job their names, also while they are not ready: it has no address of its own. */
export function planHeadlessService(metadata: ObjectMeta): Service {
  const jobSession = metadata.labels?.[POD_LABEL.jobSession] ?? "";
  return {
    metadata,
    spec: {
      clusterIP: "None",
      selector: { [POD_LABEL.jobSession]: jobSession },
      publishNotReadyAddresses: true,
    },
  };
}
