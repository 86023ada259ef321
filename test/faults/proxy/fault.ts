/** What goes wrong with one call to the daemon. */
export type Fault =
  /** The connection breaks: before the daemon hears of the call, once it has answered, or half-way through its answer. */
  | { readonly kind: "cut"; readonly at: "call" | "answer" | "middle" }
  /** The daemon refuses, and does nothing. */
  | { readonly kind: "refuse"; readonly statusCode: 404 | 409 | 500 | 503 }
  /** Half of the answer, as if that were all of it. */
  | { readonly kind: "truncate" }
  /** No answer; or, after the answer's beginning, nothing more. */
  | { readonly kind: "stall"; readonly at: "call" | "middle" }
  | { readonly kind: "delay"; readonly ms: number }
  /** The call waits: before the daemon hears of it, or with the daemon's answer in hand. */
  | { readonly kind: "hold"; readonly at: "call" | "answer"; readonly until: Promise<void> };

/** All faults that pass by themselves and cost no waiting. */
export const QUICK_FAULTS: readonly Fault[] = [
  { kind: "cut", at: "call" },
  { kind: "cut", at: "answer" },
  { kind: "cut", at: "middle" },
  { kind: "refuse", statusCode: 404 },
  { kind: "refuse", statusCode: 409 },
  { kind: "refuse", statusCode: 500 },
  { kind: "refuse", statusCode: 503 },
  { kind: "truncate" },
  { kind: "delay", ms: 700 },
];

export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case "cut":
    case "stall":
    case "hold":
      return `${fault.kind} at its ${fault.at}`;
    case "refuse":
      return `answered ${fault.statusCode}`;
    case "truncate":
      return "answered with half of its JSON";
    case "delay":
      return `delayed by ${fault.ms} ms`;
  }
}
