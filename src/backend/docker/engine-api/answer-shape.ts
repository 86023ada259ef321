/**
 * What an answer has to look like: reads a value of `JSON.parse`, keeps the fields that it knows, and throws
 * `WrongShape` with the place of what is wrong. What stands between us and the daemon may answer anything.
 */
export type AnswerShape<Value> = (value: unknown, place?: string) => Value;

/** What a shape makes of an answer. */
export type Shaped<Of> = Of extends AnswerShape<infer Value> ? Value : never;

/** An answer that no daemon gives; the message names the place, `State.Running is not true or false`. */
export class WrongShape extends Error {
  constructor(place: string, expected: string) {
    super(`${place === "" ? "it" : place} is not ${expected}`);
  }
}

/** Any answer, also an empty one: that it came is all that is asked. */
export const anything: AnswerShape<void> = () => undefined;

export const string: AnswerShape<string> = (value, place = "") =>
  typeof value === "string" ? value : refuse(place, "a text");

export const bool: AnswerShape<boolean> = (value, place = "") =>
  typeof value === "boolean" ? value : refuse(place, "true or false");

export const number: AnswerShape<number> = (value, place = "") =>
  typeof value === "number" ? value : refuse(place, "a number");

/** A moment as text, in seconds since 1970. */
export const moment: AnswerShape<number> = (value, place = "") => {
  const ms = Date.parse(string(value, place));
  return Number.isNaN(ms) ? refuse(place, "a date") : Math.floor(ms / 1_000);
};

/** A field that may be absent; null means the same. */
export function maybe<Value>(shape: AnswerShape<Value>): AnswerShape<Value | undefined> {
  return (value, place = "") => (value === undefined || value === null ? undefined : shape(value, place));
}

/** A list that may be absent, which means the same as empty. */
export function array<Value>(shape: AnswerShape<Value>): AnswerShape<Value[]> {
  return (value, place = "") => {
    const items = value ?? [];
    if (!Array.isArray(items)) return refuse(place, "a list");
    return items.map((item, at) => shape(item, `${place}[${at}]`));
  };
}

/** An object with names that we do not know; it may be absent, which means the same as empty. */
export function dictionary<Value>(shape: AnswerShape<Value>): AnswerShape<Record<string, Value>> {
  return (value, place = "") => {
    const entries = Object.entries(objectOf(value ?? {}, place));
    return Object.fromEntries(entries.map(([name, one]) => [name, shape(one, inside(place, name))]));
  };
}

/** An object with these fields; others are left out. */
export function object<Fields extends Record<string, AnswerShape<unknown>>>(
  fields: Fields,
): AnswerShape<{ [Name in keyof Fields]: Shaped<Fields[Name]> }> {
  return (value, place = "") => {
    const given = objectOf(value, place);
    const read = Object.entries(fields).map(([name, shape]) => [
      name,
      shape(given[name], inside(place, name)),
    ]);
    return Object.fromEntries(read);
  };
}

function objectOf(value: unknown, place: string): Record<string, unknown> {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : refuse(place, "an object");
}

function inside(place: string, name: string): string {
  return place === "" ? name : `${place}.${name}`;
}

function refuse(place: string, expected: string): never {
  throw new WrongShape(place, expected);
}
