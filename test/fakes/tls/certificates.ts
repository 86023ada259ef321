import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * An authority with a client's certificate, another authority, and a server's certificate of the first for 127.0.0.1,
 * made by openssl for a hundred years. The keys are worth nothing: only tests believe in them.
 */
export const certificateFolder = (name: "authority" | "server" | "stranger") =>
  join(import.meta.dirname, name);

/** The text of one of their files. */
export const pem = (path: string) => readFileSync(join(import.meta.dirname, path), "utf8");
