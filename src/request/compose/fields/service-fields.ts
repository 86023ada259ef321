import { textNode } from "../nodes.ts";
import { commandField, entrypointField, healthcheckField } from "./commands.ts";
import type { Field } from "./field.ts";
import { asFlag, asFlags, asPairs, asSwitch, textAt } from "./flags.ts";
import { fileMounts, volumes } from "./mounts.ts";
import {
  containerName,
  dependsOnField,
  extraHosts,
  links,
  networkMode,
  networks,
  ports,
} from "./relations.ts";
import { deploy, devices, gpus, logging, pullPolicy, scale, ulimits } from "./resources.ts";
import { environment, environmentFiles, labelFiles } from "./variables.ts";

const image: Field = {
  kind: "mapped",
  becomes: "`image`",
  map(value, draft) {
    const text = textAt(value, draft);
    if (text !== undefined) draft.set("image", textNode(text, value.place));
  },
};

/** What is decided before the fields of a service are read. */
function decidedBefore(becomes: string): Field {
  return { kind: "mapped", becomes, map: () => {} };
}

function ignored(why: string): Field {
  return { kind: "ignored", why, says: "nothing" };
}

function ignoredAloud(why: string): Field {
  return { kind: "ignored", why, says: "notice" };
}

function refused(why: string, hint: string): Field {
  return { kind: "refused", why, hint };
}

const NAMESPACE = "Leave it out, or write the services' commands into one image.";

/** Every field of a Compose service (compose-spec.json, `service`), and what becomes of it. */
export const serviceFields: ReadonlyMap<string, Field> = new Map(
  Object.entries<Field>({
    annotations: asPairs("annotation"),
    attach: ignored("logs are printed as the input `logs` says"),
    blkio_config: ignoredAloud("limits of block devices cannot be set"),
    build: decidedBefore(
      "refused without `image`, because nothing is built here; with `image`, that image is used",
    ),
    cap_add: asFlags("cap-add"),
    cap_drop: asFlags("cap-drop"),
    cgroup: asFlag("cgroupns"),
    cgroup_parent: asFlag("cgroup-parent"),
    command: commandField,
    configs: fileMounts("configs", ""),
    container_name: containerName,
    cpu_count: ignored("it is for Windows"),
    cpu_percent: ignored("it is for Windows"),
    cpu_period: asFlag("cpu-period"),
    cpu_quota: asFlag("cpu-quota"),
    cpu_rt_period: asFlag("cpu-rt-period"),
    cpu_rt_runtime: asFlag("cpu-rt-runtime"),
    cpu_shares: asFlag("cpu-shares"),
    cpus: asFlag("cpus"),
    cpuset: asFlag("cpuset-cpus"),
    credential_spec: ignored("it is for Windows"),
    depends_on: dependsOnField,
    deploy,
    develop: ignored("it is for `docker compose watch`"),
    device_cgroup_rules: asFlags("device-cgroup-rule"),
    devices,
    dns: asFlags("dns"),
    dns_opt: asFlags("dns-option"),
    dns_search: asFlags("dns-search"),
    domainname: asFlag("domainname"),
    entrypoint: entrypointField,
    env_file: environmentFiles,
    environment,
    expose: asFlags("expose"),
    extends: decidedBefore("the other service's fields, below this one's"),
    external_links: refused(
      "containers of others are not on the services' network",
      "Start it as a service of this file, or give its address in `extra_hosts`.",
    ),
    extra_hosts: extraHosts,
    gpus,
    group_add: asFlags("group-add"),
    healthcheck: healthcheckField,
    hostname: asFlag("hostname"),
    image,
    init: asSwitch("init"),
    ipc: asFlag("ipc"),
    isolation: asFlag("isolation"),
    label_file: labelFiles,
    labels: asPairs("label"),
    links,
    logging,
    mac_address: asFlag("mac-address"),
    mem_limit: asFlag("memory"),
    mem_reservation: asFlag("memory-reservation"),
    mem_swappiness: asFlag("memory-swappiness"),
    memswap_limit: asFlag("memory-swap"),
    models: refused(
      "language models are not services",
      "Start the model's server as a service with an image.",
    ),
    network_mode: networkMode,
    networks,
    oom_kill_disable: asSwitch("oom-kill-disable"),
    oom_score_adj: asFlag("oom-score-adj"),
    pid: asFlag("pid"),
    pids_limit: asFlag("pids-limit"),
    platform: asFlag("platform"),
    ports,
    post_start: refused(
      "commands after the start are written differently here",
      "Write them into `x-sibling-services`, as in `x-sibling-services: {after-ready: [createdb other]}`.",
    ),
    pre_start: refused(
      "nothing runs before a service",
      "Write a service that does it, with `depends_on` and `service_completed_successfully`.",
    ),
    pre_stop: ignored("services are killed at the end of the job"),
    privileged: asSwitch("privileged"),
    profiles: decidedBefore(
      "services with a profile are left out unless one of theirs is in COMPOSE_PROFILES or, in a terminal, `--profile` or `--only` asks for them",
    ),
    provider: refused(
      "providers are programs of Docker's CLI",
      "Start what it provides as a service with an image.",
    ),
    pull_policy: pullPolicy,
    pull_refresh_after: ignored("see `pull_policy`"),
    read_only: asSwitch("read-only"),
    restart: ignoredAloud("a service that exits is reported, because a restart would hide why"),
    runtime: asFlag("runtime"),
    scale,
    secrets: fileMounts("secrets", "/run/secrets"),
    security_opt: asFlags("security-opt"),
    shm_size: asFlag("shm-size"),
    stdin_open: ignored("nothing writes to a service's input"),
    stop_grace_period: ignored("services are killed at the end of the job"),
    stop_signal: asFlag("stop-signal"),
    storage_opt: asPairs("storage-opt"),
    sysctls: asPairs("sysctl"),
    tmpfs: asFlags("tmpfs"),
    tty: asSwitch("tty"),
    ulimits,
    umask: ignoredAloud("Docker has no such setting"),
    use_api_socket: asSwitch("use-api-socket"),
    user: asFlag("user"),
    userns_mode: asFlag("userns"),
    uts: asFlag("uts"),
    volumes,
    volumes_from: refused("the names of containers are not known before they exist", NAMESPACE),
    working_dir: asFlag("workdir"),
  }),
);
