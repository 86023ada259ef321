import { describe, expect, test } from "vitest";
import type { ImageFacts } from "../../../../src/backend/docker/engine/images.ts";
import { obtainImage } from "../../../../src/backend/docker/image/obtain-image.ts";
import { judgeFailure } from "../../../../src/backend/docker/image/pull/judge-failure.ts";
import { FailedPull } from "../../../../src/backend/docker/image/pull/pull-patiently.ts";
import type { PullOrder } from "../../../../src/backend/docker/image/pull/shared-pulls.ts";
import type { PullPolicy } from "../../../../src/request/request.ts";
import { plainImage } from "../../../fakes/engine/in-memory-engine.ts";
import { recordingLog } from "../../../fakes/recording-log.ts";

const DIGEST = `sha256:${"1f0c".repeat(16)}`;

function failedPull(sentence: string): FailedPull {
  const error = new Error(sentence);
  return new FailedPull(sentence, judgeFailure(error), error);
}

/** A daemon that holds at most one image, and a registry that has another of that name, or a reason why not. */
function obtain(given: {
  image: string;
  pull?: PullPolicy;
  local?: ImageFacts;
  registry: ImageFacts | string;
  jobStartedEpochMs?: number;
  platform?: string;
  /** Aborted by the pull. */
  cancel?: AbortController;
}) {
  const { image, registry } = given;
  let { local } = given;
  const log = recordingLog();
  const asked: string[] = [];
  const pull = async (order: PullOrder) => {
    asked.push(`${order.image}: ${order.patience}`);
    given.cancel?.abort(new Error("the step was cancelled"));
    if (typeof registry === "string") throw failedPull(registry);
    local = registry;
    return PULL;
  };
  const service = { name: "app", image, platform: given.platform, pull: given.pull };
  const tools = {
    images: { find: async () => local },
    pull,
    log,
    architecture: "amd64",
    signal: (given.cancel ?? new AbortController()).signal,
    login: async () => undefined,
    jobStartedEpochMs: async () => given.jobStartedEpochMs,
  };
  const obtained = obtainImage(service, undefined, tools);
  return { log, asked, obtained, got: obtained.then(({ image }) => image) };
}

/** What each pull took. */
const PULL = { startedAtMs: 100, endedAtMs: 5_100, bytes: 146_000_000 };

const pulled = plainImage({ id: "sha256:pulled", digests: [`app@${DIGEST}`] });
const built = plainImage({ id: "sha256:built" });
const newest = plainImage({ id: "sha256:newest", digests: [`app@${DIGEST}`] });

test("a pull that a cancel ends is not explained as the registry's failure", async () => {
  const cancel = new AbortController();
  const { got } = obtain({ image: "app:1", registry: "broken off", cancel });
  await expect(got).rejects.toThrow("the step was cancelled");
});

describe("an image without a tag", () => {
  test("that was built here is taken, and the log says that the registry was not asked", async () => {
    const { got, log } = obtain({ image: "app", local: built, registry: newest });
    expect(await got).toBe(built);
    expect(log.lines).toEqual([
      "info: app: using the local image app, which was built or loaded here; `pull: always` asks the registry",
    ]);
  });

  test("that was pulled before is the registry's newest", async () =>
    expect(await obtain({ image: "app", local: pulled, registry: newest }).got).toBe(newest));

  test("that was pulled before is used, with a notice, if the registry does not answer at once", async () => {
    const { got, log, asked } = obtain({ image: "app", local: pulled, registry: "connection refused" });
    expect(await got).toBe(pulled);
    expect(asked).toEqual(["app: one-try"]);
    expect(log.lines.at(-1)).toBe(
      "notice: app: using the local image app: app: could not pull the image app: connection refused",
    );
  });

  test("in containerd's store is used if the job itself has made it", async () => {
    const local = { ...pulled, hasDigestOfStore: true, taggedAt: "2026-11-26T12:05:00Z" };
    const jobStartedEpochMs = Date.parse("2026-11-26T12:00:00Z");
    expect(await obtain({ image: "app", local, registry: newest, jobStartedEpochMs }).got).toBe(local);
  });
});

describe("an image for another processor", () => {
  const foreign = plainImage({ id: "sha256:foreign", architecture: "arm64" });

  test("is used, with a notice", async () => {
    const { got, log } = obtain({ image: "app:1", local: foreign, registry: newest });
    expect(await got).toBe(foreign);
    expect(log.lines).toEqual([expect.stringMatching(/^notice: app: the image app:1 is for arm64, but /)]);
  });

  test("is there already if it is the one that is asked for", async () => {
    const { got, asked } = obtain({
      image: "app:1",
      platform: "linux/arm64",
      local: foreign,
      registry: newest,
    });
    expect(await got).toBe(foreign);
    expect(asked).toEqual([]);
  });

  test("is missing if another one is asked for", async () => {
    const given = { image: "app:1", platform: "linux/amd64", local: foreign, registry: newest };
    expect(await obtain(given).got).toBe(newest);
    await expect(obtain({ ...given, pull: "never" }).got).rejects.toThrow(
      'app: the image app:1 for linux/amd64 is not on the daemon, and pull is "never"',
    );
  });
});

test("a tag that has moved is shown with both digests", async () => {
  const { got, log } = obtain({ image: "app", local: pulled, registry: newest });
  await got;
  expect(log.lines).toEqual([`info: app: app has moved, from ${DIGEST} to ${DIGEST}`]);
});

describe("what its pull took", () => {
  test("is known of an image that was pulled", async () => {
    const { obtained } = obtain({ image: "app:1", registry: newest });
    expect(await obtained).toEqual({ image: newest, pull: PULL });
  });

  test.each([
    ["that was there", { image: "app:1", local: pulled, registry: newest }],
    ["whose registry did not answer", { image: "app", local: pulled, registry: "connection refused" }],
  ])("is nothing for an image %s", async (_, given) =>
    expect(await obtain(given).obtained).toEqual({ image: pulled, pull: undefined }),
  );
});

describe("an image whose pull was demanded", () => {
  test("is never the local one if the registry does not answer", async () =>
    await expect(
      obtain({ image: "app:1", pull: "always", local: built, registry: "no route to host" }).got,
    ).rejects.toMatchObject({
      message: "app: could not pull the image app:1: no route to host",
      hint: expect.stringContaining("Check that the daemon can reach the registry"),
    }));

  test("is the registry's, whatever was built here", async () =>
    expect(await obtain({ image: "app", pull: "always", local: built, registry: newest }).got).toBe(newest));
});

describe("an image that is missing", () => {
  test("is pulled, with several tries", async () => {
    const { got, asked } = obtain({ image: "app:1", registry: newest });
    expect(await got).toBe(newest);
    expect(asked).toEqual(["app:1: several-tries"]);
  });

  test.each([
    ["toomanyrequests: rate limit", "", "Log in with `credentials`", "Registry limits pulls"],
    ["manifest unknown", "there is no tag 1 (", "Check its tag", "Image not found or private"],
    [
      "denied: requested access",
      "it does not exist, or needs a login (",
      "Check the image's name and tag",
      "Image not found or private",
    ],
    ["i/o timeout", "", "Check that the daemon can reach the registry", "Registry out of reach"],
    ["no matching manifest for linux/s390x", "", "processor", "Image for another architecture"],
    [
      "x509: certificate signed by unknown authority",
      "",
      "Give the daemon the registry's authority",
      "Registry out of reach",
    ],
    ["failed to register layer: no space left on device", "", "docker image prune", "Disk full"],
  ] as const)(
    "fails with the registry's words and a next step: %s",
    async (reason, before, hint, topic) =>
      await expect(obtain({ image: "app:1", registry: reason }).got).rejects.toMatchObject({
        message: `app: could not pull the image app:1: ${before}${reason}${before === "" ? "" : ")"}`,
        hint: expect.stringContaining(hint),
        topic,
      }),
  );

  test("is an error if no pull is allowed", async () =>
    await expect(obtain({ image: "app:1", pull: "never", registry: newest }).got).rejects.toThrow(
      'app: the image app:1 is not on the daemon, and pull is "never"',
    ));
});
