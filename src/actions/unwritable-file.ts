import { messageOf, UserError } from "../user-error.ts";

/** Who owns a file of the runner, and who runs this step, as user ids; `undefined` if unknown. */
interface FileUsers {
  readonly owner: number | undefined;
  readonly own: number | undefined;
}

/**
 * Why one of the runner's files could not be written; `what` completes "the runner's file for …". The usual cause is
 * a job container with a user of its own: the files belong to the runner's user, and only that user may write them
 * (runner FileCommandManager.cs, mode 644).
 */
export function unwritableFile(what: string, error: unknown, { owner, own }: FileUsers): UserError {
  const isForbidden =
    error instanceof Error && "code" in error && /^E(?:ACCES|PERM)$/.test(String(error.code));
  if (isForbidden && owner !== undefined && own !== undefined && owner !== own) {
    return new UserError(
      `this step runs as user ${own}, who may not write the runner's file for ${what}, which belongs to user ${owner}`,
      {
        topic: "Runner's files not writable",
        hint: `Run the job's container as root (container.options: --user root) or as that user (--user ${owner}); other actions need that too.`,
        cause: error,
      },
    );
  }
  return new UserError(`could not write the runner's file for ${what}: ${messageOf(error)}`, {
    topic: "Runner's files not writable",
    hint: "Check for a full disk, or for files in the runner's temporary directory that this job's user may not write.",
    cause: error,
  });
}
