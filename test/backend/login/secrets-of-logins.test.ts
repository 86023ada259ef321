import { expect, test } from "vitest";
import { secretsOfLogins } from "../../../src/backend/login/secrets-of-logins.ts";

const credentials = { username: "me", password: "hunter2" };

test("a service's own password is masked, and the forms in which it is sent", () => {
  const secrets = secretsOfLogins([{ image: "r.example/app", credentials }], undefined);
  expect(secrets[0]).toBe("hunter2");
  expect(secrets.length).toBeGreaterThan(1);
  expect(secrets.slice(1).every((secret) => !secret.includes("hunter2"))).toBe(true);
});

test("without a login there is nothing to mask", () =>
  expect(secretsOfLogins([{ image: "r.example/app", credentials: undefined }], undefined)).toEqual([]));
