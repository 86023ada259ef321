import type { Cause } from "./cause.ts";
import type { Scene } from "./scene.ts";

/** Images that cannot be had. */
export function pullsIn({ emptyRegistry, closedRegistry, busyRegistry }: Scene): Cause[] {
  return [
    {
      topic: "Image not found or private",
      services: `db: "${emptyRegistry}/postgres:15-alpin"`,
      sentence: `db: could not pull the image ${emptyRegistry}/postgres:15-alpin: there is no tag 15-alpin (manifest unknown)`,
      hint: "Check its tag, and its name.",
    },
    {
      topic: "Image not found or private",
      services: `db: "${closedRegistry}/library/postgers:15"`,
      sentence: `db: could not pull the image ${closedRegistry}/library/postgers:15: it does not exist, or needs a login (denied)`,
      hint: `Did you mean ${closedRegistry}/library/postgres:15? If the registry requires a login, add \`credentials\` or log in in an earlier step.`,
    },
    {
      topic: "Registry limits pulls",
      services: `db: "${busyRegistry}/postgres:15"`,
      sentence: `db: could not pull the image ${busyRegistry}/postgres:15: toomanyrequests: retry-after: 3600s; gave up after 1 try, because the registry asks to wait 3600 s`,
      hint: "Log in with `credentials` or in an earlier step of the job, or use a mirror of the registry.",
    },
    {
      topic: "Registry out of reach",
      services: 'db: "127.0.0.1:1/postgres:15"',
      sentence:
        'db: could not pull the image 127.0.0.1:1/postgres:15: Get "http://127.0.0.1:1/v2/": dial tcp 127.0.0.1:1: connect: connection refused; gave up after 4 tries in <time>',
      hint: "Check that the daemon can reach the registry, or load the image in an earlier step.",
    },
    {
      topic: "Image not on this machine",
      services: 'app: { image: "app:of-no-step", pull: never }',
      sentence: 'app: the image app:of-no-step is not on the daemon, and pull is "never"',
      hint: "Build or load it in an earlier step, or allow pulling.",
    },
    {
      topic: "Image not on this machine",
      services: `{ db: "${emptyRegistry}/postgres:15-alpin", app: { image: "app:of-no-step", pull: never } }`,
      sentence: 'app: the image app:of-no-step is not on the daemon, and pull is "never"',
      hint: "Build or load it in an earlier step, or allow pulling.",
      also: `db: could not pull the image ${emptyRegistry}/postgres:15-alpin: there is no tag 15-alpin (manifest unknown)`,
    },
  ];
}
