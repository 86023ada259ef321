import { describe, expect, test } from "vitest";
import { FLAGS_IN_A_POD } from "../../../../src/backend/kubernetes/pod/flags-in-a-pod.ts";
import { planObjects } from "../../../../src/backend/kubernetes/pod/plan-objects.ts";
import { refuseInAPod } from "../../../../src/backend/kubernetes/pod/refuse-in-a-pod.ts";
import { FLAG_NAMES } from "../../../../src/request/create-options/all-flags.ts";
import { UserError } from "../../../../src/user-error.ts";
import { requestOf, serviceOf } from "../../../request/reading.ts";

const where = {
  ownerReferences: [],
  subdomain: "job-1",
  searches: ["job-1.ci.svc.cluster.local"],
  jobHost: "10.0.0.9",
  deadlineSeconds: 600,
};
const naming = { podName: "db-1", secretName: "db-1-a", labels: { ours: "yes" }, annotations: {} };

/** The pod of a service with these options, or with these lines below its image. */
function podOf(options: string, keys = ""): ReturnType<typeof planObjects>["pod"] {
  const service = serviceOf(`db:\n  image: postgres:16\n  options: ${JSON.stringify(options)}\n${keys}`);
  return planObjects(
    { service, login: undefined, dataDirectories: ["/var/lib/db"], files: [] },
    naming,
    where,
  ).pod;
}

describe("a flag becomes, in the pod", () => {
  test.each<[string, object]>([
    ["--label tier=db", { metadata: { labels: { tier: "db", ours: "yes" } } }],
    ["--label ours=no", { metadata: { labels: { ours: "yes" } } }],
    ["--annotation a=b", { metadata: { annotations: { a: "b" } } }],
    ["--init", { spec: { shareProcessNamespace: true } }],
    ["--group-add 12", { spec: { securityContext: { supplementalGroups: [12] } } }],
    ["--sysctl net.a=1", { spec: { securityContext: { sysctls: [{ name: "net.a", value: "1" }] } } }],
    ["--add-host x:1.2.3.4", { spec: { hostAliases: [{}, { ip: "1.2.3.4", hostnames: ["x"] }] } }],
    ["--dns-search x.org", { spec: { dnsConfig: { searches: [where.searches[0], "x.org"] } } }],
    ["--dns-option ndots:2", { spec: { dnsConfig: { options: [{ name: "ndots", value: "2" }] } } }],
    [
      "--platform linux/arm64",
      { spec: { nodeSelector: { "kubernetes.io/os": "linux", "kubernetes.io/arch": "arm64" } } },
    ],
  ])("%s", (options, expected) => {
    expect(podOf(options)).toMatchObject(expected);
  });

  test.each<[string, object]>([
    ["-it", { stdin: true, tty: true }],
    ["--pull always", { imagePullPolicy: "Always" }],
    ["--expose 9000 -p 80:5432", { ports: [{ containerPort: 5432 }, { containerPort: 9000 }] }],
    ["--memory 64m", { resources: { limits: { memory: "67108864" } } }],
    ["--memory-reservation 1k", { resources: { requests: { memory: "1024" } } }],
    ["--cpus 0.5", { resources: { limits: { cpu: "500m" } } }],
    ["--cpu-quota 50000 --cpu-period 200000", { resources: { limits: { cpu: "250m" } } }],
    ["--cpu-shares 512", { resources: { requests: { cpu: "500m" } } }],
    ["--cpu-shares 2048", { resources: { requests: { cpu: "2000m" } } }],
    ["--cpus 0.0001", { resources: { limits: { cpu: "1m" } } }],
    ["--read-only", { securityContext: { readOnlyRootFilesystem: true } }],
    ["--privileged", { securityContext: { privileged: true, seccompProfile: { type: "Unconfined" } } }],
    [
      "--cap-add NET_ADMIN --cap-drop ALL",
      { securityContext: { capabilities: { add: ["NET_ADMIN"], drop: ["ALL"] } } },
    ],
    ["--security-opt no-new-privileges", { securityContext: { allowPrivilegeEscalation: false } }],
    ["--security-opt seccomp=unconfined", { securityContext: { seccompProfile: { type: "Unconfined" } } }],
    [
      "--security-opt no-new-privileges --security-opt seccomp=unconfined",
      { securityContext: { allowPrivilegeEscalation: false, seccompProfile: { type: "Unconfined" } } },
    ],
    ["--mount type=tmpfs,target=/m", { volumeMounts: [{ mountPath: "/m" }] }],
    ["--shm-size 1m", { volumeMounts: [{ mountPath: "/dev/shm" }] }],
  ])("%s", (options, expected) => {
    expect(podOf(options).spec.containers[0]).toMatchObject(expected);
  });
});

test("a user other than root meets PodSecurity's level restricted", () => {
  expect(podOf("--user 999:998").spec.containers[0]?.securityContext).toEqual({
    runAsUser: 999,
    runAsGroup: 998,
    runAsNonRoot: true,
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"] },
    seccompProfile: { type: "RuntimeDefault" },
  });
});

test.each(["", "--user root", "--user 0:0"])(
  "a pod that starts as root keeps its capabilities: %s",
  (options) => {
    const security = podOf(options).spec.containers[0]?.securityContext;
    expect(security).not.toHaveProperty("capabilities");
    expect(security).not.toHaveProperty("runAsNonRoot");
    expect(security).not.toHaveProperty("allowPrivilegeEscalation");
  },
);

// The cluster refuses a privileged container that must not gain privileges.
test("a privileged container may gain privileges, whatever else is asked for", () => {
  const options = "--privileged --user 999 --security-opt no-new-privileges";
  expect(podOf(options).spec.containers[0]?.securityContext).toEqual({
    runAsUser: 999,
    privileged: true,
    seccompProfile: { type: "Unconfined" },
  });
});

test("a memory volume of the user wins over the directory that storage: memory knows", () => {
  const { spec } = podOf("--tmpfs /var/lib/db:rw,noexec,size=2m", "  storage: memory\n");
  expect(spec.containers[0]?.volumeMounts).toEqual([{ name: "volume-0", mountPath: "/var/lib/db" }]);
  expect(spec.volumes).toEqual([{ name: "volume-0", emptyDir: { medium: "Memory", sizeLimit: "2097152" } }]);
});

/** What the user reads, whole, or nothing. */
function refusal(text: string): string {
  try {
    refuseInAPod(requestOf(text).services);
    return "";
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [error.message, error.details?.text].join("\n");
  }
}

describe("refused by its name, before anything is created", () => {
  const withOptions = (options: string) => `db:\n  image: x\n  options: ${JSON.stringify(options)}`;

  test.each([
    ["--ulimit nofile=1:1", "services.db.options: --ulimit has no counterpart in a pod"],
    ["--restart always", "--restart has no counterpart"],
    ["--pids-limit 5", "--pids-limit has no counterpart"],
    ["--gpus all", "--gpus has no counterpart"],
    ["--ipc host", "--ipc has no counterpart"],
    ["--dns 1.1.1.1", "--dns has no counterpart"],
    ["--group-add staff", "--group-add: only the image knows"],
    ["--label 'a=b c'", "a label of a pod cannot"],
    ["--annotation 'a b=c'", '"a b" cannot be the key of a pod\'s annotation'],
    ["--add-host x:host-gateway", "--add-host: the node's address"],
    ["--mount type=volume,target=/m", "--mount: a pod mounts only type=tmpfs"],
    ["--security-opt label=disable", '--security-opt "label=disable" has no counterpart'],
    [`--security-opt label=${"x".repeat(60)}`, `--security-opt "label=${"x".repeat(34)}" has no counterpart`],
    ["--tmpfs /x:uid=5", '--tmpfs /x: "uid=5" has no counterpart'],
    ["-v /etc:/x", "services.db.volumes: a pod must not mount"],
    ["-v ./a:/x", "services.db.volumes: the pod's node does not have this job's files"],
    ["-v My_Data:/x", 'none can have the name "My_Data"'],
    ["--network-alias x", "services.db.aliases: a pod has one name"],
    ["--hostname other", "--hostname: a pod's own name"],
    ['--entrypoint ""', "no command is given instead"],
  ])("%s", (options, sentence) => {
    expect(refusal(withOptions(options))).toContain(sentence);
  });

  test.each([
    "--restart no",
    "--ipc private",
    "--privileged=false",
    "--label org.example/tier=db --annotation org.example/note='any text'",
    "--group-add 12 --add-host x:1.2.3.4 --mount type=tmpfs,target=/m",
    "--oom-kill-disable=false",
    "--hostname db",
    "--name mine --rm -q --network-alias db",
    "-v data:/x:ro",
    "-v /data --tmpfs /x:rw,noexec,size=5m",
    "--health-cmd true --health-interval 5s --health-retries 3",
  ])("but not %s, which a pod can do or is anyway", (options) => {
    expect(refusal(withOptions(options))).toBe("");
  });

  test.each([
    ["-v ./a:/x", "Use `copy` for files"],
    ["-v /etc:/x", "Build the file into the image"],
  ])("%s, with what else to write", (options, hint) => {
    expect(refusal(withOptions(options))).toContain(hint);
  });

  test("two names that are one in DNS, and everything else at once", () => {
    const text = refusal(
      "my_db:\n  image: x\n  options: --pids-limit 5\nMY-db:\n  image: y\n  env: {A: b}\nmy__db:\n  image: z",
    );
    expect(text.match(/the DNS name my-db, as that of my_db has/g)).toHaveLength(2);
    expect(text).toContain("--pids-limit");
  });
});

test("every flag of docker create has a row, and no row is for another", () => {
  expect(Object.keys(FLAGS_IN_A_POD).toSorted()).toEqual([...FLAG_NAMES].toSorted());
});
