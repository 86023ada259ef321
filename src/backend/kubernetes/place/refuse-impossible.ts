import type { PlaceOrder } from "../../../ports/place.ts";
import type { WorkspaceTree } from "../../../ports/workspace-tree.ts";
import { quoted } from "../../../request/printable.ts";
import { inputProblem, type Problem, problemsError } from "../../../request/problem.ts";
import { UserError } from "../../../user-error.ts";
import type { ImageOf } from "../image/read-images.ts";
import { refuseFilesInAPod } from "../pod/refuse-files.ts";
import { refuseServiceInAPod } from "../pod/refuse-service.ts";
import { refuseUserInAPod } from "../pod/refuse-user.ts";
import { copiedEntries } from "./read-files.ts";

/** Throws one error with everything of a step that no pod can do; called before anything is created. */
export async function refuseImpossible(
  { services, wishes }: Pick<PlaceOrder, "services" | "wishes">,
  { imageOf, tree }: { readonly imageOf: ImageOf; readonly tree: WorkspaceTree },
): Promise<void> {
  const ofServices = services.map(async (service): Promise<Problem[]> => {
    const imageUser = async () => (await imageOf(service))?.user;
    // What is missing has nothing to do with pods: preparing the service says so.
    const entries = copiedEntries(service, tree).catch(() => []);
    const refusals = [
      ...refuseServiceInAPod(service, services),
      ...(await refuseUserInAPod(service, imageUser)),
      ...refuseFilesInAPod(await entries),
    ];
    return refusals.map(({ key, message, hint }) => ({
      path: `services.${service.name}${key}`,
      origin: "services",
      message,
      hint,
      position: undefined,
    }));
  });
  const problems = [...refuseInputs(wishes), ...(await Promise.all(ofServices)).flat()];
  if (problems.length === 0) return;
  const { message, details } = problemsError(problems);
  throw new UserError(message, { topic: "Not possible in a pod", details });
}

function refuseInputs({ network, testcontainers }: PlaceOrder["wishes"]): Problem[] {
  const ofNetwork = (name: string) =>
    inputProblem(
      "network",
      `this job's services run as pods, which cannot be on ${quoted(name)}: they share the cluster's network`,
      "Leave it out, or set the backend to `docker`.",
    );
  const ofTools = () =>
    inputProblem(
      "testcontainers",
      "it needs a Docker daemon, and this job's services run as pods",
      "Remove the input, or give the runner a daemon (actions-runner-controller: containerMode.type dind).",
    );
  return [...(network === undefined ? [] : [ofNetwork(network)]), ...(testcontainers ? [ofTools()] : [])];
}
