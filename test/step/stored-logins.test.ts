import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPaperDaemon } from "../fakes/daemon/paper-daemon.ts";
import { runStage } from "./run-step.ts";

const CANARY = "canary-of-a-login";
const GITHUB = { GITHUB_SERVER_URL: "https://github.com", GITHUB_ACTOR: "octocat" };
const base64 = (text: string) => Buffer.from(text).toString("base64");

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "sibling-services-home-"));
});
afterEach(() => rm(home, { recursive: true }));

/** Pulls an image in a job with this configuration, and a helper that knows a login; what the daemon got, and the log. */
async function pull(image: string, config: object, service: object = {}) {
  await writeFile(join(home, "config.json"), JSON.stringify(config));
  const helper = join(home, "docker-credential-test");
  await writeFile(helper, `#!/bin/sh\nprintf '{"Username":"%s","Secret":"${CANARY}"}' "$(cat)"\n`);
  await chmod(helper, 0o755);
  await using daemon = await startPaperDaemon();
  const services = JSON.stringify({ box: { image, pull: "always", wait: "none", ...service } });
  const main = await runStage("main", {
    inputs: { services, "github-token": "token-of-the-job" },
    environment: {
      ...GITHUB,
      DOCKER_HOST: daemon.dockerHost,
      DOCKER_CONFIG: home,
      PATH: `${home}:${process.env.PATH}`,
      RUNNER_DEBUG: "1",
    },
  });
  const [auth] = daemon.calls
    .filter(({ name }) => name === "POST /images/create")
    .map(({ headers }) => headers["x-registry-auth"]);
  const login = auth && JSON.parse(Buffer.from(String(auth), "base64url").toString());
  return { main, auth: String(auth), login };
}

test.each<[string, string, object, object, unknown]>([
  [
    "the login of its registry",
    "r.example/box:1",
    { auths: { "https://r.example/v2/": { auth: base64(`me:${CANARY}`) } } },
    {},
    { username: "me", password: CANARY },
  ],
  [
    "what a helper of the PATH answers",
    "r.example/box:1",
    { auths: { "r.example": {} }, credsStore: "test" },
    {},
    { username: "r.example", password: CANARY },
  ],
  [
    "its own credentials before that",
    "r.example/box:1",
    { credsStore: "test" },
    { credentials: { username: "own", password: "own-password" } },
    { username: "own", password: "own-password" },
  ],
  [
    "an explicit login before the job's token",
    "ghcr.io/o/box:1",
    { auths: { "ghcr.io": { auth: base64(`me:${CANARY}`) } } },
    {},
    { username: "me", password: CANARY },
  ],
  [
    "the job's token where there is none",
    "ghcr.io/o/box:1",
    { auths: { "r.example": { auth: base64(`me:${CANARY}`) } } },
    {},
    { username: "octocat", password: "token-of-the-job" },
  ],
  [
    "nothing from a login at another registry",
    "mirror.example/r.example/box:1",
    { auths: { "r.example": { auth: base64(`me:${CANARY}`) } } },
    {},
    undefined,
  ],
])("a service is pulled with %s", async (_, image, config, service, login) => {
  const run = await pull(image, config, service);
  expect(run.login, run.main.output).toEqual(login);
  const shown = run.main.output.replace(/^::add-mask::.*$/gm, "");
  for (const secret of [CANARY, base64(`me:${CANARY}`).replace(/=+$/, "")]) {
    expect(shown).not.toContain(secret);
    expect(JSON.stringify(run.main.state)).not.toContain(secret);
  }
  if (login === undefined) return;
  expect(run.main.output).toContain(`::add-mask::${run.auth.replace(/=+$/, "")}\n`);
});

test("a service is pulled without a login if the helper does not exist, and the log says so", async () => {
  const { main, login } = await pull("r.example/box:1", { credsStore: "siblings-missing" });
  expect(login).toBeUndefined();
  expect(main.output).toContain(
    "::notice::r.example: pulling without a stored login, because there is no program docker-credential-siblings-missing on the PATH of this step\n",
  );
});
