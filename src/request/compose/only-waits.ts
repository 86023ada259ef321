import { itemsOf, textOf, valueAt } from "./nodes.ts";
import type { SelectedService } from "./select-services.ts";

/** Images that do nothing else: dokku/wait, willwill/wait-for-it, atkrad/wait4x, dadarek/wait-for-dependencies. */
const WAITING_IMAGE = /(?:^|\/)wait(?:4x|-for(?:-it|-dependencies)?)?(?::|@|$)/;

/** `until pg_isready …; do sleep 1; done`, after which at most a word of success follows. */
const WAITING_LOOP =
  /^(?:set -\w+\s*(?:;|&&)?\s*)?(?:until|while\s+!)\s.*\bdo\b.*\bsleep\b.*\bdone\s*(?:(?:;|&&)\s*(?:echo|exit)\b[^;&|]*)*;?$/s;

/** `wait-for-it.sh db:5432 -t 30`, `dockerize -wait tcp://db:5432`: what such a program starts afterwards is work. */
const WAITING_PROGRAM =
  /^(?:\S*\/)?(?:wait-for(?:-it)?(?:\.sh)?|wait4x)\s(?!.*\s--(?:\s|$))|^(?:\S*\/)?dockerize(?:\s+-wait\s+\S+|\s+-(?:timeout|wait-retry-interval)\s+\S+)+$/;

/** Longer lines do more than that, and the patterns take more than linear time. */
const LONGEST_LINE = 500;

/** Whether a service waits for others and does nothing else, which is done here in any case. */
export function onlyWaits({ value }: SelectedService): boolean {
  if (WAITING_IMAGE.test(textOf(valueAt(value, "image")) ?? "")) return true;
  const words = ["entrypoint", "command"].flatMap((key) => {
    const line = valueAt(value, key);
    return textOf(line) ?? itemsOf(line).flatMap((item) => textOf(item) ?? []);
  });
  const line = words.join(" ").trim();
  if (line.length > LONGEST_LINE) return false;
  const script = line
    .replace(/^(?:\S*\/)?(?:ba|da|a)?sh\s+-\w*c\s+/, "")
    .replace(/^(["'])(.*)\1$/s, "$2")
    .trim();
  return WAITING_LOOP.test(script) || WAITING_PROGRAM.test(script);
}
