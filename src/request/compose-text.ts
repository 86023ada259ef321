import type { RequestText } from "./request-text.ts";
import { serviceKeys } from "./schema/service-shape.ts";

/**
 * Whether a file is one of Compose, told by `services:` or `include:` at its left margin; in a file of ours, these
 * would be services themselves, with an image or a key of a service behind them.
 */
export function isComposeText({ kind, text }: Pick<RequestText, "kind" | "text">): boolean {
  if (kind !== "file") return false;
  const top = /^(["']?)(?:services|include)\1[ \t]*:(.*)$/m.exec(text);
  if (top === null) return false;
  const value = (top[2] ?? "").replace(/(?:^|[ \t])#.*$/, "").trim();
  const below = text.slice(top.index + top[0].length);
  if (value !== "" && !/^[&!{[]/.test(value)) return false;
  const [, key = ""] =
    (value.startsWith("{") ? /^\{\s*["']?([\w.-]+)/.exec(value) : FIRST_KEY.exec(below)) ?? [];
  return !Object.hasOwn(serviceKeys, key);
}

const FIRST_KEY = /^[ \t]+["']?([\w.-]+)["']?[ \t]*:/m;
