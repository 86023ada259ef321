import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { differences, takeInventory } from "../bed/inventory.ts";
import { runStage } from "../step/run-step.ts";
import { type Certificates, listenWithTls, makeCertificates } from "./bed/certificates.ts";
import { debianDocker } from "./bed/debian-docker.ts";
import { onThisMachine, run } from "./bed/job.ts";
import { loadImages } from "./bed/load-images.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { reach, refuse, SERVICES } from "./bed/reach.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";
import { startSshd } from "./bed/sshd.ts";

describe("a daemon on another host", () => {
  let host: Namespace;
  let daemon: SecondDaemon;
  let folder: string;
  let certificates: Certificates;
  beforeAll(async () => {
    host = await makeNamespace();
    folder = await mkdtemp(join(tmpdir(), "ss-certificates-"));
    certificates = await makeCertificates(folder, host.address);
    daemon = await startSecondDaemon(debianDocker, host.enter, listenWithTls(host.address, certificates));
    await loadImages(daemon.dockerHost);
  });
  afterAll(async () => {
    await daemon?.[Symbol.asyncDispose]();
    await host?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  });
  const options = () => ({ dockerHost: daemon.dockerHost });

  const onItsHost = () => ({
    vantage: "published-only",
    postgres: `published ${host.address}`,
    redis: `published ${host.address}`,
  });

  test("a remote daemon by TLS with client certificates: published on its host", async () => {
    const environment = {
      DOCKER_HOST: `tcp://${host.address}:2376`,
      DOCKER_TLS_VERIFY: "1",
      DOCKER_CERT_PATH: certificates.client,
    };
    const reached = await reach("remote daemon by TLS", onThisMachine(), { ...options(), environment });
    expect(reached).toEqual(onItsHost());
  });

  test("the same by a docker context", async () => {
    const config = join(folder, "docker");
    const id = createHash("sha256").update("far").digest("hex");
    const meta = { Name: "far", Metadata: {}, Endpoints: { docker: { Host: `tcp://${host.address}:2376` } } };
    await mkdir(join(config, "contexts/meta", id), { recursive: true });
    await writeFile(join(config, "contexts/meta", id, "meta.json"), JSON.stringify(meta));
    await cp(certificates.client, join(config, "contexts/tls", id, "docker"), { recursive: true });
    await writeFile(join(config, "config.json"), JSON.stringify({ currentContext: "far" }));
    const environment = { DOCKER_CONFIG: config };
    const reached = await reach("remote daemon by docker context", onThisMachine(), {
      ...options(),
      environment,
    });
    expect(reached).toEqual(onItsHost());
  });

  test("a flag that needs a newer Docker is refused before anything is created", async () => {
    const environment = {
      DOCKER_HOST: `tcp://${host.address}:2376`,
      DOCKER_TLS_VERIFY: "1",
      DOCKER_CERT_PATH: certificates.client,
    };
    const inputs = { services: 'redis: { image: "redis:7", options: --annotation a=b }' };
    const sentence = await refuse("a flag of a newer Docker", onThisMachine(), { environment, inputs });
    expect(sentence).toMatch(
      /^redis: --annotation needs API 1\.43, but Docker \S+ speaks only 1.41\nHint: Remove it/,
    );
  });

  test("without certificates, the daemon's refusal is reported", async () => {
    const environment = { DOCKER_HOST: `tcp://${host.address}:2376`, RUNNER_WAIT_FOR_DOCKER_IN_SECONDS: "1" };
    const sentence = await refuse("TLS daemon, no TLS", onThisMachine(), { environment });
    expect(sentence).toMatch(
      /refuses this job: .*HTTP request to an HTTPS server.*\nHint: Set DOCKER_TLS_VERIFY=1/,
    );
  });

  test("a remote daemon behind ssh: its socket is forwarded, its published ports are at its host", async () => {
    await using sshd = await startSshd(host.enter, host.address);
    const PATH = `${sshd.clientPath}:/usr/bin:/bin`;
    const environment = { PATH, DOCKER_HOST: `ssh://root@${host.address}${daemon.socket}` };
    const reached = await reach("remote daemon by ssh", onThisMachine(), { ...options(), environment });
    expect(reached).toEqual(onItsHost());
    expect((await run(["pgrep", "-f", "sibling-ssh-"])).output).toBe("");
  });

  test("main behind ssh is killed: post ends the ssh that it left, and removes all", async () => {
    await using sshd = await startSshd(host.enter, host.address);
    const PATH = `${sshd.clientPath}:/usr/bin:/bin`;
    const environment = { PATH, DOCKER_HOST: `ssh://root@${host.address}${daemon.socket}` };
    const before = await takeInventory(daemon.dockerHost);
    const main = await runStage("main", {
      inputs: { services: SERVICES },
      environment,
      onStart: async ({ kill }) => {
        while (differences(before, await takeInventory(daemon.dockerHost)).length === 0) await pause(20);
        kill("SIGKILL");
      },
    });
    expect(main.output).toContain("ended by SIGKILL");
    expect((await run(["pgrep", "-f", "sibling-ssh-"])).output).not.toBe("");
    const inputs = { "job-status": "failure" };
    const post = await runStage("post", { inputs, environment, state: main.state });
    expect(post.exitCode, post.output).toBe(0);
    expect((await run(["pgrep", "-f", "sibling-ssh-"])).output).toBe("");
    expect(differences(before, await takeInventory(daemon.dockerHost)), post.output).toEqual([]);
  });

  test("without ssh a sentence says so", async () => {
    const environment = { PATH: join(folder, "client"), DOCKER_HOST: `ssh://root@${host.address}` };
    const sentence = await refuse("no ssh program", onThisMachine(), { environment });
    expect(sentence).toMatch(
      /^the daemon's address uses ssh, but this job has no ssh program\nHint: Install/,
    );
  });
});
