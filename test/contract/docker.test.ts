import { inject } from "vitest";
import { parseDockerHost } from "../../src/backend/docker/daemon/docker-host.ts";
import { connectEngine } from "../../src/backend/docker/engine-api/connect-engine.ts";
import { describeEngine } from "./describe-engine.ts";

const { dockerHost, images } = inject("bed");

describeEngine("Docker", () => connectEngine(parseDockerHost(dockerHost, "the test bed")), images.busybox);
