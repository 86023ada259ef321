import type { PodTemplate } from "../../backend/kubernetes/template/pod-template.ts";
import { quoted } from "../../request/printable.ts";
import { inputProblem, type Problem } from "../../request/problem.ts";
import type { FlagValues } from "../../terminal/command-line/parse-command-line.ts";

interface TemplateOfFlags {
  readonly template: PodTemplate | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the file that `--pod-template` names. */
export async function templateOfFlags(
  flags: FlagValues,
  read: (path: string) => string | undefined,
): Promise<TemplateOfFlags> {
  const path = flags.get("pod-template")?.[0];
  if (path === undefined) return { template: undefined, problems: [] };
  const text = read(path);
  if (text === undefined)
    return {
      template: undefined,
      problems: [inputProblem("--pod-template", `${quoted(path)} does not exist`)],
    };
  const { readPodTemplate } = await import("../../backend/kubernetes/template/read-pod-template.ts");
  return readPodTemplate(text, path);
}
