import { finish } from "./program.ts";

/** Makes a folder a repository with a remote and all of its files committed; a second time, what has changed. */
export async function makeRepository(
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const git = (...words: string[]) =>
    finish(["git", "-c", "user.name=Alice", "-c", "user.email=alice@example.com", ...words], {
      folder,
      environment: { ...environment, HOME: folder },
    });
  await git("init", "--quiet", "--initial-branch=main");
  await git("config", "remote.origin.url", "https://git.example.com/shop/shop.git");
  await git("add", "--all");
  await git("commit", "--quiet", "--allow-empty", "--message", "Go on with the shop");
}
