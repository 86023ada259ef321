import { Agent as HttpAgent, type IncomingHttpHeaders, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { buffer } from "node:stream/consumers";
import { getCACertificates } from "node:tls";

interface Call {
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

interface Answer {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends one call; follows no redirect. */
export type Exchange = (call: Call) => Promise<Answer>;

/** Registries take manifests of at most 4 MiB (distribution/spec); configurations are smaller. */
const MOST_BYTES = 4 << 20;
/** Certificates that Node does not know, but this machine may. */
const UNKNOWN_AUTHORITY = /^(?:UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED)/;

/** Uses the proxy that the environment names, and the authorities of Node and of this machine. */
export function httpExchange(environment: Readonly<Record<string, string | undefined>>): Exchange {
  const options = { keepAlive: true, proxyEnv: { ...environment } };
  const plain = new HttpAgent(options);
  let encrypted = new HttpsAgent(options);
  let knowsMachine = false;
  const exchange: Exchange = async (call) => {
    try {
      return await send(call, call.url.protocol === "http:" ? plain : encrypted);
    } catch (error) {
      if (knowsMachine || !isUnknownAuthority(error)) throw error;
      // Reading them takes some hundred milliseconds, and few registries need them.
      const ca = [...getCACertificates("default"), ...getCACertificates("system")];
      encrypted = new HttpsAgent({ ...options, ca });
      knowsMachine = true;
      return exchange(call);
    }
  };
  return exchange;
}

function isUnknownAuthority(error: unknown): boolean {
  return error instanceof Error && "code" in error && UNKNOWN_AUTHORITY.test(String(error.code));
}

function send({ url, method, headers, body, signal }: Call, agent: HttpAgent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === "http:" ? requestHttp : requestHttps;
    const sent = request(url, { agent, method, headers, signal }, (answer) => {
      const { statusCode = 0 } = answer;
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) answer.destroy(new Error(`${url.host} sends more than ${MOST_BYTES} bytes`));
      });
      buffer(answer).then((all) => resolve({ statusCode, headers: answer.headers, body: all }), reject);
    });
    sent.on("error", (error) => reject(signal.aborted ? signal.reason : error));
    sent.end(body);
  });
}
