import type { Operation, Target } from "./operation.ts";
import { perform } from "./perform.ts";

/** What a client is asked for: to try once, or again and again until it is asked since when it succeeds. */
export type Order =
  | { readonly id: number; readonly kind: "once"; readonly operation: Operation; readonly target: Target }
  | { readonly id: number; readonly kind: "watch"; readonly operation: Operation; readonly target: Target }
  | { readonly id: number; readonly kind: "since-when"; readonly watch: number };

/** `atMs` is the time of day of the success. */
export type Outcome =
  | { readonly id: number; readonly kind: "done"; readonly atMs: number }
  | { readonly id: number; readonly kind: "failed"; readonly error: string };

/** A server that accepts may keep one try waiting, so a few are under way at once. */
const AT_ONCE = 3;
const PAUSE_MS = 8;
const LAST_PATIENCE_MS = 20_000;
const PAUSE_AFTER_SUCCESS_MS = 100;

/** Ask each since when it succeeds; asking ends it. */
const watches = new Map<number, () => Promise<Done>>();

process.on("message", (order: Order) => {
  if (order.kind === "watch") watches.set(order.id, watch(order.operation, order.target));
  else void serve(order).then((outcome) => process.send?.(outcome));
});

function serve(order: Exclude<Order, { kind: "watch" }>): Promise<Outcome> {
  const done =
    order.kind === "once"
      ? attempt(order.operation, order.target)
      : (watches.get(order.watch)?.() ?? Promise.reject(new Error("nothing is watched")));
  return done.then(
    ({ atMs }) => ({ id: order.id, kind: "done" as const, atMs }),
    (error: unknown) => ({ id: order.id, kind: "failed" as const, error: wordsOf(error) }),
  );
}

interface Done {
  readonly startedAtMs: number;
  readonly atMs: number;
}

async function attempt(operation: Operation, target: Target): Promise<Done> {
  const startedAtMs = nowMs();
  await perform(operation, target);
  return { startedAtMs, atMs: nowMs() };
}

/** The first success after the last failure: a temporary server may have answered before. */
function watch(operation: Operation, target: Target): () => Promise<Done> {
  let underWay = 0;
  let isOver = false;
  let success: Done | undefined;
  const { promise: soon, resolve: onSuccess, reject: onFailure } = Promise.withResolvers<Done>();
  const next = () => {
    if (isOver) return;
    setTimeout(next, success === undefined ? PAUSE_MS : PAUSE_AFTER_SUCCESS_MS);
    if (underWay >= AT_ONCE) return;
    underWay += 1;
    const startedAtMs = nowMs();
    attempt(operation, target)
      .then(
        (done) => {
          success ??= done;
          onSuccess(success);
        },
        () => {
          if (success !== undefined && startedAtMs > success.atMs) success = undefined;
        },
      )
      .finally(() => {
        underWay -= 1;
      });
  };
  next();
  return async () => {
    const patience = setTimeout(
      () => onFailure(new Error(`no success in ${LAST_PATIENCE_MS} ms`)),
      LAST_PATIENCE_MS,
    );
    try {
      return success ?? (await soon);
    } finally {
      clearTimeout(patience);
      isOver = true;
    }
  };
}

/** The time of day in milliseconds, finer than a clock of whole ones. */
function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
