import { parseImageReference } from "../../../../request/image-reference.ts";
import { meantImage } from "../../../../request/meant-image.ts";
import type { Topic } from "../../../../topics.ts";
import { messageOf } from "../../../../user-error.ts";
import { withoutNames } from "./judge-failure.ts";
import { FailedPull } from "./pull-patiently.ts";

/** Why an image cannot be had, what helps, and what the failure is called. */
interface PullAdvice {
  /** Completes "could not pull the image …: ". */
  readonly why: string;
  readonly hint: string;
  readonly topic: Topic;
}

/** Registries and daemons say the same in many ways; a private image and one that does not exist look alike. */
const NO_SUCH_TAG = /manifest (?:unknown|.*not found)|tag .*does not exist|manifest for .* not found/i;
const NOT_FOUND_OR_PRIVATE =
  /not found|unknown|does not exist|denied|forbidden|unauthorized|authori[sz]ation|authentication|no basic auth/i;
const NO_MANIFEST_FOR_HERE =
  /no matching manifest|no match for platform|no image found in (?:image index|manifest list)|does not match the (?:specified|detected) platform/i;
const DISK_FULL = /no space left|quota/i;
const CERTIFICATE = /x509|certificate/i;
const PLAIN_HTTP = /server gave HTTP response to HTTPS client/i;

/** The sentence of a pull that failed for good, from the daemon's or the registry's own words. */
export function explainPull(image: string, error: unknown): PullAdvice {
  const words = messageOf(error);
  // A name may hold any word.
  const says = withoutNames(words);
  const meant = meantImage(image);
  const kind = error instanceof FailedPull ? error.failure.kind : "final";
  if (kind === "limited") {
    return {
      why: words,
      topic: "Registry limits pulls",
      hint: "Log in with `credentials` or in an earlier step of the job, or use a mirror of the registry.",
    };
  }
  if (NO_MANIFEST_FOR_HERE.test(says)) {
    return {
      why: words,
      topic: "Image for another architecture",
      hint: "Use a tag that is built for this machine's processor, or `--platform` in `options` with emulation.",
    };
  }
  if (DISK_FULL.test(says)) {
    return {
      why: words,
      topic: "Disk full",
      hint: "Remove images on the Docker host (docker image prune), or use a larger machine.",
    };
  }
  if (CERTIFICATE.test(says)) {
    return {
      why: words,
      topic: "Registry out of reach",
      hint: "Give the daemon the registry's authority: /etc/docker/certs.d/<host:port>/ca.crt, for Podman /etc/containers/certs.d.",
    };
  }
  if (PLAIN_HTTP.test(says)) {
    return {
      why: words,
      topic: "Registry out of reach",
      hint: "The registry speaks plain HTTP: add it to the daemon's `insecure-registries`, or give it a certificate.",
    };
  }
  if (kind === "final" && NO_SUCH_TAG.test(says)) {
    return {
      why: `there is no tag ${parseImageReference(image)?.tag ?? "latest"} (${words})`,
      topic: "Image not found or private",
      // Some registries say so of a repository that they do not have.
      hint:
        meant === undefined
          ? "Check its tag, and its name."
          : `Did you mean ${meant}? If not, check its tag.`,
    };
  }
  if (kind === "final" && NOT_FOUND_OR_PRIVATE.test(says)) {
    const check = meant === undefined ? "Check the image's name and tag." : `Did you mean ${meant}?`;
    return {
      why: `it does not exist, or needs a login (${withoutAdvice(words)})`,
      topic: "Image not found or private",
      hint: `${check} If the registry requires a login, add \`credentials\` or log in in an earlier step.`,
    };
  }
  return {
    why: words,
    topic: "Registry out of reach",
    hint: "Check that the daemon can reach the registry, or load the image in an earlier step.",
  };
}

/** Docker's own advice says the same again, and names a command that a workflow does not use. */
function withoutAdvice(words: string): string {
  return words.replace(/(pull access denied) for \S+, repository does not exist or may require .*/s, "$1");
}
