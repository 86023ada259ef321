import { inject } from "vitest";
import type { Checkout } from "./checkout.ts";
import { AT_THEIR_OWN_PORTS, type CiJob, describeBed } from "./describe-bed.ts";
import { type JenkinsBuild, startJenkinsBuild } from "./jenkins-build.ts";
import { blockWith } from "./recipe.ts";

const agentImage = inject("agentImage");

/** What `sh` steps of a Jenkinsfile run, in their order. */
function shellSteps(text: string): string[] {
  const jenkinsfile = blockWith("jenkins.md", "groovy", text);
  return [...jenkinsfile.matchAll(/^.*\bsh '([^']+)'/gm)].map(([, command]) => command ?? "");
}

/** The values of `environment { }` are steps, too, whose output is a variable. */
function environmentSteps(text: string): string[] {
  const jenkinsfile = blockWith("jenkins.md", "groovy", text);
  return [...jenkinsfile.matchAll(/(\w+) = sh\(script: '([^']+)', returnStdout: true\)\.trim\(\)/g)].map(
    ([, name, command]) => `export ${name}="$(${command})"`,
  );
}

const start = (checkout: Checkout) =>
  startJenkinsBuild({ checkout, image: agentImage, steps: [shellSteps(" run ").join("\n")] });

describeBed<JenkinsBuild>("Jenkins: a stage in a container", {
  start,
  host: AT_THEIR_OWN_PORTS,
  cancels: [
    {
      title: "aborted, the step's processes are told and the container is stopped a second later",
      cancel: (build) => build.abort(),
      removedBy: "whichever has the time",
    },
    { title: "the container is stopped", cancel: (build) => build.stop(), removedBy: "the next job" },
  ],
});

describeBed<CiJob>("Jenkins: services of several steps", {
  start: (checkout) => {
    const [up = "", test = "", down = ""] = shellSteps(" up ");
    const environment = environmentSteps(" up ");
    return startJenkinsBuild({
      checkout,
      image: agentImage,
      steps: [up, [...environment, test].join("\n"), down],
    });
  },
  host: AT_THEIR_OWN_PORTS,
  cancels: [],
});
