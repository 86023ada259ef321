import { expect, test } from "vitest";
import { encodedForms, registryAuth } from "../../../src/backend/login/registry-auth.ts";

const account = { username: "octocat", password: 'p\u00e4ss/w?rd+"~' };
const hides = (text: string) => encodedForms(account).some((form) => text.includes(form));

test.each([
  ["the header of a pull", registryAuth(account)],
  ["the header of a pull, unpadded", registryAuth(account).replaceAll("=", "")],
  ["basic authentication", `Basic ${Buffer.from(`octocat:${account.password}`).toString("base64")}`],
  ["base64", Buffer.from(account.password).toString("base64")],
  ["base64 of a URL", Buffer.from(account.password).toString("base64url")],
  ["a URL", `https://octocat:${encodeURIComponent(account.password)}@registry`],
  ["JSON", JSON.stringify(account)],
])("a password is hidden in %s", (_, text) => expect(hides(text)).toBe(true));

test("a short password's forms are not masked, because they would blank what has nothing to do with it", () => {
  expect(encodedForms({ username: "a", password: "b" }).map((form) => form.length)).toEqual([42]);
});
