import type { RegistryCredentials } from "../../login/registry-auth.ts";
import type { Challenge } from "./challenge.ts";
import type { Exchange } from "./exchange.ts";

interface Applicant {
  readonly login: RegistryCredentials | undefined;
  readonly repository: string;
  /** Whether the registry itself is reached without encryption. */
  readonly isPlain: boolean;
}

/** The `Authorization` that a registry asks for; throws an error with the reason if there is none. */
export async function authorize(
  challenge: Challenge,
  { login, repository, isPlain }: Applicant,
  exchange: Exchange,
  signal: AbortSignal,
): Promise<string> {
  if (challenge.kind === "basic") {
    if (login === undefined) throw new Error("its registry asks for a login");
    return basic(login);
  }
  const { realm, service } = challenge;
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  if (url?.protocol !== "https:" && !(isPlain && url?.protocol === "http:"))
    throw new Error("its registry hands out tokens without encryption");
  const wanted = {
    ...(service === undefined ? {} : { service }),
    scope: `repository:${repository}:pull`,
  };
  const { statusCode, body } =
    login?.identityToken === undefined
      ? await exchange({
          method: "GET",
          url: withQuery(url, wanted),
          headers: login === undefined ? {} : { authorization: basic(login) },
          signal,
        })
      : await exchange({
          method: "POST",
          url,
          headers: { "content-type": "application/x-www-form-urlencoded" },
          body: new URLSearchParams({
            ...wanted,
            grant_type: "refresh_token",
            refresh_token: login.identityToken,
            client_id: "sibling-services",
          }).toString(),
          signal,
        });
  const token = statusCode === 200 ? tokenIn(body) : undefined;
  if (token === undefined) throw new Error(`${url.host} gives no token for it (${statusCode})`);
  return `Bearer ${token}`;
}

function basic({ username, password }: RegistryCredentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}

function withQuery(url: URL, query: Readonly<Record<string, string>>): URL {
  const whole = new URL(url);
  for (const [name, value] of Object.entries(query)) whole.searchParams.set(name, value);
  return whole;
}

/** Either name is allowed (distribution/spec auth/token and auth/oauth). */
function tokenIn(body: Buffer): string | undefined {
  try {
    const { token, access_token: other } = JSON.parse(body.toString("utf8")) as Record<string, unknown>;
    const found = token ?? other;
    return typeof found === "string" && found !== "" ? found : undefined;
  } catch {
    return undefined;
  }
}
