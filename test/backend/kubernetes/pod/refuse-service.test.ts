import { describe, expect, test } from "vitest";
import { refuseServiceInAPod } from "../../../../src/backend/kubernetes/pod/refuse-service.ts";
import type { ServiceRequest } from "../../../../src/request/request.ts";
import { requestOf } from "../../../request/reading.ts";
import { aService } from "../../../stories/a-start.ts";

/** What the user reads, or nothing. */
function refusalsOf(...services: readonly ServiceRequest[]): string {
  const refusals = services.flatMap((service) => refuseServiceInAPod(service, services));
  return refusals.map(({ key, message, hint }) => `${key} ${message} (${hint})\n`).join("");
}

function refusal(text: string): string {
  return refusalsOf(...requestOf(text).services);
}

describe("refused by its name", () => {
  const withOptions = (options: string) => `db:\n  image: x\n  options: ${JSON.stringify(options)}`;

  test.each([
    ["--ulimit nofile=1:1", ".options --ulimit has no counterpart in a pod"],
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
    ["-v /etc:/x", ".volumes a pod must not mount"],
    ["-v ./a:/x", ".volumes the pod's node does not have this job's files"],
    ["-v My_Data:/x", 'none can have the name "My_Data"'],
    ["--network-alias x", ".aliases a pod has one name"],
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

describe("refused", () => {
  test.each<[Partial<ServiceRequest>, string]>([
    [{ volumes: [{ kind: "named", name: "My_Data", target: "/d", mode: undefined }] }, 'the name "My_Data"'],
    [{ volumes: [{ kind: "named", name: "data", target: "/d", mode: "rslave" }] }, 'the mode "rslave"'],
    [
      { volumes: [{ kind: "session", name: "data", target: "/d", isReadOnly: false, isCopied: true }] },
      'the volume "data"',
    ],
    [{ volumes: [{ kind: "tmpfs", target: "/t", options: "uid=5" }] }, '"uid=5" has no counterpart'],
    [{ environment: ["LANG"] }, 'cannot remove the variable "LANG" of its image'],
    [{ aliases: ["other"] }, 'others cannot find it as "other"'],
    [
      { copies: [{ from: "a", to: "/a", mode: undefined, owner: { uid: 0, gid: 5 } }] },
      'so "/a" cannot have another owner',
    ],
    [
      { copies: [{ from: "a", to: "/a", mode: undefined, owner: { uid: 5, gid: 0 } }] },
      'so "/a" cannot have another owner',
    ],
    [{ entrypoint: [""], command: [] }, "no command is given instead"],
  ])("%j", (given, words) => {
    expect(refusalsOf({ ...aService("db"), ...given })).toContain(words);
  });

  test.each<Partial<ServiceRequest>>([
    {},
    { aliases: ["DB"] },
    { copies: [{ from: "a", to: "/a", mode: undefined, owner: { uid: 0, gid: 0 } }] },
    { copies: [{ from: "a", to: "/a", mode: undefined, owner: undefined }] },
    { entrypoint: [""], command: ["serve"] },
    { entrypoint: ["serve"] },
    { entrypoint: ["serve", ""] },
    { volumes: [{ kind: "named", name: "data", target: "/d", mode: "ro,z" }] },
  ])("but not %j", (given) => {
    expect(refusalsOf({ ...aService("db"), ...given })).toBe("");
  });
});
