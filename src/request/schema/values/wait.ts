import { tcpPort } from "../../container-port.ts";
import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import type { StatusRange, WaitCondition } from "../../request.ts";
import type { Shape } from "../shape.ts";
import { byNotation, oneOrMany, record } from "../shapes/collections.ts";
import { boolean, choice, converted, integer, text } from "../shapes/scalars.ts";
import { type ReadByVariants, variants } from "../shapes/variants.ts";
import { command } from "./command.ts";
import { pattern } from "./pattern.ts";

const port = converted(integer({ from: 1, to: 65_535, what: "a port" }), tcpPort);

const status: Shape<StatusRange> = converted(
  text({
    expects: "a status such as 200 or 2xx",
    json: { type: ["integer", "string"], pattern: "^[1-5]([0-9]{2}|[xX]{2})$" },
  }),
  ({ text: given }) => {
    if (/^[1-5]xx$/i.test(given))
      return { from: Number(given.charAt(0)) * 100, to: Number(given.charAt(0)) * 100 + 99 };
    if (/^[1-5][0-9]{2}$/.test(given)) return { from: Number(given), to: Number(given) };
    return refuse(`${quoted(given)} is not an HTTP status`, "Write a number from 100 to 599, or 2xx.");
  },
);

const urlPath = converted(
  text({ expects: "a path such as /health", json: { type: "string", pattern: "^/[!-~]*$" } }),
  ({ text: given }) => {
    if (/^\/[!-~]*$/.test(given)) return given;
    return refuse(`${quoted(given)} is not the path of a URL`, "Start with a slash, without host and port.");
  },
);

/** RFC 9110, 5.5: no line breaks, no control characters. */
const headerValue = converted(text(), (value) =>
  /^[\t -~\u0080-\u00ff]*$/.test(value.text)
    ? value
    : refuse("a header's value must be one line of Latin-1 characters"),
);

const headers = record(headerValue, {
  expects: "a mapping of header names and values",
  checkKey: (name) => {
    if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name)) refuse(`${quoted(name)} is not a header name`);
  },
});

const mappings = {
  tcp: { tcp: { shape: port, does: "This port accepts connections.", example: 5432 } },
  http: {
    http: { shape: urlPath, does: "A GET of this path returns a matching response.", example: "/health" },
    port: {
      shape: port,
      does: "The container port to ask; default: the service's main port.",
      example: 8080,
    },
    status: {
      shape: oneOrMany(status),
      does: "The statuses that mean ready; default 2xx and 3xx.",
      example: [200, "3xx"],
    },
    body: {
      shape: pattern,
      does: "A regular expression that the response body must contain.",
      example: '"status":"UP"',
    },
    https: { shape: boolean(), does: "Whether to use TLS.", example: true },
    insecure: {
      shape: boolean(),
      does: "Whether to accept any certificate; default false.",
      example: true,
    },
    headers: { shape: headers, does: "Headers of the request.", example: { Accept: "application/json" } },
  },
  log: {
    log: {
      shape: pattern,
      does: "A regular expression that a line of the log must contain.",
      example: "ready to accept connections",
    },
    times: {
      shape: integer({ from: 1, to: 1000, what: "a number" }),
      does: "How many lines must match; default 1.",
      example: 2,
    },
  },
  exec: {
    exec: {
      shape: command,
      does: "A command that must exit with 0 in the container.",
      example: "pg_isready -h 127.0.0.1",
    },
  },
  exit: {
    exit: {
      shape: integer({ from: 0, to: 255, what: "an exit code" }),
      does: "The service must exit with this code.",
      example: 0,
    },
  },
} as const;

const words = converted(
  choice({
    healthy: "Its healthcheck passes: the one of options, or the image's own.",
    tcp: "Its main port accepts connections.",
    none: "It counts as ready immediately; its address is not verified.",
  }),
  (word): WaitCondition => {
    switch (word) {
      case "healthy":
      case "none":
        return { kind: word };
      case "tcp":
        return { kind: "tcp", port: undefined };
    }
  },
);

const condition: Shape<WaitCondition> = byNotation({
  scalar: words,
  mapping: converted(
    variants(mappings, { expects: "a mapping with tcp, http, log, exec or exit" }),
    asCondition,
  ),
});

/** When the service counts as ready; all entries of a list must hold. */
export const wait: Shape<readonly WaitCondition[]> = converted(oneOrMany(condition), (conditions) => {
  const kinds = conditions.map(({ kind }) => kind);
  if (kinds.includes("none") && kinds.length > 1)
    return refuse("none cannot be combined with other conditions: it means not to wait");
  const running = kinds.find((kind) => kind !== "exit" && kind !== "log");
  if (kinds.includes("exit") && running !== undefined)
    return refuse(
      `exit waits until the service ends, but ${running} needs it to keep running`,
      "Only log can be combined with exit.",
    );
  return conditions;
});

function asCondition(read: ReadByVariants<typeof mappings>): WaitCondition {
  switch (read.variant) {
    case "tcp":
      return { kind: "tcp", port: read.values.tcp };
    case "http":
      return {
        kind: "http",
        path: read.values.http ?? "/",
        port: read.values.port,
        statuses: read.values.status ?? [{ from: 200, to: 399 }],
        bodyPattern: read.values.body,
        isHttps: read.values.https ?? false,
        isInsecure: read.values.insecure ?? false,
        headers: (read.values.headers ?? []).map(({ key, value }) => ({ name: key.text, value: value.text })),
      };
    case "log":
      return { kind: "log", pattern: read.values.log ?? "", times: read.values.times ?? 1 };
    case "exec":
      return { kind: "exec", argv: read.values.exec ?? [] };
    case "exit":
      return { kind: "exit", exitCode: read.values.exit ?? 0 };
  }
}
