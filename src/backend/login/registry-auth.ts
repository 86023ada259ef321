/** An account at a registry. */
export interface RegistryCredentials {
  readonly username: string;
  readonly password: string;
  /** Counts instead of the password, which may then be empty. */
  readonly identityToken?: string;
}

/**
 * The value of the header X-Registry-Auth: in the URL's alphabet, but padded, because older daemons decode nothing else
 * (moby api/types/registry, URLEncoding).
 */
export function registryAuth({ username, password, identityToken }: RegistryCredentials): string {
  return base64Url(JSON.stringify({ username, password, identitytoken: identityToken }));
}

/** What no log may show of a login: its secrets, and their encoded forms. */
export function secretsOfLogin(login: RegistryCredentials): string[] {
  const plain = [login.password, login.identityToken ?? ""].filter((secret) => secret !== "");
  return [...new Set([...plain, ...encodedForms(login)])];
}

/** Masking shorter ones would also mask unrelated text. */
const SHORTEST_FORM = 8;

/**
 * The forms, besides the plain one, in which a password may reach a log: masking only the password hides none of
 * them.
 */
export function encodedForms(credentials: RegistryCredentials): string[] {
  const { username, password, identityToken } = credentials;
  const secrets = [password, identityToken].filter((secret) => secret !== undefined);
  const forms = [
    registryAuth(credentials),
    // As in HTTP basic authentication and in docker's config.json.
    base64(`${username}:${password}`),
    ...secrets.flatMap((secret) => [
      base64(secret),
      base64Url(secret),
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
    ]),
  ];
  // The padding may be missing; a mask also hides its text inside a longer one.
  const unpadded = forms.map((form) => form.replace(/=+$/, ""));
  return [...new Set(unpadded)].filter((form) => !secrets.includes(form) && form.length >= SHORTEST_FORM);
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function base64Url(text: string): string {
  return base64(text).replaceAll("+", "-").replaceAll("/", "_");
}
