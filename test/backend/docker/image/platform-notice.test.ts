import { expect, test } from "vitest";
import { platformNotice } from "../../../../src/backend/docker/image/platform-notice.ts";

test.each([
  ["arm64", "amd64"],
  ["amd64", "arm64"],
  ["arm", "amd64"],
  ["s390x", "amd64"],
])("an image for %s on a machine that is %s needs an emulator", (ofImage, ofDaemon) => {
  expect(platformNotice("app:1", ofImage, ofDaemon)).toBe(
    `the image app:1 is for ${ofImage}, but the daemon's machine is ${ofDaemon}: it runs slowly, and only if that machine emulates ${ofImage} (QEMU with binfmt_misc); otherwise it ends with "exec format error"`,
  );
});

test.each([
  ["amd64", "amd64"],
  ["386", "amd64"],
  ["arm", "arm64"],
  ["", "amd64"],
  ["amd64", ""],
])("nothing is said of an image for %j on a machine that is %j", (ofImage, ofDaemon) => {
  expect(platformNotice("app:1", ofImage, ofDaemon)).toBeUndefined();
});
