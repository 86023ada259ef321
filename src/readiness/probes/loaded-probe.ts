import type { Probe } from "../../ports/probe.ts";

/**
 * A probe whose code is loaded at its first question, so that a start does not load the longest protocols for servers
 * that it does not start.
 */
export function loadedProbe(name: string, load: () => Promise<Probe>): Probe {
  let loading: Promise<Probe> | undefined;
  return {
    name,
    async ask(address, options) {
      loading ??= load();
      return (await loading).ask(address, options);
    },
  };
}
