import type { Project } from "./generated.ts";

/** One file, in an empty environment unless something else is given. */
function file(text: string, given: Partial<Project> = {}): Project {
  return {
    files: { "compose.yml": text },
    asked: ["compose.yml"],
    environment: {},
    profiles: [],
    ...given,
  };
}

/** Several files; only those in `asked` are named. */
function files(texts: Project["files"], asked: readonly string[], given: Partial<Project> = {}): Project {
  return { ...file(""), files: texts, asked, ...given };
}

const one = (fields: string, given: Partial<Project> = {}) =>
  file(`services:\n  a:\n    image: x\n    ${fields}\n`, given);

/** Small projects, one for each rule of Compose that people rely on, by what they are about. */
export const OWN_PROJECTS: Readonly<Record<string, Project>> = {
  "a variable that is set": one("hostname: $A-${A}", { environment: { A: "v" } }),
  "a default for unset and for empty": one("labels: {u: '${U:-d}', e: '${E:-d}', k: '${E-d}'}", {
    environment: { E: "" },
  }),
  "a value only if set": one("labels: {u: '${U:+d}', e: '${E:+d}', k: '${E+d}', v: '${V:+d}'}", {
    environment: { E: "", V: "v" },
  }),
  "a variable that must be set": one("hostname: ${U:?write it}"),
  "a variable that must be set and is": one("hostname: ${V?write it}", { environment: { V: "v" } }),
  "a default with a variable in it": one("hostname: ${U:-${V:-x}y}", { environment: { V: "v" } }),
  "a doubled dollar": one("command: [echo, '$$HOME', '$${A}']"),
  "a broken variable": one("hostname: ${1}"),
  ".env beside the file": files(
    { "compose.yml": "services: {a: {image: 'x:$TAG', hostname: $H}}", ".env": "TAG=7\nH=below\n" },
    ["compose.yml"],
    { environment: { H: "above" } },
  ),
  "quotes, comments and export in .env": files(
    {
      "compose.yml": "services: {a: {image: x, labels: {a: $A, b: $B, c: $C, d: $D}}}",
      ".env": "export A='single $B'\nB=\"two\\nlines\"\nC=plain # comment\nD=${C}x\n",
    },
    ["compose.yml"],
  ),
  "env_file below environment": files(
    {
      "compose.yml": "services: {a: {image: x, env_file: a.env, environment: {A: own}}}",
      "a.env": "A=1\nB=2\n",
    },
    ["compose.yml"],
  ),
  "env_files, one of them missing": files(
    {
      "compose.yml":
        "services: {a: {image: x, env_file: [{path: a.env}, {path: none.env, required: false}, {path: b.env}]}}",
      "a.env": "A='q'\n",
      "b.env": "A=2\nB='q'\n",
    },
    ["compose.yml"],
  ),
  "environment as a list and a name alone": one("environment: [A=1, B, C=]", { environment: { B: "b" } }),
  "scalars of YAML 1.1 and 1.2": one("labels: {a: 3.10, b: 0123, c: yes, d: 1e3, e: 0x1F, f: ~, g: true}"),
  "a command's words": one("command: sh -c \"echo 'a b' $$X\" c\\ d"),
  "an entrypoint that is empty": one("entrypoint: []\n    command: [a]"),
  "ports, short and long": one(
    "ports: ['80', '8080:80', '127.0.0.1:81:80/udp', '[::1]:82:80', {target: 443, published: '8443', host_ip: 127.0.0.1}]",
  ),
  "ranges of ports": one("ports: ['90-91:190-191', '70-72:7', '5-6']"),
  "the same port twice": one("ports: ['80', '80', '80/udp']"),
  "volumes, short and long": file(
    "services:\n  a:\n    image: x\n    volumes: ['./d:/d:ro', 'data:/v', '/anonymous', {type: volume, source: data, target: /w, read_only: true}]\nvolumes: {data: {}}",
  ),
  "the last of two mounts on one target": files(
    {
      "compose.yml": "services: {a: {image: x, volumes: ['./one:/d']}}",
      "override.yml": "services: {a: {volumes: ['./two:/d']}}",
    },
    ["compose.yml", "override.yml"],
  ),
  "a volume that is not declared": one("volumes: ['nothing:/d']"),
  "anchors and merge keys": file(
    "x-base: &base {image: x, labels: {a: 1}}\nservices:\n  a:\n    <<: *base\n    hostname: h\n  b: {<<: [*base], labels: {b: 2}}",
  ),
  "an override of single values": files(
    {
      "compose.yml": "services: {a: {image: x, hostname: h, command: [one, two], environment: {A: 1, B: 1}}}",
      "override.yml": "services: {a: {image: y, command: [three], environment: {B: 2, C: 3}}}",
    },
    ["compose.yml", "override.yml"],
  ),
  "an override of lists": files(
    {
      "compose.yml": "services: {a: {image: x, cap_add: [A, B], dns: [1.1.1.1], ports: ['80:80']}}",
      "override.yml": "services: {a: {cap_add: [B, C], dns: [8.8.8.8], ports: ['80:80', '81:80']}}",
    },
    ["compose.yml", "override.yml"],
  ),
  "!reset": files(
    {
      "compose.yml": "services: {a: {image: x, ports: ['80:80'], environment: {A: 1, B: 2}}}",
      "override.yml": "services: {a: {ports: !reset [], environment: {A: !reset null}}}",
    },
    ["compose.yml", "override.yml"],
  ),
  "!override": files(
    {
      "compose.yml": "services: {a: {image: x, ports: ['80:80'], labels: {a: 1}}}",
      "override.yml": "services: {a: {ports: !override ['81:80'], labels: !override {b: 2}}}",
    },
    ["compose.yml", "override.yml"],
  ),
  "extends in the file": file(
    "services:\n  base: {image: x, environment: {A: 1, B: 1}, command: [a]}\n  a: {extends: base, environment: {B: 2}}",
  ),
  "extends from another folder": files(
    {
      "compose.yml": "services: {a: {extends: {file: sub/base.yml, service: base}, hostname: h}}",
      "sub/base.yml": "services: {base: {image: x, volumes: ['./d:/d'], env_file: a.env}}",
      "sub/a.env": "A=1\n",
    },
    ["compose.yml"],
  ),
  "extends of what is not there": file("services: {a: {image: x, extends: b}}"),
  "extends in a circle": file("services: {a: {extends: b}, b: {extends: a}}"),
  "include from another folder with its own .env": files(
    {
      "compose.yml": "include: [sub/other.yml]\nservices: {a: {image: x}}",
      "sub/other.yml": "services: {b: {image: 'y:$TAG', volumes: ['./d:/d']}}",
      "sub/.env": "TAG=7\n",
    },
    ["compose.yml"],
  ),
  "include of a service that is there already": files(
    {
      "compose.yml": "include: [other.yml]\nservices: {a: {image: x}}",
      "other.yml": "services: {a: {image: y}}",
    },
    ["compose.yml"],
  ),
  "profiles, one of them asked for": file(
    "services: {a: {image: x}, b: {image: x, profiles: [p]}, c: {image: x, profiles: [q, r]}}",
    { profiles: ["r"] },
  ),
  "depends_on in all forms": file(
    "services:\n  a: {image: x}\n  b: {image: x, depends_on: [a]}\n  c: {image: x, depends_on: {a: {condition: service_healthy}, b: {condition: service_started, required: false}}}",
  ),
  "depends_on of what is not there": file("services: {a: {image: x, depends_on: [b]}}"),
  "a healthcheck as text": one("healthcheck: {test: a || b, interval: 1m30s, retries: 3}"),
  "a healthcheck as a list": one("healthcheck: {test: [CMD, a, b]}"),
  "a healthcheck that is off": one("healthcheck: {disable: true}"),
  "aliases of networks": file(
    "services: {a: {image: x, networks: {n: {aliases: [b, c]}, m: {}}}}\nnetworks: {n: {}, m: {}}",
  ),
  "sizes and limits": one("mem_limit: 64m\n    sysctls: {net.core.somaxconn: 1024}"),
  "extra_hosts in both forms": file(
    "services: {a: {image: x, extra_hosts: ['h:1.2.3.4', 'i=::1']}, b: {image: x, extra_hosts: {h: 1.2.3.4}}}",
  ),
  "labels as a list": one("labels: [a=1, b, c=]"),
  "a field that does not exist": one("restrat: always"),
};
