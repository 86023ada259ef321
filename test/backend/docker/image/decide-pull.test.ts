import { describe, expect, test } from "vitest";
import {
  decidePull,
  type LocalImage,
  type PullDecision,
} from "../../../../src/backend/docker/image/decide-pull.ts";
import type { PullPolicy } from "../../../../src/request/request.ts";

const DIGEST = `sha256:${"1f0c".repeat(16)}`;

const NEVER = "0001-01-01T00:00:00Z";
const JOB_STARTED = "2026-11-26T12:00:00Z";
/** As `docker build` and `docker load` leave it in Docker's own store. */
const built: LocalImage = { digests: [], hasDigestOfStore: false, taggedAt: "2026-11-26T12:05:00.5Z" };
/** As `docker pull` leaves it there. */
const pulled: LocalImage = { digests: [`app@${DIGEST}`], hasDigestOfStore: false, taggedAt: NEVER };
const inContainerd = (taggedAt: string): LocalImage => ({
  digests: [`app@${DIGEST}`],
  hasDigestOfStore: true,
  taggedAt,
});

type Row = [string, string, PullPolicy | undefined, LocalImage | undefined, PullDecision];

describe("the registry", () => {
  test.each<Row>([
    ["is asked for an image that the daemon lacks", "app:1", undefined, undefined, "pull"],
    ["is asked for its newest too", "app", undefined, undefined, "pull"],
    ["is not asked for a tag that is there", "app:1", undefined, pulled, "keep"],
    ["is not asked for a tag behind a registry's port", "localhost:5000/app:1", undefined, pulled, "keep"],
    ["is not asked for a digest", `app@sha256:${"0".repeat(64)}`, undefined, pulled, "keep"],
    ["is asked again for no tag", "app", undefined, pulled, "refresh"],
    ["is asked again for latest", "app:latest", undefined, pulled, "refresh"],
    [
      "is asked again behind a registry's port",
      "localhost:5000/app",
      undefined,
      { ...pulled, digests: [`localhost:5000/app@${DIGEST}`] },
      "refresh",
    ],
    ["knows an image by any spelling", "docker.io/library/app", undefined, pulled, "refresh"],
    ["has nothing to say of an image that was built here", "app", undefined, built, "keep-own"],
    ["nor of one that was built as latest", "app:latest", undefined, built, "keep-own"],
    [
      "nor of another's image under a name of the job's",
      "app",
      undefined,
      { ...pulled, digests: [`postgres@${DIGEST}`] },
      "keep-own",
    ],
    [
      "nor of Podman's builds",
      "app",
      undefined,
      { ...pulled, digests: [`localhost/app@${DIGEST}`] },
      "keep-own",
    ],
    [
      "nor of what containerd's store got during the job",
      "app",
      undefined,
      inContainerd("2026-11-26T12:00:01Z"),
      "keep-own",
    ],
    ["nor of what it got as the job began", "app", undefined, inContainerd(JOB_STARTED), "keep-own"],
    [
      "but of what Docker's own store has pulled and named anew during the job",
      "app",
      undefined,
      { ...pulled, taggedAt: "2026-11-26T12:00:01Z" },
      "refresh",
    ],
    ["but of what it had before", "app", undefined, inContainerd("2026-11-26T11:59:59Z"), "refresh"],
    ["and of what it cannot date", "app", undefined, inContainerd(""), "refresh"],
    ["is always asked with always, and its failure counts", "app:1", "always", built, "pull"],
    ["is asked with missing only for what is missing", "app", "missing", undefined, "pull"],
    ["is not asked with missing for the newest", "app", "missing", pulled, "keep"],
    ["is not asked with never", "app", "never", pulled, "keep"],
    ["must not be asked with never for what is missing", "app", "never", undefined, "refuse"],
  ])("%s", (_, image, policy, local, expected) => {
    expect(decidePull({ image, policy, local, jobStartedEpochMs: Date.parse(JOB_STARTED) })).toBe(expected);
  });

  test("is asked for containerd's images where nothing tells when the job began", () =>
    expect(
      decidePull({
        image: "app",
        policy: undefined,
        local: inContainerd("2030-01-01T00:00:00Z"),
        jobStartedEpochMs: undefined,
      }),
    ).toBe("refresh"));
});
