import { quoted } from "../../printable.ts";
import { refuse } from "../../refuse.ts";
import { cut } from "./key-value.ts";
import { eachPort, readPortRange } from "./port-range.ts";

/**
 * `80[/tcp]` or `80-90[/udp]` as keys of `ExposedPorts` (docker/cli cli/command/container/opts.go, parse). The CLI
 * passes any protocol as written, so these are not `ContainerPort`s.
 */
export function readExposure(text: string): string[] {
  const [portText, protocol] = cut(text, "/");
  const range = readPortRange(portText);
  if (range === undefined)
    return refuse(`${quoted(text)} is not a port`, "Write a port or a range, as in 80 or 80-90/udp.");
  return eachPort(range, (port) => `${port}/${protocol || "tcp"}`);
}
