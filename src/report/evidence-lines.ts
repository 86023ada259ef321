import type { Evidence } from "../user-error.ts";

/** One line of a report. */
interface ReportLine {
  /** `foreign`: printed by others, and never obeyed. */
  readonly kind: "own" | "foreign";
  readonly text: string;
}

/** Evidence as lines for the log: a label beside each fact, and below them what others printed. */
export function evidenceLines({ about, facts, quotes }: Evidence): ReportLine[] {
  const width = Math.max(0, ...facts.map(({ label }) => label.length));
  const own = (text: string): ReportLine => ({ kind: "own", text });
  return [
    own(`${about}:`),
    ...facts.flatMap(({ label, lines }) =>
      lines.map((line, at) => own(`  ${(at === 0 ? label : "").padEnd(width)}  ${line}`)),
    ),
    ...quotes.flatMap(({ title, lines }): ReportLine[] => [
      own(`  ${title}${lines.length === 0 ? "" : ":"}`),
      ...lines.map((text): ReportLine => ({ kind: "foreign", text })),
    ]),
  ];
}
