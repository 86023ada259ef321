import { inMemoryBackend } from "../fakes/backend/in-memory-backend.ts";
import { describeBackend } from "./describe-backend.ts";

describeBackend("the in-memory backend", () => inMemoryBackend(["busybox"]), "busybox");
