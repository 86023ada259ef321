import type { PortRequest, PullPolicy } from "../request.ts";
import type { CreateBody, EndpointSettings, HealthcheckConfig, HostConfig } from "./create-body.ts";
import type { NetworkAttachment } from "./values/network-attachment.ts";

/** What the flags have said so far, before it is assembled. */
export interface Draft {
  readonly top: CreateBody;
  readonly host: HostConfig;
  readonly health: HealthcheckConfig;
  readonly endpoint: EndpointDraft;
  readonly networks: NetworkAttachment[];
  readonly ports: PortRequest[];
  readonly streams: Set<string>;
  /** From `--env`, `KEY=value` or a bare `KEY`. */
  readonly variables: string[];
  readonly variablesOfFiles: string[];
  readonly labels: [key: string, value: string][];
  readonly labelsOfFiles: [key: string, value: string][];
  readonly cdiDevices: string[];
  readonly ulimits: Map<string, { Name: string; Soft: number; Hard: number }>;
  hasNoHealthcheck: boolean;
  containerName: string | undefined;
  platform: string | undefined;
  pull: PullPolicy | undefined;
}

/** `--ip`, `--network-alias` and the like, which apply to the first network. */
export interface EndpointDraft extends Pick<EndpointSettings, "MacAddress"> {
  aliases: string[];
  ipv4?: string;
  ipv6?: string;
  linkLocalIps: string[];
}

export function newDraft(): Draft {
  return {
    top: {},
    host: {},
    health: {},
    endpoint: { aliases: [], linkLocalIps: [] },
    networks: [],
    ports: [],
    streams: new Set(),
    variables: [],
    variablesOfFiles: [],
    labels: [],
    labelsOfFiles: [],
    cdiDevices: [],
    ulimits: new Map(),
    hasNoHealthcheck: false,
    containerName: undefined,
    platform: undefined,
    pull: undefined,
  };
}
