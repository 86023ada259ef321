import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/** A call as the API server sees it. */
export interface ApiRequest {
  readonly method: string;
  /** As the action names calls: `POST pods`, `GET pods/db/log`. */
  readonly name: string;
  readonly namespace: string;
  /** `pods`, `db`, `log`: what is left of the path behind the namespace. */
  readonly words: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** Reads a call to its end. */
export async function readApiRequest(incoming: IncomingMessage): Promise<ApiRequest> {
  const { method = "", url = "", headers } = incoming;
  const { pathname, searchParams } = new URL(url, "https://api");
  const [, namespace = "", rest = ""] =
    pathname.match(/^\/apis?\/(?:[^/]+\/)?v1\/namespaces\/([^/]+)\/(.*)$/) ??
    pathname.match(/^\/(?:apis?\/(?:[^/]+\/)?v1\/)?()(.*)$/) ??
    [];
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  return {
    method,
    name: `${method} ${rest}`,
    namespace,
    words: rest.split("/"),
    query: searchParams,
    headers,
    body: text === "" ? undefined : JSON.parse(text),
  };
}

/** `a=1,b` as labels, in which an empty value stands for any. */
export function labelsIn(query: URLSearchParams): Record<string, string> {
  const selector = query.get("labelSelector") ?? "";
  const words = selector.split(",").filter((word) => word !== "");
  return Object.fromEntries(
    words.map((word) => {
      const [name = "", value = ""] = word.split("=");
      return [name, value];
    }),
  );
}
