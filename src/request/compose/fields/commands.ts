import { quoted } from "../../printable.ts";
import { splitAsCompose } from "../../words/split-as-compose.ts";
import type { Node, ScalarNode } from "../../yaml/node.ts";
import { entriesOf, textNode, valueAt } from "../nodes.ts";
import type { Field, ServiceDraft } from "./field.ts";
import { asGoDuration, isTrue, textAt } from "./flags.ts";

export const commandField: Field = {
  kind: "mapped",
  becomes: "`command`, a string split as Compose splits it",
  map(value, draft) {
    const words = wordsOf(value, draft);
    if (words !== undefined && words.length > 0)
      draft.set("command", { kind: "list", items: words, place: value.place });
  },
};

export const entrypointField: Field = {
  kind: "mapped",
  becomes: "`entrypoint`, likewise; an empty one removes the image's",
  map(value, draft) {
    const words = wordsOf(value, draft);
    if (words === undefined) return;
    if (words.length === 0) draft.flag("entrypoint", "", value.place);
    else draft.set("entrypoint", { kind: "list", items: words, place: value.place });
  },
};

function wordsOf(value: Node, draft: ServiceDraft): readonly ScalarNode[] | undefined {
  if (value.kind === "list") {
    return value.items.flatMap((item) => {
      const text = textAt(item, draft);
      return text === undefined ? [] : [textNode(text, item.place)];
    });
  }
  const line = textAt(value, draft);
  if (line === undefined) return undefined;
  const split = splitAsCompose(line);
  if (split.kind === "unclosed") {
    draft.problem(value.place, "a quote or a bracket is not closed", "Write a list, one item for each word.");
    return undefined;
  }
  if (split.dropped !== "") {
    const hint = 'Compose drops it and all that follows. Write a list, such as [sh, -c, "a && b"].';
    draft.problem(
      value.place,
      `this line is not run by a shell, so \`${split.dropped.slice(0, 1)}\` means nothing to it`,
      hint,
    );
  }
  return split.words.map((word) => textNode(word, value.place));
}

const TIMES = { interval: "health-interval", timeout: "health-timeout", start_period: "health-start-period" };
const KEYS = [...Object.keys(TIMES), "test", "retries", "disable", "start_interval"];

export const healthcheckField: Field = {
  kind: "mapped",
  becomes: "the container's healthcheck, asked from the start and as often as is useful",
  map(value, draft) {
    for (const { key, keyPlace } of entriesOf(value)) {
      if (!KEYS.includes(key) && !key.startsWith("x-"))
        draft.problem(keyPlace, `${quoted(key)} is not known here`, `Known here: ${KEYS.join(", ")}.`);
    }
    const test = valueAt(value, "test");
    const words = test?.kind === "list" ? test.items.map((item) => textAt(item, draft) ?? "") : [];
    if (isTrue(valueAt(value, "disable"), draft) || words[0] === "NONE") {
      draft.flag("no-healthcheck", "true", value.place);
      return;
    }
    for (const [key, name] of Object.entries(TIMES)) {
      const time = valueAt(value, key);
      const text = time && textAt(time, draft);
      if (time !== undefined && text !== undefined) draft.flag(name, asGoDuration(text), time.place);
    }
    const retries = valueAt(value, "retries");
    if (retries !== undefined) draft.flag("health-retries", textAt(retries, draft) ?? "", retries.place);
    if (test !== undefined) setTest(test, words, draft);
  },
};

function setTest(test: Node, [kind, ...words]: readonly string[], draft: ServiceDraft): void {
  if (test.kind === "empty") return;
  if (test.kind !== "list") {
    draft.flag("health-cmd", textAt(test, draft) ?? "", test.place);
  } else if (kind === "CMD-SHELL") {
    draft.flag("health-cmd", words.join(" "), test.place);
  } else if (kind === "CMD" && words.length > 0) {
    draft.extras.healthcheckTest = ["CMD", ...words];
  } else {
    const hint = 'As in ["CMD", "pg_isready"], or write the command as text.';
    draft.problem(test.place, "a list here must start with CMD, CMD-SHELL or NONE", hint);
  }
}
