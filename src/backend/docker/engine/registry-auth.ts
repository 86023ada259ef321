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

/** Masking shorter ones would blank what has nothing to do with them. */
const SHORTEST_FORM = 8;

/** The forms, beside the plain one, in which a password may reach a log: masking the password alone hides none of them. */
export function encodedForms(credentials: RegistryCredentials): string[] {
  const { username, password } = credentials;
  const forms = [
    registryAuth(credentials),
    // Of HTTP's basic authentication, and of docker's config.json.
    base64(`${username}:${password}`),
    base64(password),
    base64Url(password),
    encodeURIComponent(password),
    JSON.stringify(password).slice(1, -1),
  ];
  // The padding is not always there; a mask hides its text inside a longer one, too.
  const unpadded = forms.map((form) => form.replace(/=+$/, ""));
  return [...new Set(unpadded)].filter((form) => form !== password && form.length >= SHORTEST_FORM);
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function base64Url(text: string): string {
  return base64(text).replaceAll("+", "-").replaceAll("/", "_");
}
