import { describe, expect, test } from "vitest";
import {
  EngineBreakdown,
  UnreadableAnswer,
} from "../../../../../src/backend/docker/engine/engine-breakdown.ts";
import { EngineRefusal } from "../../../../../src/backend/docker/engine/engine-refusal.ts";
import { judgeFailure } from "../../../../../src/backend/docker/image/pull/judge-failure.ts";
import { StalledPull } from "../../../../../src/backend/docker/image/pull/stalled-pull.ts";

const coded = (code: string) => Object.assign(new Error(code), { code });

describe("a failure that passes is tried again", () => {
  test.each([
    // Docker with its own store, 20.10 to 28.
    'Get "https://registry-1.docker.io/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    'Get "https://registry-1.docker.io/v2/": net/http: TLS handshake timeout',
    'Get "https://registry-1.docker.io/v2/": context deadline exceeded',
    'Get "https://registry-1.docker.io/v2/library/denied/manifests/1": EOF',
    'Get "https://r.example/v2/": dial tcp: lookup r.example on 127.0.0.53:53: no such host',
    'Get "https://r.example/v2/": dial tcp: lookup r.example on 127.0.0.53:53: server misbehaving',
    'Get "https://r.example/v2/": dial tcp: lookup r.example: Temporary failure in name resolution',
    'Get "http://localhost:1/v2/": dial tcp 127.0.0.1:1: connect: connection refused',
    'Get "https://r.example/v2/": dial tcp 192.0.2.1:443: i/o timeout',
    'Get "https://r.example/v2/": dial tcp 192.0.2.1:443: connect: network is unreachable',
    'Get "https://r.example/v2/": dial tcp 192.0.2.1:443: connect: no route to host',
    'Get "https://r.example/v2/": read tcp 10.0.0.2:40212->192.0.2.1:443: read: connection reset by peer',
    "received unexpected HTTP status: 503 Service Unavailable",
    "received unexpected HTTP status: 500 Internal Server Error",
    "received unexpected HTTP status: 502 Bad Gateway",
    "unexpected EOF",
    "filesystem layer verification failed for digest sha256:1f0c",
    "error pulling image configuration: download failed after attempts=6: dial tcp 192.0.2.1:443: connect: connection refused",
    "stream error: stream ID 5; INTERNAL_ERROR; received from peer",
    // Docker with containerd's store, 29.
    'failed to resolve reference "r.example/not-found/app:1": failed to do request: Head "https://r.example/v2/not-found/app/manifests/1": EOF',
    'failed to resolve reference "r.example/app:1": unexpected status from HEAD request to https://r.example/v2/app/manifests/1: 503 Service Unavailable',
    "failed to copy: httpReadSeeker: failed open: unexpected status code https://r.example/v2/app/blobs/sha256:1f: 504 Gateway Time-out",
    'failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://r.example/v2/app/blobs/sha256:1f": dial tcp 192.0.2.1:443: connect: connection refused',
    "short read: expected 10485760 bytes but got 4096: unexpected EOF",
    'failed commit on ref "layer-sha256:1f": "layer-sha256:1f" failed size validation: 4096 != 10485760: failed precondition',
    "failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://auth.docker.io/token: 502 Bad Gateway",
    'unknown: failed to resolve reference "r.example/app:1": unexpected status from HEAD request to http://r.example/v2/app/manifests/1: 500 Internal Server Error',
    'failed to resolve reference "registry.invalid/app:1": failed to do request: Head "https://registry.invalid/v2/app/manifests/1": dial tcp: lookup registry.invalid on 10.213.115.1:53: no such host',
    'failed commit on ref "layer-sha256:a86b": commit failed: unexpected commit digest sha256:a5aa, expected sha256:a86b: failed precondition',
    "error pulling image configuration: image config verification failed for digest sha256:c8c9",
    // Podman.
    "reading blob sha256:8605: Error fetching blob: invalid status code from registry 503 (Service Unavailable)",
    'writing blob: storing blob to file "/var/tmp/storage2134440061/1": happened during read: unexpected EOF',
    'writing blob: storing blob to file "/var/tmp/storage1/1": happened during read: Digest did not match, expected sha256:d2d1, got sha256:7cce',
    'initializing source docker://registry.invalid/app:1: pinging container registry registry.invalid: Get "https://registry.invalid/v2/": dial tcp: lookup registry.invalid on 10.213.20.1:53: no such host',
    'initializing source docker://r.example/app:1: pinging container registry r.example: Get "https://r.example/v2/": dial tcp: lookup r.example on 10.0.0.1:53: no such host',
    "initializing source docker://r.example/app:1: reading manifest 1 in r.example/app: received unexpected HTTP status: 500 Internal Server Error",
    'copying system image from manifest list: writing blob: storing blob to file "/var/tmp/storage1/1": happened during read: unexpected EOF',
    "copying system image from manifest list: reading blob sha256:1f: fetching blob: received unexpected HTTP status: 503 Service Unavailable",
  ])("%s", (sentence) => {
    expect(judgeFailure(new Error(sentence))).toEqual({ kind: "transient" });
    expect(judgeFailure(new EngineRefusal("POST /images/create", sentence, 500))).toEqual({
      kind: "transient",
    });
  });

  test.each<[string, Error]>([
    [
      "a connection to the daemon that was cut",
      new EngineBreakdown("POST /images/create", coded("ECONNRESET")),
    ],
    [
      "a daemon that was silent",
      new EngineBreakdown("POST /images/create", new Error("no answer within 60 s")),
    ],
  ])("%s", (_, error) => expect(judgeFailure(error)).toEqual({ kind: "transient" }));

  test("a pull that we ended because it stalled", () =>
    expect(judgeFailure(new StalledPull("it stalled"))).toEqual({ kind: "stalled" }));
});

describe("a failure that stays is not", () => {
  test.each([
    "pull access denied for nobody/nothing, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    "manifest for redis:no-such-tag not found: manifest unknown: manifest unknown",
    'Head "https://ghcr.io/v2/o/app/manifests/1": denied',
    'Head "https://ghcr.io/v2/o/app/manifests/1": unauthorized',
    'Get "https://r.example/v2/app/manifests/1": unauthorized: authentication required',
    'Get "https://r.example/v2/app/manifests/1": no basic auth credentials',
    'Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password',
    "no matching manifest for linux/arm64/v8 in the manifest list entries",
    "no match for platform in manifest: not found",
    'Get "https://r.example/v2/": x509: certificate signed by unknown authority',
    'Get "https://localhost:5000/v2/": http: server gave HTTP response to HTTPS client',
    "failed to register layer: write /usr/lib/x: no space left on device",
    // Both: what stays counts.
    'writing blob: storing blob to file "/var/tmp/storage1/1": happened during read: write: no space left on device: unexpected EOF',
    "failed to authorize: failed to fetch oauth token: unauthorized: the token server said 500 Internal Server Error",
    'failed to resolve reference "r.example/app:none": r.example/app:none: not found',
    'failed to resolve reference "r.example/app:1": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    'failed to resolve reference "r.example/app:1": unexpected status from HEAD request to https://r.example/v2/app/manifests/1: 403 Forbidden',
    "invalid reference format",
    "initializing source docker://r.example/app:none: reading manifest none in r.example/app: manifest unknown",
    "initializing source docker://r.example/app:1: reading manifest 1 in r.example/app: unauthorized: access to the requested resource is not authorized",
    "denied",
    "error from registry: denied denied",
    'failed to resolve reference "r.example/app:1": pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
    'unknown: failed to resolve reference "r.example/app:1": unexpected status from HEAD request to http://r.example/v2/app/manifests/1: 401 Unauthorized',
    "something that no list has",
    // A port or a name is not a status.
    'Get "http://localhost:503/v2/": x',
    "",
  ])("%s", (sentence) => expect(judgeFailure(new Error(sentence))).toEqual({ kind: "final" }));

  test.each<[string, Error]>([
    ["a daemon that is gone", new EngineBreakdown("POST /images/create", coded("ECONNREFUSED"))],
    ["a socket that is gone", new EngineBreakdown("POST /images/create", coded("ENOENT"))],
    ["what is not a daemon", new UnreadableAnswer("POST /images/create", new Error("x"))],
  ])("%s", (_, error) => expect(judgeFailure(error)).toEqual({ kind: "final" }));
});

describe("a registry that has had enough may say for how long", () => {
  test.each<[string, number | undefined]>([
    [
      "toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit",
      undefined,
    ],
    ["error parsing HTTP 429 response body: invalid character 'T' looking for beginning of value", undefined],
    ["received unexpected HTTP status: 429 Too Many Requests", undefined],
    ["toomanyrequests: retry-after: 234.5ms, allowed: 44000/minute", 234.5],
    ["toomanyrequests: retry-after: 900ns", 0.0009],
    ["toomanyrequests: retry-after: 61.5\u00b5s, allowed: 44000/minute", 0.0615],
    ["429 Too Many Requests - Server message: toomanyrequests: Retry-After: 30", 30_000],
    [
      'unknown: failed to resolve reference "r.example/app:1": unexpected status from HEAD request to http://r.example/v2/app/manifests/1: 429 Too Many Requests',
      undefined,
    ],
    ["toomanyrequests: retry-after: 2s, allowed: 1/minute", 2_000],
    ["too many requests, retry after 2m", 120_000],
    ["too many requests, retry after 2h", 7_200_000],
    ["too many requests, retry after 5us", 0.005],
    // A unit in another spelling is read as seconds.
    ["too many requests, retry after 5S", 5_000],
    ["denied: too many requests for not found names", undefined],
  ])("%s", (sentence, retryAfterMs) =>
    expect(judgeFailure(new Error(sentence))).toEqual({
      kind: "limited",
      retryAfterMs: retryAfterMs === undefined ? undefined : expect.closeTo(retryAfterMs, 6),
    }),
  );
});
