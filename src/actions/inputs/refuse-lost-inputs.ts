import { UserError } from "../../user-error.ts";

/**
 * Refuses to start where inputs were lost on their way. In a container job a runner gives them to `docker exec` by its
 * own environment, and dash, as which a script of that name may run, drops every variable with a hyphen in it. Both
 * inputs that are looked at have defaults, so that a runner which sets one sets the other too.
 */
export function refuseLostInputs(environment: Readonly<Record<string, string | undefined>>): void {
  const hasArrived = (name: string) => environment[`INPUT_${name}`] !== undefined;
  if (!hasArrived("EXPIRES") || hasArrived("HOSTS-FILE")) return;
  throw new UserError(
    "the inputs with a hyphen in their names, such as services-file and docker-host, did not reach this step",
    {
      hint: "On this runner `docker` is probably a script of dash (podman-docker on Debian and Ubuntu is one), which drops them. Replace it by the real program, or change its first line to #!/bin/bash.",
    },
  );
}
