import { inReadingOrder, noFindings, type Problem } from "../../../request/problem.ts";
import { readYaml } from "../../../request/yaml/read-yaml.ts";
import { checkTemplate } from "./check-template.ts";
import type { PodTemplate } from "./pod-template.ts";
import { isKnownWord, templateDisclosure } from "./template-disclosure.ts";

interface TemplateReading {
  /** `undefined` if there are problems, or nothing stands in it. */
  readonly template: PodTemplate | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the input `pod-template` and checks all of it, before anything is created. */
export function readPodTemplate(text: string, origin = "pod-template"): TemplateReading {
  const findings = noFindings();
  const root = readYaml({ origin, kind: "input", text }, origin, {
    findings,
    disclosureOf: templateDisclosure,
    isKey: isKnownWord,
  });
  const template = root === undefined ? undefined : checkTemplate(root, findings);
  const { problems } = findings;
  return problems.length > 0
    ? { template: undefined, problems: inReadingOrder(problems, [origin]) }
    : { template, problems };
}
