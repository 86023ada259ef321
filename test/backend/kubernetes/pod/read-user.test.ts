import { expect, test } from "vitest";
import { readUser } from "../../../../src/backend/kubernetes/pod/read-user.ts";

test.each([
  ["999", { uid: 999, gid: undefined }],
  ["999:998", { uid: 999, gid: 998 }],
  ["999:", { uid: 999, gid: undefined }],
  ["0", { uid: 0, gid: undefined }],
  ["root", { uid: 0, gid: undefined }],
  ["root:root", { uid: 0, gid: 0 }],
  ["70:0", { uid: 70, gid: 0 }],
  // The largest that Kubernetes takes.
  ["2147483647", { uid: 2_147_483_647, gid: undefined }],
  ["2147483648", undefined],
  ["1:2147483648", undefined],
  ["99999999999", undefined],
  ["postgres", undefined],
  ["999:staff", undefined],
  ["postgres:999", undefined],
  ["1:2:3", undefined],
  ["", undefined],
  ["1.5", undefined],
])("%s is read as %j", (text, user) => expect(readUser(text)).toEqual(user));
