import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import { cut } from "./key-value.ts";

const HINT = "Write no, always, unless-stopped, on-failure or on-failure:N.";

/** `name[:count]`; the daemon knows the names (docker/cli opts/opts.go, ParseRestartPolicy). */
export function readRestartPolicy(text: string): { Name: string; MaximumRetryCount?: number } {
  const [name, count] = cut(text, ":");
  if (count === undefined) return { Name: name };
  if (name === "") return refuse(`${quoted(text)} has no policy before its colon`, HINT);
  if (count === "") return { Name: name };
  if (!/^[+-]?[0-9]{1,9}$/.test(count)) return refuse(`${quoted(count)} is not a number of retries`, HINT);
  return { Name: name, MaximumRetryCount: Number(count) };
}
