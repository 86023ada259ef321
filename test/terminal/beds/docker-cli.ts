import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { pathWithDocker } from "../../bed/runner/docker-on-path.ts";
import { finish, type Program, startProgram } from "./program.ts";

/** Docker's own client on the bed's daemon, as agents use it. */
export interface DockerCli {
  /** Of programs on the machine: the search path, and the daemon. */
  readonly environment: Readonly<Record<string, string>>;
  /** The path of the daemon's socket. */
  readonly socket: string;
  /** The group that may open it. */
  readonly socketGroup: string;
  /** Shares the socket with a container. */
  readonly withSocket: readonly string[];
  /** Returns what it printed. */
  run(...words: readonly string[]): Promise<string>;
  start(...words: readonly string[]): Program;
}

let found: Promise<DockerCli> | undefined;

export function dockerCli(): Promise<DockerCli> {
  found ??= findCli();
  return found;
}

async function findCli(): Promise<DockerCli> {
  const { dockerHost } = inject("bed");
  const socket = dockerHost.replace(/^unix:\/\//, "");
  const folder = mkdtempSync(join(tmpdir(), "sibling-services-cli-"));
  const { HOME = "/root" } = process.env;
  const environment = { PATH: await pathWithDocker(folder), HOME, DOCKER_HOST: dockerHost, TMPDIR: tmpdir() };
  return {
    environment,
    socket,
    socketGroup: String(statSync(socket).gid),
    withSocket: ["--volume", `${socket}:/var/run/docker.sock`],
    run: (...words) => finish(["docker", ...words], { environment }),
    start: (...words) => startProgram(["docker", ...words], { environment }),
  };
}
