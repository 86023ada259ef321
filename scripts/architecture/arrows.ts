/** One folder of src/, or one file that stands alone there. */
export interface Room {
  /** Its path below src/. A room inside another has its own row, and its own arrows. */
  readonly name: string;
  /** The one question that it answers. */
  readonly question: string;
  /** Rooms, or single files of them, from which its files may import. */
  readonly mayImport: readonly string[];
}

/** They build the real collaborators and call one story, so they may import everything; no file imports them. */
export const ENTRYPOINTS: readonly string[] = ["main.ts", "post.ts"];

/** What everyone may import. */
export const EVERYWHERE: readonly string[] = ["user-error.ts"];

/** Every room of src/, from the stories down to time, then the adapters. An import that has no arrow here is refused. */
export const ROOMS: readonly Room[] = [
  {
    name: "session",
    question: "In which order? Main's story, post's story, and what crosses from one to the other.",
    mayImport: ["service", "request", "reachability", "report", "job", "ports", "waiting"],
  },
  {
    name: "service",
    question:
      "How does one service come up, and at which addresses is it handed out? All of them at once, in the order that `depends-on` asks for.",
    mayImport: ["request", "readiness", "reachability", "report", "job", "ports", "waiting"],
  },
  {
    name: "report",
    question: "What do later steps and people read? Outputs, summary, failure report.",
    mayImport: ["request", "reachability", "ports", "waiting"],
  },
  {
    name: "reachability",
    question: "Which routes may lead to a port, which one works, and what proves it?",
    mayImport: ["request", "ports", "waiting"],
  },
  {
    name: "readiness",
    question:
      "Is the service ready? The healthcheck, the service's own protocol, a connection: never too early, and with little delay.",
    mayImport: ["request", "ports", "waiting"],
  },
  {
    name: "job",
    question: "Which job is this, and is the process that runs it still alive?",
    mayImport: ["ports", "waiting"],
  },
  {
    name: "ports",
    question: "What do the stories and the backend need from the outside?",
    mayImport: ["request", "waiting"],
  },
  {
    name: "request",
    question: "What does the user want? Text to a checked `Request`, or every problem with its place.",
    mayImport: ["waiting"],
  },
  {
    name: "waiting",
    question: "How long may something take, and what ends a wait?",
    mayImport: [],
  },
  {
    name: "backend/docker",
    question: "How does a Docker daemon run services beside this job?",
    mayImport: [
      "backend/docker",
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
      "request",
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
    question: "Which image, from where, with whose login?",
    mayImport: [...inDocker("engine"), "request", "job", "ports", "waiting"],
  },
  {
    name: "backend/docker/publish",
    question: "Which ports are published, and on which address?",
    mayImport: [...inDocker("vantage", "engine"), "request", "ports", "waiting"],
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
    mayImport: [...inDocker("engine"), "request/create-options", "job", "ports"],
  },
  {
    name: "backend/docker/engine-api",
    question: "The Engine API over HTTP: the adapter of that port.",
    mayImport: [...inDocker("engine", "daemon"), "request/container-port.ts", "ports"],
  },
  {
    name: "backend/docker/engine",
    question: "What do the rooms beside it need of a daemon? The inner port.",
    mayImport: ["request/create-options", "request/container-port.ts", "ports"],
  },
  {
    name: "actions",
    question:
      "The runner: inputs, outputs, state, annotations, and which job this is by its variables; no other folder knows their names.",
    mayImport: ["request", "report", "job", "ports"],
  },
  {
    name: "machine",
    question: "This machine, whichever runner works on it: files, processes, clock, ssh.",
    mayImport: ["request/printable.ts", "job", "ports"],
  },
];

/** Where a package may be imported, as rooms, folders or single files below src/; no package anywhere else. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  dockerode: ["backend/docker/engine-api"],
  "docker-modem": ["backend/docker/engine-api"],
  "tar-stream": ["backend/docker/engine-api"],
  "@actions/core": ["actions"],
  "@actions/exec": ["machine"],
  yaml: ["request/yaml"],
  "node:*": ["backend/docker/engine-api", "actions", "machine"],
  // Pure: they compute, and open no connection.
  "node:crypto": ["job", "backend/docker"],
  "node:path": ["request"],
  "node:os": ["request/create-options/values/platform.ts"],
  "node:timers": ["reachability/inside"],
  "node:vm": ["readiness/pattern-count.ts"],
  // Whoever looks whether a service answers connects to it; the request asks only whether a text is an address.
  "node:net": ["request", "readiness/probes", "reachability"],
  "node:http": ["readiness/probes"],
  "node:https": ["readiness/probes"],
};

function inDocker(...rooms: readonly string[]): string[] {
  return rooms.map((room) => `backend/docker/${room}`);
}
