import type { LoginSource } from "./login-sources.ts";
import type { RegistryCredentials } from "./registry-auth.ts";
import { keysFor, placeOfImage, usualKey } from "./registry-key.ts";

/** One thing to try on the way to a login. */
export type LoginStep =
  | { readonly kind: "login"; readonly login: RegistryCredentials; readonly from: string }
  /** The program is to be asked for the login at this server. */
  | { readonly kind: "ask"; readonly program: string; readonly server: string; readonly from: string }
  /** Something is there, but no login can be had from it; the sentence quotes no value. */
  | { readonly kind: "unusable"; readonly problem: string };

/** The parts of a configuration that are about logins. */
export interface LoginConfig extends Omit<LoginSource, "text"> {
  readonly auths: ReadonlyMap<string, unknown>;
  readonly credHelpers: ReadonlyMap<string, unknown>;
  readonly credsStore: unknown;
}

/** `undefined` if the text is not a JSON object. */
export function parseLoginConfig({ text, ...source }: LoginSource): LoginConfig | undefined {
  const config = objectIn(text);
  if (config === undefined) return undefined;
  const { auths, credHelpers, credsStore } = config as Readonly<Record<string, unknown>>;
  return { ...source, auths: entriesOf(auths), credHelpers: entriesOf(credHelpers), credsStore };
}

/** What to try for an image, in this order: the registry's own helper or the common store, then what stands there. */
export function loginSteps(image: string, config: LoginConfig): LoginStep[] {
  const place = placeOfImage(image);
  if (place === undefined) return [];
  const { format, name, auths, credHelpers, credsStore } = config;
  const keys = keysFor(place, format, auths.keys());
  const usual = usualKey(place);
  const helperKey = keysFor(place, format, credHelpers.keys())[0];
  const ofHelper = helperKey !== undefined && credHelpers.get(helperKey);
  const helper = helperKey === undefined ? credsStore : ofHelper;
  // A store keeps a login under the name that `docker login` was given, and leaves an empty object under it here.
  const server = helperKey === undefined ? (keys[0] ?? usual) : usual;
  return [
    ...(helper === undefined || helper === "" ? [] : [askStep(helper, server, name)]),
    ...keys.flatMap((key) => stepOfEntry(auths.get(key), key, name)),
  ];
}

/** The name becomes part of a program's name, so it must not lead anywhere else. */
function askStep(helper: unknown, server: string, from: string): LoginStep {
  if (typeof helper === "string" && /^[\w.+-]{1,64}$/.test(helper)) {
    return { kind: "ask", program: `docker-credential-${helper}`, server, from };
  }
  return {
    kind: "unusable",
    problem: `the credential helper for ${server} in ${from} is not a program's name`,
  };
}

/** An empty object only says that a store has the login. */
function stepOfEntry(entry: unknown, key: string, from: string): LoginStep[] {
  const { auth, username, password, identitytoken } = (objectOf(entry) ?? {}) as Record<string, unknown>;
  const decoded = typeof auth === "string" && auth !== "" ? decodeAuth(auth) : undefined;
  if (decoded === "unreadable") {
    return [{ kind: "unusable", problem: `the login for ${key} in ${from} is not base64 of user:password` }];
  }
  const login = decoded ?? { username: textOf(username), password: textOf(password) };
  const identityToken = textOf(identitytoken);
  if (identityToken !== "") return [{ kind: "login", login: { ...login, identityToken }, from }];
  return login.username === "" || login.password === "" ? [] : [{ kind: "login", login, from }];
}

/** As docker/cli cli/config/configfile/file.go, decodeAuth. */
function decodeAuth(auth: string): RegistryCredentials | "unreadable" {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(auth)) return "unreadable";
  const text = Buffer.from(auth, "base64").toString("utf8");
  const colon = text.indexOf(":");
  if (colon < 1) return "unreadable";
  return { username: text.slice(0, colon), password: text.slice(colon + 1).replace(/^\0+|\0+$/g, "") };
}

function objectIn(text: string): object | undefined {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): object | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(objectOf(value) ?? {}));
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
