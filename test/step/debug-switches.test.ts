import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startPaperDaemon } from "../fakes/daemon/paper-daemon.ts";
import { runStage } from "./run-step.ts";

const dist = join(import.meta.dirname, "../../dist");
const PASSWORD = "canary-password-31c7";

/** Variables that the runner or the system gives a meaning, and that a test has to give one, too. */
const NO_SWITCH = /^(?:GITHUB_|RUNNER_(?!DEBUG)|ACTIONS_|DOCKER_HOST|PATH$|HOSTNAME$|JOB_CONTAINER_NAME$)/;

/** Every variable of the environment that the code of this stage's bundle reads by name, packages included. */
function variablesIn(stage: string): string[] {
  const texts = readdirSync(join(dist, stage))
    .filter((name) => name.endsWith(".js"))
    .map((name) => readFileSync(join(dist, stage, name), "utf8"));
  const names = texts.flatMap((text) => [...text.matchAll(/\benv(?:\.|\[["'])([A-Z][A-Z0-9_]+)/g)]);
  return [...new Set(names.map(([, name = ""]) => name))].filter((name) => !NO_SWITCH.test(name));
}

/** Node's own, and those of the packages that people know. */
const KNOWN = [
  "DEBUG",
  "NODE_DEBUG",
  "NODE_DEBUG_NATIVE",
  "DEBUG_DEPTH",
  "DEBUG_HIDE_DATE",
  "NODE_V8_COVERAGE_LOG",
];

const secretForms = (auth: string) => [
  PASSWORD,
  auth.replace(/=+$/, ""),
  Buffer.from(PASSWORD).toString("base64"),
];

test("no debug switch of Node or of a bundled package prints a registry's password, in any form", async () => {
  await using daemon = await startPaperDaemon();
  const switches = [...new Set([...KNOWN, ...variablesIn("main"), ...variablesIn("post")])];
  for (const value of ["*", "1"]) {
    const environment = {
      ...Object.fromEntries(switches.map((name) => [name, value])),
      DOCKER_HOST: daemon.dockerHost,
    };
    const services = `box: { image: "box:1", pull: always, wait: none, credentials: { username: me, password: ${PASSWORD} } }`;
    const main = await runStage("main", { inputs: { services }, environment });
    const inputs = { logs: "always", "job-status": "failure" };
    const post = await runStage("post", { inputs, environment, state: main.state });
    const auth = daemon.calls
      .map(({ headers }) => headers["x-registry-auth"])
      .find((one) => one !== undefined);
    expect(auth, main.output).toBeTypeOf("string");
    // What is told to the runner, so that it can hide it, is for the runner alone.
    const shown = `${main.output}${post.output}`.replace(/^::add-mask::.*$/gm, "");
    for (const form of secretForms(String(auth))) expect(shown).not.toContain(form);
    expect(main.output).toContain(`::add-mask::${PASSWORD}\n`);
    expect(main.output).toContain(`::add-mask::${String(auth).replace(/=+$/, "")}\n`);
  }
});

test("a package that prints what is sent by a switch of the environment is not in the bundle", () => {
  expect([...variablesIn("main"), ...variablesIn("post")]).not.toContain("DEBUG");
});
