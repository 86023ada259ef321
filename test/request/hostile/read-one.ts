import { formatProblems } from "../../../src/request/problem.ts";
import { readRequest } from "../../../src/request/read-request.ts";
import { someSurroundings } from "../reading.ts";
import { HOSTILE_TEXTS } from "./texts.ts";

/** Reads one hostile text in a process of its own, for its memory: prints milliseconds and megabytes beyond the start. */
const text = HOSTILE_TEXTS[process.argv[2] ?? ""]?.() ?? "";
readRequest(
  [{ origin: "services", kind: "input", text: "a: {image: x, options: --bogus}" }],
  someSurroundings(),
);
const memoryBefore = process.resourceUsage().maxRSS;
const before = process.threadCpuUsage();
const result = readRequest([{ origin: "services", kind: "input", text }], someSurroundings());
if (result.kind === "problems") formatProblems(result.problems);
// What it takes of a processor: what others on this machine do must not count, nor what V8 does beside it.
const { user, system } = process.threadCpuUsage(before);
const ms = (user + system) / 1_000;
console.log(JSON.stringify({ ms, megabytes: (process.resourceUsage().maxRSS - memoryBefore) / 1024 }));
