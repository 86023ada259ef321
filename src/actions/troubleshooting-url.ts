import { anchorOf, type Topic } from "../topics.ts";

/** Where this action is published; the runner names another place if a step uses a copy of it. */
const HOME = { repository: "org/sibling-services", ref: "v1" };

/** The section of docs/troubleshooting.md about this, in the version that the step uses. */
export function troubleshootingUrl(
  topic: Topic,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const { GITHUB_ACTION_REPOSITORY: repository = "", GITHUB_ACTION_REF: ref = "" } = environment;
  // In a step of a composite action, the runner may name that action instead.
  const isOurs = /^[\w.-]+\/sibling-services$/.test(repository) && /^[\w./-]+$/.test(ref);
  const used = isOurs ? { repository, ref } : HOME;
  return `https://github.com/${used.repository}/blob/${used.ref}/docs/troubleshooting.md#${anchorOf(topic)}`;
}
