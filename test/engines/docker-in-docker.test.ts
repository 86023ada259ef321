import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cacheFolder } from "../bed/cache.ts";
import { unpackEngine } from "../bed/engine/engine-programs.ts";
import { jobRecipe } from "../bed/images/home-made/job/recipe.ts";
import { type Certificates, listenWithTls, makeCertificates } from "./bed/certificates.ts";
import { debianDocker } from "./bed/debian-docker.ts";
import { type JobContainer, startJobContainer } from "./bed/job-container.ts";
import { loadImages } from "./bed/load-images.ts";
import { writeModestRuntime } from "./bed/modest-runtime.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { reach } from "./bed/reach.ts";
import { type EngineKind, type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";

describe("Docker in Docker as another host, at tcp://docker:2376", () => {
  let outer: Namespace;
  let inner: Namespace;
  let jobs: SecondDaemon;
  let services: SecondDaemon;
  let folder: string;
  let certificates: Certificates;
  beforeAll(async () => {
    outer = await makeNamespace();
    inner = await makeNamespace(outer);
    folder = await mkdtemp(join(tmpdir(), "ss-certificates-"));
    certificates = await makeCertificates(folder, inner.address);
    services = await startSecondDaemon(debianDocker, inner.enter, listenWithTls(inner.address, certificates));
    jobs = await startSecondDaemon(debianDocker, outer.enter);
    await loadImages(services.dockerHost);
    await loadImages(jobs.dockerHost, [jobRecipe]);
  }, 300_000);
  afterAll(async () => {
    await jobs?.[Symbol.asyncDispose]();
    await services?.[Symbol.asyncDispose]();
    await inner?.[Symbol.asyncDispose]();
    await outer?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  test("an unprivileged job container reaches what that daemon publishes", async () => {
    await using job = await startJobContainer(jobs.dockerHost, [
      ...["--add-host", `docker:${inner.address}`, "--volume", `${certificates.client}:/certs/client:ro`],
      ...["--env", "DOCKER_HOST=tcp://docker:2376", "--env", "DOCKER_TLS_VERIFY=1"],
      ...["--env", "DOCKER_CERT_PATH=/certs/client"],
    ]);
    const reached = await reach("Docker in Docker as another host", job, { dockerHost: services.dockerHost });
    expect(reached).toEqual({
      vantage: "published-only",
      postgres: "published docker",
      redis: "published docker",
    });
  });
});

describe("a privileged job container with a daemon of its own inside", () => {
  let outer: Namespace;
  let jobs: SecondDaemon;
  let job: JobContainer;
  let inside: SecondDaemon;
  let folder: string;
  beforeAll(async () => {
    outer = await makeNamespace();
    folder = await mkdtemp(join(tmpdir(), "ss-runtime-"));
    const runtime = join(folder, "modest-runc");
    await writeModestRuntime(runtime);
    jobs = await startSecondDaemon(debianDocker, outer.enter, [`--add-runtime=modest=${runtime}`]);
    await loadImages(jobs.dockerHost, [jobRecipe]);
    // Its programs and its folder are this machine's, so that this process sees its socket too.
    const shared = [cacheFolder, tmpdir()].flatMap((path) => ["--volume", `${path}:${path}`]);
    job = await startJobContainer(jobs.dockerHost, [
      ...["--privileged", "--runtime=modest", ...shared],
      ...(await libraryOfRunc()),
    ]);
    inside = await startSecondDaemon(insideOf(job), []);
    await loadImages(inside.dockerHost);
  }, 300_000);
  afterAll(async () => {
    await inside?.[Symbol.asyncDispose]();
    await job?.[Symbol.asyncDispose]();
    await jobs?.[Symbol.asyncDispose]();
    await outer?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  test("the job's processes share its network namespace, but are in none of its containers", async () => {
    const reached = await reach("privileged job with a daemon of its own inside", job, {
      dockerHost: inside.dockerHost,
      environment: { DOCKER_HOST: inside.dockerHost },
    });
    expect(reached.vantage).toBe("daemon-host");
    expect(reached.postgres).toBe("published 127.0.0.1");
    expect(reached.redis).toMatch(/^container-ip 172\./);
  });
});

/** Debian's Docker, started in a job's container as a step of the job would start it. */
function insideOf(job: JobContainer): EngineKind {
  let env: NodeJS.ProcessEnv = {};
  return {
    ...debianDocker,
    async environment(folder) {
      env = await debianDocker.environment(folder);
      return env;
    },
    async command(folder, listen) {
      const { PATH = "", LD_LIBRARY_PATH = "", XTABLES_LIBDIR = "" } = env;
      const command = await debianDocker.command(folder, listen);
      return job.command(command, { PATH, LD_LIBRARY_PATH, XTABLES_LIBDIR });
    },
  };
}

/** runc starts itself once more without its environment, so its one library has to be in the usual place. */
async function libraryOfRunc(): Promise<string[]> {
  const root = await unpackEngine(console.log);
  const usual = "/usr/lib/x86_64-linux-gnu/libseccomp.so.2";
  return ["--volume", `${root}${usual}:${usual}:ro`];
}
