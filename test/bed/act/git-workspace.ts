import { existsSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../command.ts";

/** Makes the folder a git repository with one commit, which act takes the event's facts from. */
export async function ensureGitWorkspace(folder: string): Promise<void> {
  if (existsSync(join(folder, ".git"))) {
    return;
  }
  const author = ["-c", "user.name=test", "-c", "user.email=test@localhost"];
  const unsigned = ["-c", "commit.gpgsign=false"];
  const git = (...words: string[]) => runCommand("git", [...author, ...unsigned, ...words], { folder });
  await git("init", "--quiet", "--initial-branch=main");
  await git("add", "--all");
  await git("commit", "--quiet", "--allow-empty", "--no-verify", "--message=workspace of a test");
}
