import { isIP } from "node:net";
import { UserError } from "../user-error.ts";
import { readDurationMs } from "./duration.ts";
import { quoted } from "./printable.ts";
import { inputProblem, type Problem } from "./problem.ts";
import { refuse } from "./refuse.ts";
import type { Settings } from "./settings.ts";

/** How a front names them; they are also the names of the action's inputs, and, after `--`, the terminal's flags. */
export type SettingName =
  | "timeout"
  | "pull"
  | "publish"
  | "publish-address"
  | "network"
  | "hosts-file"
  | "testcontainers"
  | "logs"
  | "log-directory"
  | "collect-logs"
  | "summary"
  | "expires"
  | "docker-host"
  | "backend"
  | "kubernetes-namespace"
  | "pod-template"
  | "github-token"
  | "job-network"
  | "job-container";

/** The inputs beside the texts that have a language of their own, and what is wrong with them. */
interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

const DEFAULT_EXPIRES_MS = 6 * 24 * 60 * 60 * 1_000;

/**
 * Reads the inputs through `input`. One that is wrong is a problem, and counts as absent.
 *
 * @param checkDockerHost throws `UserError` if the text is not the address of a daemon
 */
export function readSettings(
  input: (name: SettingName) => string | undefined,
  checkDockerHost: (text: string) => void,
): SettingsReading {
  const problems: Problem[] = [];
  const word = (name: SettingName) => input(name)?.trim();
  const read = <Value>(name: SettingName, parse: (text: string) => Value): Value | undefined => {
    const text = word(name);
    try {
      return text === undefined ? undefined : parse(text);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(inputProblem(name, error.message, error.hint));
      return undefined;
    }
  };
  read("logs", oneOf("on-failure", "always", "never"));
  read("docker-host", checkDockerHost);
  const settings: Settings = {
    timeoutMs: read("timeout", (text) => readDurationMs(text, "24h")),
    pull: read("pull", oneOf("always", "missing", "never")),
    publish: read("publish", oneOf("as-needed", "always")) ?? "as-needed",
    publishAddress: read("publish-address", parseAddress),
    network: word("network"),
    hostsFile: read("hosts-file", oneOf("false", "true")) === "true",
    testcontainers: read("testcontainers", oneOf("false", "true")) === "true",
    logDirectory: word("log-directory"),
    collectLogs: word("collect-logs"),
    summary: read("summary", oneOf("always", "on-failure", "never")) ?? "always",
    expiresSeconds: (read("expires", (text) => readDurationMs(text, "365d")) ?? DEFAULT_EXPIRES_MS) / 1000,
    dockerHost: word("docker-host"),
    backend: read("backend", oneOf("auto", "docker", "kubernetes")) ?? "auto",
    kubernetesNamespace: read("kubernetes-namespace", parseNamespace),
    githubToken: word("github-token"),
    jobNetwork: word("job-network"),
    jobContainer: word("job-container"),
  };
  return { settings, problems: [...problems, ...contradictions(settings, word("pod-template"))] };
}

function parseAddress(text: string): string {
  if (isIP(text) !== 0) return text;
  return refuse(
    `${quoted(text)} is not an IP address`,
    "Write an address of the Docker host, such as 10.0.0.5, or 127.0.0.1 to allow only its own processes.",
  );
}

/** The name of a namespace is a label of DNS (RFC 1123). */
function parseNamespace(text: string): string {
  if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(text)) return text;
  return refuse(
    `${quoted(text)} is not the name of a namespace`,
    "Use at most 63 lower-case letters, digits and `-`, as `kubectl get namespaces` lists it.",
  );
}

/** Inputs of which one makes the other meaningless. With `auto`, those of the other backend wait for their cluster. */
function contradictions(settings: Settings, podTemplate: string | undefined): Problem[] {
  const useless = (name: SettingName, hint: string) =>
    inputProblem(name, `this has no effect, because \`backend\` is ${settings.backend}`, hint);
  const of = (isSet: boolean, ...problem: [name: SettingName, hint: string]) =>
    isSet ? [useless(...problem)] : [];
  const remove = "Remove one of the two, or use `backend: auto`.";
  switch (settings.backend) {
    case "auto":
      return [];
    case "docker":
      return [
        ...of(settings.kubernetesNamespace !== undefined, "kubernetes-namespace", remove),
        ...of(podTemplate !== undefined, "pod-template", remove),
      ];
    case "kubernetes":
      return [
        ...of(settings.network !== undefined, "network", "Pods share the cluster's network: remove it."),
        ...of(
          settings.testcontainers,
          "testcontainers",
          "There is no Docker daemon to tell others of: remove it.",
        ),
        ...of(settings.dockerHost !== undefined, "docker-host", remove),
      ];
  }
}

function oneOf<const Choice extends string>(...choices: readonly Choice[]): (text: string) => Choice {
  return (text) =>
    choices.find((candidate) => candidate === text) ??
    refuse(`${quoted(text)} is not one of ${choices.join(", ")}`, "Use one of these, or leave it out.");
}
