import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobRecipe } from "../bed/images/home-made/job/recipe.ts";
import { type Certificates, listenWithTls, makeCertificates } from "./bed/certificates.ts";
import { debianDocker } from "./bed/debian-docker.ts";
import { startJobContainer } from "./bed/job-container.ts";
import { loadImages } from "./bed/load-images.ts";
import { makeNamespace, type Namespace } from "./bed/namespace.ts";
import { reach } from "./bed/reach.ts";
import { type SecondDaemon, startSecondDaemon } from "./bed/second-daemon.ts";

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
