import type Docker from "dockerode";
import type { Say } from "../step.ts";

export type RegistryAnswers = (image: string) => Promise<boolean>;

/**
 * Whether a registry is in reach, asked at most once and through the daemon: it may sit behind a mirror
 * or a proxy that this process knows nothing of.
 */
export function askRegistryOnce(docker: Docker, say: Say): RegistryAnswers {
  let answer: Promise<boolean> | undefined;
  const ask = async (image: string) => {
    try {
      await docker.getImage(image).distribution({ abortSignal: AbortSignal.timeout(5_000) });
      return true;
    } catch {
      say("no image registry in reach: images are made from Debian packages");
      return false;
    }
  };
  return (image) => {
    answer ??= ask(image);
    return answer;
  };
}
