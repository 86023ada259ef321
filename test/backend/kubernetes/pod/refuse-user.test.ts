import { expect, test } from "vitest";
import { refuseUserInAPod } from "../../../../src/backend/kubernetes/pod/refuse-user.ts";

async function refused(user: string | undefined, imageUser: () => Promise<string | undefined>) {
  return (await refuseUserInAPod({ user }, imageUser)).map(
    ({ key, message, hint }) => `${key} ${message} (${hint})`,
  );
}

test.each([
  [
    "postgres",
    undefined,
    'only the image knows the number of "postgres" (Write numbers; usually it is 999:999, on Alpine 70:70. `docker run --rm --entrypoint id <image> postgres` shows them.)',
  ],
  ["postgres", "root", "usually it is 999:999, on Alpine 70:70"],
  ["clerk", undefined, "(Write numbers, as in --user 999:999. `docker run"],
  ["clerk:staff", undefined, 'of "clerk:staff" (Write numbers, as in'],
  [
    "node:node",
    undefined,
    "(Write numbers; usually it is 1000:1000. `docker run --rm --entrypoint id <image> node`",
  ],
])("%s, whose image has the user %s, is refused: %s", async (user, imageUser, words) => {
  expect(await refused(user, async () => imageUser)).toEqual([expect.stringContaining(words)]);
});

test("the image's own user is not: the node looks him up", async () => {
  expect(await refused("postgres", async () => "postgres")).toEqual([]);
});

test.each(["999", "999:998", undefined])(
  "%s is a number or nothing, so the image is not asked",
  async (user) => {
    expect(await refused(user, async () => expect.fail("it was asked"))).toEqual([]);
  },
);
