import { expect, test } from "vitest";
import { pullHindrance } from "../../../../src/backend/kubernetes/failure/pull-hindrance.ts";

const IMAGE = "acme/app:503";
const head = "unexpected status from HEAD request to https://registry.acme.dev/v2/app/manifests/503:";

test.each([
  ["a registry that is busy", "ErrImagePull", `${head} 503 Service Unavailable`],
  ["a gateway without its server", "ErrImagePull", `${head} 502 Bad Gateway`],
  [
    "one that it waits for",
    "ImagePullBackOff",
    `Back-off pulling image "${IMAGE}": ErrImagePull: ${head} 503`,
  ],
  ["one that took too long", "ErrImagePull", "dial tcp 10.0.0.7:443: i/o timeout"],
  ["what another runtime calls so", "RegistryUnavailable", "image pull failed"],
])("%s may pass, and is not called a wrong name", (_, reason, message) => {
  expect(pullHindrance(IMAGE, reason, message)).toMatchObject({
    why: `could not pull the image ${IMAGE}: ${reason}: ${message}`,
    topic: "Registry out of reach",
    hint: expect.stringContaining("Run the job again later"),
    mayPass: { withinMs: 60_000, note: `the image ${IMAGE} could not be pulled yet: ${reason}: ${message}` },
  });
});

test("a registry that limits pulls may pass", () => {
  const message = `${head} 429 Too Many Requests`;
  expect(pullHindrance(IMAGE, "ErrImagePull", message)).toMatchObject({
    topic: "Registry limits pulls",
    mayPass: { withinMs: 60_000 },
  });
});

test("a node that does not say why it waits may have said it before", () => {
  expect(pullHindrance(IMAGE, "ImagePullBackOff", `Back-off pulling image "${IMAGE}"`)).toMatchObject({
    topic: "Image not found or private",
    mayPass: { withinMs: 60_000 },
  });
});

test.each([
  ["an image that is not there, whatever its name holds", "ErrImagePull", `docker.io/${IMAGE}: not found`],
  ["one whose address holds a number", "ErrImagePull", `${head} 404 Not Found`],
  ["the same, while the node waits", "ImagePullBackOff", `Back-off pulling image "${IMAGE}": not found`],
  ["no reason at all", "ErrImagePull", ""],
])("%s fails at once", (_, reason, message) => {
  const hindrance = pullHindrance(IMAGE, reason, message);
  expect(hindrance?.topic).toBe("Image not found or private");
  expect(hindrance?.mayPass).toBeUndefined();
});

test("what is no pull is none", () => {
  expect(pullHindrance(IMAGE, "ContainerCreating")).toBeUndefined();
});
