import type { Placement } from "../../../../src/backend/docker/container/plan-container.ts";
import type { VolumeRequest } from "../../../../src/request/container-request.ts";
import type { CreateBody } from "../../../../src/request/create-options/create-body.ts";
import { sealDockerOptions } from "../../../../src/request/docker-options.ts";
import type { ServiceRequest } from "../../../../src/request/request.ts";
import { aService } from "../../../stories/a-start.ts";

export const placement: Placement = {
  name: "sibling-services-0123456789ab-db",
  networkName: "net",
  labels: { "sibling-services.session": "0123456789ab" },
  portBindings: { "5432/tcp": [{ HostIp: "127.0.0.1", HostPort: "" }] },
  files: { workspace: "/work", mounts: undefined, isDaemonRemote: false, exists: () => true },
  lentPaths: [],
  dataDirectories: [],
  jobHost: "172.18.0.1",
};

export const service = (given: Partial<ServiceRequest> = {}): ServiceRequest => ({
  ...aService("db"),
  ...given,
});

export const bind = (target: string): VolumeRequest => {
  return { kind: "bind", source: "/x", isRelative: false, target, mode: "ro" };
};

export const onlyDocker = (body: CreateBody) => ({
  dockerOptions: sealDockerOptions({ body, relativeSources: [], apiNeeds: [], flags: [] }),
});
