/** One request to the API server. */
export interface ApiCall {
  readonly method: "GET" | "POST" | "DELETE";
  /** With a leading slash, `/api/v1/namespaces/ci/pods`. */
  readonly path: string;
  /** A list stands for a parameter that is given several times. */
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly body?: object;
  readonly signal?: AbortSignal | undefined;
}

/** The path with its query. */
export function targetOf({ path, query = {} }: ApiCall): string {
  const parameters = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    Array.isArray(value) ? value.map((one) => [name, String(one)]) : [[name, String(value)]],
  );
  return parameters.length === 0 ? path : `${path}?${new URLSearchParams(parameters)}`;
}

/** For people, and the same for every namespace: `POST pods`, `GET pods/db-1a2b3c4d5e6f/log`. */
export function callName({ method, path }: Pick<ApiCall, "method" | "path">): string {
  return `${method} ${path.replace(/^\/apis?\/(?:[^/]+\/)?v1\/(?:namespaces\/[^/]+\/)?/, "").replace(/^\//, "")}`;
}

/** `a=1,b=2`, as label selectors are written. */
export function selectorOf(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([name, value]) => (value === "" ? name : `${name}=${value}`))
    .join(",");
}
