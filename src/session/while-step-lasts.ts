import type { Engine } from "../docker/engine.ts";
import type { Runner } from "../runner.ts";
import { UserError } from "../user-error.ts";

/**
 * The engine, but for a step that its runner has given up nothing is created any more. In a job's container a cancelled
 * step's signal never arrives, and main runs on while, and after, post cleans up.
 */
export function whileStepLasts(engine: Engine, runner: Pick<Runner, "isStepOver">): Engine {
  const { containers, networks } = engine;
  const check = () => {
    if (runner.isStepOver()) throw new UserError("the step was cancelled: its runner has gone on without it");
  };
  return {
    ...engine,
    containers: {
      ...containers,
      create: async (plan) => {
        check();
        return containers.create(plan);
      },
      start: async (id) => {
        check();
        return containers.start(id);
      },
    },
    networks: {
      ...networks,
      create: async (plan) => {
        check();
        return networks.create(plan);
      },
      connect: async (networkId, containerId, options) => {
        check();
        return networks.connect(networkId, containerId, options);
      },
    },
  };
}
