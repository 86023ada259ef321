import { afterEach, expect, test, vi } from "vitest";
import { parseDockerHost } from "../../../../src/backend/docker/daemon/docker-host.ts";
import { connectEngine } from "../../../../src/backend/docker/engine-api/connect-engine.ts";
import { startPaperDaemon } from "../../../fakes/daemon/paper-daemon.ts";

afterEach(() => vi.unstubAllEnvs());

/** Variables in which a client of Docker would look for another way. */
test.each<[string, Record<string, string>]>([
  ["another daemon", { DOCKER_HOST: "tcp://127.0.0.1:1" }],
  ["no daemon at all", { DOCKER_HOST: "tcp://[broken" }],
  [
    "another daemon with certificates that are not there",
    { DOCKER_HOST: "tcp://a:2376", DOCKER_CERT_PATH: "/nowhere" },
  ],
  ["TLS", { DOCKER_TLS_VERIFY: "1", DOCKER_CERT_PATH: "/nowhere" }],
  [
    "a path in front",
    { DOCKER_HOST: "tcp://a:1", DOCKER_PATH_PREFIX: "/proxy/", DOCKER_CLIENT_TIMEOUT: "1" },
  ],
])(
  "the daemon that was chosen is asked, and no other, when the environment names %s",
  async (_, environment) => {
    await using daemon = await startPaperDaemon();
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
    const engine = connectEngine(parseDockerHost(daemon.dockerHost, "the docker-host input"));
    expect((await engine.about()).version).toBe("28.5.1");
    expect(daemon.calls.map(({ name }) => name)).toEqual(["GET /version"]);
  },
);
