import { inject } from "vitest";
import { parseDockerHost } from "../../src/docker/docker-host.ts";
import { connectEngine } from "../../src/docker/engine-api/connect-engine.ts";
import { describeEngine } from "./describe-engine.ts";

const { dockerHost, images } = inject("bed");

describeEngine("Docker", () => connectEngine(parseDockerHost(dockerHost, "the test bed")), images.busybox);
