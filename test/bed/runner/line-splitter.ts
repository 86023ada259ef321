/**
 * Cuts what a process prints into lines as .NET's reader does, at \n, \r and \r\n and nowhere else; the rest comes
 * with `end`.
 */
export function lineSplitter(onLine: (line: string) => void): { write(text: string): void; end(): void } {
  let pending = "";
  return {
    write(text) {
      pending += text;
      // A \r at the end may be half of a \r\n.
      const lines = pending.split(/\r\n|\n|\r(?!$)/);
      pending = lines.pop() ?? "";
      for (const line of lines) onLine(line);
    },
    end() {
      if (pending !== "") onLine(pending.replace(/\r$/, ""));
      pending = "";
    },
  };
}
