import { describe, expect, test } from "vitest";
import { isOurContainer, isOurNetwork, isOurVolume } from "../../../../src/backend/docker/ours/is-ours.ts";

const session = "0123456789ab";
const name = `sibling-services-${session}-db`;
const labels = {
  "sibling-services.session": session,
  "sibling-services.job-session": session,
  "sibling-services.name": name,
};
const userNamed = { name: "db", labels: { ...labels, "sibling-services.name": "db" } };
const OTHERS_LABELS = { ...labels, "sibling-services.session": "ba9876543210" };

describe("a container is ours", () => {
  test.each<[string, { name: string; labels: Record<string, string> }, Record<string, string> | undefined]>([
    ["whose labels name it", { name, labels }, {}],
    ["that has a name of the user's", userNamed, {}],
    ["of an image that was committed from another session's service", { name, labels }, OTHERS_LABELS],
    ["of an image that the daemon has lost, by its random name", { name, labels }, undefined],
  ])("%s", (_, container, imageLabels) => {
    expect(isOurContainer(container, imageLabels)).toBe(true);
  });

  test.each<[string, { name: string; labels: Record<string, string> }, Record<string, string> | undefined]>([
    ["not without labels", { name, labels: {} }, {}],
    ["not of an image that was committed from ours", { name: "users-own", labels }, labels],
    ["not of such an image under our own random name", { name, labels }, labels],
    ["not of such an image under the same name of the user's", userNamed, userNamed.labels],
    ["not of such an image that is lost, under a name that users choose", userNamed, undefined],
    ["not with labels that were copied by hand", { name: "copy", labels }, {}],
    ["not after it was renamed", { name: "renamed", labels }, {}],
    ["not with labels of an earlier release", { name, labels: { "sibling-services.session": session } }, {}],
    [
      "not with what is no session's id",
      { name, labels: { ...labels, "sibling-services.session": "mine" } },
      {},
    ],
  ])("%s", (_, container, imageLabels) => {
    expect(isOurContainer(container, imageLabels)).toBe(false);
  });
});

describe("a network is ours", () => {
  const own = `zzz-sibling-services-${session}`;
  const named = (given: string) => ({ ...labels, "sibling-services.name": given });
  test.each([
    ["by the name in its labels, which has the job's random id", { name: own, labels: named(own) }, true],
    ["not under another name", { name: "net", labels: named(own) }, false],
    ["not without a random name", { name: "net", labels: named("net") }, false],
    ["not without labels", { name: own, labels: {} }, false],
  ])("%s", (_, network, expected) => {
    expect(isOurNetwork(network)).toBe(expected);
  });
});

describe("a volume is ours", () => {
  const anonymous = "f".repeat(64);
  test.each([
    ["without a name, with our labels", { name: anonymous, labels }, true],
    ["not where somebody gave it a name", { name: "data", labels }, false],
    ["not without labels", { name: anonymous, labels: {} }, false],
  ])("%s", (_, volume, expected) => {
    expect(isOurVolume(volume)).toBe(expected);
  });
});
