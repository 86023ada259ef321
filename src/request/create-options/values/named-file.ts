import { UserError } from "../../../user-error.ts";
import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

/** The content of a file that a flag names; refuses what is not a file or may not be read, in the reader's words. */
export function readNamedFile(path: string, readFile: (path: string) => string | undefined): string {
  let content: string | undefined;
  try {
    content = readFile(path);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return refuse(`the file ${error.message}`, error.hint);
  }
  return content ?? refuse(`the file ${quoted(path)} does not exist in the workspace`);
}
