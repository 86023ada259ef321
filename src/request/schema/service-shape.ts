import { EXPRESSION_HINT } from "../expression-hint.ts";
import { quoted } from "../printable.ts";
import { refuse } from "../refuse.ts";
import { foreignWords } from "./foreign-words.ts";
import { reportLostVariables } from "./lost-variables.ts";
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

/** The value of a variable or an account, often from an expression. */
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
      does: "The account's password or token; masked in every log.",
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
  return refuse(`${quoted(node.text)} is not a DNS name`, "Use letters, digits, hyphens and dots.");
});

/** A list of words taken as is, or a line that is split into words. */
const words = byNotation({ scalar: asWritten(text()), list: list(asWritten(text())) });
const wordsAsGitHub = byNotation({ scalar: textAsGitHub(), list: list(textAsGitHub()) });

/** Every key of a service: GitHub's first, then ours. */
export const serviceKeys = {
  image: {
    shape: orNothing(textAsGitHub()),
    does: "The image; an empty value skips the service.",
    example: "postgres:16",
    isRequired: true,
  },
  credentials: {
    shape: credentials,
    does: "Account at the image's registry; without it, the login of an earlier step counts.",
    example: { username: "octocat", password: TOKEN },
  },
  env: {
    shape: environment,
    does: "Environment variables; an empty value takes the job's variable of the same name.",
    example: { POSTGRES_PASSWORD: "postgres" },
  },
  ports: {
    shape: list(textAsGitHub({ expects: "a port as text" })),
    does: "Ports that the job needs, as container or host:container; a host port that is taken is an error.",
    example: [5432, "8125:8125/udp"],
  },
  volumes: {
    shape: list(textAsGitHub({ expects: "a volume as text" })),
    does: "Volumes as source:target or source:target:ro.",
    example: ["./data:/data:ro"],
  },
  options: {
    shape: wordsAsGitHub,
    does: "Flags of docker create; a string is split as GitHub splits it, a list is not.",
    example: "--health-cmd pg_isready --shm-size 256m",
  },
  entrypoint: {
    shape: words,
    does: "Replaces the image's entrypoint; a string is one word, a list is several.",
    example: "/bin/sh",
  },
  command: {
    shape: words,
    does: "Replaces the image's command; a string is split as GitHub splits it, a list is not.",
    example: "redis-server --appendonly yes",
  },
  wait: {
    shape: wait,
    does: "Condition for being ready; all entries of a list must hold.",
    example: { http: "/health", port: 8080 },
  },
  timeout: {
    shape: timeout,
    does: "Time to become ready, counted from the container's start.",
    example: "90s",
  },
  pull: {
    shape: choice({
      always: "Ask the registry each time.",
      missing: "Pull only if the image is not here.",
      never: "Use the image that is here, or fail.",
    }),
    does: "When to pull the image: always, missing or never.",
    example: "missing",
  },
  "depends-on": {
    shape: dependsOn,
    does: "Services that must be ready, started or finished before this one starts; an empty list means none, not even those it names as hosts.",
    example: { db: "ready" },
  },
  aliases: {
    shape: oneOrMany(dnsName),
    does: "Additional DNS names on the services' network.",
    example: ["database"],
  },
  copy: {
    shape: copies,
    does: "Files of the workspace to copy into the container before it starts; works even if a bind mount cannot.",
    example: ["./schema.sql:/docker-entrypoint-initdb.d/schema.sql"],
  },
  storage: {
    shape: choice({
      memory: "In memory: the data directories of a known image, otherwise the image's volumes.",
    }),
    does: "Where the service keeps its data; memory is faster.",
    example: "memory",
  },
  "after-ready": {
    shape: oneOrMany(command),
    does: "Commands to run in the container once it is ready; a string runs in /bin/sh -c, a list runs as is.",
    example: ["createdb -U postgres other"],
  },
  "if-not-ready": {
    shape: choice({
      fail: "The step fails.",
      warn: "A warning, and an address that may not answer.",
      ignore: "A line in the log, and an address that may not answer.",
    }),
    does: "What to do if the service is not ready in time: fail (the default), warn or ignore.",
    example: "warn",
  },
  url: {
    shape: text({ expects: "a URL" }),
    does: "Template for the service's url output.",
    example: "postgres://app:secret@{address}/app",
  },
} as const;

/** A service written as a mapping. */
export const serviceShape = mapping(serviceKeys, {
  expects: "an image, or a mapping with image",
  foreignWords,
  reportMisplaced: (node, findings) =>
    reportLostVariables(node, { known: Object.keys(serviceKeys), foreignWords }, findings),
});

/** A service as it was read; its texts still know their places. */
export type ServiceDefinition = ReadBy<typeof serviceShape>;
