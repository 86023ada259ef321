import { coverSecrets } from "../cover-secrets.ts";
import { type Disclosure, mergedDisclosure, type Range } from "../yaml/mask.ts";
import { childrenOf, type MappingEntry, type Node } from "../yaml/node.ts";
import { harmlessInOptions, secretsOfOptions } from "./secrets-of-options.ts";

/** Keys of a service whose values an error about them may show; it never shows those of any other key. */
const MAY_BE_WRONG = new Set([
  "image",
  "ports",
  "volumes",
  "options",
  "entrypoint",
  "command",
  "wait",
  "timeout",
  "pull",
  "depends-on",
  "aliases",
  "copy",
  "storage",
  "if-not-ready",
]);
const NAME = /^[\w.-]{1,60}$/;

/** Values that cannot be mistaken for secrets. */
const HARMLESS: Readonly<Record<string, RegExp>> = {
  // With a tag: a single word may be a secret that lost its key.
  image: /^[a-z0-9][a-z0-9._/-]{0,60}:(?:[0-9]{1,5}\/[a-z0-9._/-]{1,60}:)?[\w.-]{1,30}$/,
  ports: /^[0-9]{1,5}(?:[:-][0-9]{1,5})*(?:\/(?:tcp|udp|sctp))?$/,
  timeout: /^[0-9]{1,6}(?:ms|s|m|h|d)$/,
  pull: /^(?:always|missing|never)$/,
  "depends-on": /^(?:started|ready|finished)$/,
  wait: /^(?:healthy|tcp|none|[0-9]{1,5})$/,
  "if-not-ready": /^(?:fail|warn|ignore)$/,
  storage: /^memory$/,
};
/** Keys below `wait` whose values are often secret: a token, a password in a command. */
const SECRET_CONDITIONS = new Set(["headers", "exec"]);

/** An image whose tag is a version or missing; stricter than above, because the line may be the middle of any text. */
const IMAGE_OF_UNREAD = /^[a-z][a-z0-9._/-]{0,60}:(?:v?[0-9][a-z0-9.-]{0,20}|latest)?$/;

/** Whether errors may show a value of a text that YAML cannot read. */
export function isHarmlessUnread(key: string, value: string): boolean {
  return key === "image" && IMAGE_OF_UNREAD.test(value) && coverSecrets(value) === value;
}

/** What errors may show of the services: never variables, credentials, `url`, `after-ready` and unknown keys' values. */
export function disclosureOf(services: Node, mayBeWrong: ReadonlySet<string> = MAY_BE_WRONG): Disclosure {
  if (services.kind !== "mapping") {
    return { open: childrenOf(services).flatMap(namesIn), ifMeant: [], hidden: scalarsOf(services) };
  }
  return mergedDisclosure(
    services.entries.flatMap((entry) => [ofKey(entry), ofService(entry.value, mayBeWrong)]),
  );
}

function ofService(service: Node, mayBeWrong: ReadonlySet<string>): Disclosure {
  if (service.kind === "scalar") return { open: [], ifMeant: [service.place], hidden: [] };
  if (service.kind !== "mapping") return { open: [], ifMeant: [], hidden: scalarsOf(service) };
  return mergedDisclosure(service.entries.flatMap((entry) => [ofKey(entry), ofValue(entry, mayBeWrong)]));
}

/** If a colon is missing, the key contains its value. */
function ofKey({ key, keyPlace }: MappingEntry): Disclosure {
  return NAME.test(key)
    ? { open: [keyPlace], ifMeant: [], hidden: [] }
    : { open: [], ifMeant: [keyPlace], hidden: [] };
}

function ofValue({ key, value }: MappingEntry, mayBeWrong: ReadonlySet<string>): Disclosure {
  if (!mayBeWrong.has(key)) return { open: namesIn(value), ifMeant: [], hidden: everythingIn(value) };
  const isOptions = key === "options";
  const own: Disclosure = {
    open: isOptions ? harmlessInOptions(value) : harmlessIn(value, HARMLESS[key]),
    ifMeant: scalarsOf(value),
    hidden: isOptions ? secretsOfOptions(value) : key === "wait" ? secretConditions(value) : [],
  };
  return mergedDisclosure([own, ...entriesIn(value).map(ofKey)]);
}

function secretConditions(wait: Node): readonly Range[] {
  if (wait.kind === "list") return wait.items.flatMap(secretConditions);
  if (wait.kind !== "mapping") return [];
  return wait.entries.flatMap(({ key, value }) => (SECRET_CONDITIONS.has(key) ? scalarsOf(value) : []));
}

/** The first level below `env` and the like holds names. */
function namesIn(node: Node): readonly Range[] {
  if (node.kind !== "mapping") return [];
  return node.entries.flatMap(({ key, keyPlace }) => (NAME.test(key) ? [keyPlace] : []));
}

/** Values, and keys below that level. */
function everythingIn(node: Node): readonly Range[] {
  const below = node.kind === "mapping" ? childrenOf(node) : [node];
  return below.flatMap((child) => [...scalarsOf(child), ...entriesIn(child).map(({ keyPlace }) => keyPlace)]);
}

/** At every depth. */
function entriesIn(node: Node): readonly MappingEntry[] {
  return [...(node.kind === "mapping" ? node.entries : []), ...childrenOf(node).flatMap(entriesIn)];
}

function harmlessIn(node: Node, form: RegExp | undefined): readonly Range[] {
  if (node.kind !== "scalar") return childrenOf(node).flatMap((child) => harmlessIn(child, form));
  return form?.test(node.text) ? [node.place] : [];
}

function scalarsOf(node: Node): readonly Range[] {
  return node.kind === "scalar" ? [node.place] : childrenOf(node).flatMap(scalarsOf);
}
