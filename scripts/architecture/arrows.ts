import { DOCKER_ROOMS } from "./docker-rooms.ts";
import { KUBERNETES_ROOMS } from "./kubernetes-rooms.ts";
import type { Room } from "./room.ts";

/** They call one story, and may import everything; no file imports them. */
export const ENTRYPOINTS: readonly string[] = ["main.ts", "post.ts", "cli.ts"];

/** What everyone may import. */
export const EVERYWHERE: readonly string[] = ["user-error.ts", "topics.ts"];

/** Every room of src/, from the stories down to time, then the adapters. An import that has no arrow here is refused. */
export const ROOMS: readonly Room[] = [
  {
    name: "wiring",
    question:
      "Which real collaborators do the stories get? Only what entrypoints share, or load only when needed.",
    mayImport: ["commands", "session", "report", "request", "job", "ports", "backend", "terminal", "machine"],
  },
  {
    name: "commands",
    question:
      "What does each command of the terminal do? Starts, runs, removes, in which order, and what ends it early.",
    mayImport: ["session", "report", "request", "job", "ports", "waiting"],
  },
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
    name: "backend/choose-backend.ts",
    question: "What runs this job's services?",
    mayImport: ["request"],
  },
  {
    name: "backend/removal",
    question: "How is everything removed, whatever a backend calls it, and how long is that tried?",
    mayImport: ["backend/refusal.ts", "ports", "waiting"],
  },
  {
    name: "backend/login",
    question: "With whose login is an image pulled?",
    mayImport: ["request", "job", "ports"],
  },
  {
    name: "backend/copy",
    question: "Which files does `copy` put into a service, and where?",
    mayImport: ["request", "ports"],
  },
  {
    name: "backend/output-tail.ts",
    question: "What does an endless output say last?",
    mayImport: [],
  },
  {
    name: "backend/refusal.ts",
    question: "What do the refusals of all backends have in common?",
    mayImport: [],
  },
  ...DOCKER_ROOMS,
  ...KUBERNETES_ROOMS,
  {
    name: "actions",
    question:
      "The runner: inputs, outputs, state, annotations, and which job this is by its variables; no other folder knows their names.",
    mayImport: ["request", "report", "job", "ports"],
  },
  {
    name: "terminal",
    question:
      "The command line: flags, formats, which CI this is, standard streams, the user's command, what interrupts it.",
    mayImport: ["request", "report", "job", "ports"],
  },
  {
    name: "machine",
    question: "This machine, whichever runner works on it: files, processes, clock, ssh.",
    mayImport: ["request/printable.ts", "job", "ports"],
  },
];

/**
 * Files and folders below src/ that only these rooms, folders or files may import, even if an arrow leads to the room
 * in which they lie.
 */
export const RESERVED: Readonly<Record<string, readonly string[]>> = {
  // Above the backend, nothing knows the words of `docker create`.
  "request/create-options": ["request", "backend/docker"],
  // One file says a create body in our words, and one says it back.
  "request/create-options/create-body.ts": [
    "request/create-options",
    "request/docker-options.ts",
    "request/portable-options.ts",
    "request/service/split-body.ts",
    "backend/docker",
  ],
  "request/docker-options.ts": [
    "request/container-request.ts",
    "request/portable-options.ts",
    "request/service/split-body.ts",
    "request/service/api-needs.ts",
    "backend/docker/daemon/check-ability.ts",
    "backend/docker/container/create-body-of.ts",
  ],
};

/** Where a package may be imported, as rooms, folders or single files below src/; no package anywhere else. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  dockerode: ["backend/docker/engine-api"],
  "docker-modem": ["backend/docker/engine-api"],
  "tar-stream": ["backend/docker/engine-api"],
  "@actions/core": ["actions"],
  "@actions/exec": ["machine"],
  yaml: ["request/yaml"],
  "node:*": [
    "backend/docker/engine-api",
    "backend/kubernetes/api",
    "backend/kubernetes/registry",
    "actions",
    "terminal",
    "machine",
  ],
  // Pure: they compute, and open no connection.
  "node:crypto": ["job", "backend/docker", "backend/kubernetes"],
  "node:path": ["request"],
  "node:timers": ["reachability/inside"],
  "node:vm": ["readiness/pattern-count.ts"],
  // Whoever looks whether a service answers connects to it; the request asks only whether a text is an address.
  "node:net": ["request", "readiness/probes", "reachability"],
  "node:http": ["readiness/probes"],
  "node:https": ["readiness/probes"],
};
