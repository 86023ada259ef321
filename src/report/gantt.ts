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

/** Room for the names beside the bars, in pixels; a longer name is cut in its middle, because ends tell names apart. */
const NAMES = { leastWidth: 75, widthOfCharacter: 7, mostCharacters: 40, lastCharacters: 16 } as const;

/** Invisible, and kept by Mermaid, unlike a space. */
const NO_WIDTH = "\u200b";

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
  const names = sectionsOf(drawn);
  const widthPx = Math.max(...drawn.map(({ service }) => cut(service).length)) * NAMES.widthOfCharacter + 20;
  return [
    "```mermaid",
    `%%{init: {"gantt": {"leftPadding": ${Math.max(NAMES.leastWidth, widthPx)}}}}%%`,
    "gantt",
    "    dateFormat x",
    `    axisFormat ${axisOf(drawn, zeroMs)}`,
    ...drawn.flatMap((one, at) => [`    section ${names[at]}`, ...bars(one)]),
    "```",
  ];
}

/**
 * Mermaid counts the bars of a section in an object by its name. So names that an object takes otherwise (`7` comes
 * before all others, `__proto__` is none) would stand beside the bars of another service, and two that are cut to the
 * same text would share theirs.
 */
function sectionsOf(timelines: readonly Timeline[]): string[] {
  const names = timelines.map(({ service }) => cut(service));
  return names.map((name, at) => {
    const earlier = names.slice(0, at).filter((other) => other === name).length;
    return name + NO_WIDTH.repeat(1 + earlier);
  });
}

function cut(name: string): string {
  const { mostCharacters, lastCharacters } = NAMES;
  if (name.length <= mostCharacters) return name;
  return `${name.slice(0, mostCharacters - 1 - lastCharacters)}…${name.slice(-lastCharacters)}`;
}

/** Minutes only if there are some, and parts of a second only if Mermaid divides seconds. */
function axisOf(timelines: readonly Timeline[], zeroMs: number): string {
  const ends = timelines.flatMap(({ phases }) => phases.map(({ endedAtMs }) => endedAtMs - zeroMs));
  const endMs = Math.max(...ends);
  if (endMs >= 60_000) return "%-M:%S";
  return endMs >= 10_000 ? "%-S s" : "%-S.%L s";
}
