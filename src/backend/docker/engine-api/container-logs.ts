import { readTailLines, type TailLines } from "../../output-tail.ts";
import { EngineBreakdown } from "../engine/engine-breakdown.ts";
import { type EngineApi, unlessMissing } from "./engine-api.ts";
import { withoutFrames } from "./output-frames.ts";
import { NotInTime, piecesWithin } from "./read-stream.ts";

/** The limit for the last lines; one line can be as long as a service likes. */
const MOST_TAIL_BYTES = 1 << 20;
const FEW_LINES = 100;

/** A daemon finds them immediately; an answer that takes longer is endless. */
const LAST_LINES_MS = 10_000;

/**
 * See `Containers.lastLogLines`. What the daemon calls a line may be a 16 KiB piece of a long one (moby daemon/logger/copier.go), so this asks for
 * few lines first, and for four times as many only while they were short.
 */
export async function lastLogLines(api: EngineApi, id: string, lines: number): Promise<string[]> {
  for (let asked = FEW_LINES; ; asked *= 4) {
    const read = await readOutput(api, id, Math.min(asked, lines));
    if (asked >= lines || read.isCut) return read.lines;
  }
}

async function readOutput(api: EngineApi, id: string, lines: number): Promise<TailLines> {
  const output = await unlessMissing(outputOf(api, id, { tail: lines }));
  if (output === undefined) return { lines: [], isCut: false };
  return readTailLines(piecesWithin(LAST_LINES_MS, output), { lines, bytes: MOST_TAIL_BYTES });
}

/** See `Containers.wholeLog`. */
export async function* wholeLog(api: EngineApi, id: string): AsyncGenerator<Buffer> {
  const output = await unlessMissing(outputOf(api, id, undefined));
  if (output !== undefined) yield* output;
}

/** See `Containers.followLog`. */
export async function* followLog(
  api: EngineApi,
  id: string,
  { signal, silenceMs }: { readonly signal: AbortSignal; readonly silenceMs: number },
): AsyncGenerator<Buffer> {
  try {
    yield* await outputOf(api, id, { follow: true }, { signal, idleMs: silenceMs });
  } catch (error) {
    const isSilent = error instanceof EngineBreakdown && error.cause instanceof NotInTime;
    if (!isSilent) throw error;
  }
}

/** Both streams, without the daemon's framing: everything, the last lines, or also what follows. */
async function outputOf(
  api: EngineApi,
  id: string,
  extent: { readonly tail: number } | { readonly follow: true } | undefined,
  { signal, idleMs }: { signal?: AbortSignal; idleMs?: number } = {},
): Promise<AsyncIterable<Buffer>> {
  const query = { stdout: true, stderr: true, ...extent };
  const path = `/containers/${id}/logs`;
  const call = { method: "GET", path, query, ...(signal === undefined ? {} : { signal }) } as const;
  return withoutFrames(await api.stream(call, idleMs));
}
