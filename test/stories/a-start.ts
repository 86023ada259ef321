import type { ServiceRequest } from "../../src/request/request.ts";
import { aJob } from "../fakes/a-job.ts";
import { inMemoryBackend } from "../fakes/backend/in-memory-backend.ts";
import { inMemoryHost } from "../fakes/backend/in-memory-host.ts";
import { FakeClock } from "../fakes/fake-clock.ts";
import { aStep } from "./a-step.ts";

/** A step of a job on an in-memory host that has the image `app:1`, or on one that another step used. */
export function aStart({ host = inMemoryHost("app:1"), clock = new FakeClock(), job = aJob() } = {}) {
  const connect = () => {
    const backend = inMemoryBackend(host, job);
    return { backend, leftovers: backend };
  };
  return { ...aStep(connect, { clock, job }), host };
}

/** A service whose health command decides; it has no port, for nothing listens in memory. */
export function aService(name: string, given: { command?: string[]; health?: string } = {}): ServiceRequest {
  return {
    name,
    image: "app:1",
    credentials: undefined,
    ports: [],
    environment: [],
    command: given.command ?? ["sleep", "60"],
    entrypoint: undefined,
    user: undefined,
    workingDirectory: undefined,
    hostname: undefined,
    healthcheck: { test: ["CMD-SHELL", given.health ?? "exit 0"] },
    volumes: [],
    resources: {},
    dockerOptions: undefined,
    containerName: undefined,
    platform: undefined,
    pull: undefined,
    aliases: [],
    timeoutMs: undefined,
    wait: undefined,
    dependsOn: [],
    copies: [],
    storage: undefined,
    afterReady: [],
    ifNotReady: "fail",
    url: undefined,
  };
}
