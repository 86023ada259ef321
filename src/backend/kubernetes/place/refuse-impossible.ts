import type { PlaceOrder } from "../../../ports/place.ts";
import type { WorkspaceTree } from "../../../ports/workspace-tree.ts";
import { quoted } from "../../../request/printable.ts";
import { inputProblem, type Problem, problemsError } from "../../../request/problem.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import { UserError } from "../../../user-error.ts";
import type { ImageOf } from "../image/read-images.ts";
import { refuseFilesInAPod } from "../pod/refuse-files.ts";
import { refuseServiceInAPod } from "../pod/refuse-service.ts";
import { refuseUserInAPod } from "../pod/refuse-user.ts";
import { copiedEntries } from "./read-files.ts";

interface Means {
  readonly imageOf: ImageOf;
  readonly tree: WorkspaceTree;
}

/**
 * Throws one error with everything of a step that no pod can do, and with files to copy that are missing; called before
 * anything is created.
 */
export async function refuseImpossible(
  { services, wishes }: Pick<PlaceOrder, "services" | "wishes">,
  means: Means,
): Promise<void> {
  const checked = await Promise.all(services.map((service) => checkService(service, services, means)));
  const refused = [...refuseInputs(wishes), ...checked.flatMap(({ refused }) => refused)];
  const missing = checked.flatMap(({ missing }) => missing ?? []);
  const problems = [...refused, ...missing.map(ofFile)];
  if (problems.length === 0) return;
  const { message, details } = problemsError(problems);
  const topic = refused.length > 0 ? "Not possible in a pod" : missing[0]?.topic;
  throw new UserError(message, { topic, details });
}

async function checkService(
  service: ServiceRequest,
  services: readonly ServiceRequest[],
  { imageOf, tree }: Means,
): Promise<{ readonly refused: readonly Problem[]; readonly missing?: UserError }> {
  const imageUser = async () => (await imageOf(service))?.user;
  const entries = await copiedEntries(service, tree).catch((error: unknown) => {
    if (error instanceof UserError) return error;
    throw error;
  });
  const ofFiles = entries instanceof UserError ? { missing: entries } : {};
  const refusals = [
    ...refuseServiceInAPod(service, services),
    ...(await refuseUserInAPod(service, imageUser)),
    ...(entries instanceof UserError ? [] : refuseFilesInAPod(entries)),
  ];
  const refused = refusals.map(({ key, message, hint }) => ({
    path: `services.${service.name}${key}`,
    origin: "services",
    message,
    hint,
    position: undefined,
  }));
  return { refused, ...ofFiles };
}

/** Its sentence begins with the service's name, as beside Docker. */
function ofFile({ message, hint }: UserError): Problem {
  const problem = { path: "", origin: "services", message, position: undefined };
  return hint === undefined ? problem : { ...problem, hint };
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
