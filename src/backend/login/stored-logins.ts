import type { AskHelper, HelperAnswer } from "../../ports/credential-helper.ts";
import type { SocketFiles } from "../../ports/docker-config-files.ts";
import type { Log } from "../../ports/log.ts";
import { readLoginSources } from "./login-sources.ts";
import { type LoginConfig, type LoginStep, loginSteps, parseLoginConfig } from "./login-steps.ts";
import { type RegistryCredentials, secretsOfLogin } from "./registry-auth.ts";
import { placeOfImage } from "./registry-key.ts";

/** What finding a login needs of its surroundings. */
interface StoredLoginTools {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Docker's configuration, with `folder` as if DOCKER_CONFIG were not set. */
  readonly files: SocketFiles;
  readonly askHelper: AskHelper;
  /** From now on, the runner masks this text in every log line. */
  mask(secret: string): void;
  readonly log: Pick<Log, "info" | "notice">;
  readonly signal: AbortSignal;
}

/** The login that an earlier step of the job has left for an image's registry; `undefined` if there is none. */
export type FindLogin = (image: string) => Promise<RegistryCredentials | undefined>;

/**
 * Looks into the configuration when the first image is pulled, and asks each helper once for each server. What cannot
 * be used is logged in one sentence, and the image is pulled without a login.
 */
export function storedLogins(tools: StoredLoginTools): FindLogin {
  const { log, mask } = tools;
  const helpers = new Map<string, Promise<RegistryCredentials | Problem>>();
  const told = new Set<string>();
  const masked = new Set<string>();
  let configs: readonly LoginConfig[] | undefined;
  return async (image) => {
    configs ??= readConfigs(tools);
    const problems: string[] = [];
    for (const step of configs.flatMap((config) => loginSteps(image, config))) {
      const found = await take(step);
      if (typeof found !== "string") {
        maskOnce(found);
        return found;
      }
      problems.push(found);
    }
    tell(placeOfImage(image)?.host ?? image, problems);
    return undefined;
  };

  async function take(step: LoginStep): Promise<RegistryCredentials | Problem> {
    switch (step.kind) {
      case "login":
        return step.login;
      case "unusable":
        return step.problem;
      case "ask": {
        const key = JSON.stringify([step.program, step.server]);
        const asked = helpers.get(key) ?? askFor(step, tools);
        helpers.set(key, asked);
        return asked;
      }
    }
  }

  /** The log of a step with many services would otherwise begin with many masks. */
  function maskOnce(login: RegistryCredentials): void {
    for (const secret of secretsOfLogin(login)) {
      if (!masked.has(secret)) mask(secret);
      masked.add(secret);
    }
  }

  /** Once for each registry, however many images come from it. */
  function tell(registry: string, problems: readonly string[]): void {
    if (problems.length === 0 || told.has(registry)) return;
    told.add(registry);
    log.notice(`${registry}: pulling without a stored login, because ${problems.join(", and ")}`);
  }
}

/** Why there is no login, as a clause. */
type Problem = string;

function readConfigs({ environment, files }: StoredLoginTools): LoginConfig[] {
  return readLoginSources(environment, files).flatMap((source) => {
    const config = parseLoginConfig(source);
    // Never in the parser's words, because they may quote a password.
    if (config === undefined) files.warn(source.name, "it is not a JSON object");
    return config ?? [];
  });
}

async function askFor(
  { program, server }: Extract<LoginStep, { kind: "ask" }>,
  { askHelper, signal }: StoredLoginTools,
): Promise<RegistryCredentials | Problem> {
  return readAnswer(await askHelper(program, server, signal), program, server);
}

/** docker-credential-helpers credentials/error.go; a program that fails prints it to its standard output. */
const NOT_FOUND = /credentials not found|no credentials server URL|no credentials username/;
/** With this user, the secret is an identity token (docker/cli cli/config/credentials/native_store.go). */
const TOKEN_USER = "<token>";

/** Nothing that the program printed is quoted, because it may hold the secret. */
function readAnswer(answer: HelperAnswer, program: string, server: string): RegistryCredentials | Problem {
  switch (answer.kind) {
    case "missing":
      return `there is no program ${program} on the PATH of this step`;
    case "late":
      return `${program} did not answer within ${answer.limitMs / 1_000} s`;
    case "ended":
      if (NOT_FOUND.test(answer.stdout)) return `${program} has no login for ${server}`;
      if (answer.exitCode !== 0) return `${program} failed with exit code ${answer.exitCode} for ${server}`;
      return readLogin(answer.stdout) ?? `what ${program} printed for ${server} is not a login`;
  }
}

function readLogin(stdout: string): RegistryCredentials | undefined {
  try {
    const { Username, Secret } = JSON.parse(stdout) as Record<string, unknown>;
    if (typeof Username !== "string" || typeof Secret !== "string" || Secret === "") return undefined;
    if (Username === TOKEN_USER) return { username: "", password: "", identityToken: Secret };
    return Username === "" ? undefined : { username: Username, password: Secret };
  } catch {
    return undefined;
  }
}
