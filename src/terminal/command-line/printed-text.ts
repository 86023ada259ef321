import { completionScript } from "./completion.ts";
import { helpText } from "./help.ts";
import { manPage } from "./man-page.ts";
import type { GivenLine } from "./parse-command-line.ts";
import { VERSION } from "./version.ts";

/** What a command line prints that asks only about this program. */
export function printedText(line: Exclude<GivenLine, { kind: "verb" }>): string {
  switch (line.kind) {
    case "help":
      return helpText(line.verb);
    case "version":
      return `sibling-services ${VERSION}\n`;
    case "completion":
      return completionScript(line.shell);
    case "man":
      return manPage();
  }
}
