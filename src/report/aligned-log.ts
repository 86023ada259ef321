import type { Log } from "../ports/log.ts";

/** A log whose lines about services stand in one column, whatever the lengths of their names. */
export function alignedLog(log: Log, names: readonly string[]): Log {
  const width = Math.max(0, ...names.map(({ length }) => length));
  return {
    ...log,
    info(line) {
      const name = names.find((one) => line.startsWith(`${one}: `));
      log.info(name === undefined ? line : `${`${name}:`.padEnd(width + 1)}${line.slice(name.length + 1)}`);
    },
  };
}
