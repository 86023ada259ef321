import { ServiceFailure } from "../../../ports/service-failure.ts";
import type { ServiceRequest } from "../../../request/request.ts";
import type { Vantage } from "../vantage/vantage.ts";
import { MOST_PUBLISHED, type PublishPolicy, planPublication } from "./plan-publication.ts";

/** Throws `ServiceFailure` if so many ports would be published that the daemon could do nothing else. */
export function refuseTooManyPorts(
  { name, ports }: Pick<ServiceRequest, "name" | "ports">,
  { vantage, publish }: { readonly vantage: Vantage; readonly publish: PublishPolicy },
): void {
  const count = Object.values(planPublication({ declared: ports, exposed: [] }, vantage, publish)).flat()
    .length;
  if (count <= MOST_PUBLISHED) return;
  throw new ServiceFailure(
    name,
    `would publish ${count} ports on the daemon's host, which keeps the daemon busy for ${Math.ceil(count / 2)} seconds; at most ${MOST_PUBLISHED} are published`,
    { topic: "Too many ports", hint: `Declare the ports that the job needs. ${networkRoute(name, vantage)}` },
  );
}

/** How the job, or a similar one, reaches ports that are not published. */
function networkRoute(name: string, vantage: Vantage): string {
  switch (vantage.kind) {
    case "job-container":
      return `Without \`publish: always\` none is published: this job is on the services' network, where every port is reached as ${name}:port.`;
    case "daemon-host":
      return "The others need not be published: this job reaches every port at the container's own address, the `ip` in the output `services`.";
    case "published-only":
    case "isolated":
      return `A job in a container of the same daemon needs none published: it is on the services' network, where every port is reached as ${name}:port.`;
  }
}
