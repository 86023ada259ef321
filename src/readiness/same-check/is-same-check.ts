import type { CheckedProgram, KnownCheck, OptionKind } from "./known-check.ts";
import { readCommand, type SimpleCommand } from "./read-command.ts";

/** What a command of a known service may ask for without telling anything new. */
interface SameAs {
  readonly checks: readonly KnownCheck[];
  /** The ports on which the service has answered. */
  readonly ports: readonly number[];
}

/**
 * Whether a health command asks for what a known service has already answered over its port. Whatever is not certain
 * (another host, an unknown option, a second command, a query) is not the same.
 *
 * @param test as `["CMD-SHELL", text]` or `["CMD", ...words]`
 */
export function isSameCheck(test: readonly string[], { checks, ports }: SameAs): boolean {
  const stages = readCommand(test);
  if (stages === undefined) return false;
  return isConnection(stages, ports) || checks.some((check) => isCheck(stages, check, ports));
}

function isCheck(stages: readonly SimpleCommand[], check: KnownCheck, ports: readonly number[]): boolean {
  if (check.kind === "page") return isPage(stages, check.path, ports);
  const isFed = stages[0]?.words[0] === "echo";
  const fed = isFed ? stages[0]?.words.slice(1).join(" ") : undefined;
  const [program, filter, ...more] = isFed ? stages.slice(1) : stages;
  if (program === undefined || more.length > 0 || !program.files.every(isNothing)) return false;
  if (isFed !== (check.input !== undefined) || !(check.input?.test(fed ?? "") ?? true)) return false;
  return isProgram(program, check, ports) && (filter === undefined || isFilter(filter, check.answer));
}

function isProgram({ words }: SimpleCommand, check: CheckedProgram, ports: readonly number[]): boolean {
  const [program = "", ...rest] = words;
  if (!check.programs.includes(baseName(program))) return false;
  if (check.needs !== undefined && !rest.includes(check.needs)) return false;
  const operands = operandsOf(rest, check, ports);
  return operands !== undefined && check.operands.test(operands.join(" "));
}

/** The words that are not options; `undefined` if an option is unknown or asks for something else. */
function operandsOf(
  words: readonly string[],
  { options }: CheckedProgram,
  ports: readonly number[],
): readonly string[] | undefined {
  const operands: string[] = [];
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (!word.startsWith("-")) {
      operands.push(word);
      continue;
    }
    const [name, attached] = nameOf(word, options);
    const kind = name === undefined ? undefined : options[name];
    if (kind === undefined) return undefined;
    if (kind === "flag" && attached !== undefined) return undefined;
    if (kind === "flag" || kind === "attached") continue;
    if (!isWanted(kind, attached ?? left.shift(), ports)) return undefined;
  }
  return operands;
}

/** An option's name and the value in the same word, as in `--host=x` and `-hx`. */
function nameOf(
  word: string,
  options: CheckedProgram["options"],
): readonly [name?: string | undefined, value?: string | undefined] {
  if (word in options) return [word];
  const [long, value] = word.split(/=(.*)/s);
  if (word.startsWith("--")) return [long, value];
  return [word.slice(0, 2), word.slice(2)];
}

function isWanted(
  kind: Exclude<OptionKind, "flag" | "attached">,
  value: string | undefined,
  ports: readonly number[],
): boolean {
  if (value === undefined) return false;
  switch (kind) {
    case "value":
      return true;
    case "host":
      return isHere(value);
    case "port":
      return ports.includes(Number(value));
    case "address":
      return isAddress(value, ports);
    default:
      return kind.test(value);
  }
}

/** `localhost:9092`, also as a URL without a path. */
function isAddress(text: string, ports: readonly number[]): boolean {
  const [, host = "", port] = /^(?:\w+:\/\/)?([\w.$]+):(\d+)\/?$/.exec(text) ?? [];
  return isHere(host) && ports.includes(Number(port));
}

const HARMLESS_FETCH =
  /^(-[fsSkLqv]+|-O-|--(fail|silent|show-error|insecure|location|quiet|spider|no-verbose|no-check-certificate|tries=\d+|timeout=\d+|retry=\d+))$/;
const FETCH_VALUES = ["-o", "--output", "-O", "-m", "--max-time", "--connect-timeout", "-t", "-T", "--retry"];

/** `curl` or `wget` of a page that says no more than the look did. */
function isPage(
  [fetch, ...others]: readonly SimpleCommand[],
  path: RegExp,
  ports: readonly number[],
): boolean {
  const [program = "", ...words] = fetch?.words ?? [];
  if (!["curl", "wget"].includes(baseName(program)) || others.length > 0) return false;
  if (!fetch?.files.every(isNothing)) return false;
  const urls: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (FETCH_VALUES.includes(word)) {
      if (!/^(-|\/dev\/null|\d+s?)$/.test(words[at + 1] ?? "")) return false;
      at += 1;
    } else if (!word.startsWith("-")) urls.push(word);
    else if (!HARMLESS_FETCH.test(word)) return false;
  }
  const [, host = "", port, page = ""] =
    /^(?:https?:\/\/)?([\w.$]+)(?::(\d+))?(\/.*)?$/.exec(urls[0] ?? "") ?? [];
  return urls.length === 1 && isHere(host) && ports.includes(Number(port ?? 80)) && path.test(page || "/");
}

/** A connection to the service's own port and nothing more: bash's `/dev/tcp`, or `nc -z`. */
function isConnection([command, ...others]: readonly SimpleCommand[], ports: readonly number[]): boolean {
  if (command === undefined || others.length > 0) return false;
  const { words, files } = command;
  const [program = "", ...rest] = words;
  const opened = files.filter((file) => !isNothing(file));
  if (["", "cat", ":", "true", "echo"].includes(program) && rest.length === 0 && opened.length === 1) {
    const [, host = "", port] = /^\/dev\/(?:tcp|udp)\/([\w.$]+)\/(\d+)$/.exec(opened[0] ?? "") ?? [];
    return isHere(host) && ports.includes(Number(port));
  }
  if (!["nc", "ncat", "netcat"].includes(baseName(program)) || opened.length > 0) return false;
  const text = rest.join(" ").replace(/-w ?\d+/g, "");
  const [, flags = "", host = "", port] = /^((?: *-[zvn46]+)+) +(\S+) +(\d+)$/.exec(text.trim()) ?? [];
  return flags.includes("z") && isHere(host) && ports.includes(Number(port));
}

/** `grep` for a word of the answer that the look has had. */
function isFilter({ words, files }: SimpleCommand, answer: RegExp | undefined): boolean {
  const [program, ...rest] = words;
  const patterns = rest.filter((word) => !/^-[qiwEFe]+$/.test(word));
  const [pattern = ""] = patterns;
  return (
    program === "grep" && patterns.length === 1 && files.every(isNothing) && (answer?.test(pattern) ?? false)
  );
}

function isNothing(file: string): boolean {
  return file === "/dev/null";
}

function isHere(host: string): boolean {
  return ["localhost", "127.0.0.1", "::1", "0.0.0.0", "$HOSTNAME"].includes(host);
}

function baseName(program: string): string {
  return program.slice(program.lastIndexOf("/") + 1);
}
