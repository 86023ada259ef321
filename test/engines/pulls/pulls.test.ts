import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../../bed/command.ts";
import { ACCOUNT } from "../../registry/debian-registry.ts";
import { debianDocker } from "../bed/debian-docker.ts";
import { newestDocker } from "../bed/newest-docker.ts";
import { podman } from "../bed/podman.ts";
import { PULL_FAULTS } from "./faults.ts";
import { leaveLogin, type PullBed, startPullBed } from "./pull-bed.ts";
import type { PullFault } from "./pull-fault.ts";

const dockerOptions = (plain: string, mirror: string) => [
  `--insecure-registry=${plain}`,
  `--insecure-registry=${mirror}`,
  `--registry-mirror=http://${mirror}`,
];
/** How often we may have tried. */
const TRIES = { 1: [1], 4: [4], "a few": [1, 2, 3], "up to 4": [1, 2, 3, 4] };
const DOCKERS = [debianDocker, newestDocker].map((kind) => ({ kind, optionsFor: dockerOptions }));
const PODMAN = { kind: podman, optionsFor: () => [] };

describe.each([...DOCKERS, PODMAN])("a pull by $kind.name", ({ kind, optionsFor }) => {
  let bed: PullBed;
  const rows: string[] = [];
  beforeAll(async () => {
    bed = await startPullBed(kind, optionsFor);
  }, 600_000);
  afterAll(async () => {
    await bed?.[Symbol.asyncDispose]();
    // The table of docs/pulls.md.
    console.log([`pulls by ${kind.name}: fault, tries, what the user reads`, ...rows].join("\n"));
  }, 60_000);

  test.concurrent.for(PULL_FAULTS)("$fault", { timeout: 200_000 }, async (row, context) => {
    const { exitCode, output } = await pull(row);
    const lines = output.split("\n").filter((line) => line.includes("IMAGE"));
    const tries = lines.filter((line) => line.includes("trying again")).length + 1;
    rows.push(`| ${row.fault} | ${tries} | ${lines.map((line) => line.trim()).join("<br>")} |`);
    context.expect(exitCode, output).toBe(row.becomes === "pulled" ? 0 : 1);
    context.expect(TRIES[row.tries], output).toContain(tries);
    context.expect(output).toMatch(row.reads);
  });

  async function pull({ repository, host = "plain", login, tag = "1", options = "" }: PullFault) {
    const name = typeof host === "string" ? bed.hosts[host] : host.named;
    const image = `${name}/${repository}:${tag}`;
    const password = login === "none" ? undefined : login === "wrong" ? "wrong" : ACCOUNT.password;
    const config = await leaveLogin(join(bed.folder, repository), name, password);
    const { exitCode, output } = await bed.start({ image, options }, { DOCKER_CONFIG: config });
    return { exitCode, output: output.replaceAll(image, "IMAGE") };
  }

  test.runIf(kind !== podman)("a mirror of Docker Hub serves, and gets no login of Docker Hub", async () => {
    const config = await leaveLogin(join(bed.folder, "hub"), "https://index.docker.io/v1/", "hub-secret");
    const { exitCode, output } = await bed.start({ image: "mirrored:1" }, { DOCKER_CONFIG: config });
    expect(exitCode, output).toBe(0);
    expect(output).toMatch(/mirrored:1: pulled /);
    expect(bed.mirror.requests.some((request) => request.includes("/library/mirrored/"))).toBe(true);
    expect(bed.mirror.authorizations).toEqual([]);
  });

  test.runIf(kind === podman)("the login of `podman login` is found in its auth.json", async () => {
    const runtime = join(bed.folder, "runtime");
    await mkdir(runtime);
    const host = bed.hosts.plain;
    const login = 'echo "$PASSWORD" | podman login --tls-verify=false --username "$1" --password-stdin "$2"';
    const env = { ...bed.daemon.environment, XDG_RUNTIME_DIR: runtime, PASSWORD: ACCOUNT.password };
    const [program = "", ...words] = [...bed.enter, "sh", "-c", login, "sh", ACCOUNT.username, host];
    expect(await runCommand(program, words, { env })).toContain("Login Succeeded");
    const image = `${host}/team/fine:1`;
    const main = await bed.start({ image, options: "--pull=always" }, { XDG_RUNTIME_DIR: runtime });
    expect(main.exitCode, main.output).toBe(0);
    expect(main.output).toContain(`::add-mask::${ACCOUNT.password}`);
  });
});
