import { expect, inject, test } from "vitest";
import { expectNothingLeft } from "../bed/expect-nothing-left.ts";
import { startJobContainer, withSocket } from "../engines/bed/job-container.ts";
import { refuse } from "../engines/bed/reach.ts";

const { dockerHost } = inject("bed");
const socket = new URL(dockerHost).pathname;
expectNothingLeft(dockerHost);

test.for<[string, (socket: string) => string[], RegExp]>([
  [
    "--network none",
    (socket) => [...withSocket(socket), "--network", "none"],
    /^this job cannot reach any service: its container has --network none\nHint: Remove --network none/,
  ],
  [
    "no socket",
    () => [],
    /^no Docker daemon: the socket \/var\/run\/docker.sock does not exist in this job\nHint: Share the daemon's socket: start the runner's container with `-v \/var\/run\/docker.sock:\/var\/run\/docker.sock`; or name a daemon with/,
  ],
  [
    "a user who may not open the socket",
    (socket) => [...withSocket(socket), "--user", "1000"],
    /^no permission for Docker: this job's user may not open the socket .*\nHint: Let its user open the socket: start the runner's container with `--(?:group-add \d+|user 0)`/,
  ],
  [
    "a Kubernetes pod without any daemon",
    () => ["--env", "KUBERNETES_SERVICE_HOST=10.96.0.1", "--env", "HOSTNAME=runner-abc-workflow"],
    /^no Docker daemon: this job runs in a Kubernetes pod of the runner's kubernetes mode, which has none\nHint: Give the runner a daemon/,
  ],
])("%s is a sentence of its own with the remedy", async ([name, runOptions, expected]) => {
  await using job = await startJobContainer(dockerHost, runOptions(socket));
  expect(await refuse(name, job, {})).toMatch(expected);
});

test("a mount of a file that only the job's container has", async () => {
  await using job = await startJobContainer(dockerHost, withSocket(socket));
  const sentence = await refuse("a file of the job's container", job, {
    inputs: { services: 'box: { image: "busybox:1.36", volumes: ["./bin:/of-the-job"] }' },
    environment: { GITHUB_WORKSPACE: "/usr" },
  });
  expect(sentence).toMatch(/which the daemon cannot mount\nHint: Use `copy`/);
});
