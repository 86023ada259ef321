import { expect, test } from "vitest";
import type { PublishPolicy } from "../../../../src/backend/docker/publish/plan-publication.ts";
import { publicationWarning } from "../../../../src/backend/docker/publish/publication-warning.ts";
import type { Vantage } from "../../../../src/backend/docker/vantage/vantage.ts";

const jobContainer: Vantage = { kind: "job-container", because: "" };
const daemonHost: Vantage = { kind: "daemon-host", bridge: "certain", because: "" };
const at = (hostIp: string): Vantage => ({
  kind: "published-only",
  hosts: [],
  hostIp,
  daemonHost: "guessed",
  because: "",
  remedy: "",
});
const asNeeded: PublishPolicy = { kind: "as-needed" };
const always = (hostIp: string): PublishPolicy => ({ kind: "always", hostIp });

test.each<[string, Vantage, PublishPolicy, RegExp | undefined]>([
  ["nothing is published", jobContainer, asNeeded, undefined],
  ["on the loopback alone", daemonHost, asNeeded, undefined],
  ["on the loopback of a virtual machine's host", at("127.0.0.1"), asNeeded, undefined],
  [
    "for want of another route",
    at("0.0.0.0"),
    asNeeded,
    /^ports are .* on all interfaces .* no other route to them\. Anyone/,
  ],
  ["for want of another route, IPv6", at("::"), asNeeded, /on all interfaces/],
  ["on the loopback for IPv6", at("::1"), asNeeded, undefined],
  ["on the loopback for IPv6, always", jobContainer, always("::1"), undefined],
  ["on one address", at("10.0.0.9"), asNeeded, /published on 10\.0\.0\.9 of the Docker host/],
  [
    "as on GitHub, in a job container",
    jobContainer,
    always(""),
    /^declared ports are .* on all interfaces .* `publish: always`/,
  ],
  ["as on GitHub, on the machine", daemonHost, always(""), /on all interfaces .* `publish: always`/],
  ["as on GitHub, elsewhere", at("127.0.0.1"), always(""), /on all interfaces .* `publish: always`/],
  ["as on GitHub, on one address", daemonHost, always("10.0.0.9"), /on 10\.0\.0\.9 of/],
  ["as on GitHub, on the loopback", daemonHost, always("127.0.0.1"), undefined],
  ["as on GitHub, on the other loopback", daemonHost, always("::1"), undefined],
  ["without any network", { kind: "isolated", because: "" }, always(""), undefined],
])("ports %s", (_, vantage, policy, expected) => {
  const warning = publicationWarning(vantage, policy);
  if (expected === undefined) expect(warning).toBeUndefined();
  else expect(warning).toMatch(expected);
});
