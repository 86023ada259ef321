import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allPresets } from "../../../scripts/all-presets.ts";
import { presetsPage } from "../../../scripts/presets-page-text.ts";
import { allServers } from "../../ready/servers/all-servers.ts";
import { knownService } from "./known-service.ts";

const docs = join(import.meta.dirname, "../../../docs");

test("the page of the known images says what the presets say", () => {
  const tried = JSON.parse(readFileSync(join(docs, "presets-tried.json"), "utf8"));
  expect(presetsPage(tried)).toBe(readFileSync(join(docs, "presets.md"), "utf8"));
});

test("a longer time limit is one of whole half minutes", () => {
  expect(
    allPresets.filter(({ timeoutMs = 0 }) => timeoutMs % 30_000 !== 0).map(({ title }) => title),
  ).toEqual([]);
});

test("a series of starts of an unknown server is refused", () => {
  expect(() => presetsPage({ Nosuch: [{ version: "1", ways: [] }] })).toThrow("Nosuch");
});

test.each(allServers.map(({ image, title }) => [image, title]))("%s is tried as %s", (image, title) => {
  expect(knownService(image)?.title).toBe(title);
});
