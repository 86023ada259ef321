/** How a registry wants to be asked (RFC 9110 section 11, and distribution/spec auth/token). */
export type Challenge =
  | { readonly kind: "basic" }
  /** A token has to be fetched from `realm`, for `service` if there is one. */
  | { readonly kind: "bearer"; readonly realm: string; readonly service: string | undefined };

const SCHEME = /(?:^|[\s,])(basic|bearer)(?=\s|,|$)/gi;
const PARAMETER = /(\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g;

/** The best of what a `WWW-Authenticate` offers; `undefined` if nothing of it is known. */
export function readChallenge(header: string): Challenge | undefined {
  // A quoted value may hold anything, even the name of a scheme.
  const blind = header.replaceAll(/"(?:[^"\\]|\\.)*"/g, (quoted) => `"${"x".repeat(quoted.length - 2)}"`);
  const found = [...blind.matchAll(SCHEME)];
  const offers = found.map(({ index, 1: scheme = "" }, at): Challenge | undefined => {
    if (scheme.toLowerCase() === "basic") return { kind: "basic" };
    const { realm, service } = parametersIn(header.slice(index, found[at + 1]?.index));
    return realm === undefined ? undefined : { kind: "bearer", realm, service };
  });
  return offers.find((offer) => offer?.kind === "bearer") ?? offers.find((offer) => offer !== undefined);
}

function parametersIn(text: string): Record<string, string | undefined> {
  const pairs = [...text.matchAll(PARAMETER)].map(([, name = "", inQuotes, bare]) => [
    name.toLowerCase(),
    inQuotes?.replaceAll(/\\(.)/g, "$1") ?? bare,
  ]);
  return Object.fromEntries(pairs);
}
