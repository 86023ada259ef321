/** One thing that act's log tells. `step` is as act names it: `Main org/sibling-services@v1`, `Post ./x`. */
export type ActEvent =
  | { readonly kind: "printed"; readonly step: string; readonly line: string }
  | { readonly kind: "output"; readonly step: string; readonly name: string; readonly value: string }
  | { readonly kind: "error"; readonly step: string; readonly sentence: string }
  | { readonly kind: "succeeded"; readonly step: string }
  | { readonly kind: "failed"; readonly step: string }
  /** What act says of its own work, and whatever else is on its output. */
  | { readonly kind: "said"; readonly line: string };

/** The fields that we read of a line of `act --json` (act v0.2.89 pkg/runner/logger.go, command.go). */
interface LogEntry {
  readonly msg: string;
  readonly step?: string;
  readonly stage?: string;
  readonly raw_output?: boolean;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly stepResult?: string;
}

/** Reads one line that `act --json` printed. */
export function parseActLine(text: string): ActEvent {
  const entry = parseEntry(text);
  if (entry === undefined) return { kind: "said", line: text };
  const step = [entry.stage, entry.step].filter((part) => part !== undefined).join(" ");
  const line = entry.msg.trimEnd();
  if (entry.raw_output === true) return { kind: "printed", step, line };
  if (entry.command === "set-output")
    return { kind: "output", step, name: entry.name ?? "", value: entry.arg ?? "" };
  if (entry.command === "error") return { kind: "error", step, sentence: entry.arg ?? "" };
  if (entry.stepResult === "success") return { kind: "succeeded", step };
  if (entry.stepResult === "failure") return { kind: "failed", step };
  return { kind: "said", line };
}

/** The event as a line for a person. */
export function describeEvent(event: ActEvent): string {
  switch (event.kind) {
    case "printed":
      return `${event.step} | ${event.line}`;
    case "output":
      return `${event.step} gives ${event.name}=${event.value}`;
    case "error":
      return `${event.step} error: ${event.sentence}`;
    case "succeeded":
    case "failed":
      return `${event.step} ${event.kind}`;
    case "said":
      return event.line;
  }
}

function parseEntry(text: string): LogEntry | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "msg" in value ? (value as LogEntry) : undefined;
  } catch {
    return undefined;
  }
}
