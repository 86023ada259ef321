import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "../bed/command.ts";
import { debianDocker } from "./bed/debian-docker.ts";
import { onThisMachine } from "./bed/job.ts";
import { docker } from "./bed/job-container.ts";
import { loadImages } from "./bed/load-images.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { reach } from "./bed/reach.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";

describe("inputs for surroundings that need them", () => {
  let host: Namespace;
  let daemon: SecondDaemon;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ss-hosts-"));
    host = await makeNamespace();
    daemon = await startSecondDaemon(debianDocker, host.enter, [`--host=tcp://${host.address}:2375`]);
    await loadImages(daemon.dockerHost);
  }, 180_000);
  afterAll(async () => {
    await daemon?.[Symbol.asyncDispose]();
    await host?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  test("hosts-file: a program on the daemon's host that knows only postgres:5432 and redis:6379", async () => {
    const hostsFile = join(folder, "hosts");
    const text = await readFile("/etc/hosts", "utf8");
    await writeFile(hostsFile, text);
    using machine = await ownHosts(host.enter, hostsFile);
    const reached = await reach("hosts-file", onThisMachine(machine.enter), {
      dockerHost: daemon.dockerHost,
      environment: { DOCKER_HOST: daemon.dockerHost },
      inputs: { "hosts-file": "true" },
      addresses: {
        "postgres-url": "postgres://postgres:secret@postgres:5432/postgres",
        "redis-address": "redis:6379",
      },
    });
    expect(reached.vantage).toBe("daemon-host");
    expect(await readFile(hostsFile, "utf8")).toBe(text);
  });

  test("publish-address: a remote daemon whose firewall lets jobs in at another of its addresses alone", async () => {
    const second = host.address.replace(/\d+$/, "3");
    await runCommand("ip", ["-n", host.name, "addr", "add", `${second}/24`, "dev", "eth0"]);
    await firewall(`-I PREROUTING -d ${host.address} -p tcp --dport 32768:60999 -j DROP`);
    const bindings: string[] = [];
    try {
      const reached = await reach("publish-address", onThisMachine(), {
        dockerHost: daemon.dockerHost,
        environment: { DOCKER_HOST: `tcp://${host.address}:2375` },
        inputs: { "publish-address": second },
        async during(outputs) {
          bindings.push(await docker(daemon.dockerHost, "port", outputs["redis-id"] ?? ""));
        },
      });
      expect(reached).toEqual({
        vantage: "published-only",
        postgres: `published ${second}`,
        redis: `published ${second}`,
      });
    } finally {
      await firewall("-F PREROUTING");
    }
    expect(bindings).toEqual([expect.stringMatching(new RegExp(`^6379/tcp -> ${second}:\\d+$`))]);
  });

  const firewall = (rule: string) => {
    const [program = "", ...words] = [...host.enter, "iptables", "-t", "raw", ...rule.split(" ")];
    return runCommand(program, words, { env: daemon.environment });
  };
});

/** A job machine whose list of hosts is a copy of this one's: a mount namespace that main, post and clients share. */
async function ownHosts(enter: readonly string[], hostsFile: string) {
  const script = 'mount --bind "$1" /etc/hosts && echo mounted && exec sleep 600';
  const [program = "", ...words] = [...enter, "unshare", "--mount", "sh", "-c", script, "sh", hostsFile];
  const holder = spawn(program, words, { stdio: ["ignore", "pipe", "inherit"] });
  await once(holder.stdout, "data");
  return {
    enter: ["nsenter", `--target=${holder.pid}`, "--mount", "--net"],
    [Symbol.dispose]: () => void holder.kill(),
  };
}
