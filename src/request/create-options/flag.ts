import type { JobSurroundings } from "../job-surroundings.ts";
import type { CreateBody, HealthcheckConfig, HostConfig } from "./create-body.ts";
import type { Draft } from "./draft.ts";

/** One flag of `docker create`: how it is written, what it sets, and what it does for a service here. */
export interface Flag {
  readonly name: string;
  readonly short: string | undefined;
  /** The flag that this is another spelling of. */
  readonly aliasOf: string | undefined;
  /** The kind of value in a word or two, shown in the table; `boolean` flags take a value only after `=`. */
  readonly value: string;
  /** Where the value goes in the body, such as `HostConfig.Memory`; or its purpose. */
  readonly field: string;
  /** The oldest API version that knows it; `undefined` if every supported daemon does. */
  readonly minimumApi: string | undefined;
  readonly handling: Handling;
  /** One sentence: what it does here. */
  readonly does: string;
  /** Puts one value into the draft; throws `UserError` if it is invalid. */
  put(text: string, draft: Draft, surroundings: JobSurroundings): void;
}

/** How a flag in the `options` of a service is handled. */
type Handling =
  | { readonly kind: "as-docker" }
  /** Means what it means to Docker; a notice names a consequence. */
  | { readonly kind: "noticed"; readonly notice: string }
  | { readonly kind: "ignored"; readonly notice: string | undefined }
  /** Refused by the CLI itself, or only by this action. */
  | { readonly kind: "refused"; readonly by: "docker"; readonly hint: string }
  | { readonly kind: "refused"; readonly by: "us"; readonly hintFor: (value: string) => string };

/** How the text of a value is read. */
export interface ValueKind<T> {
  readonly name: string;
  read(text: string, surroundings: JobSurroundings): T;
}

/** Where in the body a value goes. */
interface Target<T> {
  readonly field: string;
  put(draft: Draft, value: T): void;
}

interface FlagDescription<T> {
  readonly short?: string;
  readonly aliasOf?: string;
  readonly value: ValueKind<T>;
  readonly into: Target<T>;
  readonly minimumApi?: string;
  readonly handling?: Handling;
  readonly does: string;
}

export function flag<T>(name: string, description: FlagDescription<T>): Flag {
  const { short, aliasOf, value, into, minimumApi, handling = { kind: "as-docker" }, does } = description;
  return {
    name,
    short,
    aliasOf,
    value: value.name,
    field: into.field,
    minimumApi,
    handling,
    does,
    put: (text, draft, surroundings) => into.put(draft, value.read(text, surroundings)),
  };
}

/** The same flag under another name. */
export function alias(name: string, of: Flag): Flag {
  return { ...of, name, short: undefined, aliasOf: of.name, does: `Another spelling of \`--${of.name}\`.` };
}

/** A field of the body's top level; the last value wins. */
export function top<K extends keyof CreateBody>(key: K): Target<NonNullable<CreateBody[K]>> {
  return {
    field: key,
    put: (draft, value) => {
      draft.top[key] = value;
    },
  };
}

/** A field of `HostConfig`; the last value wins. */
export function host<K extends keyof HostConfig>(key: K): Target<NonNullable<HostConfig[K]>> {
  return {
    field: `HostConfig.${key}`,
    put: (draft, value) => {
      draft.host[key] = value;
    },
  };
}

/** A list of `HostConfig`; every value is appended. */
export function hostList<K extends ListKey>(key: K): Target<Item<HostConfig[K]>> {
  return {
    field: `HostConfig.${key}[]`,
    put: (draft, value) => {
      const list = (draft.host[key] ?? []) as Item<HostConfig[K]>[];
      list.push(value);
      draft.host[key] = list as HostConfig[K];
    },
  };
}

/** A mapping of `HostConfig`; the last value of a key wins. */
export function hostMap(key: MapKey): Target<readonly [string, string]> {
  return {
    field: `HostConfig.${key}{}`,
    put: (draft, [name, value]) => {
      const map = draft.host[key] ?? {};
      setOwn(map, name, value);
      draft.host[key] = map;
    },
  };
}

export function health<K extends keyof HealthcheckConfig>(key: K): Target<NonNullable<HealthcheckConfig[K]>> {
  return {
    field: `Healthcheck.${key}`,
    put: (draft, value) => {
      draft.health[key] = value;
    },
  };
}

/** The CLI reads the value, but sends nothing to the daemon. */
export const nowhere: Target<unknown> = { field: "", put: () => {} };

/** This also stores the key `__proto__`, which an assignment would not. */
export function setOwn<T>(map: Record<string, T>, key: string, value: T): void {
  if (key === "__proto__") {
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  } else {
    map[key] = value;
  }
}

type Item<L> = NonNullable<L> extends readonly (infer T)[] ? T : never;
type ListKey = {
  [K in keyof HostConfig]-?: NonNullable<HostConfig[K]> extends readonly unknown[] ? K : never;
}[keyof HostConfig];
type MapKey = {
  [K in keyof HostConfig]-?: string extends keyof NonNullable<HostConfig[K]>
    ? NonNullable<HostConfig[K]> extends Record<string, string>
      ? K
      : never
    : never;
}[keyof HostConfig];
