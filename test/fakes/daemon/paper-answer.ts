import type { ServerResponse } from "node:http";

/** What a daemon of paper does about a call: a status and a text, or something of the test's own. */
export type PaperAnswer =
  | { readonly status?: number; readonly text: string }
  | ((response: ServerResponse) => void);
