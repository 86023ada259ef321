import { expect, test } from "vitest";
import type { Exchange } from "../../../../src/backend/kubernetes/registry/exchange.ts";
import { repositoryOpener } from "../../../../src/backend/kubernetes/registry/open-repository.ts";
import type { RegistryCredentials } from "../../../../src/backend/login/registry-auth.ts";

const LOGIN: RegistryCredentials = { username: "me", password: "sesame" };
const IDENTITY: RegistryCredentials = { ...LOGIN, identityToken: "refresh" };
const MANIFEST = "https://ghcr.io/v2/a/b/manifests/1";
const FOUND = { statusCode: 200, body: '{"kind":"it"}' };

/** What is answered at a URL, each time it is asked; the last one again and again. */
interface Answered {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks for a manifest of `a/b`, and tells what came of it and which calls were made. */
async function ask(
  answers: Readonly<Record<string, readonly (Answered | Error)[]>>,
  { login, registry = "ghcr.io" }: { readonly login?: RegistryCredentials; readonly registry?: string } = {},
) {
  const asked: string[] = [];
  const exchange: Exchange = async ({ method, url, headers, body }) => {
    const at = asked.filter((call) => call.split(" ")[1] === url.href).length;
    const { authorization } = headers;
    asked.push([method, url.href, authorization, body].filter((part) => part !== undefined).join(" "));
    const given = answers[url.href]?.slice(0, at + 1).at(-1) ?? { statusCode: 404 };
    if (given instanceof Error) throw given;
    return { headers: {}, ...given, body: Buffer.from(given.body ?? "") };
  };
  const repository = repositoryOpener(exchange)({ registry, repository: "a/b" }, login);
  const said = await repository.manifest("1", new AbortController().signal).then(
    (document) => JSON.stringify(document),
    (error: Error) => error.message,
  );
  return { said, asked };
}

const to = (location: string, statusCode = 307): Answered => ({ statusCode, headers: { location } });

test.each([301, 302, 307, 308])("a %i leads on, to a host that gets no login", async (statusCode) => {
  const blobs = "https://blobs.example/1";
  const { said, asked } = await ask({ [MANIFEST]: [to(blobs, statusCode)], [blobs]: [FOUND] });
  expect(said).toBe('{"kind":"it"}');
  expect(asked).toEqual([`GET ${MANIFEST}`, `GET ${blobs}`]);
});

test.each([
  ["a status below", to("https://blobs.example/1", 300), "ghcr.io answers 300"],
  ["a status above", to("https://blobs.example/1", 309), "ghcr.io answers 309"],
  ["no place", { statusCode: 307 }, "ghcr.io answers 307"],
  ["a place that is none", to("https://:"), "ghcr.io answers 307"],
  ["a place without encryption", to("http://blobs.example/1"), "ghcr.io answers 307"],
])("%s is no redirect", async (_, answer, sentence) => {
  const { said, asked } = await ask({ [MANIFEST]: [answer], "http://blobs.example/1": [FOUND] });
  expect(said).toBe(sentence);
  expect(asked).toHaveLength(1);
});

test("a registry without encryption may lead to a host without it", async () => {
  const plain = "http://localhost:5000/v2/a/b/manifests/1";
  const answers = {
    [plain.replace("http:", "https:")]: [new Error("wrong version number")],
    [plain]: [to("http://localhost:5001/1")],
    "http://localhost:5001/1": [FOUND],
  };
  expect((await ask(answers, { registry: "localhost:5000" })).said).toBe('{"kind":"it"}');
});

test("one that refuses is not asked again without encryption", async () => {
  const { said, asked } = await ask({}, { registry: "localhost:5000" });
  expect(said).toBe("localhost:5000 has no such image");
  expect(asked).toHaveLength(1);
});

test.each([
  [5, '{"kind":"it"}'],
  [6, "ghcr.io answers 307"],
])("after %i redirects: %s", async (count, expected) => {
  const places = [MANIFEST, ...Array.from({ length: count }, (_, at) => `https://blobs.example/${at}`)];
  const answers = places.map((place, at): [string, readonly Answered[]] => {
    const next = places[at + 1];
    return [place, [next === undefined ? FOUND : to(next)]];
  });
  expect((await ask(Object.fromEntries(answers))).said).toBe(expected);
});

test.each<[number, RegistryCredentials | undefined, string]>([
  [403, undefined, "ghcr.io asks for a login (403)"],
  [403, LOGIN, "ghcr.io refuses the login (403)"],
  [404, undefined, "ghcr.io has no such image"],
  [429, undefined, "ghcr.io limits how often it may be asked (429)"],
  [500, undefined, "ghcr.io answers 500"],
])("%i, with the login %o: %s", async (statusCode, login, sentence) => {
  const given = login === undefined ? {} : { login };
  expect((await ask({ [MANIFEST]: [{ statusCode }] }, given)).said).toBe(sentence);
});

const challenged = (challenge: string): Answered => ({
  statusCode: 401,
  headers: { "www-authenticate": challenge },
});
const TOKENS = "https://tokens.example/t";
const TOKEN_URL = `${TOKENS}?service=s&scope=repository%3Aa%2Fb%3Apull`;
const BEARER = challenged(`Bearer realm="${TOKENS}",service="s"`);

test.each<[string, string, string]>([
  ["token", '{"token":"t"}', '{"kind":"it"}'],
  ["access_token", '{"access_token":"t"}', '{"kind":"it"}'],
  ["no token", '{"token":""}', "tokens.example gives no token for it (200)"],
  ["a token that is no text", '{"token":1}', "tokens.example gives no token for it (200)"],
  ["no JSON", "<html>", "tokens.example gives no token for it (200)"],
])("a token service that answers with %s", async (_, body, expected) => {
  const answers = { [MANIFEST]: [BEARER, FOUND], [TOKEN_URL]: [{ statusCode: 200, body }] };
  const { said, asked } = await ask(answers);
  expect(said).toBe(expected);
  expect(asked.slice(0, 2)).toEqual([`GET ${MANIFEST}`, `GET ${TOKEN_URL}`]);
  expect(asked.slice(2)).toEqual(said.startsWith("{") ? [`GET ${MANIFEST} Bearer t`] : []);
});

test("a login is shown to the token service, and an identity token is exchanged there", async () => {
  const answers = { [MANIFEST]: [BEARER, FOUND], [TOKEN_URL]: [{ statusCode: 200, body: '{"token":"t"}' }] };
  const basic = `Basic ${Buffer.from("me:sesame").toString("base64")}`;
  expect((await ask(answers, { login: LOGIN })).asked[1]).toBe(`GET ${TOKEN_URL} ${basic}`);
  const exchanged = { ...answers, [TOKENS]: [{ statusCode: 200, body: '{"access_token":"t"}' }] };
  const { said, asked } = await ask(exchanged, { login: IDENTITY });
  expect(said).toBe('{"kind":"it"}');
  expect(asked[1]).toBe(
    `POST ${TOKENS} service=s&scope=repository%3Aa%2Fb%3Apull&grant_type=refresh_token&refresh_token=refresh&client_id=sibling-services`,
  );
});

test.each([
  ["Negotiate", "ghcr.io asks for a login of an unknown kind"],
  ["", "ghcr.io asks for a login of an unknown kind"],
  ["Basic", "its registry asks for a login"],
  ['Bearer realm="http://tokens.example/t"', "its registry hands out tokens without encryption"],
  ['Bearer realm="tokens"', "its registry hands out tokens without encryption"],
])("the challenge %j, without a login: %s", async (challenge, sentence) => {
  const { said, asked } = await ask({ [MANIFEST]: [challenged(challenge)] });
  expect(said).toBe(sentence);
  expect(asked).toHaveLength(1);
});

test("a token that is refused is not asked for again", async () => {
  const answers = { [MANIFEST]: [BEARER], [TOKEN_URL]: [{ statusCode: 200, body: '{"token":"t"}' }] };
  const { said, asked } = await ask(answers);
  expect(said).toBe("ghcr.io asks for a login (401)");
  expect(asked).toHaveLength(3);
});

test("a start that is given up asks no second address", async () => {
  const control = new AbortController();
  const reason = new Error("enough");
  let asked = 0;
  const exchange: Exchange = async () => {
    asked += 1;
    control.abort(reason);
    throw new Error("the connection was lost");
  };
  const repository = repositoryOpener(exchange)({ registry: "localhost:5000", repository: "a/b" }, undefined);
  await expect(repository.manifest("1", control.signal)).rejects.toBe(reason);
  expect(asked).toBe(1);
});
