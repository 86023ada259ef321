import type { BackendWords } from "../../../ports/backend-words.ts";
import type { Inventory } from "../../../ports/inventory.ts";
import { stateOf } from "../container/running-container.ts";
import type { Engine } from "../engine/engine.ts";
import { LABEL, labelsOf, labelsOfSession } from "../labels.ts";
import { ourContainers } from "../ours/find-ours.ts";
import { removeBelongings } from "./remove-session.ts";

const WORDS: BackendWords = {
  host: "the daemon",
  here: "on this daemon",
  unit: "container",
  network: "network",
};

/** What is ours on a Docker daemon. */
export function dockerInventory(engine: Engine): Inventory {
  const { containers } = engine;
  return {
    words: WORDS,
    async services(of) {
      return (await ourContainers(labelsOf(of), engine)).map(({ id, name, labels }) => ({
        id,
        name: labels[LABEL.service] || name,
        step: labels[LABEL.step] ?? "",
        wholeLog: () => containers.wholeLog(id),
        followLog: (signal) => containers.followLog(id, { signal, silenceMs: Number.POSITIVE_INFINITY }),
      }));
    },
    hasSession: async (sessionId) => (await containers.list(labelsOfSession(sessionId))).length > 0,
    state: async (serviceId) => stateOf(await containers.inspect(serviceId)),
    lastLogLines: (serviceId, lines) => containers.lastLogLines(serviceId, lines),
    remove: (belongings, patience) => removeBelongings(belongings, engine, patience),
  };
}
