import type { Room } from "./room.ts";

/** The rooms of the Docker backend, which is an adapter of several floors. */
export const DOCKER_ROOMS: readonly Room[] = [
  {
    name: "backend/docker",
    question: "How does a Docker daemon run services beside this job?",
    mayImport: [
      "backend/docker",
      "backend/login",
      "backend/copy",
      "backend/removal",
      "backend/output-tail.ts",
      "backend/refusal.ts",
      "request",
      "readiness",
      "reachability",
      "report",
      "job",
      "ports",
      "waiting",
    ],
  },
  {
    name: "backend/docker/place",
    question: "What holds for all services of a step? Decided once.",
    mayImport: [
      ...inDocker(
        "labels.ts",
        "container",
        "image",
        "publish",
        "network",
        "vantage",
        "own-container",
        "daemon",
        "ours",
        "engine",
      ),
      "backend/login",
      "request",
      "readiness",
      "reachability",
      "job",
      "ports",
      "waiting",
    ],
  },
  {
    name: "backend/docker/container",
    question: "Which container does a service become? Planned, created, started.",
    mayImport: [
      ...inDocker("labels.ts", "image", "publish", "network", "vantage", "engine"),
      "backend/login",
      "backend/copy",
      "request",
      "readiness",
      "reachability",
      "report",
      "job",
      "ports",
      "waiting",
    ],
  },
  {
    name: "backend/docker/image",
    question: "Which image, and from where?",
    mayImport: [...inDocker("engine"), "backend/login", "request", "job", "ports", "waiting"],
  },
  {
    name: "backend/docker/publish",
    question: "Which ports are published, and on which address?",
    mayImport: [...inDocker("vantage", "engine"), "report", "request", "ports", "waiting"],
  },
  {
    name: "backend/docker/network",
    question: "On which network do the services stand, and does this job join it?",
    mayImport: [
      ...inDocker("labels.ts", "vantage", "ours", "engine"),
      "request",
      "reachability",
      "job",
      "ports",
      "waiting",
    ],
  },
  {
    name: "backend/docker/vantage",
    question: "From where does this job look at the services?",
    mayImport: [
      ...inDocker("own-container", "daemon", "engine"),
      "request",
      "reachability",
      "ports",
      "waiting",
    ],
  },
  {
    name: "backend/docker/own-container",
    question: "Which container does this process run in?",
    mayImport: [...inDocker("engine"), "job", "ports", "waiting"],
  },
  {
    name: "backend/docker/daemon",
    question: "Where is the daemon, and why does it not answer?",
    mayImport: [...inDocker("engine"), "request", "job", "ports", "waiting"],
  },
  {
    name: "backend/docker/removal",
    question: "What is removed, in which order, and what did crashed jobs leave?",
    mayImport: [
      "backend/removal",
      ...inDocker("labels.ts", "container", "network", "ours", "engine"),
      "job",
      "ports",
      "waiting",
    ],
  },
  {
    name: "backend/docker/ours",
    question: "What on this daemon is ours beyond doubt?",
    mayImport: [...inDocker("labels.ts", "engine"), "job", "ports", "waiting"],
  },
  {
    name: "backend/docker/labels.ts",
    question: "How is what we create marked as ours?",
    mayImport: [...inDocker("engine"), "request/own-prefix.ts", "job", "ports"],
  },
  {
    name: "backend/docker/engine-api",
    question: "The Engine API over HTTP: the adapter of that port.",
    mayImport: [
      "backend/output-tail.ts",
      "backend/login",
      "backend/copy",
      ...inDocker("engine", "daemon"),
      "request/container-port.ts",
      "ports",
    ],
  },
  {
    name: "backend/docker/engine",
    question: "What do the rooms beside it need of a daemon? The inner port.",
    mayImport: [
      "backend/login",
      "backend/copy",
      "backend/refusal.ts",
      "request/create-options",
      "request/container-port.ts",
      "ports",
    ],
  },
];

function inDocker(...rooms: readonly string[]): string[] {
  return rooms.map((room) => `backend/docker/${room}`);
}
