import { messageOf, UserError } from "../user-error.ts";

/** Whose a file of the runner is, and who runs this step, as user ids; `undefined` where that cannot be seen. */
interface FileUsers {
  readonly owner: number | undefined;
  readonly own: number | undefined;
}

/**
 * Why something could not be handed to one of the runner's files; `what` completes "the runner's file for …". A job's
 * container with a user of its own is the common cause: the files belong to the runner's user, who alone may write them
 * (runner FileCommandManager.cs, mode 644).
 */
export function unwritableFile(what: string, error: unknown, { owner, own }: FileUsers): UserError {
  const isForbidden =
    error instanceof Error && "code" in error && /^E(?:ACCES|PERM)$/.test(String(error.code));
  if (isForbidden && owner !== undefined && own !== undefined && owner !== own) {
    return new UserError(
      `this step runs as user ${own}, who may not write the runner's file for ${what}: it belongs to user ${owner}`,
      {
        hint: `Run the job's container as root (container.options: --user root) or as that user (--user ${owner}); other actions need it, too.`,
        cause: error,
      },
    );
  }
  return new UserError(`the runner's file for ${what} could not be written: ${messageOf(error)}`, {
    hint: "Look for a full disk, or for files of the runner's temporary folder that this job's user may not write.",
    cause: error,
  });
}
