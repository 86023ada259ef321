import http, { Agent, type IncomingMessage } from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import { inspect } from "node:util";
import modemHttp from "docker-modem/lib/http.js";
import Dockerode from "dockerode";
import type { DockerHost } from "../../../ports/docker-host.ts";
import { tcpAgent } from "./tcp-agent.ts";

/** One HTTP request to the daemon. */
export interface HttpRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Readable | undefined;
  /** Cancels the request, and the answer while it arrives. */
  readonly signal: AbortSignal;
}

/** Sends a request, and resolves with the head of the answer, whatever its status; it follows no redirect. */
export type Dial = (request: HttpRequest) => Promise<IncomingMessage>;

/** Idle connections are closed after this, as by Node's own agent. */
const IDLE_CONNECTION_MS = 5_000;

/** We interpret the status ourselves, because docker-modem would read the body of a refusal without a limit. */
const ANY_STATUS = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [100 + at, true]));

// docker-modem's own wrapper would follow a redirect to any host (lib/http.js).
Object.assign(modemHttp, { http, https });

/**
 * Connects to the daemon at `host`, and to nothing else: Node's own agents would use a proxy from the environment
 * (NODE_USE_ENV_PROXY). Throws `UserError` if its certificates are missing.
 */
export function dialTo(host: DockerHost): Dial {
  const options = optionsFor(host);
  const { modem } = withoutDockerHost(() => new Dockerode(options));
  return ({ method, path, headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const call = {
        // docker-modem treats the last character as a question mark that it must complete or remove (lib/modem.js,
        // dial).
        path: path.includes("?") ? `${path}?` : path,
        method,
        headers: { ...headers },
        isStream: true,
        statusCodes: ANY_STATUS,
        abortSignal: signal,
        ...(body === undefined ? {} : { file: typeof body === "string" ? Buffer.from(body) : body }),
      };
      modem.dial(call, (error: Error | null, answer: unknown) =>
        error === null ? resolve(answer as IncomingMessage) : reject(error),
      );
    });
}

function optionsFor(host: DockerHost): Dockerode.DockerOptions {
  switch (host.kind) {
    case "socket": {
      const agent = new Agent({ keepAlive: true, timeout: IDLE_CONNECTION_MS });
      return withoutDefaults({ socketPath: host.path, agent: unprinted(agent) });
    }
    case "tcp":
      // The path is never opened, because the agent dials. If docker-modem got a host, it would parse it with
      // url.parse, and Node would warn about that in the user's log.
      return withoutDefaults({ socketPath: "/", agent: unprinted(tcpAgent(host)) });
    case "ssh":
      throw new Error("a daemon behind ssh is dialled through its forwarded socket");
  }
}

/**
 * For its debug line, shown or not, docker-modem prints the options of each request to any depth (lib/modem.js,
 * buildRequest): with the agent's sockets a quarter of a megabyte, and 20 ms of the processor.
 */
function unprinted(agent: Agent): Agent {
  return Object.assign(agent, { [inspect.custom]: () => "Agent" });
}

/** docker-modem fills missing options from the environment (lib/modem.js, defaultOpts). */
function withoutDefaults(options: { socketPath: string; agent: Agent }): Dockerode.DockerOptions {
  const nothing = { host: undefined, port: undefined, ca: undefined, cert: undefined, key: undefined };
  const plain = { ...nothing, timeout: undefined, protocol: "http", pathPrefix: "/", sshOptions: {} };
  return { ...plain, ...options } as Dockerode.DockerOptions;
}

/** docker-modem reads the variable even if all options are given, and throws if the value is invalid. */
function withoutDockerHost<Made>(make: () => Made): Made {
  const { DOCKER_HOST: chosen } = process.env;
  delete process.env.DOCKER_HOST;
  try {
    return make();
  } finally {
    if (chosen !== undefined) process.env.DOCKER_HOST = chosen;
  }
}
