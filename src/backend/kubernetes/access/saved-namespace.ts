const SCHEME = "kubernetes:";

/** What main saves for post, in the place of a daemon's address. */
export function formatNamespace(namespace: string): string {
  return `${SCHEME}${namespace}`;
}

/** The namespace that main has saved; `undefined` if it has saved something else, or nothing. */
export function parseSavedNamespace(saved: string | undefined): string | undefined {
  return saved?.startsWith(SCHEME) ? saved.slice(SCHEME.length) : undefined;
}
