import { expect, test } from "vitest";
import { runStage } from "./run-step.ts";

test("a step says all that is wrong with its inputs at once, before it looks for a daemon", async () => {
  const main = await runStage("main", {
    inputs: {
      services: "app: { image: app, depends-on: cache, port: 80 }",
      "services-file": "ci/services.yml",
      export: "CACHE={cache.url}\nAPP={app.prot}",
      timeout: "90",
      pull: "daily",
      logs: "sometimes",
      "docker-host": "ftp://nobody",
    },
  });
  expect(main.exitCode).toBe(1);
  const [, log = "", annotation = ""] =
    /^::group::7 problems in the inputs\n(.*)^::endgroup::\n::error(?: title=[^:]*)?::(.*)\n$/ms.exec(
      main.output,
    ) ?? [];
  const subjects = [...log.matchAll(/^(?!Hint)([\w.-]+): /gm)].map(([, subject]) => subject);
  expect(subjects).toEqual([
    "services.app.port",
    "services-file",
    "export",
    "timeout",
    "pull",
    "logs",
    "docker-host",
  ]);
  expect(annotation).toMatch(/^services\.app\.port: "port" is not known here/);
  for (const input of ["services-file", "export", "timeout", "pull"])
    expect(annotation).toContain(`%0AAlso ${input}: `);
  expect(annotation).toMatch(/%0AAll 7 are listed above, each with its line and its hint\.%0A/);
  expect(annotation).toMatch(/docs\/troubleshooting\.md#[\w-]+$/);
  expect(main.state).toEqual({ session: "nothing-started" });
});
