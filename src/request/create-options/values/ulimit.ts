import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import { cut } from "./key-value.ts";

interface Ulimit {
  readonly Name: string;
  readonly Soft: number;
  readonly Hard: number;
}

const NAMES =
  "core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack".split(
    " ",
  );
const HINT = `Write name=soft or name=soft:hard, -1 for unlimited; names are ${NAMES.join(", ")}.`;

/** `name=soft[:hard]` (docker/go-units ulimit.go, ParseUlimit). */
export function readUlimit(text: string): Ulimit {
  const [name, limits] = cut(text, "=");
  if (limits === undefined) return refuse(`${quoted(text)} is not name=soft[:hard]`, HINT);
  if (!NAMES.includes(name)) return refuse(`${quoted(name)} is not a limit`, HINT);
  const [softText, hardText = softText] = cut(limits, ":");
  const [soft, hard] = [readLimit(softText), readLimit(hardText)];
  if (hard !== -1 && (soft === -1 || soft > hard)) {
    return refuse(`the soft limit ${softText} is above the hard limit ${hardText}`, HINT);
  }
  return { Name: name, Soft: soft, Hard: hard };
}

function readLimit(text: string): number {
  const value = /^[+-]?[0-9]{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) ? value : refuse(`${quoted(text)} is not a limit`, HINT);
}
