import type { Job } from "../../../job/job.ts";
import type { FileFacts } from "../../../ports/surroundings.ts";
import { nearestName } from "../../../request/nearest-name.ts";
import { UserError } from "../../../user-error.ts";
import { describeDockerHost } from "./docker-host.ts";
import type { DaemonChoice } from "./find-docker-host.ts";
import { type NamingJob, waysToName } from "./name-daemon.ts";

/** The facts that explain why there is no daemon, and what helps. */
export interface NoDaemonFacts extends NamingJob {
  readonly job: Pick<Job, "front" | "pod" | "operatingSystem" | "isOnGithubsRunner">;
  /** The name of this process's user, where it has one. */
  readonly userName: string | undefined;
  readonly isInContainer: boolean;
  /** Whether the runner created that container for the job; otherwise the runner itself runs in it. */
  readonly isContainerJob: boolean;
  fileAt(path: string): FileFacts | undefined;
}

/** Why no daemon will answer, however long we wait; `undefined` if one may only be late. */
export function hopelessness(
  choice: DaemonChoice,
  code: string,
  about: NoDaemonFacts,
): UserError | undefined {
  const { host } = choice;
  if (host.kind === "socket" && about.fileAt(host.path)?.kind === "folder") return folder(host.path, about);
  if (code === "EACCES") return notPermitted(describeDockerHost(host), about);
  if (code !== "ENOENT") return undefined;
  return choice.source === "default" ? noDaemonHere(about) : misspelt(choice, about);
}

/** Names of sockets without `.sock`. */
const USUAL_NAMES = ["docker", "podman"];

/** Nobody waits for a socket whose name is nearly that of one beside it. */
function misspelt(choice: DaemonChoice, about: NoDaemonFacts): UserError | undefined {
  if (choice.host.kind !== "socket") return undefined;
  const [, folder = "", name = ""] = /^(.*\/)([^/]*)$/.exec(choice.host.path) ?? [];
  const nearest = nearestName(name.replace(/\.\w*$/, ""), USUAL_NAMES);
  const meant = `${folder}${nearest}.sock`;
  if (nearest === undefined || meant === choice.host.path) return undefined;
  if (about.fileAt(meant)?.kind !== "other") return undefined;
  return new UserError(`no Docker daemon: the socket ${choice.host.path} does not exist in this job`, {
    topic: "No Docker here",
    hint: `Did you mean ${meant}? Check ${nameOfChoice(choice, about)}.`,
  });
}

/** The socket did not appear. */
export function socketMissing(choice: DaemonChoice, about: NoDaemonFacts): UserError {
  const where = describeDockerHost(choice.host);
  const sentence = `no Docker daemon: the socket ${where} does not exist in this job`;
  if (choice.source !== "default") {
    return new UserError(sentence, {
      topic: "No Docker here",
      hint: about.isInContainer
        ? `Check ${nameOfChoice(choice, about)}, or share that socket: ${started(about, `-v ${where}:${where}`)}.`
        : `Check ${nameOfChoice(choice, about)}.`,
    });
  }
  const ways = waysToName(about);
  return new UserError(sentence, {
    topic: "No Docker here",
    hint: about.isInContainer
      ? `Share the daemon's socket: ${started(about, "-v /var/run/docker.sock:/var/run/docker.sock")}; or name a daemon with ${ways}.`
      : `Start Docker on this machine, or name a daemon with ${ways}.`,
  });
}

/** How the container of this process gets an option of `docker run`. */
function started({ job, isContainerJob }: NamingJob, option: string): string {
  if (job.front === "terminal") return `start this container with \`${option}\``;
  return isContainerJob
    ? `in the workflow, \`container.options: ${option}\``
    : `start the runner's container with \`${option}\``;
}

/** What chose the daemon, in the user's words. */
export function nameOfChoice({ source }: DaemonChoice, about: NamingJob): string {
  switch (source) {
    case "docker-host input":
      return about.job.front === "terminal" ? "--docker-host" : "the input docker-host";
    case "DOCKER_HOST":
    case "DOCKER_CONTEXT":
      return source;
    case "current context":
      return "the current docker context (docker context use)";
    case "default":
      return waysToName(about);
  }
}

/** Docker creates a directory for each source of a mount that does not exist on its host. */
function folder(path: string, about: NoDaemonFacts): UserError {
  const sentence = `no Docker daemon: ${path} is a directory in this job, not a socket`;
  return new UserError(sentence, {
    topic: "No Docker here",
    hint: about.isInContainer
      ? `The Docker host has no socket there (rootless Docker, Podman), so a directory was mounted. Mount the real socket at a path of its own (${started(about, "-v /run/user/1000/docker.sock:/docker.sock")}) and set ${about.job.front === "terminal" ? "DOCKER_HOST=" : "the input docker-host: "}unix:///docker.sock.`
      : `A container mounted ${path} before Docker ran, which created the directory. Remove it and restart Docker, or name a daemon with ${waysToName(about)}.`,
  });
}

/** No daemon was named, and this kind of job has none. */
function noDaemonHere(about: NoDaemonFacts): UserError | undefined {
  const { job, isInContainer, isContainerJob } = about;
  const ways = waysToName(about);
  if (job.pod !== undefined) {
    const mode = job.pod === "of-container-hooks" ? " of the runner's kubernetes mode" : "";
    return new UserError(`no Docker daemon: this job runs in a Kubernetes pod${mode}, which has none`, {
      topic: "No Docker here",
      hint: `Give the runner a daemon (actions-runner-controller: containerMode.type dind), or name one with ${ways}.`,
    });
  }
  const system = job.operatingSystem ?? "Linux";
  if (system !== "Linux" && about.job.front === "actions") {
    return new UserError(`no Docker daemon: this job runs on ${system}, where the runner has none`, {
      topic: "No Docker here",
      hint: `Run the job on Linux (runs-on: ubuntu-latest), or name a daemon elsewhere with ${ways}.`,
    });
  }
  if (job.isOnGithubsRunner && isInContainer && !isContainerJob) {
    return new UserError("no Docker daemon: this GitHub runner is itself a container and has none", {
      topic: "No Docker here",
      hint: "Use a runner that is a virtual machine (runs-on: ubuntu-latest instead of ubuntu-slim).",
    });
  }
  return undefined;
}

function notPermitted(where: string, about: NoDaemonFacts): UserError {
  const groupId = about.fileAt(where)?.groupId;
  const sentence = `no permission for Docker: this job's user may not open the socket ${where}`;
  // Never suggest adding a user to root's group.
  const isShared = groupId !== undefined && groupId !== 0;
  if (about.isInContainer) {
    const option = isShared ? `--group-add ${groupId}` : "--user 0";
    const asRoot = isShared ? " (or `--user 0`)" : "";
    return new UserError(sentence, {
      topic: "No permission for Docker",
      hint: `Let its user open the socket: ${started(about, option)}${asRoot}.`,
    });
  }
  const user = about.userName ?? (about.job.front === "terminal" ? "this user" : "the runner's user");
  return new UserError(sentence, {
    topic: "No permission for Docker",
    hint: isShared
      ? `Add ${user} to the socket's group (sudo usermod -aG docker ${user}, if group ${groupId} is docker, as on most machines) and ${about.job.front === "terminal" ? "log in again (restart a CI agent), because a program gets its groups at its start" : "restart the runner, which gets the group only then"}.`
      : `Add ${user} to the group docker (sudo groupadd docker; sudo usermod -aG docker ${user}), restart Docker so that the socket belongs to that group, and then ${about.job.front === "terminal" ? "log in again (restart a CI agent)" : "restart the runner"}.`,
  });
}
