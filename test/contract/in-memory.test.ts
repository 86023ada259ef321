import { inMemoryEngine, plainImage } from "../fakes/engine/in-memory-engine.ts";
import { describeEngine } from "./describe-engine.ts";

describeEngine(
  "the in-memory engine",
  () => {
    const engine = inMemoryEngine();
    engine.holdings.images.set("busybox", plainImage());
    return engine;
  },
  "busybox",
);
