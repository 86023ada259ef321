import { parseDockerHost } from "../../../../src/backend/docker/daemon/docker-host.ts";
import type { DaemonChoice } from "../../../../src/backend/docker/daemon/find-docker-host.ts";
import type { NoDaemonFacts } from "../../../../src/backend/docker/daemon/no-daemon.ts";
import { aJob } from "../../../fakes/a-job.ts";

export const socket: DaemonChoice = {
  host: parseDockerHost("unix:///var/run/docker.sock", ""),
  text: "/var/run/docker.sock",
  source: "default",
};
export const named = (text: string, source: DaemonChoice["source"] = "DOCKER_HOST"): DaemonChoice => ({
  host: parseDockerHost(text, source),
  text,
  source,
});
export const ofGroup = (groupId: number) => () => ({ kind: "other", groupId }) as const;
export const aFolder: Partial<NoDaemonFacts> = { fileAt: () => ({ kind: "folder", groupId: 0 }) };
export const plain: NoDaemonFacts = {
  job: aJob(),
  userName: undefined,
  isInContainer: true,
  isContainerJob: true,
  fileAt: ofGroup(998),
};
export const onMachine: Partial<NoDaemonFacts> = { isInContainer: false, isContainerJob: false };
