import { EXPRESSION_HINT } from "../expression-hint.ts";
import { quoted } from "../printable.ts";
import { refuse } from "../refuse.ts";
import { foreignWords } from "./foreign-words.ts";
import type { ReadBy } from "./shape.ts";
import { asWritten } from "./shapes/as-written.ts";
import { byNotation, list, oneOrMany, record } from "./shapes/collections.ts";
import { mapping } from "./shapes/mapping.ts";
import { choice, converted, orNothing, text, textAsGitHub } from "./shapes/scalars.ts";
import { command } from "./values/command.ts";
import { copies } from "./values/copies.ts";
import { dependsOn } from "./values/depends-on.ts";
import { timeout } from "./values/timeout.ts";
import { wait } from "./values/wait.ts";

const TOKEN = "${{ secrets.REGISTRY_TOKEN }}";

/** Of a variable or an account, often from an expression. */
const value = asWritten(orNothing(text({ hint: EXPRESSION_HINT })));

const credentials = mapping(
  {
    username: {
      shape: value,
      does: "Name of the account at the registry.",
      example: "octocat",
      isRequired: true,
    },
    password: {
      shape: value,
      does: "Its password or token; it is masked in every log.",
      example: TOKEN,
      isRequired: true,
    },
  },
  { expects: "a mapping with username and password" },
);

const environment = record(value, {
  expects: "a mapping of NAME: value",
  checkKey: (name) => {
    if (name === "" || name.includes("=")) refuse(`${quoted(name)} is not the name of a variable`);
  },
});

const dnsName = converted(text({ expects: "a DNS name" }), (node) => {
  if (node.text.toLowerCase() === "job") return refuse("inside every service, job is the name of this job");
  if (/^[A-Za-z0-9_](?:[\w.-]{0,251}[A-Za-z0-9_])?$/.test(node.text)) return node.text;
  return refuse(`${quoted(node.text)} is not a DNS name`, "Letters, digits, hyphens and dots.");
});

/** Words that are given as they are, or a line that is split. */
const words = byNotation({ scalar: asWritten(text()), list: list(asWritten(text())) });
const wordsAsGitHub = byNotation({ scalar: textAsGitHub(), list: list(textAsGitHub()) });

/** The whole of a service's definition: GitHub's keys first, then ours. */
export const serviceKeys = {
  image: {
    shape: orNothing(textAsGitHub()),
    does: "The image; an empty one skips the service.",
    example: "postgres:16",
    isRequired: true,
  },
  credentials: {
    shape: credentials,
    does: "Account for the registry of the image.",
    example: { username: "octocat", password: TOKEN },
  },
  env: {
    shape: environment,
    does: "Variables of the service; an empty value takes the job's.",
    example: { POSTGRES_PASSWORD: "postgres" },
  },
  ports: {
    shape: list(textAsGitHub({ expects: "a port as text" })),
    does: "Ports that the job needs, as container or host:container; a host port is a demand.",
    example: [5432, "8125:8125/udp"],
  },
  volumes: {
    shape: list(textAsGitHub({ expects: "a volume as text" })),
    does: "Volumes as source:target or source:target:ro.",
    example: ["./data:/data:ro"],
  },
  options: {
    shape: wordsAsGitHub,
    does: "Flags of docker create; text is split as GitHub splits it, a list is not.",
    example: "--health-cmd pg_isready --shm-size 256m",
  },
  entrypoint: {
    shape: words,
    does: "Replaces the image's entrypoint; text is one word, a list is several.",
    example: "/bin/sh",
  },
  command: {
    shape: words,
    does: "Replaces the image's command; text is split as GitHub splits it, a list is not.",
    example: "redis-server --appendonly yes",
  },
  wait: {
    shape: wait,
    does: "How readiness is decided; a list means all of them.",
    example: { http: "/health", port: 8080 },
  },
  timeout: { shape: timeout, does: "Time to become ready, from the container's start.", example: "90s" },
  pull: {
    shape: choice("always", "missing", "never"),
    does: "When the image is pulled.",
    example: "missing",
  },
  "depends-on": {
    shape: dependsOn,
    does: "Services that must be ready, started or finished before this one starts; an empty list means none, also not those that it names as hosts.",
    example: { db: "ready" },
  },
  aliases: {
    shape: oneOrMany(dnsName),
    does: "More DNS names on the network of the services.",
    example: ["database"],
  },
  copy: {
    shape: copies,
    does: "Files of the workspace that are put into the container before it starts, also where a mount cannot work.",
    example: ["./schema.sql:/docker-entrypoint-initdb.d/schema.sql"],
  },
  storage: {
    shape: choice("memory"),
    does: "Keeps the service's data in memory, which is faster.",
    example: "memory",
  },
  "after-ready": {
    shape: oneOrMany(command),
    does: "Commands run in the container once it is ready; text by /bin/sh -c, a list as it is.",
    example: ["createdb -U postgres other"],
  },
  "if-not-ready": {
    shape: choice("fail", "warn", "ignore"),
    does: "What happens when the service is not ready in time; default fail.",
    example: "warn",
  },
  url: {
    shape: text({ expects: "a URL" }),
    does: "Template of the service's url output.",
    example: "postgres://app:secret@{address}/app",
  },
} as const;

/** A service written as a mapping. */
export const serviceShape = mapping(serviceKeys, {
  expects: "an image, or a mapping with image",
  foreignWords,
});

/** A service's definition as it was read; texts still know their places. */
export type ServiceDefinition = ReadBy<typeof serviceShape>;
