import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeWorkspace, type Workspace } from "../workspace/make-workspace.ts";

export interface SiblingsJob {
  /** Of the workflow: act names its containers by it, so no two runs at once may share one. */
  readonly name: string;
  /** YAML that goes before the job's steps, such as `container: node:24-slim`. */
  readonly head?: string;
}

/** A workspace with siblings.yml, its gaps filled in. */
export async function siblingsWorkspace({ name, head = "" }: SiblingsJob): Promise<Workspace> {
  const template = await readFile(join(import.meta.dirname, "siblings.yml"), "utf8");
  const indentedHead = head.trim().replaceAll(/^/gm, "    ");
  return makeWorkspace({
    workflowText: template.replace(/^name: .*$/m, `name: ${name}`).replace(/^ {4}# head$/m, indentedHead),
    copies: { "print-default-route": "test/e2e/siblings/print-default-route" },
  });
}
