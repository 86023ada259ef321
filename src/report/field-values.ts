import type { FieldReference } from "../request/request.ts";
import type { FieldValues } from "../request/templates/fill-template.ts";
import { UserError } from "../user-error.ts";
import { addressOf, hostOf } from "./outputs.ts";
import type { AddressedService, ReachablePort } from "./reachable-service.ts";

/** The values of templates; throws `UserError` for a field that a service does not have, or not yet. */
export function fieldValues(
  services: readonly AddressedService[],
  job: { readonly network: string; readonly host: string },
): FieldValues {
  return {
    network: job.network,
    jobHost: job.host,
    field(reference) {
      const service = services.find(({ name }) => name === reference.service);
      const value = service && fieldOf(service, reference);
      if (value !== undefined) return value;
      throw new UserError(`${reference.service} has no ${reference.field}`, {
        topic: "Field without a value",
        hint: `Declare its port in \`ports\`${reference.field === "url" ? ", and its `url`" : ""}, or remove the field.`,
      });
    },
  };
}

function fieldOf(service: AddressedService, { field, portNumber }: FieldReference): string | undefined {
  switch (field) {
    case "id":
      return service.id || undefined;
    case "ip":
      return service.ip || undefined;
    case "container-port":
      return service.ports[0]?.containerPort.number.toString();
    case "host":
      return hostOf(service) || undefined;
    case "address":
      return addressOf(service) || undefined;
    case "url":
      return service.url;
    case "port": {
      const isWanted = ({ containerPort }: ReachablePort) =>
        portNumber === undefined || containerPort.number === portNumber;
      return service.ports.find(isWanted)?.port.toString();
    }
  }
}
