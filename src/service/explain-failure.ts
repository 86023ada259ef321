import { ServiceFailure } from "../ports/service-failure.ts";
import { mistakesOf } from "../readiness/presets/mistakes-of.ts";
import type { Mistake } from "../readiness/presets/preset.ts";
import { crashHint, type Neighbour } from "../report/crash-hint.ts";
import { serviceEvidence } from "../report/service-evidence.ts";
import { asSentence, tellingLine } from "../report/telling-line.ts";
import type { ServiceRequest } from "../request/request.ts";
import type { Evidence } from "../user-error.ts";
import { alsoEnded } from "./also-ended.ts";
import { emptySettingHint } from "./empty-setting.ts";
import type { Unready } from "./progress.ts";
import { type LastLines, readLastLines } from "./read-last-lines.ts";
import { readStateNow } from "./read-state-now.ts";

interface ExplainTools {
  readonly report: LastLines;
  /** The services that were not ready when it failed, with it. */
  readonly unready: readonly Unready[];
}

/**
 * Returns the failure with what is known about its service, with the line that tells most about it in its sentence,
 * and with a better hint if the service's last lines suggest one. Never throws: a log that cannot be read must not
 * hide why the service failed.
 */
export async function explainFailure(
  failure: unknown,
  services: readonly ServiceRequest[],
  tools: ExplainTools,
): Promise<unknown> {
  if (!(failure instanceof ServiceFailure)) return failure;
  const explained = await explain(failure, services, tools);
  const ended = await alsoEnded(
    tools.unready.filter(({ service }) => service !== failure.service),
    tools.report,
  );
  if (ended.length === 0) return explained;
  const others = await Promise.all(ended.map((other) => explain(other, services, tools)));
  return explained.explained({
    evidence: [explained, ...others].flatMap(({ evidence }) => evidence),
    others: others.map(({ message, hint }) => `${message}\nHint: ${hint}`),
  });
}

async function explain(
  failure: ServiceFailure,
  services: readonly ServiceRequest[],
  { report }: ExplainTools,
): Promise<ServiceFailure> {
  const { containerId, end } = failure;
  // It failed before it could print anything.
  if (containerId === undefined) return failure;
  const [last, state] = await Promise.all([
    readLastLines(containerId, report),
    readStateNow(containerId, report),
  ]);
  const service = services.find(({ name }) => name === failure.service);
  const image = service?.image ?? "";
  const evidence: Evidence[] = [
    serviceEvidence({ ...failure, service: failure.service, image, state, last }),
  ];
  const lines = last.kind === "read" ? last.lines : [];
  const isSilent = last.kind === "read" && lines.length === 0;
  const own = isSilent && failure.hint !== undefined ? { hint: withoutLines(failure.hint) } : {};
  const mistake = await findMistake(image, lines);
  if (mistake !== undefined) {
    const { topic, line } = mistake;
    const hint = emptySettingHint(mistake.hint, service?.environment ?? []) ?? mistake.hint;
    const sentence = asSentence(line);
    const because = failure.message.includes(sentence) ? undefined : sentence;
    return failure.explained({ hint, topic, evidence }, because);
  }
  if (end === undefined || end.exitCode === 0) return failure.explained({ ...own, evidence });
  const hint =
    service === undefined ? undefined : crashHint(asNeighbour(service), lines, services.map(asNeighbour));
  const better = hint === undefined ? own : { hint, topic: "Started before another service" as const };
  return failure.explained({ ...better, evidence }, tellingLine(lines));
}

/** Nobody is sent to read the lines of a service that has printed none. */
function withoutLines(hint: string): string {
  return hint.replace(/Read its last lines|Its last lines may say (?:why it ends|more)/, NO_LINES);
}

const NO_LINES = "It has printed nothing";

/** One of the mistakes that people make first with an image, and the line that tells it. */
async function findMistake(
  image: string,
  lines: readonly string[],
): Promise<(Mistake & { readonly line: string }) | undefined> {
  for (const mistake of await mistakesOf(image)) {
    const line = lines.find((text) => mistake.says.test(text));
    if (line !== undefined) return { ...mistake, line };
  }
  return undefined;
}

function asNeighbour({ name, aliases, dependsOn }: ServiceRequest): Neighbour {
  const waitsFor = dependsOn.filter(({ until }) => until === "ready").map(({ service }) => service);
  return { name, aliases, waitsFor };
}
