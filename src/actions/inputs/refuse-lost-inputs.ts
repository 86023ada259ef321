import { UserError } from "../../user-error.ts";

/**
 * Refuses to start if inputs were lost on their way. In a container job, a runner passes them to `docker exec` in its
 * own environment; if `docker` is a script that dash runs, dash drops every variable with a hyphen. Both inputs
 * checked here have defaults, so a runner that sets one sets the other too.
 */
export function refuseLostInputs(environment: Readonly<Record<string, string | undefined>>): void {
  const hasArrived = (name: string) => environment[`INPUT_${name}`] !== undefined;
  if (!hasArrived("EXPIRES") || hasArrived("HOSTS-FILE")) return;
  throw new UserError(
    "the inputs with a hyphen in their names, such as services-file and docker-host, did not reach this step",
    {
      hint: "On this runner `docker` is probably a dash script (such as podman-docker on Debian and Ubuntu), which drops them. Replace it with the real program, or change its first line to #!/bin/bash.",
    },
  );
}
