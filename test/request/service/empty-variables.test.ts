import { expect, test } from "vitest";
import { readRequest } from "../../../src/request/read-request.ts";
import { requestOf, someSurroundings } from "../reading.ts";

const TEXT = "db:\n  image: postgres:16\n  env:\n    POSTGRES_PASSWORD:\n    POSTGRES_DB: app\n";

test("a variable without a value, which the job does not have either, is warned of", () => {
  expect(requestOf(TEXT).warnings).toEqual([
    "services.db.env: POSTGRES_PASSWORD has no value, here and in the job, so the service starts without it. If an expression is written there, it was empty: is the secret defined, and may this event read it? A pull request from a fork gets no secrets.",
  ]);
});

test("several are one warning", () => {
  const names = Array.from({ length: 7 }, (_, at) => `A${at}: ""`);
  expect(requestOf(`db: {image: x, env: {${names.join(", ")}}}`).warnings).toEqual([
    expect.stringMatching(
      /^services\.db\.env: A0, A1, A2, A3, A4 and 2 more have no value, .* without them\./,
    ),
  ]);
});

test("one that the job has, even an empty one, is not", () => {
  for (const value of ["x", ""])
    expect(requestOf(TEXT, { environment: { POSTGRES_PASSWORD: value } }).warnings).toEqual([]);
});

test("nor one of a service that is skipped", () => {
  const result = readRequest(
    [{ origin: "services", kind: "input", text: "db: {image: '', env: {A: ''}}" }],
    someSurroundings(),
  );
  expect(result).toMatchObject({ kind: "request", request: { warnings: [] } });
});
