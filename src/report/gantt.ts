import { formatSeconds } from "./format-seconds.ts";

/** One stretch of time in a service's start, on one clock for all. */
export interface Phase {
  readonly name: "pull" | "start" | "wait" | "after-ready";
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

/** What each service did when. */
export interface Timeline {
  readonly service: string;
  readonly phases: readonly Phase[];
}

/** More rows are not read, and Mermaid draws no text of more than 50,000 characters. */
const MOST_SERVICES = 100;

/** Room for the names beside the bars, in pixels; a longer name is cut. */
const NAMES = { leastWidth: 75, widthOfCharacter: 7, mostCharacters: 40 } as const;

/**
 * A picture of what took the time, as a Mermaid gantt, which GitHub draws. Names of services are letters, digits, `_`,
 * `-` and dots, which mean nothing to Mermaid behind a word. All bars have the plain colour: beside bars of the others,
 * Mermaid's dark theme writes dark on dark.
 */
export function ganttOf(timelines: readonly Timeline[]): string[] {
  const drawn = timelines.filter(({ phases }) => phases.length > 0).slice(0, MOST_SERVICES);
  const starts = drawn.flatMap(({ phases }) => phases.map(({ startedAtMs }) => startedAtMs));
  if (starts.length === 0) return [];
  const zeroMs = Math.min(...starts);
  const bars = ({ phases }: Timeline) =>
    phases.map(({ name, startedAtMs, endedAtMs }) => {
      const tookMs = Math.max(0, endedAtMs - startedAtMs);
      const beginsMs = Math.round(startedAtMs - zeroMs);
      // A bar without width is not drawn.
      const endsMs = beginsMs + Math.max(1, Math.round(tookMs));
      return `    ${name} ${formatSeconds(tookMs)} :${beginsMs}, ${endsMs}`;
    });
  const names = drawn.map(({ service }) => cut(service));
  const widthPx = Math.max(...names.map(({ length }) => length)) * NAMES.widthOfCharacter + 20;
  return [
    "```mermaid",
    `%%{init: {"gantt": {"leftPadding": ${Math.max(NAMES.leastWidth, widthPx)}}}}%%`,
    "gantt",
    "    dateFormat x",
    `    axisFormat ${axisOf(drawn, zeroMs)}`,
    ...drawn.flatMap((one) => [`    section ${cut(one.service)}`, ...bars(one)]),
    "```",
  ];
}

function cut(name: string): string {
  return name.length <= NAMES.mostCharacters ? name : `${name.slice(0, NAMES.mostCharacters - 1)}…`;
}

/** Minutes only if there are some. */
function axisOf(timelines: readonly Timeline[], zeroMs: number): string {
  const ends = timelines.flatMap(({ phases }) => phases.map(({ endedAtMs }) => endedAtMs - zeroMs));
  return Math.max(...ends) < 60_000 ? "%S.%L" : "%M:%S";
}
