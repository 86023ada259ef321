// A bare start: the first call and nothing else.
import { call } from "./bare-engine.mjs";

await call("GET", "/version").catch(() => {});
