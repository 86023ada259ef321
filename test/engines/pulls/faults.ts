import type { RegistryFault } from "../../registry/faulty-front.ts";
import { otherPlatform, ownPlatform } from "../../registry/publish-image.ts";
import type { FaultOfPull, PullFault } from "./pull-fault.ts";

const status = (code: number, body?: object, headers?: Record<string, string>): RegistryFault => ({
  kind: "status",
  status: code,
  ...(headers === undefined ? {} : { headers }),
  ...(body === undefined ? {} : { body: JSON.stringify(body) }),
});
const errors = (code: string, message: string) => ({ errors: [{ code, message }] });
const onManifest =
  (fault: RegistryFault, times = Number.POSITIVE_INFINITY): FaultOfPull =>
  (what, nth) =>
    what === "manifest" && nth <= times ? fault : undefined;
const onLayer =
  (fault: RegistryFault, times = Number.POSITIVE_INFINITY): FaultOfPull =>
  (what, nth) =>
    what === "layer" && nth <= times ? fault : undefined;

/** What an engine asks in one try: first for the head of a manifest, then for all of it. */
const HEAD_AND_GET = 2;
/** Podman does not always tell the size. */
const PULLED = /pulled (?:(?:at least )?\d\.\d MB|\d layers?) in/;
const HALF = 1 << 20;

export const PULL_FAULTS: readonly PullFault[] = [
  { fault: "none", repository: "team/fine", becomes: "pulled", tries: 1, reads: PULLED },
  {
    fault: "TLS of an own authority that the engine knows",
    repository: "team/trusted",
    host: "trusted",
    becomes: "pulled",
    tries: 1,
    reads: PULLED,
  },
  {
    fault: "TLS of an authority that the engine does not know",
    repository: "team/untrusted",
    host: "untrusted",
    becomes: "an error",
    tries: 1,
    reads: /x509|certificate/,
  },
  {
    fault: "no login",
    repository: "team/no-login",
    login: "none",
    becomes: "an error",
    tries: 1,
    reads: /log in in an earlier step/,
  },
  {
    fault: "wrong password",
    repository: "team/wrong-password",
    login: "wrong",
    becomes: "an error",
    tries: 1,
    reads: /log in in an earlier step/,
  },
  {
    fault: "denied for this repository only",
    repository: "team/denied",
    faultOf: onManifest(status(403, errors("DENIED", "requested access to the resource is denied"))),
    becomes: "an error",
    tries: 1,
    reads: /log in in an earlier step/,
  },
  {
    fault: "no such tag",
    repository: "team/no-tag",
    tag: "none",
    becomes: "an error",
    tries: 1,
    reads: /Check its tag|Check the image's name and tag/,
  },
  {
    fault: "no image for the platform",
    repository: "team/no-platform",
    platforms: [ownPlatform(), otherPlatform()],
    options: "--platform linux/s390x",
    becomes: "an error",
    tries: 1,
    reads: /s390x/,
  },
  {
    fault: "503 once",
    repository: "team/unavailable-once",
    faultOf: onManifest(status(503), HEAD_AND_GET),
    becomes: "pulled",
    tries: "a few",
    reads: PULLED,
  },
  {
    fault: "503 always",
    repository: "team/unavailable",
    faultOf: onManifest(status(503)),
    becomes: "an error",
    tries: 4,
    reads: /gave up after 4 tries/,
  },
  {
    fault: "500 with an answer in JSON",
    repository: "team/broken",
    faultOf: onManifest(status(500, errors("UNKNOWN", "unknown error"))),
    becomes: "an error",
    tries: 4,
    reads: /gave up after 4 tries/,
  },
  {
    fault: "429 with Retry-After: 2, once",
    repository: "team/limited-once",
    faultOf: onManifest(
      status(429, errors("TOOMANYREQUESTS", "retry-after: 2s, allowed: 1/minute"), { "Retry-After": "2" }),
      HEAD_AND_GET,
    ),
    becomes: "pulled",
    tries: "a few",
    reads: PULLED,
  },
  {
    fault: "429 always",
    repository: "team/limited",
    faultOf: onManifest(status(429, errors("TOOMANYREQUESTS", "You have reached your pull rate limit."))),
    becomes: "an error",
    // Podman waits for two minutes before it reports one.
    tries: "up to 4",
    reads: /use a mirror of the registry/,
  },
  {
    fault: "a layer is cut in its middle, once",
    repository: "team/cut-once",
    faultOf: onLayer({ kind: "cut", afterBytes: HALF }, 1),
    becomes: "pulled",
    tries: "a few",
    reads: PULLED,
  },
  {
    fault: "a layer is damaged once",
    repository: "team/damaged-once",
    faultOf: onLayer({ kind: "damage" }, 1),
    becomes: "pulled",
    tries: "a few",
    reads: PULLED,
  },
  {
    fault: "503 for a layer, once",
    repository: "team/layer-unavailable-once",
    faultOf: onLayer(status(503), 1),
    becomes: "pulled",
    tries: "a few",
    reads: PULLED,
  },
  {
    fault: "a layer comes slowly",
    repository: "team/slow",
    faultOf: onLayer({ kind: "slow", bytesPerSecond: 300_000 }),
    becomes: "pulled",
    tries: 1,
    reads: /pulling, \d of \d layers?, \d\.\d MB of \d\.\d MB, 0\.\d MB\/s/,
  },
  {
    fault: "a layer stops coming, once",
    repository: "team/stalled-once",
    faultOf: onLayer({ kind: "stall", afterBytes: HALF }, 1),
    becomes: "pulled",
    tries: "a few",
    reads: /it stalled: no progress for 60 s while downloading; trying again/,
  },
  {
    fault: "nobody listens",
    repository: "team/refused",
    host: { named: "127.0.0.1:1" },
    becomes: "an error",
    tries: 4,
    reads: /connection refused.*gave up after 4 tries/,
  },
  {
    fault: "no such host",
    repository: "team/nowhere",
    host: { named: "registry.invalid" },
    becomes: "an error",
    tries: 4,
    reads: /gave up after 4 tries/,
  },
  {
    fault: "no route",
    repository: "team/unreachable",
    host: "nobody",
    becomes: "an error",
    // Podman waits for half a minute before it reports one.
    tries: "up to 4",
    reads: /gave up after [2-4] tries/,
  },
];
