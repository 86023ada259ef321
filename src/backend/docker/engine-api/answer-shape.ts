/**
 * What an answer must look like: reads a value of `JSON.parse`, keeps the fields that it knows, and throws
 * `WrongShape` with the place of the mismatch. A proxy between us and the daemon may answer anything.
 */
export type AnswerShape<Value> = (value: unknown, place?: string) => Value;

/** What a shape reads from an answer. */
export type Shaped<Of> = Of extends AnswerShape<infer Value> ? Value : never;

/** An answer that no daemon gives; the message names the place, as in `State.Running is not true or false`. */
export class WrongShape extends Error {
  constructor(place: string, expected: string) {
    super(`${place === "" ? "it" : place} is not ${expected}`);
  }
}

/** Any answer, even an empty one: it only has to arrive. */
export const anything: AnswerShape<void> = () => undefined;

export const string: AnswerShape<string> = (value, place = "") =>
  typeof value === "string" ? value : refuse(place, "a text");

export const bool: AnswerShape<boolean> = (value, place = "") =>
  typeof value === "boolean" ? value : refuse(place, "true or false");

export const number: AnswerShape<number> = (value, place = "") =>
  typeof value === "number" ? value : refuse(place, "a number");

/** A date as text, converted to seconds since 1970. */
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

/** An object with unknown names; it may be absent, which means the same as empty. */
export function dictionary<Value>(shape: AnswerShape<Value>): AnswerShape<Record<string, Value>> {
  return (value, place = "") => {
    const entries = Object.entries(objectOf(value ?? {}, place));
    return Object.fromEntries(entries.map(([name, one]) => [name, shape(one, inside(place, name))]));
  };
}

/** An object with these fields; others are dropped. */
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
