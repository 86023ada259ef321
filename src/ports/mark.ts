import { OWN_PREFIX } from "../request/own-prefix.ts";

/** What stands on everything that we create, whatever a backend has for it: labels, annotations. */
export const MARK = {
  session: `${OWN_PREFIX}session`,
  jobSession: `${OWN_PREFIX}job-session`,
  /**
   * The name of the very thing that carries it. On a thing with another name, our marks were copied (from an image, by
   * a person) and mean nothing.
   */
  name: `${OWN_PREFIX}name`,
  service: `${OWN_PREFIX}service`,
  repository: `${OWN_PREFIX}repository`,
  run: `${OWN_PREFIX}run`,
  job: `${OWN_PREFIX}job`,
  step: `${OWN_PREFIX}step`,
  runner: `${OWN_PREFIX}runner`,
  expiresSeconds: `${OWN_PREFIX}expires-seconds`,
} as const;
