import { describe, expect, test } from "vitest";
import { readChallenge } from "../../../../src/backend/kubernetes/registry/challenge.ts";
import { registryAddresses } from "../../../../src/backend/kubernetes/registry/registry-address.ts";

const HUB =
  'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/redis:pull"';

test.each<[string, ReturnType<typeof readChallenge>]>([
  [HUB, { kind: "bearer", realm: "https://auth.docker.io/token", service: "registry.docker.io" }],
  ["bearer realm=https://a.example/t", { kind: "bearer", realm: "https://a.example/t", service: undefined }],
  ['Basic realm="Registry"', { kind: "basic" }],
  ["Basic", { kind: "basic" }],
  [
    'Basic realm="say \\"bearer\\", please", Bearer realm="https://b.example"',
    { kind: "bearer", realm: "https://b.example", service: undefined },
  ],
  ['Basic realm="x", Bearer error="invalid_token"', { kind: "basic" }],
  [
    'Bearer realm="https://one.example", Bearer realm="https://two.example"',
    { kind: "bearer", realm: "https://one.example", service: undefined },
  ],
  [
    'Bearer service="a, b",realm="https://c.example" , Basic realm="d"',
    { kind: "bearer", realm: "https://c.example", service: "a, b" },
  ],
  [
    'Bearer a="",b="2",c="3",d="4",realm="https://e.example",Basic',
    { kind: "bearer", realm: "https://e.example", service: undefined },
  ],
  [
    'Basic realm="x",a="1",b="2",c="3",Bearer realm="https://f.example"',
    { kind: "bearer", realm: "https://f.example", service: undefined },
  ],
  ["Negotiate", undefined],
  ["", undefined],
])("%s", (header, expected) => {
  expect(readChallenge(header)).toEqual(expected);
});

describe("where a registry is", () => {
  test.each([
    ["docker.io", ["https://registry-1.docker.io"]],
    ["ghcr.io", ["https://ghcr.io"]],
    ["registry.example:5000", ["https://registry.example:5000"]],
    ["10.0.0.1:5000", ["https://10.0.0.1:5000"]],
    ["localhost:5000", ["https://localhost:5000", "http://localhost:5000"]],
    ["127.0.0.1", ["https://127.0.0.1", "http://127.0.0.1"]],
    ["127.0.0.1.example", ["https://127.0.0.1.example"]],
    ["[::1]:5000", ["https://[::1]:5000", "http://[::1]:5000"]],
  ])("%s", (registry, addresses) => {
    expect(registryAddresses(registry)).toEqual(addresses);
  });
});
