import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { closeLeftDoor, openDoor } from "../../src/machine/ssh-tunnel.ts";
import type { SshHost } from "../../src/ports/docker-host.ts";
import { UserError } from "../../src/user-error.ts";

const host: SshHost = {
  kind: "ssh",
  host: "builder",
  user: "ci",
  port: undefined,
  socketPath: "/run/docker.sock",
};
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sibling-services-ssh-test-"));
  vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

/** For a fake ssh: hears nothing for a minute, under the word by which it is found. */
const HANGS = 'while [ "$1" != -S ]; do shift; done; exec -a "$2" sleep 60';

/** An ssh that does what the script says; `$*` are its words. */
async function fakeSsh(script: string): Promise<void> {
  await writeFile(join(folder, "ssh"), `#!/bin/bash\n${script}\n`);
  await chmod(join(folder, "ssh"), 0o755);
}

/** A folder of a tunnel, as a killed main left it. */
const leftFolder = () => mkdtemp(join(tmpdir(), "sibling-ssh-"));

describe("the tunnel to a daemon behind ssh", () => {
  test("opens to a socket, and takes its folder away again", async () => {
    await fakeSsh('case "$*" in *-G*) echo "hostname builder.example" ;; esac');
    let left = "";
    const remember = (path: string) => {
      left = path;
    };
    const door = await openDoor(host, { remember });
    expect(door.endpoint).toEqual({ kind: "socket", path: join(left, "docker.sock") });
    expect(door.host).toMatchObject({ host: "builder.example" });
    await door[Symbol.asyncDispose]();
    expect(existsSync(left)).toBe(false);
  });

  test("says ssh's own reason, in its last line, and leaves nothing", async () => {
    await fakeSsh('echo "debug" >&2; echo "Permission denied (publickey)." >&2; exit 255');
    let left = "";
    const remember = (path: string) => {
      left = path;
    };
    await expect(openDoor(host, { remember })).rejects.toThrow(
      "ssh could not reach the daemon at ci@builder: Permission denied (publickey).",
    );
    expect(existsSync(left)).toBe(false);
  });

  test("that does not open ends with the step", async () => {
    await fakeSsh(`case "$*" in *-fNT*) ${HANGS} ;; esac`);
    const cancelled = new AbortController();
    const opening = openDoor(host, { signal: cancelled.signal });
    setTimeout(() => cancelled.abort(new UserError("the step was cancelled")), 100);
    await expect(opening).rejects.toThrow("the step was cancelled");
  });

  test("whose ssh hears nothing any more is killed", { timeout: 20_000 }, async () => {
    await fakeSsh(HANGS);
    const left = await leftFolder();
    // An ssh in the background has its control socket on its command line.
    const hanging = spawn("sh", ["-c", "sleep 60; :", join(left, "control")], { stdio: "ignore" });
    const ended = new Promise((resolve) => hanging.once("exit", (_, signal) => resolve(signal)));
    await closeLeftDoor(left);
    expect(await ended).toBe("SIGKILL");
    expect(existsSync(left)).toBe(false);
  });
});

describe("a folder in the state that is none of a tunnel stays", () => {
  test.each<[string, (path: string) => string]>([
    ["of another name", (path) => path],
    ["below a tunnel's", (path) => join(path, "sibling-ssh-x")],
    ["by a detour", (path) => `${tmpdir()}/sibling-ssh-x/../${path.split("/").at(-1)}`],
  ])("%s", async (_, given) => {
    await fakeSsh("exit 0");
    await mkdir(join(folder, "sibling-ssh-x"));
    await closeLeftDoor(given(folder));
    expect(existsSync(join(folder, "sibling-ssh-x"))).toBe(true);
  });
});
