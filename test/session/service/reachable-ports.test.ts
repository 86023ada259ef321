import { expect, test } from "vitest";
import { findPreset } from "../../../src/readiness/presets/find-preset.ts";
import type { PortRequest } from "../../../src/request/request.ts";
import { portsOf } from "../../../src/session/service/reachable-ports.ts";
import { plainImage } from "../../fakes/engine/in-memory-engine.ts";
import { aService } from "../../stories/a-start.ts";

const declared = (text: string): PortRequest => {
  const [containerPort = "", protocol = "tcp"] = text.split("/");
  return {
    containerPort: Number(containerPort),
    protocol: protocol as PortRequest["protocol"],
    hostPort: undefined,
    hostIp: undefined,
  };
};
const redis = findPreset("redis:7", { environment: [], command: [] });

test.each<[string, string[], string[], typeof redis, string[]]>([
  ["what is declared, in that order", ["9000", "80"], ["443/tcp"], undefined, ["9000/tcp", "80/tcp"]],
  ["each once", ["80", "80", "53/udp", "53"], [], undefined, ["80/tcp", "53/udp", "53/tcp"]],
  ["what is declared, before the preset's", ["16379"], ["6379/tcp"], redis, ["16379/tcp"]],
  [
    "what the image exposes, tcp first",
    [],
    ["53/udp", "80/tcp", "443/tcp"],
    undefined,
    ["80/tcp", "443/tcp", "53/udp"],
  ],
  ["the preset's first, and once", [], ["80/tcp", "6379/tcp"], redis, ["6379/tcp", "80/tcp"]],
  ["the preset's, even if the image exposes none", [], [], redis, ["6379/tcp"]],
  ["another protocol of the preset's number", [], ["6379/udp"], redis, ["6379/tcp", "6379/udp"]],
  ["none", [], [], undefined, []],
])("the ports that are handed out: %s", (_, ports, exposedPorts, preset, expected) => {
  const service = { ...aService("db"), ports: ports.map(declared) };
  const handedOut = portsOf({ service, image: plainImage({ exposedPorts }), preset });
  expect(handedOut.map(({ containerPort, protocol }) => `${containerPort}/${protocol}`)).toEqual(expected);
});
