import { nearestName } from "../nearest-name.ts";
import { quoted } from "../printable.ts";
import { FLAG_NAMES } from "./all-flags.ts";

/** Flags of `docker run` that `docker create` does not have. */
const OF_DOCKER_RUN: Readonly<Record<string, string>> = {
  "-d": "Leave it out: services always run in the background.",
  "--detach": "Leave it out: services always run in the background.",
  "--detach-keys": "Leave it out: nothing is attached to a service.",
  "--sig-proxy": "Leave it out: nothing is attached to a service.",
};

/** The sentence for a flag that does not exist, with the nearest one or the right place for such words. */
export function explainUnknownFlag(word: string): { message: string; hint: string } {
  const message = `${quoted(word)} is not a flag of docker create`;
  const reason = Object.hasOwn(OF_DOCKER_RUN, word) ? OF_DOCKER_RUN[word] : undefined;
  if (reason !== undefined) return { message, hint: reason };
  const nearest = nearestName(word.replace(/^-+/, ""), FLAG_NAMES);
  if (nearest !== undefined && word.length > 3) return { message, hint: `Did you mean --${nearest}?` };
  return { message, hint: "Put the program's arguments in `command`." };
}
