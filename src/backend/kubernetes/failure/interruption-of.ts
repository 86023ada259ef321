import type { Pod } from "../objects/pod.ts";

/** Which condition says that the cluster itself takes a pod away (kubernetes/api core/v1/types.go, since 1.26). */
const CONDITION = "DisruptionTarget";

/**
 * By what the cluster ended a pod, or is about to, in its own words: `evicted: The node was low on memory`;
 * `undefined` if it did not.
 */
export function interruptionOf({ status = {} }: Pick<Pod, "status">): string | undefined {
  const { phase, reason, message, conditions } = status;
  const words = (name: string, said: string | undefined) =>
    `ended by the cluster: ${name}${said ? `: ${said}` : ""}`;
  if (phase === "Failed" && reason) return words(reason, message);
  const condition = conditions?.find(({ type, status }) => type === CONDITION && status === "True");
  return condition && words(condition.reason ?? CONDITION, condition.message);
}
