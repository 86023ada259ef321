import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { runCommand } from "../bed/command.ts";
import { ACCOUNT } from "../registry/debian-registry.ts";
import type { LoginPrograms } from "../registry/login-programs.ts";

/** Where an earlier step logs in. */
interface LoginBed {
  /** Its DOCKER_CONFIG, in which programs are found, too. */
  readonly folder: string;
  readonly programs: LoginPrograms;
  readonly dockerHost: string;
}

/** What an earlier step has left, for a registry: the content of its config.json. */
export type Leave = (registry: string, bed: LoginBed) => Promise<object>;

export const auth = ({ username, password }: typeof ACCOUNT) =>
  Buffer.from(`${username}:${password}`).toString("base64");
export const byFile: Leave = async (host) => ({ auths: { [host]: { auth: auth(ACCOUNT) } } });
export const byHelper: Leave = async (host, { folder }) => {
  const helper = join(folder, "docker-credential-test");
  const answer = JSON.stringify({ ServerURL: host, Username: ACCOUNT.username, Secret: ACCOUNT.password });
  await writeFile(helper, `#!/bin/sh\n[ "$1 $(cat)" = "get ${host}" ] && echo '${answer}'\n`);
  await chmod(helper, 0o755);
  return { auths: { [host]: {} }, credsStore: "test" };
};

/** With Docker's own command line, before the step. */
export const byDockerLogin: Leave = async (host, bed) => {
  await dockerLogin(host, ACCOUNT.password, bed);
  return JSON.parse(await readFile(join(bed.folder, "config.json"), "utf8"));
};
/** The same, into `pass`, which keeps it encrypted by gpg. */
export const byPass: Leave = async (host, bed) => {
  await writeFile(join(bed.folder, "config.json"), JSON.stringify({ credsStore: "pass" }));
  const config = await byDockerLogin(host, bed);
  expect(config).toEqual({ auths: { [host]: {} }, credsStore: "pass" });
  return config;
};
/** Throws if the registry refuses. */
export async function dockerLogin(
  host: string,
  password: string,
  { folder, programs, dockerHost }: LoginBed,
): Promise<void> {
  const login =
    'echo "$PASSWORD" | docker --config "$1" --host "$2" login --username "$3" --password-stdin "$4"';
  const words = ["-c", login, "sh", folder, dockerHost, ACCOUNT.username, host];
  await runCommand("sh", words, { env: { ...programs.environment, PASSWORD: password } });
}
