import type { Probe } from "../../ports/probe.ts";

/** Ready if one of the two is; the second is asked only if something answers the first, but not as it should. */
export function eitherProbe(first: Probe, second: Probe): Probe {
  const timeoutMs = Math.max(first.timeoutMs ?? 0, second.timeoutMs ?? 0);
  return {
    name: `${first.name} or ${second.name}`,
    ...(timeoutMs === 0 ? {} : { timeoutMs }),
    async ask(address, options) {
      const startedAtMs = performance.now();
      const answer = await first.ask(address, options);
      if (answer.kind === "ready" || !answer.isReached) return answer;
      const leftMs = options.timeoutMs - (performance.now() - startedAtMs);
      if (leftMs < 1 || options.signal.aborted) return answer;
      const other = await second.ask(address, { ...options, timeoutMs: leftMs });
      return other.kind === "ready" ? other : answer;
    },
  };
}
