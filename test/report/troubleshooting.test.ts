import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { troubleshootingUrl } from "../../src/actions/troubleshooting-url.ts";
import { anchorOf, TOPICS, type Topic } from "../../src/topics.ts";
import { causesIn } from "../integration/causes/causes.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/troubleshooting.md"), "utf8");
const sections = page.split(/^### /m).slice(1);

describe("the page about failures", () => {
  test("has one section for each title of an error, and no other", () => {
    const headings = sections.map((section) => section.slice(0, section.indexOf("\n")));
    expect(headings.toSorted()).toEqual([...TOPICS].toSorted());
    expect(new Set(TOPICS.map(anchorOf)).size).toBe(TOPICS.length);
  });

  test.each(sections)("shows a message, why, and what helps: %s", (section) => {
    expect(section).toMatch(/^.+\n\n.*`.+\n\n.+\n\n\*\*What helps\.\*\* .+\n/);
  });
});

/** Tests with more around the job than a daemon, and words of the sentence that they expect. */
const ELSEWHERE: Partial<Record<Topic, readonly [file: string, says: string]>> = {
  "No permission for Docker": ["integration/no-daemon.test.ts", "no permission for Docker"],
  "Job without a network": ["integration/no-daemon.test.ts", "this job cannot reach any service"],
  "Mounted file out of reach": ["integration/no-daemon.test.ts", "which the daemon cannot mount"],
  "Docker too old": ["engines/remote-daemon.test.ts", "speaks only 1.41"],
  "Advertises another address": ["ready/traps.test.ts", "PLAINTEXT://{broker.address}"],
  "No route to the port": ["engines/same-addresses.test.ts", "this job has no working route to it"],
  "No rights in the namespace": ["kubernetes/ends.test.ts", "kind: RoleBinding"],
  "No room in the cluster": ["kubernetes/delays.test.ts", "no node has room for it"],
  "Refused by the cluster": ["kubernetes/refusals.test.ts", "was refused by the cluster:"],
  "Ended by the cluster": ["kubernetes/taken-away.test.ts", "db was ended by the cluster:"],
  "Not possible in a pod": ["kubernetes/ends.test.ts", "a pod must not mount"],
};

/** What no test can bring a real engine to say, and why. */
const NOT_SEEN: Partial<Record<Topic, string>> = {
  "Port closed again": "it closes in the milliseconds between the last check and the proof of its route",
};

describe("each cause is seen", () => {
  const images = { busybox: "busybox", redis: "redis" };
  const registries = { emptyRegistry: "empty", closedRegistry: "closed", busyRegistry: "busy" };
  const seen = causesIn({
    images,
    ...registries,
    asIf: (name) => name,
    taken: { port: 1, holder: "nginx" },
    socketFolder: "/run",
  });

  test.each(TOPICS)("on a real engine, or it is said why not: %s", (topic) => {
    const elsewhere = ELSEWHERE[topic];
    const ways = [seen.some((cause) => cause.topic === topic), elsewhere !== undefined, topic in NOT_SEEN];
    expect(ways.filter((isWay) => isWay)).toHaveLength(1);
    if (elsewhere === undefined) return;
    const [file, says] = elsewhere;
    expect(readFileSync(join(import.meta.dirname, "..", file), "utf8")).toContain(says);
  });
});

test.each([
  [{}, "org/sibling-services/blob/v1"],
  [
    { GITHUB_ACTION_REPOSITORY: "acme/sibling-services", GITHUB_ACTION_REF: "v1.2.3" },
    "acme/sibling-services/blob/v1.2.3",
  ],
  [{ GITHUB_ACTION_REPOSITORY: "acme/composite", GITHUB_ACTION_REF: "v9" }, "org/sibling-services/blob/v1"],
  [{ GITHUB_ACTION_REPOSITORY: "acme/sibling-services" }, "org/sibling-services/blob/v1"],
])("an error links to the page of the version in use: %o", (environment, expected) => {
  expect(troubleshootingUrl("Runner's files not writable", environment)).toBe(
    `https://github.com/${expected}/docs/troubleshooting.md#runners-files-not-writable`,
  );
});
