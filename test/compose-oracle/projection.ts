import type { VolumeRequest } from "../../src/request/container-request.ts";
import { openDockerOptions } from "../../src/request/docker-options.ts";
import type { ServiceRequest } from "../../src/request/request.ts";
import type { OracleService } from "./oracle.ts";

/** What both models say of a service, in one form. */
export type Projection = Readonly<Record<string, unknown>>;

/** Of our model: what the daemon would be told. */
export function projectionOf(service: ServiceRequest): Projection {
  const { body } = openDockerOptions(service.dockerOptions);
  const host = body.HostConfig ?? {};
  const { healthcheck } = service;
  return cleaned({
    image: service.image,
    environment: service.environment.filter((text) => !/^(?:GITHUB_ACTIONS|CI)=/.test(text)).sort(),
    argv: [...entrypointOf(service), ...(service.command ?? [])],
    ports: service.ports
      .map(({ containerPort, hostPort = "", hostIp = "" }) =>
        [hostIp, hostPort, containerPort.number, containerPort.protocol].join(" "),
      )
      .sort(),
    volumes: service.volumes.map(volumeText).sort(),
    hostname: service.hostname,
    user: service.user,
    workingDirectory: service.workingDirectory,
    labels: body.Labels,
    capAdd: host.CapAdd?.map((name) => name.replace(/^CAP_/, "")).sort(),
    extraHosts: host.ExtraHosts?.toSorted(),
    dns: host.Dns,
    sysctls: host.Sysctls,
    memory: service.resources.memoryBytes?.toString(),
    aliases: [...service.aliases].sort(),
    test: healthcheck?.test?.[0] === "NONE" ? undefined : healthcheck?.test,
    retries: healthcheck?.retries,
    intervalMs: healthcheck?.intervalMs,
    dependsOn: service.dependsOn
      .filter(({ namedIn }) => namedIn === undefined)
      .map((dependency) => dependency.service)
      .sort(),
  });
}

/** One empty word removes the image's. */
function entrypointOf({ entrypoint = [] }: ServiceRequest): readonly string[] {
  return entrypoint.length === 1 && entrypoint[0] === "" ? [] : entrypoint;
}

function volumeText(volume: VolumeRequest): string {
  switch (volume.kind) {
    case "bind":
      return ["bind", volume.source, volume.target, volume.mode ?? ""].join(" ");
    case "session":
      return ["volume", volume.name, volume.target, volume.isReadOnly ? "ro" : ""].join(" ");
    case "named":
      return ["volume", volume.name, volume.target, volume.mode ?? ""].join(" ");
    case "anonymous":
      return ["volume", "", volume.target, ""].join(" ");
    case "tmpfs":
      return ["tmpfs", "", volume.target, volume.options].join(" ");
  }
}

/** Of Compose's model. */
export function projectionOfOracle(service: OracleService, started: readonly string[]): Projection {
  const { healthcheck, networks } = service as { healthcheck?: OracleService; networks?: OracleService };
  const test = healthcheck?.disable === true ? undefined : (healthcheck?.test as string[] | undefined);
  const isOff = healthcheck?.disable === true || test?.[0] === "NONE";
  const tmpfs = (service.tmpfs as string[] | undefined) ?? [];
  return cleaned({
    image: service.image,
    environment: Object.entries((service.environment as Record<string, string | null>) ?? {})
      .map(([name, value]) => (value === null ? name : `${name}=${value}`))
      .sort(),
    argv: [...((service.entrypoint as string[]) ?? []), ...((service.command as string[]) ?? [])],
    ports: ((service.ports as OracleService[]) ?? [])
      .map(({ host_ip = "", published = "", target, protocol }) =>
        [host_ip, published, target, protocol].join(" "),
      )
      .sort(),
    volumes: [
      ...((service.volumes as OracleService[]) ?? []).map(({ type, source = "", target, read_only }) =>
        [type, source, target, read_only === true ? "ro" : ""].join(" "),
      ),
      ...tmpfs.map((text) => {
        const [target, options = ""] = text.split(":");
        return ["tmpfs", "", target, options].join(" ");
      }),
    ].sort(),
    hostname: service.hostname,
    user: service.user,
    workingDirectory: service.working_dir,
    labels: service.labels,
    capAdd: (service.cap_add as string[] | undefined)?.toSorted(),
    extraHosts: (service.extra_hosts as string[] | undefined)?.map((host) => host.replace("=", ":")).sort(),
    dns: service.dns,
    sysctls: service.sysctls,
    memory: service.mem_limit,
    aliases: Object.values(networks ?? {})
      .flatMap((network) => ((network as OracleService | null)?.aliases as string[]) ?? [])
      .concat((service.container_name as string) ?? [])
      .filter((name, at, all) => all.indexOf(name) === at)
      .sort(),
    test: isOff ? undefined : test,
    retries: isOff ? undefined : healthcheck?.retries,
    intervalMs: isOff ? undefined : milliseconds(healthcheck?.interval as string | undefined),
    dependsOn: Object.keys((service.depends_on as OracleService) ?? {})
      .filter((name) => started.includes(name))
      .sort(),
  });
}

function milliseconds(duration: string | undefined): number | undefined {
  if (duration === undefined) return undefined;
  const parts = [...duration.matchAll(/([0-9.]+)(ms|h|m|s)/g)];
  return parts.reduce((sum, [, amount, unit = ""]) => sum + Number(amount) * (UNITS[unit] ?? 0), 0);
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Without what says nothing. */
function cleaned(fields: Projection): Projection {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => {
      if (value === undefined || value === null || value === "") return false;
      return typeof value !== "object" || Object.keys(value).length > 0;
    }),
  );
}
