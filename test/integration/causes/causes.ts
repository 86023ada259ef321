import type { Topic } from "../../../src/topics.ts";
import type { BedImages } from "../../bed/images/provide-images.ts";

/** A request that fails, and what its one annotation says. */
export interface Cause {
  /** Its title, and its anchor in docs/troubleshooting.md. */
  readonly topic: Topic;
  readonly services: string;
  /** The first sentence: the cause. Times and addresses stand as `<time>` and `<address>`. */
  readonly sentence: string;
  /** The next step. */
  readonly hint: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** The services of an earlier step of the job. */
  readonly earlier?: string;
  /** What happens as soon as the log says that a service has started. */
  readonly meanwhile?: "cancelled" | "container removed";
}

/** What the requests need around them. */
export interface Scene {
  readonly images: Pick<BedImages, "busybox" | "redis">;
  /** A name for busybox under which the action takes it for a known server. */
  readonly asIf: (repository: string) => string;
  /** Registries that know no image, that show nobody anything, and that have had enough. */
  readonly emptyRegistry: string;
  readonly closedRegistry: string;
  readonly busyRegistry: string;
  /** A host port that the test itself has. */
  readonly takenPort: number;
  /** The folder of the daemon's socket. */
  readonly socketFolder: string;
}

const SOON = { timeout: "3s" };

export function causesIn(scene: Scene): Cause[] {
  const { images, asIf, emptyRegistry, closedRegistry, busyRegistry, takenPort, socketFolder } = scene;
  const { busybox, redis } = images;
  const box = (script: string, more = "") =>
    `box: { image: "${busybox}", command: ${JSON.stringify(["sh", "-c", script])}${more} }`;
  const server = (repository: string, words: string, exitCode: number) =>
    `server: { image: "${asIf(repository)}", command: ${JSON.stringify(["sh", "-c", `echo '${words}'; exit ${exitCode}`])} }`;
  return [
    {
      topic: "Exited while starting",
      services: box("echo reading /etc/app; echo Error: TOKEN is required; exit 1"),
      sentence: "box exited with code 1 after <time>: Error: TOKEN is required",
      hint: "Its last lines are in the log above; check its `env`, `command` and `volumes`.",
    },
    {
      topic: "Finished instead of running",
      services: box("exit 0"),
      sentence: "box exited with code 0 after <time>",
      hint: "A service must keep running. If it is meant to finish its work and exit, set `wait: {exit: 0}`; otherwise check its `command`.",
    },
    {
      topic: "Keeps restarting",
      services: box("echo no; exit 1", ", options: --restart always"),
      sentence: "box exited with code 1 after <time> and keeps being restarted: no",
      hint: "Its last lines are in the log above; check its `env`, `command` and `volumes`.",
    },
    {
      topic: "Ran out of memory",
      services: `box: { image: "${busybox}", command: tail /dev/zero, options: --memory 16m --memory-swap 16m }`,
      sentence: "box ran out of memory and ended with code 137 after <time>",
      hint: "Raise or remove `--memory` in `options`, or let it use less memory.",
    },
    {
      topic: "Killed by a signal",
      services: box("sh -c 'kill -KILL $$'; exit $?"),
      sentence: "box ended with code 137 (SIGKILL) after <time>: Killed",
      hint: "Raise or remove `--memory` in `options`, or let it use less memory; if memory is not short, look for what kills containers on this machine.",
    },
    {
      topic: "Killed by a signal",
      services: box("sh -c 'kill -TERM $$'; exit $?"),
      sentence: "box ended with code 143 (SIGTERM) after <time>: Terminated",
      hint: "Look for what stops containers on this machine.",
    },
    {
      topic: "Program not in the image",
      services: box("nosuchprogram"),
      sentence: "box exited with code 127 after <time>: sh: nosuchprogram: not found",
      hint: "Check its `command` and `entrypoint`.",
    },
    {
      topic: "Program not in the image",
      services: box("/etc/passwd"),
      sentence: "box exited with code 126 after <time>: sh: /etc/passwd: Permission denied",
      hint: "Check the file's mode (chmod +x), its first line, and the image's architecture.",
    },
    {
      topic: "Program crashed",
      services: box("sh -c 'kill -SEGV $$'; exit $?"),
      sentence: "box ended with code 139 (SIGSEGV) after <time>: Segmentation fault",
      hint: "Try another version of the image, and check that it is built for this machine's architecture.",
    },
    {
      topic: "Program crashed",
      services: box("sh -c 'kill -BUS $$'; exit $?"),
      sentence: "box ended with code 135 (SIGBUS) after <time>: Bus error",
      hint: "Give it more shared memory with `--shm-size 256m` in `options`.",
    },
    {
      topic: "Setting missing",
      services: server(
        "postgres",
        "Error: Database is uninitialized and superuser password is not specified.",
        1,
      ),
      sentence:
        "server exited with code 1 after <time>: Error: Database is uninitialized and superuser password is not specified.",
      hint: "Set POSTGRES_PASSWORD in its `env`.",
    },
    {
      topic: "Licence not accepted",
      services: server(
        "mssql/server",
        "The EULA must be accepted by setting the ACCEPT_EULA environment variable.",
        1,
      ),
      sentence:
        "server exited with code 1 after <time>: The EULA must be accepted by setting the ACCEPT_EULA environment variable.",
      hint: "Set ACCEPT_EULA to Y in its `env`, if you accept the licence.",
    },
    {
      topic: "Data of another version",
      services: server("postgres", "FATAL:  database files are incompatible with server", 1),
      sentence: "server exited with code 1 after <time>: FATAL:  database files are incompatible with server",
      hint: "Its volume holds the data of another version: from 18 on, mount /var/lib/postgresql.",
    },
    {
      topic: "Not enough memory for its settings",
      services: server("elasticsearch", "java.lang.OutOfMemoryError: Java heap space", 3),
      sentence: "server exited with code 3 after <time>: java.lang.OutOfMemoryError: Java heap space",
      hint: "Set ES_JAVA_OPTS to -Xms512m -Xmx512m in its `env`.",
    },
    {
      topic: "Kernel setting too low",
      services: server(
        "elasticsearch",
        "max virtual memory areas vm.max_map_count [65530] is too low, increase to at least [262144]",
        78,
      ),
      sentence:
        "server exited with code 78 after <time>: max virtual memory areas vm.max_map_count [65530] is too low, increase to at least [262144]",
      hint: "Set discovery.type to single-node in its `env`.",
    },
    {
      // A file that the kernel cannot execute, as it cannot execute another processor's.
      topic: "Image for another architecture",
      services: `box: { image: "${busybox}", copy: [{ from: program, to: /program, mode: "0755" }], command: /program }`,
      files: { program: "\u007fELF of another processor" },
      sentence: "box exited with code 1 after <time>: exec /program: exec format error",
      hint: "The image is built for another processor: use a tag that is built for this machine's, or `--platform` with emulation.",
    },
    {
      topic: "Disk full",
      services: box("dd if=/dev/zero of=/disk/file bs=64k count=2", ", options: --tmpfs /disk:size=64k"),
      sentence:
        "box exited with code 1 after <time>: dd: error writing '/disk/file': No space left on device",
      hint: "The disk of the machine that runs it is full: remove what nothing needs, such as images (docker image prune), or use a larger machine.",
    },
    {
      topic: "Started before another service",
      services: `${box("echo cannot connect to store:6379; exit 1")}\nstore: { image: "${busybox}", command: sleep 600 }`,
      sentence: "box exited with code 1 after <time>: cannot connect to store:6379",
      hint: "Its last lines name store: with `depends-on: store` it starts once that one is ready.",
    },
    {
      topic: "Command cannot start",
      services: `box: { image: "${busybox}", command: /no/such/program }`,
      sentence:
        'box could not be started: exec: "/no/such/program": stat /no/such/program: no such file or directory',
      hint: "Check its `command` and `entrypoint`: the program must be in the image, and executable.",
    },
    {
      topic: "Refused by Docker",
      services: `box: { image: "${busybox}", options: --memory 1k }`,
      sentence: "box was refused by the daemon: Minimum memory limit allowed is 6MB",
      hint: "Correct what Docker names: most often a flag in `options`, or a path in `volumes`.",
    },
    {
      topic: "Removed by something else",
      services: `box: { image: "${busybox}", command: sleep 600, wait: { log: never } }`,
      meanwhile: "container removed",
      sentence: "box ended with code 137 (SIGKILL) and was removed by something else while it was starting",
      hint: "Look for other jobs, controllers or cleanup scripts that remove what they have not started.",
    },
    {
      topic: "Health command fails",
      services: `redis: { image: "${redis}", ports: [6379], options: --health-cmd "redis-cli -p 6380 info" }`,
      inputs: SOON,
      sentence:
        "redis was not ready within <time>: its healthcheck exits with 1: Could not connect to Redis at 127.0.0.1:6380: Connection refused, although port 6379: Redis answers PING",
      hint: "Correct its health command (`--health-cmd` in `options`), or leave it out: this image is known, and is asked in its own protocol anyway. If it only starts slowly, set a longer `timeout`.",
    },
    {
      topic: "Health command fails",
      services: box("httpd -f -p 80", ', ports: [80], options: --health-cmd "echo not me; false"'),
      inputs: SOON,
      sentence:
        "box was not ready within <time>: its healthcheck exits with 1: not me, although port 80: accepts connections",
      hint: "Correct its health command (`--health-cmd` in `options`), or leave it out: a connection to its port then decides. If it only starts slowly, set a longer `timeout`.",
    },
    {
      topic: "Health command cannot run",
      services: `redis: { image: "${redis}", ports: [6379], options: --health-cmd "redis-cl ping" }`,
      sentence:
        "redis cannot become ready: its healthcheck cannot be run: redis-cl is not in the image (/bin/sh: 1: redis-cl: not found)",
      hint: "Did you mean redis-cli? Use a program that the image has. With `--no-healthcheck` in `options` and the service's `ports`, a connection decides instead of a command.",
    },
    {
      topic: "Condition not met",
      services: box("echo hello; sleep 600", ', wait: { log: "^ready" }'),
      inputs: SOON,
      sentence: "box was not ready within <time>: 0 of 1 matching lines in its log",
      hint: "The check that did not pass is named above, and the service's last lines are in the log above; if it starts slowly, set a longer `timeout`.",
    },
    {
      topic: "Condition not met",
      services: box("sleep 600", ", wait: { exec: 'echo not yet; false' }"),
      inputs: SOON,
      sentence: "box was not ready within <time>: the command of its `wait` exits with 1: not yet",
      hint: "The check that did not pass is named above, and the service's last lines are in the log above; if it starts slowly, set a longer `timeout`.",
    },
    {
      topic: "Condition not met",
      services: box("sleep 600", ", wait: healthy"),
      sentence: "box cannot become ready: neither its options nor its image define a healthcheck",
      hint: "Give it a --health-cmd in `options`, or `wait` for something else: tcp, http, log, exec.",
    },
    {
      topic: "Work not finished",
      services: box("sleep 600", ", wait: { exit: 0 }"),
      inputs: SOON,
      sentence: "box was not ready within <time>: it is still running",
      hint: "The check that did not pass is named above, and the service's last lines are in the log above; if it starts slowly, set a longer `timeout`.",
    },
    {
      topic: "Wrong HTTP answer",
      services: box("httpd -f -p 8080", ", ports: [8080], wait: { http: /health, port: 8080 }"),
      inputs: SOON,
      sentence: "box was not ready within <time>: port 8080: GET /health returns 404, not 2xx or 3xx",
      hint: "Correct the path or the `status` in its `wait`; if it only starts slowly, set a longer `timeout`.",
    },
    {
      topic: "Nothing listens on the port",
      services: box("sleep 600", ", ports: [8080]"),
      inputs: SOON,
      sentence: "box was not ready within <time>: nothing listens on port 8080 in its container",
      hint: "It has printed nothing. If it starts slowly, set a longer `timeout`; if it uses another port, set wait: {tcp: <port>}.",
    },
    {
      topic: "Nothing listens on the port",
      services: box("httpd -f -p 127.0.0.1:8080", ", ports: [8080]"),
      inputs: SOON,
      sentence: "box was not ready within <time>: it listens on 127.0.0.1:8080 only",
      hint: "Configure it to listen on 0.0.0.0 instead, because nothing outside its container can connect to its own loopback address.",
    },
    {
      topic: "Listens on another port",
      services: box("httpd -f -p 8081", ", ports: [8080]"),
      inputs: SOON,
      sentence: "box was not ready within <time>: it listens on 8081, not on 8080",
      hint: "Put the port that the job needs first in its `ports`, or set wait: {tcp: 8081}.",
    },
    {
      topic: "Wrong answer on the port",
      services: `redis: { image: "${asIf("redis")}", command: httpd -f -p 6379, ports: [6379] }`,
      inputs: SOON,
      sentence:
        "redis was not ready within <time>: port 6379 does not answer as it should (answers, but not as Redis does); it does listen on 6379",
      hint: "It listens there, but does not answer as a ready service does; its last lines in the log may say why. If it starts slowly, set a longer `timeout`; if it is asked the wrong question, `wait: tcp` lets a connection decide.",
    },
    {
      topic: "after-ready failed",
      services: box("httpd -f -p 80", ", ports: [80], after-ready: ['echo no such queue; exit 3']"),
      sentence: "box is ready, but after-ready[0] ended with exit code 3: no such queue",
      hint: "Correct the command; its whole output, and the service's last lines, are in the log above.",
    },
    {
      topic: "Host port taken",
      services: `redis: { image: "${redis}", ports: ["${takenPort}:6379"] }`,
      sentence: `redis cannot use host port ${takenPort}: it is taken by node (pid ${process.pid})`,
      hint: `Remove \`${takenPort}:\` from its \`ports\`: a free host port is then chosen, and the outputs contain it.`,
    },
    {
      topic: "Host port demanded twice",
      services: `db: { image: "${redis}", ports: ["16379:6379"] }\ncache: { image: "${redis}", ports: ["16379:6379"] }`,
      sentence: "cache demands host port 16379, which db demands too",
      hint: "Declare only the container port for one of them: a free host port is then chosen, and the outputs contain it.",
    },
    {
      topic: "Too many ports",
      services: `box: { image: "${busybox}", ports: ["20000-20999"] }`,
      sentence:
        "box would publish 1000 ports on the daemon's host, which keeps the daemon busy for 500 seconds; at most 100 are published",
      hint: "Declare the ports that the job needs. The others need not be published: this job reaches every port at the container's own address, the `ip` in the output `services`.",
    },
    {
      topic: "Image not found or private",
      services: `db: "${emptyRegistry}/postgres:15-alpin"`,
      sentence: `db: could not pull the image ${emptyRegistry}/postgres:15-alpin: there is no tag 15-alpin (manifest unknown)`,
      hint: "Check its tag.",
    },
    {
      topic: "Image not found or private",
      services: `db: "${closedRegistry}/library/postgers:15"`,
      sentence: `db: could not pull the image ${closedRegistry}/library/postgers:15: it does not exist, or needs a login (denied)`,
      hint: `Did you mean ${closedRegistry}/library/postgres:15? If the registry requires a login, add \`credentials\` or log in in an earlier step.`,
    },
    {
      topic: "Registry limits pulls",
      services: `db: "${busyRegistry}/postgres:15"`,
      sentence: `db: could not pull the image ${busyRegistry}/postgres:15: toomanyrequests: retry-after: 3600s; gave up after 1 try, because the registry asks to wait 3600 s`,
      hint: "Log in with `credentials` or in an earlier step of the job, or use a mirror of the registry.",
    },
    {
      topic: "Registry out of reach",
      services: 'db: "127.0.0.1:1/postgres:15"',
      sentence:
        'db: could not pull the image 127.0.0.1:1/postgres:15: Get "http://127.0.0.1:1/v2/": dial tcp 127.0.0.1:1: connect: connection refused; gave up after 4 tries in <time>',
      hint: "Check that the daemon can reach the registry, or load the image in an earlier step.",
    },
    {
      topic: "Image not on this machine",
      services: 'app: { image: "app:of-no-step", pull: never }',
      sentence: 'app: the image app:of-no-step is not on the daemon, and pull is "never"',
      hint: "Build or load it in an earlier step, or allow pulling.",
    },
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
