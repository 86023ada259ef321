import { expect, test } from "vitest";
import type { OwnContainer } from "../../../../src/backend/docker/own-container/find-own-container.ts";
import { isDaemonRemote } from "../../../../src/backend/docker/place/is-daemon-remote.ts";
import type { VantageFacts } from "../../../../src/backend/docker/vantage/decide-vantage.ts";

const known = {} as OwnContainer;
const socket = { kind: "socket", path: "/var/run/docker.sock" } as const;
const tcp = { kind: "tcp", host: "build-host", port: 2375 } as unknown as VantageFacts["dockerHost"];

test.each([
  ["a daemon at another address", undefined, "published-only", tcp, false, true],
  ["a daemon whose host this is, at an address", undefined, "daemon-host", tcp, false, false],
  ["a container that the daemon knows: its mounts tell", known, "published-only", tcp, true, false],
  [
    "a container that the daemon of its socket does not know",
    undefined,
    "published-only",
    socket,
    true,
    true,
  ],
  [
    "a daemon in a virtual machine shares this machine's files",
    undefined,
    "published-only",
    socket,
    false,
    false,
  ],
] as const)("%s", (_, own, kind, dockerHost, isInContainer, isRemote) =>
  expect(isDaemonRemote(own, { kind }, { dockerHost, isInContainer })).toBe(isRemote),
);
