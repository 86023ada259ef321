import type { Operation } from "../clients/operation.ts";

/** A request, and a pattern for its answer. */
export type Http = Operation & { kind: "http" };

export const get = (path: string, answer: string): Http => ({ kind: "http", method: "GET", path, answer });

/** Headers of a form. */
export const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
