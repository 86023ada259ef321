import { formatSeconds } from "./format-seconds.ts";
import { addressOf } from "./outputs.ts";
import type { ReachableService } from "./reachable-service.ts";

/** The job summary: what runs where, as GitHub's Markdown. */
export function summaryOf(services: readonly ReachableService[]): string {
  const rows = services.map((service) => {
    const route = service.ports[0]?.route ?? "-";
    const cells = [
      service.name,
      addressOf(service),
      service.image,
      formatSeconds(service.readyAfterMs),
      route,
    ];
    return `| ${cells.map(asCell).join(" | ")} |`;
  });
  return [
    "### Services",
    "",
    "| service | address | image | ready after | route |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

/** Names and images come from the user: they must stay inside their cell. */
function asCell(text: string): string {
  return `<code>${text.replace(/[&<>|`\\\n]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}
