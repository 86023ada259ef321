import { inject } from "vitest";
import { expectNothingLeft } from "../bed/expect-nothing-left.ts";
import { type JobRequest, type JobRun, runJob } from "../bed/runner/run-job.ts";

/** Where a job runs: `head` is what its YAML has above `steps:`. */
export const places: readonly (readonly [string, string])[] = [
  ["on the machine", ""],
  ["in a container", "container: node:24-slim"],
];

/** One service that is ready at once, and one that needs it and never gets ready: main is cancelled in between. */
export const SLOW = `
first: redis:7
second: { image: "busybox:1.36", command: "sleep 600", wait: { tcp: 81 }, depends-on: first, timeout: 10m }
`;

/** Runs workflows of one job on the emulated runner; each test ends with the daemon as it was. */
export function aWorkflow(): (head: string, steps: string, options?: Partial<JobRequest>) => Promise<JobRun> {
  const { dockerHost } = inject("bed");
  expectNothingLeft(dockerHost);
  return (head, steps, options = {}) =>
    runJob({ dockerHost }, { workflow: workflowOf(head, steps), job: "tests", ...options });
}

function workflowOf(head: string, steps: string): string {
  const indented = (text: string) => text.trim().replaceAll("\n", "\n    ");
  return `jobs:\n  tests:\n    runs-on: self-hosted\n    ${indented(head)}\n    steps:\n    ${indented(steps)}\n`;
}

/** A step that starts these services, under the id `services`. */
export function start(services: string, more = ""): string {
  const block = services.trim().replaceAll("\n", "\n        ");
  return `
- uses: org/sibling-services@v1
  id: services
  with:
    services: |
        ${block}
${more}`.trim();
}

/** A step that speaks to a Redis at an address, and prints `pong from <address>`. */
export function ping(address: string, more = ""): string {
  return `
- shell: bash
  run: |
    address="${address}"
    exec 3<>"/dev/tcp/\${address/://}"
    printf 'PING\\r\\n' >&3
    read -r answer <&3
    [ "\${answer%?}" = +PONG ] && echo "pong from $address"
${more}`.trim();
}
