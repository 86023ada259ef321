import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { connectDaemon } from "../bed/daemon.ts";
import { ACCOUNT, type DebianRegistry, startDebianRegistry } from "../registry/debian-registry.ts";
import { type FaultOf, startFaultyFront } from "../registry/faulty-front.ts";
import { type LoginPrograms, preparePrograms } from "../registry/login-programs.ts";
import { otherPlatform, ownPlatform, publishImage } from "../registry/publish-image.ts";
import { aJob } from "./job.ts";
import type { Leave } from "./step-logins.ts";

const LAYER_BYTES = 3 << 20;

interface Pulling {
  readonly faultOf?: FaultOf;
  /** The repository below `team/`, and its tag. */
  readonly name?: string;
  readonly options?: string;
}

/** How main ended, and what the registry was asked for. */
interface Pulled {
  readonly exitCode: number;
  /** The names of image and registry are IMAGE and REGISTRY in it. */
  readonly output: string;
  readonly requests: readonly string[];
}

/** Steps that pull from a private registry of Debian's, for the tests of one file. */
export interface PullingJob {
  /** Starts two services of one image of the registry, with what goes wrong in front of it. */
  start(leave: Leave, pulling?: Pulling): Promise<Pulled>;
}

export function aPullingJob(): PullingJob {
  const { dockerHost } = inject("bed");
  const docker = connectDaemon(dockerHost);
  const job = aJob();
  let registry: DebianRegistry;
  let folder: string;
  let programs: LoginPrograms;
  const pulled = new Set<string>();

  /** What earlier tests have pulled, so that the layer has to come again. */
  async function removePulled(): Promise<void> {
    const nothing = () => undefined;
    for (const image of pulled) await docker.getImage(image).remove().catch(nothing);
    pulled.clear();
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ss-logins-"));
    registry = await startDebianRegistry();
    programs = await preparePrograms(folder);
    await publishTeam(registry.port);
  });
  afterAll(async () => {
    await removePulled();
    await programs[Symbol.asyncDispose]();
    await registry[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const start: PullingJob["start"] = async (leave, { faultOf, name = "box:1", options = "" } = {}) => {
    await using front = await startFaultyFront(registry.port, faultOf);
    const host = `127.0.0.1:${front.port}`;
    const image = `${host}/team/${name}`;
    await removePulled();
    pulled.add(image);
    const config = join(folder, "config.json");
    await writeFile(config, "{}");
    await writeFile(config, JSON.stringify(await leave(host, { folder, programs, dockerHost })));
    const service = { image, wait: "none", command: "sleep 60", options };
    const { PATH } = programs.environment;
    const main = await job.start(JSON.stringify({ one: service, two: service }), {
      environment: { ...programs.environment, DOCKER_CONFIG: folder, PATH: `${folder}:${PATH}` },
    });
    const output = main.output.replaceAll(image, "IMAGE").replaceAll(host, "REGISTRY");
    expect(output.replace(/^::add-mask::.*$/gm, "")).not.toContain(ACCOUNT.password);
    return { exitCode: main.exitCode, output, requests: front.requests };
  };
  return { start };
}

/** For this machine's processor, for another one, and for both. */
async function publishTeam(port: number): Promise<void> {
  const one = { tag: "1", layerBytes: LAYER_BYTES };
  await publishImage(port, { ...one, repository: "team/box" });
  await publishImage(port, { ...one, repository: "team/other", platforms: [otherPlatform()] });
  await publishImage(port, { ...one, repository: "team/both", platforms: [otherPlatform(), ownPlatform()] });
}
