import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

/** The content of a file that a flag names; refuses one that is not there, a folder, and one that may not be read. */
export function readNamedFile(path: string, readFile: (path: string) => string | undefined): string {
  let content: string | undefined;
  try {
    content = readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    return refuse(`the file ${quoted(path)} cannot be read${code}`);
  }
  return content ?? refuse(`the file ${quoted(path)} does not exist in the workspace`);
}
