export type Conclusion = "success" | "failure" | "cancelled" | "skipped";

/** One thing that a job shows. */
export type JobEvent =
  /** A line of the job's log, as people read it: commands are gone, secrets are blanked. */
  | { readonly kind: "line"; readonly step: string; readonly line: string }
  /** A command in a step's output that the runner obeyed, `name:data`. */
  | { readonly kind: "obeyed"; readonly step: string; readonly command: string }
  | {
      readonly kind: "annotation";
      readonly step: string;
      readonly level: "error" | "warning" | "notice";
      readonly message: string;
    }
  | { readonly kind: "summary"; readonly step: string; readonly markdown: string }
  | {
      readonly kind: "step";
      readonly step: string;
      readonly conclusion: Conclusion;
      readonly outputs: Readonly<Record<string, string>>;
    }
  | { readonly kind: "job"; readonly conclusion: Conclusion };
