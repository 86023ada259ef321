import { nearestName } from "../../request/nearest-name.ts";
import { UserError } from "../../user-error.ts";
import type { KeptSession } from "../kept-sessions.ts";
import { FORMATS, type FormatName, formatVariables } from "./format-variables.ts";

/** What `env` and `up` print: the value of one variable, all of them in a format, or where each service is. */
export function printVariables(
  kept: KeptSession | undefined,
  { name, format = "sh" }: { readonly name: string | undefined; readonly format: string | undefined },
): string {
  if (kept === undefined) {
    throw new UserError("no services are up here, or another container or user started them", {
      hint: "Start them with `sibling-services up`. Steps in containers of their own share a file: up --format dotenv > services.env",
    });
  }
  const { variables, addresses } = kept;
  if (name !== undefined) return `${valueOfVariable(name, variables)}\n`;
  if (format === "places")
    return Object.entries(addresses)
      .map(([one, at]) => `${one} ${at}\n`)
      .join("");
  return formatVariables(variables, isFormat(format) ? format : "sh");
}

function valueOfVariable(name: string, variables: KeptSession["variables"]): string {
  const value = variables[name];
  if (value !== undefined) return value;
  const names = Object.keys(variables);
  const near = nearestName(name, names);
  throw new UserError(`there is no variable ${name}`, {
    hint: near === undefined ? `There are ${names.join(", ")}.` : `Did you mean ${near}?`,
  });
}

function isFormat(text: string): text is FormatName {
  return Object.hasOwn(FORMATS, text);
}
