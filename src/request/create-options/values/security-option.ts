import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import { cut } from "./key-value.ts";
import { readNamedFile } from "./named-file.ts";

/**
 * `key=value` or `key:value`; a seccomp profile's file is read here and sent as JSON without white space
 * (docker/cli cli/command/container/opts.go, parseSecurityOpts).
 */
export function readSecurityOption(text: string, readFile: (path: string) => string | undefined): string {
  if (/^no-new-privileges(?:$|[=:])/.test(text)) return text;
  const [equalsKey, equalsValue] = cut(text, "=");
  const [key, value] = equalsValue === undefined ? cut(text, ":") : [equalsKey, equalsValue];
  if (value === undefined || value === "") {
    return refuse(`${quoted(text)} is not key=value`, "As in seccomp=unconfined or apparmor=unconfined.");
  }
  if (key !== "seccomp" || value === "builtin" || value === "unconfined") return text;
  const profile = readNamedFile(value, readFile);
  if (!isJson(profile)) return refuse(`the seccomp profile ${quoted(value)} is not JSON`);
  return `seccomp=${profile.replace(/("(?:[^"\\]|\\.)*")|\s+/g, "$1")}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
