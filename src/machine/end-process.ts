/**
 * Ends this process when its story has ended, with the exit code that it has set. Otherwise, an unanswered name
 * look-up or a connection to a hanging daemon could keep it for a minute.
 */
export function endProcess(): never {
  process.exit();
}
