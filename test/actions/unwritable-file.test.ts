import { expect, test } from "vitest";
import { unwritableFile } from "../../src/actions/unwritable-file.ts";

const failure = (code: string) => Object.assign(new Error(`${code}: open '/f'`), { code });

test.each([
  [
    "another user's",
    "EACCES",
    { owner: 1001, own: 1000 },
    /^this step runs as user 1000, .* belongs to user 1001$/,
    "--user 1001",
  ],
  [
    "the runner's, and this is root without its rights",
    "EPERM",
    { owner: 1001, own: 0 },
    /^this step runs as user 0, /,
    "--user root",
  ],
  [
    "this user's own",
    "EACCES",
    { owner: 1000, own: 1000 },
    /could not write the runner's file for .*: EACCES/,
    "full disk",
  ],
  [
    "nobody knows whose",
    "EACCES",
    { owner: undefined, own: 1000 },
    /could not write the runner's file for .*: EACCES/,
    "full disk",
  ],
  [
    "on a full disk",
    "ENOSPC",
    { owner: 1001, own: 0 },
    /could not write the runner's file for .*: ENOSPC/,
    "full disk",
  ],
])("a file of the runner that cannot be written, %s", (_, code, users, sentence, remedy) => {
  const error = unwritableFile("state", failure(code), users);
  expect(error.message).toMatch(sentence);
  expect(error.hint).toContain(remedy);
});
