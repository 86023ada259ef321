import { describe, expect, test } from "vitest";
import { effectiveHealthcheck } from "../../../../src/backend/kubernetes/image/effective-healthcheck.ts";
import { readImageConfig } from "../../../../src/backend/kubernetes/image/image-config.ts";
import { readManifest } from "../../../../src/backend/kubernetes/image/manifest.ts";

const NOTHING = { exposedPorts: [], environment: [], volumes: [], user: "", healthcheck: undefined };

describe("an image says of itself", () => {
  test("ports, lowest first, variables, volumes, user and healthcheck", () => {
    const config = {
      ExposedPorts: { "8443/tcp": {}, "53/udp": {}, "no-port": {} },
      Env: ["A=1"],
      Volumes: { "/data": {}, relative: {} },
      User: "999",
      Healthcheck: { Test: ["CMD-SHELL", "true"], Timeout: 2_000_000_000 },
      Shell: ["/bin/bash", "-c"],
    };
    expect(readImageConfig({ config })).toEqual({
      exposedPorts: [
        { number: 53, protocol: "udp" },
        { number: 8443, protocol: "tcp" },
      ],
      environment: ["A=1"],
      volumes: ["/data"],
      user: "999",
      healthcheck: { test: ["CMD-SHELL", "true"], shell: ["/bin/bash", "-c"], timeoutMs: 2_000 },
    });
  });

  test.each([
    [0, undefined],
    [-5, undefined],
    [1, 1e-6],
    [3_000_000_000, 3_000],
    ["3s", undefined],
  ])("a healthcheck's limit of %s is %s ms", (Timeout, timeoutMs) => {
    const { healthcheck } = readImageConfig({ config: { Healthcheck: { Test: ["CMD", "x"], Timeout } } });
    expect(healthcheck).toEqual({ test: ["CMD", "x"], timeoutMs });
  });

  test.each([[{}], [{ Test: [] }]])("a healthcheck of %j is none", (Healthcheck) => {
    expect(readImageConfig({ config: { Healthcheck } }).healthcheck).toBeUndefined();
  });

  test.each([
    ["nothing", {}],
    ["null", null],
    ["a text", "config"],
    ["a list", [{ config: 1 }]],
    ["other shapes", { config: { ExposedPorts: [80], Env: "A", Volumes: 1, User: 0, Healthcheck: "true" } }],
  ])("%s: nothing", (_, document) => {
    expect(readImageConfig(document)).toEqual(NOTHING);
  });
});

describe("a manifest", () => {
  const amd64 = { system: "linux", architecture: "amd64" };
  const digest = (letter: string) => `sha256:${letter.repeat(64)}`;
  const entry = (letter: string, os: string, architecture: string) => ({
    digest: digest(letter),
    platform: { os, architecture },
  });

  test.each<[string, object, object]>([
    ["of one image", { config: { digest: digest("a") } }, { kind: "image", configDigest: digest("a") }],
    [
      "of several platforms",
      { manifests: [entry("b", "linux", "arm64"), entry("a", "linux", "amd64")] },
      { kind: "index", manifestDigest: digest("a") },
    ],
    [
      "with several for this platform, of which the first is the plain one",
      { manifests: [entry("a", "linux", "amd64"), entry("b", "linux", "amd64")] },
      { kind: "index", manifestDigest: digest("a") },
    ],
    [
      "without this processor's",
      { manifests: [entry("b", "windows", "amd64"), entry("a", "linux", "arm64")] },
      { kind: "index", manifestDigest: digest("a") },
    ],
    // What build tools attest lies beside the images, for a platform of its own.
    ["of attestations alone", { manifests: [entry("a", "unknown", "unknown")] }, { kind: "unknown" }],
    ["with a digest that leads elsewhere", { config: { digest: "../../x" } }, { kind: "unknown" }],
    ["of the first schema", { schemaVersion: 1, history: [] }, { kind: "unknown" }],
  ])("%s", (_, document, expected) => {
    expect(readManifest(document, amd64)).toEqual(expected);
  });
});

describe("a service's own healthcheck", () => {
  const ofImage = { test: ["CMD", "of-image"], shell: ["/bin/bash", "-c"], timeoutMs: 5_000 };
  test.each([
    ["nothing of its own", undefined, ofImage, ofImage],
    ["another command", { test: ["CMD", "own"] }, ofImage, { ...ofImage, test: ["CMD", "own"] }],
    ["another limit", { timeoutMs: 1 }, ofImage, { ...ofImage, timeoutMs: 1 }],
    ["none at all", { test: ["NONE"] }, ofImage, { ...ofImage, test: ["NONE"] }],
    ["a limit of nothing", { timeoutMs: 1 }, undefined, undefined],
    ["a command alone", { test: ["CMD", "own"] }, undefined, { test: ["CMD", "own"], timeoutMs: undefined }],
  ])("%s", (_, own, image, expected) => {
    expect(effectiveHealthcheck(own, image)).toEqual(expected);
  });
});
