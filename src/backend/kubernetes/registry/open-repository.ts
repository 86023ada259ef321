import { createHash } from "node:crypto";
import type { RegistryCredentials } from "../../login/registry-auth.ts";
import type { OpenRepository } from "../image/repository.ts";
import { authorize } from "./authorize.ts";
import { readChallenge } from "./challenge.ts";
import type { Exchange } from "./exchange.ts";
import { registryAddresses } from "./registry-address.ts";

const MANIFESTS = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");
const MOST_REDIRECTS = 5;

/** Repositories by the distribution protocol (opencontainers/distribution-spec). */
export function repositoryOpener(exchange: Exchange): OpenRepository {
  return ({ registry, repository }, login) => {
    const visit: Visit = { exchange, login, repository, registry, authorization: undefined };
    return {
      manifest: async (reference, signal) =>
        documentIn(await ask(`manifests/${reference}`, MANIFESTS, visit, signal), registry),
      async config(digest, signal) {
        const bytes = await ask(`blobs/${digest}`, "*/*", visit, signal);
        const actual = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
        if (actual !== digest) throw new Error(`${registry} sends something else than ${digest}`);
        return documentIn(bytes, registry);
      },
    };
  };
}

/** What is known of a repository while its documents are read. */
interface Visit {
  readonly exchange: Exchange;
  readonly registry: string;
  readonly repository: string;
  readonly login: RegistryCredentials | undefined;
  /** What the registry's challenge has led to. */
  authorization: string | undefined;
}

async function ask(path: string, accept: string, visit: Visit, signal: AbortSignal): Promise<Buffer> {
  const [address = "", ...others] = registryAddresses(visit.registry);
  const at = (base: string) => get(new URL(`${base}/v2/${visit.repository}/${path}`), accept, visit, signal);
  let answered = at(address);
  for (const other of others)
    answered = answered.catch((error) => {
      signal.throwIfAborted();
      if (error instanceof Refused) throw error;
      return at(other);
    });
  return answered;
}

/** The registry answered, but not with the document. */
class Refused extends Error {}

async function get(url: URL, accept: string, visit: Visit, signal: AbortSignal): Promise<Buffer> {
  const { exchange, registry } = visit;
  let answer = await follow(url, accept, visit, signal);
  if (answer.statusCode === 401 && visit.authorization === undefined) {
    const challenge = readChallenge(String(answer.headers["www-authenticate"] ?? ""));
    if (challenge === undefined) throw new Refused(`${registry} asks for a login of an unknown kind`);
    const applicant = { ...visit, isPlain: url.protocol === "http:" };
    visit.authorization = await authorize(challenge, applicant, exchange, signal);
    answer = await follow(url, accept, visit, signal);
  }
  const { statusCode, body } = answer;
  if (statusCode !== 200) throw new Refused(sentenceFor(statusCode, visit));
  return body;
}

/** Blobs are often kept by another host, which neither needs nor may see the login. */
async function follow(
  start: URL,
  accept: string,
  { exchange, authorization }: Visit,
  signal: AbortSignal,
): ReturnType<Exchange> {
  let url = start;
  for (let redirects = 0; ; redirects += 1) {
    const isAtHome = url.origin === start.origin;
    const headers = {
      accept,
      "user-agent": "sibling-services",
      ...(isAtHome && authorization !== undefined ? { authorization } : {}),
    };
    const answer = await exchange({ method: "GET", url, headers, signal });
    const { location } = answer.headers;
    const isRedirect = answer.statusCode >= 301 && answer.statusCode <= 308 && location !== undefined;
    if (!isRedirect || redirects === MOST_REDIRECTS || !URL.canParse(location, url.href)) return answer;
    const next = new URL(location, url);
    if (next.protocol !== "https:" && next.protocol !== start.protocol) return answer;
    url = next;
  }
}

function sentenceFor(statusCode: number, { registry, login }: Visit): string {
  switch (statusCode) {
    case 401:
    case 403:
      return login === undefined
        ? `${registry} asks for a login (${statusCode})`
        : `${registry} refuses the login (${statusCode})`;
    case 404:
      return `${registry} has no such image`;
    case 429:
      return `${registry} limits how often it may be asked (429)`;
    default:
      return `${registry} answers ${statusCode}`;
  }
}

function documentIn(bytes: Buffer, registry: string): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw new Error(`${registry} sends something else than JSON`, { cause: error });
  }
}
