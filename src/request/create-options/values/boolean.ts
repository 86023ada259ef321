import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

/** Go's `strconv.ParseBool`. */
export function readBoolean(text: string): boolean {
  if (/^(?:1|t|T|TRUE|true|True)$/.test(text)) return true;
  if (/^(?:0|f|F|FALSE|false|False)$/.test(text)) return false;
  return refuse(`${quoted(text)} is neither true nor false`);
}
