import type { FieldReference } from "../request/request.ts";
import type { FieldValues } from "../request/templates/fill-template.ts";
import { UserError } from "../user-error.ts";
import { addressOf, hostOf } from "./outputs.ts";
import type { ReachableService } from "./reachable-service.ts";

/** The values of templates, once all services are reached; a field that a service has not got throws `UserError`. */
export function fieldValues(
  services: readonly ReachableService[],
  job: { readonly network: string; readonly host: string },
): FieldValues {
  return {
    network: job.network,
    jobHost: job.host,
    field(reference) {
      const service = services.find(({ name }) => name === reference.service);
      const value = service && fieldOf(service, reference);
      if (value !== undefined) return value;
      throw new UserError(`${reference.service} has no ${reference.field} that could be handed out`, {
        hint: `Declare its port in \`ports\`${reference.field === "url" ? ", and its `url`" : ""}, or leave the field out.`,
      });
    },
  };
}

function fieldOf(service: ReachableService, { field, containerPort }: FieldReference): string | undefined {
  switch (field) {
    case "id":
      return service.id;
    case "host":
      return hostOf(service);
    case "address":
      return addressOf(service);
    case "url":
      return service.url;
    case "port": {
      const isWanted = (port: number) => containerPort === undefined || port === containerPort;
      return service.ports.find((port) => isWanted(port.containerPort))?.port.toString();
    }
  }
}
