import type { PaperAnswer } from "./paper-answer.ts";

const CONTAINER = "c".repeat(64);
const NETWORK = "d".repeat(64);

const VERSION = {
  Version: "28.5.1",
  ApiVersion: "1.51",
  MinAPIVersion: "1.24",
  Components: [{ Name: "Engine" }],
};
const INFO = { SystemTime: "2026-01-31T10:20:30Z", SecurityOptions: [] };
const INSPECTED_NETWORK = {
  Id: NETWORK,
  Name: "sibling-services-network",
  Driver: "bridge",
  Created: "2026-01-31T10:20:30Z",
  Labels: {},
  IPAM: { Config: [{ Subnet: "172.18.0.0/16", Gateway: "172.18.0.1" }] },
  Options: {},
  Containers: {},
};
const IMAGE = { Id: "sha256:1", Config: { Env: [], ExposedPorts: {}, Volumes: {} } };
const INSPECTED_CONTAINER = {
  Id: CONTAINER,
  Name: "/box",
  Image: "sha256:1",
  State: {
    Running: true,
    ExitCode: 0,
    StartedAt: "2026-01-31T10:20:31Z",
    FinishedAt: "0001-01-01T00:00:00Z",
  },
  Config: { Image: "box:1", Hostname: "box", Labels: {} },
  HostConfig: { NetworkMode: "sibling-services-network" },
  Mounts: [],
  NetworkSettings: {
    Networks: { "sibling-services-network": { NetworkID: NETWORK, IPAddress: "172.18.0.2" } },
    Ports: {},
  },
};

const ANSWERS: Readonly<Record<string, object>> = {
  "GET /version": VERSION,
  "GET /info": INFO,
  "GET /containers/json": [],
  "GET /networks": [],
  "GET /volumes": { Volumes: [] },
  "GET /networks/bridge": { ...INSPECTED_NETWORK, Name: "bridge" },
  "GET /networks/{id}": INSPECTED_NETWORK,
  "POST /networks/create": { Id: NETWORK },
  "GET /images/{image}/json": IMAGE,
  "POST /containers/create": { Id: CONTAINER },
  "GET /containers/{id}/json": INSPECTED_CONTAINER,
};

/** What a daemon with the image `box:1` and nothing else says; a change that it knows no answer to is done. */
export function usualAnswer(name: string): PaperAnswer {
  if (name === "GET /events") return (response) => response.writeHead(200).flushHeaders();
  const answer = ANSWERS[name];
  if (answer !== undefined) return { text: JSON.stringify(answer) };
  return name.startsWith("GET")
    ? { status: 404, text: '{"message":"no such thing"}' }
    : { status: 204, text: "" };
}
