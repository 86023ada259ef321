export type Notes =
  | { readonly kind: "notes"; readonly text: string }
  | { readonly kind: "refused"; readonly why: string };

/**
 * What a release says: the first section of the changelog, whose heading must be its version. Refuses a tag that is not
 * `v1.2.3` (`v1` moves, and has no release), and one that the repository does not name everywhere.
 */
export function notesOf(
  tag: string,
  { changelog, packageVersion }: { readonly changelog: string; readonly packageVersion: string },
): Notes {
  const [, version] = /^v(\d+\.\d+\.\d+)$/.exec(tag) ?? [];
  if (version === undefined) return refused(`"${tag}" is not a version such as v1.2.3`);
  if (version !== packageVersion)
    return refused(`package.json has version ${packageVersion}, not ${version}`);
  const [, first = ""] = changelog.split(/^## /m);
  const [heading = "", ...lines] = first.split("\n");
  if (heading.split(" ", 1)[0] !== version)
    return refused(`CHANGELOG.md begins with "${heading}", not with ${version}`);
  const text = lines.join("\n").trim();
  return text === "" ? refused(`CHANGELOG.md says nothing about ${version}`) : { kind: "notes", text };
}

function refused(why: string): Notes {
  return { kind: "refused", why };
}
