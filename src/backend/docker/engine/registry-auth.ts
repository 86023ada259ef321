/** An account at a registry. */
export interface RegistryCredentials {
  readonly username: string;
  readonly password: string;
}

/**
 * The value of the header X-Registry-Auth: in the URL's alphabet, but padded, because older daemons decode nothing else
 * (moby api/types/registry, URLEncoding).
 */
export function registryAuth(credentials: RegistryCredentials): string {
  return base64Url(JSON.stringify(credentials));
}

/** Masking shorter ones would also mask unrelated text. */
const SHORTEST_FORM = 8;

/**
 * The forms, besides the plain one, in which a password may reach a log: masking only the password hides none of
 * them.
 */
export function encodedForms(credentials: RegistryCredentials): string[] {
  const { username, password } = credentials;
  const forms = [
    registryAuth(credentials),
    // As in HTTP basic authentication and in docker's config.json.
    base64(`${username}:${password}`),
    base64(password),
    base64Url(password),
    encodeURIComponent(password),
    JSON.stringify(password).slice(1, -1),
  ];
  // The padding may be missing; a mask also hides its text inside a longer one.
  const unpadded = forms.map((form) => form.replace(/=+$/, ""));
  return [...new Set(unpadded)].filter((form) => form !== password && form.length >= SHORTEST_FORM);
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function base64Url(text: string): string {
  return base64(text).replaceAll("+", "-").replaceAll("/", "_");
}
