import type { Explanation } from "../../../ports/explanation.ts";
import type { PlaceWishes } from "../../../ports/place.ts";
import type { EngineFacts } from "../engine/engine.ts";
import { findOwnContainer, type OwnContainer } from "../own-container/find-own-container.ts";
import { publishPolicyOf } from "../publish/plan-publication.ts";
import { publicationWarning } from "../publish/publication-warning.ts";
import { decideVantage } from "../vantage/decide-vantage.ts";
import { describeVantage } from "../vantage/describe-vantage.ts";
import type { DecideTools } from "./decide-place.ts";
import { gatherVantageFacts } from "./gather-vantage-facts.ts";

type ExplainTools = Pick<DecideTools, "engine" | "daemonHost" | "surroundings">;

/** Where services would be reached, and why, without changing anything: the default bridge stands for their network. */
export async function explainPlace(
  wishes: Pick<PlaceWishes, "publish" | "publishAddress">,
  engineFacts: EngineFacts,
  tools: ExplainTools,
): Promise<Explanation[]> {
  const { engine, surroundings } = tools;
  const own = await findOwnContainer(surroundings.traces, {
    containers: engine.containers,
    leaveNonce: surroundings.leaveNonce,
  });
  const bridge = await engine.networks.inspect(engineFacts.isPodman ? "podman" : "bridge");
  if (bridge === undefined) {
    return [
      ...describeOwn(own, surroundings.isInContainer),
      { label: "route", text: "unknown: this daemon has no default bridge" },
    ];
  }
  // A container that could be on the services' network would be put there.
  const known = { own, network: bridge, cannotJoin: undefined, engineFacts, wishes };
  const facts = await gatherVantageFacts(known, tools);
  const vantage = decideVantage(facts);
  return [
    ...describeOwn(own, surroundings.isInContainer),
    { label: "vantage", text: `${vantage.kind}, because ${vantage.because}` },
    { label: "route", text: describeVantage(vantage) },
    {
      label: "publishes",
      text: publicationWarning(vantage, publishPolicyOf(wishes)) ?? describePublication(vantage.kind),
    },
  ];
}

function describeOwn(own: OwnContainer | undefined, isInContainer: boolean): Explanation[] {
  if (own !== undefined) {
    const shares =
      own.networkOwner.id === own.self.id ? "" : `, with the network of ${own.networkOwner.name}`;
    return [{ label: "container", text: `${own.self.name}${shares} (${own.because})` }];
  }
  return [{ label: "container", text: isInContainer ? "this is one, but not of this daemon" : "none" }];
}

function describePublication(kind: string): string {
  return kind === "job-container"
    ? "nothing: services and this container share a network"
    : "declared ports, on 127.0.0.1 only";
}
