import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";

/** Modes that the CLI checks (moby api/types/container/hostconfig.go, the Valid methods). */
export function readUserNamespace(text: string): string {
  return oneOf(text, /^(?:host)?$/, "host");
}

export function readCgroupNamespace(text: string): string {
  return oneOf(text, /^(?:host|private)?$/, "host or private");
}

export function readUtsNamespace(text: string): string {
  return oneOf(text, /^(?:host)?$/, "host");
}

export function readPidNamespace(text: string): string {
  return oneOf(text, /^(?:host|container:.+)?$/, "host or container:<name>");
}

export function readPullPolicy(text: string): "always" | "missing" | "never" | undefined {
  if (text === "") return undefined;
  if (text === "always" || text === "missing" || text === "never") return text;
  return refuse(`${quoted(text)} is not a pull policy`, "Write always, missing or never.");
}

export function readStream(text: string): "stdin" | "stdout" | "stderr" {
  const stream = text.toLowerCase();
  if (stream === "stdin" || stream === "stdout" || stream === "stderr") return stream;
  return refuse(`${quoted(text)} is not a stream`, "Write stdin, stdout or stderr.");
}

function oneOf(text: string, allowed: RegExp, names: string): string {
  return allowed.test(text) ? text : refuse(`${quoted(text)} is not a mode`, `Write ${names}.`);
}
