import { isAbsolute, resolve } from "node:path";
import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

type VolumeRequest =
  | { readonly kind: "bind-or-named"; readonly bind: string }
  | { readonly kind: "anonymous"; readonly containerPath: string };

const HINT = "Write source:target or source:target:ro, as in ./data:/data.";

/**
 * `[source:]target[:modes]`, aware of Windows drives. A source that starts with a dot is a path of the workspace.
 * Sources: docker/cli internal/volumespec/volumespec.go, Parse; cli/command/container/opts.go, parse.
 */
export function readVolume(text: string, workspace: string): VolumeRequest {
  if (text === "") return refuse("a volume needs a path", HINT);
  if (text.length <= 2) return { kind: "anonymous", containerPath: text };
  const parts = splitSections(text);
  if (parts.includes("")) return refuse(`${quoted(text)} has nothing between its colons`, HINT);
  if (parts.length > 3) return refuse(`${quoted(text)} has too many colons`, HINT);
  if (parts.length === 1) return { kind: "anonymous", containerPath: text };
  return { kind: "bind-or-named", bind: withAbsoluteSource(text, workspace) };
}

/** A colon after a single letter belongs to a Windows drive. */
function splitSections(text: string): string[] {
  const sections = [""];
  for (const character of text) {
    const current = sections.at(-1) ?? "";
    if (character === ":" && !/^\p{L}$/u.test(current)) sections.push("");
    else sections[sections.length - 1] = current + character;
  }
  return sections;
}

function withAbsoluteSource(text: string, workspace: string): string {
  const at = text.indexOf(":");
  const source = text.slice(0, at);
  if (!source.startsWith(".") || isAbsolute(source)) return text;
  return `${resolve(workspace, source)}${text.slice(at)}`;
}
