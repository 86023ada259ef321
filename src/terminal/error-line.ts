import { ServiceFailure } from "../ports/service-failure.ts";
import { anchorOf } from "../topics.ts";
import { messageOf, UserError } from "../user-error.ts";

/**
 * A failure as one line of JSON, for programs. `kind` is the heading of docs/troubleshooting.md that explains it, as in
 * a link; `failed` if none does, `unexpected` for a mistake of our own.
 */
export function errorLine(thrown: unknown): string {
  return JSON.stringify({ error: errorOf(thrown) });
}

function errorOf(thrown: unknown): Readonly<Record<string, string | undefined>> {
  if (!(thrown instanceof UserError)) {
    return { kind: "unexpected", message: messageOf(thrown) };
  }
  const { message, hint, topic } = thrown;
  const service = thrown instanceof ServiceFailure ? thrown.service : undefined;
  return { kind: topic === undefined ? "failed" : anchorOf(topic), service, message, hint };
}
