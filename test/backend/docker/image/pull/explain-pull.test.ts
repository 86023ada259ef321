import { expect, test } from "vitest";
import { explainPull } from "../../../../../src/backend/docker/image/pull/explain-pull.ts";
import { judgeFailure } from "../../../../../src/backend/docker/image/pull/judge-failure.ts";
import { FailedPull } from "../../../../../src/backend/docker/image/pull/pull-patiently.ts";

/** Sentences that Docker 20.10, moby with containerd's store, and Podman 4.3 gave in the tests of engines. */
test.each([
  ["no matching manifest for linux/s390x in the manifest list entries", "Use a tag that is built for"],
  [
    "no matching manifest for linux/s390x in the manifest list entries: no match for platform in manifest: not found",
    "Use a tag that is built for",
  ],
  [
    'choosing an image from manifest list docker://r.example/app:1: no image found in image index for architecture s390x, variant "", OS linux',
    "Use a tag that is built for",
  ],
  [
    'Get "https://10.213.184.1:39231/v2/": x509: certificate signed by unknown authority',
    "Give the daemon the registry's authority",
  ],
  [
    'failed to resolve reference "r.example/app:1": failed to do request: Head "https://r.example/v2/app/manifests/1": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    "Give the daemon the registry's authority",
  ],
  [
    'initializing source docker://r.example/app:1: pinging container registry r.example: Get "https://r.example/v2/": http: server gave HTTP response to HTTPS client',
    "The registry speaks plain HTTP",
  ],
  ["failed to register layer: write /usr/lib/x: no space left on device", "Remove images on the Docker host"],
  ['Head "http://r.example/v2/team/app/manifests/1": no basic auth credentials', "Check the image's name"],
  ["unauthorized: authentication required", "Check the image's name"],
  ["denied", "Check the image's name"],
  ["error from registry: denied denied", "Check the image's name"],
  ["manifest for r.example/app:none not found: manifest unknown: manifest unknown", "Check its tag"],
  ['failed to resolve reference "r.example/app:1": r.example/app:1: not found', "Check the image's name"],
  [
    'unknown: failed to resolve reference "r.example/app:1": unexpected status from HEAD request to http://r.example/v2/app/manifests/1: 401 Unauthorized',
    "Check the image's name",
  ],
  ["toomanyrequests: You have reached your pull rate limit.", "Log in with `credentials`"],
  // What is only a name says nothing.
  ['Get "https://r.example/x509/denied/certificate": something else', "Check that the daemon can reach"],
  ["received unexpected HTTP status: 503 Service Unavailable", "Check that the daemon can reach"],
  ["dial tcp: lookup r.example: no such host", "Check that the daemon can reach"],
])("%s: %s", (sentence, hint) => {
  const failure = judgeFailure(new Error(sentence));
  const failed = new FailedPull(sentence, failure, undefined);
  expect(explainPull("r.example/app:1", failed).hint).toContain(hint);
});

test("a misspelt official image is asked after, without Docker's own advice", () => {
  const sentence =
    "pull access denied for postgers, repository does not exist or may require 'docker login': denied: requested access to the resource is denied";
  const failed = new FailedPull(sentence, judgeFailure(new Error(sentence)), undefined);
  expect(explainPull("postgers:15", failed)).toMatchObject({
    why: "it does not exist, or needs a login (pull access denied)",
    hint: expect.stringMatching(/^Did you mean postgres:15\? If the registry requires a login/),
  });
});

test("a registry that knows no such name says that it knows no such tag", () => {
  const sentence = "manifest unknown: manifest unknown";
  const failed = new FailedPull(sentence, judgeFailure(new Error(sentence)), undefined);
  expect(explainPull("mirror.example/library/postgers:15", failed).hint).toBe(
    "Did you mean mirror.example/library/postgres:15? If not, check its tag.",
  );
});
