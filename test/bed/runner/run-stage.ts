import { commandReader } from "../../step/obeyed-commands.ts";
import { type FileAnswers, makeCommandFiles } from "./file-commands.ts";
import type { Conclusion } from "./job-event.ts";
import { type JobState, standardVariables } from "./job-state.ts";

/** A longer message is cut, in the log too (runner ExecutionContext.cs). */
const LONGEST_MESSAGE = 4_096;

/** One program of a step: a script, or main or post of an action. */
export interface StageDefinition {
  /** As the log names it. */
  readonly name: string;
  /** Made when its files are known; paths are the runner's. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Lines that stand in the log's group before what it prints. */
  readonly header: readonly string[];
  readonly timeoutMinutes: number | undefined;
  /** Whether a cancel of the job ends it: asked when one comes. */
  readonly isEndedByCancel: () => boolean;
  /** Ends it for another reason, as `cancel:` does a background step. */
  readonly signal?: AbortSignal;
}

export interface StageResult {
  readonly conclusion: Conclusion;
  readonly answers: FileAnswers;
}

/** Runs a stage, obeys what it prints, and reads its files at its end, whatever end that was. */
export async function runStage(stage: StageDefinition, state: JobState): Promise<StageResult> {
  const { host, tell } = state;
  const files = await makeCommandFiles(state.folders.temporary);
  const output = outputOf(stage.name, state);
  for (const line of ["##[group]Run ", ...stage.header, "##[endgroup]"].filter((one) => one !== ""))
    output.print(line === "##[group]Run " ? `${line}${stage.name}` : line);
  using end = endOf(stage, state);
  const variables = {
    ...standardVariables(state),
    ...state.environment,
    ...stage.environment,
    ...files.paths,
  };
  const exitCode = await host.run(stage.command.map(host.path), {
    environment: variables,
    paths: state.paths,
    onLine: output.obey,
    signal: end.signal,
  });
  const answers = await files.read();
  for (const failure of answers.failures) output.annotate("error", failure);
  if (answers.summary !== "") tell({ kind: "summary", step: stage.name, markdown: answers.summary });
  const reason: unknown = end.signal.reason;
  if (reason === "timeout") {
    output.annotate(
      "error",
      `The action '${stage.name}' has timed out after ${stage.timeoutMinutes} minutes.`,
    );
    return { conclusion: "failure", answers };
  }
  if (end.signal.aborted) {
    output.annotate("error", "The operation was canceled.");
    return { conclusion: "cancelled", answers };
  }
  if (exitCode !== 0) output.annotate("error", `Process completed with exit code ${exitCode}.`);
  const isWell = exitCode === 0 && answers.failures.length === 0 && !output.isSpoilt();
  return { conclusion: isWell ? "success" : "failure", answers };
}

/** A signal that ends a stage: the job's cancel, its own time, or somebody who wants it. */
function endOf(stage: StageDefinition, { cancelled }: JobState): Disposable & { signal: AbortSignal } {
  const end = new AbortController();
  const onCancel = () => {
    if (stage.isEndedByCancel()) end.abort("cancel");
  };
  const onWish = () => end.abort("cancel");
  cancelled.addEventListener("abort", onCancel);
  stage.signal?.addEventListener("abort", onWish);
  const { timeoutMinutes } = stage;
  const timer =
    timeoutMinutes === undefined
      ? undefined
      : setTimeout(() => end.abort("timeout"), timeoutMinutes * 60_000);
  return {
    signal: end.signal,
    [Symbol.dispose]: () => {
      clearTimeout(timer);
      cancelled.removeEventListener("abort", onCancel);
      stage.signal?.removeEventListener("abort", onWish);
    },
  };
}

/** What becomes of a stage's lines (runner OutputManager.cs, ActionCommandManager.cs). */
function outputOf(step: string, { masks, tell }: JobState) {
  const reader = commandReader();
  let isSpoilt = false;
  const masked = (text: string) => masks.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  const print = (line: string) => tell({ kind: "line", step, line: masked(line) });
  const annotate = (level: "error" | "warning" | "notice", text: string) => {
    const message = masked(text).slice(0, LONGEST_MESSAGE);
    tell({ kind: "annotation", step, level, message });
    for (const line of `##[${level}]${message}`.split("\n")) print(line);
  };
  const obey = (line: string) => {
    const command = reader.read(line);
    if (command === undefined) return print(line);
    tell({ kind: "obeyed", step, command: masked(`${command.name}:${command.data}`) });
    const data = unescaped(command.data);
    switch (command.name.toLowerCase()) {
      case "error":
      case "warning":
      case "notice":
        return annotate(command.name.toLowerCase() as "error", data);
      case "add-mask":
        masks.push(...[data, ...data.split("\n")].filter((secret) => secret !== ""));
        return undefined;
      case "set-env":
      case "add-path":
        isSpoilt = true;
        return annotate("error", `Unable to process command '${line}' successfully.`);
      case "group":
      case "endgroup":
        return print(`##[${command.name}]${data}`);
      default:
        return undefined;
    }
  };
  return { print, annotate, obey, isSpoilt: () => isSpoilt };
}

function unescaped(data: string): string {
  return data.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
