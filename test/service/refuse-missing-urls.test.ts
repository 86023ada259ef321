import { expect, test } from "vitest";
import type { Template } from "../../src/request/request.ts";
import { refuseMissingUrls } from "../../src/service/refuse-missing-urls.ts";
import { aService } from "../stories/a-start.ts";

const urlOf = (service: string): Template => [
  { kind: "field", reference: { service, field: "url", portNumber: undefined } },
];
const address: Template = [{ kind: "text", text: "x" }];

test.each([
  ["a known image", { image: "postgres:16" }, undefined],
  ["a service with a url of its own", { image: "acme/app", url: address }, undefined],
  ["an image that is not known", { image: "acme/app" }, "export: URL: db has no url"],
])("the url of %s", async (_, given, expected) => {
  const services = [{ ...aService("db"), ...given }];
  const check = () => refuseMissingUrls(services, [{ name: "URL", template: urlOf("db") }]);
  if (expected === undefined) await check();
  else await expect(check()).rejects.toThrow(expected);
});

test("a service that names the url of another", async () => {
  const app = { ...aService("app"), environment: ["DB={db.url}"] };
  await expect(refuseMissingUrls([app, aService("db")], [])).rejects.toThrow("app: db has no url");
});
