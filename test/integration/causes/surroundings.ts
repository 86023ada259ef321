import type { Cause } from "./cause.ts";
import type { Scene } from "./scene.ts";

/** The request itself, and what must be around it: files, Docker, networks, the runner. */
export function surroundingsIn({ busybox, box, socketFolder }: Scene): Cause[] {
  return [
    {
      topic: "Mounted file missing",
      services: `db: { image: "${busybox}", volumes: ["./db/schema.sql:/schema.sql"] }`,
      sentence: "db: the bind mount's source <workspace>/db/schema.sql does not exist in this job",
      hint: "Is actions/checkout an earlier step? Otherwise check the path; a relative one starts in the workspace.",
    },
    {
      topic: "File to copy missing",
      services: `db: { image: "${busybox}", copy: ["schema.sql:/schema.sql"] }`,
      sentence: "db: copy: schema.sql does not exist in the workspace",
      hint: "Is actions/checkout an earlier step? Otherwise check the path, which starts in the workspace.",
    },
    {
      topic: "No Docker here",
      services: `box: "${busybox}"`,
      inputs: { "docker-host": "unix:///var/run/no/docker.sock" },
      environment: { RUNNER_WAIT_FOR_DOCKER_IN_SECONDS: "1" },
      sentence: "no Docker daemon: the socket /var/run/no/docker.sock does not exist in this job",
      hint: "Check the input docker-host.",
    },
    {
      topic: "No Docker here",
      services: `box: "${busybox}"`,
      environment: { DOCKER_HOST: `unix://${socketFolder}/dokcer.sock` },
      sentence: `no Docker daemon: the socket ${socketFolder}/dokcer.sock does not exist in this job`,
      hint: `Did you mean ${socketFolder}/docker.sock? Check DOCKER_HOST.`,
    },
    {
      topic: "Docker does not answer",
      services: `box: "${busybox}"`,
      inputs: { "docker-host": "tcp://127.0.0.1:1" },
      environment: { RUNNER_WAIT_FOR_DOCKER_IN_SECONDS: "1" },
      sentence: "no Docker daemon answers at tcp://127.0.0.1:1 (connect ECONNREFUSED 127.0.0.1:1)",
      hint: "Start the daemon before this step, or check the input docker-host.",
    },
    {
      topic: "Network cannot be used",
      services: `box: "${busybox}"`,
      inputs: { network: "bridge" },
      sentence: "cannot use network bridge: the default bridge has no DNS",
      hint: "Use a bridge network created with docker network create, or remove the input.",
    },
    {
      topic: "Network cannot be used",
      services: `box: "${busybox}"`,
      inputs: { network: "no-such-network" },
      sentence: "network: this daemon has no network no-such-network",
      hint: "Create it before this step (docker network create), or remove the input, so that this job gets a network of its own.",
    },
    {
      topic: "Name already used",
      earlier: `box: { image: "${busybox}", command: sleep 600, wait: none }`,
      services: `box: { image: "${busybox}", command: sleep 600 }`,
      sentence: "box was already started by another step of this job",
      hint: "Give one of them another name, because all services of a job share one network.",
    },
    {
      topic: "Step cancelled",
      services: `box: { image: "${busybox}", command: sleep 600, wait: { log: never } }`,
      meanwhile: "cancelled",
      sentence: "cancelled while waiting for box: 0 of 1 matching lines in its log",
      hint: "A step is cancelled by hand, by a newer run, or by its timeout-minutes.",
    },
    {
      topic: "No cluster here",
      services: box("sleep 60"),
      inputs: { backend: "kubernetes" },
      sentence:
        "the input backend asks for kubernetes, but this job runs in no pod of a cluster, or in one without a service account",
      hint: "Run the job in a pod (actions-runner-controller in kubernetes mode) whose automountServiceAccountToken is not false. A kubeconfig is not used: from outside of the cluster, pods have no address.",
    },
    {
      topic: "Problem in the inputs",
      services: `box: { image: "${busybox}", prots: [80] }`,
      sentence: 'services.box.prots: "prots" is not known here (services, line 1)',
      hint: 'Did you mean "ports"?',
    },
    {
      topic: "Field without a value",
      services: `box: { image: "${busybox}" }`,
      inputs: { export: "BOX_URL={box.url}" },
      sentence: "export: BOX_URL: box has no url, because its image is not a known one",
      hint: 'Give it one, as in `url: "protocol://user:password@{address}/name"`, or use {box.address}.',
    },
    {
      topic: "Runner's files not writable",
      services: `box: { image: "${busybox}", command: sleep 600, wait: none }`,
      environment: { GITHUB_OUTPUT: "/no/such/output" },
      sentence: "could not write the runner's file for outputs: Missing file at path: /no/such/output",
      hint: "Check for a full disk, or for files in the runner's temporary directory that this job's user may not write.",
    },
  ];
}
