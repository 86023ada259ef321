import type { Probe } from "../../ports/probe.ts";
import { type HttpQuestion, httpProbe } from "./http-probe.ts";

/** What a server that speaks TLS makes of a plain request: an answer that says so, an alert, or a hang-up. */
const WANTS_TLS = /^(GET \S+ returns 400\b.*|answers in another protocol|resets the connection)$/;

/** The same question in plain HTTP or, if the server does not take that, over TLS with any certificate. */
export function plainOrTlsProbe(question: HttpQuestion): Probe {
  const plain = httpProbe(question);
  const overTls = httpProbe({ ...question, isHttps: true, isInsecure: true });
  return {
    ...plain,
    name: `${plain.name} or over TLS`,
    async ask(address, options) {
      const startedAtMs = performance.now();
      const answer = await plain.ask(address, options);
      if (answer.kind === "ready" || !WANTS_TLS.test(answer.detail)) return answer;
      const timeoutMs = Math.floor(options.timeoutMs - (performance.now() - startedAtMs));
      if (timeoutMs < 1 || options.signal.aborted) return answer;
      return overTls.ask(address, { ...options, timeoutMs });
    },
  };
}
